import Rules
package import Storage

/// What became of a change of dated data.
package struct RuleChangeOutcome: Codable, Sendable, Equatable {
    package var change: RecordID
    package var state: String
    package var version: Int
}

/// Writes down a change of dated data that somebody means to ask for, or writes it anew while it is a draft.
package struct DraftRuleChange: Action {
    package typealias Outcome = RuleChangeOutcome

    package var id: ActionID
    /// A draft of one's own that is there already, with the version that was seen.
    package var change: RecordID?
    package var seen: Int?
    package var rows: [DatedRow]
    /// `yyyymmdd`.
    package var validFrom: Int32
    package var isRetroactive: Bool
    package var reason: String
    package var basis: String
    /// The change that it takes back.
    package var restores: RecordID?

    package init(
        id: ActionID = ActionID(), change: RecordID? = nil, seen: Int? = nil, rows: [DatedRow], validFrom: Int32,
        isRetroactive: Bool = false, reason: String, basis: String = "", restores: RecordID? = nil
    ) {
        self.id = id
        self.change = change
        self.seen = seen
        self.rows = rows
        self.validFrom = validFrom
        self.isRetroactive = isRetroactive
        self.reason = reason
        self.basis = basis
        self.restores = restores
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        var demands = try rows.demands(in: db)
        if let change {
            guard let stored = try RuleChange.find(change, in: db) else { throw Refusal.notFound }
            demands += try stored.rows.map(\.body).demands(in: db)
        }
        // A change of nothing is nobody's.
        return demands.isEmpty ? [Demand(.configure, at: .nation)] : demands
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RuleChangeOutcome {
        try check(registry.clock.today)
        let book = DatedBook(db: db, gazetteer: registry.gazetteer)
        let checker = CheckDatedRow(book: book, day: validFrom)
        var record = RuleChange(
            id: registry.identifiers.next(), region: try region(db), validFrom: validFrom,
            isRetroactive: isRetroactive, reason: reason.trimmingSpaces, basis: basis.trimmingSpaces, by: actor,
            at: registry.clock.now(), restores: restores)
        if let change {
            guard let stored = try RuleChange.find(change, in: db) else { throw Refusal.notFound }
            guard stored.account == actor.account else { throw Refusal.notAllowed(.configure) }
            guard stored.state == .draft, stored.version == seen else {
                throw Refusal.changedMeanwhile(version: stored.version)
            }
            (record.id, record.createdAt, record.version) = (stored.id, stored.createdAt, stored.version + 1)
            record.restores = stored.restores
        }
        for row in rows {
            try checker.check(row)
            try checker.checkIsNewest(row, on: registry.clock.today.packed, field: "mulai")
            let before = try book.current(row, on: validFrom)
            if before.map({ $0.isSame(as: row) }) ?? false {
                throw CheckDatedRow.bad(
                    "isi", "Tidak ada yang berubah: itu sudah berlaku pada hari itu.",
                    "Nothing changes: that is in force on that day already.")
            }
            record.rows.append(RuleChange.Row(body: row, before: before))
        }
        record.previewJob = try PreviewRules.enqueueIfNeeded(record, in: db, by: actor, registry)
        try record.store(in: db)
        try AuditTrail.write(
            .rulesProposed, by: actor, place: record.region, object: "usulan aturan \(record.id)",
            detail: rows.map(\.key).joined(separator: ", "), at: registry.clock.now(), in: db)
        return RuleChangeOutcome(change: record.id, state: record.state.rawValue, version: record.version)
    }

    private func region(_ db: any Connection) throws -> RegionCode {
        let whole = try RegisterArea.whole(in: db)
        return RegisterArea.common(rows.map { $0.region ?? whole })
    }

    private func check(_ today: CivilDate) throws {
        guard !rows.isEmpty, rows.count <= 50, Set(rows.map(\.key)).count == rows.count else {
            throw CheckDatedRow.bad(
                "isi", "Usulan memuat 1 sampai 50 hal, masing-masing sekali.",
                "A change holds 1 to 50 things, each once.")
        }
        guard reason.trimmingSpaces.utf8.count >= 3 else { throw Refusal.reasonMissing }
        try CheckDatedRow.check(reason, "alasan", most: 300)
        if !basis.trimmingSpaces.isEmpty { try CheckDatedRow.check(basis, "dasar", most: 200) }
        guard let day = CheckDatedRow.real(validFrom), day.packed >= 20_170_101, day.year <= today.year + 5 else {
            throw CheckDatedRow.bad("mulai", "Tulis tanggal seperti 2026-12-01.", "Write a date like 2026-12-01.")
        }
        if day < today, !isRetroactive {
            throw CheckDatedRow.bad(
                "mulai", "Hari itu sudah lewat. Centang “berlaku surut” bila memang dimaksudkan.",
                "That day is over. Tick “retroactive” if that is meant.")
        }
    }
}

extension DatedRow {
    /// Whether two rows say the same; the day on which a version of a cut-off began is no part of what it says.
    func isSame(as other: DatedRow) -> Bool {
        guard case .cutoff(var left) = self, case .cutoff(var right) = other else { return self == other }
        (left.validFrom, right.validFrom) = (0, 0)
        (left.newKind, right.newKind) = (nil, nil)
        return left == right
    }
}

extension Registry {
    /// What a change would have to say to take another one back: everything as it was before it.
    ///
    /// - Throws: `Refusal.notFound`, also for one that was never in force.
    package func restoring(_ id: RecordID, by actor: Actor) async throws -> [DatedRow] {
        let change = try await ruleChange(id, by: actor)
        guard change.state == .approved else { throw Refusal.notFound }
        let day = max(change.validFrom, clock.today.packed)
        return change.rows.map { $0.before?.from(day) ?? $0.body.without(on: day) }
    }
}

extension DatedRow {
    fileprivate func from(_ day: Int32) -> DatedRow {
        guard case .cutoff(var cutoff) = self else { return self }
        cutoff.validFrom = day
        return .cutoff(cutoff)
    }

    /// The row under which it is as if this one had never been.
    fileprivate func without(on day: Int32) -> DatedRow {
        switch self {
        case .rule, .threshold: return self
        // As a statement that nobody knows.
        case .stated(let written, _): return .stated(written: written, rule: RuleCode.p99.string)
        case .program(var edit):
            edit.ends = CivilDate(packed: day).adding(days: 1).packed
            return .program(edit)
        case .choice(var edit):
            edit.isOffered = false
            return .choice(edit)
        case .policy(let subject, let role, _): return .policy(subject: subject, role: role, mode: nil)
        case .province(let code, let accepted): return .province(code: code, accepted: !accepted)
        case .cutoff(var cutoff):
            cutoff.validTo = day
            return .cutoff(cutoff)
        case .road(let rule): return .road(RoadRule(rule.kind, in: rule.region, nil))
        case .criteria(let rule): return .criteria(CriteriaRule(rule.set, in: rule.region, nil))
        }
    }
}
