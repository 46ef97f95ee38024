import HTML
import Registry

/// One village's list: name by name what became of it, and whether that is right.
struct HandBackScreen: SheetScreen {
    let visit: Visit
    let list: HandBackView
    let page: Page<HandBackName>
    let made: PaperList
    /// Where the page begins; nil: at the first.
    let after: String?
    /// Milliseconds since 1970.
    let now: Int64
    var sheet = Sheet()
    var errors = FormErrors()
    var result: RoadResult?

    static let step = 50
    /// What is answered to several names at once.
    static let steps: [RoadStep] = [.confirm, .dispute]

    var title: String { "\(say(HandBackTexts.title)): \(list.village.titleName)" }
    var place: Place? { .handBacks }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: HandBackTexts.help, anchor: "verifikasi-ulang") }
    private var address: String { Links.handBack(list.id) }

    /// The answers that the reader may give.
    private var offered: [RoadStep] {
        if list.left == 0 { return [] }
        return Self.steps.filter { step in
            Road.arrows.contains { $0.step == step && $0.permissions.contains { visit.may($0) } }
        }
    }

    var main: HTML {
        """
        <div class="stack big"><p class="small"><a href="\(Links.handBacks)">\(say(HandBackTexts.all))</a></p>
        <div class="head"><div><h1>\(title)</h1><p class="row">\(HandBackTag(screen: self, list: list, now: now).html)\
        <span>\(say(Texts.periodOf(visit.date(Int32(list.period) * 100))))</span></p></div></div>
        \(problemList)\(result?.html(self))\(facts)\(announcing)
        \(offered.isEmpty ? table : answering)
        \(if: page.next != nil || after != nil, pages)\(PapersPanel(screen: self, list: made).html)</div>
        """
    }

    private var facts: HTML {
        """
        <section class="panel stack tight"><p><b>\(say(HandBackTexts.answered(number(list.answered), of: number(list.items))))</b> · \
        \(say(HandBackTexts.disputed(number(list.disputed))))</p>
        \(if: list.left > 0, "<p>\(say(HandBackTexts.due)): \(visit.moment(list.due))</p>")
        <p class="small soft">\(say(HandBackTexts.handedBy)) \(visit.moment(list.handedAt)) · \(list.handedBy)</p>
        <details class="small"><summary>\(say(HandBackTexts.seal))</summary><p>\(say(HandBackTexts.sealHint))</p>\
        <p><code class="break">\(list.seal)</code></p></details></section>
        """
    }

    private var answering: HTML {
        form(
            address, action: ActionID(), draft: nil,
            """
            \(keep("sesudah", after ?? ""))\(table)
            <section class="panel stack" id="langkah" tabindex="-1"><h2>\(say(HandBackTexts.answerTicked))</h2>
            \(each: offered, { step -> HTML in choice(step) })</section>
            """)
    }

    /// A button; where the answer needs a reason, under the fields for it.
    private func choice(_ step: RoadStep) -> HTML {
        guard QueueSteps.needsReason(step) else {
            return """
                <div class="row"><button class="btn" name="langkah" value="\(step.rawValue)">\
                \(say(step.title))</button></div>

                """
        }
        let (reason, words) = (QueueSteps.reason(step), QueueSteps.words(step))
        let isWrong = errors[reason] != nil || errors[words] != nil
        return """
            <details\(if: isWrong, " open")><summary>\(say(step.title))</summary><div class="stack">
            \(input(reason, QueueTexts.reasonCode, .select(reasonOptions(of: [step]))))
            \(input(words, QueueTexts.words, hint: QueueTexts.wordsHint))
            <div class="row"><button class="btn bad" name="langkah" value="\(step.rawValue)">\(say(step.title))</button></div>\
            </div></details>

            """
    }

    private var table: HTML {
        """
        \(if: !offered.isEmpty, allRowsLine)<table class="lead" id="\(TickedProposals.field)" tabindex="-1"><thead><tr>\
        \(if: !offered.isEmpty, "<th scope=\"col\"><span class=\"vh\">\(say(QueueTexts.choose))</span></th>")\
        \(column(QueueTexts.name))\(column(QueueTexts.kind))\(column(HandBackTexts.result))\
        \(column(HandBackTexts.answer))</tr></thead>
        <tbody>\(each: page.items, line)</tbody></table>
        """
    }

    private func line(_ name: HandBackName) -> HTML {
        let row = name.row
        let label = row.label.isEmpty ? say(Texts.noName) : row.label
        return """
            <tr data-row>\(if: !offered.isEmpty, "<td>\(box(name, label))</td>")\
            <th scope="row"><a href="\(Links.proposal(row.id))" data-open>\(label)</a></th>\
            <td data-l="\(say(QueueTexts.kind))">\(say(row.kind.title))</td>\
            <td data-l="\(say(HandBackTexts.result))">\(say(name.result.title))\
            \(name.reason.map { reason -> HTML in "<br><span class=\"small\">\(say(reason.title))</span>" })</td>\
            <td data-l="\(say(HandBackTexts.answer))">\(answer(name))</td></tr>

            """
    }

    private func box(_ name: HandBackName, _ label: String) -> HTML? {
        guard name.answer == nil else { return nil }
        let value = TickedProposals.value(name.row)
        return rowBox(
            TickedProposals.field, value, label: "\(say(QueueTexts.choose)): \(label)",
            isTicked: sheet.all(TickedProposals.field).contains(value))
    }

    private func answer(_ name: HandBackName) -> HTML {
        guard let answer = name.answer else {
            if name.result == .determined || !visit.may(.propose) { return "\(say(HandBackTexts.waits))" }
            return """
                \(say(HandBackTexts.waits))<br><a href="\(Links.proposal(name.row.id))">\(say(HandBackTexts.again))</a>
                """
        }
        let tone: Tone = answer == .confirm ? .good : .warn
        let icon: Icon = answer == .confirm ? .ok : .undo
        let mark = tag(tone, icon, say(answer.title))
        guard answer == .dispute, visit.may(.propose) else { return mark }
        return "\(mark)<br><a href=\"\(followUp(name))\">\(say(HandBackTexts.followUp))</a>"
    }

    /// Where the village proposes what is right: beside the family, where there is one in the register.
    private func followUp(_ name: HandBackName) -> String {
        name.family.map { Links.family($0) } ?? Links.newProposal(.newHousehold)
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: list.items,
            next: page.next.map { Links.handBackPage(list.id, after: $0) },
            start: after == nil ? nil : address, step: Self.step)
    }
}
