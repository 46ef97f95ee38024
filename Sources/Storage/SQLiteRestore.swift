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
            let fresh = path + ".baru"
            remove(fresh)  // left by a restore that was interrupted
            do {
                try DurableFile.copy(backup, to: fresh)
                try checked(fresh, check)
            } catch {
                remove(fresh)
                throw error
            }
            return try replace(path, with: fresh)
        }
    }

    private static func checked(_ fresh: String, _ check: (any Database) throws -> Void) throws {
        let copy = try SQLite(path: fresh)
        let problems = try copy.integrityProblems()
        guard problems.isEmpty else {
            throw StorageError.unable("the backup is damaged: \(problems.joined(separator: "; "))")
        }
        try check(copy)
    }

    private static func replace(_ path: String, with fresh: String) throws -> String? {
        let files = FileManager.default
        var kept: String?
        if files.fileExists(atPath: path) {
            let old = path + ".sebelum-pemulihan-" + String(Int(Date().timeIntervalSince1970))
            for ending in endings where files.fileExists(atPath: path + ending) {
                try files.moveItem(atPath: path + ending, toPath: old + ending)
            }
            kept = old
        }
        for ending in endings where files.fileExists(atPath: fresh + ending) {
            try files.moveItem(atPath: fresh + ending, toPath: path + ending)
        }
        try DurableFile.syncFolder(of: path)
        return kept
    }
}
