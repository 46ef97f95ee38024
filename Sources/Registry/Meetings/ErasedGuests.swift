import Storage

/// Takes the names of guests out of a meeting: they are in no register, so nobody's record leads to them.
///
/// That somebody of their element was asked and came stays, with the digest that the seal is over.
enum ErasedGuests {
    /// - Parameter numbers: nil: everybody, and nobody is asked for again.
    static func erase(_ numbers: [Int]?, of meeting: RecordKey, in db: any Connection) throws {
        if numbers?.isEmpty == true { return }
        let who: SQL = numbers.map { "AND number IN (\($0))" } ?? ""
        try db.execute(
            """
            UPDATE meeting_guest SET name = '', office = '', phone = '', salt = ''
            WHERE home = \(meeting.home) AND deliberation = \(meeting.id) \(who)
            """)
        try ErasedPapers.eraseGuests(of: meeting, in: db)
        guard numbers == nil else { return }
        try db.execute(
            "UPDATE meeting SET erased = 1 WHERE home = \(meeting.home) AND deliberation = \(meeting.id)")
    }

    /// Telephone numbers serve the invitation alone.
    static func dropPhones(of meeting: RecordKey, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE meeting_guest SET phone = '' WHERE home = \(meeting.home) AND deliberation = \(meeting.id)
            AND phone <> ''
            """)
    }

    /// What a meeting said of a proposal that is erased: in the log, the notes, and what its hamlet said.
    static func eraseWords(on proposal: RecordKey, in db: any Connection) throws {
        let meetings = try db.rows(
            """
            SELECT DISTINCT deliberation FROM meeting_event
            WHERE home = \(proposal.home) AND proposal IS NOT NULL AND proposal = \(proposal.id)
            """
        ).map { RecordID(try $0.int("deliberation")) }
        try db.execute(
            """
            UPDATE meeting_event SET words = '', dissent = '', mark = '', salt = ''
            WHERE home = \(proposal.home) AND proposal IS NOT NULL AND proposal = \(proposal.id)
            """)
        for meeting in meetings {
            try db.execute(
                """
                UPDATE meeting_note SET words = '' WHERE home = \(proposal.home) AND deliberation = \(meeting)
                AND proposal = \(proposal.id)
                """)
        }
        try db.execute(
            """
            UPDATE hamlet_result SET words = '', salt = ''
            WHERE home = \(proposal.home) AND proposal = \(proposal.id) AND words <> ''
            """)
    }
}
