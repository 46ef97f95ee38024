import Foundation
import Registry
import Storage

/// A database and the files that belong to it.
struct RegisterPlace {
    let address: DatabaseAddress
    /// What the names of the register's files begin with: keys, uploads, exports.
    let files: String
    /// How many transactions of the screens run at a time, on PostgreSQL.
    var connections = 8

    /// - Parameter files: on PostgreSQL where the files lie; on SQLite they lie beside the database.
    /// - Throws: `Trouble`.
    init(_ address: DatabaseAddress, files: String?) throws {
        self.address = address
        switch address {
        case .sqlite(let path):
            if let files, files != path {
                throw Trouble(message: "the files of a register in SQLite lie beside it; leave \(files) out")
            }
            self.files = path
        case .postgres(let url):
            self.files = files ?? "data/" + (PostgreSQL.databaseName(url) ?? "tepat")
        }
    }

    /// - Throws: `Trouble` if nothing can be at such an address.
    init(_ text: String, option: String, files: String?) throws {
        let address: DatabaseAddress
        do throws(UnreadableAddress) {
            address = try DatabaseAddress(text)
        } catch {
            throw Trouble(message: "\(option): \(error.reason)")
        }
        try self.init(address, files: files)
    }

    /// Opens the database, and makes the folder of the files, and on SQLite the database itself, where there is none.
    func make() throws -> any Database {
        let folder = URL(fileURLWithPath: files).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw StorageError.cannotOpen(path: files, reason: "the folder \(folder.path) cannot be made")
        }
        return try engine()
    }

    /// Opens a database that must be there already.
    func existing() throws -> any Database {
        if case .sqlite(let path) = address, !FileManager.default.fileExists(atPath: path) {
            try SQLite.requireNothingLeft(beside: path)
            throw Trouble(message: "there is no database at \(path); make one with `tepat import` or `tepat demo`")
        }
        let database = try engine()
        try requireRegister(database, at: address.description)
        return database
    }

    /// Where it is, for whoever looks for it from elsewhere; without a password.
    var words: String {
        switch address {
        case .sqlite(let path): URL(fileURLWithPath: path).standardizedFileURL.path
        case .postgres: address.description
        }
    }

    /// Why there is no use in waiting for the database; nil where it may come.
    ///
    /// - Parameter reason: why nobody came in, in the database's words.
    func hindrance(_ reason: String) -> (any Error)? {
        guard case .postgres(let url) = address else { return StorageError.away(reason) }
        switch PostgreSQL.sign(of: url) {
        case .silent: return nil
        case .answering: return StorageError.away(reason)
        case .answeringWithoutTLS:
            return Trouble(
                message: """
                    the database's server is there, and the TLS that its address asks for cannot be had with it \
                    (\(reason)); see sslmode and sslrootcert in the address, and the server's certificate. Waiting \
                    does not mend it
                    """)
        }
    }

    private func engine() throws -> any Database {
        switch address {
        case .sqlite(let path): try SQLite(path: path)
        case .postgres(let url): try PostgreSQL(url: url, path: files, connections: connections)
        }
    }

    /// Where the key that signs the trail lies, if there is one.
    var keyFile: String { files + SigningKey.ending }
}
