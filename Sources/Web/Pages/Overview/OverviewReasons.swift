import HTML
import Registry

/// Why families are invalid, what else is worth a look, and who gets what.
extension OverviewScreen {
    var why: HTML {
        """
        <div class="cols even">
        \(overview.invalidFamilies > 0 ? reasons : allFine)
        <div class="stack big">\(warnings.isEmpty ? nil : warningTable)\(overview.programs.isEmpty ? nil : programs)</div>
        </div>
        """
    }

    private var errors: [Overview.Reason] { overview.reasons.filter { $0.rule.severity == .error && $0.families > 0 } }
    private var warnings: [Overview.Reason] { overview.reasons.filter { $0.rule.severity != .error && $0.families > 0 } }

    private var reasons: HTML {
        let greatest = errors.map(\.families).max() ?? 0
        return """
            <section class="panel" aria-labelledby="sebab"><h2 id="sebab">\
            \(say(Texts.whyInvalid(number(overview.invalidFamilies))))</h2>
            <p class="soft">\(say(Texts.origins(found: number(overview.invalidFound), stated: number(overview.invalidStated))))</p>
            <table class="wide"><thead class="vh"><tr><th scope="col">\(say(Texts.reason))</th>\
            <th scope="col">\(say(Texts.chart))</th><th scope="col">\(say(Texts.families))</th>\
            <th scope="col">\(say(Texts.share))</th></tr></thead>
            <tbody>\(each: errors, { row($0, of: greatest) })</tbody></table>
            <p class="small soft">\(say(Texts.canOverlap))</p></section>
            """
    }

    private func row(_ reason: Overview.Reason, of greatest: Int) -> HTML {
        """
        <tr><th scope="row"><a href="\(Links.invalid(region.code, rule: reason.rule.code))">\(say(reason.rule.title))</a> \
        <code>\(reason.rule.code)</code><br><small class="soft">\(say(Texts.fixer(reason.rule.fixer)))</small></th>\
        <td class="barcell">\(bar(reason.families, of: greatest))</td>\
        <td class="num"><a href="\(Links.families(region.code, rule: reason.rule.code))">\(number(reason.families))</a></td>\
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
        <table><thead class="vh"><tr><th scope="col">\(say(Texts.warning))</th><th scope="col">\(say(Texts.families))</th></tr></thead>
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
        <table><thead><tr><th scope="col">\(say(Texts.program))</th><th class="num" scope="col">\(say(Texts.families))</th>\
        <th class="num" scope="col">\(say(Texts.souls))</th></tr></thead>
        <tbody>\(each: overview.programs, { program in
            """
            <tr><th scope="row">\(program.name)</th><td class="num">\(number(program.families)) \
            <small class="soft">\(visit.percent(program.families, of: overview.families))</small></td>\
            <td class="num">\(number(program.persons))</td></tr>

            """
        })</tbody></table></section>
        """
    }
}
