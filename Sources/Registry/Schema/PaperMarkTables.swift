import Storage

extension Schema {
    /// Which documents the law took the bytes of, which day stands on each, and on which lists a proposal stood.
    static func paperMarks(_ db: any Connection) throws {
        // erased: its bytes were taken out on purpose. printed: yyyymmdd above its signatures or at its head; null: not
        // known, which is so of what was made before.
        try db.execute("ALTER TABLE paper ADD COLUMN erased integer NOT NULL DEFAULT 0")
        try db.execute("ALTER TABLE paper ADD COLUMN printed integer")
        // Nothing but erasure has ever taken the bytes of what was made.
        try db.execute("UPDATE paper SET erased = 1 WHERE file IS NULL AND digest <> ''")
        // A proposal that was postponed or given back stood on lists that it names no more.
        try db.execute("CREATE INDEX deliberation_item_proposal ON deliberation_item (home, proposal)")
        try db.execute("CREATE INDEX batch_item_proposal ON batch_item (home, proposal)")
        // A number is given once by an office, whichever book it is from.
        try db.execute("CREATE INDEX paper_of_number ON paper (home, office, number)")
    }
}
