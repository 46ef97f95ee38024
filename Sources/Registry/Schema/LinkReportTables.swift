import Foundation
import Storage

extension Schema {
    /// What the lists of cases and the report on them are counted along, what was decided by whom, and what each search
    /// found.
    static func linkReports(_ db: any Connection) throws {
        try linkColumns(db)
        try linkDecisions(db)
        try linkRuns(db)
    }

    private static func linkColumns(_ db: any Connection) throws {
        // Since when a case stands open: it is found once and may be opened again.
        try db.execute("ALTER TABLE link_case ADD COLUMN since bigint NOT NULL DEFAULT 0")
        try db.execute("UPDATE link_case SET since = found_at")
        // other: the village of the other one. leads: 1 with the first of the two, so that a case counts once where both
        // are seen. waits: since when two villages are asked, 0 once both have said different things, null where
        // nobody's answer is awaited. answered: 1 by this one's village, 2 by the other's, 3 by both.
        for column in ["other bigint", "leads integer", "since bigint", "answered integer"] {
            try db.execute("ALTER TABLE link_place ADD COLUMN \(unsafe: column) NOT NULL DEFAULT 0")
        }
        try db.execute("ALTER TABLE link_place ADD COLUMN waits bigint")
        try fillPlaces(db)
        // All that is asked of open cases, so that they are counted without a look at a row; those that are closed
        // become many and are in an index of their own.
        try db.execute("DROP INDEX link_place_village")
        try db.execute(
            """
            CREATE INDEX link_place_open ON link_place (village, kind, chance, link_case, case_home, other, leads, since,
                waits, answered, state, home) WHERE state IN ('open', 'visit')
            """)
        try db.execute(
            """
            CREATE INDEX link_place_closed ON link_place (village, state, kind, chance, link_case, case_home, other,
                leads, home) WHERE state IN ('same', 'different', 'gone')
            """)
        // Of a wide area the longest waits are walked from the first on, and most are not looked at.
        try db.execute(
            """
            CREATE INDEX link_place_waits ON link_place (waits, link_case, village, kind, state, case_home, other, leads,
                home) WHERE waits IS NOT NULL
            """)
        guard db.dialect == .sqlite else { return }
        let hints = [
            ("link_place_open", "100000 40 20 10 1"), ("link_place_closed", "100000 40 20 15 10 1"),
            ("link_place_waits", "100000 20 2 1"),
        ]
        for (index, stat) in hints {
            try db.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('link_place', \(index), \(stat))")
        }
        try db.execute("ANALYZE sqlite_schema")
    }

    /// As answers stood when this step was made.
    private struct Voice: Decodable {
        struct Person: Decodable { var value: Int64 }
        var person: Person
    }

    /// Case by case: the two places may lie on different servers.
    private static func fillPlaces(_ db: any Connection) throws {
        let homes = Dictionary(
            try db.rows("SELECT home, region FROM home").map { (try $0.int("region"), try $0.int("home")) }
        ) { first, _ in first }
        for home in homes.values.sorted() {
            for row in try db.rows(
                """
                SELECT id, first, second, first_village, second_village, state, answers, since FROM link_case
                WHERE home = \(home) ORDER BY id
                """)
            {
                let (people, villages) = (
                    [try row.int("first"), try row.int("second")],
                    [try row.int("first_village"), try row.int("second_village")]
                )
                let since = try row.int("since")
                let voices = try JSONDecoder().decode([Voice].self, from: Data(row.text("answers").utf8))
                let spoke = people.map { person in voices.contains { $0.person.value == person } }
                let isAwaited = try villages[0] != villages[1] && row.text("state") == "open"
                for (own, other) in [(0, 1), (1, 0)] {
                    let waits = isAwaited ? (spoke[0] && spoke[1] ? 0 : since) : nil
                    try db.execute(
                        """
                        UPDATE link_place SET other = \(villages[other]), leads = \(own == 0 ? 1 : 0),
                            since = \(since), waits = \(waits),
                            answered = \((spoke[own] ? 1 : 0) + (spoke[other] ? 2 : 0))
                        WHERE home = \(homes[villages[own] / 1_000_000 * 1_000_000] ?? 0) AND person = \(people[own])
                        AND case_home = \(home) AND link_case = \(try row.int("id"))
                        """)
                }
            }
        }
    }

    /// What was decided, in both villages; also what was taken back since.
    private static func linkDecisions(_ db: any Connection) throws {
        // what: same, different, visit. waited: milliseconds since the case stood open. bulk: decided with many others.
        try db.execute(
            """
            CREATE TABLE link_decision (
                home integer NOT NULL, link_case bigint NOT NULL, id bigint NOT NULL, leads integer NOT NULL,
                village bigint NOT NULL, other bigint NOT NULL, kind text NOT NULL, what text NOT NULL,
                account bigint NOT NULL, actor_name text NOT NULL, at bigint NOT NULL, waited bigint NOT NULL,
                bulk bigint, undone_at bigint,
                PRIMARY KEY (home, link_case, id, leads)) \(unsafe: db.dialect.keyed)
            """)
        // All that the report asks.
        try db.execute(
            """
            CREATE INDEX link_decision_village ON link_decision (village, at, what, account, waited, bulk, undone_at,
                other, leads, home)
            """)
        let homes = Dictionary(
            try db.rows("SELECT home, region FROM home").map { (try $0.int("region"), try $0.int("home")) }
        ) { first, _ in first }
        for home in homes.values.sorted() {
            for row in try db.rows(
                """
                SELECT id, kind, first_village, second_village, state, found_at, decided_by, decided_name, decided_at
                FROM link_case WHERE home = \(home) AND decided_at IS NOT NULL ORDER BY id
                """)
            {
                let villages = [try row.int("first_village"), try row.int("second_village")]
                let at = try row.int("decided_at")
                for own in villages[0] == villages[1] ? [0] : [0, 1] {
                    try db.execute(
                        """
                        INSERT INTO link_decision (home, link_case, id, leads, village, other, kind, what, account,
                            actor_name, at, waited)
                        VALUES (\(homes[villages[own] / 1_000_000 * 1_000_000] ?? 0), \(try row.int("id")), 0,
                            \(1 - own), \(villages[own]), \(villages[1 - own]), \(try row.text("kind")),
                            \(try row.text("state")), \(row.intOrNil("decided_by") ?? 0),
                            \(row.textOrNil("decided_name") ?? ""), \(at), \(at - (try row.int("found_at"))))
                        """)
                }
            }
        }
        if db.dialect == .sqlite {
            try db.execute(
                "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('link_decision', 'link_decision_village', '100000 40 2 1')"
            )
            try db.execute("ANALYZE sqlite_schema")
        }
    }

    /// A line for each search through the register, and what it found in each region.
    private static func linkRuns(_ db: any Connection) throws {
        try db.execute(
            """
            CREATE TABLE link_run (
                id bigint PRIMARY KEY, at bigint NOT NULL, account bigint NOT NULL, actor_name text NOT NULL)
            """)
        // A region holds every case of which it holds either person, once.
        try db.execute(
            """
            CREATE TABLE link_run_place (
                region bigint NOT NULL, run bigint NOT NULL, persons bigint NOT NULL, cases bigint NOT NULL,
                numbers bigint NOT NULL, new bigint NOT NULL, gone bigint NOT NULL,
                PRIMARY KEY (region, run)) \(unsafe: db.dialect.keyed)
            """)
    }
}
