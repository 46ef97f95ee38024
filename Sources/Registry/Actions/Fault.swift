import Storage

/// An error that nobody is told of, as it may stand in a log: enough to find it, and nobody's data.
package enum Fault {
    /// Which error it was, without the values in it: they may be somebody's.
    package static func name(of error: any Error) -> String {
        let mirror = Mirror(reflecting: error)
        let isEnum = mirror.displayStyle == .enum
        let name = mirror.children.first?.label ?? (isEnum ? String(describing: error) : "")
        return "\(type(of: error))\(isEnum && !name.isEmpty ? "." + name : "")"
    }

    /// The name, and where the database failed its own words, in which long numbers and quoted values are struck out.
    package static func words(_ error: any Error) -> String {
        guard let error = error as? StorageError else { return name(of: error) }
        return "\(name(of: error)): \(struckOut(error.description))"
    }

    /// What is quoted stays if it reads like the name of a table or column.
    static func struckOut(_ text: String) -> String {
        text.replacing(/"([^"]*)"|'([^']*)'/) { match in
            let inside = match.1 ?? match.2 ?? ""
            return inside.wholeMatch(of: /[a-z_][a-z0-9_.]*/) == nil ? "\"…\"" : "\"\(inside)\""
        }.replacing(/\d{6,}/, with: "…")
    }
}
