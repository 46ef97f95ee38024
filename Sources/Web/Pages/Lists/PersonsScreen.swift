import HTML
import Registry

/// The persons of a region, filtered by a form whose answers stay in the address.
struct PersonsScreen: Screen {
    let visit: Visit
    let region: Region
    let path: [Region]
    let filter: PersonFilter
    /// How many fit in all, where the tallies tell.
    let total: Int?
    let page: Page<PersonRow>
    let isFirst: Bool
    let choices: ListChoices
    let views: ViewsShown

    static let step = 50

    var title: String { say(Texts.personsIn(total.map(number), region.titleName)) }
    var place: Place? { .data }
    var help: ScreenHelp? { ScreenHelp(text: Texts.personsHelp, anchor: "saringan") }

    var main: HTML {
        """
        <div class="stack">
        \(path.count > 1 ? crumbs(path) { crumb($0) } : nil)
        <div class="head"><div><h1>\(title)</h1><p>\(say(Texts.orderOfPersons))</p></div>\(takeOut(.persons(filter)))</div>
        \(DataTabs(screen: self, region: region.code, current: .persons).tabs)
        \(form)
        \(SavedViewsPanel(screen: self, visit: visit, views: views, current: Links.persons(filter)).panel)
        \(page.items.isEmpty ? empty : list)
        </div>
        """
    }

    /// The same question, asked of another region.
    private func crumb(_ region: RegionCode) -> String {
        var there = filter
        there.region = region
        return Links.persons(there)
    }

    private var form: HTML {
        let fields = FilterFields(screen: self, choices: choices)
        return """
            <form class="filter" method="get" action="/perorangan" aria-label="\(say(Texts.filter))">
            \(RegionField(screen: self, region: region, parts: choices.parts).field)
            \(fields.validity(filter.valid))
            \(fields.rule(filter.rule))
            \(fields.program(filter.program))
            \(ages)
            \(fields.select("jk", Texts.sex, [
                ("", Texts.all, filter.sex == nil), ("l", Texts.sex(1), filter.sex == 1), ("p", Texts.sex(2), filter.sex == 2),
            ]))
            \(fields.select(
                "status", Texts.status,
                [("", Texts.stillThere, filter.status == .present)]
                    + ListQuery.statuses.map { ($0.word, Texts.gone($0.status), $0.status == filter.status) }))
            \(fields.buttons(clear: isFiltered ? Links.persons(region.code) : nil))
            </form>
            """
    }

    private var ages: HTML {
        """
        <div class="field"><label for="umur_dari">\(say(Texts.ageFrom))</label>\
        <input id="umur_dari" name="umur_dari" class="four" inputmode="numeric" autocomplete="off" maxlength="3" \
        value="\(filter.minAge.map(String.init) ?? "")"></div>
        <div class="field"><label for="umur_sampai">\(say(Texts.ageTo))</label>\
        <input id="umur_sampai" name="umur_sampai" class="four" inputmode="numeric" autocomplete="off" maxlength="3" \
        value="\(filter.maxAge.map(String.init) ?? "")"></div>
        """
    }

    private var isFiltered: Bool { filter != PersonFilter(region: region.code) }

    private var list: HTML {
        """
        \(PersonTable(screen: self, rows: page.items).table)
        \(foot(
            of: page, total: total, step: Self.step, next: { Links.persons(filter, after: $0) },
            start: isFirst ? nil : Links.persons(filter)))
        """
    }

    private var empty: HTML {
        if let next = page.next {
            return statePanel(
                .search, say(Texts.nothingFoundYet),
                say(Texts.lookedThrough("0", upTo: (page.reached ?? region).titleName)),
                next: button(Texts.lookOn, Links.persons(filter, after: next), .next))
        }
        guard isFiltered || !isFirst else {
            return statePanel(
                .draft, say(Texts.noData), say(Texts.noDataHere(region.titleName)),
                next: button(Texts.toStart, Links.overview()))
        }
        return statePanel(
            .search, say(isFirst ? Texts.nothingFound : Texts.nothingMore), say(Texts.nobodyFits),
            next: button(Texts.showEverybody, Links.persons(region.code)))
    }
}
