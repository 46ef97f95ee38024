package import Storage

/// Spreads the tables of a register over the servers of a cluster, table by table: what broke off is gone on with.
package struct ClusterLayout {
    private let database: any Database
    /// Shards of each spread table, for a register none of whose tables is spread yet.
    private let shards: Int

    package struct Step: Sendable {
        package let table: TablePlacement
        package let rows: Int
        package let seconds: Double
    }

    /// A table did not have as many rows after it was spread as before.
    package struct RowsLost: Error {
        package let table: String
        package let before: Int
        package let after: Int
    }

    package init(_ database: any Database, shards: Int) {
        self.database = database
        self.shards = shards
    }

    /// What is still to be done.
    package func remaining() throws -> [TablePlacement] {
        let state = try database.readBlocking { try ClusterState(in: $0) }
        return Distribution.tables.filter { !state.isInPlace($0) }
    }

    /// Lays out what is not laid out yet; each table in a transaction of its own.
    ///
    /// - Parameter progress: told before a table (with nil) and after it.
    /// - Throws: `StorageError.occupied` while the register is served, moved, or an import is at work; `RowsLost`,
    ///   `StorageError`. What was laid out before stays so.
    package func layOut(_ progress: (TablePlacement, Step?) -> Void) throws {
        let claim = try database.claim(.replacing)
        try withExtendedLifetime(claim) {
            try database.exclusively { isAlone in
                try layOutAlone(progress) {
                    try isAlone()
                    if !claim.isHeld() { throw StorageError.away("the claim on the register is lost") }
                }
            }
        }
    }

    /// - Parameter isAlone: asked before each table; throws where somebody else may be at the register.
    private func layOutAlone(_ progress: (TablePlacement, Step?) -> Void, isAlone: () throws -> Void) throws {
        let remaining = try remaining()
        // Made before the extension was there, it would be refused on a table that is spread.
        if !remaining.isEmpty { try Schema.secure(database) }
        for table in remaining where table.placement != .coordinator {
            try isAlone()
            progress(table, nil)
            let clock = ContinuousClock()
            let begun = clock.now
            let rows = try database.changeSchema { try move(table, in: $0) }
            progress(table, Step(table: table, rows: rows, seconds: (clock.now - begun) / .seconds(1)))
        }
        try giveBackSpace()
        try letRoleConnect()
    }

    private func move(_ table: TablePlacement, in db: any Connection) throws -> Int {
        // One connection a worker: else a later step of the transaction may find another one at work on the table.
        try db.execute("SET LOCAL citus.multi_shard_modify_mode = 'sequential'")
        // What Citus has not heard of yet lies here alone. Nobody writes into it between the count and the move.
        if try ClusterState(in: db).laidOut[table.table] == nil {
            try db.execute("LOCK TABLE \(unsafe: table.table) IN EXCLUSIVE MODE")
        }
        let before = try count(table.table, in: db)
        _ = try db.rows(call(for: table, in: db))
        let after = try count(table.table, in: db)
        guard before == after else { throw RowsLost(table: table.table, before: before, after: after) }
        return after
    }

    private func call(for table: TablePlacement, in db: any Connection) throws -> SQL {
        guard let column = table.placement.column else { return "SELECT create_reference_table(\(table.table))" }
        // Tables of one kind lie shard by shard on the same servers, so that they are joined there.
        let kind = Distribution.tables.filter { ($0.placement == .byHome) == (table.placement == .byHome) }
        let state = try ClusterState(in: db)
        let type = try columnType(of: table, in: db)
        let mate = try kind.first {
            try $0.placement.column != nil && $0.table != table.table && state.isInPlace($0)
                && columnType(of: $0, in: db) == type
        }
        guard let mate else {
            return """
                SELECT create_distributed_table(\(table.table), \(column), colocate_with => 'none',
                shard_count => CAST(\(shards) AS integer))
                """
        }
        return "SELECT create_distributed_table(\(table.table), \(column), colocate_with => \(mate.table))"
    }

    /// Tables lie beside each other only if the columns that place their rows are of one type.
    private func columnType(of table: TablePlacement, in db: any Connection) throws -> String? {
        try db.first(
            """
            SELECT data_type AS found FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = \(table.table)
            AND column_name = \(table.placement.column)
            """)?.textOrNil("found")
    }

    private func count(_ table: String, in db: any Connection) throws -> Int {
        try db.count("SELECT count(*) FROM \(unsafe: table)")
    }

    /// Empties what stays on the coordinator of tables that lie elsewhere now. A table that another one names comes after
    /// it.
    private func giveBackSpace() throws {
        for table in Distribution.tables.reversed() where table.placement != .coordinator {
            try database.changeSchema { db in
                _ = try db.rows("SELECT truncate_local_data_after_distributing_table(\(table.table))")
            }
        }
    }

    /// The coordinator comes to the workers as the role that serves.
    private func letRoleConnect() throws {
        guard try !database.readBlocking({ try ClusterState(in: $0) }).roleMayConnect else { return }
        try database.changeSchema { db in _ = try db.execute("ALTER ROLE \(unsafe: PostgreSQL.role) LOGIN") }
    }
}
