import Rules
package import Storage

/// Says of proposals that they were entered in SIKS-NG: one, or as many as a page shows. Said again, it is corrected.
package struct MarkSiks: Action {
    package typealias Outcome = RoadListOutcome

    package var id: ActionID
    package var proposals: [SeenProposal]
    /// What SIKS-NG gave it; holds no NIK or KK.
    package var number: String
    /// On which day, `yyyymmdd`.
    package var day: Int32

    package init(id: ActionID = ActionID(), _ proposals: [SeenProposal], number: String, day: Int32) {
        self.id = id
        self.proposals = proposals
        self.number = number
        self.day = day
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        // Which permission, `StepWork.role` asks for.
        try records(in: db).map { Demand(.view, at: $0.village) }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RoadListOutcome {
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        let records = try self.records(in: db)
        var roles: [RecordID: Role] = [:]
        for record in records {
            guard let arrow = Road.arrow(.markSIKS, from: record.state) else { continue }
            roles[record.key.id] = try StepWork.role(of: actor, for: arrow, at: record.village)
        }
        // Whoever may not is told so first, whatever is missing beside.
        let number = try checkedNumber(registry)
        var outcome = RoadListOutcome(taken: [], left: [])
        for (seen, record) in zip(proposals, records) {
            guard let role = roles[record.key.id] else {
                outcome.left.append(RoadListOutcome.Left(proposal: seen.id, reason: Self.notFinal))
                continue
            }
            guard record.version == seen.version else {
                let refusal = Refusal.changedMeanwhile(version: record.version)
                outcome.left.append(RoadListOutcome.Left(proposal: seen.id, reason: refusal.words))
                continue
            }
            var proposal = ProposalWork(record, work)
            try proposal.take(.markSIKS, to: nil, as: role) { record in
                (record.siks, record.siksDay) = (number, day)
            }
            try RoadTrail(work).wrote(.markSIKS, proposal.record)
            outcome.taken.append(seen.id)
        }
        return outcome
    }

    private func checkedNumber(_ registry: Registry) throws -> String {
        let number = self.number.trimmingSpaces
        try ChangeWork.checkWords(number, field: "nomor")
        guard !number.isEmpty, number.utf8.count <= 60 else {
            throw StepWork.refused(
                "nomor", "Tulis nomor yang diberikan SIKS-NG, paling panjang 60 huruf.",
                "Write the number that SIKS-NG gave, of at most 60 letters.")
        }
        guard day <= registry.clock.today.packed, day >= 20_210_101 else {
            throw StepWork.refused(
                "tanggal", "Tulis tanggal input, bukan yang akan datang.",
                "Write the day on which it was entered, not one ahead.")
        }
        return number
    }

    /// In the order in which they were chosen.
    private func records(in db: any Connection) throws -> [ProposalRecord] {
        try TakeSteps.check(proposals)
        return try SeenProposal.records(proposals, in: db)
    }

    private static let notFinal = Words(
        id: "Belum final di desa, atau sudah berakhir.", en: "It is not final in the village yet, or has ended.")
}

extension MarkSiks: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        Set(try records(in: db).map(\.key.home))
    }
}
