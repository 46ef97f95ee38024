import HTML
import Registry

/// The musyawarah of an area, the newest first.
struct DeliberationsScreen: Screen {
    let visit: Visit
    let region: Region
    let page: Page<DeliberationRow>
    let isFirst: Bool
    let countdown: RoadCountdown

    static let step = 50

    var title: String { say(MeetingTexts.listTitle(region.titleName)) }
    var place: Place? { .deliberations }
    var help: ScreenHelp? { ScreenHelp(text: MeetingTexts.help, anchor: "musyawarah") }

    var main: HTML {
        let make: HTML? = visit.may(.propose) ? button(MeetingTexts.make, Links.newDeliberation, .plus) : nil
        return """
            <div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1><p>\(say(MeetingTexts.lead))</p>\(countdown.html(self))</div>\
            <p class="row">\(make)</p></div>
            \(page.items.isEmpty ? empty : list)
            \(if: page.next != nil || !isFirst, pages)</div>
            """
    }

    private var list: HTML {
        "<section class=\"panel\"><ul class=\"rows\">\(each: page.items, { row -> HTML in item(row) })</ul></section>"
    }

    private func item(_ row: DeliberationRow) -> HTML {
        let header = row.header
        let came = MeetingTexts.came(
            number(header.present), women: number(header.women), poor: number(header.poor))
        let named = header.number.isEmpty ? MeetingTexts.noNumber : MeetingTexts.withNumber(header.number)
        return """
            <li class="stack tight" data-row><p class="row"><a href="\(Links.deliberation(row.id))" data-open>\
            <b>\(visit.date(header.day))</b></a>\(DeliberationTag(screen: self, state: row.state).html)</p>
            <p>\(say(header.kind.title)) · \(row.village.fullName)</p>
            <p class="small soft">\(say(named))\(if: header.kind != .sptjm, " · \(say(came))")</p></li>

            """
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.deliberations(region.code, after: $0) },
            start: isFirst ? nil : Links.deliberations(region.code), step: Self.step)
    }

    private var empty: HTML { statePanel(.info, say(MeetingTexts.none), say(MeetingTexts.noneHint)) }
}

/// Where a musyawarah stands.
struct DeliberationTag {
    let screen: any Screen
    let state: DeliberationState

    var html: HTML {
        let words = screen.say(state.title)
        switch state {
        case .open: return screen.tag(.warn, .wait, words)
        case .sealed: return screen.tag(.good, .lock, words)
        case .returned: return screen.tag(.bad, .undo, words)
        case .cancelled: return screen.tag(.info, .no, words)
        }
    }
}

/// What a village decided on a name.
struct DecisionTag {
    let screen: any Screen
    let decision: VillageDecision?

    var html: HTML {
        guard let decision else { return screen.tag(.info, .draft, screen.say(MeetingTexts.undecided)) }
        let words = screen.say(decision.title)
        switch decision {
        case .agree: return screen.tag(.good, .ok, words)
        case .refuse: return screen.tag(.bad, .no, words)
        case .postpone: return screen.tag(.warn, .clock, words)
        }
    }
}
