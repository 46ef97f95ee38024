import Storage

/// What erasure leaves of documents: that there was one, of which kind, under which number, code and digest.
enum ErasedPapers {
    /// Takes the bytes of what names the guests of a meeting. Each still counts, as the sheets that were signed do, and
    /// can be made again without those who were erased.
    static func eraseGuests(of meeting: RecordKey, in db: any Connection) throws {
        let kinds = PaperKind.allCases.filter(\.namesGuests)
        try drop(
            "home = \(meeting.home) AND subject = \(meeting.id) AND kind IN (\(kinds)) AND file IS NOT NULL", in: db)
    }

    /// Files lie where people do not: a statement of their own.
    private static func drop(_ condition: SQL, in db: any Connection) throws {
        let files = try db.rows("SELECT file FROM paper WHERE \(condition)").map { try $0.int("file") }
        if files.isEmpty { return }
        try db.execute("UPDATE stored_file SET expires_at = 0 WHERE id IN (\(files))")
        try db.execute("UPDATE paper SET file = NULL WHERE \(condition)")
    }

    /// Takes the bytes of whatever is made of a proposal out of the register, and of lists with whole numbers on which it
    /// stands: they can be made again, without what was erased. Of lists of a meeting, as of its scans, what was signed
    /// lies with the office.
    static func erase(of proposal: ProposalRecord, in db: any Connection) throws {
        var subjects = [proposal.key.id]
        if let batch = proposal.batch { subjects.append(batch) }
        if let deliberation = proposal.deliberation { subjects.append(deliberation) }
        for row in try db.rows(
            """
            SELECT DISTINCT handback FROM handback_item
            WHERE home = \(proposal.key.home) AND proposal = \(proposal.key.id)
            """)
        {
            subjects.append(RecordID(try row.int("handback")))
        }
        let kinds = PaperKind.allCases.filter(\.isPersonal)
        let condition: SQL = """
            home = \(proposal.key.home) AND subject IN (\(subjects)) AND kind IN (\(kinds)) AND file IS NOT NULL
            """
        try db.execute("UPDATE paper SET state = \(PaperState.withdrawn), words = '' WHERE \(condition)")
        try drop(condition, in: db)
    }
}
