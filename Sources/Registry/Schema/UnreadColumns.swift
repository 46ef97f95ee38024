import Storage

extension Schema {
    /// What was written and never read: who made a list's file, which its trail tells, which lists were handed back in
    /// one act, and a way to a decree's lines by proposal that no question takes.
    static func unread(_ db: any Connection) throws {
        try db.execute("ALTER TABLE batch DROP COLUMN file_by")
        try db.execute("ALTER TABLE handback DROP COLUMN handing")
        try db.execute("DROP INDEX determination_proposal")
    }
}
