extension Database {
    /// Milliseconds by which two clocks may differ: what comes later must not look as if it had come before.
    private var mostApart: Int64 { 2_000 }

    /// Makes sure of what several programs at one register rest on.
    ///
    /// - Throws: `StorageError.cannotOpen` where there is no place for the register's own files, or the clocks of this
    ///   machine and the database differ.
    package func checkGround() throws {
        guard dialect == .postgres else { return }
        guard path != nil else {
            throw StorageError.cannotOpen(
                path: "postgresql://...",
                reason: "say where the register's own files lie: its keys, uploads and exports")
        }
        let ahead = try clockAhead()
        guard abs(ahead) <= mostApart else {
            let seconds = (abs(ahead) + 500) / 1_000
            throw StorageError.cannotOpen(
                path: "postgresql://...",
                reason: """
                    the clock of this machine is \(seconds) s \(ahead > 0 ? "ahead of" : "behind") the database's; let \
                    both keep time by NTP
                    """)
        }
    }
}
