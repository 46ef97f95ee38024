import Storage

extension Schema {
    /// Tells SQLite's planner what tables that start empty come to look like. Without it, it takes the rows of a whole
    /// kabupaten for ten, and walks them where an index on the record would find eight.
    ///
    /// The numbers need not be right, only the order of their sizes. PostgreSQL counts for itself.
    static func plannerHints(_ db: any Connection) throws {
        guard db.dialect == .sqlite else { return }
        // Makes the table of statistics, without looking at any other.
        try db.execute("ANALYZE sqlite_schema")
        let hints = [
            ("change_log", "change_log", "1000000 50000 1"), ("change_log", "change_family", "1000000 50000 8 1"),
            ("change_log", "change_record", "1000000 50000 3"), ("change_log", "change_of_set", "100000 4 4 1"),
            ("change_log", "change_batch", "900000 200000 20000 1"), ("change_set", "change_set", "100000 5000 1"),
            ("change_set", "change_set_family", "100000 5000 2 1"), ("change_set", "change_set_village", "100000 40 1"),
            ("change_set", "change_set_actor", "100000 400 1"), ("change_set", "change_set_bulk", "50000 500 1"),
            ("change_set", "change_set_waiting", "1000 10 1"),
        ]
        for (table, index, stat) in hints {
            try db.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (\(table), \(index), \(stat))")
        }
        try db.execute("ANALYZE sqlite_schema")
    }
}
