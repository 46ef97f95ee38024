import Rules
import Storage

/// Whose results a trainer sees: participants of their kabupaten, and those who registered before anybody had set
/// where they belong.
enum TrainerScope {
    /// - Throws: `Refusal.notAllowed` for who keeps no accounts, `Refusal.notFound` for others' participants.
    static func check(_ actor: Actor, over account: Int64, in db: any Connection) throws {
        let scope = actor.scope(for: .manageAccounts)
        if scope.isEmpty { throw Refusal.notAllowed(.manageAccounts) }
        let hosts = try db.rows("SELECT host FROM training_course WHERE account = \(account)").map {
            RegionCode(try $0.int("host"))
        }
        guard hosts.contains(where: { $0 == .nation || scope.contains($0) }) else { throw Refusal.notFound }
    }
}

/// A participant as a trainer sees them.
package struct Participant: Sendable {
    package var account: Int64
    package var name: String
    package var office: String
    package var course: String
    /// Milliseconds since 1970, UTC.
    package var startedAt: Int64
    package var finishedAt: Int64?
    package var score: Int?
    package var certificate: String?
    package var done: Int
    package var tasks: [String: TaskState]
    /// The task that is on, and how often it was wrong.
    package var current: String?
    package var wrong: Int
    package var hasGround: Bool

    package enum TaskState: Sendable { case begun, stuck, done }
}

extension Registry {
    /// Participants in the order they registered; `after` an account.
    ///
    /// - Throws: `Refusal.notAllowed`.
    package func participants(
        of course: Course, after: Int64? = nil, limit: Int = 100, by actor: Actor
    ) async throws -> [Participant] {
        let scope = actor.scope(for: .manageAccounts)
        if scope.isEmpty { throw Refusal.notAllowed(.manageAccounts) }
        return try await database.read { db in
            guard try RegisterKind.isTraining(in: db) == true else { throw Refusal.notFound }
            let inside = SQL.joined(
                scope.regions.map { "host BETWEEN \($0.range.lowerBound) AND \($0.range.upperBound)" }, by: " OR ")
            return try db.rows(
                """
                SELECT * FROM training_course WHERE course = \(course.key) AND account > \(after ?? 0)
                AND (host = 0 OR \(inside)) ORDER BY account LIMIT \(limit)
                """
            ).map { try Self.participant(try CourseRecord($0), course, db) }
        }
    }

    private static func participant(_ record: CourseRecord, _ course: Course, _ db: any Connection) throws
        -> Participant
    {
        let tasks = try TaskRecord.all(record.account, course.key, in: db)
        let ground = try PracticeGround.of(record.account, in: db)
        let current = ground?.activeCourse == course.key ? ground?.activeTask : nil
        return Participant(
            account: record.account, name: record.name, office: record.office, course: course.key,
            startedAt: record.startedAt, finishedAt: record.finishedAt, score: record.score,
            certificate: record.certificate, done: tasks.values.count { $0.doneAt != nil },
            tasks: tasks.mapValues { $0.doneAt != nil ? .done : $0.wrong >= 3 ? .stuck : .begun }, current: current,
            wrong: current.flatMap { tasks[$0]?.wrong } ?? 0, hasGround: ground != nil)
    }
}
