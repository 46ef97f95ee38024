import Rules
package import Storage

extension DecideTransfer: Action {
    package typealias Outcome = TransferOutcome

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try TransferRecord.find(transfer, in: db) else { throw Refusal.notFound }
        if case .withdraw = decision { return [Demand(.correct, at: record.asker)] }
        return [Demand(.correct, at: record.decider)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> TransferOutcome {
        guard var record = try TransferRecord.find(transfer, in: db) else { throw Refusal.notFound }
        guard record.state == .open, record.version == seen else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        let now = registry.clock.now()
        record.version += 1
        record.decidedBy = actor.account
        record.decidedName = actor.name
        record.decidedAt = now
        let forBoth = try isForBoth(record, actor, registry, db)
        var family: RecordID?
        switch decision {
        case .refuse(let reason), .withdraw(let reason):
            let words = reason.trimmingSpaces
            guard words.utf8.count >= 3 else { throw Refusal.reasonMissing }
            try ChangeWork.checkWords(words, field: "alasan")
            record.decidedReason = words
            if case .refuse = decision { record.state = .refused } else { record.state = .withdrawn }
            if case .refuse = decision, record.starter == .destination { try noteAsked(record, registry, db) }
        case .accept(let values, let into, let persons):
            record.decidedReason = try whyAccepted(forBoth)
            if record.starter == .destination {
                record.body.parts = try found(persons, record, db)
                record.persons = record.body.parts.reduce(0) { $0 + $1.persons.count }
                // They take along that they were asked for.
                try db.beyondSight { try record.claimPersons(home: registry.home(of: record.origin), in: db) }
            }
            let work = ChangeWork(registry: registry, db: db, actor: actor)
            if try ProposeTransfer.isAsked(of: record, work) {
                _ = try ProposeTransfer(values: values, into: into, work: work).write(&record)
                break
            }
            record.state = .accepted
            var move = TransferMove(record: record, values: values, into: into, work: work)
            // Out of one village and into another: whoever decides has one of them.
            family = try db.beyondSight { try move.run() }
            record.changeSet = move.changeSet
        }
        try record.update(in: db)
        try AuditTrail.write(
            .transferDecided, by: actor, place: record.decider, object: "pindah \(record.key.id)",
            detail: record.state.rawValue, at: now, in: db)
        if record.state != .withdrawn {
            try TransferNotices(registry: registry, db: db).answered(record, by: actor, forBoth: forBoth)
        }
        let isVisible = actor.scope().contains(record.destination)
        return TransferOutcome(
            transfer: record.key.id, state: record.state, family: isVisible ? family : nil,
            proposal: isVisible && record.state == .proposed ? record.body.proposal : nil)
    }

    /// Nobody answered in time, and who answers now speaks for both villages.
    private func isForBoth(_ record: TransferRecord, _ actor: Actor, _ registry: Registry, _ db: any Connection) throws
        -> Bool
    {
        let limit = TransferDeadline.limit(try registry.catalogue(in: db), at: registry.clock.now())
        return record.isEscalated(before: limit) && record.isOfBoth(actor)
    }

    /// - Throws: `Refusal.reasonMissing` where a village did not answer and it is decided without it.
    private func whyAccepted(_ forBoth: Bool) throws -> String {
        let words = (reason ?? "").trimmingSpaces
        guard !forBoth || words.utf8.count >= 3 else { throw Refusal.reasonMissing }
        try ChangeWork.checkWords(words, field: "alasan")
        return words
    }

    /// What was asked of somebody, and why it was refused, stays with them.
    private func noteAsked(_ record: TransferRecord, _ registry: Registry, _ db: any Connection) throws {
        for person in try record.asked(home: registry.home(of: record.origin), in: db) {
            try record.note(person, in: db)
        }
    }

    /// Whom the origin hands over of those a village asked for: members of its own families.
    private func found(_ persons: [RecordID], _ record: TransferRecord, _ db: any Connection) throws
        -> [OpenTransfer.Part]
    {
        var locator = Locator(db)
        var parts: [OpenTransfer.Part] = []
        for id in persons {
            let person = try locator.person(id)
            guard person.village == record.origin, person.status == .present else { throw Refusal.notFound }
            try OpenTransfer.refuseUnderWay([person], db)
            if let place = parts.firstIndex(where: { $0.family == person.family }) {
                parts[place].persons.append(id)
            } else {
                parts.append(OpenTransfer.Part(person.family, persons: [id]))
            }
        }
        guard !parts.isEmpty else {
            throw Refusal.invalidInput(
                field: "orang", reason: Words(id: "Pilih siapa yang pindah.", en: "Choose who moves."))
        }
        if let asked = record.body.asked, !persons.contains(asked) {
            throw Refusal.invalidInput(
                field: "orang",
                reason: Words(
                    id: "Orang yang ditanyakan dalam kasus data ganda harus ikut pindah.",
                    en: "Whoever the case of a duplicate asks about has to be among them."))
        }
        return parts
    }
}

/// Carries an accepted move out.
struct TransferMove {
    let record: TransferRecord
    let values: [String: String]
    let into: RecordID?
    let work: ChangeWork
    /// In whose name it is; nil: the actor's.
    var maker: Actor?
    private(set) var changeSet: RecordID?

    init(record: TransferRecord, values: [String: String], into: RecordID?, work: ChangeWork) {
        self.record = record
        self.values = values
        self.into = into
        self.work = work
    }

    /// - Returns: the family where the first of them now are.
    mutating func run() throws -> RecordID {
        let db = work.db
        let id = work.registry.identifiers.next()
        var origin = work.origin(ChangeEvent.transfer.rawValue, reason: record.reason, set: id)
        if let maker { origin.actor = maker }
        let benefits = try BenefitEffects.of(
            record.body.parts, to: record.destination, on: record.day, try work.registry.catalogue(in: db), in: db)
        var editor = try work.editor(origin)
        var locator = Locator(db)
        var result: RecordID?
        for part in record.body.parts {
            let old = try locator.family(part.family)
            let members = try PersonRecord.members(of: old.key, in: db)
            // Who left the family meanwhile, or died, does not move.
            let movers = members.filter { part.persons.contains($0.key.id) }
            guard !movers.isEmpty else { continue }
            let target = try target(for: old, isWhole: movers.count == members.count, &editor, &locator)
            // Taken up by a family that is there already, nobody becomes a second head.
            let joins = target.size > 0
            for var person in movers {
                if joins, person.relation == 1 { try editor.change(&person, [(.relation, "8")]) }
                if !joins, movers.count == 1 { try editor.change(&person, [(.relation, "1")]) }
                try editor.moveByHand(&person, to: target, from: record.day)
            }
            result = result ?? target.key.id
        }
        guard let result else { throw Refusal.changedMeanwhile(version: record.version) }
        var outcome = try work.outcome(id, family: result, touched: editor.touched, kept: [])
        // The change is the other village's from here on.
        outcome.benefits = benefits.of(movers: record.body.parts)
        let set = ChangeSet(
            event: .transfer, family: result, changes: [], reason: record.reason, day: record.day)
        // A proposal is carried out in its maker's name, who is an operator.
        let roles = maker == nil ? work.actor.roles(meeting: Demand(.correct, at: record.decider)) : [.operatorDesa]
        try ChangeRecord(
            key: RecordKey(home: work.registry.home(of: record.destination), id: id), village: record.destination,
            set: set, state: .applied, role: roles.first?.rawValue ?? "", origin: origin, day: record.day,
            outcome: outcome, bulk: nil
        ).insert(in: db)
        changeSet = id
        return result
    }

    private func target(
        for old: FamilyRecord, isWhole: Bool, _ editor: inout Editor, _ locator: inout Locator
    ) throws -> FamilyRecord {
        if let into {
            let family = try locator.family(into)
            guard family.village == record.destination, family.status == .present else { throw Refusal.notFound }
            return family
        }
        var fields: [(FamilyField, String)] = []
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let field = FamilyField(rawValue: name) else {
                throw Refusal.invalidInput(
                    field: name, reason: Words(id: "Isian tidak dikenal.", en: "Unknown field."))
            }
            let text = try work.typed.checked(value, for: field)
            if !text.isEmpty { fields.append((field, text)) }
        }
        // A whole family keeps its number until a new card is issued; of several, each keeps its own.
        if record.body.parts.count > 1 { fields.removeAll { $0.0 == .kk } }
        if isWhole, !fields.contains(where: { $0.0 == .kk }) { fields.append((.kk, old.kk)) }
        if let kk = fields.first(where: { $0.0 == .kk })?.1, let number = DocumentText.parse(kk).value,
            let known = try work.db.first(
                """
                SELECT family FROM family_kk WHERE kk = \(number) AND village = \(record.destination)
                ORDER BY home, family LIMIT 1
                """)
        {
            // The card is known there already: it is the same family.
            return try locator.family(RecordID(try known.int("family")))
        }
        return try editor.openFamily(
            like: old, home: work.registry.home(of: record.destination), village: record.destination, fields)
    }
}
