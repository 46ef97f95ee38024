import Rules
import Storage

extension Registry {
    /// One change set, with whom it speaks of: a look, and an entry of the audit trail.
    ///
    /// - Throws: `Refusal.notFound`, also for one outside the actor's area.
    package func changeSet(_ id: RecordID, by actor: Actor) async throws -> ChangeSetRow {
        let rows = try await changeSets(by: actor) { homes in
            "home IN (\(homes)) AND id = \(id)"
        }
        guard let row = rows.first else { throw Refusal.notFound }
        note(
            .viewed, by: actor, place: row.village.code, object: "perubahan \(id)", detail: "", families: [row.family])
        return row
    }

    /// A family's change sets, newest first, those that began on another family's page too.
    package func changeSets(of family: RecordID, limit: Int, by actor: Actor) async throws -> [ChangeSetRow] {
        let limit = min(max(limit, 1), 200)
        return try await changeSets(by: actor) { homes in
            """
            home IN (\(homes)) AND id IN (
                SELECT c.change_set FROM change_log c
                WHERE c.home IN (\(homes)) AND c.family = \(family)
                UNION SELECT s.id FROM change_set s WHERE s.home IN (\(homes)) AND s.family = \(family))
            ORDER BY CASE state WHEN 'waiting' THEN 0 ELSE 1 END, id DESC LIMIT \(limit)
            """
        }
    }

    /// What waits for somebody to agree, oldest first.
    package func waitingChanges(in region: RegionCode, limit: Int, by actor: Actor) async throws -> [ChangeSetRow] {
        let range = region.range
        let limit = min(max(limit, 1), 200)
        return try await changeSets(by: actor) { _ in
            """
            state = 'waiting' AND village BETWEEN \(range.lowerBound) AND \(range.upperBound) ORDER BY id LIMIT \(limit)
            """
        }
    }

    /// What the actor did last.
    package func ownChanges(limit: Int, by actor: Actor) async throws -> [ChangeSetRow] {
        let limit = min(max(limit, 1), 200)
        return try await changeSets(by: actor) { _ in "actor = \(actor.account) ORDER BY id DESC LIMIT \(limit)" }
    }

    private func changeSets(
        by actor: Actor, where condition: @escaping @Sendable ([Int64]) -> SQL
    ) async throws -> [ChangeSetRow] {
        try await read(by: actor) { reader in
            let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
            let records = try reader.rows(
                "SELECT \(ChangeRecord.columns) FROM change_set WHERE \(homes(of: nil, reader.scope).hold("home")) AND \(in: "village") AND \(condition(homes(in: reader.scope)))"
            ).map(ChangeRecord.init)
            return try records.map { try row($0, reader, catalogue, actor) }
        }
    }

    private func row(_ record: ChangeRecord, _ reader: Reader, _ catalogue: Catalogue, _ actor: Actor) throws
        -> ChangeSetRow
    {
        var names: [RecordID: String] = [:]
        func name(_ person: RecordID, _ home: Int64) throws -> String {
            if let known = names[person] { return known }
            let name =
                try reader.first(
                    """
                    SELECT name FROM person WHERE home = \(home) AND id = \(person) AND \(in: "village")
                    """)?.textOrNil("name") ?? ""
            names[person] = name
            return name
        }
        func marked(_ marks: [ChangeOutcome.Mark]) throws -> [ChangeSetRow.Marked] {
            // Told to whoever saved it within their places; the reader's may be smaller.
            try marks.prefix(50).compactMap { mark in
                guard let home = try familyKey(mark.family, reader)?.home else { return nil }
                return ChangeSetRow.Marked(
                    rule: catalogue.rule(mark.rule), family: mark.family,
                    person: try mark.person.map { try name($0, home) } ?? "")
            }
        }
        return ChangeSetRow(
            id: record.key.id, family: record.family, village: gazetteer[record.village] ?? .nation,
            event: record.event, state: record.state, actor: record.actorName, isOwn: record.actor == actor.account,
            at: record.at, day: record.day, reason: record.reason, evidence: try words(of: record.evidence, reader),
            subject: try subject(record, reader), mended: try marked(record.outcome.mended),
            opened: try marked(record.outcome.opened), errors: record.outcome.errors,
            keptOfOthers: record.outcome.keptOfOthers, doubles: record.outcome.doubles ?? [],
            benefits: try notes(record.outcome.benefits ?? [], home: record.key.home, reader, catalogue),
            undoableUntil: try undoableUntil(record, reader, catalogue, actor),
            decidedBy: record.decidedName, decidedReason: record.decidedReason)
    }

    /// Until when the reader may take a change back; nil if not at all.
    private func undoableUntil(_ record: ChangeRecord, _ reader: Reader, _ catalogue: Catalogue, _ actor: Actor) throws
        -> Int64?
    {
        // A merge is taken back by whoever may do so with the case that it decided.
        if record.event == .onePerson, record.state == .applied,
            let link = try reader.withCatalogueTables({ try LinkCaseRecord.find(by: record.key.id, in: $0) })
        {
            let isUndoable = link.isReopenable(by: actor, at: clock.now(), catalogue)
            return isUndoable ? link.reopenableUntil(by: actor, catalogue) ?? .max : nil
        }
        guard record.isUndoable(by: actor, at: clock.now(), catalogue) else { return nil }
        let hasLimit = actor.roles(meeting: Demand(.approve, at: record.village)).isEmpty
        return hasLimit ? record.undoableUntil(catalogue) : .max
    }

    /// The kind of a document in words, and its number; empty if there is none.
    func words(of evidence: Evidence?, _ reader: Reader) throws -> Words {
        guard let evidence else { return Words(id: "", en: "") }
        let row = try reader.withCatalogueTables { db in
            try db.first(
                """
                SELECT id, en FROM choice WHERE kind = 'evidence' AND code = \(evidence.kind)
                ORDER BY valid_from DESC, event LIMIT 1
                """)
        }
        let tail = evidence.number.isEmpty ? "" : " \(evidence.number)"
        return Words(
            id: (row?.textOrNil("id") ?? evidence.kind) + tail, en: (row?.textOrNil("en") ?? evidence.kind) + tail)
    }

    /// The person a change speaks of, else the head of the family.
    private func subject(_ record: ChangeRecord, _ reader: Reader) throws -> String {
        try reader.first(
            """
            SELECT p.name AS name FROM person p WHERE p.home = \(record.key.home) AND \(in: "p.village") AND p.id IN (
                SELECT c.record FROM change_log c WHERE c.home = \(record.key.home) AND c.change_set = \(record.key.id) AND c.unit = 'person')
            ORDER BY p.id LIMIT 1
            """)?.textOrNil("name") ?? reader.first(
                """
                SELECT p.name AS name FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person
                WHERE m.home = \(record.key.home) AND m.family = \(record.family) AND m.valid_to IS NULL
                AND \(in: "p.village") ORDER BY CASE p.relation WHEN 1 THEN 0 ELSE 1 END, p.id LIMIT 1
                """)?.textOrNil("name") ?? ""
    }
}
