import HTML
import Registry

/// The reports of an area, each with what it says in a sentence.
struct ReportsScreen: Screen {
    let visit: Visit
    let overview: Overview
    let path: [Region]
    /// May see how the operators of the area work.
    let oversees: Bool

    private var region: Region { overview.region }
    var title: String { say(Texts.reportsOf(region.titleName)) }
    var place: Place? { .reports }
    var help: ScreenHelp? { ScreenHelp(text: Texts.reportsHelp, anchor: "laporan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack big"><div class="stack tight">\(path.count > 1 ? crumbs(path) { Links.reports($0) } : nil)
        <div class="head"><div><h1>\(title)</h1>\(subtitle)</div></div></div>
        <form class="filter" method="get" action="\(Links.reports)" aria-label="\(say(Texts.region))">\
        \(RegionField(screen: self, region: region, parts: overview.parts.map(\.region)).field)\
        <p class="row"><button class="btn alt">\(say(Texts.show))</button></p></form>
        <ul class="rows reports">\(each: entries, { entry in
            """
            <li><h2><a href="\(entry.address)">\(say(entry.title))</a></h2><p>\(say(entry.words))</p></li>

            """
        })</ul></div>
        """
    }

    private var subtitle: HTML? {
        overview.newestFile.map { file in
            let words = Texts.asOf(visit.date(file.asOf), file: file.name, received: visit.moment(file.finishedAt))
            return "<p>\(say(words))</p>"
        }
    }

    private struct Entry {
        var title: Words
        var address: String
        var words: Words
    }

    private var entries: [Entry] {
        ReportKind.allCases.filter { $0 != .activity || oversees }.map {
            Entry(title: ReportWords.title($0), address: Links.report($0, region.code), words: sentence($0))
        } + [Entry(title: Texts.map, address: Links.reportMap(region.code), words: Texts.sayMap)]
    }

    private func sentence(_ kind: ReportKind) -> Words {
        switch kind {
        case .families: return Texts.sayFamilies(number(overview.families), number(overview.persons))
        case .reasons:
            return Texts.sayReasons(
                number(overview.invalidFamilies), visit.percent(overview.invalidFamilies, of: overview.families))
        case .changes: return Texts.sayChanges
        case .programs:
            let programs = overview.programs.map { "\($0.name) \(number($0.families))" }
            return Texts.sayPrograms(programs.joined(separator: ", "))
        case .activity: return Texts.sayActivity
        case .ages: return Texts.sayAges
        case .duplicates: return Texts.sayDuplicates
        }
    }
}
