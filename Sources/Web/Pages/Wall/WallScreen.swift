import HTML
import Registry

/// A meeting as a wall shows it: one name at a time, with masked data, who is there, and what was decided so far.
///
/// Everything that the script shows without a line stands in the page already: parts that are not looked at are
/// hidden, names of the agenda lie in a template.
struct WallScreen: SheetScreen {
    let visit: Visit
    let meeting: MeetingView
    let village: String
    let shown: WallView
    /// Of the agenda; nil: it has none.
    let item: MeetingItem?
    /// See `Registry.deviceKey`.
    let deviceKey: String?
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { "\(say(WallTexts.title)): \(village)" }
    var shape: Shape { .wall }
    var needsMoreStyles: Bool { true }
    var isRunning: Bool { meeting.stage == .running }
    var address: String { Links.wall(meeting.deliberation) }

    var keys: [ScreenKey] {
        [
            ScreenKey(WallTexts.agree, "s"), ScreenKey(WallTexts.refuse, "t"), ScreenKey(WallTexts.postpone, "d"),
            ScreenKey(WallTexts.disputed, "b"), ScreenKey(WallTexts.previous, "k"), ScreenKey(WallTexts.next, "j"),
        ]
    }

    var main: HTML {
        """
        \(top)
        <main id="isi" tabindex="-1"><h1 class="vh">\(title)</h1>
        <div id="rapat" class="stack" \(WallScriptWords(screen: self).attributes)>
        <div id="bentrok" class="stack tight" hidden></div>\(problemList)
        \(part(.names, WallNamePart(screen: self).html))
        \(part(.attendance, WallAttendancePart(screen: self).html))
        \(part(.closing, WallClosingPart(screen: self).html))
        <template id="nama-nama">\(each: meeting.items, { item -> HTML in WallArticle(screen: self, item: item).html })\
        </template>
        <script type="application/json" id="rapat-isi">\(Self.inScript(WallJSON.Page(self)))</script>
        </div></main>
        """
    }

    private var top: HTML {
        let header = meeting.header
        let details = [visit.date(header.day), header.place, say(WallTexts.masked)].filter { !$0.isEmpty }
        return """
            <header class="top"><a class="brand" href="\(Links.deliberation(meeting.deliberation))">\
            <svg aria-hidden="true"><use href="#mark"/></svg>Tepat</a>
            <p class="place">\(say(WallTexts.heading(village)))<small>\(details.joined(separator: " · "))</small></p>
            <p class="push sync" role="status" data-sync></p>
            <nav class="row" aria-label="\(say(WallTexts.parts))">\(each: WallView.allCases, tab)\
            <a href="\(Links.deliberation(meeting.deliberation))">\(say(WallTexts.leave))</a></nav></header>
            """
    }

    private func tab(_ view: WallView) -> HTML {
        """
        <a href="\(Links.wall(meeting.deliberation, view: view))" data-view="\(view.rawValue)"\
        \(if: view == shown, " aria-current=\"page\"")>\(say(title(of: view)))</a>
        """
    }

    private func title(of view: WallView) -> Words {
        switch view {
        case .names: WallTexts.names
        case .attendance: WallTexts.attendance
        case .closing: WallTexts.closing
        }
    }

    private func part(_ view: WallView, _ content: HTML) -> HTML {
        """
        <section class="layar" id="bagian-\(view.rawValue)" aria-label="\(say(title(of: view)))"\
        \(if: view != shown, " hidden")>\(content)</section>
        """
    }

    // MARK: Pieces of its parts

    /// A form of one thing that can happen: `what` is its kind by name.
    ///
    /// A button that does nothing comes first: Enter in a field presses none of the others.
    func wallForm(_ what: String, look kind: String = "stack tight", _ content: HTML) -> HTML {
        """
        <form class="\(kind)" method="post" action="\(address)" novalidate data-apa="\(what)">\(visit.formKey)\
        <button disabled hidden></button>\(keep("_aksi", ActionID().text))\(keep("apa", what))\
        \(keep("sesi", String(meeting.session)))\(content)</form>
        """
    }

    /// What is there only while the meeting stands so.
    func when(_ stages: [MeetingStage], _ content: HTML) -> HTML {
        """
        <div class="stack" data-when="\(stages.map(\.rawValue).joined(separator: " "))"\
        \(if: !stages.contains(meeting.stage), " hidden")>\(content)</div>
        """
    }

    static let beforeStart: [MeetingStage] = [.prepared, .invited, .waiting, .adjourned]

    func count(_ decision: VillageDecision) -> Int { meeting.items.filter { $0.decision == decision }.count }
    var undecided: [MeetingItem] { meeting.items.filter { $0.decision == nil } }
}

extension VillageDecision {
    /// How it looks: never by its colour alone.
    var wallTone: (tone: Tone, icon: Icon) {
        switch self {
        case .agree: (.good, .ok)
        case .refuse: (.bad, .no)
        case .postpone: (.warn, .wait)
        }
    }
}
