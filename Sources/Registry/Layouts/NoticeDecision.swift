import Storage

/// The last decision on a proposal, of which its people are told: a step after it that decides nothing changes it not.
struct NoticeDecision: Equatable {
    var state: ProposalState
    /// By name.
    var reason: String
    /// When the step was taken, milliseconds since 1970.
    var at: Int64

    /// - Returns: nil where nothing was decided, or the decision does not hold any more.
    init?(of record: ProposalRecord, in db: any Connection) throws {
        let key = record.key
        var (decided, given) = (Self.decided(record.state), String?.none)
        if record.state == .handedBack || record.state == .reverified {
            let row = try db.first(
                """
                SELECT result, reason FROM handback_item
                WHERE home = \(key.home) AND proposal = \(key.id) ORDER BY handback DESC LIMIT 1
                """)
            decided = try row.flatMap { ProposalState(rawValue: try $0.text("result")) }
            given = row?.textOrNil("reason")
        }
        guard let decided else { return nil }
        // What is given back to whoever passed it was passed before.
        var others: [RoadStep] = [.carryOver, .markSIKS]
        if decided != .returned { others += [.returnByKadis, .returnByBupati] }
        let step = try db.first(
            """
            SELECT reason, at FROM proposal_step
            WHERE home = \(key.home) AND proposal = \(key.id) AND after = \(decided) AND before <> after
            AND step NOT IN (\(others)) ORDER BY number DESC LIMIT 1
            """)
        guard let step else { return nil }
        state = decided
        reason = try given ?? step.text("reason")
        at = try step.int("at")
    }

    /// What was decided on a proposal that is there now.
    private static func decided(_ state: ProposalState) -> ProposalState? {
        switch state {
        case .draft, .putForward, .onAgenda, .withdrawn, .handedBack, .reverified: nil
        case .agreed, .finalised, .forwarded, .verifying: .agreed
        case .ratified, .sent: .ratified
        case .postponed, .refused, .returned, .rejected, .passed, .endorsed, .determined, .rejectedByMinistry,
            .unmatched, .done:
            state
        }
    }
}
