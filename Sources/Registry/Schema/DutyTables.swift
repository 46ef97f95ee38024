import Storage

extension Schema {
    /// Whose each event of the data-protection desk is, and where the clock has something to do.
    static func deskPlacesAndDuties(_ db: any Connection) throws {
        try placeDeskEvents(db)
    }

    /// Of the region of the request or the breach that it is about.
    private static func placeDeskEvents(_ db: any Connection) throws {
        try db.execute("ALTER TABLE desk_event ADD COLUMN region bigint NOT NULL DEFAULT 0")
        try db.execute(
            """
            UPDATE desk_event SET region = COALESCE(
                CASE unit
                    WHEN 'permintaan' THEN (SELECT r.region FROM privacy_request r WHERE r.id = desk_event.record)
                    ELSE (SELECT b.region FROM breach b WHERE b.id = desk_event.record) END, 0)
            """)
    }
}
