/// Which column of an extract holds what.
package struct CivilMapping: Sendable, Equatable {
    package private(set) var columns: [CivilField: Int] = [:]
    package var headers: [String]

    init(header: [String]) {
        headers = header
        for (column, name) in header.enumerated() {
            let key = ColumnMapping.key(name)
            guard let field = CivilField.allCases.first(where: { $0.headers.contains(key) }) else { continue }
            if columns[field] == nil { columns[field] = column }
        }
    }

    /// In the words of the file; empty if it has all that is needed.
    var missing: [String] {
        var missing = [CivilField.nik, .name].filter { columns[$0] == nil }.map(\.rawValue)
        if columns[.villageNumber] == nil, columns[.village] == nil { missing.append(CivilField.village.rawValue) }
        return missing
    }

    /// Whether column names look like those of the civil registry rather than of a list for the register.
    package static func isCivil(_ header: [String]) -> Bool {
        let keys = Set(header.map(ColumnMapping.key))
        return keys.contains("NIK") && keys.contains("NAMALGKP")
            && (keys.contains("STATHBKEL") || keys.contains("NOKEL") || keys.contains("KELNAME"))
    }
}
