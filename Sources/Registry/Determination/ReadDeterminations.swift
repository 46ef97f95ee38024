import Rules
import Storage

/// A decree as those see it who read, confirm or carry it out.
package struct DeterminationView: Sendable, Equatable {
    package var id: RecordID
    package var region: Region
    /// `yyyymm`.
    package var period: Int
    package var number: String
    /// `yyyymmdd`.
    package var day: Int32
    /// What the file was called.
    package var name: String
    package var digest: String
    package var state: DeterminationState
    package var counts: DeterminationCounts
    package var seal: String
    package var version: Int
    package var maker: String
    /// Milliseconds since 1970.
    package var madeAt: Int64
    package var confirmedBy: String
    package var confirmedAt: Int64?
    package var endedAt: Int64?
    /// That carries it out.
    package var job: RecordID?
    /// The job that reads it, or carries it out, has not ended.
    package var isAtWork = false
    /// Proposals that have taken their step.
    package var applied = 0
    /// Those that could not, or have not yet.
    package var left = 0
    /// Alarms that the reader has not answered.
    package var unanswered = 0
}

/// A line of a decree, with whom it is about as far as the register knows.
package struct DeterminationLineView: Sendable, Equatable {
    package var number: Int
    /// Of the file.
    package var line: Int?
    package var village: Region
    package var outcome: DeterminationOutcome
    package var reason: ProposalReason?
    package var note: DeterminationNote?
    package var trouble: DeterminationTrouble?
    package var isApplied: Bool
    package var proposal: RecordID?
    package var kind: ProposalKind?
    /// A name; empty where nobody is known.
    package var label: String
    package var family: RecordID?
    package var removal: Removal?
    package var answer: DeterminationAnswer?
    package var words: String

    /// How the register came to remove somebody whom the file brings again.
    package struct Removal: Sendable, Equatable {
        /// Nil: it is the aid that ended.
        package var status: Int?
        /// A number of a program.
        package var program: Int?
        /// `yyyymmdd`.
        package var day: Int32?
        /// Empty where a file removed them.
        package var actor: String
        package var why: String
        package var proposal: RecordID?
    }
}

extension Registry {
    /// The decrees of a region, the newest first.
    package func determinations(in region: RegionCode, after: String?, limit: Int, by actor: Actor) async throws
        -> Page<DeterminationView>
    {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        return try await readDetermination(by: actor) { reader in
            let last = cursor?.id ?? Int64.max
            let records = try reader.rows(
                """
                SELECT \(DeterminationRecord.columns) FROM determination d
                WHERE \(homes(of: region, reader.scope).hold("d.home")) AND \(in: "d.region") AND d.id < \(last)
                ORDER BY d.id DESC LIMIT \(limit + 1)
                """
            ).map(DeterminationRecord.init)
            let shown = records.prefix(limit)
            let next = records.count > limit ? shown.last : nil
            return Page(
                items: shown.map(determinationView),
                next: next.map { Cursor(village: $0.region.value, id: $0.key.id.value).text })
        }
    }

    /// One with how far it is.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func determination(_ id: RecordID, by actor: Actor) async throws -> DeterminationView {
        return try await readDetermination(by: actor) { reader in
            let record = try determinationRecord(id, reader)
            var view = determinationView(record)
            for row in try reader.rows(
                """
                SELECT r.outcome AS outcome, CASE WHEN r.applied_at IS NULL THEN 0 ELSE 1 END AS done,
                    r.answered_by AS answered_by, count(*) AS n
                FROM determination_row r
                WHERE r.home = \(record.key.home) AND r.determination = \(id) AND \(in: "r.village")
                GROUP BY r.outcome, CASE WHEN r.applied_at IS NULL THEN 0 ELSE 1 END, r.answered_by
                """)
            {
                guard let outcome = DeterminationOutcome(rawValue: try row.text("outcome")) else { continue }
                let number = Int(try row.int("n"))
                if outcome.step != nil {
                    if try row.int("done") == 1 { view.applied += number } else { view.left += number }
                } else if outcome == .reappeared, row.intOrNil("answered_by") != actor.account {
                    view.unanswered += number
                }
            }
            let job = record.job ?? record.key.id
            view.isAtWork = try reader.withCatalogueTables { try JobRecord.isOpen(job, in: $0) }
            return view
        }
    }

    /// Lines of one outcome, in the order of the decree.
    ///
    /// - Parameter after: the number of the last line of the page before.
    package func determinationLines(
        _ id: RecordID, _ outcome: DeterminationOutcome, after: Int, limit: Int, by actor: Actor
    ) async throws -> [DeterminationLineView] {
        let limit = min(max(limit, 1), 5_000)
        let (region, lines) = try await readDetermination(by: actor) {
            reader -> (RegionCode, [DeterminationLineView]) in
            let record = try determinationRecord(id, reader)
            let rows = try reader.rows(
                """
                SELECT r.number AS number, r.line AS line, r.village AS village, r.outcome AS outcome,
                    r.reason AS reason, r.note AS note, r.program AS program, r.status AS status,
                    r.removed_on AS removed_on, r.answer AS answer, r.words AS words, r.applied_at AS applied_at,
                    r.trouble AS trouble, r.proposal AS proposal, r.change_set AS change_set, p.kind AS kind,
                    p.label AS label, p.family AS proposed, e.name AS name, e.family AS family,
                    c.actor_name AS actor_name, c.reason AS why, c.proposal AS earlier
                FROM determination_row r
                LEFT JOIN proposal p ON p.home = r.home AND p.id = r.proposal
                LEFT JOIN person e ON e.home = r.home AND e.id = r.person AND \(in: "e.village")
                LEFT JOIN change_set c ON c.home = r.home AND c.id = r.change_set AND \(in: "c.village")
                WHERE r.home = \(record.key.home) AND r.determination = \(id) AND r.outcome = \(outcome)
                AND r.number > \(after) AND \(in: "r.village") ORDER BY r.number LIMIT \(limit)
                """)
            return (record.region, try rows.map(determinationLine))
        }
        let families = Set(lines.compactMap(\.family)).sorted()
        if !families.isEmpty {
            note(.listed, by: actor, place: region, object: "penetapan \(id)", detail: "", families: families)
        }
        return lines
    }

    /// Reads as who has a part in it, and where they have it: whoever sees proposals of one village sees there what
    /// became of them.
    private func readDetermination<T: Sendable>(
        by actor: Actor, _ body: @escaping @Sendable (Reader) throws -> T
    ) async throws -> T {
        // Whoever reads the trail reads what it speaks of, and changes nothing by it.
        let permissions: [Permission] = [.verify, .determine, .readAudit]
        let scope = Scope(regions: permissions.flatMap { actor.scope(for: $0).regions })
        guard !scope.isEmpty else { throw Refusal.notAllowed(.determine) }
        return try await database.read(seeing: scope.sight) { db in try body(Reader(db, scope: scope)) }
    }

    private func determinationRecord(_ id: RecordID, _ reader: Reader) throws -> DeterminationRecord {
        let found = try find(id, reader.scope) { homes in
            try reader.first(
                """
                SELECT \(DeterminationRecord.columns) FROM determination d
                WHERE d.home IN (\(homes)) AND d.id = \(id) AND \(in: "d.region")
                """)
        }
        guard let found else { throw Refusal.notFound }
        return try DeterminationRecord(found)
    }

    private func determinationView(_ record: DeterminationRecord) -> DeterminationView {
        DeterminationView(
            id: record.key.id, region: gazetteer[record.region] ?? .nation, period: record.period,
            number: record.number, day: record.day, name: record.name, digest: record.digest, state: record.state,
            counts: record.counts, seal: record.seal, version: record.version, maker: record.makerName,
            madeAt: record.madeAt, confirmedBy: record.confirmedName, confirmedAt: record.confirmedAt,
            endedAt: record.endedAt, job: record.job)
    }

    private func determinationLine(_ row: Row) throws -> DeterminationLineView {
        guard let outcome = DeterminationOutcome(rawValue: try row.text("outcome")) else {
            throw StorageError.unexpectedValue(column: "outcome")
        }
        var removal: DeterminationLineView.Removal?
        if outcome == .reappeared {
            removal = DeterminationLineView.Removal(
                status: row.intOrNil("status").map { Int($0) }, program: row.intOrNil("program").map { Int($0) },
                day: row.intOrNil("removed_on").map { Int32($0) }, actor: row.textOrNil("actor_name") ?? "",
                why: row.textOrNil("why") ?? "", proposal: row.intOrNil("earlier").map { RecordID($0) })
        }
        let family = row.intOrNil("family") ?? row.intOrNil("proposed")
        return DeterminationLineView(
            number: Int(try row.int("number")), line: row.intOrNil("line").map { Int($0) },
            village: gazetteer[RegionCode(try row.int("village"))] ?? .nation, outcome: outcome,
            reason: ProposalReason.named(row.textOrNil("reason") ?? ""),
            note: row.textOrNil("note").flatMap { DeterminationNote(rawValue: $0) },
            trouble: row.textOrNil("trouble").flatMap { DeterminationTrouble(rawValue: $0) },
            isApplied: row.intOrNil("applied_at") != nil, proposal: row.intOrNil("proposal").map { RecordID($0) },
            kind: row.textOrNil("kind").flatMap { ProposalKind(rawValue: $0) },
            label: row.textOrNil("label") ?? row.textOrNil("name") ?? "", family: family.map { RecordID($0) },
            removal: removal, answer: row.textOrNil("answer").flatMap { DeterminationAnswer(rawValue: $0) },
            words: row.textOrNil("words") ?? "")
    }
}
