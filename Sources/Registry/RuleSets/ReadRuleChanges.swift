import Foundation
import Rules
import Storage

/// A statement of a source that nobody has given a meaning yet.
package struct UnknownStatement: Sendable, Equatable {
    package var written: String
    package var persons: Int
}

/// A value with the day from which it holds.
package struct DatedValue: Sendable, Equatable {
    package var row: DatedRow
    /// `yyyymmdd`.
    package var validFrom: Int32
}

/// The dated data as they stand on a day.
package struct DatedView: Sendable {
    package var day: Int32
    package var rows: [DatedRow]
    /// Decided already, and not yet in force on that day.
    package var coming: [DatedValue]
    package var unknown: [UnknownStatement] = []
}

extension Registry {
    /// Who may look into the room: whoever may change what is in it, and whoever reads the trail.
    func mayRead(_ actor: Actor) throws(Refusal) {
        guard !actor.scope(for: .configure).isEmpty || !actor.scope(for: .readAudit).isEmpty else {
            throw .notAllowed(.configure)
        }
    }

    /// - Throws: `Refusal.notAllowed`; `Refusal.notFound`, also for a change of other places than the actor's.
    package func ruleChange(_ id: RecordID, by actor: Actor) async throws -> RuleChange {
        try mayRead(actor)
        return try await database.read { db in
            guard let change = try RuleChange.find(id, in: db), Self.isVisible(change, to: actor) else {
                throw Refusal.notFound
            }
            return change
        }
    }

    /// The changes that are open, or those that are over; newest first. `about`: the key of one subject.
    package func ruleChanges(open: Bool, about key: String? = nil, after: String? = nil, limit: Int, by actor: Actor)
        async throws -> Page<RuleChange>
    {
        try mayRead(actor)
        let before = after.flatMap { RecordID($0)?.value } ?? Int64.max
        return try await database.read { db in
            let states: SQL = open ? "state IN ('draft', 'submitted')" : "state NOT IN ('draft', 'submitted')"
            let about: SQL = key.map { "AND id IN (SELECT rule_change FROM rule_change_row WHERE key = \($0))" } ?? ""
            let rows = try db.rows(
                """
                SELECT \(RuleChange.columns) FROM rule_change WHERE \(states) \(about) AND id < \(before)
                ORDER BY id DESC LIMIT \(limit + 1)
                """)
            let found = try rows.map { try RuleChange($0, in: db) }
            // A draft is its writer's until it is handed over.
            let seen = found.prefix(limit).filter {
                Self.isVisible($0, to: actor) && ($0.state != .draft || $0.account == actor.account)
            }
            let next = found.count > limit ? found[limit - 1].id.description : nil
            return Page(items: Array(seen), next: next)
        }
    }

    /// Changes of rules that concern everybody in a region: those to come within a fortnight, and those of the last.
    package func ruleNews(at region: RegionCode) async throws -> [RuleChange] {
        let today = clock.today
        let span = (today.adding(days: -7).packed, today.adding(days: 14).packed)
        return try await database.read { db in
            try db.rows(
                """
                SELECT \(RuleChange.columns) FROM rule_change WHERE state = 'approved'
                AND valid_from BETWEEN \(span.0) AND \(span.1) ORDER BY valid_from, id LIMIT 20
                """
            ).map { try RuleChange($0, in: db) }.filter { $0.region.contains(region) || region.contains($0.region) }
        }
    }

    /// How many changes wait for this actor to agree.
    package func ruleChangesToDecide(by actor: Actor) async throws -> Int {
        if actor.scope(for: .configure).isEmpty { return 0 }
        return try await database.read { db in
            try db.rows("SELECT \(RuleChange.columns) FROM rule_change WHERE state = 'submitted'")
                .map { try RuleChange($0, in: db) }
                .filter { change in
                    guard try change.mayBeAgreed(by: actor, self, in: db) else { return false }
                    return try change.rows.map(\.body).demands(in: db).allSatisfy { (try? actor.meet($0)) != nil }
                }.count
        }
    }

    /// Whether this actor may refuse a change; who may not agree to it is told why when they try.
    package func mayDecide(_ change: RuleChange, by actor: Actor) async throws -> Bool {
        guard change.account != actor.account else { return false }
        return try await database.read { db in
            try change.rows.map(\.body).demands(in: db).allSatisfy { (try? actor.meet($0)) != nil }
        }
    }

    /// Whether this actor may ask for changes of the rules: in every kabupaten of the register.
    package func mayConfigureRules(_ actor: Actor) async throws -> Bool {
        try await database.read { db in
            try RegisterArea.demands(in: db).allSatisfy { (try? actor.meet($0)) != nil }
        }
    }

    private static func isVisible(_ change: RuleChange, to actor: Actor) -> Bool {
        let regions = actor.scope(for: .configure).regions + actor.scope(for: .readAudit).regions
        return regions.contains { $0.contains(change.region) || change.region.contains($0) }
    }

    // MARK: What is in force

    /// The dated data of a part as they stand on a day, and what is decided for later.
    package func dated(_ part: DatedRow.Part, on day: Int32, by actor: Actor) async throws -> DatedView {
        try mayRead(actor)
        let registry = self
        return try await database.read { db in
            let book = DatedBook(db: db, gazetteer: registry.gazetteer)
            let subjects = try book.subjects(of: part)
            var view = DatedView(day: day, rows: [], coming: [])
            view.rows = try subjects.compactMap { try book.current($0, on: day) }
            view.coming = try book.coming(part, after: day)
            if part == .stated {
                view.unknown = try registry.unknownStatements(Reader(db, scope: actor.scope()))
            }
            return view
        }
    }

    /// One subject as it stands on a day; nil if there is no such subject.
    package func dated(_ row: DatedRow, on day: Int32) async throws -> DatedRow? {
        let registry = self
        return try await database.read { try DatedBook(db: $0, gazetteer: registry.gazetteer).current(row, on: day) }
    }

    private func unknownStatements(_ reader: Reader) throws -> [UnknownStatement] {
        var counts: [String: Int] = [:]
        for row in try reader.rows(
            """
            SELECT f.evidence AS evidence, count(*) AS n FROM finding f
            WHERE \(homes(of: nil, reader.scope).hold("f.home")) AND f.rule = 'P99' AND f.closed_at IS NULL AND \(in: "f.village") GROUP BY f.evidence
            ORDER BY 2 DESC, f.evidence LIMIT 200
            """)
        {
            let text = (row.textOrNil("evidence") ?? "").dropFirst("teks=".count)
            counts[CheckDatedRow.folded(String(text)), default: 0] += Int(try row.int("n"))
        }
        return counts.map { UnknownStatement(written: $0.key, persons: $0.value) }
            .sorted { ($1.persons, $0.written) < ($0.persons, $1.written) }
    }
}

extension DatedBook {
    /// A row of each subject of a part, of which only the subject counts.
    func subjects(of part: DatedRow.Part) throws -> [DatedRow] {
        switch part {
        case .rule:
            return try db.rows("SELECT DISTINCT code FROM rule ORDER BY code").map {
                .rule(Self.blank(rule: try $0.text("code")))
            }
        case .threshold:
            return try db.rows("SELECT DISTINCT name FROM threshold ORDER BY name").map {
                .threshold(name: try $0.text("name"), value: 0)
            }
        case .stated:
            return try db.rows("SELECT DISTINCT written FROM stated_text ORDER BY written").map {
                .stated(written: try $0.text("written"), rule: "")
            }
        case .program:
            return try db.rows("SELECT id FROM program ORDER BY number").map {
                .program(DatedRow.ProgramEdit(id: try $0.text("id"), name: "", isPerPerson: false, columns: []))
            }
        case .choice:
            return try db.rows(
                """
                SELECT kind, event, code, min(place) AS place FROM choice GROUP BY kind, event, code
                ORDER BY 1, 4, 2, 3
                """
            ).map {
                .choice(
                    DatedRow.ChoiceEdit(
                        kind: try $0.text("kind"), event: try $0.text("event"), code: try $0.text("code"),
                        words: Words(id: "", en: ""), isOffered: true))
            }
        case .policy:
            return try db.rows("SELECT DISTINCT subject, role FROM policy ORDER BY subject, role").map {
                .policy(subject: try $0.text("subject"), role: try $0.text("role"), mode: nil)
            }
        case .province:
            let codes = try db.rows("SELECT DISTINCT code FROM nik_province").map { Int(try $0.int("code")) }
            return Set(codes + gazetteer.provinceNumbers).sorted().map { .province(code: $0, accepted: true) }
        case .cutoff:
            let newest = "SELECT n.id, max(n.valid_from) FROM cutoff n GROUP BY n.id" as SQL
            return try db.rows("SELECT body FROM cutoff WHERE (id, valid_from) IN (\(newest)) ORDER BY kind, id").map {
                .cutoff(try JSONDecoder().decode(Cutoff.self, from: Data($0.text("body").utf8)))
            }
        case .road:
            let rows = try db.rows("SELECT DISTINCT kind, region FROM road_rule ORDER BY region, kind")
            return try rows.compactMap { row -> DatedRow? in
                guard let kind = ProposalKind(rawValue: try row.text("kind")) else { return nil }
                return .road(RoadRule(kind, in: RegionCode(try row.int("region")), nil))
            }
        case .criteria:
            let rows = try db.rows("SELECT DISTINCT id, region FROM criteria_set ORDER BY region, id")
            return try rows.map { row -> DatedRow in
                .criteria(CriteriaRule(try row.text("id"), in: RegionCode(try row.int("region")), nil))
            }
        }
    }

    static func blank(rule code: String) -> DatedRow.RuleEdit {
        let none = Words(id: "", en: "")
        return DatedRow.RuleEdit(
            code: code, severity: .error, fixer: "", title: none, meaning: none, nextStep: none, evidence: [:])
    }

    /// Decided by changes for days after this one.
    func coming(_ part: DatedRow.Part, after day: Int32) throws -> [DatedValue] {
        try db.rows(
            """
            SELECT r.body AS body, c.valid_from AS valid_from FROM rule_change c
            JOIN rule_change_row r ON r.rule_change = c.id
            WHERE c.state = 'approved' AND c.valid_from > \(day) ORDER BY c.valid_from, c.id
            """
        ).compactMap { row in
            let body = try JSONDecoder().decode(DatedRow.self, from: Data(row.text("body").utf8))
            return body.part == part ? DatedValue(row: body, validFrom: Int32(try row.int("valid_from"))) : nil
        }
    }
}

extension Registry {
    /// Whether the register or its rules have changed since a preview was reckoned.
    package func isStale(_ preview: RulePreview) async throws -> Bool {
        try await database.read { db in
            let edition = try RuleEdition.current(in: db)
            return try preview.edition != edition || preview.freshness != Self.freshness(in: db)
        }
    }
}
