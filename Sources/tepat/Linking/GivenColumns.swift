import ArgumentParser
import Linkage

/// Which columns were given their meaning on the command line.
struct GivenColumns {
    /// By the name of the column, in small letters.
    private(set) var roles: [String: LinkRole] = [:]
    /// Columns of ids.
    private(set) var ids: Set<String> = []

    var names: Set<String> { ids.union(roles.keys) }

    /// - Throws: `ValidationError` for what is not ROLE=COLUMN.
    init(_ texts: [String]) throws {
        for text in texts {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[0] == "id" || LinkRole(rawValue: parts[0]) != nil else {
                throw ValidationError(
                    """
                    --role \(text) is not ROLE=COLUMN; the roles are id, \
                    \(LinkRole.allCases.map(\.rawValue).joined(separator: ", "))
                    """)
            }
            let column = parts[1].lowercased()
            if let role = LinkRole(rawValue: parts[0]) { roles[column] = role } else { ids.insert(column) }
        }
    }
}
