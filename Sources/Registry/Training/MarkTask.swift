import Rules
package import Storage

/// Has a task marked. Passing the last one of a course earns its certificate.
package struct MarkTask: Action {
    package struct Outcome: Codable, Sendable {
        package var result: TaskResult
        /// Of the whole course, if this passed it.
        package var certificate: String?
    }

    package var id: ActionID
    package var course: String
    package var task: String
    /// Of a quiz: choice by question.
    package var answers: [String: Int]

    package init(id: ActionID, course: String, task: String, answers: [String: Int] = [:]) {
        self.id = id
        self.course = course
        self.task = task
        self.answers = answers
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let desk = try PracticeDesk(registry, db, actor)
        let (entry, course, task, ground) = try desk.find(self.course, self.task)
        guard var record = try desk.record(course.key, task.key) else { throw Refusal.notFound }
        // What was done once stays done: later tasks go on with the same people.
        if record.doneAt != nil { return Outcome(result: record.result, certificate: entry.certificate) }
        let result =
            task.check.kind == .quiz
            ? Self.quiz(task, answers)
            : try db.beyondSight {
                // Of a move both villages are looked at, the neighbour's too.
                try TaskMarker(
                    registry: registry, db: db, book: desk.book, course: course, task: task, ground: ground,
                    actor: actor, startedAt: record.startedAt, seed: record.seed
                ).mark()
            }
        // Pressed twice in a row it is the same try.
        let isSameTry = record.result == result && desk.now - (record.markedAt ?? 0) < 3_000
        record.result = result
        record.markedAt = desk.now
        if !isSameTry {
            record.attempts += 1
            if !result.isPassed { record.wrong += 1 }
        }
        if result.isPassed {
            record.doneAt = desk.now
            record.points = course.scoring.points(task.points, wrong: record.wrong, hints: record.hints)
        }
        try record.save(actor.account, course.key, in: db)
        try db.execute("UPDATE training_ground SET seen_at = \(desk.now) WHERE account = \(actor.account)")
        let certificate = result.isPassed ? try finish(course, entry, desk, ground) : nil
        return Outcome(result: result, certificate: certificate)
    }

    private static func quiz(_ task: CourseTask, _ answers: [String: Int]) -> TaskResult {
        var result = TaskResult()
        let right = task.questions.filter { answers[$0.key] == $0.right }.count
        let needed = task.check.right ?? task.questions.count
        for question in task.questions {
            let isRight = answers[question.key] == question.right
            // A wrong answer is explained; as long as enough are right, it stands in the way of nothing.
            result.lines.append(
                TaskResult.Line(
                    isRight: isRight || right >= needed,
                    words: Words(
                        id: "\(isRight ? "Benar" : "Belum tepat"). \(question.text.id) \(question.explain.id)",
                        en: "\(isRight ? "Right" : "Not right"). \(question.text.en) \(question.explain.en)")))
        }
        return result
    }

    /// - Returns: the certificate's number, once every required task is done and the score is enough.
    private func finish(_ course: Course, _ entry: CourseRecord, _ desk: PracticeDesk, _ ground: PracticeGround) throws
        -> String?
    {
        let records = try TaskRecord.all(desk.actor.account, course.key, in: desk.db)
        guard course.tasks.allSatisfy({ !$0.required || records[$0.key]?.doneAt != nil }) else { return nil }
        let score = records.values.reduce(0) { $0 + $1.points } * 100 / max(course.points, 1)
        let isPassed = score >= course.passPercent
        let number = isPassed ? try issue(course, entry, score, desk) : nil
        try desk.db.execute(
            """
            UPDATE training_course SET finished_at = \(isPassed ? desk.now : nil), score = \(score),
                certificate = COALESCE(\(number), certificate)
            WHERE account = \(desk.actor.account) AND course = \(course.key)
            """)
        if let number { try desk.audit(.certificateIssued, "\(course.key) \(score) \(number)", ground) }
        return number
    }

    private func issue(_ course: Course, _ entry: CourseRecord, _ score: Int, _ desk: PracticeDesk) throws -> String {
        let certificate = Certificate(
            number: Certificate.newNumber(), course: course.key, edition: course.edition, title: course.title.id,
            name: entry.name, day: desk.registry.clock.today.packed, score: score)
        let code = try certificate.code(signedWith: desk.registry.certificateKey())
        try desk.db.execute(
            """
            INSERT INTO training_certificate (number, account, course, name, day, score, code, issued_at)
            VALUES (\(certificate.number), \(desk.actor.account), \(course.key), \(certificate.name),
                \(certificate.day), \(score), \(code), \(desk.now))
            """)
        return certificate.number
    }
}
