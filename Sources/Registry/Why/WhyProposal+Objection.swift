import Rules

/// Until when one may object to what was decided on a proposal, and what passed by without a decision.
extension WhyProposal {
    /// Somebody is to be taken out, or aid to end: against that one may object whoever has decided so.
    var takes: Bool { [.removal, .ineligible].contains(record.kind) }

    /// By the threshold that notices and public lists go by.
    func window(_ state: ProposalState) -> String {
        let kind: PublicListKind = NoticeLayout.isOfVillage(state) ? .deliberation : .determination
        return kind.window
    }

    /// Where the village has put the result up, its list says until when.
    func listed(_ usual: WhyObjection?, _ state: ProposalState) throws -> WhyObjection? {
        guard var objection = usual, let until = try papers.listedUntil(ofVillage: NoticeLayout.isOfVillage(state))
        else {
            return usual
        }
        let day = maker.day(of: until)
        (objection.until, objection.isOver) = (day, day < maker.today.packed)
        return objection
    }

    /// That its time passed, beside what became of it.
    var cutoff: Words {
        guard let carried, let line = maker.book["LEWAT_CUTOFF"] else { return .none }
        return line.because.filled(["hari": Words.day(maker.day(of: carried.at)), "periode": period])
    }

    var period: Words {
        let text = "\(record.period / 100)-\(record.period % 100 < 10 ? "0" : "")\(record.period % 100)"
        return Words(id: text, en: text)
    }
}
