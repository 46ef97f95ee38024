import HTML
import Registry

/// What can be proposed, each with when it is.
struct KindMenuScreen: Screen {
    let visit: Visit
    /// The one from whose page it was opened.
    let family: FamilyPage?

    var title: String {
        guard let family else { return say(Texts.makeProposal) }
        return "\(say(Texts.makeProposal)): \(family.headName(visit))"
    }
    var place: Place? { .proposals }
    var help: ScreenHelp? { ScreenHelp(text: Texts.kindsHelp, anchor: "jenis-usulan") }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small">\(back)</p>
        <h1>\(title)</h1>
        <ul class="rows">\(each: kinds, item)</ul>
        <p class="soft">\(say(Texts.otherKinds))</p>
        </div>
        """
    }

    /// Whoever is on record is in no register newly.
    private var kinds: [ProposalKind] { ProposalForms.kinds.filter { family == nil || $0 != .newHousehold } }

    private func item(_ kind: ProposalKind) -> HTML {
        """
        <li><a href="\(Links.newProposal(kind, family: family?.id))"><b>\(say(kind.title))</b></a><br>\
        <span class="soft">\(say(Texts.whenToPropose(kind)))</span>\(if: kind == .ppks && family == nil, withoutKK)</li>

        """
    }

    /// Whoever has no KK is in no family that could be searched for.
    private var withoutKK: HTML { "<br>\(link(say(Texts.ppksWithoutKK), Links.proposalWithoutKK))" }

    private var back: HTML {
        guard let family else { return link(say(Texts.allProposalsLink), Links.allProposals) }
        return link(say(Texts.backToFamily), Links.family(family.id))
    }
}
