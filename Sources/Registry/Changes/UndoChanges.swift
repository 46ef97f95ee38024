import Rules
package import Storage

/// Takes a change set back: every value not changed since gets its old one again, the rest is told.
package struct UndoChanges: Action {
    package typealias Outcome = UndoneChanges

    package var id: ActionID
    package var changeSet: RecordID
    /// Of a merge: whoever takes many back tells of them together.
    var isOfMany: Bool?

    package init(id: ActionID = ActionID(), changeSet: RecordID) {
        self.id = id
        self.changeSet = changeSet
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try ChangeRecord.find(changeSet, in: db) else { throw Refusal.notFound }
        if record.event == .transfer || record.event == .onePerson {
            // Of a move the village that took them in speaks, of a merge that of the record that stayed; the other gets
            // them back.
            return [Demand(.correct, at: record.village)]
        }
        // But for moves, a change set stays within one kabupaten.
        let home = record.key.home
        let villages = try db.rows(
            """
            SELECT DISTINCT village FROM change_log WHERE home = \(home) AND change_set = \(changeSet)
            UNION SELECT p.village FROM change_log c JOIN person p ON p.home = c.home AND p.id = c.record
            WHERE c.home = \(home) AND c.change_set = \(changeSet) AND c.unit = 'person'
            UNION SELECT f.village FROM change_log c JOIN family f ON f.home = c.home AND f.id = c.record
            WHERE c.home = \(home) AND c.change_set = \(changeSet) AND c.unit = 'family'
            """
        ).map { RegionCode(try $0.int("village")) }
        return Set(villages + [record.village]).sorted().map { Demand(.correct, at: $0) }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> UndoneChanges {
        guard let record = try ChangeRecord.find(changeSet, in: db) else { throw Refusal.notFound }
        // Taking a move back writes in the village that gets them back; a merge, in that of the record put away.
        guard record.event == .transfer || record.event == .onePerson else {
            return try undo(record, in: db, by: actor, registry)
        }
        return try db.beyondSight { try undo(record, in: db, by: actor, registry) }
    }

    private func undo(_ record: ChangeRecord, in db: any Connection, by actor: Actor, _ registry: Registry) throws
        -> UndoneChanges
    {
        guard record.state == .applied else { throw Refusal.changedMeanwhile(version: 0) }
        guard record.proposal == nil else {
            throw Refusal.invalidInput(
                field: "perubahan",
                reason: Words(
                    id: "Perubahan ini hasil usulan yang sudah diputuskan, jadi tidak diurungkan. Buat usulan baru.",
                    en: "This change came of a proposal that was decided, so it is not undone. Make a new proposal."))
        }
        let catalogue = try registry.catalogue(in: db)
        let link = record.event == .onePerson ? try LinkCaseRecord.find(by: changeSet, in: db) : nil
        if let link { try link.refuseErased(registry, in: db) }
        let isTimely =
            link?.isReopenable(by: actor, at: registry.clock.now(), catalogue)
            ?? record.isUndoable(by: actor, at: registry.clock.now(), catalogue)
        guard isTimely else { throw Refusal.tooLate(hours: catalogue.thresholds["undo_hours"] ?? 24) }
        try link?.refuseIfCarriedOn(registry, in: db)
        let transfer =
            record.event == .transfer
            ? try TransferRecord.find(by: changeSet, in: record.village, home: record.key.home, db) : nil
        let homes = try homes(of: record, transfer, link, in: db)
        if record.event == .transfer { try refuseAfterLaterMoves(homes, in: db) }
        let result = try undo(record, homes, ChangeWork(registry: registry, db: db, actor: actor))
        if let transfer { try reopen(transfer, at: registry.clock.now(), in: db) }
        if let link {
            var work = LinkWork(record: link, work: ChangeWork(registry: registry, db: db, actor: actor))
            try work.reopen()
            if isOfMany != true {
                try LinkNotices(registry: registry, db: db).merged(link, by: actor, isTakenBack: true)
            }
        }
        return result
    }

    /// Where a change set has entries: of a move and of a merge in both kabupaten.
    private func homes(
        of record: ChangeRecord, _ transfer: TransferRecord?, _ link: LinkCaseRecord?, in db: any Connection
    ) throws -> HomeList {
        let places = transfer.map { [$0.origin, $0.destination] } ?? link?.villages ?? []
        if places.isEmpty { return HomeList(homes: [record.key.home]) }
        guard db.dialect.namesHomes else { return .all }
        let homes = try places.map { try AuditTrail.home(of: $0, in: db) } + [record.key.home]
        return HomeList(homes: Set(homes).sorted())
    }

    /// A move is taken back only while it is the last word on where its people are: who has moved on since, or is under
    /// way again, and whom another kabupaten has changed since, would otherwise be in two places or lose that change. What
    /// was taken back since stands in nobody's way.
    private func refuseAfterLaterMoves(_ homes: HomeList, in db: any Connection) throws {
        let isLast = try LaterThanMove(changeSet: changeSet, homes: homes, db: db).isEmpty()
        let underWay = try db.count(
            """
            SELECT count(*) FROM change_log s JOIN transfer_person t ON t.home = s.home AND t.person = s.record
            WHERE \(homes.hold("s.home")) AND \(homes.hold("t.home")) AND s.change_set = \(changeSet)
            AND s.unit = 'person' AND t.holds = 1
            """)
        if !isLast || underWay > 0 { throw Refusal.changedMeanwhile(version: 0) }
    }

    /// A move that was taken back waits again for its answer.
    private func reopen(_ transfer: TransferRecord, at now: Int64, in db: any Connection) throws {
        var transfer = transfer
        transfer.state = .open
        transfer.body.since = now
        transfer.version += 1
        (transfer.decidedBy, transfer.decidedAt, transfer.changeSet) = (nil, nil, nil)
        (transfer.decidedName, transfer.decidedReason) = ("", "")
        if transfer.starter == .destination { transfer.body.parts = [] }
        try transfer.update(in: db)
        var locator = Locator(db, near: try AuditTrail.home(of: transfer.origin, in: db))
        if let first = transfer.body.parts.first {
            try transfer.claimPersons(home: try locator.family(first.family).key.home, in: db)
        }
    }

    private func undo(_ record: ChangeRecord, _ homes: HomeList, _ work: ChangeWork) throws -> UndoneChanges {
        let origin = work.origin("urungkan", reason: record.event.title.id, set: nil)
        var restorer = Restorer(
            editor: try work.editor(origin), day: work.registry.clock.today.packed, reason: "diurungkan",
            changeSet: record.key.id, merges: LinkRelease(work: work))
        switch record.event {
        case .transfer: break
        case .onePerson: restorer.moved = .followed
        default: restorer.moved = .left
        }
        var result = UndoneChanges(family: record.family, restored: 0, left: [])
        for row in try work.db.rows(
            """
            SELECT home, id, unit, record, family, village, field, old_value, new_value FROM change_log
            WHERE \(homes.hold("home")) AND change_set = \(record.key.id) ORDER BY id DESC
            """)
        {
            if try restorer.restore(row) {
                result.restored += 1
            } else {
                result.left.append(try row.text("field"))
            }
        }
        var outcome = try work.outcome(
            record.key.id, family: record.family, touched: restorer.editor.touched, kept: [])
        outcome.state = .undone
        try record.decide(.undone, outcome: outcome, origin: origin, in: work.db)
        try work.audit(.changeUndone, record.village, record.key.id, record.event.title.id)
        return result
    }
}

/// What an undo came to.
package struct UndoneChanges: Codable, Sendable, Equatable {
    /// Where to look at the result.
    package var family: RecordID
    package var restored: Int
    /// Fields that were changed by somebody since and stay as they are, by their names.
    package var left: [String]
}

extension ChangeRecord {
    /// One's own for as many hours as the threshold says; anybody's by whoever may approve. What several have decided on
    /// its road is nobody's to take back.
    func isUndoable(by actor: Actor, at now: Int64, _ catalogue: Catalogue) -> Bool {
        guard state == .applied, proposal == nil else { return false }
        if !actor.roles(meeting: Demand(.approve, at: village)).isEmpty { return true }
        return self.actor == actor.account && now <= undoableUntil(catalogue)
    }

    /// Milliseconds since 1970.
    func undoableUntil(_ catalogue: Catalogue) -> Int64 {
        at + Int64(catalogue.thresholds["undo_hours"] ?? 24) * 3_600_000
    }
}
