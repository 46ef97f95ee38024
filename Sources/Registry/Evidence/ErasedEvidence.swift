import Storage

/// What erasure leaves of papers: that there was one, of which kind and under which digest, since steps name it.
enum ErasedEvidence {
    /// Takes the bytes of all papers of a proposal out of the register, and who brought them. The bytes themselves go
    /// from the disk when files are next swept.
    static func erase(of proposal: RecordKey, in db: any Connection) throws {
        let rows = try db.rows(
            """
            SELECT file FROM evidence WHERE home = \(proposal.home) AND proposal = \(proposal.id)
            AND file IS NOT NULL
            """)
        let files = try rows.map { try $0.int("file") }
        // Files lie where people do not: a statement of their own.
        if !files.isEmpty { try db.execute("UPDATE stored_file SET expires_at = 0 WHERE id IN (\(files))") }
        try db.execute(
            """
            UPDATE evidence SET file = NULL, name = '', actor_name = '', dropped_at = COALESCE(dropped_at, at)
            WHERE home = \(proposal.home) AND proposal = \(proposal.id)
            """)
    }
}
