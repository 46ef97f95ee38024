import Foundation
import Rules
package import Storage

/// The register: the one door through which everything is read and changed.
package struct Registry: Sendable {
    package let database: any Database
    package let clock: Clock
    package let gazetteer: Gazetteer
    let identifiers: Identifiers
    let audit: AuditQueue
    private let catalogues = CatalogueCache()
    /// The words of names and addresses, for what is misspelt.
    let vocabulary: Vocabulary
    /// Work behind the pages.
    let jobs = JobSignal()
    /// That this program serves, where it does.
    let serving = ServingClaim()
    let kind = KnownKind()
    /// What the last search for duplicates has learned.
    let linkModel = LinkModelStore()
    /// The day whose rules the findings follow already.
    let ruleDay = RuleDay()
    /// The bytes of files beside the database.
    package let files: FileStore
    /// Small secrets, sealed under the key beside the database.
    package let secrets: SecretBox
    /// How documents are made at this place.
    package let paperDesk = PaperDesk()
    /// Kabupaten code to our number of it.
    let homes: [Int64: Int64]

    /// Opens a register, bringing its schema and catalogues up to date.
    ///
    /// - Throws: `StorageError`, `NewerDatabase`.
    package init(database: any Database, clock: Clock = .system) throws {
        self.database = database
        self.clock = clock
        try Schema.bringUpToDate(database)
        try database.checkGround()
        try CatalogueSeed.fillIfNew(database)
        (gazetteer, homes) = try database.readBlocking { db in
            var homes: [Int64: Int64] = [:]
            for row in try db.rows("SELECT home, region FROM home") {
                homes[try row.int("region")] = try row.int("home")
            }
            return (try Gazetteer(in: db), homes)
        }
        identifiers = try Identifiers(clock: clock, in: database)
        audit = AuditQueue(database: database, homes: homes)
        vocabulary = Vocabulary(database: database)
        files = FileStore(beside: database.path)
        secrets = SecretBox(beside: database.path)
    }

    /// Opens a register with the regions that another one has read already: they are the same in every register.
    ///
    /// - Parameter isHere: whether a kabupaten has a number of ours in this register too; nil: each has that has one there.
    package init(
        database: any Database, clock: Clock = .system, sharingRegionsWith other: Registry,
        where isHere: ((RegionCode) -> Bool)? = nil
    ) throws {
        self.database = database
        self.clock = clock
        try Schema.bringUpToDate(database)
        try database.checkGround()
        try CatalogueSeed.fillIfNew(database)
        gazetteer = other.gazetteer
        homes = isHere.map { isHere in other.homes.filter { isHere(RegionCode($0.key)) } } ?? other.homes
        identifiers = try Identifiers(clock: clock, in: database)
        audit = AuditQueue(database: database, homes: homes)
        vocabulary = Vocabulary(database: database)
        files = FileStore(beside: database.path)
        secrets = SecretBox(beside: database.path)
    }

    /// Does an action: permission, change, change log and audit in one transaction, once for each action id.
    package func perform<A: Action>(_ action: A, by actor: Actor) async throws -> A.Outcome {
        let registry = self
        let name = try onceName(of: A.self, action.id)
        let text = String(decoding: try JSONEncoder.stable.encode(action), as: UTF8.self)
        let body = try A.holdsNumber ? secrets.digest(text) : Digest.sha256(text)
        let scope = actor.scope()
        let once = LockKey("once", "\(actor.account) \(name)")
        let reach: Reach = action is any NarrowAction ? .only([once]) : .everything
        // Whoever looked for work before it was kept found none.
        defer { jobs.keepPromise() }
        // What an action demands is a place, and may be found out wherever its records are: nothing of them is shown.
        return try await database.write(seeing: .everything, locking: reach) { db in
            db.expect(scope.sight)
            if let before = try db.first(
                "SELECT body, outcome FROM once WHERE actor = \(actor.account) AND action = \(name)")
            {
                guard try before.text("body") == body else { throw Refusal.repeatedDifferently }
                return try JSONDecoder().decode(A.Outcome.self, from: Data(before.text("outcome").utf8))
            }
            // Before anything is asked: what the answer rests on stays as it is from here on.
            if let action = action as? any NarrowAction { try registry.lock(action, in: db) }
            for demand in try action.demands(in: db) {
                // What an actor may not even see is not there for them.
                let isLoading = try db.count("SELECT count(*) FROM village_loading WHERE village = \(demand.place)") > 0
                guard scope.contains(demand.place), !isLoading else { throw Refusal.notFound }
                try actor.meet(demand)
            }
            try db.look(scope.sight)
            let outcome = try action.perform(in: db, by: actor, registry)
            let stored = String(decoding: try JSONEncoder.stable.encode(outcome), as: UTF8.self)
            try db.execute(
                """
                INSERT INTO once (actor, action, body, outcome, at)
                VALUES (\(actor.account), \(name), \(body), \(stored), \(registry.clock.now()))
                """)
            return outcome
        }
    }

    /// Under what it is remembered that an action was done: a form's own id holds a digest of what was typed.
    private func onceName<A: Action>(of action: A.Type, _ id: ActionID) throws -> String {
        try A.holdsNumber ? secrets.digest(id.text) : id.text
    }

    /// What an action came to that this actor has done already, so that a form sent again is answered as the first time,
    /// whatever the records look like by now. Nil if it was not done.
    package func outcome<A: Action>(of action: A.Type, id: ActionID, by actor: Actor) async throws -> A.Outcome? {
        let name = try onceName(of: A.self, id)
        return try await database.read { db in
            let row = try db.first("SELECT outcome FROM once WHERE actor = \(actor.account) AND action = \(name)")
            // Another kind of action under the same id has another outcome: then this one was not done.
            return row?.textOrNil("outcome").flatMap { try? JSONDecoder().decode(A.Outcome.self, from: Data($0.utf8)) }
        }
    }

    /// Reads as an actor: every query inside is bound to the actor's places.
    func read<T: Sendable>(by actor: Actor, _ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        let scope = actor.scope()
        guard !scope.isEmpty else { throw Refusal.notAllowed(.view) }
        return try await database.read(seeing: scope.sight) { db in try body(Reader(db, scope: scope)) }
    }

    /// Lets all that `body` reads be of one moment, up to the first time that it writes, where the engine gains by it.
    package func readingTogether<T>(_ body: () async throws -> T) async rethrows -> T {
        try await database.readingTogether(body)
    }

    func catalogue(in db: any Connection) throws -> Catalogue { try catalogues.catalogue(in: db, today: clock.today) }

    func judge(_ catalogue: Catalogue, in db: any Connection) throws -> Judge {
        Judge(catalogue: catalogue, rules: try ruleSet(catalogue, in: db), gazetteer: gazetteer, now: clock.now())
    }

    func ruleSet(_ catalogue: Catalogue, in db: any Connection) throws -> RuleSet {
        catalogue.ruleSet(
            today: clock.today, provinces: gazetteer.provinceNumbers,
            isTraining: try RegisterKind.isTraining(in: db) ?? false)
    }
}

/// One change to the register, as a value: a form, the API and the command line all make the same.
package protocol Action: Codable, Sendable {
    associatedtype Outcome: Codable & Sendable
    /// Made by whoever asks, once, so that asking again does nothing twice.
    var id: ActionID { get }
    /// What must be allowed, computed from the stored records it touches.
    func demands(in db: any Connection) throws -> [Demand]
    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome
    /// It holds a NIK or KK that is written down nowhere: its digests are made with the key beside the database, since a
    /// number of sixteen digits is found by trying them all.
    static var holdsNumber: Bool { get }
}

extension Action {
    package static var holdsNumber: Bool { false }
}

package struct ActionID: Codable, Sendable, Hashable {
    package var text: String
    package init(_ text: String) { self.text = text }
    package init() { text = UUID().uuidString }

    /// Of a form: the token it was drawn with and all that was typed into it. Sending the same again is the same action;
    /// another content, from a page gone back to, is another.
    package init(token: String, content: [(name: String, value: String)]) {
        let lines = content.map { "\($0.name)=\($0.value)" }.sorted()
        text = "\(token).\(Digest.sha256(lines.joined(separator: "\n")).prefix(16))"
    }
}

extension JSONEncoder {
    /// The same value gives the same bytes.
    static var stable: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
