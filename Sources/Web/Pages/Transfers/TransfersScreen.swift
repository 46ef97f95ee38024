import HTML
import Registry

/// The lists of moves.
enum TransferTab: String {
    case open = "terbuka"
    case done = "putus"
    /// Not answered in time: for whoever speaks for both villages.
    case escalated = "naik"
}

/// The moves of an area: first those that wait for the reader, then those that wait for others.
struct TransfersScreen: Screen {
    let visit: Visit
    let region: Region
    let tab: TransferTab
    let isFirst: Bool
    /// How many have gone up to Dinsos.
    var escalated = 0
    var page = Page<TransferRow>(items: [], next: nil)

    var title: String { say(Texts.movesIn(region.titleName)) }
    var place: Place? { .transfers }
    var help: ScreenHelp? { ScreenHelp(text: Texts.movesHelp, anchor: "pindah") }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.movesLead))</p></div>\
        \(if: visit.may(.correct), "<p class=\"row\">\(button(Texts.askForMove, Links.askTransfer))</p>")</div>
        <nav class="tabs" aria-label="\(say(Texts.whichMoves))">\(if: mayBeEscalated, link(.escalated))\(link(.open))\
        \(link(.done))</nav>
        \(page.items.isEmpty ? empty : lists)
        \(if: page.next != nil || !isFirst, pages)</div>
        """
    }

    /// What waits for the reader comes first, where there can be any.
    private var mayBeEscalated: Bool { visit.may(.approve) || escalated > 0 || tab == .escalated }

    private func link(_ tab: TransferTab) -> HTML {
        let name =
            switch tab {
            case .open: Texts.openMoves
            case .done: Texts.doneMoves
            case .escalated: Texts.escalatedMoves
            }
        let count: HTML? = tab == .escalated ? " <span class=\"n\">\(number(escalated))</span>" : nil
        return """
            <a href="\(Links.transfers(region.code, tab))"\(if: tab == self.tab, " aria-current=\"page\"")>\
            \(say(name))\(count)</a>
            """
    }

    private var lists: HTML {
        if tab == .done { return list(Texts.doneMoves, "selesai", page.items) }
        if tab == .escalated { return list(Texts.escalatedMoves, "naik", page.items) }
        let mine = page.items.filter(\.awaitsReader)
        let others = page.items.filter { !$0.awaitsReader }
        return """
            \(mine.isEmpty ? nil : list(Texts.waitsForYou, "anda", mine))\
            \(others.isEmpty ? nil : list(Texts.waitsForOthers, "lain", others))
            """
    }

    private func list(_ name: Words, _ id: String, _ rows: [TransferRow]) -> HTML {
        """
        <section class="panel" aria-labelledby="\(id)"><h2 id="\(id)">\(say(name))</h2>
        <ul class="rows">\(each: rows, item)</ul></section>
        """
    }

    private func item(_ row: TransferRow) -> HTML {
        """
        <li class="stack tight"><p class="row"><a href="\(Links.transfer(row.id))"><b>\(row.label.isEmpty ? say(Texts.noName) : row.label)</b></a>\
        \(TransferTag(screen: self, state: row.state, isEscalated: row.isEscalated).html)</p>\
        <p>\(say(Texts.fromTo(row.origin.fullName, row.destination.fullName)))\
        \(if: row.starter == .origin, " · \(say(Texts.memberCount(number(row.persons))))")</p>\
        <p class="small soft">\(say(row.starter == .origin ? Texts.handedOver : Texts.askedFor)) · \
        \(row.openedBy) · \(visit.moment(row.openedAt))</p></li>
        """
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: nil,
            next: page.next.map { Links.transfers(region.code, tab, after: $0) },
            start: isFirst ? nil : Links.transfers(region.code, tab), step: 50)
    }

    private var empty: HTML {
        switch tab {
        case .open: statePanel(.ok, say(Texts.noOpenMoves), say(Texts.noMovesHint))
        case .done: statePanel(.info, say(Texts.noDoneMoves), say(Texts.noMovesHint))
        case .escalated: statePanel(.ok, say(Texts.noEscalatedMoves), say(Texts.noEscalatedMovesHint))
        }
    }
}

/// Where a move stands.
struct TransferTag {
    let screen: any Screen
    let state: Transfer.State
    var isEscalated = false

    var html: HTML {
        isEscalated ? "\(tag)\(screen.tag(.bad, .up, screen.say(Texts.escalatedMoves)))" : tag
    }

    private var tag: HTML {
        switch state {
        case .open: screen.tag(.warn, .wait, screen.say(Texts.moveOpen))
        case .accepted: screen.tag(.good, .ok, screen.say(Texts.moveAccepted))
        case .refused: screen.tag(.bad, .no, screen.say(Texts.moveRefused))
        case .withdrawn: screen.tag(.info, .info, screen.say(Texts.moveWithdrawn))
        case .proposed: screen.tag(.info, .wait, screen.say(Texts.moveProposed))
        }
    }
}
