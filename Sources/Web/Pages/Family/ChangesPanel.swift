import HTML
import Registry

/// A family's latest changes: what, who, when, why and on what evidence; those that wait for somebody come first.
struct ChangesPanel {
    let screen: FamilyScreen
    let changes: [ChangeSetRow]

    var section: HTML {
        guard !changes.isEmpty else { return "" }
        return """
            <section class="panel stack" aria-labelledby="perubahan"><h2 id="perubahan">\(say(Texts.changesTitle))</h2>
            <ul class="rows">\(each: changes, item)</ul></section>
            """
    }

    private func item(_ change: ChangeSetRow) -> HTML {
        let facts = [
            change.actor, visit.moment(change.at),
            visit.day(of: change.at) == change.day ? nil : say(Texts.happenedOn(visit.date(change.day))),
        ]
        let evidence = say(change.evidence)
        return """
            <li class="stack tight"><p class="row"><b>\(say(change.event.title))</b>\(state(change))</p>\
            \(if: !change.subject.isEmpty, "<p>\(change.subject)</p>")\
            <p class="soft">\(change.reason)\(if: !evidence.isEmpty, " · \(say(Texts.evidence)): \(evidence)")</p>\
            <p class="small soft">\(facts.compactMap { $0 }.joined(separator: " · "))</p>\
            \(if: !change.decidedBy.isEmpty, "<p class=\"small soft\">\(decision(change))</p>")\
            \(benefits(change))\
            \(change.state == .waiting ? decide(change) : nil)\(UndoButton(screen: screen, change: change).html)</li>
            """
    }

    private func state(_ change: ChangeSetRow) -> HTML {
        switch change.state {
        case .applied: screen.tag(.good, .ok, say(Texts.stateApplied))
        case .waiting: screen.tag(.warn, .wait, say(Texts.stateWaiting))
        case .refused: screen.tag(.info, .no, say(Texts.stateRefused))
        case .undone: screen.tag(.info, .info, say(Texts.stateUndone))
        case .proposed: screen.tag(.info, .wait, say(Texts.stateProposed))
        }
    }

    /// Of what was refused or taken back nothing came.
    private func benefits(_ change: ChangeSetRow) -> HTML? {
        guard [.applied, .waiting].contains(change.state), !change.benefits.isEmpty else { return nil }
        return """
            <details><summary>\(say(Texts.benefitEffects))</summary>\
            \(BenefitsPanel(screen: screen, notes: change.benefits).list)</details>
            """
    }

    private func decision(_ change: ChangeSetRow) -> String {
        [change.decidedBy, change.decidedReason].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// Four eyes: whoever asked does not agree.
    private func decide(_ change: ChangeSetRow) -> HTML? {
        guard !change.isOwn, visit.may(.approve, at: change.village.code) else { return nil }
        return DecideForm(screen: screen, change: change).html
    }

    private var visit: Visit { screen.visit }
    private func say(_ words: Words) -> String { screen.say(words) }
}

extension Visit {
    /// Whether one grant of the actor allows something in a place.
    func may(_ permission: Permission, at place: RegionCode) -> Bool {
        actor?.scope(for: permission).contains(place) ?? false
    }
}
