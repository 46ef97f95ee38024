import Storage

/// Takes rows of the civil registry out again: of somebody who is erased, or of what another extract has replaced.
enum EraseCivil {
    /// Whatever any extract says of these numbers, in force or not.
    static func erase(_ niks: Set<Int64>, in db: any Connection) throws {
        if niks.isEmpty { return }
        let numbers = niks.sorted()
        for row in try db.rows("SELECT nik, part, kk FROM civil_person WHERE nik IN (\(numbers))") {
            guard let kk = row.intOrNil("kk") else { continue }
            let (nik, part) = (try row.int("nik"), try row.int("part"))
            try db.execute("DELETE FROM civil_kk WHERE kk = \(kk) AND part = \(part) AND nik = \(nik)")
        }
        try db.execute("DELETE FROM civil_person WHERE nik IN (\(numbers))")
    }

    /// What a load brought of a village.
    static func drop(_ part: Int64, _ village: RegionCode, in db: any Connection) throws {
        for table in ["civil_person", "civil_kk", "civil_place"] {
            try db.execute("DELETE FROM \(unsafe: table) WHERE part = \(part) AND village = \(village)")
        }
    }

    /// Everything of some villages, of practice that is over.
    static func dropAll(of villages: [RegionCode], in db: any Connection) throws {
        if villages.isEmpty { return }
        let places = try db.rows("SELECT part, village FROM civil_place WHERE village IN (\(villages))")
        for row in places { try drop(try row.int("part"), RegionCode(try row.int("village")), in: db) }
    }
}
