import Storage

extension Registry {
    /// Extends the bridge of codes with rows `code,name,kemendagri_code`.
    package func addRegionCodes(
        _ rows: [[String]], system: String, source: String, validFrom: Int32, by actor: Actor
    ) async throws -> (added: Int, unknown: Int) {
        try actor.meet(Demand(.manageAccounts, at: .nation))
        let now = clock.now()
        return try await database.write { db in
            var added = 0
            var unknown = 0
            for row in rows where row.count >= 3 {
                guard let code = RegionCode(row[2]), try db.count("SELECT count(*) FROM region WHERE id = \(code)") == 1
                else {
                    unknown += 1
                    continue
                }
                added += try db.execute(
                    """
                    INSERT INTO region_code (system, code, region, valid_from, name, source)
                    VALUES (\(system), \(row[0]), \(code), \(Int64(validFrom)), \(row[1]), \(source)) ON CONFLICT DO NOTHING
                    """)
            }
            try AuditTrail.write(
                .regionsChanged, by: actor, place: .nation, object: "jembatan kode \(system)",
                detail: "\(source): \(added)",
                at: now, in: db)
            return (added, unknown)
        }
    }
}
