import HTML
import Registry

/// A part of the dated data: what is in force on the chosen day, and what is decided for later.
struct RuleSetScreen: Screen {
    let visit: Visit
    let part: DatedRow.Part
    let today: Int32
    let view: DatedView
    var words = RowWords(visit: Visit(requestID: ""))
    var mayPropose = false
    /// The draft that what is chosen goes into; whether it is the reader's own is asked by the form.
    var draft: RecordID?

    var title: String { "\(say(Texts.ruleSets)): \(say(Texts.part(part)))" }
    var place: Place? { .office }
    var help: ScreenHelp? {
        switch part {
        case .road: ScreenHelp(text: Texts.roadRulesLead, anchor: "alur", book: .dinsos)
        case .criteria: ScreenHelp(text: CriteriaTexts.setsLead, anchor: "kriteria-daerah", book: .dinsos)
        default: ScreenHelp(text: Texts.ruleSetsHelp, anchor: "aturan", book: .dinsos)
        }
    }
    var needsMoreStyles: Bool { true }

    private var parts: [DatedRow.Part] { DatedRow.Part.allCases.filter { $0 != .cutoff } }
    private var day: String { TypedDate.shown(view.day) }

    var main: HTML {
        """
        \(PeriodTabs(screen: self, current: .rules).tabs)
        <div class="stack big"><div class="head"><div><h1>\(title)</h1><p>\(say(lead))</p></div></div>
        \(filter)
        \(unknown)
        \(table)
        \(part == .road && mayPropose ? turnOn : nil)
        \(canAdd ? "<p>\(button(Texts.addNew, Links.newRuleChange(part, nil, change: draft), .plus))</p>" : nil)</div>
        """
    }

    private var lead: Words {
        switch part {
        case .road: Texts.roadRulesLead
        case .criteria: CriteriaTexts.setsLead
        default: Texts.ruleSetsLead
        }
    }

    private var filter: HTML {
        """
        <form class="filter panel" method="get" action="\(Links.ruleSets())">\(draft.map { draft -> HTML in
            "<input type=\"hidden\" name=\"usulan\" value=\"\(draft.description)\">"
        })
        <div class="field"><label for="bagian">\(say(Texts.whatPart))</label><select id="bagian" name="bagian">\
        \(each: parts, { part in
            "<option value=\"\(part.rawValue)\"\(if: part == self.part, " selected")>\(say(Texts.part(part)))</option>"
        })</select></div>
        <div class="field"><label for="hari">\(say(Texts.inForceOn))</label>\
        <input id="hari" name="hari" class="date" value="\(day)" inputmode="numeric" autocomplete="off"></div>
        <p class="row"><button class="btn alt">\(say(Texts.show))</button></p></form>
        """
    }

    private var canAdd: Bool {
        mayPropose && [.stated, .program, .choice, .policy, .province, .road, .criteria].contains(part)
    }

    private var turnOn: HTML {
        "<p>\(button(Texts.turnRoadOn, Links.newRuleChange(.road, RuleDraftScreen.everyKind, change: draft), .plus))</p>"
    }

    /// What holds in a region is changed by whoever sets rules there.
    private func mayChange(_ row: DatedRow) -> Bool {
        guard let region = row.region else { return mayPropose }
        return visit.may(.configure, at: region)
    }

    private var unknown: HTML? {
        guard !view.unknown.isEmpty else { return nil }
        return """
            <section class="panel"><h2>\(say(Texts.unknownStatements))</h2><p class="soft">\(say(Texts.unknownStatementsHint))</p>
            <ul class="rows">\(each: view.unknown, { statement in
                """
                <li class="row"><b>“\(statement.written)”</b><span class="soft">\(number(statement.persons)) \(say(Texts.souls))</span>\
                \(mayPropose ? link("\(say(Texts.giveMeaning)): \(statement.written)", Links.newRuleChange(.stated, statement.written, change: draft)) : nil)</li>

                """
            })</ul></section>
            """
    }

    private var table: HTML {
        """
        <div class="panel"><div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table class="lead"><thead><tr>\
        \(column(Texts.what2))\(column(Texts.nowColumn))\(column(Texts.comes))\
        <th scope="col"><span class="vh">\(say(Texts.changeIt))</span></th></tr></thead><tbody>\
        \(each: view.rows, row)</tbody></table></div></div>
        """
    }

    private func row(_ row: DatedRow) -> HTML {
        let coming = view.coming.filter { $0.row.key == row.key }
        let title = words.title(row)
        return """
            <tr data-row><th scope="row">\(title)\(note(row))</th><td data-l="\(say(Texts.nowColumn))">\(words.value(row))</td>\
            <td data-l="\(say(Texts.comes))">\(coming.isEmpty ? "–" : "\(each: coming, { "<span class=\"block\">\(words.value($0.row)), \(say(Texts.fromDay(visit.date($0.validFrom))))</span>" })")</td>\
            <td class="full"><span class="row">\(mayChange(row) ? """
                <a href="\(Links.newRuleChange(part, row.subject, change: draft))" aria-label="\(say(Texts.changeIt)): \(title)">\(say(Texts.changeIt))</a>
                """ : nil)<a href="\(Links.ruleHistory(about: row.key))" aria-label="\(say(Texts.historyShort)): \(title)">\
            \(say(Texts.historyShort))</a></span></td></tr>

            """
    }

    private func note(_ row: DatedRow) -> HTML? {
        guard case .threshold(let name, _) = row else { return nil }
        let words = say(ThresholdKind.named(name).changes)
        return words.isEmpty ? nil : "<br>\(small(words))"
    }
}

/// Changes that are open, and those that were; or all of one subject.
struct RuleHistoryScreen: Screen {
    let visit: Visit
    let isOpen: Bool
    let key: String?
    let isFirst: Bool
    let page: Page<RuleChange>
    var words = RowWords(visit: Visit(requestID: ""))

    var title: String { say(Texts.ruleChanges) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.ruleSetsHelp, anchor: "aturan", book: .dinsos) }

    var main: HTML {
        """
        \(PeriodTabs(screen: self, current: .changes).tabs)
        <div class="stack big"><div class="head"><div><h1>\(key == nil ? title : say(Texts.historyOf))</h1>\
        \(key.map { "<p>\(subject ?? $0)</p>" as HTML })</div></div>
        \(key == nil ? tabs([
            (say(Texts.openChanges), Links.ruleHistory(isOpen: true), isOpen),
            (say(Texts.pastChanges), Links.ruleHistory(), !isOpen),
        ], label: title) : "<p>\(link(say(Texts.allHistory), Links.ruleHistory()))</p>")
        \(page.items.isEmpty ? statePanel(.draft, say(Texts.noRuleChanges), say(Texts.noRuleChangesHint)) : list)
        \(page.next == nil && isFirst ? nil : pager(
            shown: page.items.count, of: nil,
            next: page.next.map { Links.ruleHistory(about: key, isOpen: isOpen, after: $0) },
            start: isFirst ? nil : Links.ruleHistory(about: key, isOpen: isOpen), step: 30))</div>
        """
    }

    private var subject: String? {
        page.items.flatMap(\.rows).first { $0.body.key == key }.map { words.title($0.body) }
    }

    private var list: HTML {
        """
        <section class="panel"><ul class="rows">\(each: page.items, { change in
            """
            <li class="stack tight" data-row><p class="row"><a href="\(Links.ruleChange(change.id))" data-open>\
            <b>\(change.rows.map { words.title($0.body) }.joined(separator: "; "))</b></a>\(RuleChangeTag(screen: self, state: change.state).html)</p>
            \(each: change.rows, { row in
                "<p>\(row.before.map { words.value($0) } ?? say(Texts.nothingBefore)) → \(words.value(row.body))</p>"
            })
            <p class="small soft">\(say(Texts.fromDay(visit.date(change.validFrom)))) · \(change.reason) · \(change.actorName), \(visit.moment(change.createdAt))\
            \(change.decidedName.isEmpty ? "" : " · \(say(Texts.decidedByLabel)) \(change.decidedName)")</p></li>

            """
        })</ul></section>
        """
    }
}

/// Where a change of rules stands.
struct RuleChangeTag {
    let screen: any Screen
    let state: RuleChange.State

    var html: HTML {
        let words = screen.say(Texts.changeState(state))
        switch state {
        case .draft: return screen.tag(.info, .draft, words)
        case .submitted: return screen.tag(.warn, .wait, words)
        case .approved: return screen.tag(.good, .ok, words)
        case .refused: return screen.tag(.bad, .no, words)
        case .withdrawn: return screen.tag(.info, .undo, words)
        }
    }
}
