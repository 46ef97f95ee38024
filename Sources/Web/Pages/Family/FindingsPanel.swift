import HTML
import Registry

/// Why a family is not valid, and what to do next: one block a finding, errors first.
struct FindingsPanel {
    let screen: any Screen
    let family: FamilyPage
    /// Whether the reader may mend anything here.
    var mayEdit = false
    private var findings: [FamilyPage.Finding] { family.findings }

    var panel: HTML {
        guard !findings.isEmpty else {
            let panel = screen.statePanel(.ok, say(Texts.isValid), say(Texts.isValidHint))
            return "<section class=\"aside\">\(panel)</section>"
        }
        return """
            <section class="panel stack aside" aria-labelledby="temuan"><h2 id="temuan">\(title)</h2>
            \(blocks)</section>
            """
    }

    private var title: String {
        say(findings.contains { $0.rule.severity == .error } ? Texts.whyAndNext : Texts.whatToLookAt)
    }

    private var blocks: HTML {
        let order: [Rule.Severity] = [.error, .warning, .notice]
        let sorted = order.flatMap { severity in findings.filter { $0.rule.severity == severity } }
        return "\(each: Array(sorted.enumerated()), { "\(if: $0.offset > 0, "<hr>")\(block($0.element))" })"
    }

    private func block(_ finding: FamilyPage.Finding) -> HTML {
        let meaning = screen.link(say(Texts.meaningOf(finding.rule.code)), Links.rule(finding.rule.code))
        return """
            <div class="stack tight"><h3 class="row">\(screen.tag(finding.rule))</h3>
            <p class="label">\(subject(finding))</p>
            <p>\(say(finding.evidence).isEmpty ? say(finding.rule.meaning) : say(finding.evidence))</p>
            <p>\(say(finding.rule.nextStep))</p>
            <p class="small soft">\(say(Texts.whoMends)) <b>\(say(Texts.fixer(finding.rule.fixer)))</b>. \
            \(say(Texts.openSince(visit.date(visit.day(of: finding.openedAt))))), \
            \(say(finding.isStated ? Texts.stated : Texts.found)). \(meaning)</p>\
            \(if: mayEdit && finding.rule.fixer == "operator", mend(finding))</div>
            """
    }

    private func mend(_ finding: FamilyPage.Finding) -> HTML {
        let address = Links.mendCase(family: family.id, person: finding.person, rule: finding.rule.code)
        return "<p>\(screen.button(Texts.mendThis, address))</p>"
    }

    private func subject(_ finding: FamilyPage.Finding) -> HTML {
        guard let person = finding.person else { return "\(say(Texts.wholeFamily))" }
        let name = finding.personName.flatMap { $0.isEmpty ? nil : $0 } ?? say(Texts.noName)
        return "<a href=\"#\(Links.anchor(person))\">\(name)</a>"
    }

    private var visit: Visit { screen.visit }
    private func say(_ words: Words) -> String { screen.say(words) }
}
