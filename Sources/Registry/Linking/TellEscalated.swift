import Storage

extension Registry {
    private static let toldName = "link_escalated"

    /// Once a day tells whoever speaks for both villages what went up to them since the day before. Whether a case is
    /// escalated is never written down: it follows from when it was asked about and the threshold of the day.
    func tellEscalated() async throws {
        let now = clock.now()
        let (limit, told) = try await database.read { db in
            (LinkDeadline.limit(try self.catalogue(in: db), at: now), try Self.told(in: db))
        }
        // Where none was ever told, the first turn only begins to count: what stood open before is on the list anyway.
        guard told.map({ $0 < limit }) ?? true else { return }
        try await database.write(seeing: .everything) { db in
            let told = try Self.told(in: db)
            guard told.map({ $0 < limit }) ?? true else { return }
            if let told {
                try LinkNotices(registry: self, db: db).escalated(try self.escalated(after: told, before: limit, db))
            }
            try db.execute(
                """
                INSERT INTO setting (name, value) VALUES (\(Self.toldName), \(String(limit)))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }

    private static func told(in db: any Connection) throws -> Int64? {
        try db.first("SELECT value FROM setting WHERE name = \(toldName)")?.textOrNil("value").flatMap { Int64($0) }
    }

    /// By the smallest region that holds both villages.
    private func escalated(after first: Int64, before limit: Int64, _ db: any Connection) throws -> [RegionCode: Int] {
        var cases: [RegionCode: Int] = [:]
        for home in homes.values.sorted() {
            try db.forEach(
                """
                SELECT p.village, p.other, count(*) FROM link_place p WHERE p.home = \(home) AND p.leads = 1
                AND p.waits >= \(first) AND p.waits < \(limit) AND p.waits > 0 GROUP BY p.village, p.other
                """
            ) { row in
                cases[.common(RegionCode(row.int(0)), RegionCode(row.int(1))), default: 0] += Int(row.int(2))
                return true
            }
        }
        return cases
    }
}
