import Papers
import Storage

/// What came of asking for documents.
package struct AskedPapers: Codable, Sendable, Equatable {
    /// The work that makes them; nil: all of them are there.
    package var job: RecordID?
    /// In the order in which they were asked for.
    package var papers: [RecordID]
}

/// Asks for documents: each has its number and its code at once, and a job makes what is not there yet.
struct AskPapers: Action {
    typealias Outcome = AskedPapers

    var id: ActionID
    var orders: [PaperOrder]

    /// As many as there are kinds.
    static let most = PaperKind.allCases.count

    func demands(in db: any Connection) throws -> [Demand] {
        // Which permission, depends on what it is: `perform` asks for it.
        try orders.map { Demand(.view, at: try PaperSource.find($0.kind.subject, $0.subject, in: db).village) }
    }

    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> AskedPapers {
        guard let first = orders.first, orders.count <= Self.most else {
            throw Refusal.invalidInput(field: "dokumen_jenis", reason: Self.chooseOne)
        }
        let book = PaperBook(registry: registry, db: db, actor: actor)
        var (reserved, underWay): ([String: PaperRecord], RecordID?) = ([:], nil)
        var due: [PaperRecord] = []
        // Those with a number first: the others go under it.
        for order in orders.filter(\.kind.isNumbered) + orders.filter({ !$0.kind.isNumbered }) {
            let place = try PaperSource.find(order.kind.subject, order.subject, in: db)
            try place.check(order.kind, actor)
            guard place.subject == first.kind.subject, order.subject == first.subject else { throw Refusal.notFound }
            if reserved[Self.name(order)] != nil { continue }
            let paper = try book.reserve(order, place)
            reserved[Self.name(order)] = paper.record
            if paper.isDue {
                due.append(paper.record)
            } else if paper.record.state == .making {
                underWay = paper.record.job
            }
        }
        let job = try due.first.map { try enqueue(due, $0, actor, registry, in: db) }
        return AskedPapers(job: job ?? underWay, papers: orders.compactMap { reserved[Self.name($0)]?.key.id })
    }

    private static func name(_ order: PaperOrder) -> String { "\(order.kind.rawValue) \(order.size.rawValue)" }

    private func enqueue(
        _ due: [PaperRecord], _ first: PaperRecord, _ actor: Actor, _ registry: Registry, in db: any Connection
    ) throws -> RecordID {
        let (home, ids) = (first.key.home, due.map(\.key.id))
        let make = MakePapers(region: first.village, home: home, papers: ids)
        let titles = due.map(\.order.kind.title.id).joined(separator: ", ")
        let job = try EnqueueJob(id: ActionID(), job: make, title: titles).perform(in: db, by: actor, registry)
        try db.execute("UPDATE paper SET job = \(job) WHERE home = \(home) AND id IN (\(ids))")
        registry.jobs.promise()
        return job
    }

    static let chooseOne = Words(
        id: "Pilih sekurangnya satu dokumen.", en: "Choose one document at least.")
}

extension AskPapers: NarrowAction {
    func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        Set(try orders.map { try PaperSource.find($0.kind.subject, $0.subject, in: db).key.home })
    }
}

extension Registry {
    /// Has documents made, all of one meeting, list or proposal. Whoever asks twice gets what is there, as long as what
    /// it says has not changed.
    ///
    /// - Throws: `Refusal.notFound` outside of the actor's area, `.notAllowed`, `.invalidInput` for what cannot be made
    ///   at this point.
    package func makePapers(_ orders: [PaperOrder], id: ActionID = ActionID(), by actor: Actor) async throws
        -> AskedPapers
    {
        // What was done already is answered as it was, whatever can be made by now.
        if try await outcome(of: AskPapers.self, id: id, by: actor) == nil { try await tryOut(orders, by: actor) }
        return try await perform(AskPapers(id: id, orders: orders), by: actor)
    }

    /// What cannot be made yet says so before a number is given for it.
    private func tryOut(_ orders: [PaperOrder], by actor: Actor) async throws {
        try await read(by: actor) { reader in
            for order in orders.prefix(AskPapers.most) {
                let source = try paperSource(order.kind.subject, order.subject, reader)
                try source.check(order.kind, actor)
                try reader.withCatalogueTables { db in
                    _ = try ComposePaper.trial(order, number: "", in: db, self)
                }
            }
        }
    }
}
