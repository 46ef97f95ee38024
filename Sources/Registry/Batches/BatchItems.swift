import Storage

/// Exactly what is in a list: each proposal with the content and the last step that whoever made the list saw.
struct BatchItems {
    struct Item: Equatable {
        var proposal: RecordID
        var village: RegionCode
        var hash: String
        var chain: String
    }

    /// In the order of the list.
    var items: [Item] = []
    var persons = 0
    var officials = 0

    /// Those that have passed and are on no list, of the kinds that go on to the head of Dinsos: all that take the same
    /// way from there as the first. What goes to the ministry and what does not is on lists of their own.
    init(passedIn home: Int64, of region: RegionCode, _ work: ChangeWork) throws {
        let db = work.db
        var route: Set<RoadOffice>?
        var last = RecordID(0)
        while true {
            let rows = try db.rows(
                """
                SELECT p.id AS id, p.village AS village, p.hash AS hash, p.persons AS persons, p.conflict AS conflict,
                    p.kind AS kind, p.made_at AS made_at, s.chain AS chain
                FROM proposal p
                JOIN proposal_step s ON s.home = p.home AND s.proposal = p.id AND s.number = p.steps
                WHERE p.home = \(home) AND p.state = \(ProposalState.passed) AND p.batch IS NULL
                AND \(region.range.hold("p.village")) AND p.id > \(last) ORDER BY p.id LIMIT 5000
                """)
            for row in rows {
                last = RecordID(try row.int("id"))
                let way = try Self.way(of: row, work)
                if let route, route != way { continue }
                route = way
                try add(row)
                persons += Int(try row.int("persons"))
                officials += try row.int("conflict") == 0 ? 0 : 1
            }
            if rows.count < 5000 { return }
        }
    }

    /// The offices after the head of Dinsos.
    private static func way(of row: Row, _ work: ChangeWork) throws -> Set<RoadOffice> {
        guard let kind = ProposalKind(rawValue: try row.text("kind")) else { return [] }
        let day = Clock.at(try row.int("made_at")).today
        let setting = try work.roads.setting(
            of: kind, on: day, at: RegionCode(try row.int("village")), in: work.db)
        return setting.offices.intersection([.kadis, .bupati, .ministry])
    }

    /// The same of a list that was made.
    func route(_ batch: RecordKey, _ work: ChangeWork) throws -> Set<RoadOffice> {
        guard let first = items.first else { return [] }
        let row = try work.db.first(
            """
            SELECT kind, made_at, village FROM proposal WHERE home = \(batch.home) AND id = \(first.proposal)
            """)
        return try row.map { try Self.way(of: $0, work) } ?? []
    }

    /// Those of a list as it was made.
    init(of batch: RecordKey, in db: any Connection) throws {
        for row in try db.rows(
            """
            SELECT proposal AS id, village, hash, chain FROM batch_item
            WHERE home = \(batch.home) AND batch = \(batch.id) ORDER BY number
            """)
        {
            try add(row)
        }
    }

    private mutating func add(_ row: Row) throws {
        items.append(
            Item(
                proposal: RecordID(try row.int("id")), village: RegionCode(try row.int("village")),
                hash: try row.text("hash"), chain: try row.text("chain")))
    }

    func seal(of batch: RecordKey, _ region: RegionCode) -> String {
        var lines = ["berkas|\(batch.home)|\(batch.id)|\(region.value)"]
        for (place, item) in items.enumerated() {
            lines.append("\(place + 1)|\(item.proposal)|\(item.village.value)|\(item.hash)|\(item.chain)")
        }
        return Digest.sha256(lines.joined(separator: "\n"))
    }

    func insert(into batch: RecordKey, in db: any Connection) throws {
        try items.enumerated().map { place, item in
            """
            (\(batch.home), \(batch.id), \(place + 1), \(item.proposal), \(item.village), \(item.hash), \(item.chain))
            """ as SQL
        }.inPieces { rows in
            try db.execute(
                """
                INSERT INTO batch_item (home, batch, number, proposal, village, hash, chain) VALUES \(rows)
                """)
        }
    }
}
