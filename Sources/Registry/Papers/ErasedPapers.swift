import Storage

/// What erasure leaves of documents: that there was one, of which kind, under which number, code and digest.
enum ErasedPapers {
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
        let files = try db.rows("SELECT file FROM paper WHERE \(condition)").map { try $0.int("file") }
        // Files lie where people do not: a statement of their own.
        if !files.isEmpty { try db.execute("UPDATE stored_file SET expires_at = 0 WHERE id IN (\(files))") }
        try db.execute("UPDATE paper SET state = \(PaperState.withdrawn), words = '', file = NULL WHERE \(condition)")
    }
}
