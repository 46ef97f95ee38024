import Linkage

/// What one file, or two, have to be compared by.
struct ComparedColumns {
    let roles: Set<LinkRole>
    /// Of two files: by the place of the file, its columns that the other one has nothing for.
    let alone: [[String]]

    /// - Throws: `Trouble` for a column that was given and is nowhere, and for two files that have nothing in common.
    init(_ files: [PersonFile], given: GivenColumns) throws {
        for column in given.names.sorted() where !files.contains(where: { $0.layout.names.contains(column) }) {
            let told = files.map { "\($0.path) has no column \(column); its columns are \($0.list)" }
            throw Trouble(message: told.joined(separator: "\n"))
        }
        guard files.count == 2 else {
            roles = files.reduce(into: Set<LinkRole>()) { $0.formUnion($1.layout.all) }
            alone = []
            return
        }
        let shared = files[0].layout.all.shared(with: files[1].layout.all)
        guard shared.contains(where: { $0 != .sex }) else {
            throw Trouble(
                message: """
                    \(files[0].path) and \(files[1].path) have no column in common that tells who somebody is. The columns \
                    of the one are \(files[0].list); of the other \(files[1].list). Say with --role what they are
                    """)
        }
        roles = shared
        alone = files.map { file in
            zip(file.layout.names, file.layout.roles).compactMap { name, role in
                guard let role, !shared.contains(role), !(role.isName && shared.contains(where: \.isName)) else {
                    return nil
                }
                return name
            }
        }
    }
}

extension PersonFile {
    /// Its columns, to be told.
    fileprivate var list: String { layout.names.joined(separator: ", ") }
}

extension LinkRole {
    fileprivate var isName: Bool { self == .name || self == .givenName || self == .familyName }
}
