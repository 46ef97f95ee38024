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

    package func suggestRegions(_ text: String, limit: Int) async -> [Region] { gazetteer.suggest(text, limit: limit) }
    package func path(of region: RegionCode) async -> [Region] { gazetteer.path(of: region) }
    package func region(_ code: RegionCode) async -> Region? { gazetteer[code] }

    /// Rises with every change to the register's counts and people: what was made before may be shown again until then.
    package func freshness() async throws -> Int64 {
        // A number that says that something changed somewhere.
        try await database.read(seeing: .everything) { db in
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
