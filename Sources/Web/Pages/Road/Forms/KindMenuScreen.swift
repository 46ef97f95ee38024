import HTML
import Registry

/// What can be proposed, each with when it is.
struct KindMenuScreen: Screen {
    let visit: Visit
    /// The one from whose page it was opened.
    let family: FamilyPage?
    /// Why a kind does not fit that family.
    var obstacles: [ProposalKind: Words] = [:]

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
        <h1>\(unbroken(title))</h1>
        <ul class="rows">\(each: kinds.filter { obstacles[$0] == nil }, item)</ul>
        \(others)
        <p class="soft">\(say(Texts.otherKinds))</p>
        </div>
        """
    }

    /// Whoever is on record is in no register newly.
    private var kinds: [ProposalKind] { ProposalForms.kinds.filter { family == nil || $0 != .newHousehold } }

    /// Those that lead nowhere for this family, each with why.
    private var others: HTML? {
        let kinds = self.kinds.filter { obstacles[$0] != nil }
        guard let family, !kinds.isEmpty else { return nil }
        return """
            <h2>\(say(Texts.kindsNotFitting))</h2>
            <ul class="rows">\(each: kinds, { kind -> HTML in other(kind, family.id) })</ul>
            """
    }

    private func other(_ kind: ProposalKind, _ family: RecordID) -> HTML {
        """
        <li><b>\(say(kind.title))</b><br><span class="soft">\(obstacles[kind].map { say($0) } ?? "")</span> \
        \(link(say(Texts.forOtherFamily), Links.newProposal(kind)))</li>

        """
    }

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
