import Storage

/// Who is still to be looked for among all others: people of a file, too many to be looked for in its transactions.
///
/// A load of a whole village is one row that stands for all of its people.
enum LinkDue {
    /// For whom a search through the whole register is due.
    static let everybody = RecordKey(home: 0, id: RecordID(0))
    /// The same, and the people of the register have no keys yet.
    static let keys = RecordKey(home: 0, id: RecordID(-1))
    /// More than so many are found sooner by that search than one by one.
    static let most = 2_000

    static func add(_ keys: some Collection<RecordKey>, at now: Int64, in db: any Connection) throws {
        try keys.sorted().map { "(\($0.home), \($0.id), \(now))" }.inPieces { rows in
            try db.execute(
                """
                INSERT INTO link_due (home, person, at) VALUES \(rows)
                ON CONFLICT (home, person) DO UPDATE SET at = excluded.at
                """)
        }
    }

    static func contains(_ key: RecordKey, in db: any Connection) throws -> Bool {
        try db.count("SELECT count(*) FROM link_due WHERE home = \(key.home) AND person = \(key.id)") > 0
    }

    struct Row: Sendable {
        var key: RecordKey
        var at: Int64
    }

    static func all(in db: any Connection) throws -> [Row] {
        try db.rows("SELECT home, person, at FROM link_due ORDER BY home, person").map {
            Row(key: RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("person"))), at: try $0.int("at"))
        }
    }

    /// A search has seen all who were due when it began; who has come since is due still.
    static func settle(_ rows: [Row], in db: any Connection) throws {
        for (home, rows) in Dictionary(grouping: rows, by: \.key.home) {
            let latest = rows.map(\.at).max() ?? 0
            let ids = rows.map(\.key.id)
            for start in stride(from: 0, to: ids.count, by: 256) {
                try db.execute(
                    """
                    DELETE FROM link_due WHERE home = \(home) AND at <= \(latest)
                    AND person IN (\(Array(ids[start..<min(start + 256, ids.count)])))
                    """)
            }
        }
    }
}

extension Registry {
    /// Looks for those who are due: one by one, or by a search through the whole register where they are many.
    func followLinkDue() throws {
        while true {
            let (count, newest, some) = try database.readBlocking { db in
                let row = try db.first("SELECT count(*) AS n, COALESCE(max(at), 0) AS newest FROM link_due")
                return (
                    try row?.int("n") ?? 0, try row?.int("newest") ?? 0,
                    try db.rows("SELECT home, person, at FROM link_due ORDER BY home, person LIMIT 20")
                )
            }
            guard count > 0 else { return }
            let keys = try some.map { RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("person"))) }
            if count > LinkDue.most || keys[0].home == LinkDue.everybody.home {
                return try enqueueSearch(since: newest)
            }
            try database.writeBlocking { db in
                try LinkCheck(registry: self, db: db).run(Set(keys))
                for row in some {
                    try db.execute(
                        """
                        DELETE FROM link_due
                        WHERE home = \(row.int("home")) AND person = \(row.int("person")) AND at = \(row.int("at"))
                        """)
                }
            }
            if jobs.isStopping { return }
        }
    }

    /// Once: a search that somebody stopped, or that failed, is not asked for again until something new has come.
    private func enqueueSearch(since moment: Int64) throws {
        try database.writeBlocking { db in
            let kind = FindDuplicates.kind
            let asked = try db.count("SELECT count(*) FROM job WHERE kind = \(kind) AND created_at >= \(moment)")
            guard asked == 0, try db.count("SELECT count(*) FROM job WHERE kind = \(kind) AND state = 'waiting'") == 0
            else { return }
            let job = FindDuplicates(region: try RegisterArea.whole(in: db))
            _ = try EnqueueJob(id: ActionID(), job: job, title: "").perform(in: db, by: .commandLine("Tepat"), self)
            jobs.promise()
        }
        jobs.keepPromise()
    }
}
