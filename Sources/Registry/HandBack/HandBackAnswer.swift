import Storage

/// What a village answers to a name on its list, kept with the step that says so.
struct HandBackAnswer {
    /// Steps that answer.
    static let steps: Set<RoadStep> = [.confirm, .dispute, .again]

    /// Where a proposal waits for an answer.
    private struct Waiting {
        var list: RecordID
        var number: Int64
        var result: ProposalState?
    }

    let proposal: RecordKey
    let db: any Connection

    init(_ proposal: RecordKey, in db: any Connection) {
        self.proposal = proposal
        self.db = db
    }

    /// What was determined is right or disputed; only what was not goes round once more.
    ///
    /// - Throws: `Refusal.invalidInput`.
    func checkAgain() throws {
        guard let waiting = try waiting(), waiting.result == .determined else { return }
        throw StepWork.refused(
            "langkah", "Usulan ini sudah ditetapkan. Jawab Benar atau Bantah.",
            "This was determined. Confirm or dispute it.")
    }

    /// Counts the answer on the list, if it is on one.
    func note(_ step: RoadStep, at now: Int64) throws {
        guard let waiting = try waiting() else { return }
        try db.execute(
            """
            UPDATE handback_item SET answer = \(step), answered_at = \(now)
            WHERE home = \(proposal.home) AND handback = \(waiting.list) AND number = \(waiting.number)
            """)
        let disputed = step == .dispute ? 1 : 0
        try db.execute(
            """
            UPDATE handback SET answered = answered + 1, disputed = disputed + \(disputed),
                next = CASE WHEN answered + 1 >= items THEN NULL ELSE next END
            WHERE home = \(proposal.home) AND id = \(waiting.list)
            """)
    }

    private func waiting() throws -> Waiting? {
        try db.first(
            """
            SELECT handback, number, result FROM handback_item
            WHERE home = \(proposal.home) AND proposal = \(proposal.id) AND answer IS NULL
            ORDER BY handback DESC LIMIT 1
            """
        ).map { row in
            Waiting(
                list: RecordID(try row.int("handback")), number: try row.int("number"),
                result: ProposalState(rawValue: try row.text("result")))
        }
    }
}
