@testable package import Registry
import Storage

extension ProposalDesk {
    /// Takes proposals that are final in the village as far as what the ministry said of them, office by office, as
    /// lists do.
    package func settle(_ proposals: [RecordID], as result: ProposalState, reason: String = "") async throws {
        let last: RoadStep
        switch result {
        case .rejectedByMinistry: last = .noteRejection
        case .unmatched: last = .noteMismatch
        default: last = .determine
        }
        let registry = registry
        let home = registry.home(of: SampleRegister.derati)
        try await registry.database.write(seeing: .everything) { db in
            func take(_ step: RoadStep, _ before: ProposalState, _ after: ProposalState, _ role: Role, _ actor: Actor)
                throws
            {
                let work = ChangeWork(registry: registry, db: db, actor: actor)
                try ManySteps(
                    step: step, before: before, after: after, role: role, reason: step == last ? reason : ""
                ).take(proposals, of: home, work)
            }
            try take(.forward, .finalised, .forwarded, .camat, Self.camat)
            try take(.pass, .forwarded, .passed, .verifikator, Self.verifier)
            try take(.endorse, .passed, .endorsed, .kadis, Self.kadis)
            try take(.ratify, .endorsed, .ratified, .bupati, Self.bupati)
            try take(.send, .ratified, .sent, .verifikator, Self.verifier)
            try take(last, .sent, result, .kadis, Self.kadis)
        }
    }

    /// New households of Derati with a result: determined but for the last, which matched nobody.
    ///
    /// - Returns: in the order of their serials.
    package func settled(_ serials: ClosedRange<Int> = 21...23) async throws -> [RecordID] {
        var proposals: [RecordID] = []
        for serial in serials {
            let content = Self.newHousehold(Self.household(serial: serial))
            proposals.append(try await finalised(.newHousehold, content).proposal)
        }
        if proposals.count > 1 { try await settle(Array(proposals.dropLast()), as: .determined) }
        try await settle(Array(proposals.suffix(1)), as: .unmatched, reason: "NIK_GANDA")
        return proposals
    }

    /// Hands all that has a result back to the village.
    @discardableResult
    package func handedBack() async throws -> HandBackView {
        let place = SampleRegister.rejangLebong
        for ready in try await registry.handBackReady(in: place, by: Self.bupati) {
            _ = try await registry.perform(
                HandBackResults(in: place, period: ready.period, seen: ready.proposals), by: Self.bupati)
        }
        let lists = try await registry.handBacks(in: place, after: nil, limit: 10, by: Self.bupati).items
        guard let list = lists.first else { throw Refusal.notFound }
        return list
    }
}
