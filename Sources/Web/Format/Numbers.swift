import Registry

extension Visit {
    /// `1.018.135`, in English `1,018,135`.
    func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var result = value < 0 ? "-" : ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { result += language == .english ? "," : "." }
            result.append(digit)
        }
        return result
    }

    /// `19,0 %`, in English `19.0%`. Nothing but nothing is 0, and nothing but all is 100.
    func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        var tenths = (part * 2000 + whole) / (2 * whole)
        if part > 0 { tenths = max(tenths, 1) }
        if part < whole { tenths = min(tenths, 999) }
        return language == .english ? "\(tenths / 10).\(tenths % 10)%" : "\(tenths / 10),\(tenths % 10) %"
    }
}

/// A NIK, a KK or a name as lists show it: place and end stay, what tells people apart does not.
enum Mask {
    /// `S*** N***`: the first letter of each word.
    static func name(_ written: String) -> String {
        written.split(separator: " ").map { "\($0.prefix(1))***" }.joined(separator: " ")
    }

    /// `990211******0003`. Of a malformed number only the two ends stay.
    static func number(_ written: String) -> String {
        let digits = written.filter { $0 != " " && $0 != "." }
        if digits.utf8.count == 16, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            return "\(digits.prefix(6))******\(digits.suffix(4))"
        }
        guard written.count > 4 else { return String(repeating: "*", count: written.count) }
        return "\(written.prefix(2))\(String(repeating: "*", count: written.count - 4))\(written.suffix(2))"
    }
}
