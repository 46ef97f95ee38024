package import Storage

/// A region of Indonesia as a ten-digit integer, padded on the right: `17` is 1700000000, `17.02.01.2001` is
/// 1702012001. So a region and everything in it is one interval, and "inside" is one comparison.
package struct RegionCode: Hashable, Comparable, Sendable, Codable, SQLConvertible {
    package let value: Int64

    package init(_ value: Int64) { self.value = value }

    /// Reads `17`, `17.02`, `1702`, `17.02.01.2001` and `1702012001`; nil for anything else.
    package init?(_ text: String) {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            if byte >= 0x30, byte <= 0x39 {
                digits.append(byte - 0x30)
            } else if byte != 0x2E, byte != 0x20 {
                return nil
            }
        }
        guard [2, 4, 6, 10].contains(digits.count) else { return nil }
        var value: Int64 = 0
        for digit in digits { value = value * 10 + Int64(digit) }
        for _ in digits.count..<10 { value *= 10 }
        guard value >= 1_000_000_000 else { return nil }
        self.value = value
    }

    /// The whole country.
    package static let nation = RegionCode(0)

    package var level: Level {
        if value == 0 { return .nation }
        if value % 100_000_000 == 0 { return .province }
        if value % 1_000_000 == 0 { return .kabupaten }
        return value % 10_000 == 0 ? .kecamatan : .village
    }

    /// Every code inside, this one included.
    package var range: ClosedRange<Int64> {
        switch level {
        case .nation: 0...9_999_999_999
        case .province: value...(value + 99_999_999)
        case .kabupaten: value...(value + 999_999)
        case .kecamatan: value...(value + 9_999)
        case .village: value...value
        }
    }

    package func contains(_ other: RegionCode) -> Bool { range.contains(other.value) }

    package var parent: RegionCode? {
        switch level {
        case .nation: nil
        case .province: .nation
        case .kabupaten: RegionCode(value / 100_000_000 * 100_000_000)
        case .kecamatan: RegionCode(value / 1_000_000 * 1_000_000)
        case .village: RegionCode(value / 10_000 * 10_000)
        }
    }

    /// Province and kabupaten as four digits: 1702.
    package var residence: Int { Int(value / 1_000_000) }

    /// The kabupaten or kota it lies in; itself where it is wider.
    package var kabupaten: RegionCode { level >= .kabupaten ? RegionCode(value / 1_000_000 * 1_000_000) : self }

    /// As the decree writes it: `17.02.01.2001`.
    package var dotted: String {
        if value == 0 { return "00" }
        let digits = String(value)
        func part(_ from: Int, _ to: Int) -> Substring {
            digits.dropFirst(from).prefix(to - from)
        }
        switch level {
        case .nation, .province: return String(part(0, 2))
        case .kabupaten: return "\(part(0, 2)).\(part(2, 4))"
        case .kecamatan: return "\(part(0, 2)).\(part(2, 4)).\(part(4, 6))"
        case .village: return "\(part(0, 2)).\(part(2, 4)).\(part(4, 6)).\(part(6, 10))"
        }
    }

    package static func < (left: RegionCode, right: RegionCode) -> Bool { left.value < right.value }
    package var sqlValue: SQLValue { .integer(value) }

    package enum Level: Int, Sendable, Comparable {
        case nation = 0, province, kabupaten, kecamatan, village
        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }
}

extension RegionCode {
    /// The smallest region, from the kabupaten upwards, that holds all of these; the nation for none.
    package static func common(to places: [RegionCode]) -> RegionCode {
        guard var common = places.first else { return .nation }
        while common.level > .kabupaten { common = common.parent ?? .nation }
        for place in places {
            while !common.contains(place) { common = common.parent ?? .nation }
        }
        return common
    }
}
