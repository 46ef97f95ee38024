import Storage

extension Registry {
    private static let movesToldName = "transfer_escalated"

    /// Once a day tells whoever speaks for both villages which moves nobody answered since the day before, as of cases of
    /// duplicates (`tellEscalated`).
    func tellEscalatedTransfers() async throws {
        let now = clock.now()
        let (limit, told) = try await database.read { db in
            (TransferDeadline.limit(try self.catalogue(in: db), at: now), try Self.movesTold(in: db))
        }
        // Where none was ever told, the first turn only begins to count: what waited before is on the list anyway.
        guard told.map({ $0 < limit }) ?? true else { return }
        try await database.write(seeing: .everything) { db in
            let told = try Self.movesTold(in: db)
            guard told.map({ $0 < limit }) ?? true else { return }
            if let told {
                let moves = try self.escalatedMoves(after: told, before: limit, db)
                try TransferNotices(registry: self, db: db).escalated(moves)
            }
            try db.execute(
                """
                INSERT INTO setting (name, value) VALUES (\(Self.movesToldName), \(String(limit)))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }

    private static func movesTold(in db: any Connection) throws -> Int64? {
        let row = try db.first("SELECT value FROM setting WHERE name = \(movesToldName)")
        return row?.textOrNil("value").flatMap { Int64($0) }
    }

    /// By the smallest region that holds both villages; of each move the place that has to answer is counted.
    private func escalatedMoves(after first: Int64, before limit: Int64, _ db: any Connection) throws
        -> [RegionCode: Int]
    {
        var moves: [RegionCode: Int] = [:]
        for home in homes.values.sorted() {
            try db.forEach(
                """
                SELECT p.village, p.other, count(*) FROM transfer_place p WHERE p.home = \(home)
                AND p.side <> p.starter AND p.waits >= \(first) AND p.waits < \(limit) GROUP BY p.village, p.other
                """
            ) { row in
                moves[.common(RegionCode(row.int(0)), RegionCode(row.int(1))), default: 0] += Int(row.int(2))
                return true
            }
        }
        return moves
    }
}
