import HTML
import Registry

/// Beranda of a region: the state of the work in one sentence, then the figures behind it.
struct OverviewScreen: Screen {
    let visit: Visit
    let overview: Overview
    let path: [Region]
    /// In a village, the first families to be mended; elsewhere none.
    let first: [FamilyRow]
    let work: WorkState
    /// Cut-offs ahead and rules that change.
    var periods: PeriodNews?
    /// Proposals that wait for the reader; nil: they do nothing with any.
    var waiting: RoadWaiting?

    var region: Region { overview.region }
    var title: String { "\(say(Texts.overview)) \(region.titleName)" }
    var place: Place? { .overview }
    var help: ScreenHelp? { ScreenHelp(text: Texts.overviewHelp, anchor: "beranda") }

    var main: HTML {
        """
        <div class="stack big">
        <div class="stack tight">\(path.count > 1 ? crumbs(path) { Links.overview($0) } : nil)
        <div class="head"><div><h1>\(headline)</h1>\(subtitle)</div>\(action)</div></div>
        \(each: overview.loading, progress)
        \(periods?.html(self))\(waiting?.ofReader(self, but: turn))
        \(overview.families == 0 ? empty : content)\(publicLists)
        </div>
        """
    }

    /// In a village the tasks come first and the figures stand beside them; wider areas are looked at before.
    private var content: HTML {
        guard work.hasDesk, region.code.level == .village else {
            return "\(figures(isNarrow: false))\(taskList)\(progress)\(why)\(village)\(parts)"
        }
        return """
            <div class="cols"><div class="stack big">\(taskList)</div>\
            <div class="stack big">\(figures(isNarrow: true))\(progress)</div></div>\(why)\(village)
            """
    }

    private var headline: String {
        if overview.families == 0 { return say(Texts.noData) }
        if overview.invalidFamilies == 0 { return say(Texts.allValid(number(overview.families))) }
        return say(Texts.someInvalid(number(overview.invalidFamilies), of: number(overview.families)))
    }

    private var subtitle: HTML {
        let waiting = work.hasDesk ? " " + say(Texts.tasksWaiting(number(work.tasks.count))) : ""
        guard let file = overview.newestFile else { return "<p>\(region.titleName).\(waiting)</p>" }
        let words = Texts.asOf(visit.date(file.asOf), file: file.name, received: visit.moment(file.finishedAt))
        return "<p>\(region.titleName).\(waiting) \(say(words))</p>"
    }

    private var action: HTML? {
        guard overview.invalidFamilies > 0 || turn != nil else { return nil }
        let invalid: HTML = """
            <a class="btn\(if: turn != nil, " alt")" href="\(mends ? Links.mending(region.code) : invalidList)">\
            \(say((mends ? Texts.mendInvalid : Texts.openInvalid)(number(overview.invalidFamilies))))</a>
            """
        let own: HTML? = turn.flatMap { turn -> HTML? in waiting?.button(turn, self) }
        return "<p class=\"row\">\(own)\(if: overview.invalidFamilies > 0, invalid)</p>"
    }

    /// What is the reader's own work on the road; nil where mending is, or nothing waits.
    private var turn: RoadWaiting.Wait? { mends ? nil : waiting?.first(of: visit) }

    private var invalidList: String { Links.families(region.code, valid: false) }
    private var mends: Bool { visit.actor?.scope(for: .correct).contains(region.code) ?? false }

    private func progress(_ load: Overview.LoadProgress) -> HTML {
        let words = Texts.loadingFile(
            load.fileName, done: number(load.villagesDone), of: number(load.villagesTotal), first: load.isFirstLoad)
        return """
            <div class="note info" role="status">\(Icon.wait.picture)<div class="grow"><b>\(say(Texts.loading))</b>
            <p>\(say(words))</p>\(bar(load.villagesDone, of: load.villagesTotal))</div></div>
            """
    }

    private var empty: HTML {
        let command: HTML =
            visit.may(.importFile)
            ? "<p>\(say(Texts.importFirst))</p><p><code>tepat import</code></p>" : "<p>\(say(Texts.askDinsos))</p>"
        return statePanel(.draft, say(Texts.noData), say(Texts.noDataHere(region.titleName)), next: command)
    }

    private func figures(isNarrow: Bool) -> HTML {
        """
        <ul class="figs\(if: !isNarrow, " four")" aria-label="\(say(Texts.keyFigures))">
        \(figure(number(overview.families), Texts.families, coverage, Links.families(region.code)))
        \(figure(number(overview.persons), Texts.souls, say(Texts.perFamily(average)), Links.persons(region.code)))
        \(figure(
            number(overview.invalidFamilies), Texts.invalid, shareInvalid, invalidList))
        \(figure(number(valid), Texts.validFamilies, shareValid, Links.families(region.code, valid: true)))
        </ul>
        """
    }

    private func figure(_ figure: String, _ name: Words, _ small: String, _ address: String) -> HTML {
        "<li><a href=\"\(address)\"><b>\(figure)</b><span>\(say(name))</span><small>\(small)</small></a></li>"
    }

    private var valid: Int { overview.families - overview.invalidFamilies }

    private var coverage: String {
        if region.code.level == .village { return region.fullName }
        return say(Texts.inVillages(number(overview.villagesWithData), of: number(overview.villages)))
    }

    private var average: String {
        let tenths = overview.families == 0 ? 0 : (overview.persons * 10 + overview.families / 2) / overview.families
        return visit.language == .english ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10),\(tenths % 10)"
    }

    private var shareInvalid: String {
        say(
            Texts.ofFamilies(
                visit.percent(overview.invalidFamilies, of: overview.families), number(overview.families)))
    }

    private var shareValid: String {
        say(Texts.ofFamilies(visit.percent(valid, of: overview.families), number(overview.families)))
    }
}
