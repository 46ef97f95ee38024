import Foundation
import GRDB

extension SQLite {
    /// Page by page in the transaction in which the rows are counted, so that what the copy must hold is known; writers
    /// go on. Then without the room of what was deleted, and without what was deleted there.
    @discardableResult
    package func backUp(to path: String) throws -> [String: Int] {
        try Self.makeOwn(path)
        // It takes the place of a second copy for a while, as the check of a backup does.
        let pages = path + ".halaman"
        defer { Self.remove(pages) }
        do {
            Self.remove(pages)  // left by one that was interrupted
            try Self.makeOwn(pages)
            let counts = try copyPages(to: pages)
            try Self.compact(pages, into: path)
            return counts
        } catch {
            unlink(path)  // half a copy helps nobody
            throw (error as? DatabaseError).map { StorageError($0) } ?? error
        }
    }

    /// A file that is its owner's alone from its first byte on.
    private static func makeOwn(_ path: String) throws(StorageError) {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw .cannotOpen(path: path, reason: "the file cannot be made there")
        }
    }

    /// `VACUUM INTO` cannot be part of a transaction, so the rows of what it writes could not be known.
    private func copyPages(to path: String) throws -> [String: Int] {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            // If anything goes wrong the file is thrown away.
            try db.execute(sql: "PRAGMA journal_mode = OFF")
            try db.execute(sql: "PRAGMA synchronous = OFF")
        }
        let copy = try DatabaseQueue(path: path, configuration: configuration)
        let counts = try pool.read { db -> [String: Int] in
            let connection = SQLiteConnection(db, .everything)
            var counts: [String: Int] = [:]
            for table in try connection.storedTables() {
                counts[table.name] = try connection.count("SELECT count(*) FROM \(unsafe: table.name)")
            }
            try copy.writeWithoutTransaction { try db.backup(to: $0) }
            return counts
        }
        try copy.close()
        return counts
    }

    private static func compact(_ pages: String, into path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -65536")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        let copy = try DatabaseQueue(path: pages, configuration: configuration)
        try copy.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        try copy.close()
    }
}
