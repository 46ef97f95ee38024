import HTML
import Registry

/// What was decided about a case so far, also what was taken back.
struct LinkEventsPanel {
    let screen: any Screen
    let view: LinkView

    var html: HTML {
        if view.events.isEmpty { return "" }
        return """
            <section class="panel" aria-labelledby="putusan-k"><h2 id="putusan-k">\(say(Texts.decisionsSoFar))</h2>
            \(screen.timeline(view.events.map(piece)))</section>
            """
    }

    private func piece(_ event: LinkEvent) -> PieceEvent {
        let title = say(title(of: event.what))
        var details = event.reasons
        if let kept = view.row.sides.firstIndex(where: { $0.person == event.survivor }) {
            details.append(say(Texts.keptRecord("\(view.row.sides[kept].village.fullName) (\(kept + 1))")))
        }
        if !event.askedBy.isEmpty { details.append(say(Texts.askedAtOnceBy(event.askedBy))) }
        if let at = event.foundAt {
            details.append(say(Texts.foundOnVisit(event.finding, "\(event.foundBy) · \(screen.visit.moment(at))")))
        }
        if let at = event.undoneAt {
            let by = [event.undoneBy, screen.visit.moment(at)].filter { !$0.isEmpty }.joined(separator: " · ")
            details.append(say(Texts.wasTakenBack(by, event.undoneReason)))
        }
        return PieceEvent(
            event.undoneAt == nil ? title : say(Texts.takenBackSince(title)), detail: details.joined(separator: ". "),
            byline: "\(event.names.joined(separator: ", ")) · \(screen.visit.moment(event.at))")
    }

    private func title(of what: LinkState) -> Words {
        switch what {
        case .same: Texts.wereSame
        case .different: Texts.wereDifferent
        case .visit: Texts.toVisit
        case .open: Texts.caseOpen
        case .gone: Texts.caseGone
        }
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
