/// One line of the list of name parts.
struct NamePartRow {
    /// Upper-case letters, spaces, apostrophes and dots only.
    let text: [UInt8]
    /// Role, group and cohort, the way a ``NamePattern`` asks for them.
    let source: String
    let gender: String
    let weight: Double

    static func read(_ csv: [UInt8]) throws(SimulationError) -> [NamePartRow] {
        let lines = csv.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard let first = lines.first, fields(of: first) == columns else {
            throw .badNames("its columns are not \(columns.joined(separator: ","))")
        }
        var rows: [NamePartRow] = []
        for (index, line) in lines.enumerated().dropFirst() {
            let fields = fields(of: line)
            guard fields.count == columns.count, let weight = Double(fields[5]), weight > 0, weight.isFinite else {
                throw .badNames("line \(index + 1) is not readable")
            }
            guard let text = spelled(fields[0]) else { continue }
            rows.append(
                NamePartRow(
                    text: text, source: "\(fields[1]) \(fields[3]) \(fields[4])", gender: fields[2], weight: weight))
        }
        return rows
    }

    private static let columns = ["part", "role", "gender", "group", "cohort", "weight", "source"]

    private static func fields(of line: ArraySlice<UInt8>) -> [String] {
        line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { field in
            String(decoding: field.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        }
    }

    /// The part in capitals, or nil when it holds anything a clean name never holds.
    private static func spelled(_ part: String) -> [UInt8]? {
        let text = Array(part.uppercased().utf8)
        let allowed = text.allSatisfy { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
        }
        return allowed && text.first.map { $0 != UInt8(ascii: " ") } == true ? text : nil
    }
}
