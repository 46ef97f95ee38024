import Storage

/// A document that was made here, as far as a scan of it is held against it.
struct MadePaper {
    var id: RecordID
    var kind: PaperKind
    var code: String
    var pages: Int
    /// It stands for its kind: nothing took its place.
    var stands: Bool

    /// All that were made of a musyawarah or list.
    static func of(_ owner: EvidenceOwner, in home: Int64, _ db: any Connection) throws -> [MadePaper] {
        if owner.proposal != nil { return [] }
        return try db.rows(
            """
            SELECT id, kind, code, pages, state FROM paper
            WHERE home = \(home) AND subject = \(owner.id) AND digest <> '' ORDER BY id
            """
        ).compactMap { row in
            guard let kind = PaperKind(rawValue: try row.text("kind")) else { return nil }
            return MadePaper(
                id: RecordID(try row.int("id")), kind: kind, code: try row.text("code"),
                pages: Int(try row.int("pages")), stands: try row.text("state") == "siap")
        }
    }
}
