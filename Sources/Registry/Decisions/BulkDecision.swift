import Storage

/// One step of all proposals that a filter finds: written down, looked at row by row, agreed to, then taken by a job.
package struct BulkDecision: Sendable, Equatable {
    package enum State: String, Codable, Sendable, SQLConvertible {
        /// Each row is being judged; nothing moves.
        case preparing = "disiapkan"
        /// Whoever asked sees what would be taken and what not.
        case ready = "siap"
        /// Somebody else has to agree.
        case asked = "diminta"
        case refused = "ditolak"
        case dropped = "batal"
        /// Agreed to; the job is at it or will be.
        case running = "berjalan"
        case done = "selesai"

        /// Nothing comes after.
        package static let ended: [State] = [.refused, .dropped, .done]
    }

    package var id: RecordID
    package var region: RegionCode
    package var step: RoadStep
    /// Where the proposals are.
    package var source: ProposalState
    /// Nil: of every kind.
    package var kind: ProposalKind?
    /// The decision that it takes back.
    package var undoes: RecordID?
    /// By name.
    package var reason: String
    package var words: String
    package var state: State
    package var account: Int64
    package var actorName: String
    /// Milliseconds since 1970.
    package var askedAt: Int64
    package var decidedBy: Int64?
    package var decidedName: String
    package var decidedAt: Int64?
    package var decidedReason: String
    /// The latest job at it.
    package var job: RecordID?
    /// How many rows could be taken when they were looked at, and how many not.
    package var ready: Int
    package var missed: Int
    /// How many were taken, and how many of the ready ones were left since something had changed.
    package var taken: Int
    package var dropped: Int

    package var total: Int { ready + missed }
    /// Passing and rejecting many takes two: whoever chose them, and whoever agrees.
    package var needsOther: Bool { Road.arrows.contains { $0.step == step && $0.isBulk && $0.isFourEyes } }
    /// From here on the number is typed before it begins.
    package static let manyRows = 100

    /// Who may do it.
    var permission: Permission {
        Road.arrow(step, from: source)?.permissions.min { $0.rawValue < $1.rawValue } ?? .verify
    }

    /// Whoever passes something answers for what it says.
    var columns: SQL { step == .pass ? ProposalRecord.columns : ProposalRecord.listed }
    var asked: StepAsked { StepAsked(step, reason: reason, words: words) }
    var object: String { "putusan \(id)" }

    static let columns: SQL = """
        id, region, step, source, kind, undoes, reason, words, result, account, actor_name, asked_at, decided_by,
        decided_name, decided_at, decided_reason, ready, missed, taken, dropped, job
        """

    init(
        id: RecordID, region: RegionCode, _ asked: StepAsked, from source: ProposalState, kind: ProposalKind?,
        undoes: RecordID?, by actor: Actor, at now: Int64
    ) {
        self.id = id
        self.region = region
        step = asked.step
        self.source = source
        self.kind = kind
        self.undoes = undoes
        reason = asked.reason
        words = asked.words.trimmingSpaces
        state = .preparing
        account = actor.account
        actorName = actor.name
        askedAt = now
        (decidedName, decidedReason) = ("", "")
        (ready, missed, taken, dropped, job) = (0, 0, 0, 0, nil)
    }

    init(_ row: Row) throws {
        guard let step = RoadStep(rawValue: try row.text("step")),
            let source = ProposalState(rawValue: try row.text("source")),
            let state = State(rawValue: try row.text("result"))
        else { throw StorageError.unexpectedValue(column: "step") }
        id = RecordID(try row.int("id"))
        region = RegionCode(try row.int("region"))
        self.step = step
        self.source = source
        kind = row.textOrNil("kind").flatMap { ProposalKind(rawValue: $0) }
        undoes = row.intOrNil("undoes").map { RecordID($0) }
        reason = try row.text("reason")
        words = try row.text("words")
        self.state = state
        account = try row.int("account")
        actorName = try row.text("actor_name")
        askedAt = try row.int("asked_at")
        decidedBy = row.intOrNil("decided_by")
        decidedName = row.textOrNil("decided_name") ?? ""
        decidedAt = row.intOrNil("decided_at")
        decidedReason = row.textOrNil("decided_reason") ?? ""
        ready = Int(try row.int("ready"))
        missed = Int(try row.int("missed"))
        taken = Int(try row.int("taken"))
        dropped = Int(try row.int("dropped"))
        job = row.intOrNil("job").map { RecordID($0) }
    }

    /// - Throws: `Refusal.notFound`.
    static func find(_ id: RecordID, in db: any Connection) throws -> BulkDecision {
        guard let row = try db.first("SELECT \(columns) FROM decision WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        return try BulkDecision(row)
    }

    func insert(in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO decision (\(Self.columns)) VALUES (\(id), \(region), \(step), \(source), \(kind), \(undoes),
                \(reason), \(words), \(state), \(account), \(actorName), \(askedAt), NULL, NULL, NULL, NULL, 0, 0, 0, 0,
                \(job))
            """)
    }

    /// - Throws: `Refusal.changedMeanwhile` where it is not in `state` any more.
    func move(to state: State, in db: any Connection) throws {
        let changed = try db.execute(
            "UPDATE decision SET result = \(state) WHERE id = \(id) AND result = \(self.state)")
        if changed == 0 { throw Refusal.changedMeanwhile(version: 0) }
    }
}
