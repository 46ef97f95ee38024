import Rules
package import Storage

/// One row of the schedule as it is in force, and what it would take away now.
package struct RetentionRow: Sendable {
    package var kind: RetentionKind
    package var days: Int
    /// `hapus` or `pseudonim`.
    package var act: String
    package var basis: String
    package var reason: String
    package var validFrom: Int32
    package var actorName: String
    /// Nil where it was not counted.
    package var doomed: Int?
    /// `yyyymmdd`: what is older goes.
    package var cutoff: Int32
    /// A change that holds from a later day.
    package var next: (days: Int, from: Int32)?
}

/// What one run did.
package struct RetentionRun: Sendable {
    package var job: RecordID
    package var at: Int64
    package var actorName: String
    package var lines: [Line]

    package struct Line: Sendable {
        package var kind: RetentionKind
        package var days: Int
        package var count: Int
    }

    package var count: Int { lines.reduce(0) { $0 + $1.count } }

    static func latest(_ reader: Reader, limit: Int) throws -> [RetentionRun] {
        let rows = try reader.rows(
            """
            SELECT job, kind, at, actor_name, days, count FROM retention_line WHERE job IN (
                SELECT DISTINCT l.job FROM retention_line l WHERE \(in: "l.region") ORDER BY l.job DESC LIMIT \(limit))
            ORDER BY job DESC, kind
            """)
        var runs: [RetentionRun] = []
        for row in rows {
            let job = RecordID(try row.int("job"))
            guard let kind = RetentionKind(rawValue: try row.text("kind")) else { continue }
            let line = Line(kind: kind, days: Int(try row.int("days")), count: Int(try row.int("count")))
            if runs.last?.job == job {
                runs[runs.count - 1].lines.append(line)
            } else if runs.count < limit {
                runs.append(
                    RetentionRun(
                        job: job, at: try row.int("at"), actorName: try row.text("actor_name"), lines: [line]))
            } else {
                break
            }
        }
        return runs
    }
}

enum RetentionSchedule {
    /// Whose rows hold in a region: its own, those of the ones above, the program's.
    static func path(_ region: RegionCode) -> [RegionCode] {
        var path: Set<RegionCode> = [.nation]
        var at: RegionCode? = region
        while let place = at {
            path.insert(place)
            at = place.parent
        }
        return path.sorted()
    }

    /// The row in force on a day: a kabupaten's own before its province's, and that before the program's. Of a region
    /// and one inside it the code of the inner one is larger.
    static func row(_ kind: RetentionKind, in region: RegionCode, on day: Int32, _ db: any Connection) throws
        -> RetentionRow?
    {
        guard
            let row = try db.first(
                """
                SELECT days, act, basis, reason, valid_from, actor_name FROM retention_rule
                WHERE kind = \(kind) AND region IN (\(path(region))) AND valid_from <= \(day)
                ORDER BY region DESC, valid_from DESC, recorded_at DESC LIMIT 1
                """)
        else { return try preset(kind, on: day, db) }
        let next = try db.first(
            """
            SELECT days, valid_from FROM retention_rule WHERE kind = \(kind) AND region = \(region)
            AND valid_from > \(day) ORDER BY valid_from, recorded_at DESC LIMIT 1
            """)
        return RetentionRow(
            kind: kind, days: Int(try row.int("days")), act: try row.text("act"), basis: try row.text("basis"),
            reason: try row.text("reason"), validFrom: Int32(try row.int("valid_from")),
            actorName: try row.text("actor_name"), doomed: nil, cutoff: 0,
            next: try next.map { (Int(try $0.int("days")), Int32(try $0.int("valid_from"))) })
    }

    private struct Preset {
        var threshold: String
        var months: Int64
        var act: String
        var basis: String
    }

    /// Where no row of the schedule says how long: for what came after the schedule was first filled, a threshold does.
    static func preset(_ kind: RetentionKind, on day: Int32, _ db: any Connection) throws -> RetentionRow? {
        let preset: Preset
        switch kind {
        case .failedProposals:
            preset = Preset(
                threshold: "rejected_proposal_months", months: 24, act: "pseudonim",
                basis: "Minimalisasi data (ps 16): isi usulan yang tidak jadi; langkah-langkahnya tetap")
        case .decisionRows:
            preset = Preset(
                threshold: "decision_row_months", months: 12, act: "hapus",
                basis: "Minimalisasi data (ps 16): baris putusan sekaligus; jumlah dan jejaknya tetap")
        case .meetingGuests:
            preset = Preset(
                threshold: "meeting_guest_months", months: 24, act: "pseudonim",
                basis: "Minimalisasi data (ps 16): nama tamu musyawarah; unsur, jumlah, dan segelnya tetap")
        default: return nil
        }
        let row = try db.first(
            """
            SELECT value, valid_from FROM threshold WHERE name = \(preset.threshold) AND valid_from <= \(day)
            ORDER BY valid_from DESC LIMIT 1
            """)
        let months = Int(row?.intOrNil("value") ?? preset.months)
        return RetentionRow(
            kind: kind, days: max(months * 365 / 12, kind.fewestDays), act: preset.act, basis: preset.basis, reason: "",
            validFrom: Int32(row?.intOrNil("valid_from") ?? 20_240_101), actorName: "Tepat", doomed: nil, cutoff: 0,
            next: nil)
    }
}

/// Changes one row of the schedule from a later day on.
package struct ChangeRetention: Action {
    package var id: ActionID
    package var region: RegionCode
    package var kind: RetentionKind
    package var days: Int
    /// `yyyymmdd`, after today.
    package var from: Int32
    package var reason: String

    package init(
        id: ActionID = ActionID(), region: RegionCode, kind: RetentionKind, days: Int, from: Int32, reason: String
    ) {
        self.id = id
        self.region = region
        self.kind = kind
        self.days = days
        self.from = from
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.privacy, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Bool {
        let today = registry.clock.today.packed
        guard region.level <= .kabupaten, kind.applies(to: region) else { throw Refusal.notFound }
        guard days >= kind.fewestDays, days <= 36_500 else {
            throw Refusal.invalidInput(
                field: "hari",
                reason: Words(
                    id: "Antara \(kind.fewestDays) dan 36500 hari.", en: "Between \(kind.fewestDays) and 36500 days."))
        }
        let isDay = CivilDate(year: Int(from) / 10_000, month: Int(from) / 100 % 100, day: Int(from) % 100) != nil
        guard isDay, from > today else {
            throw Refusal.invalidInput(
                field: "berlaku",
                reason: Words(id: "Tulis tanggal sesudah hari ini.", en: "Write a day after today."))
        }
        guard let current = try RetentionSchedule.row(kind, in: region, on: today, db) else { throw Refusal.notFound }
        let reason = try DeskText.checked(reason, "alasan", required: true, limit: 300)
        try db.execute(
            """
            INSERT INTO retention_rule (kind, region, valid_from, recorded_at, days, act, basis, reason, actor_name)
            VALUES (\(kind), \(region), \(from), \(registry.clock.now()), \(days), \(current.act), \(current.basis),
                \(reason), \(actor.name))
            ON CONFLICT (kind, region, valid_from, recorded_at) DO UPDATE SET days = excluded.days,
                reason = excluded.reason, actor_name = excluded.actor_name
            """)
        try AuditTrail.write(
            .retentionChanged, by: actor, place: region, object: "retensi \(kind.rawValue)",
            detail: "\(days) hari sejak \(from): \(reason)", at: registry.clock.now(), in: db)
        return true
    }
}

extension Registry {
    /// The schedule with what each row would take away now.
    package func retentionSchedule(in region: RegionCode, by actor: Actor) async throws -> [RetentionRow] {
        try actor.meet(Demand(.privacy, at: region))
        let registry = self
        let now = clock.now()
        // How many a run would take away, which is the program's own.
        return try await database.read(seeing: .everything) { db in
            try RetentionKind.allCases.filter { $0.applies(to: region) }.compactMap { kind in
                guard var row = try RetentionSchedule.row(kind, in: region, on: registry.clock.today.packed, db) else {
                    return nil
                }
                let cutoff = now - Int64(row.days) * 86_400_000
                row.cutoff = Int32(clamping: CivilDayOf.packed(cutoff))
                row.doomed = try RetentionWork(registry: registry, region: region, actor: actor, cutoff: cutoff)
                    .count(kind, in: db)
                return row
            }
        }
    }

    /// Every version of one row, newest first.
    package func retentionHistory(_ kind: RetentionKind, in region: RegionCode, by actor: Actor) async throws
        -> [RetentionRow]
    {
        try actor.meet(Demand(.privacy, at: region))
        let today = clock.today.packed
        return try await database.read { db -> [RetentionRow] in
            let versions = try db.rows(
                """
                SELECT days, act, basis, reason, valid_from, actor_name FROM retention_rule
                WHERE kind = \(kind) AND region IN (\(RetentionSchedule.path(region)))
                ORDER BY valid_from DESC, recorded_at DESC, region
                """
            ).map { row in
                RetentionRow(
                    kind: kind, days: Int(try row.int("days")), act: try row.text("act"),
                    basis: try row.text("basis"), reason: try row.text("reason"),
                    validFrom: Int32(try row.int("valid_from")), actorName: try row.text("actor_name"), doomed: nil,
                    cutoff: 0, next: nil)
            }
            return versions + (try RetentionSchedule.preset(kind, on: today, db).map { [$0] } ?? [])
        }
    }

    package func retentionRuns(limit: Int, by actor: Actor) async throws -> [RetentionRun] {
        try await readDesk(by: actor) { try RetentionRun.latest($0, limit: limit) }
    }

    /// Puts today's runs in the queue that have not been put there yet: of every kabupaten with people, of the provinces
    /// above them, and of the nation.
    package func enqueueDailyRetention() async throws {
        // Whether a kabupaten has anybody in it.
        let registry = self
        let regions = try await database.read(seeing: .everything) { db in
            let homes = Set(try db.homes(with: "family"))
            return registry.homes.filter { homes.contains($0.value) }.keys.sorted().map { RegionCode($0) }
        }
        let actor = Actor.commandLine("Jadwal harian")
        let above = Set(regions.compactMap(\.parent) + [.nation])
        for region in above.sorted() + regions {
            let id = ActionID("retensi-\(region.dotted)-\(clock.today.packed)")
            _ = try await enqueue(RetentionJob(region: region), title: region.dotted, id: id, by: actor)
        }
    }
}
