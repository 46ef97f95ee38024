import HTML
import Registry

/// What was found in a proposal, with what to do about it, and why it is proposed all the same.
struct ChecksPanel {
    let screen: any Screen
    let findings: ProposalFindings
    var action = ActionID()
    /// What was typed and not taken.
    var sheet = Sheet()
    var errors = FormErrors()
    /// On a page of its own, which says already what it is.
    var isAlone = false

    init(screen: any Screen, findings: ProposalFindings) {
        self.screen = screen
        self.findings = findings
    }

    var html: HTML {
        """
        <section class="panel" aria-labelledby="pemeriksaan"><h2 id="pemeriksaan"\(if: isAlone, " class=\"vh\"")>\
        \(say(Texts.checks))</h2>
        \(summary)\(asksNothing ? list : form)</section>
        """
    }

    private var asksNothing: Bool { !findings.mayAnswer || findings.items.isEmpty }

    private var summary: HTML {
        if findings.items.isEmpty {
            return screen.note(
                .good, .ok,
                "<p><b>\(say(Texts.nothingToMend))</b><br><small>\(say(Texts.nothingToMendHint))</small></p>")
        }
        if findings.unanswered > 0 {
            let number = screen.number(findings.unanswered)
            return screen.note(.bad, .no, "<p>\(say(Texts.checksToAnswer(number)))</p>")
        }
        let hasErrors = findings.items.contains { $0.isError }
        return hasErrors ? screen.note(.warn, .alert, "<p>\(say(Texts.checksAnswered))</p>") : ""
    }

    private var list: HTML {
        "<ul class=\"rows\">\(each: findings.items, { item -> HTML in "<li>\(finding(item))\(answer(item))</li>" })</ul>"
    }

    private var form: HTML {
        screen.form(
            Links.proposalChecks(findings.proposal), action: action, draft: nil,
            """
            <input type="hidden" name="versi" value="\(findings.version)">
            <ul class="rows">\(each: findings.items, { item -> HTML in "<li>\(finding(item))\(field(item))</li>" })</ul>
            <div class="row"><button class="btn">\(say(Texts.saveAnswers))</button></div>
            """)
    }

    private func finding(_ item: ProposalFinding) -> HTML {
        let tone: Tone = item.isError ? .bad : .warn
        let icon: Icon = item.isError ? .no : .alert
        let whom = item.name.isEmpty ? say(Texts.wholeFamily) : item.name
        return """
            <p>\(screen.tag(tone, icon, say(item.title), code: item.rule)) <b>\(whom)</b></p>
            <p>\(say(item.what))</p>\
            \(each: item.evidence, { evidence -> HTML in EvidenceTable(screen: screen, evidence: evidence).html })\
            \(if: !say(item.next).isEmpty, "<p class=\"small\"><b>\(say(Texts.whatNow)):</b> \(say(item.next))</p>")
            """
    }

    private func answer(_ item: ProposalFinding) -> HTML {
        if item.answer.isEmpty { return "" }
        return "<p><b>\(say(Texts.proposedBecause)):</b> \(item.answer)</p>"
    }

    private func field(_ item: ProposalFinding) -> HTML {
        let value = sheet.has(item.field) ? sheet[item.field] : item.answer
        let input = FormField(item.field, Texts.proposedBecause, value: value)
            .hint(say(Texts.proposedBecauseHint)).error(errors[item.field].map { say($0) })
        return screen.field(input)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// The same on a page of its own: where an answer was not taken, and what was typed has to stay.
struct ChecksScreen: SheetScreen {
    let visit: Visit
    let findings: ProposalFindings
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    var title: String {
        let what = say(Texts.checksOfProposal)
        return findings.label.isEmpty ? what : "\(what): \(findings.label)"
    }
    var place: Place? { .proposals }
    var help: ScreenHelp? { ScreenHelp(text: Texts.proposalHelp, anchor: "usulan") }

    var main: HTML {
        var panel = ChecksPanel(screen: self, findings: findings)
        panel.action = action
        panel.sheet = sheet
        panel.errors = errors
        panel.isAlone = true
        let back = link(say(Texts.backToProposal), Links.checksOfProposal(findings.proposal))
        return """
            <div class="stack"><p class="small">\(back)</p>
            <h1>\(title)</h1>\(problemList)\(panel.html)</div>
            """
    }
}
