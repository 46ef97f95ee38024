import Registry

/// A time of day as people write it: `09.00`, `9:30`, `0930`, `9`.
enum TypedTime {
    /// Minutes of the day; nil for what is none.
    static func minutes(_ text: String) -> Int? {
        let parts = text.split { ".: ".contains($0) }.map(String.init)
        guard !parts.isEmpty, parts.count <= 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
            return nil
        }
        var hour = parts[0]
        var minute = parts.count > 1 ? parts[1] : "0"
        if parts.count == 1, hour.count > 2 {
            guard hour.count <= 4 else { return nil }
            minute = String(hour.suffix(2))
            hour = String(hour.dropLast(2))
        }
        // `9.3` is nine and a half for one and three past nine for another.
        guard parts.count == 1 || minute.count == 2 else { return nil }
        guard let hours = Int(hour), let minutes = Int(minute), (0...23).contains(hours), (0...59).contains(minutes)
        else {
            return nil
        }
        return hours * 60 + minutes
    }

    static func shown(_ minutes: Int) -> String { "\(twoDigits(minutes / 60)).\(twoDigits(minutes % 60))" }
}

/// Degrees of a place as telephones show them: `-3.470123`, also with a comma.
enum TypedDegrees {
    /// Millionths; nil for what is none.
    static func millionths(_ text: String, most: Int) -> Int? {
        let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard !text.isEmpty, parts.count <= 2, var whole = parts.first else { return nil }
        let isSouth = whole.first == "-"
        if isSouth { whole = whole.dropFirst() }
        let rest = parts.count > 1 ? parts[1] : ""
        guard !whole.isEmpty, (whole + rest).allSatisfy({ $0.isASCII && $0.isNumber }), whole.count <= 3 else {
            return nil
        }
        let fraction = String((rest + "000000").prefix(6))
        guard let degrees = Int(whole), let millionths = Int(fraction) else { return nil }
        let value = degrees * 1_000_000 + millionths
        guard value <= most * 1_000_000 else { return nil }
        return isSouth ? -value : value
    }

    static func shown(_ millionths: Int) -> String {
        let size = abs(millionths)
        let fraction = String(String(size % 1_000_000 + 1_000_000).dropFirst())
        return "\(millionths < 0 ? "-" : "")\(size / 1_000_000).\(fraction)"
    }
}
