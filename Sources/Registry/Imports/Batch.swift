package import Storage

/// One import of one file.
package struct Batch: Sendable, Equatable {
    package var id: Int64
    var firstRecord: RecordID
    package var fileName: String
    package var digest: String
    package var options: String
    package var source: String
    package var asOf: Int32
    package var completeFor: RegionCode?
    package var state: State
    package var isFirstLoad: Bool
    package var counts: Counts
    package var startedAt: Int64
    package var finishedAt: Int64?
    /// Who asked for it.
    package var actor: Int64
    package var actorName: String
    package var villagesDone: Int
    package var villagesTotal: Int
    /// Where its rows may go, as it was when it began; nil for imports from before this was written down.
    var area: Scope?
    /// No other source has brought anything yet.
    var isOnlySource: Bool

    package enum State: String, Sendable, SQLConvertible {
        /// Rows are being written.
        case rows
        /// Rows are in; lookups and counts are being made.
        case lookups
        case done
        case undone
    }

    /// Begun, and neither finished nor taken back.
    package var isUnfinished: Bool { state == .rows || state == .lookups }

    package struct Counts: Sendable, Equatable {
        package var read = 0
        package var new = 0
        package var changed = 0
        package var unchanged = 0
        package var rejected = 0
        package var absent = 0
    }

    static let columns: SQL = """
        id, first_record, file_name, digest, options, source, as_of, complete_for, state, first_load, rows_read,
        rows_new, rows_changed, rows_unchanged, rows_rejected, rows_absent, started_at, finished_at, actor, actor_name, villages_done,
        villages_total, area,
        NOT EXISTS (SELECT 1 FROM import_batch o WHERE o.source <> import_batch.source) AS only_source
        """

    init(_ row: Row) throws {
        id = try row.int("id")
        firstRecord = RecordID(try row.int("first_record"))
        fileName = try row.text("file_name")
        digest = try row.text("digest")
        options = try row.text("options")
        source = try row.text("source")
        asOf = Int32(try row.int("as_of"))
        completeFor = row.intOrNil("complete_for").map { RegionCode($0) }
        state = State(rawValue: try row.text("state")) ?? .done
        isFirstLoad = try row.int("first_load") != 0
        startedAt = try row.int("started_at")
        finishedAt = row.intOrNil("finished_at")
        actor = try row.int("actor")
        actorName = try row.text("actor_name")
        villagesDone = Int(try row.int("villages_done"))
        villagesTotal = Int(try row.int("villages_total"))
        area = row.textOrNil("area").map { text in
            Scope(regions: text.split(separator: " ").compactMap { Int64($0) }.map { RegionCode($0) })
        }
        isOnlySource = row.intOrNil("only_source") == 1
        counts = Counts(
            read: Int(try row.int("rows_read")), new: Int(try row.int("rows_new")),
            changed: Int(try row.int("rows_changed")), unchanged: Int(try row.int("rows_unchanged")),
            rejected: Int(try row.int("rows_rejected")), absent: Int(try row.int("rows_absent")))
    }

    package static func find(_ id: Int64, in db: any Connection) throws -> Batch? {
        try db.first("SELECT \(columns) FROM import_batch WHERE id = \(id)").map(Batch.init)
    }

    /// An import that was begun and neither finished nor undone.
    static func unfinished(in db: any Connection) throws -> Batch? {
        try db.first("SELECT \(columns) FROM import_batch WHERE state IN ('rows', 'lookups') ORDER BY id LIMIT 1")
            .map(Batch.init)
    }

    /// The finished import of just this file in just this way, if no later one came to its places.
    static func newestIfSame(_ index: FileIndex, options: String, in db: any Connection) throws -> Batch? {
        let same = try db.rows(
            "SELECT \(columns) FROM import_batch WHERE state = 'done' AND digest = \(index.digest) ORDER BY id DESC"
        ).lazy.map(Batch.init).first { try $0.isOf(index, options: options, in: db) }
        guard let same, try BatchPlaces(same, in: db).later(in: db) == nil else { return nil }
        return same
    }

    /// Whether it is the import of just this file in just this way. One from before villages were part of the way is
    /// told by how many it has and which it came to.
    func isOf(_ index: FileIndex, options: String, in db: any Connection) throws -> Bool {
        guard digest == index.digest else { return false }
        if self.options == options { return true }
        guard self.options + index.areaMark == options, villagesTotal == index.villages.count else { return false }
        let own = Set(index.villages.map(\.village))
        return try BatchPlaces(self, in: db).villages.allSatisfy(own.contains)
    }

    static func create(
        fileName: String, digest: String, options: String, source: String, asOf: Int32, completeFor: RegionCode?,
        isFirstLoad: Bool, index: FileIndex, area: Scope, actor: Actor, identifiers: Identifiers, now: Int64,
        in db: any Connection
    ) throws -> Batch {
        let area = area.regions.map { String($0.value) }.joined(separator: " ")
        let id = try db.count("SELECT COALESCE(MAX(id), 0) FROM import_batch") + 1
        // Two imports never share a time of recording: it says which rows a batch wrote.
        let started = max(now, Int64(try db.count("SELECT COALESCE(MAX(started_at), 0) FROM import_batch")) + 1)
        let first = identifiers.block(of: index.lastLine + 1, after: try lastOfBlocks(in: db))
        try db.execute(
            """
            INSERT INTO import_batch (id, first_record, file_name, digest, options, source, as_of, complete_for, state,
                first_load, last_record, villages_total, villages_done, rows_read, rows_new, rows_changed, rows_unchanged,
                rows_rejected, rows_absent, actor, actor_name, started_at, area)
            VALUES (\(id), \(first), \(fileName), \(digest), \(options), \(source), \(asOf), \(completeFor), 'rows',
                \(isFirstLoad), \(first.value + Int64(index.lastLine)), \(index.villages.count), 0, \(index.rowCount), 0, 0, 0, \(index.rejects.count), 0,
                \(actor.account), \(actor.name), \(started), \(area))
            """)
        guard let batch = try find(Int64(id), in: db) else { throw StorageError.unexpectedValue(column: "id") }
        return batch
    }

    /// The last id that an import may have used of those made for imports.
    private static func lastOfBlocks(in db: any Connection) throws -> Int64? {
        try db.first("SELECT MAX(last_record) AS last FROM import_batch WHERE first_record >= \(Identifiers.blocks)")?
            .intOrNil("last")
    }

    func setState(_ state: State, in db: any Connection) throws {
        try db.execute("UPDATE import_batch SET state = \(state) WHERE id = \(id)")
    }

    func finish(_ counts: Counts, at now: Int64, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE import_batch SET state = 'done', rows_new = \(counts.new), rows_changed = \(counts.changed),
                rows_unchanged = \(counts.unchanged), rows_rejected = \(counts.rejected),
                rows_absent = \(counts.absent), finished_at = \(now) WHERE id = \(id)
            """)
    }

    /// Marks a village of this import as written.
    func done(_ village: RegionCode, new: Int, changed: Int, unchanged: Int, in db: any Connection) throws {
        let isFirst = try db.execute(
            """
            INSERT INTO import_village (batch, village, rows_new, rows_changed, rows_unchanged)
            VALUES (\(id), \(village), \(new), \(changed), \(unchanged)) ON CONFLICT DO NOTHING
            """)
        let alive = try db.execute(
            "UPDATE import_batch SET villages_done = villages_done + 1 WHERE id = \(id) AND state IN ('rows', 'lookups')"
        )
        // Somebody else is at the same import: what was written here is undone.
        if isFirst != 1 || alive != 1 { throw ImportProblem.takenBack(batch: id) }
    }

    func villagesDone(in db: any Connection) throws -> [Int64: Counts] {
        var done: [Int64: Counts] = [:]
        for row in try db.rows(
            "SELECT village, rows_new, rows_changed, rows_unchanged FROM import_village WHERE batch = \(id)")
        {
            done[try row.int("village")] = Counts(
                new: Int(try row.int("rows_new")), changed: Int(try row.int("rows_changed")),
                unchanged: Int(try row.int("rows_unchanged")))
        }
        return done
    }
}
