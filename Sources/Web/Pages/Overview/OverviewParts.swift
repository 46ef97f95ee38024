import HTML
import Registry

/// The regions one level below, with a total that adds up; and in a village, the families to be mended.
extension OverviewScreen {
    var parts: HTML? {
        guard !overview.parts.isEmpty else { return nil }
        let name = say(Texts.parts(below: region.code.level))
        let average = visit.percent(overview.invalidFamilies, of: overview.families)
        return """
            <section aria-labelledby="bagian"><div class="row"><h2 id="bagian">\(say(Texts.byPart(name)))</h2>\
            <span class="soft small">\(say(Texts.worstFirst)) \(say(Texts.gapMeans(average)))</span></div>
            <div class="scroll" tabindex="0" role="group" aria-label="\(say(Texts.partsTable(name)))">
            <table class="sticky1"><thead><tr><th scope="col">\(name.firstCapital)</th>\
            \(column(Texts.families, "num"))\(column(Texts.souls, "num broad"))\
            \(column(Texts.invalid, "num"))<th class="num" scope="col">%</th>\
            <th class="barcell" scope="col"><span class="vh">\(say(Texts.chart))</span></th></tr></thead>
            <tbody>\(each: sorted, row)</tbody>
            <tfoot><tr><th scope="row">\(region.shortName)</th><td class="num">\(number(overview.families))</td>\
            <td class="num broad">\(number(overview.persons))</td><td class="num">\
            \(number(overview.invalidFamilies))</td>\
            <td class="num">\(average)</td><td class="barcell"></td></tr></tfoot></table></div></section>
            """
    }

    private func row(_ part: Overview.Part) -> HTML {
        let name: HTML = link(part.region.shortName, Links.overview(part.region.code))
        guard part.families > 0 else {
            return """
                <tr><th scope="row">\(name)<br>\(small(say(Texts.noFamilies)))</th>\
                <td class="num">–</td><td class="num broad">–</td><td class="num">–</td><td class="num">–</td>\
                <td class="barcell"></td></tr>

                """
        }
        return """
            <tr><th scope="row">\(name)</th>\(count(part.families, Links.families(part.region.code)))\
            \(count(part.persons, Links.persons(part.region.code), "num broad"))\
            \(count(part.invalidFamilies, Links.families(part.region.code, valid: false)))\
            <td class="num">\(visit.percent(part.invalidFamilies, of: part.families))</td>\
            <td class="barcell">\(bar(share(part), of: greatest, mark: average))</td></tr>

            """
    }

    /// Parts per ten thousand, so that bars of unequal regions compare.
    private func share(_ part: Overview.Part) -> Int {
        part.families == 0 ? 0 : part.invalidFamilies * 10_000 / part.families
    }

    private var average: Int {
        overview.families == 0 ? 0 : overview.invalidFamilies * 10_000 / overview.families
    }

    private var greatest: Int { overview.parts.map(share).max() ?? 0 }

    private var sorted: [Overview.Part] {
        overview.parts.sorted {
            if ($0.families == 0) != ($1.families == 0) { return $1.families == 0 }
            return (share($1), $0.region.code) < (share($0), $1.region.code)
        }
    }

    var village: HTML? {
        guard !first.isEmpty else { return nil }
        return """
            <section aria-labelledby="daftar"><div class="row"><h2 id="daftar">\(say(Texts.firstToMend))</h2>\
            <a class="push" href="\(Links.families(region.code, valid: false))">\
            \(say(Texts.allOfThem(number(overview.invalidFamilies))))</a></div>
            \(FamilyTable(screen: self, rows: first, showsVillage: false).table)</section>
            """
    }
}
