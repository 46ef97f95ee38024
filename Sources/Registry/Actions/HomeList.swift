import Storage

/// The kabupaten that an answer can come from. Named in a statement, they let a register on several servers ask only
/// those that hold them; the village says who may be seen, as everywhere.
struct HomeList: Sendable {
    /// Nil: too many to be worth naming, or nobody needs them named.
    let homes: [Int64]?
    static let most = 16
    static let all = HomeList(homes: nil)
    /// Where they are not named. Written in no other way, so that a test can tell it from a forgotten condition.
    static let unnamed: SQL = "0 = 0"

    /// A condition that leaves nothing out: `f.home = $1`.
    func hold(_ column: String) -> SQL {
        guard let homes, !homes.isEmpty else { return Self.unnamed }
        if homes.count == 1 { return "\(unsafe: column) = \(homes[0])" }
        return "\(unsafe: column) IN (\(homes))"
    }
}

extension Registry {
    /// Those of everything that an account has or had grants for.
    func homes(ofGrantsOf account: Int64, in db: any Connection) throws -> HomeList {
        let regions = try db.rows("SELECT DISTINCT region FROM account_grant WHERE account = \(account)")
        return homes(of: nil, Scope(regions: try regions.map { RegionCode(try $0.int("region")) }))
    }

    /// Those of a region, as far as they are within a scope.
    func homes(of region: RegionCode?, _ scope: Scope) -> HomeList {
        guard database.dialect.namesHomes else { return .all }
        let inRegion = region.map { Set(homes(in: Scope(regions: [$0]))) }
        let list = homes(in: scope).filter { inRegion?.contains($0) ?? true }
        return HomeList(homes: list.count <= HomeList.most ? list : nil)
    }
}

extension Connection {
    /// For a statement that knows a record by its id alone, `home IN (...)`: the kabupaten of what the transaction sees
    /// where they are few, else all there are.
    func homesInSight() throws -> SQL {
        try seenHomes().homes.map { "\($0)" } ?? "SELECT home FROM home"
    }

    /// Reads a record that is known by its id alone: where the transaction sees anything; else where it is expected, or
    /// was last, and if it is not there, everywhere.
    ///
    /// - Parameter query: made of a list of kabupaten; answers with their `home`.
    func find(_ id: RecordID, _ query: (SQL) -> SQL) throws -> Row? {
        let seen = try seenHomes()
        if !dialect.namesHomes || seen.homes != nil { return try first(query(try homesInSight())) }
        for homes in [try homes(of: expected).homes, HomeHints.shared[id].map { [$0] }].compactMap({ $0 }) {
            if let row = try first(query("\(homes)")) { return row }
        }
        let row = try first(query("SELECT home FROM home"))
        if let row { HomeHints.shared.note(id, in: try row.int("home")) }
        return row
    }

    /// Where several records that are known by their ids alone are looked for together: in what the transaction sees, else
    /// where they are expected; nil where that is too much.
    func likelyHomes() throws -> SQL? {
        let seen = try seenHomes()
        if !dialect.namesHomes || seen.homes != nil { return try homesInSight() }
        return try homes(of: expected).homes.map { "\($0)" }
    }

    /// The kabupaten of what the transaction sees.
    func seenHomes() throws -> HomeList { try homes(of: sight) }

    private func homes(of sight: Sight) throws -> HomeList {
        guard dialect.namesHomes, case .places(let places) = sight, !places.isEmpty else { return .all }
        // A page asks for the same ones with each record that it knows by its id alone.
        guard let memo else { return try homes(in: places) }
        return try memo.value("homes of \(places)") { try homes(in: places) }
    }

    private func homes(in places: [ClosedRange<Int64>]) throws -> HomeList {
        let inside = places.map { range -> SQL in
            "region BETWEEN \(range.lowerBound / 1_000_000 * 1_000_000) AND \(range.upperBound)"
        }
        let homes = try rows(
            "SELECT home FROM home WHERE \(SQL.joined(inside, by: " OR ")) ORDER BY home"
        ).map { try $0.int("home") }
        return HomeList(homes: homes.isEmpty || homes.count > HomeList.most ? nil : homes)
    }

    /// One that is known, for a statement that finds its rows by something better.
    func kabupaten(_ home: Int64) -> HomeList { dialect.namesHomes ? HomeList(homes: [home]) : .all }

    /// The kabupaten of villages that all lie in one; else all.
    func homes(of villages: ClosedRange<Int64>) throws -> HomeList {
        let kabupaten = villages.lowerBound / 1_000_000
        guard dialect.namesHomes, villages.upperBound / 1_000_000 == kabupaten else { return .all }
        let home = try first("SELECT home FROM home WHERE region = \(kabupaten * 1_000_000)")?.intOrNil("home")
        return HomeList(homes: home.map { [$0] })
    }

    /// The kabupaten that hold any row of a table, asked one by one: each of them is on one server.
    ///
    /// - Parameter key: what the table's key has after `home`. Asked for in its order, rows are looked for in the index:
    ///   PostgreSQL would else read the whole table for a kabupaten that has none.
    func homes(with table: String, by key: String = "id", where condition: SQL = "1 = 1") throws -> [Int64] {
        try rows("SELECT home FROM home ORDER BY home").map { try $0.int("home") }.filter { home in
            try first(
                """
                SELECT 1 AS n FROM \(unsafe: table) r WHERE r.home = \(home) AND \(condition)
                ORDER BY r.\(unsafe: key) LIMIT 1
                """) != nil
        }
    }

    /// Who has a NIK, kabupaten by kabupaten. The number and the people lie on different servers, so people are read in
    /// a second statement, which names the kabupaten.
    func holders(ofNIK nik: Int64) throws -> [(home: Int64, persons: [Int64])] {
        let rows = try rows("SELECT home, person FROM person_nik WHERE nik = \(nik) ORDER BY home, person LIMIT 1000")
        return try rows.byHome("person").map { (home: $0, persons: $1) }
    }
}

extension ClosedRange<Int64> {
    /// A condition that a village lies in the interval. One village is named as such: a planner that does not know the
    /// bounds yet takes an interval for thousands of rows.
    func hold(_ column: String) -> SQL {
        lowerBound == upperBound
            ? "\(unsafe: column) = \(lowerBound)" : "\(unsafe: column) BETWEEN \(lowerBound) AND \(upperBound)"
    }
}

extension Sequence<Row> {
    /// Numbers of a column by the kabupaten of their rows, each to be asked on its own server.
    func byHome(_ column: String) throws -> [(home: Int64, ids: [Int64])] {
        try Dictionary(grouping: self) { try $0.int("home") }.sorted { $0.key < $1.key }.map { home, rows in
            (home, try rows.map { try $0.int(column) })
        }
    }
}
