import Storage

/// Exactly what is on a list that a village gets: each proposal with what became of it.
struct HandBackItems {
    struct Item: Equatable {
        var proposal: RecordID
        var village: RegionCode
        var result: ProposalState
        /// Why it was not determined, by name.
        var reason: String
        var hash: String
        /// Of the proposal's last step before it was handed back.
        var chain: String
    }

    /// In the order of the list.
    var items: [Item] = []

    /// What can be handed back.
    static let results: [ProposalState] = [.determined, .rejectedByMinistry, .unmatched]

    init(_ items: [Item]) { self.items = items }

    /// Those of a kabupaten and a period that have a result.
    init(settledIn home: Int64, of region: RegionCode, _ period: Int, in db: any Connection) throws {
        var last = RecordID(0)
        while true {
            let rows = try db.rows(
                """
                SELECT p.id AS id, p.village AS village, p.state AS result, p.reason AS reason, p.hash AS hash,
                    s.chain AS chain
                FROM proposal p
                JOIN proposal_step s ON s.home = p.home AND s.proposal = p.id AND s.number = p.steps
                WHERE p.home = \(home) AND s.home = \(home) AND p.state IN (\(Self.results)) AND p.period = \(period)
                AND \(region.range.hold("p.village")) AND p.id > \(last) ORDER BY p.id LIMIT 5000
                """)
            for row in rows { items.append(try Self.item(row)) }
            guard rows.count == 5000, let end = items.last else { return }
            last = end.proposal
        }
    }

    /// Those of a list as it was handed back.
    init(of list: RecordKey, in db: any Connection) throws {
        for row in try db.rows(
            """
            SELECT proposal AS id, village, result, reason, hash, chain FROM handback_item
            WHERE home = \(list.home) AND handback = \(list.id) ORDER BY number
            """)
        {
            items.append(try Self.item(row))
        }
    }

    private static func item(_ row: Row) throws -> Item {
        guard let result = ProposalState(rawValue: try row.text("result")) else {
            throw StorageError.unexpectedValue(column: "result")
        }
        return Item(
            proposal: RecordID(try row.int("id")), village: RegionCode(try row.int("village")), result: result,
            reason: row.textOrNil("reason") ?? "", hash: try row.text("hash"), chain: try row.text("chain"))
    }

    func seal(of list: RecordKey, _ village: RegionCode) -> String {
        var lines = ["serah|\(list.home)|\(list.id)|\(village.value)"]
        for (place, item) in items.enumerated() {
            lines.append(
                "\(place + 1)|\(item.proposal)|\(item.result.rawValue)|\(item.reason)|\(item.hash)|\(item.chain)")
        }
        return Digest.sha256(lines.joined(separator: "\n"))
    }

    func insert(into list: RecordKey, in db: any Connection) throws {
        var rows: [SQL] = []
        for (place, item) in items.enumerated() {
            rows.append(
                """
                (\(list.home), \(list.id), \(place + 1), \(item.proposal), \(item.village), \(item.result),
                    \(nonEmpty(item.reason)), \(item.hash), \(item.chain))
                """)
        }
        try rows.inPieces { rows in
            try db.execute(
                """
                INSERT INTO handback_item (home, handback, number, proposal, village, result, reason, hash, chain)
                VALUES \(rows)
                """)
        }
    }
}
