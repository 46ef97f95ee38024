import Storage

/// A musyawarah or SPTJM as stored.
struct DeliberationRecord {
    var key: RecordKey
    var village: RegionCode
    var header: DeliberationHeader
    var state: DeliberationState
    var version: Int
    var seal: String?
    var maker: Int64
    var makerName: String
    /// Milliseconds since 1970.
    var madeAt: Int64
    var sealedBy: Int64?
    var sealedName: String
    var sealedAt: Int64?
    /// Why Dinsos gave it back, by name.
    var reason: String
    var returnedWords: String

    static let columns: SQL = """
        home, id, village, kind, day, place, number, leader, invited, present, women, poor, note, state, version, seal,
        maker, maker_name, made_at, sealed_by, sealed_name, sealed_at, reason, returned_words
        """

    init(key: RecordKey, village: RegionCode, _ header: DeliberationHeader, by actor: Actor, at now: Int64) {
        self.key = key
        self.village = village
        self.header = header
        state = .open
        version = 1
        maker = actor.account
        makerName = actor.name
        madeAt = now
        (sealedName, reason, returnedWords) = ("", "", "")
    }

    init(_ row: Row) throws {
        guard let kind = DeliberationKind(rawValue: try row.text("kind")),
            let state = DeliberationState(rawValue: try row.text("state"))
        else { throw StorageError.unexpectedValue(column: "state") }
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        header = DeliberationHeader(
            kind, day: Int32(try row.int("day")), place: try row.text("place"), number: try row.text("number"),
            leader: try row.text("leader"), invited: Int(try row.int("invited")), present: Int(try row.int("present")),
            women: Int(try row.int("women")), poor: Int(try row.int("poor")), note: try row.text("note"))
        self.state = state
        version = Int(try row.int("version"))
        seal = row.textOrNil("seal")
        maker = try row.int("maker")
        makerName = try row.text("maker_name")
        madeAt = try row.int("made_at")
        sealedBy = row.intOrNil("sealed_by")
        sealedName = row.textOrNil("sealed_name") ?? ""
        sealedAt = row.intOrNil("sealed_at")
        reason = row.textOrNil("reason") ?? ""
        returnedWords = row.textOrNil("returned_words") ?? ""
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> DeliberationRecord? {
        try db.find(id) { "SELECT \(columns) FROM deliberation WHERE home IN (\($0)) AND id = \(id)" }
            .map(DeliberationRecord.init)
    }

    /// Something that it is sealed with has changed: who looked before looks again.
    static func touch(_ id: RecordID, in db: any Connection) throws {
        guard var record = try find(id, in: db) else { throw Refusal.notFound }
        try record.update(in: db)
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO deliberation (\(Self.columns)) VALUES (\(key.home), \(key.id), \(village), \(header.kind),
                \(header.day), \(header.place), \(header.number), \(header.leader), \(header.invited),
                \(header.present), \(header.women), \(header.poor), \(header.note), \(state), \(version), \(seal),
                \(maker), \(makerName), \(madeAt), \(sealedBy), \(nonEmpty(sealedName)), \(sealedAt),
                \(nonEmpty(reason)), \(nonEmpty(returnedWords)))
            """)
    }

    /// - Throws: `Refusal.changedMeanwhile` if somebody else was quicker.
    mutating func update(in db: any Connection) throws {
        let seen = version
        version += 1
        let changed = try db.execute(
            """
            UPDATE deliberation SET day = \(header.day), place = \(header.place), number = \(header.number),
                leader = \(header.leader), invited = \(header.invited), present = \(header.present),
                women = \(header.women), poor = \(header.poor), note = \(header.note), state = \(state),
                version = \(version), seal = \(seal), sealed_by = \(sealedBy), sealed_name = \(nonEmpty(sealedName)),
                sealed_at = \(sealedAt), reason = \(nonEmpty(reason)), returned_words = \(nonEmpty(returnedWords))
            WHERE home = \(key.home) AND id = \(key.id) AND version = \(seen)
            """)
        if changed == 0 { throw Refusal.changedMeanwhile(version: seen) }
    }
}
