import Storage

/// What holds of a person from a day on and may end on another, a row each time it begins. It goes where the person
/// goes: into another family, another village, another kabupaten.
enum PersonSpan {
    /// They draw on a program.
    case enrolment(Int)
    /// They receive for their family what a program gives it.
    case caretaker(Int)
    /// They are registered as PPKS.
    case ppks(PPKSType)

    private var table: (name: String, column: String) {
        switch self {
        case .enrolment: ("enrolment", "program")
        case .caretaker: ("caretaker", "program")
        case .ppks: ("ppks", "type")
        }
    }

    private var value: SQLValue {
        switch self {
        case .enrolment(let program), .caretaker(let program): program.sqlValue
        case .ppks(let type): type.sqlValue
        }
    }

    func spans(of person: RecordKey, in db: any Connection) throws -> [ValidSpan] {
        try db.rows(
            """
            SELECT valid_from, valid_to FROM \(unsafe: table.name)
            WHERE home = \(person.home) AND person = \(person.id) AND \(unsafe: table.column) = \(value)
            ORDER BY valid_from
            """
        ).map { row in
            ValidSpan(from: Int32(try row.int("valid_from")), to: row.intOrNil("valid_to").map { Int32($0) })
        }
    }

    /// Writes a row, in the place of one that begins on the same day.
    func write(_ span: ValidSpan, of person: PersonRecord, at now: Int64, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO \(unsafe: table.name) (home, person, \(unsafe: table.column), valid_from, valid_to, recorded_at,
                village)
            VALUES (\(person.key.home), \(person.key.id), \(value), \(span.from), \(span.to), \(now),
                \(person.village))
            ON CONFLICT (home, person, \(unsafe: table.column), valid_from) DO UPDATE SET valid_to = excluded.valid_to
            """)
    }

    func delete(_ span: ValidSpan, of person: RecordKey, in db: any Connection) throws {
        try db.execute(
            """
            DELETE FROM \(unsafe: table.name) WHERE home = \(person.home) AND person = \(person.id)
            AND \(unsafe: table.column) = \(value) AND valid_from = \(span.from)
            """)
    }
}

// MARK: In the change log

extension PersonSpan {
    /// The type of PPKS is no part of a field's name: what is erased of the log is its values.
    var field: String {
        switch self {
        case .enrolment(let program): LogField.program + String(program)
        case .caretaker(let program): LogField.caretaker + String(program)
        case .ppks: LogField.ppks
        }
    }

    func text(_ span: ValidSpan) -> String {
        if case .ppks(let type) = self { return "\(type.rawValue) \(span.text)" }
        return span.text
    }

    /// What an entry says; nil if it is about something else, written by an import, or erased.
    static func read(_ field: String, _ text: String) -> (what: PersonSpan, span: ValidSpan)? {
        let words = text.split(separator: " ")
        guard let span = words.last.flatMap({ ValidSpan(text: String($0)) }) else { return nil }
        if field == LogField.ppks {
            return words.count == 2 ? PPKSType(rawValue: String(words[0])).map { (.ppks($0), span) } : nil
        }
        func program(_ prefix: String) -> Int? {
            field.hasPrefix(prefix) ? Int(field.dropFirst(prefix.count)) : nil
        }
        if let number = program(LogField.program) { return (.enrolment(number), span) }
        if let number = program(LogField.caretaker) { return (.caretaker(number), span) }
        return nil
    }
}

/// From when to when something holds, each `yyyymmdd`.
struct ValidSpan: Equatable {
    var from: Int32
    /// The first day on which it does no longer.
    var to: Int32?

    init(from: Int32, to: Int32? = nil) {
        self.from = from
        self.to = to
    }

    /// Reads what `text` gives.
    init?(text: String) {
        let days = text.split(separator: "-").map { Int32($0) }
        guard (1...2).contains(days.count), let from = days[0] else { return nil }
        self.from = from
        if days.count == 2 {
            guard let to = days[1] else { return nil }
            self.to = to
        }
    }

    /// `20261121`, or `20240601-20261121` once it has ended.
    var text: String { to.map { "\(from)-\($0)" } ?? String(from) }
}
