import Storage

/// A note of a meeting, as stored; its words stand in its event as well.
struct NoteRecord {
    /// Of the event.
    var number: Int
    /// On the agenda; 0: of the meeting as a whole.
    var item: Int
    var words: String
    var at: Int64

    static let columns: SQL = "number, item, words, at"

    init(_ row: Row) throws {
        number = Int(try row.int("number"))
        item = Int(try row.int("item"))
        words = try row.text("words")
        at = try row.int("at")
    }

    static func of(_ deliberation: RecordKey, in db: any Connection) throws -> [NoteRecord] {
        try db.rows(
            """
            SELECT \(columns) FROM meeting_note
            WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id) ORDER BY number
            """
        ).map(NoteRecord.init)
    }

    /// That of the event that was appended last.
    static func write(
        _ words: String, on item: AgendaItem?, of meeting: MeetingRecord, at: Int64, in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO meeting_note (home, deliberation, number, village, item, proposal, words, at)
            VALUES (\(meeting.key.home), \(meeting.key.id), \(meeting.events), \(meeting.village),
                \(item?.number ?? 0), \(item?.proposal), \(words), \(at))
            """)
    }
}
