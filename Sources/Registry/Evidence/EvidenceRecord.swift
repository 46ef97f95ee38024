import Storage

/// What a paper belongs to.
package enum EvidenceOwner: Codable, Sendable, Hashable {
    case proposal(RecordID)
    case deliberation(RecordID)
    /// A list that a kabupaten decides on: its letter.
    case batch(RecordID)

    package var id: RecordID {
        switch self {
        case .proposal(let id), .deliberation(let id), .batch(let id): id
        }
    }

    var proposal: RecordID? {
        guard case .proposal(let id) = self else { return nil }
        return id
    }

    var deliberation: RecordID? {
        guard case .deliberation(let id) = self else { return nil }
        return id
    }

    var batch: RecordID? {
        guard case .batch(let id) = self else { return nil }
        return id
    }

    /// Which kinds of `documents.csv` it takes.
    package var kinds: [DocumentKind] {
        switch self {
        case .proposal: DocumentKind.all.filter { $0.of == .proposal }
        case .deliberation: DocumentKind.all.filter { $0.of == .deliberation }
        case .batch: DocumentKind.all.filter { $0.of == .batch }
        }
    }

    /// As the audit trail names it.
    var object: String {
        switch self {
        case .proposal(let id): "usulan \(id)"
        case .deliberation(let id): "musyawarah \(id)"
        case .batch(let id): "berkas \(id)"
        }
    }

    /// A condition on `evidence`, whose `home` is said beside it.
    var condition: SQL {
        switch self {
        case .proposal(let id): "proposal = \(id)"
        case .deliberation(let id): "deliberation = \(id)"
        case .batch(let id): "batch = \(id)"
        }
    }
}

/// A paper as stored. Its bytes lie sealed in the store of files.
struct EvidenceRecord {
    var key: RecordKey
    var village: RegionCode
    var owner: EvidenceOwner
    /// A code of `documents.csv`.
    var kind: String
    /// Of `stored_file`; nil once it was thrown away or erased.
    var file: RecordID?
    /// Of the bytes as they are read.
    var digest: String
    /// Of the same.
    var bytes: Int
    var media: String
    /// A name of ours: what files are called elsewhere tells of people.
    var name: String
    var account: Int64
    var actorName: String
    /// Milliseconds since 1970, UTC.
    var at: Int64
    var droppedAt: Int64?

    static let columns: SQL = """
        home, id, village, proposal, deliberation, batch, kind, file, digest, bytes, media, name, account, actor_name, at,
        dropped_at
        """

    init(_ row: Row) throws {
        if let proposal = row.intOrNil("proposal") {
            owner = .proposal(RecordID(proposal))
        } else if let deliberation = row.intOrNil("deliberation") {
            owner = .deliberation(RecordID(deliberation))
        } else {
            owner = .batch(RecordID(try row.int("batch")))
        }
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        kind = try row.text("kind")
        file = row.intOrNil("file").map { RecordID($0) }
        digest = try row.text("digest")
        bytes = Int(try row.int("bytes"))
        media = try row.text("media")
        name = try row.text("name")
        account = try row.int("account")
        actorName = try row.text("actor_name")
        at = try row.int("at")
        droppedAt = row.intOrNil("dropped_at")
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> EvidenceRecord? {
        try db.find(id) { "SELECT \(columns) FROM evidence WHERE home IN (\($0)) AND id = \(id)" }
            .map(EvidenceRecord.init)
    }
}
