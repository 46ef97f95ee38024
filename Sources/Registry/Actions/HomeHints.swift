import Storage
import Synchronization

/// Where records lay when they were last listed, found or opened. Whoever sees more kabupaten than are worth naming opens
/// most of them from a list: then one server is asked and not all. A hint that is wrong costs a look.
final class HomeHints: Sendable {
    static let shared = HomeHints()
    private static let most = 100_000
    private let homes = Mutex<[RecordID: Int64]>([:])

    subscript(id: RecordID) -> Int64? { homes.withLock { $0[id] } }

    func note(_ id: RecordID, in home: Int64) {
        homes.withLock { homes in
            // Begun anew rather than sorted by age: what is asked for comes back with the next list.
            if homes.count >= Self.most { homes = [:] }
            homes[id] = home
        }
    }
}

extension Registry {
    /// Reads a record that a reader knows by its id alone: where it was last, else in all kabupaten of the reader.
    func find(_ id: RecordID, _ scope: Scope, _ query: ([Int64]) throws -> Row?) throws -> Row? {
        let homes = homes(in: scope)
        guard database.dialect.namesHomes, homes.count > 1 else { return try query(homes) }
        if let home = HomeHints.shared[id], homes.contains(home), let row = try query([home]) { return row }
        return try query(homes)
    }

    /// That a record is in a list of several kabupaten.
    func note(_ id: RecordID, in home: Int64) {
        if database.dialect.namesHomes { HomeHints.shared.note(id, in: home) }
    }
}
