/// Addresses for programs that act in somebody's name.
extension Links {
    static func isAPI(_ path: String) -> Bool { path.hasPrefix("/api/") }
}
