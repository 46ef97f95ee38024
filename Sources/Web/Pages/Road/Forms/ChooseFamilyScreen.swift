import HTML
import Registry

/// For which family a kind is proposed: found by a name, or by a number that gets into no address.
struct ChooseFamilyScreen: SheetScreen {
    let visit: Visit
    let kind: ProposalKind
    /// Nil: the writer proposes for several, and has to say for which.
    let village: Region?
    var typed = TypedVillage()
    var lookup = Lookup()
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(kind.title) }
    var place: Place? { .proposals }
    var help: ScreenHelp? { ScreenHelp(text: Texts.chooseFamilyHelp, anchor: "usulan-keluarga") }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small">\(link(say(Texts.allKindsLink), Links.proposalKinds()))</p>
        <h1>\(unbroken(title))</h1>
        <p class="soft">\(say(Texts.whenToPropose(kind)))</p>
        \(if: kind == .ppks, "<p>\(link(say(Texts.ppksWithoutKK), Links.proposalWithoutKK))</p>")
        \(problemList)
        <div class="panel">\(searchForm)</div>
        </div>
        """
    }

    private var searchForm: HTML {
        form(
            Links.newProposal(kind), action: ActionID(),
            """
            \(villageLine)
            \(lookupFields(.family, lookup, sheet, errors))
            \(if: !lookup.found.isEmpty, "<div class=\"row\"><button class=\"btn\">\(say(Texts.toForm))</button></div>")
            """)
    }

    private var villageLine: HTML {
        guard let village else { return villageField("desa", Texts.proposalVillage, typed) }
        return "<p>\(say(Texts.proposalVillage)): <b>\(village.fullName)</b></p>"
    }
}
