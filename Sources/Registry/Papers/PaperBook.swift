import Papers
import Rules
import Storage

/// Gives papers their number and code, in one transaction with the rows that hold them.
struct PaperBook {
    let registry: Registry
    let db: any Connection
    let actor: Actor

    /// A paper as it stands, and whether it has to be made.
    struct Reserved {
        var record: PaperRecord
        var isDue: Bool
    }

    /// The one that is there, where what it says has not changed; else one to be made.
    func reserve(_ order: PaperOrder, _ place: PaperSource) throws -> Reserved {
        let today = registry.clock.today
        var record = PaperRecord(
            key: RecordKey(home: place.key.home, id: registry.identifiers.next()), at: place.village, order,
            of: try ComposePaper.office(of: order, in: db), code: PaperCode.random(), day: today.packed, by: actor,
            at: registry.clock.now())
        record.printed = try ComposePaper.day(of: order, on: today, in: db).packed
        let all = try sameLetters(as: record, PaperRecord.all(order.kind, of: place.key, in: db))
        let standing = all.first { $0.order.size == order.size }
        try PaperNumbering(registry: registry, db: db).number(&record, place, like: standing ?? all.first)
        guard var standing else {
            try record.insert(in: db)
            return Reserved(record: record, isDue: true)
        }
        switch standing.state {
        case .ready where try says(standing, as: record): return Reserved(record: standing, isDue: false)
        case .making where try standing.isUnderWay(in: db): return Reserved(record: standing, isDue: false)
        case .making, .failed:
            standing.number = record.number
            try standing.begin(in: db)
            return Reserved(record: standing, isDue: true)
        case .ready, .replaced, .withdrawn:
            record.replaces = standing.key.id
            try record.insert(in: db)
            return Reserved(record: record, isDue: true)
        }
    }

    /// What is ready says what one that was made now would.
    private func says(_ standing: PaperRecord, as record: PaperRecord) throws -> Bool {
        guard standing.file != nil, standing.number == record.number else { return false }
        let digest = try ComposePaper.digest(of: record.order, number: record.number, in: db, registry)
        return standing.facts == digest
    }

    /// Those that stand in the place of the one that is asked for. A notice of another decision, or of another office,
    /// is a letter of its own, with a number of its own.
    private func sameLetters(as record: PaperRecord, _ all: [PaperRecord]) throws -> [PaperRecord] {
        let standing = all.filter(\.state.stands)
        guard record.order.kind == .notice, !standing.isEmpty,
            let proposal = try ProposalRecord.find(record.order.subject, in: db),
            let decision = try NoticeDecision(of: proposal, in: db)
        else { return standing }
        let (same, others) = standing.reduce(into: ([PaperRecord](), [PaperRecord]())) { sorted, paper in
            if paper.office == record.office, paper.at >= decision.at {
                sorted.0.append(paper)
            } else {
                sorted.1.append(paper)
            }
        }
        for paper in others where paper.state != .ready { try void(paper) }
        return same
    }

    /// A letter that was never made and will not be: its number stands in the book, with why nothing bears it.
    private func void(_ paper: PaperRecord) throws {
        try db.execute(
            """
            UPDATE paper SET state = \(PaperState.withdrawn), words = \(Self.overtaken)
            WHERE home = \(paper.key.home) AND id = \(paper.key.id)
            """)
        try AuditTrail.write(
            .paperWithdrawn, by: actor, place: paper.village, object: paper.object,
            detail: paper.order.kind.title.id, at: registry.clock.now(), in: db)
    }

    private static let overtaken = "Tidak jadi dibuat: ada keputusan sesudahnya. Nomornya tidak dipakai lagi."
}

extension PaperRecord {
    /// A job is at it, or will be.
    func isUnderWay(in db: any Connection) throws -> Bool {
        guard state == .making, let job else { return false }
        return try JobRecord.isOpen(job, in: db)
    }

    /// It is made once more, under the number and code that it has.
    fileprivate mutating func begin(in db: any Connection) throws {
        state = .making
        try db.execute(
            """
            UPDATE paper SET state = \(state), number = \(number), problem = NULL
            WHERE home = \(key.home) AND id = \(key.id)
            """)
    }
}
