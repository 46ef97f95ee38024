import Rules
package import Storage

/// What came of a decision about a decree; kept, so that a repeat answers the same.
package struct DeterminationDecision: Codable, Sendable, Equatable {
    package var determination: RecordID
    package var state: DeterminationState
    /// That carries it out.
    package var job: RecordID?
}

/// The head of Dinsos says of somebody whom the register removed and the ministry brings back which of the two is right.
package struct AnswerReappeared: Action {
    package typealias Outcome = DeterminationDecision

    package var id: ActionID
    package var determination: RecordID
    /// Of the line.
    package var number: Int
    package var answer: DeterminationAnswer
    /// Why; needed where the register was wrong.
    package var words: String

    package init(
        id: ActionID = ActionID(), _ determination: RecordID, number: Int, _ answer: DeterminationAnswer,
        words: String = ""
    ) {
        self.id = id
        self.determination = determination
        self.number = number
        self.answer = answer
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        return [Demand(.determine, at: record.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> DeterminationDecision {
        guard let record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        guard record.state == .read else { throw Refusal.changedMeanwhile(version: record.version) }
        _ = try FourEyes(on: record.maker, since: record.madeAt, isInherited: true, registry, in: db)
            .require(actor, field: "jawaban")
        let words = words.trimmingSpaces
        try ChangeWork.checkWords(words, field: "keterangan")
        if answer == .accept, words.utf8.count < 3 { throw Refusal.reasonMissing }
        let changed = try db.execute(
            """
            UPDATE determination_row SET answer = \(answer.rawValue), answered_by = \(actor.account),
                words = \(nonEmpty(words))
            WHERE home = \(record.key.home) AND determination = \(record.key.id) AND number = \(number)
            AND outcome = \(DeterminationOutcome.reappeared)
            """)
        guard changed == 1 else { throw Refusal.notFound }
        try AuditTrail.write(
            .determinationDecided, by: actor, place: record.region, object: "penetapan \(record.key.id)",
            detail: "baris \(number): \(answer.rawValue)", at: registry.clock.now(), in: db)
        return DeterminationDecision(determination: record.key.id, state: record.state)
    }
}

/// Agrees to exactly what was read of a decree, as another than who read it; it is carried out by a job at once.
package struct ConfirmDetermination: Action {
    package typealias Outcome = DeterminationDecision

    package var id: ActionID
    package var determination: RecordID
    /// The version that the page showed.
    package var seen: Int
    /// The seal that the page showed.
    package var seal: String

    package init(id: ActionID = ActionID(), _ determination: RecordID, seen: Int, seal: String) {
        self.id = id
        self.determination = determination
        self.seen = seen
        self.seal = seal
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        return [Demand(.determine, at: record.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> DeterminationDecision {
        guard var record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        guard record.version == seen, record.seal == seal, record.state == .read else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        let lines = try DeterminationLine.all(of: record.key, in: db)
        guard DeterminationLine.seal(lines, of: record) == record.seal else {
            throw StepWork.refused(
                "berkas", "Hasil bacaan berubah sejak disegel. Buang bacaan ini lalu baca lagi.",
                "What was read is not as it was sealed. Throw it away and read the file again.")
        }
        try Self.requireOther(than: record, actor, registry, in: db)
        let open = try db.count(
            """
            SELECT count(*) FROM determination_row
            WHERE home = \(record.key.home) AND determination = \(record.key.id)
            AND outcome = \(DeterminationOutcome.reappeared) AND COALESCE(answered_by, -1) <> \(actor.account)
            """)
        guard open == 0 else {
            throw StepWork.refused(
                "berkas", "Jawab dulu \(open) orang yang sudah dihapus dan muncul lagi.",
                "First answer the \(open) people who were removed and came back.")
        }
        let apply = ApplyDetermined(region: record.region, determination: record.key.id)
        let job = try EnqueueJob(id: ActionID(), job: apply, title: "").perform(in: db, by: actor, registry)
        record.state = .confirmed
        (record.confirmedBy, record.confirmedName) = (actor.account, actor.name)
        (record.confirmedAt, record.job) = (registry.clock.now(), job)
        try record.update(in: db)
        try AuditTrail.write(
            .determinationDecided, by: actor, place: record.region, object: "penetapan \(record.key.id)",
            detail: "dikonfirmasi: \(record.counts.determined) ditetapkan", at: registry.clock.now(), in: db)
        registry.jobs.promise()
        return DeterminationDecision(determination: record.key.id, state: .confirmed, job: job)
    }

    /// Than whoever read it, and than those whose work the proposals are.
    static func requireOther(
        than record: DeterminationRecord, _ actor: Actor, _ registry: Registry, in db: any Connection
    ) throws {
        let hands = try Hands(
            ofList: "determination_row i",
            where: "i.determination = \(record.key.id) AND i.outcome IN (\(DeterminationOutcome.moving))",
            in: record.key.home, db
        ).hands
        var actor = actor
        for other in [(account: record.maker, at: record.madeAt)] + hands {
            actor = try FourEyes(on: other.account, since: other.at, isInherited: true, registry, in: db)
                .require(actor, field: "berkas")
        }
        try actor.meet(Demand(.determine, at: record.region))
    }
}

/// Throws away what was read of a decree that nobody has confirmed: the wrong file, number or period.
package struct DropDetermination: Action {
    package typealias Outcome = DeterminationDecision

    package var id: ActionID
    package var determination: RecordID
    package var seen: Int

    package init(id: ActionID = ActionID(), _ determination: RecordID, seen: Int) {
        self.id = id
        self.determination = determination
        self.seen = seen
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        return [Demand(.verify, at: record.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> DeterminationDecision {
        guard var record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        guard record.version == seen, record.state == .read else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        try db.execute(
            """
            DELETE FROM determination_row WHERE home = \(record.key.home) AND determination = \(record.key.id)
            """)
        record.state = .dropped
        try record.update(in: db)
        try AuditTrail.write(
            .determinationDecided, by: actor, place: record.region, object: "penetapan \(record.key.id)",
            detail: "dibuang", at: registry.clock.now(), in: db)
        return DeterminationDecision(determination: record.key.id, state: .dropped)
    }
}

extension AnswerReappeared: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}

extension ConfirmDetermination: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}

extension DropDetermination: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}
