import Storage

/// What was found in proposals, as it is kept: opened and closed, never thrown away.
enum KeptFindings {
    private struct Open {
        var mark: ProposedFinding.Mark
        var severity: String
        var detail: String
        var evidence: String
        var openedAt: Int64
    }

    /// Makes the open findings of a proposal those that were found, and counts them with it. An answer stays as long as
    /// its finding does and nothing else is said of the person: it was given for that.
    static func settle(
        _ found: [ProposedFinding], of proposal: ProposalRecord, from before: ProposalContent?,
        to content: ProposalContent, at now: Int64, in db: any Connection
    ) throws {
        var missing = Dictionary(found.map { ($0.mark, $0) }) { first, _ in first }
        let key = proposal.key
        for old in try opened(of: key, in: db) {
            if let one = missing[old.mark], isSame(old, one, before, content) {
                missing[old.mark] = nil
                if one.severity.rawValue == old.severity { continue }
                try db.execute(
                    """
                    UPDATE proposal_finding SET severity = \(one.severity)
                    WHERE home = \(key.home) AND proposal = \(key.id) AND rule = \(old.mark.rule)
                    AND member = \(old.mark.member) AND opened_at = \(old.openedAt)
                    """)
                continue
            }
            try db.execute(
                """
                UPDATE proposal_finding SET closed_at = \(now)
                WHERE home = \(key.home) AND proposal = \(key.id) AND rule = \(old.mark.rule)
                AND member = \(old.mark.member) AND opened_at = \(old.openedAt)
                """)
        }
        let rows = missing.values.sorted { ($0.member, $0.rule) < ($1.member, $1.rule) }.map { one -> SQL in
            """
            (\(key.home), \(key.id), \(one.rule), \(one.member), \(proposal.village), \(one.severity),
                \(String(one.detail)), \(nonEmpty(one.evidence)), \(now))
            """
        }
        try rows.inPieces { rows in
            try db.execute(
                """
                INSERT INTO proposal_finding (home, proposal, rule, member, village, severity, detail, evidence,
                    opened_at)
                VALUES \(rows)
                ON CONFLICT (home, proposal, rule, member, opened_at) DO UPDATE
                SET closed_at = NULL, answer = NULL, severity = excluded.severity, detail = excluded.detail,
                    evidence = excluded.evidence
                """)
        }
        let errors = found.filter { $0.severity == .error }.count
        let isOfficials = content.isOfficials || found.contains { $0.rule == CheckCode.officials.rawValue }
        try db.execute(
            """
            UPDATE proposal SET errors = \(errors), warnings = \(found.count - errors), checked = \(proposal.hash),
                conflict = \(isOfficials)
            WHERE home = \(key.home) AND id = \(key.id)
            """)
    }

    /// Opens what was found besides: the list of officials has changed, and the proposal has not.
    static func add(
        _ found: [ProposedFinding], of proposal: ProposalRecord, at now: Int64, in db: any Connection
    ) throws {
        let key = proposal.key
        let open = Set(try opened(of: key, in: db).map(\.mark))
        let new = found.filter { !open.contains($0.mark) }
        if new.isEmpty { return }
        for one in new {
            try db.execute(
                """
                INSERT INTO proposal_finding (home, proposal, rule, member, village, severity, detail, evidence,
                    opened_at)
                VALUES (\(key.home), \(key.id), \(one.rule), \(one.member), \(proposal.village), \(one.severity),
                    \(String(one.detail)), \(nonEmpty(one.evidence)), \(now))
                ON CONFLICT (home, proposal, rule, member, opened_at) DO UPDATE
                SET closed_at = NULL, severity = excluded.severity, evidence = excluded.evidence
                """)
        }
        try db.execute(
            """
            UPDATE proposal SET warnings = warnings + \(new.count), conflict = 1
            WHERE home = \(key.home) AND id = \(key.id)
            """)
    }

    private static func opened(of proposal: RecordKey, in db: any Connection) throws -> [Open] {
        try db.rows(
            """
            SELECT rule, member, severity, detail, evidence, opened_at FROM proposal_finding
            WHERE home = \(proposal.home) AND proposal = \(proposal.id) AND closed_at IS NULL
            """
        ).map { row in
            Open(
                mark: ProposedFinding.Mark(rule: try row.text("rule"), member: Int(try row.int("member"))),
                severity: try row.text("severity"), detail: row.textOrNil("detail") ?? "",
                evidence: row.textOrNil("evidence") ?? "", openedAt: try row.int("opened_at"))
        }
    }

    private static func isSame(
        _ old: Open, _ one: ProposedFinding, _ before: ProposalContent?, _ content: ProposalContent
    ) -> Bool {
        guard let before, old.detail == String(one.detail), old.evidence == one.evidence else { return false }
        let person = CheckArgument.read(one.evidence)[CheckArgument.person].flatMap { Int64($0) }.map { RecordID($0) }
        return before.said(of: one.member, person: person) == content.said(of: one.member, person: person)
    }

    /// Before a village puts a proposal on its agenda.
    ///
    /// - Throws: `Refusal.invalidInput` where its content was not looked at, or an error was neither mended nor answered.
    static func demandAnswered(_ proposal: ProposalRecord, in db: any Connection) throws {
        // Who moves has been agreed between two villages, and is looked at when the move is carried out.
        if proposal.kind == .move { return }
        let key = proposal.key
        let checked = try db.first("SELECT checked FROM proposal WHERE home = \(key.home) AND id = \(key.id)")
        guard checked?.textOrNil("checked") == proposal.hash else {
            throw Refusal.invalidInput(
                field: "pemeriksaan",
                reason: Words(
                    id: "Isi usulan ini belum diperiksa. Buka dan simpan usulannya lagi.",
                    en: "The content was not checked yet. Open the proposal and save it again."))
        }
        let left = try unanswered(of: key, in: db)
        guard left == 0 else {
            throw Refusal.invalidInput(
                field: "pemeriksaan",
                reason: Words(
                    id: "\(left) kesalahan belum dijawab. Perbaiki datanya, atau tulis mengapa tetap diajukan.",
                    en: "\(left) errors have no answer. Mend the data, or say why it is proposed all the same."))
        }
    }

    /// Errors that are open and that nobody has answered.
    static func unanswered(of proposal: RecordKey, in db: any Connection) throws -> Int {
        try db.count(
            """
            SELECT count(*) FROM proposal_finding WHERE home = \(proposal.home) AND proposal = \(proposal.id)
            AND closed_at IS NULL AND severity = \(Rule.Severity.error) AND answer IS NULL
            """)
    }
}
