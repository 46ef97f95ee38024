import HTML
import Registry

/// The lists of a region that villages got, the newest first, and what waits to be handed back.
struct HandBacksScreen: SheetScreen {
    let visit: Visit
    let region: Region
    let page: Page<HandBackView>
    let isFirst: Bool
    /// Only of villages that let their time go by.
    let isSilent: Bool
    /// What the reader may hand back.
    let ready: [HandBackReady]
    /// Milliseconds since 1970.
    let now: Int64
    var sheet = Sheet()
    var errors = FormErrors()

    static let step = 50

    var title: String { say(HandBackTexts.title) }
    var place: Place? { .handBacks }
    var help: ScreenHelp? { ScreenHelp(text: HandBackTexts.help, anchor: "verifikasi-ulang") }

    var main: HTML {
        """
        <div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1>\
        <p class="soft">\(region.titleName). \(say(HandBackTexts.lead))</p></div></div>\(problemList)
        \(waiting)\(kinds)\(page.items.isEmpty ? empty : list)</div>
        """
    }

    private var waiting: HTML? {
        if ready.isEmpty { return nil }
        return """
            <section class="panel stack" id="periode" tabindex="-1" aria-labelledby="menunggu">\
            <h2 id="menunggu">\(say(HandBackTexts.ready))</h2>
            <p class="small soft">\(say(HandBackTexts.readyHint))</p>
            \(each: ready, hand)</section>
            """
    }

    private func hand(_ ready: HandBackReady) -> HTML {
        let parts = HandBackTexts.parts(
            number(ready.determined), number(ready.rejected), number(ready.unmatched))
        return """
            \(form(Links.handBacks, action: ActionID(), draft: nil, """
                \(keep("wilayah", region.code.dotted))\(keep("periode", String(ready.period)))\
                \(keep("jumlah", String(ready.proposals)))\
                <p>\(say(Texts.periodOf(visit.date(Int32(ready.period) * 100)))): \(say(parts))</p>\
                \(Self.sure(ready.period).html(self))
                <div class="row"><button class="btn">\(say(HandBackTexts.hand(number(ready.proposals))))</button></div>
                """))
            """
    }

    static func sure(_ period: Int) -> SureBox { SureBox(HandBackTexts.handSure, part: String(period)) }

    /// A village has no others that could be silent.
    private var kinds: HTML? {
        if region.code.level == .village, !isSilent { return nil }
        return tabs(
            [
                (name: say(HandBackTexts.all), address: Links.handBacks(region.code), isHere: !isSilent),
                (
                    name: say(HandBackTexts.silentOnly), address: Links.handBacks(region.code, silent: true),
                    isHere: isSilent
                ),
            ], label: title)
    }

    private var empty: HTML {
        isSilent
            ? statePanel(.ok, say(HandBackTexts.noneSilent), say(HandBackTexts.noneSilentHint))
            : statePanel(.info, say(HandBackTexts.none), say(HandBackTexts.noneHint))
    }

    private var list: HTML {
        """
        <ul class="rows">\(each: page.items, item)</ul>
        \(pager(
            shown: page.items.count, of: nil,
            next: page.next.map { Links.handBacks(region.code, silent: isSilent, after: $0) },
            start: isFirst ? nil : Links.handBacks(region.code, silent: isSilent), step: Self.step))
        """
    }

    private func item(_ list: HandBackView) -> HTML {
        """
        <li class="stack tight" data-row><p class="row"><a href="\(Links.handBack(list.id))" data-open>\
        <b>\(list.village.fullName)</b></a>\(HandBackTag(screen: self, list: list, now: now).html)</p>\
        <p>\(say(Texts.periodOf(visit.date(Int32(list.period) * 100)))) · \
        \(say(HandBackTexts.answered(number(list.answered), of: number(list.items)))) · \
        \(say(HandBackTexts.disputed(number(list.disputed))))</p>\
        \(if: list.left > 0, "<p class=\"small soft\">\(say(HandBackTexts.due)): \(visit.moment(list.due))</p>")</li>

        """
    }
}

/// Where a list stands.
struct HandBackTag {
    let screen: any Screen
    let list: HandBackView
    let now: Int64

    var html: HTML {
        if list.left == 0 { return screen.tag(.good, .ok, screen.say(HandBackTexts.finished)) }
        return list.isSilent(at: now)
            ? screen.tag(.bad, .alert, screen.say(HandBackTexts.silent))
            : screen.tag(.warn, .wait, screen.say(HandBackTexts.open))
    }
}
