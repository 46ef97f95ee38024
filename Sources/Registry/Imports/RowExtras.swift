import Storage

/// What a row says beyond the person: desil, the house, individual variables.
struct RowExtras {
    let mapping: ColumnMapping
    let batch: Batch
    /// Where changes are logged; nil in a first load, whose records are their own origin.
    var editor: Editor?

    /// - Returns: whether anything was new.
    @discardableResult
    func write(
        _ row: Int, of village: VillageRows, family: RecordKey, person: RecordKey, in db: any Connection
    ) throws -> Bool {
        var changed = try writeDesil(Int(village.rows[row].desil), family, village.village, db)
        let width = mapping.houses.count + mapping.persons.count
        guard width > 0 else { return changed }
        let values = village.traits[row * width..<(row + 1) * width]
        let house = zip(mapping.houses, values).filter { $0.1 >= 0 }.map { ($0.0.kind.rawValue, Int($0.1)) }
        let personal = zip(mapping.persons, values.dropFirst(mapping.houses.count)).filter { $0.1 >= 0 }
            .map { ($0.0.kind.rawValue, Int($0.1)) }
        if !house.isEmpty { changed = try writeHouse(house, family, village.village, db) || changed }
        if !personal.isEmpty { changed = try writePersonal(personal, person, family, village.village, db) || changed }
        return changed
    }

    private func writeDesil(_ desil: Int, _ family: RecordKey, _ village: RegionCode, _ db: any Connection) throws
        -> Bool
    {
        guard desil > 0 else { return false }
        let known = try db.first(
            """
            SELECT value FROM family_desil WHERE home = \(family.home) AND family = \(family.id)
            AND source = \(batch.source) ORDER BY valid_from DESC LIMIT 1
            """)
        if known?.intOrNil("value") == Int64(desil) { return false }
        try db.execute(
            """
            INSERT INTO family_desil (home, family, valid_from, source, value, recorded_at, village)
            VALUES (\(family.home), \(family.id), \(batch.asOf), \(batch.source), \(desil), \(batch.startedAt),
                \(village))
            ON CONFLICT (home, family, valid_from, source) DO UPDATE SET value = excluded.value
            """)
        return true
    }

    /// A family's house is made when something is first known of it, with a household of that one family.
    private func writeHouse(
        _ values: [(String, Int)], _ family: RecordKey, _ village: RegionCode, _ db: any Connection
    ) throws -> Bool {
        let columns = SQL.joined(values.map { "\(unsafe: $0.0)" }, by: ", ")
        if let known = try house(of: family, columns, db) {
            let id = RecordID(try known.int("id"))
            let differing = values.filter { known.intOrNil($0.0) != Int64($0.1) }
            if differing.isEmpty { return false }
            for (column, value) in differing {
                try editor?.log(
                    "dwelling", RecordKey(home: family.home, id: id), family.id, village, LogField.house + column,
                    known.intOrNil(column).map(String.init), String(value), version: Int(try known.int("version")) + 1)
            }
            let sets = SQL.joined(values.map { "\(unsafe: $0.0) = \($0.1)" }, by: ", ")
            try db.execute(
                """
                UPDATE dwelling SET \(sets), source = \(batch.source), as_of = \(batch.asOf), version = version + 1
                WHERE home = \(family.home) AND id = \(id)
                """)
            return true
        }
        try db.execute(
            """
            INSERT INTO dwelling (home, id, village, \(columns), source, as_of, version, recorded_at)
            VALUES (\(family.home), \(family.id), \(village), \(values.map(\.1)), \(batch.source), \(batch.asOf), 1,
                \(batch.startedAt))
            ON CONFLICT (home, id) DO UPDATE SET \(SQL.joined(values.map { "\(unsafe: $0.0) = \($0.1)" }, by: ", "))
            """)
        try editor?.log("family", family, family.id, village, LogField.house, nil, family.id.description)
        try db.execute(
            """
            INSERT INTO household (home, id, dwelling, recorded_at, village)
            VALUES (\(family.home), \(family.id), \(family.id), \(batch.startedAt), \(village))
            ON CONFLICT DO NOTHING
            """)
        try db.execute(
            "UPDATE family SET household = \(family.id) WHERE home = \(family.home) AND id = \(family.id)")
        return true
    }

    /// Asked in two steps: most families of a first file have no house yet, and a join of three tables that nobody has
    /// counted yet goes through all of them.
    private func house(of family: RecordKey, _ columns: SQL, _ db: any Connection) throws -> Row? {
        let row = try db.first("SELECT household FROM family WHERE home = \(family.home) AND id = \(family.id)")
        guard let household = row?.intOrNil("household") else { return nil }
        return try db.first(
            """
            SELECT id, version, \(columns) FROM dwelling WHERE home = \(family.home) AND id = (
                SELECT dwelling FROM household WHERE home = \(family.home) AND id = \(household))
            """)
    }

    private func writePersonal(
        _ values: [(String, Int)], _ person: RecordKey, _ family: RecordKey, _ village: RegionCode, _ db: any Connection
    ) throws -> Bool {
        let known = try db.first("SELECT * FROM person_trait WHERE home = \(person.home) AND person = \(person.id)")
        let differing = values.filter { known?.intOrNil($0.0) != Int64($0.1) }
        if differing.isEmpty { return false }
        for (column, value) in differing {
            try editor?.log(
                "person", person, family.id, village, LogField.trait + column, known?.intOrNil(column).map(String.init),
                String(value))
        }
        let columns = SQL.joined(values.map { "\(unsafe: $0.0)" }, by: ", ")
        let sets = SQL.joined(values.map { "\(unsafe: $0.0) = excluded.\(unsafe: $0.0)" }, by: ", ")
        try db.execute(
            """
            INSERT INTO person_trait (home, person, village, \(columns))
            VALUES (\(person.home), \(person.id), \(village), \(values.map(\.1)))
            ON CONFLICT (home, person) DO UPDATE SET \(sets)
            """)
        return true
    }
}
