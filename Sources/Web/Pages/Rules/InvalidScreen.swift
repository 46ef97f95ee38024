import HTML
import Registry

/// What is not valid, by reason and by region, down to the village; every number leads to its families.
struct InvalidScreen: Screen {
    let visit: Visit
    let overview: Overview
    let path: [Region]
    /// Nil: all reasons together.
    let rule: Rule?
    let parts: [Part]

    struct Part: Sendable {
        var region: Region
        var families: Int
        /// Of these, with the reason.
        var invalid: Int
    }

    private var region: Region { overview.region }
    private var total: Int {
        guard let rule else { return overview.invalidFamilies }
        return overview.reasons.first { $0.rule.code == rule.code }?.families ?? 0
    }

    var title: String { rule.map { say($0.title) } ?? say(Texts.invalidIn(number(total), region.titleName)) }
    var place: Place? { .invalid }

    var main: HTML {
        """
        <div class="stack">
        \(path.count > 1 ? crumbs(path) { Links.invalid($0, rule: rule?.code) } : nil)
        <div class="head"><div><h1>\(title)</h1>\
        <p>\(rule.map { _ in say(Texts.invalidBecause(number(total), region.titleName)) } ?? say(Texts.canOverlap))\
        </p></div>\
        \(if: total > 0, action)</div>
        \(overview.families == 0 ? nothing(Texts.noData, Texts.noDataHere(region.titleName)) : columns)
        </div>
        """
    }

    private var action: HTML {
        let filter = rule.map { FamilyFilter(region: region.code, rule: $0.code) }
        return """
            <p class="row"><a class="btn" href="\(list(region.code))">\(say(Texts.openList))</a>\
            \(takeOutLink(.families(filter ?? FamilyFilter(region: region.code, valid: false))))</p>
            """
    }

    private var columns: HTML {
        """
        <div class="cols toc">
        <nav class="side" aria-label="\(say(Texts.reasons))"><h2 class="label">\(say(Texts.reasons))</h2>\
        \(reason(nil, Texts.allReasons, overview.invalidFamilies))\
        \(each: errors, reason)\
        \(if: !others.isEmpty, "<h2 class=\"label\">\(say(Texts.warnings))</h2>\(each: others, reason)")</nav>
        <div class="stack big">\(rule.map(meaning))\(parts.isEmpty || total == 0 ? ending : table)</div></div>
        """
    }

    private var errors: [Overview.Reason] {
        overview.reasons.filter { $0.families > 0 && $0.rule.severity == .error }
    }

    private var others: [Overview.Reason] {
        overview.reasons.filter { $0.families > 0 && $0.rule.severity != .error }
    }

    private func reason(_ reason: Overview.Reason) -> HTML {
        self.reason(reason.rule, reason.rule.title, reason.families)
    }

    private func reason(_ rule: Rule?, _ words: Words, _ families: Int) -> HTML {
        let isHere = rule?.code == self.rule?.code
        return """
            <a href="\(Links.invalid(region.code, rule: rule?.code))"\(if: isHere, " aria-current=\"page\"")>\
            <span>\(say(words)) \(rule.map { rule -> HTML in "<code>\(rule.code)</code>" })</span><span class="num">\
            \(number(families))</span></a>

            """
    }

    private func meaning(_ rule: Rule) -> HTML {
        """
        <section class="panel stack tight" aria-label="\(say(Texts.rules))"><p class="row">\(tag(rule))</p>
        <p>\(say(rule.meaning))</p><p><b>\(say(Texts.nextStep)):</b> \(say(rule.nextStep))</p>
        <p class="small soft">\(say(Texts.whoMends)) <b>\(say(Texts.fixer(rule.fixer)))</b></p></section>
        """
    }

    private var table: HTML {
        let name = say(Texts.parts(below: region.code.level))
        let greatest = parts.map(\.invalid).max() ?? 0
        return """
            <section aria-labelledby="bagian"><h2 id="bagian">\(say(Texts.byPart(name)))</h2>
            <table class="wide four"><thead><tr><th scope="col">\(name.firstCapital)</th>\
            <th scope="col"><span class="vh">\(say(Texts.chart))</span></th>\(column(Texts.families, "num"))\
            <th class="num" scope="col">%</th></tr></thead>
            <tbody>\(each: parts.sorted { ($1.invalid, $0.region.code) < ($0.invalid, $1.region.code) }, { part in
                """
                <tr><th scope="row">\
                \(link(part.region.shortName, Links.invalid(part.region.code, rule: rule?.code)))</th>\
                <td class="barcell">\(bar(part.invalid, of: greatest))</td>\
                \(count(part.invalid, list(part.region.code)))\
                <td class="num soft">\(visit.percent(part.invalid, of: part.families))</td></tr>

                """
            })</tbody>
            <tfoot><tr><th scope="row">\(region.shortName)</th><td></td><td class="num">\(number(total))</td>\
            <td class="num">\(visit.percent(total, of: overview.families))</td></tr></tfoot></table></section>
            """
    }

    private var ending: HTML {
        guard total > 0 else { return nothing(Texts.nothingInvalid, Texts.allFine(region.titleName)) }
        return "<p><a class=\"btn alt\" href=\"\(list(region.code))\">\(say(Texts.openList))</a></p>"
    }

    private func nothing(_ title: Words, _ text: Words) -> HTML { statePanel(.ok, say(title), say(text)) }

    private func list(_ region: RegionCode) -> String {
        rule.map { Links.families(region, rule: $0.code) } ?? Links.families(region, valid: false)
    }
}
