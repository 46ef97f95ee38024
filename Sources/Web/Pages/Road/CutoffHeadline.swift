import HTML
import Registry
import Rules

/// How long a kind may still be proposed: what the page of proposals says first.
struct CutoffHeadline: Sendable {
    /// Of which it is on the page of proposals.
    static let kind = "usulan_dtks"

    let visit: Visit
    /// The next that has not closed; nil: none is in the calendar.
    let window: CutoffWindow?

    var html: HTML {
        guard let window else { return "<p class=\"soft\">\(visit.say(Texts.noCutoff))</p>" }
        let today = CivilDate(packed: visit.day(of: visit.now))
        let words = CutoffWords(visit: visit, kinds: [:])
        let closes = Texts.cutoffCloses(
            visit.date(window.closes.packed), words.time(window.cutoff), Texts.becomesOfLate(window.cutoff.late))
        return """
            <p><b>\(visit.say(headline(window, today)))</b></p>
            <p class="small soft">\(visit.say(closes))</p>
            """
    }

    private func headline(_ window: CutoffWindow, _ today: CivilDate) -> Words {
        let months = Texts.months[(window.closes.month + 11) % 12]
        let month = visit.say(months)
        if window.opens > today { return Texts.cutoffOpens(month, visit.date(window.opens.packed)) }
        return Texts.cutoffCountdown(max(0, window.closes.dayNumber - today.dayNumber), month)
    }
}

/// Until when one proposal counts for its period.
struct ProposalDue {
    let screen: any Screen
    let row: ProposalRow

    /// Nothing once the village has made it final.
    var chip: HTML? {
        guard row.state.isOpen, let closes = row.closes else { return nil }
        let visit = screen.visit
        // The moment is the first that is too late.
        let last = visit.day(of: closes - 1)
        if closes <= visit.now { return screen.chip(.warn, .clock, screen.say(Texts.wasDueOn(visit.date(last)))) }
        let today = CivilDate(packed: visit.day(of: visit.now))
        let days = max(0, CivilDate(packed: last).dayNumber - today.dayNumber)
        let words = Texts.dueOn(visit.date(last), Texts.daysLeft(days))
        return screen.chip(days <= 3 ? .warn : nil, .clock, screen.say(words))
    }

    var period: String { screen.visit.date(Int32(row.period) * 100) }
}

/// How far a proposal is: in words. The official code is said of a single proposal to whoever points at it.
struct ProposalTag {
    let screen: any Screen
    let state: ProposalState

    var html: HTML { screen.tag(tone, icon, screen.say(state.title)) }

    /// With the official code.
    var coded: HTML { "<span title=\"\(state.rawValue)\">\(html)</span>" }

    private var tone: Tone {
        switch state {
        case .draft, .putForward, .onAgenda, .finalised, .forwarded, .verifying, .sent, .handedBack, .withdrawn: .info
        case .agreed, .passed, .endorsed, .ratified, .determined, .reverified, .done: .good
        case .postponed, .returned: .warn
        case .refused, .rejected, .rejectedByMinistry, .unmatched: .bad
        }
    }

    private var icon: Icon {
        switch state {
        case .draft: .draft
        case .putForward, .onAgenda, .postponed, .verifying: .wait
        case .finalised, .forwarded, .sent, .handedBack: .sent
        case .returned: .undo
        case .agreed, .passed, .endorsed, .ratified, .determined, .reverified, .done: .ok
        case .refused, .rejected, .rejectedByMinistry, .unmatched: .no
        case .withdrawn: .info
        }
    }
}
