import HTML
import Registry

/// What each status means, who mends it, and what to do next. Holds nothing about anybody, so anyone may read it.
struct RulesScreen: Screen {
    let visit: Visit
    let rules: [Rule]

    var title: String { say(Texts.rules) }
    var place: Place? { .rules }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.rulesIntro))</p></div></div>
        \(rules.isEmpty ? statePanel(.draft, say(Texts.noRules), say(Texts.noRulesHint)) : sections)</div>
        """
    }

    private var groups: [(severity: Rule.Severity, rules: [Rule])] {
        [Rule.Severity.error, .warning, .notice, .off].compactMap { severity in
            let members = rules.filter { $0.severity == severity }
            return members.isEmpty ? nil : (severity, members)
        }
    }

    private var sections: HTML {
        """
        <div class="cols toc"><nav class="side broad" aria-label="\(say(Texts.onThisPage))">\(each: groups, { group in
            """
            <p class="label">\(say(Texts.severityPlural(group.severity)))</p>\
            \(each: group.rules, { "<a href=\"#\($0.code)\">\(say($0.title)) <code>\($0.code)</code></a>" })
            """
        })</nav>
        <div class="stack big">\(each: groups, { section($0.severity, $0.rules) })</div></div>
        """
    }

    private func section(_ severity: Rule.Severity, _ rules: [Rule]) -> HTML {
        """
        <section class="stack" aria-labelledby="s-\(severity.rawValue)"><div>\
        <h2 id="s-\(severity.rawValue)">\(say(Texts.severityPlural(severity)))</h2>\
        <p class="soft">\(say(Texts.severityMeans(severity)))</p></div>
        \(each: rules, article)</section>
        """
    }

    private func article(_ rule: Rule) -> HTML {
        """
        <article class="panel stack tight" id="\(rule.code)"><h3 class="row">\(tag(rule))</h3>
        <p>\(say(rule.meaning))</p>
        <dl class="facts"><div class="broadfact"><dt>\(say(Texts.nextStep))</dt><dd>\(say(rule.nextStep))</dd></div>
        <div><dt>\(say(Texts.mender))</dt><dd>\(say(Texts.fixer(rule.fixer)))</dd></div>
        <div><dt>\(say(Texts.validSince))</dt><dd>\(visit.date(rule.validFrom))</dd></div></dl></article>

        """
    }
}
