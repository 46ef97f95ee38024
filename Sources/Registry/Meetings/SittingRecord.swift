import Storage

/// A day on which a meeting was to be, and what came of it, as stored.
struct SittingRecord {
    var number: Int
    var session: Int
    var day: Int32
    var invited: Int
    var present: Int
    var needed: Int
    var outcome: MeetingStage
    /// Can be erased; the digest stays.
    var words: String
    var salt: String
    var digest: String

    static let columns: SQL = "number, session, day, invited, present, needed, outcome, words, salt, digest"

    init(_ row: Row) throws {
        guard let outcome = MeetingStage(rawValue: try row.text("outcome")) else {
            throw StorageError.unexpectedValue(column: "outcome")
        }
        number = Int(try row.int("number"))
        session = Int(try row.int("session"))
        day = Int32(try row.int("day"))
        invited = Int(try row.int("invited"))
        present = Int(try row.int("present"))
        needed = Int(try row.int("needed"))
        self.outcome = outcome
        words = try row.text("words")
        salt = try row.text("salt")
        digest = try row.text("digest")
    }

    static func of(_ deliberation: RecordKey, in db: any Connection) throws -> [SittingRecord] {
        try db.rows(
            """
            SELECT \(columns) FROM meeting_sitting
            WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id) ORDER BY number
            """
        ).map(SittingRecord.init)
    }

    /// Adds one with what was counted.
    static func write(
        _ outcome: MeetingStage, on day: Int32, _ count: QuorumCount, words: String, of meeting: MeetingRecord,
        at now: Int64, in db: any Connection
    ) throws {
        let number = try db.count(
            """
            SELECT count(*) FROM meeting_sitting
            WHERE home = \(meeting.key.home) AND deliberation = \(meeting.key.id)
            """)
        let salt = Digest.random(16)
        try db.execute(
            """
            INSERT INTO meeting_sitting (home, deliberation, village, \(columns), at)
            VALUES (\(meeting.key.home), \(meeting.key.id), \(meeting.village), \(number + 1), \(meeting.session),
                \(day), \(count.invited), \(count.present), \(count.needed), \(outcome), \(words), \(salt),
                \(AgendaItem.digest(of: words, salt: salt)), \(now))
            """)
    }

    var sealed: String {
        "sidang|\(number)|\(session)|\(day)|\(invited)|\(present)|\(needed)|\(outcome.rawValue)|\(digest)"
    }
}
