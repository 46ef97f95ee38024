package import Storage

/// The key of a person, a family or a batch: an integer of our own that says nothing about anybody.
///
/// Written in URLs and files as 13 letters and digits (Crockford's base 32, no I, L, O, U).
package struct RecordID: Hashable, Comparable, Sendable, Codable, SQLConvertible, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) { self.value = value }

    package init?(_ text: String) {
        guard text.utf8.count == 13 else { return nil }
        var value: Int64 = 0
        for byte in text.utf8 {
            guard let digit = Self.letters.firstIndex(of: byte >= 0x61 ? byte - 0x20 : byte) else { return nil }
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 32)
            guard !overflow else { return nil }
            value = shifted | Int64(digit)
        }
        self.value = value
    }

    package var description: String {
        var digits = [UInt8](repeating: 0x30, count: 13)
        var rest = value
        for position in stride(from: 12, through: 0, by: -1) {
            digits[position] = Self.letters[Int(rest & 31)]
            rest >>= 5
        }
        return String(decoding: digits, as: UTF8.self)
    }

    package static func < (left: RecordID, right: RecordID) -> Bool { left.value < right.value }
    package var sqlValue: SQLValue { .integer(value) }

    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
