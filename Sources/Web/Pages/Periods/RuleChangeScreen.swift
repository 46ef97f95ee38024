import HTML
import Registry

/// One change of dated data: what would change, what that would do, and what may be done with it.
struct RuleChangeScreen: SheetScreen {
    let visit: Visit
    let change: RuleChange
    var sheet = Sheet()
    var errors = FormErrors()
    var words = RowWords(visit: Visit(requestID: ""))
    var regions: [RegionCode: Region] = [:]
    var job: JobRecord?
    var isStale = false
    var mayDecide = false
    var mayConfigure = false

    var title: String { say(Texts.changeOf(change.rows.map { words.title($0.body) }.joined(separator: "; "))) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.ruleSetsHelp, anchor: "aturan", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    var isReckoning: Bool { change.isOpen && change.preview == nil && job.map { !$0.state.isOver } ?? false }
    var isMine: Bool { visit.actor?.account == change.account }

    var main: HTML {
        """
        \(PeriodTabs(screen: self, current: .changes).tabs)
        <div class="stack big"><div class="head"><div><h1>\(title)</h1><p>\(change.reason)</p></div>\
        <p class="row">\(RuleChangeTag(screen: self, state: change.state).html)</p></div>
        \(problemList)
        <div id="isi" class="panel">\(facts(facts))</div>
        \(each: change.rows, row)
        \(RulePreviewPanel(screen: self).html)
        \(actions)</div>
        """
    }

    private var facts: [(name: Words, value: HTML)] {
        var facts: [(name: Words, value: HTML)] = [
            (
                Texts.startsOn,
                "\(visit.date(change.validFrom))\(if: change.isRetroactive, " (\(say(Texts.retroactive)))")"
            ),
            (Texts.askedBy, "\(change.actorName), \(visit.moment(change.createdAt))"),
        ]
        if !change.basis.isEmpty { facts.append((Texts.basisLabel, "\(change.basis)")) }
        if let at = change.decidedAt {
            facts.append((Texts.decidedByLabel, "\(change.decidedName), \(visit.moment(at))"))
            if !change.decidedReason.isEmpty { facts.append((Texts.decisionWords, "\(change.decidedReason)")) }
        }
        if let at = change.inForceAt { facts.append((Texts.inForceSince, "\(visit.moment(at))")) }
        return facts
    }

    /// Before and after, word by word, of all that differs.
    private func row(_ row: RuleChange.Row) -> HTML {
        let before = row.before.map { Dictionary(words.fields($0), uniquingKeysWith: { first, _ in first }) } ?? [:]
        let changed = words.fields(row.body).filter { (before[$0.name] ?? "") != $0.value }
        return """
            <section class="panel stack"><h2>\(words.title(row.body))</h2>
            <div class="scroll" tabindex="0" role="group" aria-label="\(words.title(row.body))"><table class="lead compare"><thead><tr>\(column(Texts.what2))\(column(Texts.beforeWord))\
            \(column(Texts.afterWord))</tr></thead><tbody>\(each: changed, { field in
                let old = before[field.name] ?? ""
                return """
                    <tr><th scope="row">\(field.name)</th><td data-l="\(say(Texts.beforeWord))">\(old.isEmpty ? say(Texts.nothingBefore) : old)</td>\
                    <td data-l="\(say(Texts.afterWord))">\(old.isEmpty ? "\(field.value)" : WordDifference(old, field.value).html)</td></tr>

                    """
            })</tbody></table></div>
            <p class="row">\(link(say(Texts.historyShort), Links.ruleHistory(about: row.body.key)))\(isMine && change.state == .draft ? """
                \(link(say(Texts.editRow), Links.newRuleChange(row.body.part, row.body.subject, change: change.id)))
                """ : nil)</p>
            \(isMine && change.state == .draft && change.rows.count > 1 ? form(Links.ruleChange(change.id), action: ActionID(), """
                \(keep("versi", String(change.version)))\(keep("hal", row.body.key))
                <p><button class="link" name="_lakukan" value="keluarkan">\(say(Texts.removeRow))</button></p>
                """) : nil)</section>
            """
    }

    // MARK: What may be done

    private var actions: HTML? {
        switch change.state {
        case .draft where isMine: return owner
        case .submitted:
            return mayDecide ? decision : isMine ? owner : note(.info, .wait, "<p>\(say(Texts.fourEyesNot))</p>")
        case .approved where mayConfigure:
            return panel(
                """
                <p class="soft">\(say(Texts.restoreHint))</p><p>\(act("kembalikan", Texts.restoreChange, "btn alt"))</p>
                """)
        default: return nil
        }
    }

    private func panel(_ content: HTML) -> HTML {
        """
        <section class="panel">\(form(Links.ruleChange(change.id), action: ActionID(), """
            \(keep("versi", String(change.version)))\(content)
            """))</section>
        """
    }

    private func act(_ what: String, _ label: Words, _ kind: String) -> HTML {
        "<button class=\"\(kind)\" name=\"_lakukan\" value=\"\(what)\">\(say(label))</button>"
    }

    private var owner: HTML {
        panel(
            """
            <p class="soft">\(say(change.state == .draft ? Texts.fourEyes : Texts.fourEyesNot))</p><p class="row">\
            \(change.state == .draft ? act("ajukan", Texts.submitChange, "btn") : nil)\
            \(change.state == .draft ? button(Texts.addRow, Links.ruleSets(change.rows.first?.body.part, change: change.id)) : nil)\
            \(act("tarik", Texts.withdrawChange, "btn alt bad"))</p>
            """)
    }

    private var decision: HTML {
        panel(
            """
            \(change.preview.map { keep("dilihat", String($0.at)) })
            \(input("alasan", Texts.decisionWords, .long, hint: Texts.decisionWordsHint, saysOptional: false))
            <p class="row">\(act("setuju", Texts.agreeChange, "btn"))\(act("tolak", Texts.refuse, "btn alt bad"))</p>
            """)
    }

    func again(_ words: Words) -> HTML {
        guard change.isOpen else { return "" }
        return form(
            Links.ruleChange(change.id), action: ActionID(),
            """
            \(keep("versi", String(change.version)))<p><button class="btn alt" name="_lakukan" value="pratinjau">\(Icon.sync.picture)\(say(words))</button></p>
            """)
    }
}
