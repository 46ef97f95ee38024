/// The road of a proposal from the village to the decree and back: every step there is, and nothing else is possible.
///
/// Who passes it on to whom is that of UU 13/2011 and the ministry's guides: the village decides in musyawarah, the
/// camat forwards, Dinsos verifies, the regent or mayor ratifies, the minister determines. What differs by kabupaten,
/// kind and day is dated data: which offices, papers and reasons, and by when.
package enum Road {
    package static let arrows: [RoadArrow] = [village, dinsos, kabupaten, ministry, back, always].flatMap { $0 }

    /// The one arrow that a step takes.
    ///
    /// - Parameter state: where the proposal is; nil: there is none yet.
    /// - Parameter target: where it is to lead, for a step that can end in several ways.
    /// - Returns: nil if there is no such step from there, or several and nobody said which.
    package static func arrow(
        _ step: RoadStep, from state: ProposalState?, to target: ProposalState? = nil,
        through offices: Set<RoadOffice> = RoadOffice.all
    ) -> RoadArrow? {
        let found = arrows.filter { arrow in
            arrow.step == step && arrow.begins(at: state) && arrow.isThere(through: offices)
                && (target == nil || arrow.to == target)
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Where the village may still write.
    private static let written = Set(ProposalState.allCases.filter { !$0.isLocked })

    /// It is written, decided on in musyawarah, and made final by the village head.
    private static let village: [RoadArrow] = [
        RoadArrow(.write, from: [], to: .draft, by: [.propose]),
        RoadArrow(.edit, from: written, to: nil, by: [.propose]),
        RoadArrow(.putForward, from: [.draft], to: .putForward, by: [.propose]),
        RoadArrow(.schedule, from: written, to: .onAgenda, by: [.propose], [.evidence], at: .through(.musdes)),
        RoadArrow(.release, from: [.onAgenda], to: .draft, by: [.propose]),
        RoadArrow(.decide, from: [.onAgenda], to: .agreed, by: [.propose], [.evidence, .seal]),
        RoadArrow(.decide, from: [.onAgenda], to: .postponed, by: [.propose], [.reason, .evidence, .seal]),
        RoadArrow(.decide, from: [.onAgenda], to: .refused, by: [.propose], [.reason, .evidence, .seal]),
        RoadArrow(.finalise, from: [.agreed], to: .finalised, by: [.finalise], [.otherHand, .window], isBulk: true),
        // What the agenda would have asked for is asked for here.
        RoadArrow(
            .finalise, from: [.draft, .putForward, .returned], to: .finalised, by: [.finalise],
            [.evidence, .otherHand, .window], isBulk: true, at: .past(.musdes)),
    ]

    /// The camat passes it on; a verifier of Dinsos looks into it and decides.
    private static let dinsos: [RoadArrow] = [
        RoadArrow(
            .forward, from: [.finalised], to: .forwarded, by: [.forward], isBulk: true, at: .through(.kecamatan)),
        RoadArrow(
            .returnByCamat, from: [.finalised], to: .returned, by: [.forward], [.reason], isBulk: true,
            at: .through(.kecamatan)),
        RoadArrow(.take, from: [.forwarded], to: .verifying, by: [.verify], isBulk: true),
        RoadArrow(.take, from: [.finalised], to: .verifying, by: [.verify], isBulk: true, at: .past(.kecamatan)),
        // The camat let the days go by.
        RoadArrow(.take, from: [.finalised], to: .verifying, by: [.verify], [.reason], at: .through(.kecamatan)),
        // From a colleague who has it.
        RoadArrow(.take, from: [.verifying], to: nil, by: [.verify], [.reason]),
        RoadArrow(.askVisit, from: [.verifying], to: nil, by: [.verify], [.reason]),
        RoadArrow(.noteVisit, from: [.verifying], to: nil, by: [.propose, .forward, .verify], [.evidence]),
        RoadArrow(.pass, from: [.forwarded, .verifying], to: .passed, by: [.verify], [.otherHand], isBulk: true),
        RoadArrow(
            .reject, from: [.forwarded, .verifying], to: .rejected, by: [.verify], [.reason, .otherHand], isBulk: true),
        RoadArrow(.giveBack, from: [.forwarded, .verifying], to: .returned, by: [.verify], [.reason], isBulk: true),
        // The papers of a musyawarah are given back, and with them all that rests on them.
        RoadArrow(.giveBack, from: [.agreed, .finalised], to: .returned, by: [.verify], [.reason, .seal]),
        RoadArrow(.reopen, from: [.rejected, .passed], to: .verifying, by: [.verify], [.reason], isBulk: true),
    ]

    /// The head of Dinsos endorses batches, the regent or mayor ratifies them.
    private static let kabupaten: [RoadArrow] = [
        RoadArrow(.endorse, from: [.passed], to: .endorsed, by: [.endorse], [.otherHand, .seal], at: .through(.kadis)),
        RoadArrow(.returnByKadis, from: [.passed], to: .verifying, by: [.endorse], [.reason], at: .through(.kadis)),
        RoadArrow(.returnByKadis, from: [.passed], to: .returned, by: [.endorse], [.reason], at: .through(.kadis)),
        RoadArrow(
            .ratify, from: [.endorsed], to: .ratified, by: [.ratify], [.evidence, .otherHand, .seal],
            at: .through(.bupati)),
        RoadArrow(.returnByBupati, from: [.endorsed], to: .passed, by: [.ratify], [.reason], at: .through(.bupati)),
        RoadArrow(.returnByBupati, from: [.endorsed], to: .verifying, by: [.ratify], [.reason], at: .through(.bupati)),
        RoadArrow(.returnByBupati, from: [.endorsed], to: .returned, by: [.ratify], [.reason], at: .through(.bupati)),
        // Carried out, and nobody comes after.
        RoadArrow(.close, from: [.passed], to: .done, by: [], at: .past(.kadis)),
        RoadArrow(.close, from: [.endorsed], to: .done, by: [], at: .past(.bupati)),
    ]

    /// The list goes to the ministry, and its decree is read and confirmed by two.
    private static let ministry: [RoadArrow] = [
        RoadArrow(
            .send, from: [.ratified], to: .sent, by: [.verify], [.evidence, .otherHand, .seal], at: .through(.ministry)
        ),
        RoadArrow(.determine, from: [.sent], to: .determined, by: [.determine], [.evidence, .otherHand, .seal]),
        RoadArrow(
            .noteRejection, from: [.sent], to: .rejectedByMinistry, by: [.determine],
            [.reason, .evidence, .otherHand, .seal]),
        RoadArrow(
            .noteMismatch, from: [.sent], to: .unmatched, by: [.determine], [.reason, .evidence, .otherHand, .seal]),
        // The regent's letter is the decree.
        RoadArrow(
            .determine, from: [.ratified], to: .determined, by: [.determine], [.evidence, .otherHand, .seal],
            at: .past(.ministry)),
    ]

    /// The village is told, and says of each name whether it is right.
    private static let back: [RoadArrow] = [
        RoadArrow(
            .handBack, from: [.determined, .rejectedByMinistry, .unmatched], to: .handedBack, by: [.ratify], [.seal]),
        RoadArrow(.confirm, from: [.handedBack], to: .reverified, by: [.propose], isBulk: true),
        RoadArrow(
            .dispute, from: [.handedBack], to: .reverified, by: [.propose, .finalise], [.reason], isBulk: true),
        // What the ministry rejected or did not match goes round once more, with what was missing.
        RoadArrow(.again, from: [.unmatched, .handedBack], to: .returned, by: [.propose]),
    ]

    /// What may happen along the way.
    private static let always: [RoadArrow] = [
        RoadArrow(
            .withdraw, from: [.draft, .putForward, .postponed, .agreed, .returned], to: .withdrawn, by: [.propose],
            [.reason]),
        // What the village head made final, the village head takes back.
        RoadArrow(.withdraw, from: [.finalised, .forwarded], to: .withdrawn, by: [.finalise], [.reason]),
        RoadArrow(
            .carryOver, from: [.draft, .putForward, .onAgenda, .agreed, .postponed, .returned], to: nil, by: [],
            [.reason]),
        RoadArrow(
            .markSIKS,
            from: [
                .finalised, .forwarded, .verifying, .passed, .endorsed, .ratified, .sent, .determined,
                .rejectedByMinistry, .unmatched, .handedBack,
            ], to: nil, by: [.propose, .verify]),
    ]
}
