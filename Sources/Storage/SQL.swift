/// A statement and the values bound to it.
///
/// Written as an interpolated string, so a value can only ever be bound, never spliced in:
///
///     let sql: SQL = "SELECT name FROM person WHERE nik = \(nik)"
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    package private(set) var text = ""
    package private(set) var values: [SQLValue] = []

    package init(stringLiteral text: String) { self.text = text }

    /// A statement that was one before.
    init(text: String, values: [SQLValue]) {
        self.text = text
        self.values = values
    }

    /// The values of a list that stands in `IN (...)`.
    package init(members list: [some SQLConvertible]) {
        var parts = Interpolation(literalCapacity: 0, interpolationCount: list.count)
        parts.append(list, asMembers: true)
        self = parts.sql
    }

    package init(stringInterpolation parts: Interpolation) { self = parts.sql }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var sql: SQL = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount * 3)
            sql.values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { sql.text += literal }

        package mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            sql.values.append(value?.sqlValue ?? .null)
            sql.text += "$\(sql.values.count)"
        }

        package mutating func appendInterpolation(_ value: SQLValue) {
            sql.values.append(value)
            sql.text += "$\(sql.values.count)"
        }

        /// Splices in another statement, renumbering its placeholders.
        package mutating func appendInterpolation(_ other: SQL) { sql.append(other) }

        /// Binds each value of a list: `WHERE id IN (\(ids))`. An empty list matches nothing.
        ///
        /// After `IN (` the last value is bound again up to one of a few lengths: a list of each length would be another
        /// statement, to be prepared and planned anew.
        package mutating func appendInterpolation(_ list: [some SQLConvertible]) {
            append(list, asMembers: sql.text.hasSuffix("IN ("))
        }

        fileprivate mutating func append(_ list: [some SQLConvertible], asMembers: Bool) {
            guard let last = list.last else { return sql.text += "NULL" }
            for (index, value) in list.enumerated() {
                if index > 0 { sql.text += ", " }
                appendInterpolation(value)
            }
            guard asMembers else { return }
            for _ in list.count..<Self.length(for: list.count) {
                sql.text += ", "
                appendInterpolation(last)
            }
        }

        /// 1, 2, 3, 4, 6, 8, 12, 16 and so on; longer lists are too rare to be met again.
        private static func length(for count: Int) -> Int {
            guard count > 3, count <= 256 else { return count }
            let power = 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
            return count <= power / 4 * 3 ? power / 4 * 3 : power
        }

        /// Splices text in as it is: for names the program chose, never for anything a person typed.
        package mutating func appendInterpolation(unsafe text: String) { sql.text += text }
    }

    /// Appends another statement. Placeholders are recognised by position, `$` and digits, and renumbered.
    package mutating func append(_ other: SQL) {
        let offset = values.count
        values += other.values
        guard offset > 0, !other.values.isEmpty else { text += other.text; return }
        var number = 0
        var inNumber = false
        var bytes: [UInt8] = []
        bytes.reserveCapacity(other.text.utf8.count + other.values.count * 2)
        for byte in other.text.utf8 {
            if byte == UInt8(ascii: "$") {
                number += 1
                bytes.append(byte)
                bytes += String(number + offset).utf8
                inNumber = true
            } else if inNumber, byte >= 0x30, byte <= 0x39 {
                continue
            } else {
                inNumber = false
                bytes.append(byte)
            }
        }
        text += String(decoding: bytes, as: UTF8.self)
    }

    /// `sql + more`, with a separator: for conditions put together.
    package static func joined(_ parts: [SQL], by separator: SQL) -> SQL {
        var whole: SQL = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.append(separator) }
            whole.append(part)
        }
        return whole
    }
}

/// A value as an engine stores it.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

/// Anything that can be bound.
package protocol SQLConvertible { var sqlValue: SQLValue { get } }

extension Int: SQLConvertible { package var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int32: SQLConvertible { package var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLConvertible { package var sqlValue: SQLValue { .integer(self) } }
extension Double: SQLConvertible { package var sqlValue: SQLValue { .real(self) } }
extension String: SQLConvertible { package var sqlValue: SQLValue { .text(self) } }
extension Bool: SQLConvertible { package var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension [UInt8]: SQLConvertible { package var sqlValue: SQLValue { .blob(self) } }
extension RawRepresentable where RawValue: SQLConvertible { package var sqlValue: SQLValue { rawValue.sqlValue } }
