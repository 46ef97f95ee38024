import Foundation
import Storage

extension Registry {
    /// All servers of a register hold the same two keys: what one seals the others open, and all sign the trail alike.
    /// Digests of the keys are kept with the register, so that a server without them makes none of its own.
    ///
    /// - Throws: `StorageError.cannotOpen` with what to copy where.
    package func settleKeys() throws {
        guard JobLease.isShared(database), let path = database.path else { return }
        try settle("sidik_kunci", path + SecretBox.ending) { _ = try secrets.digest("") }
        try settle("sidik_kunci_jejak", path + SigningKey.ending) { _ = try signingKey() }
    }

    private func settle(_ name: String, _ path: String, make: () throws -> Void) throws {
        func known(_ db: any Connection) throws -> String? {
            try db.first("SELECT value FROM setting WHERE name = \(name)")?.text("value")
        }
        if let known = try database.readBlocking(known) { return try hold(path, against: known) }
        try database.writeBlocking { db in
            // Another server may have been quicker.
            if let known = try known(db) { return try hold(path, against: known) }
            try make()
            guard let own = Self.fingerprint(path) else {
                throw StorageError.cannotOpen(path: path, reason: "the key cannot be read")
            }
            try db.execute("INSERT INTO setting (name, value) VALUES (\(name), \(own))")
        }
    }

    private func hold(_ path: String, against known: String) throws {
        guard let own = Self.fingerprint(path) else {
            throw StorageError.cannotOpen(
                path: path, reason: "the register has this key already; copy the file from its other server")
        }
        guard own == known else {
            throw StorageError.cannotOpen(
                path: path, reason: "it is not the key of this register; copy the file from its other server")
        }
    }

    /// A digest of a key says nothing about it: it is all chance.
    private static func fingerprint(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { Digest.sha256("sidik \(Digest.hex([UInt8]($0)))") }
    }
}
