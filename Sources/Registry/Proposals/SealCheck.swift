import Storage

/// Holds what villages and kabupaten have sealed against their seals, and names what differs.
enum SealCheck {
    /// One of them, as it was found.
    struct Found {
        var problems: [String] = []
        /// By which the trail knows it: as it names its object, or the moment of handing over.
        var name = ""
        /// Of each of its lines; none for one from before there were lines.
        var chains: [String] = []
        var papers: [SealedFile] = []
        /// Of a musyawarah, whether Dinsos gave its papers back.
        var isReturned: Bool?
        var last: RecordID
    }

    /// In words, by our own ids; empty if all agree.
    static func problems(of home: Int64, in db: any Connection) throws -> [String] {
        var problems: [String] = []
        for subject in SealSubject.allCases {
            var last = RecordID(0)
            while true {
                let found = try page(subject, of: home, after: last, in: db)
                problems += found.flatMap(\.problems)
                guard found.count == pageSize, let end = found.last else { break }
                last = end.last
            }
        }
        return try problems + meetings(home, db) + determinations(home, db)
    }

    static let pageSize = 50

    private static let sealedStates: [DeliberationState] = [.sealed, .returned]

    /// The next of one kind, in the order of their ids.
    static func page(
        _ subject: SealSubject, of home: Int64, after last: RecordID, in db: any Connection
    ) throws -> [Found] {
        switch subject {
        case .deliberation:
            return try db.rows(
                """
                SELECT \(DeliberationRecord.columns) FROM deliberation
                WHERE home = \(home) AND (seal IS NOT NULL OR state IN (\(sealedStates))) AND id > \(last)
                ORDER BY id LIMIT \(pageSize)
                """
            ).map { try deliberation(DeliberationRecord($0), db) }
        case .batch:
            return try db.rows(
                """
                SELECT \(BatchRecord.columns) FROM batch WHERE home = \(home) AND id > \(last)
                ORDER BY id LIMIT \(pageSize)
                """
            ).map { try batch(BatchRecord($0), db) }
        case .handBack:
            return try db.rows(
                """
                SELECT \(HandBackRecord.columns) FROM handback WHERE home = \(home) AND id > \(last)
                ORDER BY id LIMIT \(pageSize)
                """
            ).map { try handBack(HandBackRecord($0), db) }
        }
    }

    private static func deliberation(_ record: DeliberationRecord, _ db: any Connection) throws -> Found {
        let lines = try SealedLines(.deliberation, of: record.key, in: db)
        let items = try AgendaItem.of(record.key, in: db)
        var problems: [String] = []
        if !lines.lines.isEmpty {
            problems = try SealDifference(lines: lines, takesMore: [.paper]).problems(SealFacts.of(record, in: db))
        }
        if problems.isEmpty {
            let papers = try sealedPapers(record.key, lines, db)
            let meeting = try MeetingSeal.lines(of: record.key, in: db)
            let isWhole = DeliberationSeal(record, items, papers, meeting).digest == record.seal
            if !isWhole { problems.append("it is not what was sealed") }
        }
        problems += items.filter { !$0.hasItsWords }.map { "the words on name \($0.number) were changed" }
        if !sealedStates.contains(record.state) {
            problems.append("it has a seal, and its state says that it has none")
        }
        let place = try SealPlace.name(record, in: db)
        var found = Found(last: record.key.id)
        found.name = "musyawarah \(record.key.id)"
        found.chains = lines.lines.map(\.chain)
        found.problems = problems.map { "\(place): \($0)" }
        found.isReturned = record.state == .returned
        found.papers = try SealedFile.of("deliberation = \(record.key.id)", record.key.home, at: place, in: db)
        return found
    }

    /// Those that the seal was made over: a scan that was asked for anew came later.
    private static func sealedPapers(
        _ key: RecordKey, _ lines: SealedLines, _ db: any Connection
    ) throws -> ProposalPapers {
        let all = try ProposalPapers(ofDeliberation: key, in: db)
        guard lines.lines.contains(where: { $0.part == .seal }) else {
            let later = lines.objects(of: .scan)
            return ProposalPapers(all.papers.filter { !later.contains($0.id.value) })
        }
        let sealed = Set(lines.sealed.filter { $0.part == .scan }.map(\.object))
        return ProposalPapers(all.papers.filter { sealed.contains($0.id.value) })
    }

    private static func batch(_ record: BatchRecord, _ db: any Connection) throws -> Found {
        let lines = try SealedLines(.batch, of: record.key, in: db)
        let items = try BatchItems(of: record.key, in: db)
        let scans = try SealFacts.scans("batch = \(record.key.id)", record.key.home, db)
        var problems: [String] = []
        if !lines.lines.isEmpty {
            let facts = try SealFacts.of(record, in: db) + scans + PaperFacts.of(record.key, in: db)
            problems = SealDifference(lines: lines, takesMore: [.scan, .paper]).problems(facts)
        }
        if problems.isEmpty, items.seal(of: record.key, record.region) != record.seal {
            problems.append("it is not what was sealed")
        }
        if !isConsistent(record) { problems.append("its state is not what was decided on it") }
        let place = try SealPlace.name(record, in: db)
        var found = Found(last: record.key.id)
        found.name = "berkas \(record.key.id)"
        found.chains = lines.lines.map(\.chain)
        found.problems = problems.map { "\(place): \($0)" }
        // Until it was ratified by it, a letter may still be another.
        if record.ratifiedAt != nil {
            found.papers = try SealedFile.of("batch = \(record.key.id)", record.key.home, at: place, in: db)
        }
        return found
    }

    /// Whether it is where those who decided on it left it.
    private static func isConsistent(_ record: BatchRecord) -> Bool {
        let (isEndorsed, isRatified) = (record.endorsedAt != nil, record.ratifiedAt != nil)
        switch record.state {
        case .made: return !isEndorsed && !isRatified
        case .endorsed: return isEndorsed && !isRatified
        case .ratified: return isEndorsed && isRatified && record.sentAt == nil
        case .sent: return isEndorsed && isRatified && record.sentAt != nil
        case .returned: return !isRatified
        }
    }

    private static func handBack(_ record: HandBackRecord, _ db: any Connection) throws -> Found {
        let lines = try SealedLines(.handBack, of: record.key, in: db)
        let items = try HandBackItems(of: record.key, in: db)
        var problems: [String] = []
        if !lines.lines.isEmpty {
            problems = try SealDifference(lines: lines, takesMore: []).problems(SealFacts.of(record, in: db))
        }
        if problems.isEmpty, items.seal(of: record.key, record.village) != record.seal {
            problems.append("it is not what was sealed")
        }
        var found = Found(last: record.key.id)
        found.name = "serah \(record.handedAt)"
        found.chains = lines.lines.map(\.chain)
        if problems.isEmpty { return found }
        let place = try SealPlace.name(record, in: db)
        found.problems = problems.map { "\(place): \($0)" }
        return found
    }

    /// Logs of meetings, with words and names, of those that are not sealed yet as well.
    static func meetings(_ home: Int64, _ db: any Connection) throws -> [String] {
        try MeetingSeal.problems(of: home, in: db)
    }

    static func determinations(_ home: Int64, _ db: any Connection) throws -> [String] {
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
