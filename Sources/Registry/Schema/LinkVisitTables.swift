import Storage

extension Schema {
    /// Decisions on duplicates keep their reason, and visits when they are due and what was found.
    static func linkVisits(_ db: any Connection) throws {
        // survivor: the record that a merge kept. undone_by, undone_reason: who took it back, and why. finding: what
        // somebody saw who went there.
        for column in [
            "reason text", "survivor bigint", "undone_by text", "undone_reason text", "finding text", "found_by text",
            "found_at bigint",
        ] {
            try db.execute("ALTER TABLE link_decision ADD COLUMN \(unsafe: column)")
        }
        // Why a case of many was left, or not taken back; result may be dicoret as well.
        for column in ["why_id", "why_en"] {
            try db.execute("ALTER TABLE link_bulk_case ADD COLUMN \(unsafe: column) text")
        }
        // As link_place.waits: from when on a visit waits for Dinsos.
        try db.execute("ALTER TABLE link_case ADD COLUMN visit_since bigint")
        try db.execute("UPDATE link_case SET visit_since = since WHERE state = 'visit'")
        try db.execute("UPDATE link_place SET waits = since WHERE state = 'visit' AND other <> village")
        try copyReasons(db)
    }

    /// Of decisions that hold: with the villages where the two are.
    private static func copyReasons(_ db: any Connection) throws {
        let homes = Dictionary(
            try db.rows("SELECT home, region FROM home").map { (try $0.int("region"), try $0.int("home")) }
        ) { first, _ in first }
        for home in homes.values.sorted() {
            for row in try db.rows(
                """
                SELECT id, first_village, second_village, reason, survivor FROM link_case
                WHERE home = \(home) AND decided_at IS NOT NULL ORDER BY id
                """)
            {
                let villages = [try row.int("first_village"), try row.int("second_village")]
                for there in Set(villages.map { homes[$0 / 1_000_000 * 1_000_000] ?? 0 }).sorted() {
                    try db.execute(
                        """
                        UPDATE link_decision SET reason = \(row.textOrNil("reason")),
                            survivor = \(row.intOrNil("survivor"))
                        WHERE home = \(there) AND link_case = \(try row.int("id")) AND what <> 'visit'
                        AND undone_at IS NULL
                        """)
                }
            }
        }
    }
}
