import Rules
import Storage

extension Registry {
    /// What waits for an actor in a region, and how its work goes on. Only tallies, which `overview` has read already,
    /// and short reads by an index.
    ///
    /// - Parameter overview: of the region.
    /// - Returns: nothing to do in regions that are not the actor's own area; these are only looked at.
    package func work(in overview: Overview, by actor: Actor) async throws -> WorkState {
        let region = overview.region.code
        let grants = actor.grants.filter { $0.region.contains(region) }
        let permissions = grants.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
        let works = !permissions.isDisjoint(with: [.correct, .approve, .readAudit, .privacy])
        let hasDesk = works && actor.grants.contains { $0.region == region }
        let told = hasDesk ? try await toldTasks(actor) : []
        let state = try await read(by: actor) { reader in
            let finder = TaskFinder(registry: self, reader: reader, actor: actor, overview: overview)
            let progress = overview.families > 0 ? try finder.progress() : nil
            guard hasDesk else { return WorkState(tasks: [], hasDesk: false, progress: progress) }
            var tasks = told
            if permissions.contains(.correct) {
                tasks += try finder.desk()
                tasks += region.level == .village ? try finder.village() : try finder.area()
                tasks += try finder.duplicates(decides: permissions.contains(.approve))
            }
            if region.level == .village, permissions.contains(.propose) { tasks += try finder.handedBack() }
            if region.level != .village, !permissions.isDisjoint(with: [.forward, .verify, .endorse]) {
                tasks += try finder.silentVillages()
            }
            if region.level != .village, permissions.contains(.oversee) { tasks += try finder.idle() }
            if permissions.contains(.approve) { tasks += try finder.approvals() }
            if permissions.contains(.readAudit) { tasks.append(TaskItem(.auditTrail, .later, 0)) }
            // Kept in the order they were found in within each urgency.
            let sorted = TaskItem.Urgency.allCases.flatMap { urgency in tasks.filter { $0.urgency == urgency } }
            return WorkState(tasks: sorted, hasDesk: true, progress: progress)
        }
        // One move by itself is told with a name.
        for case .transfers(let move?, label: _) in state.tasks.map(\.kind) {
            note(.listed, by: actor, place: region, object: "pindah \(move)", detail: "Beranda")
        }
        return state
    }

    /// What others left for the actor, wherever it came from.
    private func toldTasks(_ actor: Actor) async throws -> [TaskItem] {
        var tasks: [TaskItem] = []
        let waiting = try await breakGlassWaiting(by: actor)
        if waiting > 0 { tasks.append(TaskItem(.beyondToReview, .now, waiting)) }
        tasks += try await deskTasks(by: actor)
        let notices = try await notices(unseenOnly: true, limit: 100, by: actor).items
        if let newest = notices.first {
            tasks.append(TaskItem(.notices(newest.words), .soon, notices.count, since: notices.last?.at))
        }
        return tasks
    }

    /// For the navigation of every page.
    package func attention(by actor: Actor) async throws -> Attention {
        let scope = actor.scope(for: .correct)
        return try await database.read { db in
            let notices = try unseenNotices(by: actor, in: db)
            guard !scope.isEmpty else { return Attention(mend: 0, transfers: 0, notices: notices) }
            let reader = Reader(db, scope: scope)
            var mend = 0
            if scope.regions.count == 1, let village = scope.regions.first, village.level == .village {
                mend = Int(
                    try reader.first(
                        "SELECT invalid FROM village_tally WHERE village = \(village) AND \(in: "village")"
                    )?.intOrNil("invalid") ?? 0)
            }
            let waiting = try reader.first(
                """
                SELECT count(*) AS n FROM transfer_place p WHERE \(homes(of: nil, scope).hold("p.home"))
                AND p.state = 'open' AND p.side <> p.starter AND \(in: "p.village")
                """)
            return Attention(mend: mend, transfers: Int(waiting?.intOrNil("n") ?? 0), notices: notices)
        }
    }
}

/// Looks for what waits, one short query a kind.
struct TaskFinder {
    let registry: Registry
    let reader: Reader
    let actor: Actor
    let overview: Overview
    private var now: Int64 { registry.clock.now() }
    private var range: ClosedRange<Int64> { overview.region.code.range }
    /// Those of the region.
    private var homes: HomeList { registry.homes(of: overview.region.code, reader.scope) }
    private static let day: Int64 = 86_400_000
    /// Further back a refused change is no news.
    private static let newsDays: Int64 = 14
    private static let reasonsShown = 3

    private func firstID(since moment: Int64) -> Int64 { VillageWork.firstID(since: moment) }

    // MARK: Whoever edits

    /// What the actor began and did not finish, wherever it was.
    func desk() throws -> [TaskItem] {
        var tasks: [TaskItem] = []
        let account = actor.account
        // The writer's own rows: no place of theirs is asked.
        let drafts = try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT path, title, saved_at, interrupted FROM draft WHERE account = \(account)
                AND saved_at > \(now - 30 * Self.day) ORDER BY interrupted DESC, saved_at DESC LIMIT 41
                """)
        }
        if let last = drafts.first {
            let wasInterrupted = try last.int("interrupted") != 0
            tasks.append(
                TaskItem(
                    .drafts(
                        path: try last.text("path"), title: try last.text("title"), wasInterrupted: wasInterrupted),
                    wasInterrupted ? .now : .soon, drafts.count, since: try last.int("saved_at")))
        }
        let jobs = try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT id, state, created_at FROM bulk_job WHERE account = \(account)
                AND state IN ('ready', 'running', 'undoing') ORDER BY id DESC LIMIT 20
                """)
        }
        var stopped: [Row] = []
        var ready: [Row] = []
        for job in jobs {
            if try job.text("state") == BulkJob.State.ready.rawValue {
                ready.append(job)
            } else if !BulkWork.shared.isAtWork(registry, on: try job.int("id")) {
                stopped.append(job)
            }
        }
        if let last = stopped.first { tasks.append(TaskItem(.bulkStopped(try last.int("id")), .now, stopped.count)) }
        if let last = ready.first { tasks.append(TaskItem(.bulkReady(try last.int("id")), .soon, ready.count)) }
        return tasks + (try ownChanges())
    }

    private func ownChanges() throws -> [TaskItem] {
        let rows = try reader.rows(
            """
            SELECT id, family, state, at, decided_at, decided_reason FROM change_set
            WHERE \(homes.hold("home")) AND actor = \(actor.account)
            AND id >= \(firstID(since: now - 60 * Self.day)) AND state IN ('waiting', 'refused') AND \(in: "village") ORDER BY id DESC LIMIT 200
            """)
        var tasks: [TaskItem] = []
        let refused = try rows.filter {
            try $0.text("state") == "refused" && ($0.intOrNil("decided_at") ?? 0) > now - Self.newsDays * Self.day
        }
        if let last = refused.first {
            tasks.append(
                TaskItem(
                    .changesRefused(
                        RecordID(try last.int("family")), reason: last.textOrNil("decided_reason") ?? ""),
                    .soon, refused.count, since: last.intOrNil("decided_at")))
        }
        let waiting = try rows.filter { try $0.text("state") == "waiting" }
        if let oldest = waiting.last {
            tasks.append(
                TaskItem(
                    .ownChangesWaiting(RecordID(try oldest.int("family"))), .later, waiting.count,
                    since: try oldest.int("at")))
        }
        return tasks
    }

    // MARK: A village

    func village() throws -> [TaskItem] {
        var tasks: [TaskItem] = []
        let waiting = try openTransfers()
        if let oldest = waiting.first {
            let since = try oldest.int("waits")
            let isLate = try since < overdue()
            let label = try label(of: oldest)
            let id = waiting.count == 1 ? RecordID(try oldest.int("id")) : nil
            tasks.append(
                TaskItem(
                    .transfers(id, label: label), isLate ? .now : .soon, waiting.count,
                    since: since))
        }
        if let due = try handOnsDue() { tasks.append(due) }
        return tasks + reasons()
    }

    /// Moves that a village of the region has to answer, those that wait longest first.
    private func openTransfers() throws -> [Row] {
        try reader.rows(
            """
            SELECT p.transfer_home AS home, p.transfer AS id, p.waits AS waits FROM transfer_place p
            WHERE \(homes.hold("p.home")) AND p.state = 'open' AND p.side <> p.starter
            AND p.village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(in: "p.village")
            ORDER BY p.waits, p.transfer LIMIT 500
            """)
    }

    /// Whom a case is about. The pointer to it is the reader's, the case may lie elsewhere.
    private func label(of pointer: Row) throws -> String {
        try reader.withCatalogueTables { db in
            try db.first(
                "SELECT label FROM transfer WHERE home = \(try pointer.int("home")) AND id = \(try pointer.int("id"))"
            )?.text("label") ?? ""
        }
    }

    /// What waits since before this is for Dinsos.
    private func overdue() throws -> Int64 {
        try reader.withCatalogueTables { TransferDeadline.limit(try registry.catalogue(in: $0), at: now) }
    }

    /// Moves of the area that nobody answered in time.
    private func stuckTransfers() throws -> TaskItem? {
        let isStuck = TransferPlace.isEscalated(
            "p", before: try overdue(), in: overview.region.code, reader.scope)
        let row = try reader.first(
            """
            SELECT count(*) AS n, MIN(p.waits) AS since FROM transfer_place p WHERE \(homes.hold("p.home"))
            AND p.village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(isStuck) AND \(in: "p.village")
            """)
        guard let count = row?.intOrNil("n"), count > 0 else { return nil }
        return TaskItem(.stuckTransfers, .now, Int(count), since: row?.intOrNil("since"))
    }

    private func handOnsDue() throws -> TaskItem? {
        let row = try reader.first(
            """
            SELECT count(*) AS n, MIN(c.at) AS at FROM case_note c
            JOIN finding f ON f.home = c.home AND f.family = c.family AND f.rule = c.rule AND f.person = c.person
            WHERE \(homes.hold("c.home")) AND c.village BETWEEN \(range.lowerBound) AND \(range.upperBound)
            AND c.until > 0 AND c.until < \(registry.clock.today.packed) AND f.closed_at IS NULL AND \(in: "c.village")
            """)
        guard let count = row?.intOrNil("n"), count > 0 else { return nil }
        return TaskItem(.handOnsDue, .now, Int(count), since: row?.intOrNil("at"))
    }

    /// What makes families invalid: what the village mends itself first, then what others have to.
    private func reasons() -> [TaskItem] {
        let present = overview.reasons.filter { $0.families > 0 }
        let errors = present.filter { $0.rule.severity == .error }
        let own = errors.filter { $0.rule.fixer == "operator" }
        var tasks = own.prefix(Self.reasonsShown).map { TaskItem(.reason($0.rule), .soon, $0.families) }
        let rest = own.dropFirst(Self.reasonsShown)
        if !rest.isEmpty {
            tasks.append(TaskItem(.otherReasons(rest.count), .soon, rest.reduce(0) { $0 + $1.findings }))
        }
        for (rule, kind, urgency) in [
            ("S01", TaskItem.Kind.disagreements, TaskItem.Urgency.soon), ("S02", .absences, .later),
        ] {
            if let reason = present.first(where: { $0.rule.code == rule }) {
                tasks.append(TaskItem(kind, urgency, reason.findings))
            }
        }
        var others: [String: Int] = [:]
        for reason in errors where reason.rule.fixer != "operator" {
            others[reason.rule.fixer, default: 0] += reason.findings
        }
        for (fixer, count) in others.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            tasks.append(TaskItem(.forOthers(fixer: fixer), .later, count))
        }
        return tasks
    }

    // MARK: A wider area

    func area() throws -> [TaskItem] {
        var tasks: [TaskItem] = []
        if let stuck = try stuckTransfers() { tasks.append(stuck) }
        let worst = try worstVillages(limit: 3)
        if !worst.isEmpty {
            tasks.append(TaskItem(.worstVillages(worst), .soon, worst.reduce(0) { $0 + $1.invalidFamilies }))
        }
        return tasks
    }

    /// Villages where nobody works, for whoever oversees operators: those of the report on them.
    func idle() throws -> [TaskItem] {
        let days = try reader.withCatalogueTables { try registry.catalogue(in: $0) }.thresholds["silent_days"] ?? 30
        let work = try VillageWork(in: range, days: days, at: now, idleOnly: true, reader)
        let idle = work.villages.filter { work.isIdle($0.value) }
            .sorted { ($1.value.invalid, $0.key) < ($0.value.invalid, $1.key) }
        if idle.isEmpty { return [] }
        let first = idle.prefix(3).map { village($0.key, $0.value.invalid) }
        return [TaskItem(.idleVillages(first), .later, idle.count)]
    }

    private func worstVillages(limit: Int) throws -> [TaskItem.Village] {
        try reader.rows(
            """
            SELECT t.village AS village, t.invalid AS invalid FROM village_tally t WHERE t.invalid > 0
            AND t.village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(in: "t.village")
            ORDER BY t.invalid DESC, t.village LIMIT \(limit)
            """
        ).map { village(try $0.int("village"), Int(try $0.int("invalid"))) }
    }

    private func village(_ code: Int64, _ invalid: Int) -> TaskItem.Village {
        let code = RegionCode(code)
        return TaskItem.Village(
            region: registry.gazetteer[code] ?? Region(code: code, name: code.dotted, kind: ""),
            invalidFamilies: invalid)
    }

    func approvals() throws -> [TaskItem] {
        let rows = try reader.rows(
            """
            SELECT id, family, at FROM change_set WHERE \(homes.hold("home")) AND state = 'waiting'
            AND village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND actor <> \(actor.account)
            AND \(in: "village") ORDER BY id LIMIT 1000
            """)
        guard let oldest = rows.first else { return [] }
        let since = try oldest.int("at")
        return [
            TaskItem(
                .changesToDecide(RecordID(try oldest.int("family"))), since < now - 3 * Self.day ? .now : .soon,
                rows.count, since: since)
        ]
    }

    // MARK: Whoever watches

    /// Changes of the last 7 and 30 days, today among them: of whole kabupaten as they are kept, else counted.
    func progress() throws -> WorkProgress {
        let isWide = try reader.withCatalogueTables { try RuleSums.cover(range, in: $0) }
        return isWide ? try keptProgress() : try countedProgress()
    }

    private func keptProgress() throws -> WorkProgress {
        let today = ChangeTally.dayNumber(of: now)
        let row = try reader.first(
            """
            SELECT sum(s.changes) AS month, sum(CASE WHEN s.day > \(today - 7) THEN s.changes ELSE 0 END) AS week
            FROM change_sum s WHERE s.region BETWEEN \(range.lowerBound) AND \(range.upperBound)
            AND s.day > \(today - 30) AND \(in: "s.region")
            """)
        return WorkProgress(week: Int(row?.intOrNil("week") ?? 0), month: Int(row?.intOrNil("month") ?? 0))
    }

    private func countedProgress() throws -> WorkProgress {
        let (week, month) = (ChangeTally.firstID(back: 7, from: now), ChangeTally.firstID(back: 30, from: now))
        let row = try reader.first(
            """
            SELECT count(*) AS month, sum(CASE WHEN c.id >= \(week) THEN 1 ELSE 0 END) AS week
            FROM village_tally t CROSS JOIN change_set c
            WHERE \(homes.hold("c.home")) AND c.village = t.village AND c.id >= \(month) AND c.state = 'applied'
            AND t.village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(in: "t.village")
            """)
        return WorkProgress(week: Int(row?.intOrNil("week") ?? 0), month: Int(row?.intOrNil("month") ?? 0))
    }
}

/// How much waits for somebody.
package struct Attention: Sendable, Equatable {
    /// Invalid families of a village's own operator.
    package var mend: Int
    /// Moves that wait for the actor's answer.
    package var transfers: Int
    /// Notices that the actor has not seen; no more than a hundred are counted.
    package var notices: Int

    package init(mend: Int, transfers: Int, notices: Int) {
        (self.mend, self.transfers, self.notices) = (mend, transfers, notices)
    }
}
