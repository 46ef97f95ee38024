import HTML
import Registry

/// The work queue: reasons, the cases of one reason, and one case with its mend. On a phone one after the other.
struct MendingScreen: Screen {
    let visit: Visit
    var desk: MendDesk
    var sheet: MendSheet?
    /// Whether the page is that of the case, not of the queue.
    let isCase: Bool
    var draftNote: HTML?

    init(visit: Visit, desk: MendDesk, sheet: MendSheet?, isCase: Bool) {
        self.visit = visit
        self.desk = desk
        self.sheet = sheet
        self.isCase = isCase
    }

    var title: String {
        guard isCase, let sheet else { return say(Texts.fixTitle) }
        return "\(name(of: sheet.mendCase)): \(say(sheet.mendCase.rule.title))"
    }
    var place: Place? { .mending }
    var help: ScreenHelp? {
        ScreenHelp(text: isCase ? Texts.fixCaseHelp : Texts.fixQueueHelp, anchor: "perbaikan-data")
    }

    private var region: Region { desk.reasons.region }

    var main: HTML {
        """
        <div class="stack">
        \(desk.path.count > 1 && region.code != desk.own ? crumbs(desk.path) { region in desk.link { $0.region = region } } : nil)
        <div class="head"><div><h1>\(say(Texts.fixTitle))</h1><p>\(lead)</p></div>\(tools)</div>
        \(MendNotices(screen: self, desk: desk).html)
        \(desk.own.map { $0.level != .village } ?? true ? regionForm : nil)
        \(desk.views.map(savedViews))
        <div class="cols queue">
        <nav class="stack broad" aria-label="\(say(Texts.fixByReason))">\(MendPanes(screen: self, desk: desk).reasons)</nav>
        \(isCase ? back : MendPanes(screen: self, desk: desk).choice)
        <section class="\(isCase ? "broad" : "stack tight")" aria-labelledby="antre">\
        \(MendPanes(screen: self, desk: desk, here: sheet?.mendCase.key).queue)</section>
        <article class="stack\(if: !isCase && !desk.queue.items.isEmpty, " broad")">\(work)</article>
        </div></div>
        """
    }

    private var lead: HTML {
        let reasons = desk.reasons
        guard reasons.families > 0 else { return "\(say(Texts.noDataHere(region.titleName)))" }
        let count = link(
            say(Texts.someInvalid(number(reasons.invalid), of: number(reasons.families))),
            Links.families(region.code, valid: false))
        return "\(region.titleName): \(count)."
    }

    private var tools: HTML {
        guard let rule = desk.filter.rule, MendBulk.reasons.contains(rule), visit.may(.correct) else { return "" }
        return """
            <p class="row"><a class="btn alt" href="\(Links.bulk(rule: rule, in: region.code))">\
            \(say(Texts.fixBulk))</a></p>
            """
    }

    private func savedViews(_ views: ViewsShown) -> HTML {
        SavedViewsPanel(screen: self, visit: visit, views: views, current: desk.link { _ in }).panel
    }

    private var regionForm: HTML {
        """
        <form class="filter" method="get" action="/perbaikan" aria-label="\(say(Texts.filter))">
        \(RegionField(screen: self, region: region, parts: desk.reasons.parts).field)
        \(hidden)<p class="row"><button class="btn alt">\(say(Texts.show))</button></p></form>
        """
    }

    /// What else the queue is filtered by.
    var hidden: HTML {
        """
        \(desk.filter.fixer.map { "<input type=\"hidden\" name=\"oleh\" value=\"\($0)\">" as HTML })\
        \(if: desk.filter.stage != .todo, "<input type=\"hidden\" name=\"tahap\" value=\"\(desk.filter.stage.rawValue)\">")
        """
    }

    /// On a phone a case stands alone: the way back to its queue.
    private var back: HTML {
        "<p class=\"narrow\"><a href=\"\(desk.link { _ in })\">\(say(Texts.fixBackToQueue))</a></p>"
    }

    private var work: HTML {
        guard let sheet else { return MendEmpty(screen: self, desk: desk).panel }
        guard sheet.mendCase.isOpen else { return MendEmpty(screen: self, desk: desk).gone(sheet.mendCase) }
        return """
            \(draftNote)\(MendCasePanel(screen: self, desk: desk, sheet: sheet).html)
            """
    }

    func name(of mendCase: MendCase) -> String {
        let name = mendCase.person?.name ?? mendCase.family.head
        return name.isEmpty ? say(Texts.noName) : name
    }
}

/// Reasons that can be mended for many families at once.
enum MendBulk {
    static let reasons: Set<String> = ["B01", "B02", "B05", "B06", "J01", "J02", "N02"]
}
