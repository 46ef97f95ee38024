import Foundation
import Storage

/// How far an account is in a course, as stored.
struct CourseRecord {
    var account: Int64
    var course: String
    var edition: Int
    var name: String
    var office: String
    var startedAt: Int64
    var finishedAt: Int64?
    var score: Int?
    var certificate: String?

    init(_ row: Row) throws {
        account = try row.int("account")
        course = try row.text("course")
        edition = Int(try row.int("edition"))
        name = try row.text("name")
        office = try row.text("office")
        startedAt = try row.int("started_at")
        finishedAt = row.intOrNil("finished_at")
        score = row.intOrNil("score").map { Int($0) }
        certificate = row.textOrNil("certificate")
    }

    static func find(_ account: Int64, _ course: String, in db: any Connection) throws -> CourseRecord? {
        try db.first("SELECT * FROM training_course WHERE account = \(account) AND course = \(course)")
            .map(CourseRecord.init)
    }
}

/// How an account does in one task, as stored.
struct TaskRecord {
    var task: String
    var startedAt: Int64
    var doneAt: Int64?
    var attempts: Int
    var wrong: Int
    var hints: Int
    var points: Int
    var markedAt: Int64?
    var result: TaskResult
    var seed: RecordID?

    init(_ row: Row) throws {
        task = try row.text("task")
        startedAt = try row.int("started_at")
        doneAt = row.intOrNil("done_at")
        attempts = Int(try row.int("attempts"))
        wrong = Int(try row.int("wrong"))
        hints = Int(try row.int("hints"))
        points = Int(try row.int("points"))
        markedAt = row.intOrNil("marked_at")
        let text = try row.text("result")
        result = text.isEmpty ? TaskResult() : try JSONDecoder().decode(TaskResult.self, from: Data(text.utf8))
        seed = row.intOrNil("seed").map { RecordID($0) }
    }

    static func all(_ account: Int64, _ course: String, in db: any Connection) throws -> [String: TaskRecord] {
        let rows = try db.rows("SELECT * FROM training_task WHERE account = \(account) AND course = \(course)")
        return try rows.map(TaskRecord.init).reduce(into: [:]) { $0[$1.task] = $1 }
    }

    func save(_ account: Int64, _ course: String, in db: any Connection) throws {
        let text = String(decoding: try JSONEncoder.stable.encode(result), as: UTF8.self)
        try db.execute(
            """
            UPDATE training_task SET done_at = \(doneAt), attempts = \(attempts), wrong = \(wrong), hints = \(hints),
                points = \(points), marked_at = \(markedAt), result = \(text), seed = \(seed), started_at = \(startedAt)
            WHERE account = \(account) AND course = \(course) AND task = \(task)
            """)
    }
}

/// What every action of practising needs to know.
struct PracticeDesk {
    let registry: Registry
    let db: any Connection
    let actor: Actor
    let book: CourseBook

    /// - Throws: `Refusal.notFound` on a register of real people: there is no practice.
    init(_ registry: Registry, _ db: any Connection, _ actor: Actor) throws {
        guard try RegisterKind.isTraining(in: db) == true else { throw Refusal.notFound }
        self.registry = registry
        self.db = db
        self.actor = actor
        book = try CourseBook.shared.get()
    }

    var grounds: PracticeGrounds { PracticeGrounds(registry, db, book) }
    var now: Int64 { registry.clock.now() }

    /// The course that the account has begun, its ground, and one of its tasks.
    func find(_ course: String, _ task: String) throws -> (CourseRecord, Course, CourseTask, PracticeGround) {
        guard let record = try CourseRecord.find(actor.account, course, in: db),
            let known = book.course(course, edition: record.edition), let task = known.task(task),
            let ground = try PracticeGround.of(actor.account, in: db), ground.activeCourse == course
        else { throw Refusal.notFound }
        return (record, known, task, ground)
    }

    func record(_ course: String, _ task: String) throws -> TaskRecord? {
        try db.first(
            """
            SELECT * FROM training_task WHERE account = \(actor.account) AND course = \(course) AND task = \(task)
            """
        ).map(TaskRecord.init)
    }

    func audit(_ verb: AuditVerb, _ detail: String, _ ground: PracticeGround?) throws {
        try AuditTrail.write(
            verb, by: actor, place: ground?.village ?? actor.grants.first?.region ?? .nation,
            object: "akun \(actor.account)", detail: detail, at: now, in: db)
    }
}
