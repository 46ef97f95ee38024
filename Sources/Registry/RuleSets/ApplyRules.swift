import Foundation
import Rules
package import Storage

/// Makes the findings follow the rules that have come into force: now, or on the day they were decided for.
package struct ApplyRules: Job {
    package static let kind = JobKind.ruleDay
    package var region: RegionCode

    package struct Outcome: Codable, Sendable {
        package var changes: Int
        package var families: Int
        package var settled: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] { try RegisterArea.demands(in: db) }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let today = registry.clock.today.packed
        let due = try registry.database.readBlocking { try RuleChange.due(on: today, in: $0) }
        guard !due.isEmpty else { return Outcome(changes: 0, families: 0, settled: 0) }
        let total = try registry.database.readBlocking { db in
            try db.count("SELECT COALESCE(SUM(persons), 0) FROM village_tally")
        }
        for key in Set(due.flatMap(\.rows).map(\.body.key)) {
            guard let body = due.flatMap(\.rows).map(\.body).first(where: { $0.key == key }) else { continue }
            try carry(body, today, registry)
        }
        let report = try registry.judgeEverything(by: work.actor) { done in
            // Quick, and not to be left half-way: that somebody asked to stop is seen at its end.
            try? work.progress(
                Words(id: "Memeriksa dengan aturan baru", en: "Judging by the new rules"), done, of: total)
        }
        try registry.database.writeBlocking { db in
            for change in due {
                try db.execute(
                    "UPDATE rule_change SET in_force_at = \(registry.clock.now()) WHERE id = \(change.id)")
                try AuditTrail.write(
                    .rulesInForce, by: work.actor, place: change.region, object: "usulan aturan \(change.id)",
                    detail: "\(report.settled) keluarga", at: registry.clock.now(), in: db)
            }
        }
        return Outcome(changes: due.count, families: report.families, settled: report.settled)
    }

    /// What reaches very many families is done in one stroke a home; the judging afterwards finds the rest.
    private func carry(_ row: DatedRow, _ today: Int32, _ registry: Registry) throws {
        let homes = try registry.database.readBlocking { db in
            try db.homes(with: "family")
        }
        for home in homes {
            try registry.database.writeBlocking { db in
                let catalogue = try registry.catalogue(in: db)
                switch row {
                case .rule(let edit):
                    try RuleWeight(rule: catalogue.rule(edit.code), home: home, now: registry.clock.now()).carry(in: db)
                case .stated(let written, _): try Restating(written: written, catalogue, home: home).carry(in: db)
                default: break
                }
            }
        }
    }

    /// Puts the work in the queue, once. Nobody's rights can be taken away between the decision and its day.
    static func enqueue(in db: any Connection, _ registry: Registry) throws {
        let waiting = try db.count("SELECT count(*) FROM job WHERE kind = \(kind.rawValue) AND state = 'waiting'")
        guard waiting == 0 else { return }
        let job = ApplyRules(region: try RegisterArea.whole(in: db))
        _ = try EnqueueJob(id: ActionID(), job: job, title: "").perform(in: db, by: .commandLine("Tepat"), registry)
        registry.jobs.promise()
    }
}

/// Every open finding of a rule takes the weight that the rule has now; of one that is switched off they close.
private struct RuleWeight {
    let rule: Rule
    let home: Int64
    let now: Int64

    func carry(in db: any Connection) throws {
        let families: SQL = """
            SELECT family FROM finding WHERE home = \(home) AND rule = \(rule.code) AND (closed_at IS NULL OR closed_at = \(now))
            """
        if rule.severity == .off {
            try db.execute(
                "UPDATE finding SET closed_at = \(now) WHERE home = \(home) AND rule = \(rule.code) AND closed_at IS NULL"
            )
        } else {
            let changed = try db.execute(
                """
                UPDATE finding SET severity = \(rule.severity), rule_version = \(rule.version)
                WHERE home = \(home) AND rule = \(rule.code) AND closed_at IS NULL AND severity <> \(rule.severity)
                """)
            if changed == 0 { return }
        }
        try db.execute(
            """
            UPDATE family SET
                errors_found = (SELECT count(*) FROM finding n WHERE n.home = \(home) AND n.family = family.id
                    AND n.closed_at IS NULL AND n.severity = 'error' AND n.origin <> 'stated'),
                errors_stated = (SELECT count(*) FROM finding n WHERE n.home = \(home) AND n.family = family.id
                    AND n.closed_at IS NULL AND n.severity = 'error' AND n.origin = 'stated'),
                warnings = (SELECT count(*) FROM finding n WHERE n.home = \(home) AND n.family = family.id
                    AND n.closed_at IS NULL AND n.severity = 'warning')
            WHERE home = \(home) AND id IN (\(families))
            """)
    }
}

/// Persons of whom a source says something take the meaning that its words have now.
struct Restating {
    let written: String
    let catalogue: Catalogue
    let home: Int64

    init(written: String, _ catalogue: Catalogue, home: Int64) {
        self.written = written
        self.catalogue = catalogue
        self.home = home
    }

    /// The texts of this home that say it, in whatever capitals and spaces.
    static func texts(saying written: Set<String>, home: Int64, in db: any Connection) throws -> [String: String] {
        let keys = Dictionary(written.map { (ValueWords.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        var texts: [String: String] = [:]
        try db.forEach("SELECT DISTINCT padan FROM person WHERE home = \(home) AND padan IS NOT NULL") { row in
            let text = row.text(0)
            if let known = keys[ValueWords.key(text)] { texts[text] = known }
            return true
        }
        return texts
    }

    func carry(in db: any Connection) throws {
        let meaning = catalogue.stated[written] ?? .some(.p99)
        for text in try Self.texts(saying: [written], home: home, in: db).keys {
            try db.execute(
                "UPDATE person SET stated = \(meaning?.string) WHERE home = \(home) AND padan = \(text)")
        }
    }
}

extension RuleChange {
    /// Agreed to, begun, and not yet followed by the findings.
    static func due(on day: Int32, in db: any Connection) throws -> [RuleChange] {
        try db.rows(
            """
            SELECT \(columns) FROM rule_change
            WHERE in_force_at IS NULL AND valid_from <= \(day) AND state = 'approved' ORDER BY id
            """
        ).map { try RuleChange($0, in: db) }
    }
}
