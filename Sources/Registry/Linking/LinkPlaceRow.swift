import Storage

/// A row of `link_place`: what lists and figures read of a case, beside one of its two. Written here and nowhere else, so
/// that a row means the same however it came about.
struct LinkPlaceRow {
    let record: LinkCaseRecord
    let place: LinkPlace
    /// Where that one is.
    let home: Int64

    private static let key = ["home", "person", "case_home", "link_case"]
    /// Where the two are. Nobody writes it but who moves one of them: whoever has read the case before the move would
    /// else put them back.
    private static let whereabouts = ["village", "other", "leads"]
    private static let told = ["kind", "state", "chance", "since", "waits", "answered"]
    static let columns = key + whereabouts + told

    /// In the order of the columns.
    private var values: [SQLValue] {
        let leads = place.leads ? 1 : 0
        return [
            home.sqlValue, place.person.sqlValue, record.key.home.sqlValue, record.key.id.sqlValue,
            place.village.sqlValue, place.other.sqlValue, leads.sqlValue, record.kind.sqlValue,
            record.state.sqlValue, record.chance.sqlValue, record.since.sqlValue,
            record.waits?.sqlValue ?? .null, place.answered.sqlValue,
        ]
    }

    /// By the engine's fast way.
    func write(to writer: any BulkWriter) throws {
        for value in values {
            switch value {
            case .integer(let number): writer.int(number)
            case .text(let text): writer.text(text)
            case .null, .real, .blob: writer.null()
            }
        }
        try writer.endRow()
    }

    static func insert(_ rows: [LinkPlaceRow], in db: any Connection) throws {
        if rows.isEmpty { return }
        let lists = rows.map { row -> SQL in
            let values = row.values.map { value -> SQL in "\(value)" }
            return "(\(SQL.joined(values, by: ", ")))"
        }
        let names = columns.joined(separator: ", ")
        try db.execute("INSERT INTO link_place (\(unsafe: names)) VALUES \(SQL.joined(lists, by: ", "))")
    }

    /// Writes what has become of the case.
    func update(in db: any Connection) throws {
        try update(after: Self.key.count + Self.whereabouts.count, in: db)
    }

    /// Writes all of it, since one of the two is somewhere else now.
    func updateMoved(in db: any Connection) throws { try update(after: Self.key.count, in: db) }

    /// - Parameter kept: so many columns stay as they are.
    private func update(after kept: Int, in db: any Connection) throws {
        let pairs = zip(Self.columns, values).dropFirst(kept)
        let sets = pairs.map { column, value -> SQL in "\(unsafe: column) = \(value)" }
        try db.execute("UPDATE link_place SET \(SQL.joined(sets, by: ", ")) WHERE \(isThis)")
    }

    func delete(in db: any Connection) throws { try db.execute("DELETE FROM link_place WHERE \(isThis)") }

    private var isThis: SQL {
        """
        home = \(home) AND person = \(place.person) AND case_home = \(record.key.home)
        AND link_case = \(record.key.id)
        """
    }
}

extension LinkCaseRecord {
    /// The rows of both of the two.
    func placeRows(homes: (RegionCode) -> Int64) -> [LinkPlaceRow] {
        places.map { place in LinkPlaceRow(record: self, place: place, home: homes(place.village)) }
    }

    /// A pointer to it in both places.
    func writePlaces(to writer: any BulkWriter, homes: (RegionCode) -> Int64) throws {
        for row in placeRows(homes: homes) { try row.write(to: writer) }
    }
}
