import Foundation
import Rules
package import Storage

/// Reckons what a change of dated data would do, and keeps it with the change. Nothing else is written.
package struct PreviewRules: Job {
    package static let kind = JobKind.rulePreview
    package var region: RegionCode
    package var change: RecordID

    package func demands(in db: any Connection) throws -> [Demand] { try RuleChange.demands(change, in: db) }

    package func run(_ work: JobWork) throws -> RulePreview {
        let registry = work.registry
        let record = try registry.database.readBlocking { db -> RuleChange in
            guard let record = try RuleChange.find(change, in: db) else { throw Refusal.notFound }
            return record
        }
        let preview = try registry.preview(record) { done, total in
            try work.progress(
                Words(id: "Menghitung keadaan sesudahnya", en: "Reckoning what would be"), done, of: total)
        }
        try registry.database.writeBlocking { db in
            let text = String(decoding: try JSONEncoder.stable.encode(preview), as: UTF8.self)
            // Only as long as it is still open, and still asks for the same.
            try db.execute(
                """
                UPDATE rule_change SET preview = \(text)
                WHERE id = \(change) AND preview_job = \(work.id) AND state IN ('draft', 'submitted')
                """)
        }
        return preview
    }

    /// - Returns: the job, or nil if there is nothing to reckon.
    static func enqueueIfNeeded(_ record: RuleChange, in db: any Connection, by actor: Actor, _ registry: Registry)
        throws -> RecordID?
    {
        guard record.hasPreview else { return nil }
        let job = PreviewRules(region: record.region, change: record.id)
        let id = try EnqueueJob(id: ActionID(), job: job, title: "").perform(in: db, by: actor, registry)
        registry.jobs.promise()
        return id
    }
}

/// Asks for a preview once more: the register has changed since.
package struct PreviewAgain: Action {
    package typealias Outcome = RuleChangeOutcome
    package var id: ActionID
    package var change: RecordID

    package init(id: ActionID = ActionID(), change: RecordID) {
        self.id = id
        self.change = change
    }

    package func demands(in db: any Connection) throws -> [Demand] { try RuleChange.demands(change, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RuleChangeOutcome {
        guard let record = try RuleChange.find(change, in: db) else { throw Refusal.notFound }
        // A draft is its writer's until it is handed over.
        if record.state == .draft, record.account != actor.account { throw Refusal.notFound }
        guard record.isOpen else { throw Refusal.changedMeanwhile(version: record.version) }
        let outcome = RuleChangeOutcome(change: change, state: record.state.rawValue, version: record.version)
        // One that has not begun will reckon with all that is so by then.
        if let job = record.previewJob,
            try db.count("SELECT count(*) FROM job WHERE id = \(job) AND state = 'waiting'") > 0
        {
            return outcome
        }
        let job = try PreviewRules.enqueueIfNeeded(record, in: db, by: actor, registry)
        try db.execute("UPDATE rule_change SET preview_job = \(job) WHERE id = \(change)")
        return outcome
    }
}

extension Registry {
    /// What a change would do on the day it is meant for: everything decided for then, without it and with it.
    func preview(_ change: RuleChange, progress: (Int, Int) throws -> Void) throws -> RulePreview {
        let rows = change.rows.map(\.body)
        // Of what is meant for days that are over, today is what counts.
        let day = CivilDate(packed: max(change.validFrom, clock.today.packed))
        let context = try database.readBlocking { db in
            let catalogue = try Catalogue(in: db, today: day)
            let after = catalogue.adding(rows)
            let isTraining = try RegisterKind.isTraining(in: db) ?? false
            func set(_ catalogue: Catalogue) -> RuleSet {
                catalogue.ruleSet(today: day, provinces: gazetteer.provinceNumbers, isTraining: isTraining)
            }
            let homes = try RegisterArea.homes(in: db)
            return (
                catalogues: (before: catalogue, after: after), sets: (before: set(catalogue), after: set(after)),
                homes: homes, total: try db.count("SELECT COALESCE(SUM(persons), 0) FROM village_tally"),
                edition: try RuleEdition.current(in: db), freshness: try Self.freshness(in: db)
            )
        }
        var preview = RulePreview(
            day: day.packed, at: clock.now(), edition: context.edition, freshness: context.freshness)
        if change.isJudged {
            var counts = PreviewCounts(
                before: RuleWeights(context.catalogues.before), after: RuleWeights(context.catalogues.after))
            let statements = Set(rows.compactMap { if case .stated(let written, _) = $0 { written } else { nil } })
            for home in context.homes {
                let one = PreviewHome(
                    registry: self, home: home, catalogues: context.catalogues, sets: context.sets,
                    statements: statements)
                preview.persons += try database.readBlocking { try one.run(into: &counts, in: $0) }
                try progress(preview.persons, max(context.total, preview.persons))
            }
            counts.put(into: &preview)
        }
        if rows.contains(where: { $0.part == .policy }) { preview.policy = try policyPreview(rows, day) }
        return preview
    }

    /// How the changes of the last ninety days would have fared.
    private func policyPreview(_ rows: [DatedRow], _ day: CivilDate) throws -> RulePreview.PolicyCount {
        let days = 90
        let since = clock.now() - Int64(days) * 86_400_000
        return try database.readBlocking { db in
            let before = try Policy(on: day.packed, in: db)
            let after = before.adding(rows)
            var count = RulePreview.PolicyCount(
                days: days, changes: 0, waitedBefore: 0, waitedAfter: 0, refusedBefore: 0, refusedAfter: 0)
            for row in try Self.recentChanges(since: since, in: db) {
                count.changes += 1
                switch before.mode(of: row.subjects, roles: [row.role]) {
                case .approve, .road: count.waitedBefore += 1
                case .refuse: count.refusedBefore += 1
                case .apply: break
                }
                switch after.mode(of: row.subjects, roles: [row.role]) {
                case .approve, .road: count.waitedAfter += 1
                case .refuse: count.refusedAfter += 1
                case .apply: break
                }
            }
            return count
        }
    }

    /// Changes by people since a moment: the event, and the fields as the change log or the waiting body tells them.
    private static func recentChanges(since: Int64, in db: any Connection) throws
        -> [(role: String, subjects: [String])]
    {
        var fields: [Int64: Set<String>] = [:]
        try db.forEach(
            """
            SELECT l.change_set, l.field FROM change_set s
            JOIN change_log l ON l.change_set = s.id AND l.home = s.home
            WHERE s.at >= \(since) AND s.state <> 'waiting'
            """
        ) { row in
            fields[row.int(0), default: []].insert(row.text(1))
            return true
        }
        return try db.rows("SELECT id, event, role, state, body FROM change_set WHERE at >= \(since)").map { row in
            let event = try row.text("event")
            let body = try row.text("body")
            if !body.isEmpty, let set = try? JSONDecoder().decode(ChangeSet.self, from: Data(body.utf8)) {
                return (try row.text("role"), set.subjects)
            }
            let changed = fields[try row.int("id"), default: []].sorted()
            return (try row.text("role"), [event] + changed.map { "\(event)/\($0)" })
        }
    }

    /// Rises with every change of the register.
    static func freshness(in db: any Connection) throws -> Int64 {
        // A number that says that something changed somewhere. The end of each home's stretch, not a walk over the log.
        try db.beyondSight {
            try db.rows("SELECT home FROM home").map { home in
                try db.first("SELECT MAX(id) AS last FROM change_log WHERE home = \(home.int("home"))")?
                    .intOrNil("last") ?? 0
            }.max() ?? 0
        }
    }
}
