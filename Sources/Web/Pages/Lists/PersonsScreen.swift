import HTML
import Registry

/// The persons of a region.
struct PersonsScreen: Screen {
    let visit: Visit
    let region: Region
    let path: [Region]
    let total: Int
    let page: Page<PersonRow>
    let isFirst: Bool
    let parts: [Region]

    static let step = 50

    var title: String { say(Texts.personsIn(number(total), region.titleName)) }
    var place: Place? { .data }

    var main: HTML {
        """
        <div class="stack">
        \(path.count > 1 ? crumbs(path) { Links.persons($0) } : nil)
        <div class="head"><div><h1>\(title)</h1></div></div>
        \(DataTabs(screen: self, region: region.code, current: .persons).tabs)
        <form class="filter" method="get" action="/perorangan" aria-label="\(say(Texts.filter))">
        \(RegionField(screen: self, region: region, parts: parts).field)
        <p class="row"><button class="btn alt">\(say(Texts.show))</button></p>
        </form>
        \(page.items.isEmpty ? empty : list)
        </div>
        """
    }

    private var list: HTML {
        """
        \(PersonTable(screen: self, rows: page.items).table)
        \(pager(
            shown: page.items.count, of: total, next: page.next.map { Links.persons(region.code, after: $0) },
            start: isFirst ? nil : Links.persons(region.code), step: Self.step))
        """
    }

    private var empty: HTML {
        statePanel(
            .draft, say(Texts.noData), say(Texts.noDataHere(region.titleName)),
            next: button(Texts.toStart, Links.overview()))
    }
}
