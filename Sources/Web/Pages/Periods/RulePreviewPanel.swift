import HTML
import Registry

/// What a change would do to the counts, by rule, by kecamatan, with families to look at.
struct RulePreviewPanel {
    let screen: RuleChangeScreen
    private var change: RuleChange { screen.change }
    private var visit: Visit { screen.visit }
    private func say(_ words: Words) -> String { screen.say(words) }
    private func number(_ value: Int) -> String { screen.number(value) }

    init(screen: RuleChangeScreen) { self.screen = screen }

    var html: HTML {
        """
        <section class="panel stack" id="pratinjau" aria-labelledby="h-pratinjau"><h2 id="h-pratinjau">\(say(Texts.preview))</h2>
        \(content)</section>
        """
    }

    private var content: HTML {
        if !change.hasPreview { return "<p class=\"soft\">\(say(Texts.previewNone))</p>" }
        guard let preview = change.preview else {
            return screen.isReckoning
                ? screen.loading(say(Texts.previewRunning))
                : "<p>\(say(Texts.previewFailed))</p>\(screen.again(Texts.previewAgain))"
        }
        return """
            <p class="soft">\(say(Texts.previewLead(visit.date(preview.day), visit.moment(preview.at), number(preview.families))))</p>
            \(screen.isStale ? screen.note(.warn, .alert, "<p>\(say(Texts.previewStale))</p>") : nil)
            \(change.isJudged ? counts(preview) : nil)\(preview.policy.map(policy))
            \(screen.again(Texts.previewAgain))
            """
    }

    private func counts(_ preview: RulePreview) -> HTML {
        if preview.rules.isEmpty { return screen.note(.info, .info, "<p>\(say(Texts.previewNothing))</p>") }
        return """
            <dl class="facts">\(fact(Texts.invalidNow, preview.invalidBefore))\(fact(Texts.invalidThen, preview.invalidAfter))\
            \(fact(Texts.becomesValid, preview.becomeValid))\(fact(Texts.becomesInvalid, preview.becomeInvalid))</dl>
            \(rules(preview))\(places(preview))\(examples(preview))
            """
    }

    private func fact(_ name: Words, _ value: Int) -> HTML {
        "<div><dt>\(say(name))</dt><dd>\(number(value)) \(say(Texts.familiesUnit))</dd></div>"
    }

    private func rules(_ preview: RulePreview) -> HTML {
        """
        <div class="scroll" tabindex="0" role="group" aria-label="\(say(Texts.findingsByRule))"><table><caption>\(say(Texts.findingsByRule))</caption><thead><tr>\
        \(screen.column(Texts.ruleSets))\(screen.column(Texts.beforeWord, "num"))\(screen.column(Texts.afterWord, "num"))\
        \(screen.column(Texts.openedFindings, "num"))\(screen.column(Texts.closedFindings, "num"))\(screen.column(Texts.weighedFindings, "num"))</tr></thead><tbody>\
        \(each: preview.rules, { rule in
            """
            <tr><th scope="row">\(rule.code) \(screen.words.rules[rule.code].map(say) ?? "")</th><td class="num">\(number(rule.before))</td>\
            <td class="num">\(number(rule.after))</td><td class="num">\(number(rule.opened))</td>\
            <td class="num">\(number(rule.closed))</td><td class="num">\(number(rule.weighed))</td></tr>

            """
        })</tbody></table></div>
        """
    }

    private func places(_ preview: RulePreview) -> HTML? {
        guard !preview.places.isEmpty else { return nil }
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(say(Texts.byKecamatan))"><table><caption>\(say(Texts.byKecamatan))</caption><thead><tr>\
            \(screen.column(Texts.regionOf))\(screen.column(Texts.families, "num"))\(screen.column(Texts.invalidNow, "num"))\
            \(screen.column(Texts.invalidThen, "num"))</tr></thead><tbody>\(each: preview.places, { place in
                """
                <tr><th scope="row">\(screen.regions[place.region]?.name ?? place.region.dotted)</th><td class="num">\(number(place.families))</td>\
                <td class="num">\(number(place.invalidBefore))</td><td class="num">\(number(place.invalidAfter))</td></tr>

                """
            })</tbody></table></div>
            """
    }

    /// Only families that the reader may open are named.
    private func examples(_ preview: RulePreview) -> HTML? {
        let seen = preview.examples.filter { visit.sees($0.village) }
        guard !seen.isEmpty else { return nil }
        return """
            <h3>\(say(Texts.exampleFamilies))</h3><ul class="rows">\(each: seen, { example in
                """
                <li class="row">\(screen.link("\(say(Texts.families)) \(example.family)", Links.family(example.family)))\
                <span>\(screen.regions[example.village]?.fullName ?? "")</span>\
                <span class="soft">\(say(example.wasValid ? Texts.valid : Texts.invalid)) → \(say(example.isValid ? Texts.valid : Texts.invalid)) \
                · \(example.rules.joined(separator: ", "))</span></li>

                """
            })</ul>
            """
    }

    private func policy(_ count: RulePreview.PolicyCount) -> HTML {
        """
        <p>\(say(Texts.policyPreview(number(count.days), number(count.changes))))</p><table><thead><tr><td></td>\
        \(screen.column(Texts.beforeWord, "num"))\(screen.column(Texts.afterWord, "num"))</tr></thead><tbody>\
        <tr><th scope="row">\(say(Texts.wouldWait))</th><td class="num">\(number(count.waitedBefore))</td><td class="num">\(number(count.waitedAfter))</td></tr>\
        <tr><th scope="row">\(say(Texts.wouldBeRefused))</th><td class="num">\(number(count.refusedBefore))</td><td class="num">\(number(count.refusedAfter))</td></tr></tbody></table>
        """
    }
}
