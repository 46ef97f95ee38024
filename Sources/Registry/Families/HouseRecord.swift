import Storage

/// A dwelling as stored, with what is known of it.
struct HouseRecord {
    var key: RecordKey
    var village: RegionCode
    var values: [HouseTrait: Int]
    var source: String
    /// `yyyymmdd`.
    var asOf: Int32?
    var version: Int

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        source = try row.text("source")
        asOf = row.intOrNil("as_of").map { Int32($0) }
        version = Int(try row.int("version"))
        values = [:]
        for trait in HouseTrait.allCases { values[trait] = row.intOrNil(trait.rawValue).map(Int.init) }
    }

    static func find(_ key: RecordKey, in db: any Connection) throws -> HouseRecord? {
        try db.first("SELECT * FROM dwelling WHERE home = \(key.home) AND id = \(key.id)").map(HouseRecord.init)
    }

    /// The house that a family lives in, if anything is known of it.
    static func of(_ family: FamilyRecord, in db: any Connection) throws -> HouseRecord? {
        guard let household = family.household,
            let row = try db.first(
                "SELECT dwelling FROM household WHERE home = \(family.key.home) AND id = \(household)")
        else { return nil }
        return try find(RecordKey(home: family.key.home, id: RecordID(try row.int("dwelling"))), in: db)
    }
}
