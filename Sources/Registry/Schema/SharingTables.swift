import Storage

extension Schema {
    /// What several servers at one register have to know of each other.
    static func sharing(_ db: any Connection) throws {
        // Which program is at a job, and when it last said so. By the database's clock where it has one.
        try db.execute("ALTER TABLE job ADD COLUMN owner bigint")
        try db.execute("ALTER TABLE bulk_job ADD COLUMN owner bigint")
        try db.execute("ALTER TABLE bulk_job ADD COLUMN beat_at bigint")
        // The last id that was laid aside for an import's rows.
        try db.execute("ALTER TABLE import_batch ADD COLUMN last_record bigint")
    }
}
