import Rules
import Storage

/// What a participant sees of one course.
package struct CourseState: Sendable {
    package var course: Course
    /// Nil before it is begun.
    package var entry: Entry?
    package var tasks: [TaskState]

    package struct Entry: Sendable {
        package var name: String
        package var office: String
        /// Milliseconds since 1970, UTC.
        package var startedAt: Int64
        package var finishedAt: Int64?
        package var score: Int?
        /// The certificate's number.
        package var certificate: String?
        /// Its village is there, so that tasks can be done.
        package var isOn: Bool
    }

    package var done: Int { tasks.count { $0.isDone } }
    package var points: Int { tasks.reduce(0) { $0 + $1.points } }
    package var next: TaskState? { tasks.first { !$0.isDone } }
}

/// One task with its words filled in.
package struct TaskState: Sendable {
    package var task: CourseTask
    package var number: Int
    package var isBegun: Bool
    package var isDone: Bool
    package var attempts: Int
    package var hints: Int
    package var points: Int
    package var result: TaskResult
    package var place: TaskPlace
}

/// The screen that a task begins on.
package enum TaskPlace: Sendable, Equatable {
    case search, bulk, transfers, quiz
    case family(RecordID)
    /// The form of an event, by its name in addresses.
    case event(RecordID, String)
    case move(RecordID)
    case mending(rule: String)
}

/// The task that is on, for the bar on top of every screen.
package struct TrainingGuide: Sendable {
    package var course: String
    package var task: String
    package var title: Words
    package var step: Words
    package var number: Int
    package var of: Int
    package var isDone: Bool
    package var village: RegionCode
}

/// What a participant sees first.
package struct TrainingDesk: Sendable {
    package var courses: [CourseState]
    package var village: Region?
    package var neighbour: Region?
    package var activeTask: String?
    /// As the account is named, to begin with.
    package var name: String
}

extension Registry {
    /// The courses, and how far this account is in them.
    ///
    /// - Throws: `Refusal.notFound` on a register of real people.
    package func training(by actor: Actor) async throws -> TrainingDesk {
        let today = clock.today
        return try await database.read { db in
            let desk = try PracticeDesk(self, db, actor)
            let ground = try PracticeGround.of(actor.account, in: db)
            let courses = try desk.book.courses(on: today).map { try state(of: $0, ground, desk) }
            return TrainingDesk(
                courses: courses, village: ground.flatMap { gazetteer[$0.village] },
                neighbour: ground.flatMap { gazetteer[$0.neighbour] }, activeTask: ground?.activeTask, name: actor.name)
        }
    }

    /// One task of a course that was begun.
    ///
    /// - Throws: `Refusal.notFound`.
    package func trainingTask(_ course: String, _ task: String, by actor: Actor) async throws -> (
        CourseState, TaskState
    ) {
        try await database.read { db in
            let desk = try PracticeDesk(self, db, actor)
            let (_, known, _, ground) = try desk.find(course, task)
            let state = try state(of: known, ground, desk)
            guard let one = state.tasks.first(where: { $0.task.key == task }) else { throw Refusal.notFound }
            return (state, one)
        }
    }

    /// The task that goes along with this account; nil if none does.
    package func guide(of actor: Actor) async throws -> TrainingGuide? {
        guard let ground = try await database.read({ try PracticeGround.of(actor.account, in: $0) }) else { return nil }
        try await noteVisit(of: ground)
        guard let key = ground.activeTask, let course = ground.activeCourse else { return nil }
        return try await database.read { db in
            let desk = try PracticeDesk(self, db, actor)
            guard let record = try CourseRecord.find(actor.account, course, in: db),
                let known = desk.book.course(course, edition: record.edition),
                let place = known.tasks.firstIndex(where: { $0.key == key })
            else { return nil }
            let text = ground.text(self, desk.book.village)
            let task = known.tasks[place]
            return TrainingGuide(
                course: course, task: key, title: text(task.title), step: text(task.steps.first ?? task.title),
                number: place + 1, of: known.tasks.count,
                isDone: try desk.record(course, key)?.doneAt != nil, village: ground.village)
        }
    }

    /// Whoever opens any page is there: their village is not handed on. Written once an hour at most.
    private func noteVisit(of ground: PracticeGround) async throws {
        let now = clock.now()
        guard now - ground.seenAt > 3_600_000 else { return }
        _ = try await database.write(locking: .alone) { db in
            try db.execute("UPDATE training_ground SET seen_at = \(now) WHERE account = \(ground.account)")
        }
    }

    private func state(of taught: Course, _ ground: PracticeGround?, _ desk: PracticeDesk) throws -> CourseState {
        let record = try CourseRecord.find(desk.actor.account, taught.key, in: desk.db)
        let course = record.flatMap { desk.book.course($0.course, edition: $0.edition) } ?? taught
        let tasks = try TaskRecord.all(desk.actor.account, course.key, in: desk.db)
        let isOn = ground?.activeCourse == course.key
        let entry = record.map {
            CourseState.Entry(
                name: $0.name, office: $0.office, startedAt: $0.startedAt, finishedAt: $0.finishedAt, score: $0.score,
                certificate: $0.certificate, isOn: isOn)
        }
        let text = isOn ? ground?.text(self, desk.book.village) : nil
        return CourseState(
            course: course, entry: entry,
            tasks: try course.tasks.enumerated().map { place, task in
                let known = tasks[task.key]
                return TaskState(
                    task: text.map { Self.filled(task, $0) } ?? task, number: place + 1, isBegun: known != nil,
                    isDone: known?.doneAt != nil, attempts: known?.attempts ?? 0, hints: known?.hints ?? 0,
                    points: known?.points ?? 0, result: known?.result ?? TaskResult(),
                    place: try Self.place(task.opens, isOn ? ground : nil, desk.db))
            })
    }

    private static func filled(_ task: CourseTask, _ text: CourseText) -> CourseTask {
        var task = task
        task.title = text(task.title)
        task.why = text(task.why)
        task.steps = task.steps.map { text($0) }
        task.hints = task.hints.map { text($0) }
        task.papers = task.papers.map { paper in
            CourseTask.Paper(
                title: text(paper.title),
                lines: paper.lines.map { .init(label: text($0.label), value: text.filled($0.value)) })
        }
        return task
    }

    private static func place(_ opens: String, _ ground: PracticeGround?, _ db: any Connection) throws -> TaskPlace {
        let parts = opens.split(separator: ":", maxSplits: 1).map(String.init)
        let words = (parts.last ?? "").split(separator: "/").map(String.init)
        let record = try ground?.record(words.first ?? "", in: db)?.id ?? RecordID(0)
        switch parts.first {
        case "keluarga": return .family(record)
        case "peristiwa": return .event(record, words.last ?? "")
        case "pindah": return parts.count > 1 ? .move(record) : .transfers
        case "perbaikan": return .mending(rule: words.first ?? "")
        case "massal": return .bulk
        case "kuis": return .quiz
        default: return .search
        }
    }
}

extension Registry {
    /// The courses as they are taught today.
    package var courses: [Course] { get async throws { try CourseBook.shared.get().courses(on: clock.today) } }
}
