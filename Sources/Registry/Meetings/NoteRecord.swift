import Storage

/// A note of a meeting, as stored; its words stand in its event as well.
struct NoteRecord {
    /// Of the event.
    var number: Int
    /// On the agenda; 0: of the meeting as a whole.
    var item: Int
    var proposal: RecordID?
    var words: String
    var at: Int64

    static let columns: SQL = "number, item, proposal, words, at"

    /// - Parameters:
    ///   - number: of the event that it is of.
    ///   - item: nil: it is of the meeting as a whole.
    init(_ words: String, number: Int, on item: AgendaItem?, at: Int64) {
        (self.number, self.words, self.at) = (number, words, at)
        (self.item, proposal) = (item?.number ?? 0, item?.proposal)
    }

    init(_ row: Row) throws {
        number = Int(try row.int("number"))
        item = Int(try row.int("item"))
        proposal = row.intOrNil("proposal").map { RecordID($0) }
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

    static func insert(_ notes: [NoteRecord], of meeting: MeetingRecord, in db: any Connection) throws {
        try notes.map { note -> SQL in
            """
            (\(meeting.key.home), \(meeting.key.id), \(note.number), \(meeting.village), \(note.item),
                \(note.proposal), \(note.words), \(note.at))
            """
        }.inPieces {
            try db.execute(
                """
                INSERT INTO meeting_note (home, deliberation, number, village, item, proposal, words, at) VALUES \($0)
                """)
        }
    }
}
