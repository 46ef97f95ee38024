import Foundation
import Storage

/// A change set as stored.
struct ChangeRecord {
    var key: RecordKey
    var village: RegionCode
    var family: RecordID
    var event: ChangeEvent
    var state: ChangeState
    var actor: Int64
    var actorName: String
    var role: String
    var at: Int64
    var day: Int32
    var reason: String
    var evidence: Evidence?
    /// Kept only while it waits: afterwards the change log says it all.
    var body: ChangeSet?
    var outcome: ChangeOutcome
    var bulk: Int64?
    var decidedName: String
    var decidedReason: String
    /// The proposal that brought it about.
    var proposal: RecordID?

    static let columns: SQL = """
        home, id, village, family, event, state, actor, actor_name, role, at, day, reason, evidence, body, outcome, bulk,
        decided_name, decided_reason, proposal
        """

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        village = RegionCode(try row.int("village"))
        family = RecordID(try row.int("family"))
        event = ChangeEvent(rawValue: try row.text("event")) ?? .correction
        state = ChangeState(rawValue: try row.text("state")) ?? .applied
        actor = try row.int("actor")
        actorName = try row.text("actor_name")
        role = try row.text("role")
        at = try row.int("at")
        day = Int32(try row.int("day"))
        reason = try row.text("reason")
        evidence = try row.textOrNil("evidence").map { try Self.decode($0) }
        let text = try row.text("body")
        body = text.isEmpty ? nil : try Self.decode(text)
        outcome = try Self.decode(try row.text("outcome"))
        bulk = row.intOrNil("bulk")
        decidedName = row.textOrNil("decided_name") ?? ""
        decidedReason = row.textOrNil("decided_reason") ?? ""
        proposal = row.intOrNil("proposal").map { RecordID($0) }
    }

    init(
        key: RecordKey, village: RegionCode, set: ChangeSet, state: ChangeState, role: String, origin: Origin,
        day: Int32, outcome: ChangeOutcome, bulk: Int64?
    ) {
        self.key = key
        self.village = village
        family = set.family
        event = set.event
        self.state = state
        actor = origin.actor.account
        actorName = origin.actor.name
        self.role = role
        at = origin.at
        self.day = day
        reason = set.reason
        evidence = set.evidence
        body = state == .waiting ? set : nil
        self.outcome = outcome
        self.bulk = bulk
        (decidedName, decidedReason) = ("", "")
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> ChangeRecord? {
        try db.find(id) { "SELECT \(columns) FROM change_set WHERE home IN (\($0)) AND id = \(id)" }
            .map(ChangeRecord.init)
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO change_set (\(Self.columns)) VALUES (\(key.home), \(key.id), \(village), \(family), \(event),
                \(state.rawValue), \(actor), \(actorName), \(role), \(at), \(day), \(reason),
                \(try evidence.map { try Self.encode($0) }), \(try body.map { try Self.encode($0) } ?? ""),
                \(try Self.encode(outcome)), \(bulk), NULL, NULL,
                \(proposal))
            """)
        if state == .applied { try tally.add(in: db) }
    }

    /// Settles what becomes of it, by whom and why.
    func decide(_ state: ChangeState, outcome: ChangeOutcome, origin: Origin, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE change_set SET state = \(state.rawValue), outcome = \(try Self.encode(outcome)), body = '',
                decided_by = \(origin.actor.account), decided_name = \(origin.actor.name), decided_at = \(origin.at),
                decided_reason = \(origin.reason)
            WHERE home = \(key.home) AND id = \(key.id)
            """)
        if self.state != .applied, state == .applied { try tally.add(in: db) }
        if self.state == .applied, state != .applied { try tally.remove(in: db) }
    }

    private var tally: ChangeTally { ChangeTally(village: village.value, change: key.id.value) }

    private static func encode(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder.stable.encode(value), as: UTF8.self)
    }

    private static func decode<T: Decodable>(_ text: String) throws -> T {
        try JSONDecoder().decode(T.self, from: Data(text.utf8))
    }
}
