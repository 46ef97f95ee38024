import Rules
package import Storage

/// Begins a task, or begins it again: from now on the guide goes along.
package struct BeginTask: Action {
    package struct Outcome: Codable, Sendable {}
    package var id: ActionID
    package var course: String
    package var task: String

    package init(id: ActionID, course: String, task: String) {
        self.id = id
        self.course = course
        self.task = task
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let desk = try PracticeDesk(registry, db, actor)
        let (_, course, task, ground) = try desk.find(self.course, self.task)
        let known = try desk.record(course.key, task.key)
        if known?.doneAt == nil {
            if known == nil {
                try db.execute(
                    """
                    INSERT INTO training_task (account, course, task, started_at, attempts, wrong, hints, points, result)
                    VALUES (\(actor.account), \(course.key), \(task.key), \(desk.now), 0, 0, 0, 0, '')
                    """)
            }
            if var record = try desk.record(course.key, task.key) {
                record.startedAt = desk.now
                record.result = TaskResult()
                // Somebody else's mistake, or the neighbour's request: written by the course, not by whoever practises.
                let seed = try db.beyondSight {
                    try TaskSeed(desk: desk, ground: ground, task: task).plant(record.seed)
                }
                record.seed = seed ?? record.seed
                try record.save(actor.account, course.key, in: db)
            }
        }
        try db.execute(
            """
            UPDATE training_ground SET active_task = \(task.key), seen_at = \(desk.now) WHERE account = \(actor.account)
            """)
        return Outcome()
    }
}

/// Puts the guide away until a task is begun or opened again.
package struct LeaveTask: Action {
    package struct Outcome: Codable, Sendable {}
    package var id: ActionID

    package init(id: ActionID) { self.id = id }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        _ = try PracticeDesk(registry, db, actor)
        try db.execute("UPDATE training_ground SET active_task = NULL WHERE account = \(actor.account)")
        return Outcome()
    }
}

/// Shows one more hint of a task.
package struct AskHint: Action {
    package struct Outcome: Codable, Sendable { package var hints: Int }
    package var id: ActionID
    package var course: String
    package var task: String
    /// How many were shown when it was asked for, so that asking twice shows one.
    package var shown: Int

    package init(id: ActionID, course: String, task: String, shown: Int) {
        self.id = id
        self.course = course
        self.task = task
        self.shown = shown
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let desk = try PracticeDesk(registry, db, actor)
        let (_, course, task, _) = try desk.find(self.course, self.task)
        guard var record = try desk.record(course.key, task.key) else { throw Refusal.notFound }
        if record.hints == shown, record.doneAt == nil, shown < task.hints.count {
            record.hints += 1
            try record.save(actor.account, course.key, in: db)
        }
        return Outcome(hints: record.hints)
    }
}

/// What has to be there before a task can be done: somebody's mistake, a neighbour's request.
struct TaskSeed {
    let desk: PracticeDesk
    let ground: PracticeGround
    let task: CourseTask

    /// - Parameter before: what an earlier beginning planted; kept while it still stands.
    func plant(_ before: RecordID?) throws -> RecordID? {
        switch task.check.kind {
        case .undone:
            if let before, try ChangeRecord.find(before, in: desk.db)?.state == .applied,
                try holdsMistake()
            {
                return before
            }
            return try mistake()
        case .answered:
            if let before, try TransferRecord.find(before, in: desk.db)?.state == .open { return before }
            return try request()
        default: return nil
        }
    }

    private func holdsMistake() throws -> Bool {
        guard let key = try ground.record(task.check.person ?? "", in: desk.db),
            let person = try PersonRecord.find(key, in: desk.db)
        else { return false }
        return (task.check.values ?? [:]).allSatisfy { name, value in
            PersonField(rawValue: name).map { person.value($0) == value } ?? true
        }
    }

    private func mistake() throws -> RecordID? {
        guard let key = try ground.record(task.check.person ?? "", in: desk.db),
            let person = try PersonRecord.find(key, in: desk.db)
        else { return nil }
        let author =
            task.check.by == "simulasi" ? PracticeGround.simulated(ground.village, desk.registry) : desk.actor
        let change = SubmitChanges(
            ChangeSet(
                event: .correction, family: person.family,
                changes: [.person(PersonChange(person.key.id, seen: nil, values: task.check.values ?? [:]))],
                reason: "Salah ketik (bagian dari latihan)"))
        // The author's grants may be older than the ground: the village is theirs by the course.
        let role = Grant(role: .operatorDesa, region: ground.village)
        let by = Actor(account: author.account, name: author.name, grants: [role])
        return try change.perform(in: desk.db, by: by, desk.registry).id
    }

    private func request() throws -> RecordID? {
        guard let person = desk.book.village.person(task.check.person ?? "") else { return nil }
        let ask = AskTransfer(
            id: ActionID(), destination: ground.neighbour, origin: ground.village, nik: person.nik(ground.number),
            name: person.inTruth(.name, ground.number), day: nil, reason: "Sudah menetap di sini")
        return try ask.perform(in: desk.db, by: ground.neighbourActor(desk.registry), desk.registry).transfer
    }
}
