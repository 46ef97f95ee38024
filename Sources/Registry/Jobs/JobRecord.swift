import Foundation
import Storage

/// A job as its page shows it.
package struct JobRecord: Sendable {
    package var id: RecordID
    package var kind: JobKind
    package var state: State
    package var account: Int64
    package var actorName: String
    package var region: RegionCode
    /// What it is about, in words of its own: a file's name, a list's.
    package var title: String
    /// What it is at; empty before it begins.
    package var phase: Words?
    package var done: Int
    package var total: Int
    package var problem: Words?
    package var isCancelAsked: Bool
    package var attempts: Int
    /// Milliseconds since 1970, UTC.
    package var createdAt: Int64
    package var startedAt: Int64?
    package var finishedAt: Int64?
    var body: String
    var checkpoint: String?
    private var outcomeText: String?

    package enum State: String, Sendable, SQLConvertible {
        case waiting, running, done, failed, cancelled

        package var isOver: Bool { self != .waiting && self != .running }
        /// Of those that are not.
        static let isOpen: SQL = "state IN ('waiting', 'running')"
    }

    /// What came of it; nil before it is done, or if it was another kind of job.
    package func outcome<J: Job>(of job: J.Type) -> J.Outcome? {
        guard kind == J.kind, let outcomeText else { return nil }
        return try? JSONDecoder().decode(J.Outcome.self, from: Data(outcomeText.utf8))
    }

    /// What was asked for; nil if it was another kind of job.
    package func asked<J: Job>(_ job: J.Type) -> J? {
        guard kind == J.kind else { return nil }
        return try? JSONDecoder().decode(J.self, from: Data(body.utf8))
    }

    static let columns: SQL = """
        id, kind, state, account, actor_name, region, title, body, phase, done, total, checkpoint, outcome, problem,
        attempts, cancel_asked, created_at, started_at, finished_at
        """

    /// - Returns: nil for a kind that this program does not know.
    init?(_ row: Row) throws {
        guard let kind = JobKind(rawValue: try row.text("kind")) else { return nil }
        self.kind = kind
        id = RecordID(try row.int("id"))
        state = State(rawValue: try row.text("state")) ?? .failed
        account = try row.int("account")
        actorName = try row.text("actor_name")
        region = RegionCode(try row.int("region"))
        title = try row.text("title")
        phase = Self.words(try row.text("phase"))
        done = Int(try row.int("done"))
        total = Int(try row.int("total"))
        problem = row.textOrNil("problem").flatMap(Self.words)
        isCancelAsked = try row.int("cancel_asked") != 0
        attempts = Int(try row.int("attempts"))
        createdAt = try row.int("created_at")
        startedAt = row.intOrNil("started_at")
        finishedAt = row.intOrNil("finished_at")
        body = try row.text("body")
        checkpoint = row.textOrNil("checkpoint")
        outcomeText = row.textOrNil("outcome")
    }

    private static func words(_ text: String) -> Words? {
        try? JSONDecoder().decode(Words.self, from: Data(text.utf8))
    }
}

extension JobRecord {
    /// Whether a job is at work or will be.
    static func isOpen(_ id: RecordID, in db: any Connection) throws -> Bool {
        try db.count("SELECT count(*) FROM job WHERE id = \(id) AND \(State.isOpen)") > 0
    }
}
