import HTML
import Registry

/// What can happen to a family, in plain words.
struct EventMenuScreen: Screen {
    let visit: Visit
    let family: FamilyPage

    var title: String { say(Texts.whatHappened) }
    var place: Place? { .data }
    var help: ScreenHelp? { ScreenHelp(text: Texts.eventsHelp, anchor: "peristiwa") }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small"><a href="\(Links.family(family.id))">\(say(Texts.backToFamily)): \(family.headName(visit))</a></p>
        <h1>\(title)</h1>
        \(each: EventForms.groups, { group in
            """
            <section><h2>\(say(group.title))</h2><ul class="rows">\(each: group.events, item)\
            \(if: group.events.contains(.leave), moves)</ul></section>

            """
        })</div>
        """
    }

    private func item(_ event: ChangeEvent) -> HTML {
        """
        <li><a href="\(Links.event(event, of: family.id))"><b>\(say(event.title))</b></a><br>\
        <span class="soft">\(say(Texts.explain(event)))</span></li>
        """
    }

    /// A move to a village of the register is a case of its own.
    private var moves: HTML {
        """
        <li><a href="\(Links.newTransfer(family.id))"><b>\(say(ChangeEvent.transfer.title))</b></a><br>\
        <span class="soft">\(say(Texts.explain(.transfer)))</span></li>
        """
    }
}
