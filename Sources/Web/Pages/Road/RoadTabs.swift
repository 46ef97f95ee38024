import HTML
import Registry

/// The places of the road of proposals, as far as a role has something to do there.
struct RoadTabs {
    let screen: any Screen

    /// Those that the tab of the main navigation stands for.
    static let places: [Place] = [
        .proposals, .deliberations, .finals, .queues, .batches, .siks, .determinations, .handBacks, .comparison,
        .officials,
    ]

    /// Whoever writes for a village has a tab for its deliberations; others are led there by a button.
    private var hasDeliberations: Bool { screen.visit.may(.propose) }

    func deliberations(of region: RegionCode) -> HTML? {
        if hasDeliberations { return nil }
        return "<p class=\"row\">\(screen.button(MeetingTexts.place, Links.deliberations(region)))</p>"
    }

    var html: HTML? {
        let visit = screen.visit
        let isDinsos = visit.may(.verify)
        var entries: [(name: String, address: String, isHere: Bool)] = []
        func add(_ place: Place, _ name: Words, _ address: String, _ isThere: Bool) {
            if isThere { entries.append((name: screen.say(name), address: address, isHere: screen.place == place)) }
        }
        add(.proposals, Texts.proposalsPlace, Links.allProposals, true)
        add(.deliberations, MeetingTexts.place, Links.deliberationsPlace, hasDeliberations)
        add(.finals, QueueTexts.finalPlace, Links.finalising, visit.may(.finalise))
        add(.queues, QueueTexts.forwardPlace, Links.forwarding, visit.may(.forward))
        add(.queues, QueueTexts.verifyPlace, Links.verifying, isDinsos)
        let decides = isDinsos || visit.may(.endorse) || visit.may(.ratify)
        add(.batches, Texts.batches, Links.batches, decides)
        add(.siks, SiksTexts.place, Links.siks, isDinsos || visit.may(.propose))
        let determines = isDinsos || visit.may(.determine) || visit.may(.readAudit)
        add(.determinations, DeterminationTexts.title, Links.determinations, determines)
        let answers = visit.may(.propose) || visit.may(.finalise) || visit.may(.forward)
        add(.handBacks, HandBackTexts.place, Links.handBacks, decides || answers)
        add(.comparison, ComparisonTexts.place, Links.comparison, decides || answers)
        let notes = visit.may(.propose) || visit.may(.finalise) || isDinsos
        add(.officials, OfficialTexts.place, Links.officialsPlace, notes)
        return entries.count < 2 ? nil : "\(wide(entries))\(menu(entries))"
    }

    private func wide(_ entries: [(name: String, address: String, isHere: Bool)]) -> HTML {
        "<div class=\"broad\">\(screen.tabs(entries, label: screen.say(Texts.proposalsPlace)))</div>"
    }

    /// The same on a phone, where ten tabs are wider than the page: a menu that says which one is open.
    private func menu(_ entries: [(name: String, address: String, isHere: Bool)]) -> HTML {
        let place = screen.say(Texts.proposalsPlace)
        let here = entries.first { $0.isHere }?.name ?? place
        return """
            <nav class="side narrow" aria-label="\(place)"><details class="past">\
            <summary>\(screen.say(Texts.roadMenu)): <b>\(here)</b></summary>\(each: entries, { entry in
                "<a href=\"\(entry.address)\"\(if: entry.isHere, " aria-current=\"page\"")>\(entry.name)</a>"
            })</details></nav>
            """
    }
}
