import Storage

/// Holds what villages and kabupaten have sealed against their seals.
enum SealCheck {
    /// In words, by our own ids; empty if all agree.
    static func problems(of home: Int64, in db: any Connection) throws -> [String] {
        try deliberations(home, db) + MeetingSeal.problems(of: home, in: db) + batches(home, db) + handBacks(home, db)
            + determinations(home, db)
    }

    private static func deliberations(_ home: Int64, _ db: any Connection) throws -> [String] {
        var problems: [String] = []
        for row in try db.rows(
            "SELECT \(DeliberationRecord.columns) FROM deliberation WHERE home = \(home) AND seal IS NOT NULL ORDER BY id"
        ) {
            let record = try DeliberationRecord(row)
            let items = try AgendaItem.of(record.key, in: db)
            let papers = try ProposalPapers(ofDeliberation: record.key, in: db)
            let meeting = try MeetingSeal.lines(of: record.key, in: db)
            if DeliberationSeal(record, items, papers, meeting).digest != record.seal {
                problems.append("musyawarah \(record.key.id): it is not what was sealed")
            }
            // Without salt the words were erased.
            for item in items where !item.salt.isEmpty {
                if AgendaItem.digest(of: item.words, dissent: item.dissentWords, salt: item.salt) != item.digest {
                    problems.append("musyawarah \(record.key.id): the words on name \(item.number) were changed")
                }
            }
        }
        return problems
    }

    private static func batches(_ home: Int64, _ db: any Connection) throws -> [String] {
        try db.rows("SELECT \(BatchRecord.columns) FROM batch WHERE home = \(home) ORDER BY id").compactMap { row in
            let record = try BatchRecord(row)
            let isWhole = try BatchItems(of: record.key, in: db).seal(of: record.key, record.region) == record.seal
            return isWhole ? nil : "list \(record.key.id): it is not what was sealed"
        }
    }

    private static func handBacks(_ home: Int64, _ db: any Connection) throws -> [String] {
        let rows = try db.rows("SELECT \(HandBackRecord.columns) FROM handback WHERE home = \(home) ORDER BY id")
        return try rows.compactMap { row in
            let record = try HandBackRecord(row)
            let isWhole = try HandBackItems(of: record.key, in: db).seal(of: record.key, record.village) == record.seal
            return isWhole ? nil : "hand-back \(record.key.id): it is not what was sealed"
        }
    }

    private static func determinations(_ home: Int64, _ db: any Connection) throws -> [String] {
        try db.rows(
            "SELECT \(DeterminationRecord.columns) FROM determination WHERE home = \(home) AND seal <> '' ORDER BY id"
        ).compactMap { row -> String? in
            let record = try DeterminationRecord(row)
            if record.state == .dropped { return nil }
            let lines = try DeterminationLine.all(of: record.key, in: db)
            let isWhole = DeterminationLine.seal(lines, of: record) == record.seal
            return isWhole ? nil : "determination \(record.key.id): it is not what was sealed"
        }
    }
}
