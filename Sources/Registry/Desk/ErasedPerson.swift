import Rules
import Storage

/// Under what the register knew somebody who is erased: by it others may have written of them elsewhere.
struct ErasedPerson {
    let id: RecordID
    /// Every row of theirs; moves from one kabupaten to another leave closed ones behind.
    private(set) var keys: [RecordKey] = []
    /// Where they are now, and were.
    private(set) var villages: Set<RegionCode> = []
    private(set) var families: Set<RecordID> = []
    /// Every NIK that the record or a file ever held.
    private(set) var numbers: Set<Int64> = []
    /// In capitals.
    private(set) var names: Set<String> = []

    /// Of all rows of a person, before anything is erased.
    init(_ id: RecordID, in db: any Connection) throws {
        self.id = id
        let rows = try db.rows(
            """
            SELECT \(PersonRecord.columns) FROM person WHERE home IN (SELECT home FROM home) AND id = \(id)
            ORDER BY home
            """)
        for row in rows { try add(try PersonRecord(row), in: db) }
    }

    /// Of one row alone, by number and not by name: the same person, or another record of them, is still there.
    init(row person: PersonRecord, in db: any Connection) throws {
        id = person.key.id
        try add(person, in: db)
        names = []
        numbers = try numbers.filter { try !Self.isHeld($0, byOtherThan: [id], in: db) }
    }

    static func isHeld(_ nik: Int64, byOtherThan own: [RecordID], in db: any Connection) throws -> Bool {
        try db.count("SELECT count(*) FROM person_nik WHERE nik = \(nik) AND person NOT IN (\(own))") > 0
    }

    /// Those that the person is or was in.
    static func families(of person: PersonRecord, in db: any Connection) throws -> Set<RecordID> {
        try db.rows(
            """
            SELECT old_value, new_value FROM change_log WHERE home = \(person.key.home) AND record = \(person.key.id)
            AND unit = 'person' AND field = \(LogField.family)
            """
        ).reduce(into: [person.family]) { families, row in
            for column in ["old_value", "new_value"] {
                if let family = row.textOrNil(column).flatMap({ RecordID($0) }) { families.insert(family) }
            }
        }
    }

    private mutating func add(_ person: PersonRecord, in db: any Connection) throws {
        let (home, id) = (person.key.home, person.key.id)
        keys.append(person.key)
        villages.insert(person.village)
        families.formUnion(try Self.families(of: person, in: db))
        note(nik: person.nik)
        if let number = person.nikNumber { numbers.insert(number) }
        note(name: person.name)
        for row in try db.rows(
            """
            SELECT field, old_value, new_value FROM change_log WHERE home = \(home) AND record = \(id)
            AND unit = 'person'
            """)
        {
            let field = try row.text("field")
            let isSource = field.hasPrefix(LogField.source)
            let name = isSource ? String(field.split(separator: ":").last ?? "") : field
            for column in ["old_value", "new_value"] {
                guard let text = row.textOrNil(column) else { continue }
                let said = isSource ? String(text.dropFirst(2)) : text
                note(name == LogField.opened ? PersonField.name.rawValue : name, said)
            }
        }
        for row in try db.rows(
            """
            SELECT field, value FROM field_source WHERE home = \(home) AND unit = 'person' AND record = \(id)
            """)
        {
            note(try row.text("field"), row.textOrNil("value") ?? "")
        }
    }

    private mutating func note(_ field: String, _ value: String) {
        if field == PersonField.nik.rawValue { note(nik: value) }
        if field == PersonField.name.rawValue { note(name: value) }
    }

    private mutating func note(nik: String) {
        if let number = DocumentText.parse(nik).value { numbers.insert(number) }
    }

    /// A shorter one stands in too many words that are of others.
    private mutating func note(name: String) {
        if name.utf8.count > 3, !name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            names.insert(name.uppercased())
        }
    }

    // MARK: Whether words are of them

    func holdsNumber(_ text: String) -> Bool {
        if numbers.isEmpty { return false }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        return digits.utf8.count >= 16 && numbers.contains { digits.contains(DocumentText.sixteen($0)) }
    }

    func holdsName(_ text: String) -> Bool {
        let text = text.uppercased()
        return names.contains { text.contains($0) }
    }

    func isTold(in text: String) -> Bool { holdsName(text) || holdsNumber(text) }
}
