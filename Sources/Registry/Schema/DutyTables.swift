import Storage

extension Schema {
    /// Whose each event of the data-protection desk is, and where the clock has something to do.
    static func deskPlacesAndDuties(_ db: any Connection) throws {
        try placeDeskEvents(db)
        try duties(db)
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

    private static func duties(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // duty: of Duty. next: from this moment on the kabupaten is asked, milliseconds.
        try db.execute(
            """
            CREATE TABLE duty_due (
                duty text NOT NULL, next bigint NOT NULL, home integer NOT NULL,
                PRIMARY KEY (duty, next, home)) \(unsafe: keyed)
            """)
        // Rows of other servers are read here and written where this table lies.
        let hour = Duty.hour
        for (duty, rows) in [
            (Duty.carryOver, "SELECT DISTINCT closes AS next, home FROM proposal WHERE closes IS NOT NULL"),
            (.silence, "SELECT DISTINCT next, home FROM handback WHERE next IS NOT NULL"),
            (.texts, "SELECT DISTINCT 0 AS next, home FROM outbox WHERE written_at IS NULL"),
            (.oldTexts, "SELECT DISTINCT (at / \(hour) + 1) * \(hour) AS next, home FROM outbox"),
        ] as [(Duty, SQL)] {
            for row in try db.rows(rows) {
                try DutyDue.add(duty, of: try row.int("home"), at: try row.int("next"), in: db)
            }
        }
    }
}
