/// How many families or persons receive one program; the output has exactly that many.
package struct ProgramQuota: Sendable, Equatable {
    package enum Unit: String, Sendable {
        case families, persons
    }

    package var id: String
    package var count: Int
    package var unit: Unit

    /// Marks of one row fit one machine word.
    static let most = 64

    package init(id: String, count: Int, unit: Unit) {
        self.id = id
        self.count = count
        self.unit = unit
    }

    /// Reads a quota such as `PKH=10881f` (families) or `PBI-JK=120906p` (persons).
    package static func parse(_ text: String) throws(SimulationError) -> ProgramQuota {
        let sides = text.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2, let unit = unit(of: sides[1].last), let count = Int(sides[1].dropLast()) else {
            throw .badProgram(text)
        }
        let quota = ProgramQuota(id: sides[0].uppercased(), count: count, unit: unit)
        guard quota.isSound else { throw .badProgram(text) }
        return quota
    }

    /// The header of the program's column in the export.
    var column: String {
        switch id {
        case "SEMBAKO": "BANSOS BPNT"
        case "PBI-JK": "PBI JKN"
        default: "BANSOS \(id)"
        }
    }

    var isSound: Bool {
        count >= 0 && !id.isEmpty
            && id.utf8.allSatisfy { byte in
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
    }

    private static func unit(of letter: Character?) -> Unit? {
        switch letter {
        case "f", "F": .families
        case "p", "P": .persons
        default: nil
        }
    }
}
