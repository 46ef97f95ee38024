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
        var record = PaperRecord(
            key: RecordKey(home: place.key.home, id: registry.identifiers.next()), at: place.village, order,
            of: try ComposePaper.office(of: order, in: db), code: PaperCode.random(),
            day: registry.clock.today.packed, by: actor, at: registry.clock.now())
        let all = try sameLetters(as: record, PaperRecord.all(order.kind, of: place.key, in: db))
        let standing = all.first { $0.order.size == order.size }
        try number(&record, place, like: standing ?? all.first)
        let facts = try Self.facts(order, number: record.number, on: registry.clock.today, in: db)
        guard var standing else {
            try record.insert(in: db)
            return Reserved(record: record, isDue: true)
        }
        switch standing.state {
        case .ready where standing.facts == facts && standing.file != nil:
            return Reserved(record: standing, isDue: false)
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

    /// Those that stand in the place of the one that is asked for. A notice of another decision, or of another office,
    /// is a letter of its own, with a number of its own.
    private func sameLetters(as record: PaperRecord, _ all: [PaperRecord]) throws -> [PaperRecord] {
        let standing = all.filter(\.state.stands)
        guard record.order.kind == .notice, !standing.isEmpty,
            let proposal = try ProposalRecord.find(record.order.subject, in: db)
        else { return standing }
        return standing.filter { $0.office == record.office && $0.at >= proposal.since }
    }

    /// Of what a paper says; the size of its sheet is none of it.
    static func facts(
        _ order: PaperOrder, number: String, on day: CivilDate, in db: any Connection
    ) throws -> String {
        Digest.sha256("\(order.kind.rawValue)|\(number)|\(try ComposePaper.digest(of: order, on: day, in: db))")
    }

    /// What has taken another's place, or is on another sheet, keeps its number.
    private func number(_ record: inout PaperRecord, _ place: PaperSource, like before: PaperRecord?) throws {
        let kind = record.order.kind
        guard kind.isNumbered else {
            record.number = try leader(of: kind, place)
            return
        }
        record.entry = before?.entry
        record.number = before?.number ?? ""
        let typed = try typedNumber(kind, place)
        if !typed.isEmpty {
            record.number = typed
        } else if record.number.isEmpty {
            let today = registry.clock.today
            let entry = try PaperNumbers.next(
                series: kind.rawValue, region: record.office, year: today.year, home: place.key.home, in: db)
            record.entry = entry
            record.number = try ComposePaper.number(record.order, serial: entry.serial, on: today, in: db, registry)
        }
        try note(record.number, kind, place)
    }

    private func leader(of kind: PaperKind, _ place: PaperSource) throws -> String {
        guard let leader = kind.leader(place.kinds) else { return "" }
        let found = try PaperRecord.all(leader, of: place.key, in: db).first { $0.state.stands && !$0.number.isEmpty }
        if let found { return found.number }
        return try typedNumber(leader, place)
    }

    /// What the village has written down itself as the number of its minutes or SPTJM.
    private func typedNumber(_ kind: PaperKind, _ place: PaperSource) throws -> String {
        guard kind == .minutes || kind == .statement else { return "" }
        return try DeliberationRecord.find(place.key.id, in: db)?.header.number.trimmingSpaces ?? ""
    }

    /// The number that was given is the one that the minutes are sealed under, so that nobody has to type it.
    private func note(_ number: String, _ kind: PaperKind, _ place: PaperSource) throws {
        guard kind == .minutes || kind == .statement,
            var record = try DeliberationRecord.find(place.key.id, in: db), record.state == .open,
            record.header.number.trimmingSpaces.isEmpty
        else { return }
        record.header.number = number
        try record.update(in: db)
    }
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
