import Foundation
import Storage

extension Schema {
    /// Since when a move waits for its answer, the case of a duplicate that it came of, and of whom moves were asked that
    /// are over.
    static func transferWaits(_ db: any Connection) throws {
        // other: the village on the other side. waits: since when an answer is awaited, null where none is. link_case: the
        // case of a duplicate that it came of.
        for column in ["other bigint NOT NULL DEFAULT 0", "waits bigint", "link_case bigint"] {
            try db.execute("ALTER TABLE transfer_place ADD COLUMN \(unsafe: column)")
        }
        // holds: 1 while nobody else may move them; 0 of what is over, or was only asked.
        try db.execute("ALTER TABLE transfer_person ADD COLUMN holds integer NOT NULL DEFAULT 1")
        try fillTransfers(db)
        try db.execute(
            """
            CREATE INDEX transfer_place_waits ON transfer_place (waits, transfer, village, side, starter, transfer_home,
                other, home) WHERE waits IS NOT NULL
            """)
        try db.execute(
            "CREATE INDEX transfer_place_case ON transfer_place (home, link_case) WHERE link_case IS NOT NULL")
    }

    /// As what is in a move stood when this step was made.
    private struct MovedThen: Decodable {
        struct Key: Decodable { var value: Int64 }
        struct Part: Decodable { var family: Key, persons: [Key] }
        var parts: [Part]
    }

    /// Move by move: its two places may lie on different servers.
    private static func fillTransfers(_ db: any Connection) throws {
        let homes = Dictionary(
            try db.rows("SELECT home, region FROM home").map { (try $0.int("region"), try $0.int("home")) }
        ) { first, _ in first }
        func home(_ village: Int64) -> Int64 { homes[village / 1_000_000 * 1_000_000] ?? 0 }
        for place in homes.values.sorted() {
            for row in try db.rows(
                """
                SELECT id, origin, destination, state, opened_at, body FROM transfer WHERE home = \(place) ORDER BY id
                """)
            {
                let id = try row.int("id")
                let villages = [try row.int("origin"), try row.int("destination")]
                let state = try row.text("state")
                let waits: Int64? = try state == "open" ? row.int("opened_at") : nil
                for (own, other) in [(0, 1), (1, 0)] {
                    try db.execute(
                        """
                        UPDATE transfer_place SET other = \(villages[other]), waits = \(waits)
                        WHERE home = \(home(villages[own])) AND village = \(villages[own])
                        AND transfer_home = \(place) AND transfer = \(id)
                        """)
                }
                if ["open", "usulan"].contains(state) { continue }
                let moved = try JSONDecoder().decode(MovedThen.self, from: Data(row.text("body").utf8))
                for part in moved.parts {
                    for person in part.persons {
                        try fillHistory(
                            of: person.value, part.family.value, (place, id), Set(villages.map(home)).sorted(), db)
                    }
                }
            }
        }
    }

    /// Where somebody is today, as far as that is one of the two kabupaten.
    private static func fillHistory(
        of person: Int64, _ family: Int64, _ transfer: (home: Int64, id: Int64), _ homes: [Int64],
        _ db: any Connection
    ) throws {
        for home in homes {
            let row = try db.first(
                "SELECT village FROM person WHERE home = \(home) AND id = \(person) AND status NOT IN (3, 8, 9)")
            guard let village = try row?.int("village") else { continue }
            try db.execute(
                """
                INSERT INTO transfer_person (home, person, transfer_home, transfer, family, village, holds)
                VALUES (\(home), \(person), \(transfer.home), \(transfer.id), \(family), \(village), 0)
                ON CONFLICT (home, person, transfer) DO NOTHING
                """)
            return
        }
    }
}
