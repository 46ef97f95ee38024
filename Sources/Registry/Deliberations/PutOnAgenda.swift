package import Storage

/// What came of a list, row by row; kept, so that a repeat answers the same. No names.
package struct RoadListOutcome: Codable, Sendable, Equatable {
    package var taken: [RecordID]
    /// What was left, with why.
    package var left: [Left]

    package struct Left: Codable, Sendable, Equatable {
        package var proposal: RecordID
        package var reason: Words
    }
}

/// A proposal as a list showed it.
package struct SeenProposal: Codable, Sendable, Equatable {
    package var id: RecordID
    package var version: Int

    package init(_ id: RecordID, version: Int) {
        self.id = id
        self.version = version
    }

    /// Each of them, in the order in which they were chosen.
    ///
    /// - Throws: `Refusal.notFound` where one of them is none, or out of sight.
    static func records(_ seen: [SeenProposal], in db: any Connection) throws -> [ProposalRecord] {
        let found = try ProposalRecord.find(seen.map(\.id), in: db)
        return try seen.map { one in
            guard let record = found[one.id] else { throw Refusal.notFound }
            return record
        }
    }
}

/// Puts proposals on the agenda of a musyawarah: each is held against what its kind asks for, and what is not ready is
/// left with the reason.
package struct PutOnAgenda: Action {
    package typealias Outcome = RoadListOutcome

    package var id: ActionID
    package var deliberation: RecordID
    package var proposals: [SeenProposal]

    package init(id: ActionID = ActionID(), _ deliberation: RecordID, _ proposals: [SeenProposal]) {
        self.id = id
        self.deliberation = deliberation
        self.proposals = proposals
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        return [Demand(.propose, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RoadListOutcome {
        var record = try OpenDeliberation.find(deliberation, seen: nil, in: db)
        if let meeting = try MeetingRecord.find(record.key, in: db), meeting.stage == .closed {
            throw MeetingDesk.isClosed
        }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        var number = try AgendaItem.of(record.key, in: db).map(\.number).max() ?? 0
        var outcome = RoadListOutcome(taken: [], left: [])
        for seen in proposals {
            guard let proposal = try ProposalRecord.find(seen.id, in: db), proposal.village == record.village else {
                throw Refusal.notFound
            }
            do {
                guard proposal.version == seen.version else {
                    throw Refusal.changedMeanwhile(version: proposal.version)
                }
                var step = try StepWork(proposal, work)
                try step.checkReady()
                try step.schedule(on: record)
                number += 1
                try AgendaItem.insert(proposal, number: number, into: record, in: db)
                try RoadTrail(work).wrote(.schedule, step.proposal.record)
                outcome.taken.append(seen.id)
            } catch let refusal as Refusal {
                outcome.left.append(RoadListOutcome.Left(proposal: seen.id, reason: refusal.words))
            }
        }
        if !outcome.taken.isEmpty { try record.update(in: db) }
        return outcome
    }
}

extension PutOnAgenda: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}

extension Refusal {
    /// As a row of a list says it.
    var words: Words {
        switch self {
        case .invalidInput(_, let reason): reason
        case .reasonMissing: Words(id: "Alasan belum dipilih.", en: "No reason was chosen.")
        case .changedMeanwhile:
            Words(
                id: "Berubah sejak Anda melihatnya. Muat ulang daftarnya.", en: "Changed since you saw it. Load again.")
        case .notAllowed: Words(id: "Peran Anda tidak berwenang.", en: "Your role does not allow it.")
        default: Words(id: "Tidak dapat dilakukan.", en: "Cannot be done.")
        }
    }
}
