import Storage

/// How many proposals, and persons in them, a village has by period, kind and state: what tabs and headlines show, kept
/// in the transaction of each step.
enum ProposalTally {
    /// Counts a proposal where it is now, and no longer where it was.
    static func move(from before: ProposalRecord?, to after: ProposalRecord, in db: any Connection) throws {
        if let before { try add(before, -1, in: db) }
        try add(after, 1, in: db)
    }

    private static func add(_ record: ProposalRecord, _ number: Int, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO proposal_tally (village, period, kind, state, proposals, persons)
            VALUES (\(record.village), \(record.period), \(record.kind), \(record.state), \(number),
                \(number * record.persons))
            ON CONFLICT (village, period, kind, state) DO UPDATE SET
                proposals = proposal_tally.proposals + excluded.proposals,
                persons = proposal_tally.persons + excluded.persons
            """)
    }
}
