import Storage

extension Schema {
    /// A way to families by the words of their address, filled from those that are there.
    static func addressWords(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE family_address (
                home integer NOT NULL, word bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
                PRIMARY KEY (home, word, village, family)) \(unsafe: keyed)
            """)
        // Those that are no longer there are few, and looked for by themselves.
        try db.execute("CREATE INDEX family_gone ON family (village, id) WHERE status <> 1")
        let homes = try db.rows(
            "SELECT h.home AS home FROM home h WHERE EXISTS (SELECT 1 FROM family f WHERE f.home = h.home) ORDER BY h.home"
        )
        for home in homes {
            let words = try AddressLookup(home: try home.int("home"), in: db)
            try words.write(0..<words.count, in: db)
        }
    }
}
