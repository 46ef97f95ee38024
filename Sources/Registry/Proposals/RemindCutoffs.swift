import Rules
import Storage

extension Registry {
    /// Tells villages whose proposals wait that a window closes: seven, three and one days before it does, and twelve
    /// hours. One notice a village, with how many wait for what.
    func remindCutoffs() async throws {
        let now = clock.now()
        let mark = RoadMark.cutoffs
        guard try await database.read({ try mark.isDue(at: now, in: $0) }) else { return }
        try await database.write(seeing: .everything, locking: .only([])) { db in
            guard let told = try mark.claim(at: now, in: db) else { return }
            let work = ChangeWork(registry: self, db: db, actor: .program)
            try CutoffReminders(work: work, told: told).tell()
        }
    }
}

/// Windows that came near since the clock looked last.
struct CutoffReminders {
    let work: ChangeWork
    /// When it looked last.
    let told: Int64
    private var db: any Connection { work.db }

    /// What waits in a village for one window.
    private struct Waiting {
        var closes: Int64
        var kinds: Set<ProposalKind> = []
        /// Not on an agenda yet.
        var drafts = 0
        /// On an agenda, and undecided.
        var scheduled = 0
        /// For the village head.
        var agreed = 0
    }

    func tell() throws {
        var villages: [RegionCode: Waiting] = [:]
        // The nearest moment last: a clock that stood still tells of it alone.
        for before in try moments() {
            for (village, waiting) in try closing(before) { villages[village] = waiting }
        }
        if villages.isEmpty { return }
        let places = villages.keys.sorted()
        let operators = try Notices.accounts(with: [.operatorDesa], of: places, work.registry, in: db)
        let heads = try Notices.accounts(with: [.kades], of: places, work.registry, in: db)
        for village in places {
            guard let waiting = villages[village] else { continue }
            var accounts = Set(operators[village] ?? [])
            if waiting.agreed > 0 { accounts.formUnion(heads[village] ?? []) }
            let words = try words(waiting, in: village)
            for account in accounts.sorted() {
                try Notices.tell(
                    .proposal, words, link: "/usulan", to: .account(account), author: work.actor, from: work.registry,
                    in: db)
            }
        }
    }

    /// How long before the end villages are told, in milliseconds, the longest first.
    private func moments() throws -> [Int64] {
        let thresholds = try work.registry.catalogue(in: db).thresholds
        let days = [("remind_first_days", 7), ("remind_second_days", 3), ("remind_third_days", 1)].map { name, other in
            Int64(thresholds[name] ?? other) * 86_400_000
        }
        let hours = Int64(thresholds["remind_last_hours"] ?? 12) * 3_600_000
        return Set(days + [hours]).sorted(by: >)
    }

    private func closing(_ before: Int64) throws -> [RegionCode: Waiting] {
        let states = Road.arrows.filter { $0.step == .carryOver }.flatMap(\.from)
        let open = Set(states).sorted { $0.rawValue < $1.rawValue }
        let after = max(told + before, work.now)
        let homes = try DutyDue.homes(.carryOver, after: after, until: work.now + before, in: db)
        var villages: [RegionCode: Waiting] = [:]
        for row in try DutyDue.named(homes, in: db).flatMap({ try closing(after, work.now + before, in: $0, open) }) {
            guard let kind = ProposalKind(rawValue: try row.text("kind")),
                let state = ProposalState(rawValue: try row.text("state"))
            else { continue }
            let village = RegionCode(try row.int("village"))
            let closes = try row.int("closes")
            var waiting = villages[village] ?? Waiting(closes: closes)
            let count = Int(try row.int("proposals"))
            waiting.kinds.insert(kind)
            switch state {
            case .agreed: waiting.agreed += count
            case .onAgenda: waiting.scheduled += count
            default: waiting.drafts += count
            }
            villages[village] = waiting
        }
        return villages
    }

    /// What waits in a kabupaten for the windows that close within a stretch, the nearest first.
    private func closing(_ after: Int64, _ until: Int64, in homes: HomeList, _ states: [ProposalState]) throws
        -> [Row]
    {
        try db.rows(
            """
            SELECT village, kind, closes, state, count(*) AS proposals FROM proposal
            WHERE \(homes.hold("home")) AND closes > \(after) AND closes <= \(until) AND state IN (\(states))
            GROUP BY village, kind, closes, state ORDER BY closes, village
            """)
    }

    private func words(_ waiting: Waiting, in village: RegionCode) throws -> Words {
        let kinds = waiting.kinds.sorted { $0.rawValue < $1.rawValue }.map(\.title)
        let hours = Int((waiting.closes - work.now + 3_599_999) / 3_600_000)
        let left =
            hours > 24
            ? Words(id: "\((hours + 23) / 24) hari lagi", en: "in \((hours + 23) / 24) days")
            : Words(id: "\(hours) jam lagi", en: "in \(hours) hours")
        let moment = try moment(waiting, in: village)
        var (id, en): ([String], [String]) = ([], [])
        if waiting.drafts > 0 {
            id.append("\(waiting.drafts) belum masuk agenda")
            en.append("\(waiting.drafts) not on an agenda yet")
        }
        if waiting.scheduled > 0 {
            id.append("\(waiting.scheduled) menunggu keputusan musyawarah")
            en.append("\(waiting.scheduled) waiting for the deliberation")
        }
        if waiting.agreed > 0 {
            id.append("\(waiting.agreed) siap difinalkan")
            en.append("\(waiting.agreed) ready to be made final")
        }
        let named = Words(
            id: kinds.map(\.id).joined(separator: ", "), en: kinds.map(\.en).joined(separator: ", "))
        return Words(
            id: "Batas \(named.id) \(left.id)\(moment.id): \(id.joined(separator: ", ")).",
            en: "The cut-off of \(named.en) is \(left.en)\(moment.en): \(en.joined(separator: ", ")).")
    }

    /// The last moment that is in time, as the village's clocks show it.
    private func moment(_ waiting: Waiting, in village: RegionCode) throws -> Words {
        guard let kind = waiting.kinds.min(by: { $0.rawValue < $1.rawValue }) else { return Words("") }
        let setting = try work.roads.setting(of: kind, on: work.registry.clock.today, at: village, in: db)
        let calendar = try work.roads.calendar(of: setting.cutoff, around: village, in: db)
        let today = work.registry.clock.today
        let windows = calendar.windows(
            for: setting.cutoff, at: village, from: today.adding(days: -1), to: CivilMonth(of: today).adding(3).day(31))
        guard let window = windows.first(where: { $0.end == waiting.closes }) else { return Words("") }
        let (hour, minute) = (twoDigits(window.cutoff.minute / 60), twoDigits(window.cutoff.minute % 60))
        let zone = window.cutoff.zone.rawValue.uppercased()
        return Words(
            id: " (\(window.closes.dashed), pukul \(hour).\(minute) \(zone))",
            en: " (\(window.closes.dashed), \(hour):\(minute) \(zone))")
    }
}
