package import Storage

/// The village head makes proposals of the village final: each is judged by itself, what is not ready is left with the
/// reason.
package struct Finalise: Action {
    package typealias Outcome = RoadListOutcome

    package var id: ActionID
    package var village: RegionCode
    package var proposals: [SeenProposal]

    package init(id: ActionID = ActionID(), at village: RegionCode, _ proposals: [SeenProposal]) {
        self.id = id
        self.village = village
        self.proposals = proposals
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.finalise, at: village)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RoadListOutcome {
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        var outcome = RoadListOutcome(taken: [], left: [])
        var isPastCamat = false
        for seen in proposals {
            guard let proposal = try ProposalRecord.find(seen.id, in: db), proposal.village == village else {
                throw Refusal.notFound
            }
            do {
                guard proposal.version == seen.version else {
                    throw Refusal.changedMeanwhile(version: proposal.version)
                }
                var step = try StepWork(proposal, work)
                try step.finalise()
                isPastCamat = isPastCamat || !step.setting.offices.contains(.kecamatan)
                try RoadTrail(work).wrote(.finalise, step.proposal.record)
                outcome.taken.append(seen.id)
            } catch let refusal as Refusal {
                outcome.left.append(RoadListOutcome.Left(proposal: seen.id, reason: refusal.words))
            }
        }
        if !outcome.taken.isEmpty { try tell(outcome.taken.count, isPastCamat: isPastCamat, work) }
        return outcome
    }

    private func tell(_ count: Int, isPastCamat: Bool, _ work: ChangeWork) throws {
        let name = work.registry.gazetteer[village]?.name ?? ""
        try RoadNotices(work).tell(
            isPastCamat ? .verify : .forward, of: village, link: isPastCamat ? "/verifikasi" : "/terusan",
            Words(id: "\(name) memfinalkan \(count) usulan.", en: "\(name) made \(count) proposals final."))
    }
}

extension Finalise: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [registry.home(of: village)]
    }
}
