import Storage

/// What rows say beyond the person: desil, the house, individual variables.
///
/// One for each village and transaction. What is new is written at the end, many rows at a time: a file about houses has
/// one for every family.
struct RowExtras {
    private let mapping: ColumnMapping
    private let batch: Batch
    private let village: RegionCode
    /// Where changes are logged; nil in a first load, whose records are their own origin.
    private let editor: Editor?
    private let db: any Connection

    /// What this source said last of families of the village.
    private var desils: [RecordKey: Int] = [:]
    /// Families of the village that have a house.
    private var housed: Set<RecordKey> = []
    private var newDesils: [RecordKey: Int] = [:]
    private var newHouses: [RecordKey: NewHouse] = [:]

    private struct Part: Equatable {
        var column: String
        var value: Int
    }

    private struct NewHouse {
        var parts: [Part]
        var isLogged: Bool
    }

    init(
        _ village: RegionCode, home: Int64, mapping: ColumnMapping, batch: Batch, editor: Editor?, in db: any Connection
    ) throws {
        (self.mapping, self.batch, self.village, self.editor, self.db) = (mapping, batch, village, editor, db)
        if mapping.fields[.desil] != nil {
            for row in try db.rows(
                """
                SELECT d.family AS family, d.value AS value
                FROM family f JOIN family_desil d ON d.home = f.home AND d.family = f.id
                WHERE \(db.kabupaten(home).hold("f.home")) AND f.village = \(village) AND d.source = \(batch.source)
                ORDER BY d.valid_from
                """)
            {
                desils[RecordKey(home: home, id: RecordID(try row.int("family")))] = Int(try row.int("value"))
            }
        }
        guard !mapping.houses.isEmpty else { return }
        for row in try db.rows(
            """
            SELECT id FROM family WHERE \(db.kabupaten(home).hold("home")) AND village = \(village)
            AND household IS NOT NULL
            """)
        {
            housed.insert(RecordKey(home: home, id: RecordID(try row.int("id"))))
        }
    }

    /// - Parameters:
    ///   - isNew: the person's record is made of this row, and is its own origin: nothing is logged.
    ///   - isHere: whether the family is in the village of the file's row; of one elsewhere what is known is asked for.
    /// - Returns: whether anything was new.
    @discardableResult
    mutating func take(
        _ row: Int, of rows: VillageRows, family: RecordKey, person: RecordKey, isNew: Bool, isHere: Bool = true
    ) throws -> Bool {
        var changed = try takeDesil(Int(rows.rows[row].desil), family, isHere)
        let width = mapping.houses.count + mapping.persons.count
        guard width > 0 else { return changed }
        let values = rows.traits[row * width..<(row + 1) * width]
        let house = zip(mapping.houses, values).filter { $0.1 >= 0 }
            .map { Part(column: $0.0.kind.rawValue, value: Int($0.1)) }
        let personal = zip(mapping.persons, values.dropFirst(mapping.houses.count)).filter { $0.1 >= 0 }
            .map { ($0.0.kind.rawValue, Int($0.1)) }
        let log = isNew ? nil : editor
        if !house.isEmpty { changed = try take(house, family, isHere, log) || changed }
        if !personal.isEmpty { changed = try write(personal, of: person, family, log) || changed }
        return changed
    }

    private mutating func takeDesil(_ desil: Int, _ family: RecordKey, _ isHere: Bool) throws -> Bool {
        guard desil > 0 else { return false }
        if !isHere, desils[family] == nil {
            desils[family] = try db.first(
                """
                SELECT value FROM family_desil WHERE home = \(family.home) AND family = \(family.id)
                AND source = \(batch.source) ORDER BY valid_from DESC LIMIT 1
                """
            ).map { Int(try $0.int("value")) }
        }
        if desils[family] == desil { return false }
        desils[family] = desil
        newDesils[family] = desil
        return true
    }

    /// A family's house is made when something is first known of it, with a household of that one family.
    private mutating func take(_ house: [Part], _ family: RecordKey, _ isHere: Bool, _ log: Editor?) throws -> Bool {
        if let new = newHouses[family] {
            if new.parts == house { return false }
            // Another member's row tells another story of the same house.
            try finish()
        }
        if !isHere || housed.contains(family) {
            let columns = SQL.joined(house.map { "\(unsafe: $0.column)" }, by: ", ")
            if let known = try self.house(of: family, columns) {
                return try change(known, to: house, family, log)
            }
        }
        housed.insert(family)
        newHouses[family] = NewHouse(parts: house, isLogged: log != nil)
        return true
    }

    private func change(_ known: Row, to house: [Part], _ family: RecordKey, _ log: Editor?) throws -> Bool {
        let id = RecordID(try known.int("id"))
        let differing = house.filter { known.intOrNil($0.column) != Int64($0.value) }
        if differing.isEmpty { return false }
        for part in differing {
            try log?.log(
                "dwelling", RecordKey(home: family.home, id: id), family.id, village, LogField.house + part.column,
                known.intOrNil(part.column).map(String.init), String(part.value),
                version: Int(try known.int("version")) + 1)
        }
        let sets = SQL.joined(house.map { "\(unsafe: $0.column) = \($0.value)" }, by: ", ")
        try db.execute(
            """
            UPDATE dwelling SET \(sets), source = \(batch.source), as_of = \(batch.asOf), version = version + 1
            WHERE home = \(family.home) AND id = \(id)
            """)
        return true
    }

    /// Writes what is new.
    mutating func finish() throws {
        try writeDesils()
        try writeHouses()
        (newDesils, newHouses) = ([:], [:])
    }

    private func writeDesils() throws {
        try newDesils.sorted { $0.key < $1.key }.map { family, desil in
            """
            (\(family.home), \(family.id), \(batch.asOf), \(batch.source), \(desil), \(batch.startedAt), \(village))
            """
        }.inPieces {
            try db.execute(
                """
                INSERT INTO family_desil (home, family, valid_from, source, value, recorded_at, village) VALUES \($0)
                ON CONFLICT (home, family, valid_from, source) DO UPDATE SET value = excluded.value
                """)
        }
    }

    private func writeHouses() throws {
        let houses = newHouses.sorted { $0.key < $1.key }
        // Rows differ in what they know of the house.
        let kinds = Dictionary(grouping: houses) { $0.value.parts.map(\.column) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        for (columns, houses) in kinds {
            let names = SQL.joined(columns.map { "\(unsafe: $0)" }, by: ", ")
            let sets = SQL.joined(columns.map { "\(unsafe: $0) = excluded.\(unsafe: $0)" }, by: ", ")
            try houses.map { family, house in
                """
                (\(family.home), \(family.id), \(village), \(house.parts.map(\.value)), \(batch.source), \(batch.asOf), 1,
                    \(batch.startedAt))
                """
            }.inPieces {
                try db.execute(
                    """
                    INSERT INTO dwelling (home, id, village, \(names), source, as_of, version, recorded_at) VALUES \($0)
                    ON CONFLICT (home, id) DO UPDATE SET \(sets)
                    """)
            }
        }
        try editor?.log(
            houses.filter(\.value.isLogged).map { family, _ in
                Editor.Entry(
                    unit: "family", key: family, family: family.id, village: village, field: LogField.house, old: nil,
                    new: family.id.description)
            })
        try houses.map { family, _ in
            "(\(family.home), \(family.id), \(family.id), \(batch.startedAt), \(village))"
        }.inPieces {
            try db.execute(
                """
                INSERT INTO household (home, id, dwelling, recorded_at, village) VALUES \($0) ON CONFLICT DO NOTHING
                """)
        }
        for (home, houses) in Dictionary(grouping: houses, by: \.key.home) {
            try houses.map { "\($0.key.id)" as SQL }.inPieces {
                try db.execute("UPDATE family SET household = id WHERE home = \(home) AND id IN (\($0))")
            }
        }
    }

    /// Asked in two steps: most families of a first file have no house yet, and a join of three tables that nobody has
    /// counted yet goes through all of them.
    private func house(of family: RecordKey, _ columns: SQL) throws -> Row? {
        let row = try db.first("SELECT household FROM family WHERE home = \(family.home) AND id = \(family.id)")
        guard let household = row?.intOrNil("household") else { return nil }
        return try db.first(
            """
            SELECT id, version, \(columns) FROM dwelling WHERE home = \(family.home) AND id = (
                SELECT dwelling FROM household WHERE home = \(family.home) AND id = \(household))
            """)
    }

    private func write(
        _ values: [(String, Int)], of person: RecordKey, _ family: RecordKey, _ log: Editor?
    ) throws -> Bool {
        let known = try db.first("SELECT * FROM person_trait WHERE home = \(person.home) AND person = \(person.id)")
        let differing = values.filter { known?.intOrNil($0.0) != Int64($0.1) }
        if differing.isEmpty { return false }
        for (column, value) in differing {
            try log?.log(
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
