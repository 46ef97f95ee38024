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

    /// The kabupaten of what the transaction sees.
    func seenHomes() throws -> HomeList {
        guard dialect.namesHomes, case .places(let places) = sight, !places.isEmpty else { return .all }
        let inside = places.map { range -> SQL in
            "region BETWEEN \(range.lowerBound / 1_000_000 * 1_000_000) AND \(range.upperBound)"
        }
        let homes = try rows(
            "SELECT home FROM home WHERE \(SQL.joined(inside, by: " OR ")) ORDER BY home"
        ).map { try $0.int("home") }
        return HomeList(homes: homes.isEmpty || homes.count > HomeList.most ? nil : homes)
    }

    /// The kabupaten of villages that all lie in one; else all.
    func homes(of villages: ClosedRange<Int64>) throws -> HomeList {
        let kabupaten = villages.lowerBound / 1_000_000
        guard dialect.namesHomes, villages.upperBound / 1_000_000 == kabupaten else { return .all }
        let home = try first("SELECT home FROM home WHERE region = \(kabupaten * 1_000_000)")?.intOrNil("home")
        return HomeList(homes: home.map { [$0] })
    }

    /// The kabupaten that hold any row of a table, asked one by one: each of them is on one server.
    func homes(with table: String, where condition: SQL = "1 = 1") throws -> [Int64] {
        try rows("SELECT home FROM home ORDER BY home").map { try $0.int("home") }.filter { home in
            try first("SELECT 1 AS n FROM \(unsafe: table) r WHERE r.home = \(home) AND \(condition) LIMIT 1") != nil
        }
    }

    /// Who has a NIK, kabupaten by kabupaten. The number and the people lie on different servers, so people are read in
    /// a second statement, which names the kabupaten.
    func holders(ofNIK nik: Int64) throws -> [(home: Int64, persons: [Int64])] {
        let rows = try rows("SELECT home, person FROM person_nik WHERE nik = \(nik) ORDER BY home, person LIMIT 1000")
        var holders: [(home: Int64, persons: [Int64])] = []
        for row in rows {
            let (home, person) = (try row.int("home"), try row.int("person"))
            if holders.last?.home != home { holders.append((home, [])) }
            holders[holders.count - 1].persons.append(person)
        }
        return holders
    }
}
