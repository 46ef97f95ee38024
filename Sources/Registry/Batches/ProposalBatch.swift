import Storage

/// How far a list of proposals is: the head of Dinsos endorses it, the regent or mayor ratifies it.
package enum BatchState: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case made = "disusun"
    case endorsed = "disetujui"
    case ratified = "disahkan"
    case sent = "dikirim"
    case returned = "dikembalikan"

    package var title: Words {
        switch self {
        case .made: Words(id: "Menunggu Kepala Dinas", en: "Waits for the head of Dinsos")
        case .endorsed: Words(id: "Menunggu Bupati/Wali Kota", en: "Waits for the regent/mayor")
        case .ratified: Words(id: "Disahkan", en: "Ratified")
        case .sent: Words(id: "Terkirim ke kementerian", en: "Sent to the ministry")
        case .returned: Words(id: "Dikembalikan", en: "Returned")
        }
    }

    /// Where its proposals are.
    var proposals: ProposalState {
        switch self {
        case .made, .returned: .passed
        case .endorsed: .endorsed
        case .ratified: .ratified
        case .sent: .sent
        }
    }
}

/// A list as stored.
struct BatchRecord {
    var key: RecordKey
    /// The kabupaten or kota.
    var region: RegionCode
    var state: BatchState
    var proposals: Int
    var persons: Int
    /// How many are of families of village officials.
    var officials: Int
    var seal: String
    var version: Int
    var maker: Int64
    var makerName: String
    /// Milliseconds since 1970.
    var madeAt: Int64
    var endorsedBy: Int64?
    var endorsedName = ""
    var endorsedAt: Int64?
    var ratifiedBy: Int64?
    var ratifiedName = ""
    var ratifiedAt: Int64?
    /// Of the letter.
    var number = ""
    /// `yyyymmdd`.
    var day: Int32?
    /// Of the scan of the letter.
    var digest = ""
    var returnedName = ""
    var reason = ""
    var words = ""
    /// What was made of it for the ministry.
    var made: MadeFile?
    /// Under which letter it was sent.
    var sentNumber = ""
    /// `yyyymmdd`.
    var sentDay: Int32?
    var sentName = ""
    var sentAt: Int64?

    /// The file of a list, which holds exactly what the seal covers.
    struct MadeFile: Equatable {
        /// Nil: its days are over.
        var file: RecordID?
        /// Of its bytes.
        var digest: String
        var rows: Int
        /// Proposals of which nobody is in the register any more, so that no row tells of them.
        var left: Int
        var name: String
        var at: Int64
    }

    static let columns: SQL = """
        home, id, region, state, proposals, persons, officials, seal, version, maker, maker_name, made_at, endorsed_by,
        endorsed_name, endorsed_at, ratified_by, ratified_name, ratified_at, number, day, digest, returned_name, reason,
        words, file, file_digest, file_rows, file_left, file_name, file_at, sent_number, sent_day, sent_name, sent_at
        """

    init(key: RecordKey, region: RegionCode, _ items: BatchItems, by actor: Actor, at now: Int64) {
        self.key = key
        self.region = region
        state = .made
        proposals = items.items.count
        persons = items.persons
        officials = items.officials
        seal = items.seal(of: key, region)
        version = 1
        maker = actor.account
        makerName = actor.name
        madeAt = now
    }

    init(_ row: Row) throws {
        guard let state = BatchState(rawValue: try row.text("state")) else {
            throw StorageError.unexpectedValue(column: "state")
        }
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        region = RegionCode(try row.int("region"))
        self.state = state
        proposals = Int(try row.int("proposals"))
        persons = Int(try row.int("persons"))
        officials = Int(try row.int("officials"))
        seal = try row.text("seal")
        version = Int(try row.int("version"))
        maker = try row.int("maker")
        makerName = try row.text("maker_name")
        madeAt = try row.int("made_at")
        endorsedBy = row.intOrNil("endorsed_by")
        endorsedName = row.textOrNil("endorsed_name") ?? ""
        endorsedAt = row.intOrNil("endorsed_at")
        ratifiedBy = row.intOrNil("ratified_by")
        ratifiedName = row.textOrNil("ratified_name") ?? ""
        ratifiedAt = row.intOrNil("ratified_at")
        number = row.textOrNil("number") ?? ""
        day = row.intOrNil("day").map { Int32($0) }
        digest = row.textOrNil("digest") ?? ""
        returnedName = row.textOrNil("returned_name") ?? ""
        reason = row.textOrNil("reason") ?? ""
        words = row.textOrNil("words") ?? ""
        if let digest = row.textOrNil("file_digest") {
            made = MadeFile(
                file: row.intOrNil("file").map { RecordID($0) }, digest: digest,
                rows: Int(row.intOrNil("file_rows") ?? 0), left: Int(row.intOrNil("file_left") ?? 0),
                name: row.textOrNil("file_name") ?? "", at: row.intOrNil("file_at") ?? 0)
        }
        sentNumber = row.textOrNil("sent_number") ?? ""
        sentDay = row.intOrNil("sent_day").map { Int32($0) }
        sentName = row.textOrNil("sent_name") ?? ""
        sentAt = row.intOrNil("sent_at")
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> BatchRecord? {
        try db.find(id) { "SELECT \(columns) FROM batch WHERE home IN (\($0)) AND id = \(id)" }.map(BatchRecord.init)
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO batch (home, id, region, state, proposals, persons, officials, seal, version, maker, maker_name,
                made_at)
            VALUES (\(key.home), \(key.id), \(region), \(state), \(proposals), \(persons), \(officials), \(seal),
                \(version), \(maker), \(makerName), \(madeAt))
            """)
    }

    /// - Throws: `Refusal.changedMeanwhile` if somebody else was quicker.
    mutating func update(in db: any Connection) throws {
        let seen = version
        version += 1
        let changed = try db.execute(
            """
            UPDATE batch SET state = \(state), version = \(version), endorsed_by = \(endorsedBy),
                endorsed_name = \(nonEmpty(endorsedName)), endorsed_at = \(endorsedAt), ratified_by = \(ratifiedBy),
                ratified_name = \(nonEmpty(ratifiedName)), ratified_at = \(ratifiedAt), number = \(nonEmpty(number)),
                day = \(day), digest = \(nonEmpty(digest)), returned_name = \(nonEmpty(returnedName)),
                reason = \(nonEmpty(reason)), words = \(nonEmpty(words)), sent_number = \(nonEmpty(sentNumber)),
                sent_day = \(sentDay), sent_name = \(nonEmpty(sentName)), sent_at = \(sentAt)
            WHERE home = \(key.home) AND id = \(key.id) AND version = \(seen)
            """)
        if changed == 0 { throw Refusal.changedMeanwhile(version: seen) }
    }
}
