import Foundation

extension SQLite {
    /// Puts a backup in the place of the register at `path`, which stays beside it under another name.
    ///
    /// - Parameters:
    ///   - backup: a file that `backUp` made; it is not changed.
    ///   - check: gets the copy that will be the register, and throws if it must not be.
    /// - Returns: where the register of before lies, if there was one.
    /// - Throws: `StorageError.occupied` while a server uses the register.
    package static func restore(
        _ backup: String, to path: String, check: (any Database) throws -> Void
    ) throws -> String? {
        let serving = try claim(.replacing, at: path)
        let lock = try FileLock(path: path + ".lock")
        return try withExtendedLifetime((serving, lock)) {
            // The backup is checked as a copy: it is neither changed nor upgraded.
            let fresh = path + freshEnding
            remove(fresh)  // left by a restore that was interrupted
            do {
                try DurableFile.copy(backup, to: fresh)
                try checked(fresh, check)
                return try replace(path, with: fresh)
            } catch {
                remove(fresh)
                throw error
            }
        }
    }

    private static let freshEnding = ".baru"
    private static let keptEnding = ".sebelum-pemulihan-"

    /// Leaves one file, with all that is in it on the disk.
    private static func checked(_ fresh: String, _ check: (any Database) throws -> Void) throws {
        let copy = try SQLite(path: fresh)
        let problems = try copy.integrityProblems()
        guard problems.isEmpty else {
            throw StorageError.unable("the backup is damaged: \(problems.joined(separator: "; "))")
        }
        try check(copy)
        try copy.close()
        guard !hasLog(fresh) else { throw StorageError.cannotOpen(path: fresh, reason: "its log could not be closed") }
        for ending in endings.dropFirst() { unlink(fresh + ending) }
        try DurableFile.sync(fresh)
    }

    /// Gives the new register its name in one step, so that a register lies at the path whatever happens meanwhile. The
    /// one of before has two names until then.
    private static func replace(_ path: String, with fresh: String) throws -> String? {
        var kept: String?
        if FileManager.default.fileExists(atPath: path) {
            try closeLog(of: path)
            let old = path + keptEnding + String(Int(Date().timeIntervalSince1970 * 1_000))
            try keep(path, as: old)
            if hasLog(path) { try keep(path + "-wal", as: old + "-wal") }
            kept = old
        }
        // What is beside the register of before would be taken for the new one's.
        for ending in endings.dropFirst() { unlink(path + ending) }
        try DurableFile.syncFolder(of: path)
        guard rename(fresh, path) == 0 else {
            throw StorageError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        try DurableFile.syncFolder(of: path)
        return kept
    }

    /// Brings what stands in the log alone into the file. A register that is damaged is kept as it is, with its log.
    ///
    /// - Throws: `StorageError.occupied` while somebody reads it.
    private static func closeLog(of path: String) throws {
        do {
            try SQLite(path: path).close()
        } catch StorageError.busy {
            throw StorageError.occupied
        } catch {
            return
        }
    }

    private static func hasLog(_ path: String) -> Bool {
        var facts = stat()
        return stat(path + "-wal", &facts) == 0 && facts.st_size > 0
    }

    private static func keep(_ path: String, as name: String) throws(StorageError) {
        if link(path, name) == 0 { return }
        try DurableFile.copy(path, to: name)  // where a file cannot have two names
    }

    /// An empty register in the place of one whose restore was broken off would hide that there was one.
    ///
    /// - Throws: `StorageError.cannotOpen`, which says what to do.
    package static func requireNothingLeft(beside path: String) throws(StorageError) {
        if FileManager.default.fileExists(atPath: path) { return }
        let file = URL(fileURLWithPath: path)
        let name = file.lastPathComponent
        let beside = (try? FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)) ?? []
        let left = beside.filter { $0 == name + freshEnding || $0.hasPrefix(name + keptEnding) }.sorted()
        if left.isEmpty { return }
        throw .cannotOpen(
            path: path,
            reason: """
                it is not there, and a restore that was broken off has left \(left.joined(separator: ", ")) beside it. \
                Give `tepat restore` again; or give \(name)\(keptEnding)... (and its -wal, if it has one) the name \
                \(name) back; or, for an empty register, put these files elsewhere
                """)
    }
}
