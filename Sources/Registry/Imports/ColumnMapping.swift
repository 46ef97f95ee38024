import Foundation
package import Rules

/// Which column of a file holds what, how the file separates them, and how it writes dates.
package struct ColumnMapping: Sendable, Equatable {
    package var separator: UInt8
    package var columnCount: Int
    package var headers: [String]
    package var fields: [Field: Int] = [:]
    /// Program number and column.
    package var programs: [Target<Int>] = []
    package var persons: [Target<PersonTrait>] = []
    package var houses: [Target<HouseTrait>] = []
    package var dateOrder: DateOrder = .dayMonthYear
    package var encoding: TextEncoding = .utf8

    package struct Target<Kind: Sendable & Equatable>: Sendable, Equatable {
        package var kind: Kind
        package var column: Int
    }

    package enum TextEncoding: String, Sendable { case utf8 = "utf-8", windows1252 = "windows-1252" }

    /// Headers that mean nothing to us: kept out, but said.
    package var unusedHeaders: [String] {
        let used = Set(fields.values).union(programs.map(\.column)).union(persons.map(\.column)).union(
            houses.map(\.column))
        return headers.indices.filter { !used.contains($0) }.map { headers[$0] }
    }

    /// Guesses from the header line.
    package init(header: [String], separator: UInt8, programs known: [Program]) {
        self.separator = separator
        columnCount = header.count
        headers = header
        for (column, name) in header.enumerated() {
            let key = Self.key(name)
            if let field = Field.allCases.first(where: { $0.headers.contains(key) }), fields[field] == nil {
                fields[field] = column
            } else if let program = known.first(where: { $0.columns.contains { Self.key($0) == key } }) {
                programs.append(Target(kind: program.number, column: column))
            } else if let trait = HouseTrait.allCases.first(where: { Self.key($0.rawValue) == key }) {
                houses.append(Target(kind: trait, column: column))
            } else if let trait = PersonTrait.allCases.first(where: { Self.key($0.rawValue) == key }) {
                persons.append(Target(kind: trait, column: column))
            }
        }
    }

    /// Puts a person's correction in place of the guess: `nik=NO INDUK`, or `nik=` for "not in this file"; of a
    /// programme `program:PKH=TERIMA PKH`.
    ///
    /// - Throws: `ImportProblem.badMapping` naming what is unknown.
    package mutating func correct(_ text: String, programs known: [Program] = []) throws(ImportProblem) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts[0].hasPrefix("program:") {
            return try correct(program: String(parts[0].dropFirst(8)), header: parts[1], known)
        }
        guard parts.count == 2, let field = Field(rawValue: parts[0].trimmingSpaces.lowercased()) else {
            throw .badMapping(text, known: Field.allCases.map(\.rawValue))
        }
        if parts[1].isEmpty { fields[field] = nil; return }
        guard let column = column(parts[1]) else { throw .badMapping(text, known: headers) }
        for (other, taken) in fields where taken == column { fields[other] = nil }
        fields[field] = column
    }

    /// A column by its header, or `#7` for the seventh, where headers are missing or alike.
    private func column(_ text: String) -> Int? {
        if text.hasPrefix("#"), let number = Int(text.dropFirst()) {
            return headers.indices.contains(number - 1) ? number - 1 : nil
        }
        let key = Self.key(text)
        return headers.firstIndex { Self.key($0) == key }
    }

    private mutating func correct(
        program id: String, header: String, _ known: [Program]
    ) throws(ImportProblem) {
        guard let program = known.first(where: { $0.id == id }) else {
            throw .badMapping("program:\(id)", known: known.map(\.id))
        }
        programs.removeAll { $0.kind == program.number }
        if header.isEmpty { return }
        guard let column = column(header) else { throw .badMapping("program:\(id)=\(header)", known: headers) }
        programs.removeAll { $0.column == column }
        programs.append(Target(kind: program.number, column: column))
    }

    /// What makes two files the same layout: a row's fingerprint counts only within one.
    var signature: Int64 {
        var hash = RowHash()
        for (field, column) in fields.sorted(by: { $0.value < $1.value }) { hash.add("\(field.rawValue):\(column)") }
        for target in programs { hash.add("p\(target.kind):\(target.column)") }
        for target in houses { hash.add("h\(target.kind.rawValue):\(target.column)") }
        for target in persons { hash.add("t\(target.kind.rawValue):\(target.column)") }
        hash.add("\(dateOrder.rawValue)")
        return hash.value
    }

    static func key(_ header: String) -> String {
        String(
            decoding: header.uppercased().utf8.filter { ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) },
            as: UTF8.self)
    }
}

extension DateOrder {
    package init?(word: String) {
        switch word.lowercased() {
        case "dmy": self = .dayMonthYear
        case "mdy": self = .monthDayYear
        case "ymd": self = .yearMonthDay
        case "ydm": self = .yearDayMonth
        default: return nil
        }
    }

    package var word: String {
        switch self {
        case .dayMonthYear: "dmy"
        case .monthDayYear: "mdy"
        case .yearMonthDay: "ymd"
        case .yearDayMonth: "ydm"
        }
    }
}

/// A fingerprint of what a row says, equal on every machine and in every version.
struct RowHash {
    private(set) var value: Int64 = 0

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    /// Eight bytes a step, then a mix that spreads every bit (after MurmurHash3's finaliser).
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var hash = UInt64(bitPattern: value) ^ (UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15)
        var at = 0
        while at + 8 <= bytes.count {
            hash =
                (hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            at += 8
        }
        var rest: UInt64 = 0
        while at < bytes.count {
            rest = rest << 8 | UInt64(bytes[at])
            at += 1
        }
        hash = (hash ^ rest) &* 0xC4CE_B9FE_1A85_EC53
        hash ^= hash >> 29
        value = Int64(bitPattern: hash)
    }
}
