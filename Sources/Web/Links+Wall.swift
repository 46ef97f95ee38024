import Registry

/// Addresses of a meeting as a wall shows it.
extension Links {
    /// - Parameters:
    ///   - name: a number of the agenda; nil: the first that is not decided.
    ///   - view: which part of it.
    static func wall(_ deliberation: RecordID, name: Int? = nil, view: WallView? = nil) -> String {
        address(
            "/musyawarah/\(deliberation)/layar",
            [("nama", name.map(String.init)), ("tampil", view.map(\.rawValue))])
    }

    /// Where its script sends what happened.
    static func wallEvents(_ deliberation: RecordID) -> String { "/musyawarah/\(deliberation)/peristiwa" }

    static func isWallEvents(_ path: String) -> Bool {
        path.hasPrefix("/musyawarah/") && path.hasSuffix("/peristiwa")
    }
}

/// The parts of it, one at a time.
enum WallView: String, Sendable, CaseIterable {
    case names = "nama"
    case attendance = "hadir"
    case closing = "selesai"
}
