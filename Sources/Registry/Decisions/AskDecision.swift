package import Storage

/// Writes down one step of all proposals of a region that are in one state; each is judged by a job, and nothing moves
/// before somebody has seen what would.
package struct AskDecision: Action {
    package typealias Outcome = RecordID

    package var id: ActionID
    /// A kabupaten, or part of one.
    package var region: RegionCode
    package var source: ProposalState
    package var kind: ProposalKind?
    package var asked: StepAsked
    /// The rows of another decision that were taken, to take them back.
    package var undoes: RecordID?

    package init(
        id: ActionID = ActionID(), in region: RegionCode, from source: ProposalState, kind: ProposalKind?,
        _ asked: StepAsked
    ) {
        self.id = id
        self.region = region
        self.source = source
        self.kind = kind
        self.asked = asked
    }

    /// Takes back what a decision did, as far as nobody went on from it.
    ///
    /// - Parameter decision: with `mayUndo`.
    package init(id: ActionID = ActionID(), undoing decision: BulkDecision, reason: String, words: String) {
        self.id = id
        region = decision.region
        source = Road.arrow(decision.step, from: decision.source)?.to ?? decision.source
        kind = decision.kind
        asked = StepAsked(.reopen, reason: reason, words: words)
        undoes = decision.id
    }

    /// What offices do with many: what a village says of its own names it says name by name.
    package static let steps: Set<RoadStep> = [
        .forward, .returnByCamat, .take, .pass, .reject, .giveBack, .reopen,
    ]

    package func demands(in db: any Connection) throws -> [Demand] {
        let arrow = Road.arrows.first { $0.step == asked.step && $0.from.contains(source) && $0.isBulk }
        guard let permission = arrow?.permissions.min(by: { $0.rawValue < $1.rawValue }),
            Self.steps.contains(asked.step)
        else { throw Refusal.notFound }
        return [Demand(permission, at: region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        _ = try demands(in: db)
        guard region.level >= .kabupaten, registry.gazetteer[region] != nil else {
            throw Refusal.invalidInput(
                field: "wilayah",
                reason: Words(
                    id: "Pilih satu kabupaten/kota, atau bagiannya.", en: "Choose one kabupaten, or a part of it."))
        }
        try StepWork.checkReason(
            asked,
            needed: Road.arrows.contains {
                $0.step == asked.step && $0.isBulk && $0.from.contains(source) && $0.needsReason
            })
        if let undoes {
            let other = try BulkDecision.find(undoes, in: db)
            guard other.state == .done, other.region == region else { throw Refusal.changedMeanwhile(version: 0) }
        }
        let decision = BulkDecision(
            id: registry.identifiers.next(), region: region, asked, from: source, kind: kind, undoes: undoes, by: actor,
            at: registry.clock.now())
        try decision.insert(in: db)
        try RunDecision.enqueue(decision, in: db, by: actor, registry)
        try AuditTrail.write(
            .proposalStep, by: actor, place: region, object: decision.object,
            detail: "sekaligus \(asked.step.rawValue): disiapkan", at: decision.askedAt, in: db)
        return decision.id
    }
}

/// What becomes of a decision whose rows were looked at.
package struct SettleDecision: Action {
    package struct Outcome: Codable, Sendable, Equatable { package var state: BulkDecision.State }

    package enum Answer: Codable, Sendable, Equatable {
        /// By whoever asked for it; `rows` as they typed it, where there are many.
        case confirm(rows: String)
        /// By somebody else.
        case agree
        case refuse(reason: String)
        /// By whoever asked for it, before it begins.
        case drop
    }

    package var id: ActionID
    package var decision: RecordID
    package var answer: Answer

    package init(id: ActionID = ActionID(), _ decision: RecordID, _ answer: Answer) {
        self.id = id
        self.decision = decision
        self.answer = answer
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        let record = try BulkDecision.find(decision, in: db)
        return [Demand(record.permission, at: record.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let record = try BulkDecision.find(decision, in: db)
        let next: BulkDecision.State
        switch answer {
        case .confirm(let rows): next = try confirm(record, rows, actor)
        case .agree, .refuse: next = try judge(record, in: db, actor, registry)
        case .drop:
            guard [.preparing, .ready, .asked].contains(record.state), record.account == actor.account else {
                throw Refusal.changedMeanwhile(version: 0)
            }
            next = .dropped
        }
        try record.move(to: next, in: db)
        if next == .running { try RunDecision.enqueue(record, in: db, by: actor, registry) }
        let now = registry.clock.now()
        try AuditTrail.write(
            .proposalStep, by: actor, place: record.region, object: record.object,
            detail: "sekaligus \(record.step.rawValue): \(next.rawValue)", at: now, in: db)
        if next == .asked {
            try RoadNotices(ChangeWork(registry: registry, db: db, actor: actor)).tell(
                record.permission, of: record.region, link: "/putusan/\(record.id)",
                Words(
                    id: "Putusan sekaligus untuk \(record.ready) usulan menunggu persetujuan Anda.",
                    en: "A decision on \(record.ready) proposals at once waits for you to agree."))
        }
        return Outcome(state: next)
    }

    private func confirm(_ record: BulkDecision, _ rows: String, _ actor: Actor) throws -> BulkDecision.State {
        guard record.state == .ready, record.account == actor.account else {
            throw Refusal.changedMeanwhile(version: 0)
        }
        guard record.ready > 0 else {
            throw StepWork.refused(
                "jumlah", "Tidak ada usulan yang dapat diputus dengan cara ini.",
                "None of them can be decided like this.")
        }
        // Nobody types a number by mistake.
        if record.ready > BulkDecision.manyRows, rows.filter(\.isNumber) != String(record.ready) {
            throw StepWork.refused(
                "jumlah", "Ketik banyaknya usulan yang akan diputus: \(record.ready).",
                "Type how many proposals this decides: \(record.ready).")
        }
        return record.needsOther ? .asked : .running
    }

    private func judge(_ record: BulkDecision, in db: any Connection, _ actor: Actor, _ registry: Registry) throws
        -> BulkDecision.State
    {
        guard record.state == .asked else { throw Refusal.changedMeanwhile(version: 0) }
        let second = try FourEyes(on: record.account, since: record.askedAt, isInherited: true, registry, in: db)
            .require(actor, field: "putusan")
        for demand in try demands(in: db) { try second.meet(demand) }
        var (words, next) = ("", BulkDecision.State.running)
        if case .refuse(let reason) = answer {
            (words, next) = (reason.trimmingSpaces, .refused)
            guard words.utf8.count >= 3 else { throw Refusal.reasonMissing }
            try ChangeWork.checkWords(words, field: "alasan")
        }
        try db.execute(
            """
            UPDATE decision SET decided_by = \(actor.account), decided_name = \(actor.name),
                decided_at = \(registry.clock.now()), decided_reason = \(words) WHERE id = \(record.id)
            """)
        return next
    }
}

/// Goes on with a decision whose job was stopped.
package struct GoOnWithDecision: Action {
    package typealias Outcome = SettleDecision.Outcome

    package var id: ActionID
    package var decision: RecordID

    package init(id: ActionID = ActionID(), _ decision: RecordID) {
        self.id = id
        self.decision = decision
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        let record = try BulkDecision.find(decision, in: db)
        return [Demand(record.permission, at: record.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let record = try BulkDecision.find(decision, in: db)
        guard [.preparing, .running].contains(record.state), try !record.isAtWork(in: db) else {
            throw Refusal.changedMeanwhile(version: 0)
        }
        // The rest is taken in the name of whoever goes on: not by whoever chose what others agreed to.
        if record.needsOther, record.state == .running {
            let second = try FourEyes(on: record.account, since: record.askedAt, isInherited: true, registry, in: db)
                .require(actor, field: "putusan")
            for demand in try demands(in: db) { try second.meet(demand) }
        }
        try RunDecision.enqueue(record, in: db, by: actor, registry)
        return Outcome(state: record.state)
    }
}

extension GoOnWithDecision: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { [] }
}

extension BulkDecision {
    /// Whether a job is at it or will be.
    func isAtWork(in db: any Connection) throws -> Bool {
        try job.map { try JobRecord.isOpen($0, in: db) } ?? false
    }
}

// It moves no proposal: the job does, each piece in the order of its kabupaten.
extension AskDecision: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { [] }
}

extension SettleDecision: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { [] }
}
