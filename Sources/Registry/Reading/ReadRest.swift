import Storage

extension Registry {
    /// The rules in force, errors first.
    package func rules() async throws -> [Rule] {
        try await database.read { db in
            try self.catalogue(in: db).rules.values.sorted { ($0.severity.rank, $0.code) < ($1.severity.rank, $1.code) }
        }
    }

    /// The programs that the register knows.
    package func programs() async throws -> [Program] {
        try await database.read { try self.catalogue(in: $0).programs }
    }

    /// The audit trail of the actor's area, newest first.
    package func audit(after: String?, limit: Int, by actor: Actor) async throws -> Page<AuditRow> {
        let scope = actor.scope(for: .readAudit)
        guard !scope.isEmpty else { throw Refusal.notAllowed(.readAudit) }
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        await audit.flush()
        return try await database.read { db in
            let reader = Reader(db, scope: scope)
            let start = cursor ?? Cursor(village: Int64.max, id: Int64.max)
            // A trail has no village of its own: the place of an entry is what the scope applies to.
            let rows = try reader.rows(
                """
                SELECT e.home AS home, e.at AS at, e.number AS number, e.verb AS verb, e.place AS place,
                    e.object AS object, COALESCE(d.actor_name, '') AS actor_name, COALESCE(d.detail, '') AS detail
                FROM audit_entry e LEFT JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
                WHERE (e.at, e.home * 1000000000 + e.number) < (\(start.village), \(start.id)) AND \(in: "e.place")
                ORDER BY e.at DESC, e.home * 1000000000 + e.number DESC LIMIT \(limit + 1)
                """)
            let items = try rows.prefix(limit).map { row in
                AuditRow(
                    at: try row.int("at"), actor: try row.text("actor_name"), verb: try row.text("verb"),
                    object: try row.text("object"), detail: try row.text("detail"))
            }
            var next: String?
            if rows.count > limit, let last = rows.prefix(limit).last {
                next =
                    Cursor(
                        village: try last.int("at"), id: try last.int("home") * 1_000_000_000 + last.int("number")
                    ).text
            }
            return Page(items: items, next: next)
        }
    }

    package func suggestRegions(_ text: String, limit: Int) async -> [Region] { gazetteer.suggest(text, limit: limit) }
    package func path(of region: RegionCode) async -> [Region] { gazetteer.path(of: region) }
    package func region(_ code: RegionCode) async -> Region? { gazetteer[code] }

    /// Rises with every change to the register's counts and people: what was made before may be shown again until then.
    package func freshness() async throws -> Int64 {
        try await database.read { db in
            // The end of each home's stretch, not a walk over the log: the health page asks without a sign-in.
            Int64(
                try db.count(
                    """
                    SELECT COALESCE(MAX((SELECT MAX(c.id) FROM change_log c WHERE c.home = h.home)), 0) FROM home h
                    """))
        }
    }

    /// Waits until what was noted is on the disk: before the program ends.
    package func finishAudit() async { await audit.flush() }
}
