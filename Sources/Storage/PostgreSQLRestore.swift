import Foundation
import Postgres

extension PostgreSQL {
    /// Puts a backup in the place of the database at `url`, which stays beside it under another name.
    ///
    /// - Parameters:
    ///   - prepare: gets the new database while it is empty.
    ///   - check: gets it filled, and throws if it must not be the register.
    /// - Returns: the name of the database of before, if there was one.
    /// - Throws: `StorageError.occupied` while a server uses the register.
    package static func restore(
        _ backup: String, to url: String, prepare: (any Database) throws -> Void,
        check: (any Database) throws -> Void
    ) throws -> String? {
        let address = try Self.address(url)
        do {
            let desk = try Self.desk(address)
            let register = try name(address)
            let isThere =
                try desk.execute("SELECT 1 FROM pg_database WHERE datname = $1", [.text(register)]).count == 1
            let fresh = Beside(of: register, "baru")
            // Also where there is no register yet that two could wait for.
            let turn = LockKey("restore", fresh.name).number
            guard try desk.execute("SELECT pg_try_advisory_lock($1)", [.int8(turn)]).int(0, 0) == 1 else {
                throw StorageError.occupied
            }
            func fill() throws {
                try fresh.make(desk)
                let place = try address.with(database: fresh.name)
                try prepare(PostgreSQL(place, path: nil))
                try PostgreSQLPrograms(atLeast: desk.serverVersion / 10_000).restore(backup, to: place)
                try check(PostgreSQL(place, path: nil))
            }
            do {
                guard isThere else {
                    try fill()
                    try fresh.takeName(register, on: desk)
                    return nil
                }
                var claims = try PostgreSQL(address, path: nil).claimAlone()
                try fill()
                guard claims.allSatisfy({ $0.isHeld() }) else {
                    throw StorageError.away("the claim on the register is lost, and something may have changed there")
                }
                // Nobody may be connected to what is renamed, we neither: we go when nobody else can come any more.
                let looker = try Self.desk(address)
                return try fresh.takePlace(of: register, desk, looker) { claims = [] }
            } catch {
                try? fresh.drop(desk)  // the next restore removes it
                throw error
            }
        } catch {
            throw words(error)
        }
    }

    private static func name(_ address: PostgresAddress) throws -> String {
        guard let name = address.database ?? address.user else {
            throw StorageError.unable("say in the address which database is meant: postgresql://HOST/DATABASE")
        }
        return name
    }

    /// A connection to the server that holds none of its databases of ours open.
    private static func desk(_ address: PostgresAddress) throws -> PostgresConnection {
        if address.database == "postgres" { return try PostgresConnection(address.with(database: "template1")) }
        do {
            return try PostgresConnection(address.with(database: "postgres"))
        } catch let error where !error.isConnectionLost {
            return try PostgresConnection(address.with(database: "template1"))
        }
    }

    /// That the register is put away and nobody else is at work on it.
    private func claimAlone() throws -> [any RegisterClaim] {
        try checkReplacing()
        let serving = try claim(.replacing)
        guard let alone = try SessionLock(LockKey("exclusively", 0), on: { try owner.connect() }) else {
            throw StorageError.occupied
        }
        return [serving, alone]
    }
}
