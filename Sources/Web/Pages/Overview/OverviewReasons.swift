import HTML
import Registry

/// Why families are invalid, what else is worth a look, and who gets what.
extension OverviewScreen {
    var why: HTML {
        """
        <div class="cols even">
        \(overview.invalidFamilies > 0 ? reasons : allFine)
        <div class="stack big">\(warnings.isEmpty ? nil : warningTable)\(overview.programs.isEmpty ? nil : programs)\
        </div>
        </div>
        """
    }

    private var present: [Overview.Reason] { overview.reasons.filter { $0.families > 0 } }
    private var errors: [Overview.Reason] { present.filter { $0.rule.severity == .error } }
    private var warnings: [Overview.Reason] { present.filter { $0.rule.severity != .error } }

    private var reasons: HTML {
        let greatest = errors.map(\.families).max() ?? 0
        return """
            <section class="panel" aria-labelledby="sebab"><h2 id="sebab">\
            \(say(Texts.whyInvalid(number(overview.invalidFamilies))))</h2>
            <p class="soft">\
            \(say(Texts.origins(found: number(overview.invalidFound), stated: number(overview.invalidStated))))</p>
            <table class="wide"><thead class="vh"><tr>\(column(Texts.reason))\
            \(column(Texts.chart))\(column(Texts.families))\
            \(column(Texts.share))</tr></thead>
            <tbody>\(each: Array(errors.prefix(Self.shown)), { row($0, of: greatest) })</tbody></table>
            \(if: errors.count > Self.shown, "<p>\(link(say(more), Links.invalid(region.code)))</p>")
            <p class="small soft">\(say(Texts.canOverlap))</p></section>
            """
    }

    /// More than these would push everything else off the screen.
    private static let shown = 8

    private var more: Words { Texts.moreReasons(number(errors.count - Self.shown)) }

    private func row(_ reason: Overview.Reason, of greatest: Int) -> HTML {
        """
        <tr><th scope="row">\(link(say(reason.rule.title), Links.invalid(region.code, rule: reason.rule.code))) \
        <code>\(reason.rule.code)</code><br>\(small(say(Texts.fixer(reason.rule.fixer))))</th>\
        <td class="barcell">\(bar(reason.families, of: greatest))</td>\
        \(count(reason.families, Links.families(region.code, rule: reason.rule.code)))\
        <td class="num soft">\(visit.percent(reason.families, of: overview.invalidFamilies))</td></tr>

        """
    }

    private var allFine: HTML {
        statePanel(
            .ok, say(Texts.nothingInvalid), say(Texts.allFine(region.titleName)),
            next: button(Texts.showAll, Links.families(region.code)))
    }

    private var warningTable: HTML {
        """
        <section class="panel" aria-labelledby="awas"><h2 id="awas">\(say(Texts.warnings))</h2>
        <p class="soft">\(say(Texts.warningsHint))</p>
        <table><thead class="vh"><tr>\(column(Texts.warning))\(column(Texts.families))</tr></thead>
        <tbody>\(each: warnings, { reason in
            """
            <tr><th scope="row"><a href="\(Links.rule(reason.rule.code))">\(say(reason.rule.title))</a> \
            <code>\(reason.rule.code)</code></th><td class="num">\
            <a href="\(Links.families(region.code, rule: reason.rule.code))">\(number(reason.families))</a></td></tr>

            """
        })</tbody></table></section>
        """
    }

    private var programs: HTML {
        """
        <section class="panel" aria-labelledby="program"><h2 id="program">\(say(Texts.programs))</h2>
        <p class="soft">\(say(Texts.programsHint))</p>
        <table><thead><tr>\(column(Texts.program))\(column(Texts.families, "num"))\
        \(column(Texts.souls, "num"))</tr></thead>
        <tbody>\(each: overview.programs, { program in
            """
            <tr><th scope="row">\(program.name)</th><td class="num">\
            \(link(number(program.families), Links.families(overview.region.code, program: program.id))) \
            \(small(visit.percent(program.families, of: overview.families)))</td>\
            <td class="num">\(number(program.persons))</td></tr>

            """
        })</tbody></table></section>
        """
    }
}
