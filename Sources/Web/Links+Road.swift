import Registry

/// Addresses of proposals.
extension Links {
    static func proposal(_ id: RecordID) -> String { "/usulan/\(id)" }
}
