import Rules
package import Storage

/// Hands a draft over for somebody else to agree to.
package struct SubmitRuleChange: Action {
    package typealias Outcome = RuleChangeOutcome
    package var id: ActionID
    package var change: RecordID
    package var seen: Int

    package init(id: ActionID = ActionID(), change: RecordID, seen: Int) {
        self.id = id
        self.change = change
        self.seen = seen
    }

    package func demands(in db: any Connection) throws -> [Demand] { try RuleChange.demands(change, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RuleChangeOutcome {
        var record = try RuleChange.open(change, seen: seen, in: db)
        guard record.account == actor.account else { throw Refusal.notAllowed(.configure) }
        guard record.state == .draft else { throw Refusal.changedMeanwhile(version: record.version) }
        if record.hasPreview, record.preview == nil {
            throw CheckDatedRow.bad(
                "pratinjau", "Tunggu pratinjau selesai, lalu ajukan.", "Wait for the preview, then submit.")
        }
        record.state = .submitted
        record.submittedAt = registry.clock.now()
        try record.tellDeciders(actor, registry, in: db)
        return try record.finish(.rulesProposed, by: actor, registry, in: db)
    }
}

/// Agrees to a change or refuses it: never by whoever asked for it.
package struct DecideRuleChange: Action {
    package typealias Outcome = RuleChangeOutcome
    package var id: ActionID
    package var change: RecordID
    package var seen: Int
    package var approve: Bool
    package var reason: String
    /// `RulePreview.at` of the preview that was looked at: it can be reckoned again without the change being another.
    package var previewSeen: Int64?

    package init(
        id: ActionID = ActionID(), change: RecordID, seen: Int, approve: Bool, reason: String, previewSeen: Int64? = nil
    ) {
        self.id = id
        self.change = change
        self.seen = seen
        self.approve = approve
        self.reason = reason
        self.previewSeen = previewSeen
    }

    package func demands(in db: any Connection) throws -> [Demand] { try RuleChange.demands(change, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RuleChangeOutcome {
        var record = try RuleChange.open(change, seen: seen, in: db)
        guard record.account != actor.account else { throw Refusal.notAllowed(.configure) }
        // A refusal changes nothing: any other account with the right may end what nobody else can.
        if approve {
            let second = try record.eyes(registry, in: db).require(actor, field: "isi")
            for demand in try demands(in: db) { try second.meet(demand) }
        }
        guard record.state == .submitted else { throw Refusal.changedMeanwhile(version: record.version) }
        let words = reason.trimmingSpaces
        if !approve || !words.isEmpty { try CheckDatedRow.check(words, "alasan", most: 300) }
        record.decidedBy = actor.account
        record.decidedName = actor.name
        record.decidedAt = registry.clock.now()
        record.decidedReason = words
        record.state = approve ? .approved : .refused
        if approve { try carryOut(&record, db, registry) }
        try record.tellAuthor(actor, registry, in: db)
        return try record.finish(.rulesDecided, by: actor, registry, in: db)
    }

    private func carryOut(_ record: inout RuleChange, _ db: any Connection, _ registry: Registry) throws {
        let today = registry.clock.today
        if record.validFrom < today.packed, !record.isRetroactive {
            throw CheckDatedRow.bad(
                "pratinjau", "Hari mulainya sudah lewat. Tolak, dan minta diusulkan lagi.",
                "Its first day is over. Refuse it and have it proposed again.")
        }
        let book = DatedBook(db: db, gazetteer: registry.gazetteer)
        for row in record.rows {
            // What it was measured against is not in force any more: somebody else's change came between.
            guard try book.current(row.body, on: record.validFrom) == row.before else {
                throw CheckDatedRow.bad(
                    "pratinjau",
                    "Hal yang sama sudah diubah oleh usulan lain. Tolak, dan minta diusulkan lagi menurut keadaan sekarang.",
                    "Another change has changed the same. Refuse it and have it proposed again from what holds now.")
            }
        }
        try checkPreview(record, db, registry)
        let checker = CheckDatedRow(book: book, day: record.validFrom)
        for row in record.rows {
            try checker.checkIsNewest(row.body, on: today.packed, field: "pratinjau")
            try checker.check(row.body)
            try book.write(row.body, from: record.validFrom)
        }
        try RuleEdition.advance(in: db)
        if record.validFrom <= today.packed {
            if record.isJudged {
                try ApplyRules.enqueue(in: db, registry)
            } else {
                record.inForceAt = registry.clock.now()
            }
        }
    }

    private func checkPreview(_ record: RuleChange, _ db: any Connection, _ registry: Registry) throws {
        guard record.hasPreview else { return }
        let hours = try registry.catalogue(in: db).thresholds["preview_hours"] ?? 24
        guard let preview = record.preview, try preview.edition == RuleEdition.current(in: db),
            registry.clock.now() - preview.at <= Int64(hours) * 3_600_000
        else {
            throw CheckDatedRow.bad(
                "pratinjau", "Pratinjaunya sudah lama. Hitung ulang, lihat, lalu putuskan.",
                "The preview is old. Compute it again, look at it, then decide.")
        }
        guard preview.at == previewSeen else {
            throw CheckDatedRow.bad(
                "pratinjau", "Pratinjaunya sudah dihitung ulang. Lihat yang baru, lalu putuskan.",
                "The preview has been computed again. Look at the new one, then decide.")
        }
    }
}

/// Takes back what one has asked for oneself, before it is decided.
package struct WithdrawRuleChange: Action {
    package typealias Outcome = RuleChangeOutcome
    package var id: ActionID
    package var change: RecordID
    package var seen: Int
    package var reason: String

    package init(id: ActionID = ActionID(), change: RecordID, seen: Int, reason: String) {
        self.id = id
        self.change = change
        self.seen = seen
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] { try RuleChange.demands(change, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RuleChangeOutcome {
        var record = try RuleChange.open(change, seen: seen, in: db)
        guard record.account == actor.account else { throw Refusal.notAllowed(.configure) }
        let words = reason.trimmingSpaces
        if !words.isEmpty { try CheckDatedRow.check(words, "alasan", most: 300) }
        record.state = .withdrawn
        record.decidedAt = registry.clock.now()
        record.decidedName = actor.name
        record.decidedReason = words
        return try record.finish(.rulesProposed, by: actor, registry, in: db)
    }
}

extension RuleChange {
    static func demands(_ id: RecordID, in db: any Connection) throws -> [Demand] {
        guard let record = try find(id, in: db) else { throw Refusal.notFound }
        return try record.rows.map(\.body).demands(in: db)
    }

    /// - Throws: `Refusal.changedMeanwhile` if it is decided already, or was seen as it was before.
    fileprivate static func open(_ id: RecordID, seen: Int, in db: any Connection) throws -> RuleChange {
        guard let record = try find(id, in: db) else { throw Refusal.notFound }
        guard record.isOpen, record.version == seen else { throw Refusal.changedMeanwhile(version: record.version) }
        return record
    }

    fileprivate func eyes(_ registry: Registry, in db: any Connection) -> FourEyes {
        FourEyes(on: account, since: createdAt, registry, in: db)
    }

    /// Another account than the one that asked, and none that was made or taken over for the purpose.
    func mayBeAgreed(by actor: Actor, _ registry: Registry, in db: any Connection) throws -> Bool {
        try eyes(registry, in: db).obstacle(actor) == nil
    }

    fileprivate mutating func finish(_ verb: AuditVerb, by actor: Actor, _ registry: Registry, in db: any Connection)
        throws -> RuleChangeOutcome
    {
        version += 1
        try store(in: db)
        try AuditTrail.write(
            verb, by: actor, place: region, object: "usulan aturan \(id)", detail: state.rawValue,
            at: registry.clock.now(), in: db)
        return RuleChangeOutcome(change: id, state: state.rawValue, version: version)
    }
}
