import Foundation
import Storage

extension Schema {
    /// The keys by which one person is found among all others, and what the last search has learned.
    static func linkKeys(_ db: any Connection) throws {
        // part: a load, less than nothing, or a person. entries: twelve bytes for each who has a key of the bucket.
        let bytes = db.dialect == .sqlite ? "blob" : "bytea"
        try db.execute(
            """
            CREATE TABLE person_link (
                bucket integer NOT NULL, part bigint NOT NULL, entries \(unsafe: bytes) NOT NULL,
                PRIMARY KEY (bucket, part))
            """)
        // Numbers that are spread evenly: nothing to press together.
        if db.dialect == .postgres { try db.execute("ALTER TABLE person_link ALTER entries SET STORAGE EXTERNAL") }
        try db.execute(
            """
            CREATE TABLE link_due (
                home integer NOT NULL, person bigint NOT NULL, at bigint NOT NULL,
                PRIMARY KEY (home, person)) \(unsafe: db.dialect.keyed)
            """)
        // A register that has people already gets their keys by the first search.
        if try db.count("SELECT count(*) FROM village_tally WHERE persons > 0") > 0 {
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            try db.execute("INSERT INTO link_due (home, person, at) VALUES (0, -1, \(now))")
        }
        try db.execute(
            "CREATE TABLE link_model (id integer PRIMARY KEY, at bigint NOT NULL, body text NOT NULL)")
    }
}
