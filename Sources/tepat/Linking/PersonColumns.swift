import Foundation
import Linkage

/// Which columns of a file say what.
struct PersonColumns {
    /// As the header has them, in small letters.
    let names: [String]
    /// In the order of the columns; nil for those that are not looked at.
    let roles: [LinkRole?]
    let idColumn: Int?
    /// What stands between two columns: a comma, a semicolon or a tab.
    let separator: UInt8
    var count: Int { roles.count }

    /// The names that need no saying.
    private static let known: [String: LinkRole] = [
        "nik": .nik, "no_kk": .kk, "name": .name, "birth_date": .birthDate, "sex": .sex, "mother_name": .mother,
        "village": .village,
    ]

    /// - Parameter given: what columns were given on the command line; these come before the names known. Of two files
    ///   the other one may have them.
    /// - Throws: `Trouble` for a header of which no column is known.
    init(header: [UInt8], given: GivenColumns, path: String) throws {
        let separator = Self.separator(of: header)
        self.separator = separator
        names = FilePart.fields(of: header, separator: separator).map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines).trimmingCharacters(in: ["\""]).lowercased()
        }
        let taken = Set(names.compactMap { given.roles[$0] })
        roles = names.map { name in
            if let role = given.roles[name] { return role }
            // A role that another column was given is not its own namesake's any more.
            return Self.known[name].flatMap { taken.contains($0) ? nil : $0 }
        }
        idColumn =
            names.firstIndex { given.ids.contains($0) } ?? names.firstIndex(of: "id") ?? names.firstIndex(of: "rec_id")
        guard roles.contains(where: { $0 != nil && $0 != .sex }) else {
            throw Trouble(
                message: """
                    \(path) has no column that is known: nik, no_kk, name, birth_date, sex, mother_name, village. Its \
                    columns are \(names.joined(separator: ", ")); say what they are with --role, such as \
                    --role name=full_name
                    """)
        }
    }

    /// What stands in the header most often, outside of quotes; the comma where it stands as often as others.
    private static func separator(of header: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in header {
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let (comma, semicolon, tab): (UInt8, UInt8, UInt8) = (0x2C, 0x3B, 0x09)
        var found = comma
        for other in [semicolon, tab] where (counts[other] ?? 0) > (counts[found] ?? 0) { found = other }
        return found
    }

    var all: Set<LinkRole> { Set(roles.compactMap { $0 }) }
}
