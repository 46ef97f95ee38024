import HTML
import Registry

/// The families of a region, filtered by a form whose answers stay in the address.
struct FamiliesScreen: Screen {
    let visit: Visit
    let region: Region
    let path: [Region]
    let filter: FamilyFilter
    /// How many fit in all, where the tallies tell.
    let total: Int?
    let page: Page<FamilyRow>
    let isFirst: Bool
    let choices: ListChoices
    let views: ViewsShown

    static let step = 25

    var title: String { say(Texts.familiesIn(total.map(number), region.titleName, valid: filter.valid)) }
    var place: Place? { .data }
    var help: ScreenHelp? { ScreenHelp(text: Texts.familiesHelp, anchor: "saringan") }

    var main: HTML {
        """
        <div class="stack">
        \(path.count > 1 ? crumbs(path) { crumb($0) } : nil)
        <div class="head"><div><h1>\(title)</h1>\(reason)</div>\(takeOut(.families(filter)))</div>
        \(DataTabs(screen: self, region: region.code, current: .families).tabs)
        \(form)
        \(SavedViewsPanel(screen: self, visit: visit, views: views, current: Links.families(filter)).panel)
        \(page.items.isEmpty ? empty : list)
        </div>
        """
    }

    /// The same question, asked of another region.
    private func crumb(_ region: RegionCode) -> String {
        var there = filter
        there.region = region
        return Links.families(there)
    }

    private var reason: HTML {
        guard let rule = choices.rules.first(where: { $0.code == filter.rule }) else {
            return "<p>\(say(Texts.orderOfFamilies))</p>"
        }
        return "<p class=\"row\">\(tag(rule)) \(link(say(Texts.meaningOf(rule.code)), Links.rule(rule.code)))</p>"
    }

    private var form: HTML {
        let fields = FilterFields(screen: self, choices: choices)
        return """
            <form class="filter" method="get" action="/keluarga" aria-label="\(say(Texts.filter))">
            \(RegionField(screen: self, region: region, parts: choices.parts).field)
            \(fields.validity(filter.valid))
            \(fields.rule(filter.rule))
            \(fields.program(filter.program))
            \(fields.select("status", Texts.status, [
                ("", Texts.stillThere, !filter.isGone), ("tidak_ada", Texts.noLongerThere, filter.isGone),
            ]))
            \(fields.buttons(clear: isFiltered ? Links.families(region.code) : nil))
            </form>
            """
    }

    private var isFiltered: Bool { filter != FamilyFilter(region: region.code) }

    private var list: HTML {
        let table = FamilyTable(
            screen: self, rows: page.items, showsVillage: region.code.level != .village, selects: selects
        ).table
        let foot = foot(
            of: page, total: total, step: Self.step, next: { Links.families(filter, after: $0) },
            start: isFirst ? nil : Links.families(filter))
        guard selects else { return "\(table)\(foot)" }
        return """
            <form class="stack" method="get" action="\(Links.bulk)">\(table)
            <p class="row"><button class="btn alt">\(say(Texts.mendTogether))</button>\
            <span class="soft">\(say(Texts.tickedFirst)) <b><span data-count>0</span></b> \(say(Texts.chosen))</span></p>
            </form>
            \(foot)
            """
    }

    /// Ticking rows is for those who may mend, and of families that are there.
    private var selects: Bool { visit.may(.correct) && !filter.isGone }

    private var empty: HTML {
        if let next = page.next {
            return statePanel(
                .search, say(Texts.nothingFoundYet),
                say(Texts.lookedThrough("0", upTo: (page.reached ?? region).titleName)),
                next: button(Texts.lookOn, Links.families(filter, after: next), .next))
        }
        if filter == FamilyFilter(region: region.code, valid: false), isFirst {
            return statePanel(
                .ok, say(Texts.nothingInvalid), say(Texts.allFine(region.titleName)),
                next: button(Texts.showAll, Links.families(region.code)))
        }
        guard isFiltered || !isFirst else {
            return statePanel(
                .draft, say(Texts.noData), say(Texts.noDataHere(region.titleName)),
                next: button(Texts.toStart, Links.overview()))
        }
        return statePanel(
            .search, say(isFirst ? Texts.nothingFound : Texts.nothingMore), say(Texts.nothingFits),
            next: button(Texts.showAll, Links.families(region.code)))
    }
}
