import Storage

/// Steps of proposals in the audit trail: which step, never whose proposal.
struct RoadTrail {
    let work: ChangeWork

    init(_ work: ChangeWork) { self.work = work }

    func wrote(_ step: RoadStep, _ record: ProposalRecord) throws {
        try AuditTrail.write(
            .proposalStep, by: work.actor, place: record.village, object: "usulan \(record.key.id)",
            detail: step.rawValue, families: record.family.map { [$0] } ?? [], at: work.now, in: work.db)
    }
}
