package import Storage

/// Carries out a decree that was confirmed: each of its proposals takes its step, and what was proposed comes into the
/// register where its kind waits for the determination.
///
/// A line is marked in the transaction of its step, so that a run after a stop does none twice.
package struct ApplyDetermined: Job {
    package static let kind = JobKind.applyDetermined
    /// A kabupaten or kota.
    package var region: RegionCode
    package var determination: RecordID

    package init(region: RegionCode, determination: RecordID) {
        self.region = region
        self.determination = determination
    }

    package struct Outcome: Codable, Sendable, Equatable {
        package var determination: RecordID
        /// Proposals that have taken their step, in this run or before.
        package var applied: Int
        /// Those that could not.
        package var left: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.determine, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let record = try work.registry.database.readBlocking { try DeterminationRecord.find(determination, in: $0) }
        guard let record, record.state == .confirmed || record.state == .applied else {
            throw JobProblem(Words(id: "Belum dikonfirmasi.", en: "Nobody has confirmed it."))
        }
        return try DecreeApplying(record, work).apply()
    }
}

/// One run of it.
private struct DecreeApplying {
    /// Lines that are looked at together.
    private static let piece = 500
    /// Changes of the register in one transaction, as long as none of them is refused.
    private static let together = 20

    let record: DeterminationRecord
    let work: JobWork
    private var registry: Registry { work.registry }
    private var key: RecordKey { record.key }

    init(_ record: DeterminationRecord, _ work: JobWork) {
        self.record = record
        self.work = work
    }

    private struct Pending {
        var number: Int
        var proposal: RecordID
        var outcome: DeterminationOutcome
        var reason: String
        var hash: String
    }

    func apply() throws -> ApplyDetermined.Outcome {
        let total = try registry.database.readBlocking { db in
            try db.count(
                """
                SELECT count(*) FROM determination_row WHERE home = \(key.home) AND determination = \(key.id)
                AND outcome IN (\(DeterminationOutcome.moving))
                """)
        }
        var last = Int(work.checkpoint ?? "") ?? 0
        var done = 0
        while true {
            let some = try pending(after: last)
            guard let end = some.last?.number else { break }
            let carried = try takeTogether(some)
            for start in stride(from: 0, to: carried.count, by: Self.together) {
                try carryOut(Array(carried[start..<min(start + Self.together, carried.count)]))
                try work.progress(Self.phase, done + start, of: total + 1)
            }
            try registry.database.writeBlocking(locking: .only([.home(key.home)])) { db in
                try work.setCheckpoint(String(end), in: db)
            }
            last = end
            done += some.count
            try work.progress(Self.phase, done, of: total + 1)
        }
        return try end()
    }

    /// Records that are known by their ids alone are looked for here first: a look through all kabupaten for each of them
    /// was half of the work.
    private func expectKabupaten(_ db: any Connection) { db.expect(Scope(regions: [record.region]).sight) }

    private static let phase = Words(id: "Menerapkan penetapan", en: "Carrying out the determination")

    private func pending(after last: Int) throws -> [Pending] {
        try registry.database.readBlocking { db in
            try db.rows(
                """
                SELECT number, proposal, outcome, reason, hash FROM determination_row
                WHERE home = \(key.home) AND determination = \(key.id) AND number > \(last) AND applied_at IS NULL
                AND outcome IN (\(DeterminationOutcome.moving)) AND proposal IS NOT NULL
                ORDER BY number LIMIT \(Self.piece)
                """
            ).compactMap { row in
                guard let outcome = DeterminationOutcome(rawValue: try row.text("outcome")) else { return nil }
                return Pending(
                    number: Int(try row.int("number")), proposal: RecordID(try row.int("proposal")),
                    outcome: outcome, reason: row.textOrNil("reason") ?? "", hash: row.textOrNil("hash") ?? "")
            }
        }
    }

    /// Lines of one step.
    private struct Group: Hashable {
        var outcome: DeterminationOutcome
        var reason: String
        var before: ProposalState
    }

    /// Takes the steps that change nothing in the register, all of them at once.
    ///
    /// - Returns: those that do.
    private func takeTogether(_ some: [Pending]) throws -> [Pending] {
        try registry.database.writeBlocking(locking: .only([.home(key.home)])) { db in
            expectKabupaten(db)
            let changes = ChangeWork(registry: registry, db: db, actor: work.actor)
            let found = try proposals(some.map(\.proposal), changes)
            var groups: [Group: [Pending]] = [:]
            var carried: [Pending] = []
            var moved: [Int] = []
            for one in some {
                guard let proposal = found[one.proposal], proposal.hash == one.hash else {
                    moved.append(one.number)
                    continue
                }
                if one.outcome == .determined, proposal.isCarriedOut {
                    carried.append(one)
                } else {
                    let group = Group(outcome: one.outcome, reason: one.reason, before: proposal.state)
                    groups[group, default: []].append(one)
                }
            }
            for group in groups.keys.sorted(by: { Self.order($0) < Self.order($1) }) {
                let lines = groups[group] ?? []
                guard let step = group.outcome.step, let arrow = Road.arrow(step, from: group.before),
                    let after = arrow.to
                else {
                    moved += lines.map(\.number)
                    continue
                }
                try ManySteps(
                    step: step, before: group.before, after: after, role: .kadis, reason: group.reason,
                    words: record.words, evidence: record.evidence
                ).take(lines.map(\.proposal), of: key.home, changes)
                try mark(lines.map(\.number), in: db)
            }
            try note(.moved, moved, in: db)
            try work.fence(in: db)
            return carried
        }
    }

    private static func order(_ group: Group) -> String {
        "\(group.outcome.rawValue)|\(group.reason)|\(group.before.rawValue)"
    }

    private struct Found {
        var state: ProposalState
        var hash: String
        /// Its content waits for the determination.
        var isCarriedOut: Bool
    }

    /// Those that are still where they were when the file was read.
    private func proposals(_ ids: [RecordID], _ changes: ChangeWork) throws -> [RecordID: Found] {
        var found: [RecordID: Found] = [:]
        for row in try changes.db.rows(
            """
            SELECT id, village, kind, state, hash, made_at, since, applied_at FROM proposal
            WHERE home = \(key.home) AND id IN (\(ids))
            """)
        {
            guard let kind = ProposalKind(rawValue: try row.text("kind")),
                let state = ProposalState(rawValue: try row.text("state")), try row.int("since") <= record.madeAt
            else { continue }
            let setting = try changes.roads.setting(
                of: kind, on: Clock.at(try row.int("made_at")).today, at: RegionCode(try row.int("village")),
                in: changes.db)
            guard Self.waits(state, setting) else { continue }
            found[RecordID(try row.int("id"))] = Found(
                state: state, hash: try row.text("hash"),
                isCarriedOut: setting.applies == .determined && row.intOrNil("applied_at") == nil)
        }
        return found
    }

    /// For the ministry, or for the letter that is the decree where nobody asks the ministry.
    private static func waits(_ state: ProposalState, _ setting: RoadSetting) -> Bool {
        if state == .sent { return true }
        return state == .ratified && Road.arrow(.determine, from: state, through: setting.offices) != nil
    }

    /// Changes the register by proposals that were determined. Where one is refused all of these are undone, and each is
    /// tried by itself: part of it would stay written else.
    private func carryOut(_ some: [Pending]) throws {
        do {
            try registry.database.writeBlocking(locking: .only([.home(key.home)])) { db in
                expectKabupaten(db)
                let changes = ChangeWork(registry: registry, db: db, actor: work.actor)
                try carryOut(some, changes)
                try work.fence(in: db)
            }
        } catch is Refusal {
            if some.count > 1 {
                for one in some { try carryOut([one]) }
            } else {
                try registry.database.writeBlocking(locking: .only([.home(key.home)])) { db in
                    try note(.overtaken, some.map(\.number), in: db)
                    try work.fence(in: db)
                }
            }
        }
    }

    /// What they are is asked once for all of them: where one changes another, its version refuses the step.
    private func carryOut(_ some: [Pending], _ changes: ChangeWork) throws {
        let db = changes.db
        let ids = some.map(\.proposal)
        let found = try proposals(ids, changes)
        var records: [RecordID: ProposalRecord] = [:]
        for record in try ProposalRecord.some(ids, of: key.home, ProposalRecord.columns, in: db) {
            records[record.key.id] = record
        }
        try holdNumbers(of: records.values, in: db)
        var taken: [Int] = []
        var moved: [Int] = []
        for one in some {
            guard let known = found[one.proposal], known.hash == one.hash, known.isCarriedOut,
                let proposal = records[one.proposal]
            else {
                moved.append(one.number)
                continue
            }
            try carryOut(proposal, changes)
            taken.append(one.number)
        }
        try mark(taken, in: db)
        try note(.moved, moved, in: db)
    }

    /// Of whoever they bring in, all at once: they come before the chains of the trail in the order of locks, so that each
    /// number that was held after the first proposal's entry began all of the transaction again.
    private func holdNumbers(of records: some Sequence<ProposalRecord>, in db: any Connection) throws {
        var numbers: Set<Int64> = []
        for record in records {
            guard let text = record.content else { continue }
            numbers.formUnion(try ProposalContent(text: text).numbers.map(\.value))
        }
        try db.lock(numbers.map(LockKey.number))
    }

    private func carryOut(_ proposal: ProposalRecord, _ changes: ChangeWork) throws {
        let now = changes.now
        var step = ProposalWork(proposal, changes)
        let carried = try step.carryOut()
        try step.take(
            .determine, to: .determined, as: .kadis, words: record.words, evidence: record.evidence
        ) { next in
            guard let carried else { return }
            (next.changeSet, next.family) = (carried.changeSet, carried.family)
            next.appliedAt = now
        }
        try RoadTrail(changes).wrote(.determine, step.record)
    }

    private func mark(_ numbers: [Int], in db: any Connection) throws {
        if numbers.isEmpty { return }
        try db.execute(
            """
            UPDATE determination_row SET applied_at = \(registry.clock.now()), trouble = NULL
            WHERE home = \(key.home) AND determination = \(key.id) AND number IN (\(numbers))
            """)
    }

    private func note(_ trouble: DeterminationTrouble, _ numbers: [Int], in db: any Connection) throws {
        if numbers.isEmpty { return }
        try db.execute(
            """
            UPDATE determination_row SET trouble = \(trouble.rawValue)
            WHERE home = \(key.home) AND determination = \(key.id) AND number IN (\(numbers))
            """)
    }

    private func end() throws -> ApplyDetermined.Outcome {
        try registry.database.writeBlocking(locking: .only([.home(key.home)])) { db in
            guard var record = try DeterminationRecord.find(key.id, in: db) else { throw Refusal.notFound }
            let news = try DeterminationNews(of: record, in: db)
            let changes = ChangeWork(registry: registry, db: db, actor: work.actor)
            // Villages are told once, also where what was left is tried again.
            if record.state == .confirmed { try news.tell(changes) }
            record.state = .applied
            record.endedAt = registry.clock.now()
            try record.update(in: db)
            try AuditTrail.write(
                .determinationDecided, by: work.actor, place: record.region, object: "penetapan \(key.id)",
                detail: "diterapkan: \(news.applied) usulan, \(news.left) ditinggal", at: registry.clock.now(), in: db)
            try work.fence(in: db)
            return ApplyDetermined.Outcome(determination: key.id, applied: news.applied, left: news.left)
        }
    }
}

extension Registry {
    /// Has a confirmed decree carried out once more: what was stopped goes on, and what was left is tried again.
    ///
    /// - Returns: the job.
    /// - Throws: `Refusal.changedMeanwhile` while a job is at it already.
    package func applyDetermined(_ id: RecordID, action: ActionID, by actor: Actor) async throws -> RecordID {
        let outcome = try await perform(ApplyAgain(id: action, determination: id), by: actor)
        jobs.wake()
        return outcome
    }
}

/// Puts the job into the queue again, once.
struct ApplyAgain: Action {
    typealias Outcome = RecordID

    var id: ActionID
    var determination: RecordID

    func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        return [Demand(.determine, at: record.region)]
    }

    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        guard var record = try DeterminationRecord.find(determination, in: db) else { throw Refusal.notFound }
        guard record.state == .confirmed || record.state == .applied else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        if let job = record.job, try JobRecord.isOpen(job, in: db) {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        // What is left is taken in the name of whoever goes on.
        try ConfirmDetermination.requireOther(than: record, actor, registry, in: db)
        let apply = ApplyDetermined(region: record.region, determination: record.key.id)
        let job = try EnqueueJob(id: ActionID(), job: apply, title: "").perform(in: db, by: actor, registry)
        record.job = job
        try record.update(in: db)
        return job
    }
}
