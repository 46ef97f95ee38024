/// That the register was moved elsewhere, written down in the database that it was moved from: whoever comes there is told
/// where it is, and saves nothing beside the new place.
///
/// Its table is there as long as that holds and no longer. It is no part of the schema, and is never moved along.
package struct Departure: Sendable, Equatable {
    /// The new place, as people write it and without a password.
    package let place: String

    package static let table = "register_departure"

    package init(place: String) { self.place = place }

    package static func read(in db: any Connection) throws -> Departure? {
        guard try db.hasTable(table) else { return nil }
        return try db.first("SELECT place FROM register_departure").map { Departure(place: try $0.text("place")) }
    }

    /// By whoever may make tables.
    package func write(in db: any Connection) throws {
        try Self.remove(in: db)
        try db.execute("CREATE TABLE register_departure (place text PRIMARY KEY)")
        try db.execute("INSERT INTO register_departure (place) VALUES (\(place))")
        if db.dialect == .postgres {
            try db.execute("GRANT SELECT ON register_departure TO \(unsafe: PostgreSQL.role)")
        }
    }

    /// Removes it, and says what stood there.
    package static func take(in db: any Connection) throws -> Departure? {
        let departure = try read(in: db)
        try remove(in: db)
        return departure
    }

    package static func remove(in db: any Connection) throws {
        try db.execute("DROP TABLE IF EXISTS register_departure")
    }
}

extension Database {
    /// Where the register of this database was moved to; nil if it is here.
    package func departure() throws -> Departure? {
        try readBlocking(seeing: .nothing) { try Departure.read(in: $0) }
    }
}
