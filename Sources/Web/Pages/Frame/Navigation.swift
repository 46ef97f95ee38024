import HTML
import Registry

/// The main places, as far as a role has something to do there.
struct Navigation {
    let screen: any Screen
    private var visit: Visit { screen.visit }

    init(screen: any Screen) { self.screen = screen }

    var bar: HTML {
        """
        <nav class="nav" aria-label="\(say(Texts.mainNavigation))">\
        \(tab([.overview], Texts.overview, Links.overview(), key: "b"))\
        \(tab([.data], Texts.data, Links.families(visit.home?.code ?? .nation), key: "d"))\
        \(visit.may(.correct) ? work : tab([.invalid], Texts.invalid, Links.invalid(nil), key: "p"))\
        \(goesByRoad ? tab(RoadTabs.places, Texts.proposalsPlace, Links.allProposals) : nil)\
        \(tab([.reports], Texts.reports, Links.reports, key: "l"))\
        \(tab([.rules], Texts.rulesShort, Links.rules))\
        \(visit.isOfficer ? tab([.office], Texts.office, Links.office, key: "k") : nil)\
        \(visit.isTraining ? tab([.training], Texts.trainingPlace, Links.training) : nil)\
        <button class="link push" type="button" popovertarget="tombol" aria-label="\(say(Texts.shortcuts))">\
        <kbd>?</kbd></button></nav>
        """
    }

    /// Whoever takes proposals a step further; others read them where they are led to one.
    private var goesByRoad: Bool {
        let permissions: [Permission] = [.propose, .finalise, .forward, .verify, .endorse, .ratify]
        return permissions.contains { visit.may($0) }
    }

    /// What those who may mend the register have to do.
    private var work: HTML {
        """
        \(tab([.mending, .invalid], Texts.mending, Links.mending(), key: "p", waiting: visit.mendCount))\
        \(tab([.duplicates], Texts.duplicates, Links.duplicates))\
        \(tab([.transfers], Texts.transfers, Links.transfers, waiting: visit.transferCount))
        """
    }

    /// - Parameter key: the letter that leads there after `g`.
    private func tab(
        _ places: [Place], _ name: Words, _ address: String, key: String? = nil, waiting: Int? = nil
    ) -> HTML {
        """
        <a href="\(address)"\(key.map { key -> HTML in " data-go=\"\(key)\"" })\
        \(if: screen.place.map(places.contains) ?? false, " aria-current=\"page\"")>\(say(name))\
        \(waiting.map { waiting -> HTML? in
            waiting == 0
                ? nil : " <span class=\"n\">\(visit.number(waiting))<span class=\"vh\"> \(say(Texts.waiting))</span></span>"
        } ?? nil)</a>
        """
    }

    private func say(_ words: Words) -> String { visit.say(words) }
}
