import Storage

/// What is known of a scan beside its bytes.
struct ScanRecord {
    /// Of the evidence.
    var key: RecordKey
    var village: RegionCode
    /// Nil: it was given back before anything was found.
    var result: ScanResult?
    /// Of the file, those with nothing on them left out.
    var pages: Int
    /// Of the paper that its QR names.
    var code: String
    /// Why it is taken though nobody could read its QR.
    var goesOn: String
    var goesOnName: String
    /// Why Dinsos gave it back, by name.
    var reason: String
    var words: String
    var returnedName: String
    /// Milliseconds since 1970, UTC.
    var returnedAt: Int64?

    static let columns: SQL = """
        home, evidence, village, result, pages, code, goes_on, goes_on_name, reason, words, returned_name, returned_at
        """

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("evidence")))
        village = RegionCode(try row.int("village"))
        result = ScanResult(rawValue: try row.text("result"))
        pages = Int(try row.int("pages"))
        code = row.textOrNil("code") ?? ""
        goesOn = row.textOrNil("goes_on") ?? ""
        goesOnName = row.textOrNil("goes_on_name") ?? ""
        reason = row.textOrNil("reason") ?? ""
        words = row.textOrNil("words") ?? ""
        returnedName = row.textOrNil("returned_name") ?? ""
        returnedAt = row.intOrNil("returned_at")
    }

    /// Those of some papers of one kabupaten, by paper.
    static func of(_ papers: [RecordID], in home: Int64, _ db: any Connection) throws -> [RecordID: ScanRecord] {
        if papers.isEmpty { return [:] }
        let rows = try db.rows("SELECT \(columns) FROM scan_check WHERE home = \(home) AND evidence IN (\(papers))")
        return Dictionary(try rows.map(ScanRecord.init).map { ($0.key.id, $0) }, uniquingKeysWith: { $1 })
    }

    /// Writes down what was found; what somebody said of it stays.
    static func note(
        _ result: ScanResult, pages: Int, code: String?, of paper: EvidenceRecord, at now: Int64,
        in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO scan_check (home, evidence, village, result, pages, code, at)
            VALUES (\(paper.key.home), \(paper.key.id), \(paper.village), \(result), \(pages), \(code), \(now))
            ON CONFLICT (home, evidence) DO UPDATE
            SET result = excluded.result, pages = excluded.pages, code = excluded.code, at = excluded.at
            """)
    }
}
