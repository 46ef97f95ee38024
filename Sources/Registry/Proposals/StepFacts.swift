import Storage

/// What judging a step asks beside the proposal itself: whose work it is, its papers, what the village decided.
///
/// For one proposal each is asked when it is needed; for some hundred of one kabupaten all at once, since a hundred
/// thousand times three questions take longer than anybody waits.
final class StepFacts {
    private let db: any Connection
    private let known: Set<RecordKey>
    private var hands: [RecordKey: Hands] = [:]
    private var papers: [RecordKey: ProposalPapers] = [:]
    private var items: [RecordKey: AgendaItem] = [:]

    /// Asks when it is needed.
    init(in db: any Connection) {
        self.db = db
        known = []
    }

    /// Asks now, for all of them.
    ///
    /// - Parameter home: of all of them.
    init(of records: [ProposalRecord], in home: Int64, _ db: any Connection) throws {
        self.db = db
        known = Set(records.map(\.key))
        var rest = records[...]
        while !rest.isEmpty {
            let some = Array(rest.prefix(500))
            let ids = some.map(\.key.id)
            for (id, hands) in try Hands.of(ids, in: home, db) { self.hands[RecordKey(home: home, id: id)] = hands }
            for (id, papers) in try ProposalPapers.of(ids, in: home, db) {
                self.papers[RecordKey(home: home, id: id)] = papers
            }
            let meetings = Set(some.compactMap(\.deliberation)).sorted()
            let place = Dictionary(some.map { ($0.key.id, $0.deliberation) }) { first, _ in first }
            for found in try AgendaItem.sealed(ids, in: meetings, of: home, db)
            where place[found.item.proposal] == found.deliberation {
                items[RecordKey(home: home, id: found.item.proposal)] = found.item
            }
            rest = rest.dropFirst(500)
        }
    }

    func hands(of record: ProposalRecord) throws -> Hands {
        known.contains(record.key) ? hands[record.key] ?? Hands([]) : try Hands(of: record.key, in: db)
    }

    func papers(of record: ProposalRecord) throws -> ProposalPapers {
        known.contains(record.key)
            ? papers[record.key] ?? ProposalPapers([]) : try ProposalPapers(of: record.key, in: db)
    }

    /// What a sealed musyawarah decided on it.
    func decision(on record: ProposalRecord) throws -> AgendaItem? {
        if known.contains(record.key) { return items[record.key] }
        return try record.deliberation.flatMap { try AgendaItem.sealed(record.key, in: $0, db) }
    }
}
