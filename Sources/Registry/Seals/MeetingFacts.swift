import Storage

/// What a seal covers of a meeting that was held with this program; nothing of one that was held outside of it.
enum MeetingFacts {
    static func of(_ key: RecordKey, in db: any Connection) throws -> [SealFact] {
        try events(key, db) + sittings(key, db) + guests(key, db) + hamlets(key, db)
    }

    private static func events(_ key: RecordKey, _ db: any Connection) throws -> [SealFact] {
        try db.rows(
            """
            SELECT session, starts_at, opened_at, closed_at, events, chain, agenda, latitude, longitude, bylaws
            FROM meeting WHERE home = \(key.home) AND deliberation = \(key.id)
            """
        ).map { row in
            let place = [row.intOrNil("latitude"), row.intOrNil("longitude")].map(number).joined(separator: " ")
            let (agenda, rules) = (try row.text("agenda"), row.textOrNil("bylaws") ?? "")
            return SealFact(
                .events, 0,
                [
                    "\(try row.int("session"))", "\(try row.int("starts_at"))", number(row.intOrNil("opened_at")),
                    number(row.intOrNil("closed_at")), "\(try row.int("events"))", try row.text("chain"),
                ], hidden: [place, rules, agenda].joined(separator: "\n"))
        }
    }

    private static func sittings(_ key: RecordKey, _ db: any Connection) throws -> [SealFact] {
        try db.rows(
            """
            SELECT number, session, day, invited, present, needed, outcome, digest FROM meeting_sitting
            WHERE home = \(key.home) AND deliberation = \(key.id) ORDER BY number
            """
        ).map { row in
            SealFact(
                .sitting, try row.int("number"),
                [
                    "\(try row.int("session"))", SealFacts.day(Int32(try row.int("day"))),
                    "\(try row.int("invited"))", "\(try row.int("present"))", "\(try row.int("needed"))",
                    try row.text("outcome"), try row.text("digest"),
                ])
        }
    }

    /// Who they are is in the digest of their names, which stays when those are erased.
    private static func guests(_ key: RecordKey, _ db: any Connection) throws -> [SealFact] {
        try db.rows(
            """
            SELECT number, element, woman, poor, invited, registered, answer, came_at, left_at, digest FROM meeting_guest
            WHERE home = \(key.home) AND deliberation = \(key.id) ORDER BY number
            """
        ).map { row in
            SealFact(
                .guest, try row.int("number"),
                [
                    try row.text("element"), yes(try row.int("woman")), yes(try row.int("poor")),
                    yes(try row.int("invited")), SealFacts.day(Int32(try row.int("registered"))),
                    try row.text("answer"), number(row.intOrNil("came_at")),
                    number(row.intOrNil("left_at")), try row.text("digest"),
                ])
        }
    }

    private static func hamlets(_ key: RecordKey, _ db: any Connection) throws -> [SealFact] {
        try db.rows(
            """
            SELECT proposal, decision, day, hamlet, digest FROM hamlet_result
            WHERE home = \(key.home) AND deliberation = \(key.id) ORDER BY proposal
            """
        ).map { row in
            SealFact(
                .hamlet, try row.int("proposal"),
                [
                    try row.text("decision"), SealFacts.day(Int32(try row.int("day"))),
                    Digest.sha256(try row.text("hamlet")), try row.text("digest"),
                ])
        }
    }

    private static func number(_ value: Int64?) -> String { value.map { "\($0)" } ?? "" }
    private static func yes(_ value: Int64) -> String { value == 0 ? "no" : "yes" }
}
