/// One numbered step of the schema. Steps are only ever appended.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let perform: @Sendable (any Connection) throws -> Void

    package init(_ number: Int, _ name: String, _ perform: @escaping @Sendable (any Connection) throws -> Void) {
        self.number = number
        self.name = name
        self.perform = perform
    }
}

/// The database was made by a newer program than this one.
package struct NewerDatabase: Error {
    package let found: Int
    package let known: Int

    package init(found: Int, known: Int) {
        self.found = found
        self.known = known
    }
}

/// How far a database is, held against what a program knows.
package struct SchemaState: Sendable, Equatable {
    package struct Step: Sendable, Equatable, Encodable {
        package let number: Int
        package let name: String
    }

    /// The newest step that the program knows.
    package let known: Int
    /// The newest that the database has; 0 if it is empty.
    package let found: Int
    /// Those that the program would take.
    package let waiting: [Step]
}

extension Array where Element == Migration {
    /// Brings a database to the newest schema, all steps in one transaction, so that a second program waits.
    ///
    /// - Returns: how many steps were taken.
    /// - Throws: `NewerDatabase`, `StorageError`.
    package func run(on database: any Database) throws -> Int {
        let known = last?.number ?? 0
        let current = try? database.readBlocking { db in
            try db.count("SELECT COALESCE(MAX(number), 0) FROM migration")
        }
        if let current, current == known { return 0 }
        return try database.changeSchema { db in
            // On several servers a step may touch a table that an earlier one touched; elsewhere it means nothing.
            if db.dialect == .postgres { try db.execute("SET LOCAL citus.multi_shard_modify_mode = 'sequential'") }
            // Asked first: two that make the table at once on PostgreSQL would meet in its catalogue.
            if try !db.hasTable("migration") {
                try db.execute("CREATE TABLE migration (number bigint PRIMARY KEY, name text NOT NULL)")
            }
            let done = try db.count("SELECT COALESCE(MAX(number), 0) FROM migration")
            if done > known { throw NewerDatabase(found: done, known: known) }
            let steps = filter { $0.number > done }
            for step in steps {
                try step.perform(db)
                try db.execute("INSERT INTO migration (number, name) VALUES (\(step.number), \(step.name))")
            }
            return steps.count
        }
    }

    /// How far a database is, without changing anything in it.
    package func state(of database: any Database) throws -> SchemaState {
        func look(_ db: any Connection) throws -> Int {
            try db.hasTable("migration") ? db.count("SELECT COALESCE(MAX(number), 0) FROM migration") : 0
        }
        let found: Int
        do {
            found = try database.readBlocking(look)
        } catch {
            // A database in which nothing was made yet has no role that serves.
            found = try database.changeSchema(look)
        }
        return SchemaState(
            known: last?.number ?? 0, found: found,
            waiting: filter { $0.number > found }.map { .init(number: $0.number, name: $0.name) })
    }
}
