import Storage

/// How many lines of a decree there are of each outcome.
package struct DeterminationCounts: Codable, Sendable, Equatable {
    package var lines = 0
    package var unreadable = 0
    /// About people who are in the register and were not proposed: nothing is to be done.
    package var known = 0
    package var determined = 0
    package var rejected = 0
    package var unmatched = 0
    package var missing = 0
    package var unproposed = 0
    package var reappeared = 0

    package func of(_ outcome: DeterminationOutcome) -> Int {
        switch outcome {
        case .reappeared: reappeared
        case .determined: determined
        case .rejected: rejected
        case .unmatched: unmatched
        case .missing: missing
        case .unproposed: unproposed
        }
    }

    mutating func add(_ outcome: DeterminationOutcome) {
        switch outcome {
        case .reappeared: reappeared += 1
        case .determined: determined += 1
        case .rejected: rejected += 1
        case .unmatched: unmatched += 1
        case .missing: missing += 1
        case .unproposed: unproposed += 1
        }
    }
}

/// A decree as stored.
struct DeterminationRecord {
    var key: RecordKey
    /// The kabupaten or kota.
    var region: RegionCode
    /// `yyyymm`.
    var period: Int
    /// Of the decree.
    var number: String
    /// Of the decree, `yyyymmdd`.
    var day: Int32
    /// What the file was called.
    var name: String
    /// Of the file.
    var digest: String
    var state: DeterminationState
    var counts = DeterminationCounts()
    /// Empty until it was read.
    var seal = ""
    var version = 1
    var maker: Int64
    var makerName: String
    /// Milliseconds since 1970.
    var madeAt: Int64
    var confirmedBy: Int64?
    var confirmedName = ""
    var confirmedAt: Int64?
    /// That carries it out.
    var job: RecordID?
    var endedAt: Int64?

    static let columns: SQL = """
        home, id, region, period, number, day, name, digest, state, lines, unreadable, known, determined, rejected,
        unmatched, missing, unproposed, reappeared, seal, version, maker, maker_name, made_at, confirmed_by,
        confirmed_name, confirmed_at, job, ended_at
        """

    init(
        key: RecordKey, region: RegionCode, period: Int, number: String, day: Int32, name: String, digest: String,
        by actor: Actor, at now: Int64
    ) {
        self.key = key
        self.region = region
        self.period = period
        self.number = number
        self.day = day
        self.name = name
        self.digest = digest
        state = .reading
        maker = actor.account
        makerName = actor.name
        madeAt = now
    }

    init(_ row: Row) throws {
        guard let state = DeterminationState(rawValue: try row.text("state")) else {
            throw StorageError.unexpectedValue(column: "state")
        }
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        region = RegionCode(try row.int("region"))
        period = Int(try row.int("period"))
        number = try row.text("number")
        day = Int32(try row.int("day"))
        name = try row.text("name")
        digest = try row.text("digest")
        self.state = state
        counts.lines = Int(try row.int("lines"))
        counts.unreadable = Int(try row.int("unreadable"))
        counts.known = Int(try row.int("known"))
        counts.determined = Int(try row.int("determined"))
        counts.rejected = Int(try row.int("rejected"))
        counts.unmatched = Int(try row.int("unmatched"))
        counts.missing = Int(try row.int("missing"))
        counts.unproposed = Int(try row.int("unproposed"))
        counts.reappeared = Int(try row.int("reappeared"))
        seal = try row.text("seal")
        version = Int(try row.int("version"))
        maker = try row.int("maker")
        makerName = try row.text("maker_name")
        madeAt = try row.int("made_at")
        confirmedBy = row.intOrNil("confirmed_by")
        confirmedName = row.textOrNil("confirmed_name") ?? ""
        confirmedAt = row.intOrNil("confirmed_at")
        job = row.intOrNil("job").map { RecordID($0) }
        endedAt = row.intOrNil("ended_at")
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> DeterminationRecord? {
        try db.find(id) { "SELECT \(columns) FROM determination WHERE home IN (\($0)) AND id = \(id)" }
            .map(DeterminationRecord.init)
    }

    /// Of a file that was read and not thrown away.
    static func find(file digest: String, of region: RegionCode, home: Int64, in db: any Connection) throws
        -> DeterminationRecord?
    {
        try db.first(
            """
            SELECT \(columns) FROM determination WHERE home = \(home) AND region = \(region) AND digest = \(digest)
            AND state <> \(DeterminationState.dropped)
            """
        ).map(DeterminationRecord.init)
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO determination (home, id, region, period, number, day, name, digest, state, seal, version, maker,
                maker_name, made_at)
            VALUES (\(key.home), \(key.id), \(region), \(period), \(number), \(day), \(name), \(digest), \(state),
                \(seal), \(version), \(maker), \(makerName), \(madeAt))
            """)
    }

    /// - Throws: `Refusal.changedMeanwhile` if somebody else was quicker.
    mutating func update(in db: any Connection) throws {
        let seen = version
        version += 1
        let changed = try db.execute(
            """
            UPDATE determination SET state = \(state), version = \(version), lines = \(counts.lines),
                unreadable = \(counts.unreadable), known = \(counts.known), determined = \(counts.determined),
                rejected = \(counts.rejected), unmatched = \(counts.unmatched), missing = \(counts.missing),
                unproposed = \(counts.unproposed), reappeared = \(counts.reappeared), seal = \(seal),
                confirmed_by = \(confirmedBy), confirmed_name = \(nonEmpty(confirmedName)),
                confirmed_at = \(confirmedAt), job = \(job), ended_at = \(endedAt)
            WHERE home = \(key.home) AND id = \(key.id) AND version = \(seen)
            """)
        if changed == 0 { throw Refusal.changedMeanwhile(version: seen) }
    }

    /// As a step of a proposal names the file that it rests on.
    var evidence: String { "\(key.id):\(digest)" }

    /// As the history of a proposal says it.
    var words: String { "SK \(number), \(ExportMoment.day(day))" }
}
