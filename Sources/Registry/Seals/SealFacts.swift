import Storage

/// What a seal covers, as it stands in the register now.
enum SealFacts {
    /// Of a musyawarah: its particulars, who came, each decision with its dissent, its scans and documents.
    static func of(_ record: DeliberationRecord, in db: any Connection) throws -> [SealFact] {
        let key = record.key
        return try [head(record)] + MeetingFacts.of(key, in: db)
            + decisions(key, db) + scans("deliberation = \(key.id)", key.home, db)
            + PaperFacts.of(key, in: db)
            + [seal(record.seal ?? "", by: record.sealedBy, record.sealedName, at: record.sealedAt)]
    }

    /// With whose seal it is, and since when.
    private static func seal(_ seal: String, by account: Int64?, _ name: String, at moment: Int64?) -> SealFact {
        SealFact(.seal, 0, [seal, number(account), number(moment)], hidden: name)
    }

    private static func number(_ value: Int64?) -> String { value.map { "\($0)" } ?? "" }

    private static func head(_ record: DeliberationRecord) -> SealFact {
        let header = record.header
        let counts = [header.invited, header.present, header.women, header.poor].map(String.init)
        return SealFact(
            .head, 0, [header.kind.rawValue, Self.day(header.day), header.number] + counts,
            hidden: [header.place, header.number, header.leader, header.note].joined(separator: "\n"))
    }

    private static func decisions(_ key: RecordKey, _ db: any Connection) throws -> [SealFact] {
        try db.rows(
            """
            SELECT number, proposal, hash, decision, reason, dissent, digest, salt, dissent_words FROM deliberation_item
            WHERE home = \(key.home) AND deliberation = \(key.id) ORDER BY number
            """
        ).map { row in
            // What was said for it has a digest already, which stays when the words are erased.
            SealFact(
                .decision, try row.int("proposal"),
                [
                    "\(try row.int("number"))", try row.text("hash"), row.textOrNil("decision") ?? "",
                    try row.text("reason"), try row.int("dissent") == 0 ? "no" : "yes", try row.text("digest"),
                ], hidden: try row.text("dissent_words"))
        }
    }

    /// Papers that were not thrown away.
    static func scans(_ condition: SQL, _ home: Int64, _ db: any Connection) throws -> [SealFact] {
        try db.rows(
            """
            SELECT id, kind, digest, bytes FROM evidence WHERE home = \(home) AND \(condition) AND dropped_at IS NULL
            ORDER BY id
            """
        ).map { row in
            SealFact(
                .scan, try row.int("id"),
                [try row.text("kind"), try row.text("digest"), "\(try row.int("bytes"))"])
        }
    }

    static func of(_ record: BatchRecord, in db: any Connection) throws -> [SealFact] {
        let counts = [record.proposals, record.persons, record.officials].map(String.init)
        let listed = try db.rows(
            """
            SELECT number, proposal, village, hash, chain FROM batch_item
            WHERE home = \(record.key.home) AND batch = \(record.key.id) ORDER BY number
            """
        ).map { row in
            SealFact(
                .listed, try row.int("proposal"),
                [
                    "\(try row.int("number"))", RegionCode(try row.int("village")).dotted, try row.text("hash"),
                    try row.text("chain"),
                ])
        }
        return [SealFact(.head, 0, [record.region.dotted] + counts)] + listed
            + [seal(record.seal, by: record.maker, record.makerName, at: record.madeAt)] + decided(record)
    }

    /// What was decided on a list: by which letter, and under which it went.
    static func decided(_ record: BatchRecord) -> [SealFact] {
        var facts: [SealFact] = []
        if record.ratifiedAt != nil {
            let hands = [record.endorsedBy, record.endorsedAt, record.ratifiedBy, record.ratifiedAt].map(number)
            facts.append(
                SealFact(
                    .letter, 0, [record.number, day(record.day ?? 0), record.digest] + hands,
                    hidden: [record.endorsedName, record.ratifiedName].joined(separator: "\n")))
        }
        if record.sentAt != nil {
            facts.append(
                SealFact(
                    .sending, 0,
                    [record.sentNumber, day(record.sentDay ?? 0), record.made?.digest ?? "", number(record.sentAt)],
                    hidden: record.sentName))
        }
        return facts
    }

    static func of(_ record: HandBackRecord, in db: any Connection) throws -> [SealFact] {
        let results = try db.rows(
            """
            SELECT number, proposal, result, reason, hash, chain FROM handback_item
            WHERE home = \(record.key.home) AND handback = \(record.key.id) ORDER BY number
            """
        ).map { row in
            SealFact(
                .result, try row.int("proposal"),
                [
                    "\(try row.int("number"))", try row.text("result"), row.textOrNil("reason") ?? "",
                    try row.text("hash"), try row.text("chain"),
                ])
        }
        let head = SealFact(.head, 0, [record.village.dotted, "\(record.period)", "\(record.items)"])
        return [head] + results + [SealFact(.seal, 0, [record.seal])]
    }

    /// `2026-11-18`.
    static func day(_ packed: Int32) -> String {
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(packed / 10_000)-\(two(packed / 100 % 100))-\(two(packed % 100))"
    }
}

/// What a seal covers of documents that were made here; whether one was replaced later is none of it.
enum PaperFacts {
    static func of(_ subject: RecordKey, in db: any Connection) throws -> [SealFact] {
        try db.rows(
            """
            SELECT id, kind, number, pages, digest FROM paper
            WHERE home = \(subject.home) AND subject = \(subject.id) AND digest <> '' ORDER BY id
            """
        ).map { row in
            SealFact(
                .paper, try row.int("id"),
                [
                    try row.text("kind"), row.textOrNil("number") ?? "", "\(try row.int("pages"))",
                    try row.text("digest"),
                ])
        }
    }
}
