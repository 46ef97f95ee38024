import Rules
package import Storage

/// Edits the register: what the policy lets apply at once applies, the rest waits for whoever has to agree. Where the
/// village's kabupaten says so, an operator's edit is written as a proposal and the register stays as it is.
///
/// Throws `FieldConflicts` where somebody else set the same field to another value meanwhile, and `Refusal`; then
/// nothing at all was changed.
package struct SubmitChanges: Action {
    package typealias Outcome = ChangeOutcome

    package var id: ActionID
    package var changes: ChangeSet
    /// The bulk mend it is part of.
    package var bulk: Int64?
    /// What was typed, to be kept where it becomes a proposal.
    package var typed: [TypedField]?
    /// That those who are meant were told what becomes of their data, and where they want to hear of it: kept likewise.
    package var consent: GivenConsent?
    package var phone: String?

    package init(id: ActionID = ActionID(), _ changes: ChangeSet, bulk: Int64? = nil, typed: [TypedField]? = nil) {
        self.id = id
        self.changes = changes
        self.bulk = bulk
        self.typed = typed
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try changes.villages(in: db).map { Demand(.correct, at: $0) }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> ChangeOutcome {
        guard !changes.changes.contains(where: \.needsRoad) else { throw Refusal.notAllowed(.correct) }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        let day = try work.check(changes)
        var locator = Locator(db)
        let family = try locator.family(changes.family)
        let roles = actor.roles(meeting: Demand(.correct, at: family.village))
        let key = RecordKey(home: family.key.home, id: registry.identifiers.next())
        let origin = work.origin(changes.event.rawValue, reason: changes.reason, set: key.id)
        let policy = try Policy(on: registry.clock.today.packed, at: family.village, in: db)
        switch policy.mode(of: changes, roles: roles) {
        case .refuse: throw Refusal.notAllowed(.correct)
        case .road:
            return try ProposedChange(
                changes: changes, typed: typed, isBulk: bulk != nil, work: work, consent: consent, phone: phone
            ).write(in: family, id: id)
        case .approve:
            var outcome = ChangeOutcome(
                id: key.id, state: .waiting, family: changes.family, mended: [], opened: [],
                errors: family.errorsFound + family.errorsStated, keptOfOthers: [])
            outcome.benefits = try work.benefits(of: changes, on: day)
            try ChangeRecord(
                key: key, village: family.village, set: changes, state: .waiting, role: roles.first?.rawValue ?? "",
                origin: origin, day: day, outcome: outcome, bulk: bulk
            ).insert(in: db)
            try work.audit(.changeAsked, family.village, key.id, changes.event.title.id)
            return outcome
        case .apply:
            return try work.carryOut(
                changes, as: key, in: family.village, day: day, role: roles.first?.rawValue ?? "", origin: origin,
                bulk: bulk)
        }
    }
}

extension ChangeSet {
    /// Every village that a change touches, by the records as they are stored.
    func villages(in db: any Connection) throws -> [RegionCode] {
        var locator = Locator(db)
        var villages = [try newcomers?.village ?? locator.family(family).village]
        for change in changes {
            switch change {
            case .person(let change): villages.append(try locator.person(change.person).village)
            case .family(let change): villages.append(try locator.family(change.family).village)
            case .house(let change): villages.append(try locator.family(change.family).village)
            case .trait(let change): villages.append(try locator.person(change.person).village)
            case .newMember(let change): villages.append(try locator.family(change.family).village)
            case .status(let change): villages.append(try locator.person(change.person).village)
            case .join(let change):
                villages += [try locator.person(change.person).village, try locator.family(change.family).village]
            case .split(let change):
                villages.append(try locator.family(change.from).village)
                for member in change.members { villages.append(try locator.person(member.person).village) }
            case .merge(let change):
                villages += [try locator.family(change.from).village, try locator.family(change.into).village]
            case .register(let change): villages.append(change.village)
            case .enrol(let change): villages.append(try locator.person(change.person).village)
            case .caretaker(let change):
                villages += [try locator.family(change.family).village, try locator.person(change.person).village]
            case .ppks(let change): villages.append(try locator.person(change.person).village)
            case .carry(let change):
                villages += [try locator.person(change.from).village, try locator.person(change.into).village]
            }
        }
        return Set(villages).sorted()
    }
}

/// What submitting, deciding and undoing share.
struct ChangeWork {
    let registry: Registry
    let db: any Connection
    let actor: Actor
    let roads = RoadMemo()
    let eyes = EyesMemo()
    var now: Int64 { registry.clock.now() }
    var typed: TypedValues {
        get throws { TypedValues(db: db, isTraining: try RegisterKind.isTraining(in: db) ?? false) }
    }

    /// - Returns: the day of the change.
    /// - Throws: `Refusal` for a reason or day that cannot be.
    func check(_ set: ChangeSet) throws -> Int32 {
        let reason = set.reason.trimmingSpaces
        guard reason.utf8.count >= 3 else { throw Refusal.reasonMissing }
        try Self.checkWords(reason, field: "alasan")
        try Self.checkWords(set.evidence?.number ?? "", field: "nomor_bukti")
        let today = registry.clock.today.packed
        let day = set.day ?? today
        let real = CivilDate(year: Int(day) / 10_000, month: Int(day) / 100 % 100, day: Int(day) % 100) != nil
        guard real, day <= today, day >= 19_000_101 else {
            throw Refusal.invalidInput(
                field: "tanggal",
                reason: Words(
                    id: "Tulis tanggal kejadian yang sudah lewat, seperti 2026-05-03.",
                    en: "Write the day it happened, not in the future, like 2026-05-03."))
        }
        return day
    }

    /// Words that stay with a change are read by many: no NIK or KK belongs there.
    static func checkWords(_ text: String, field: String) throws {
        if let reason = fault(of: text) { throw Refusal.invalidInput(field: field, reason: reason) }
    }

    /// Why words may not stay; nil: they may.
    static func fault(of text: String) -> Words? {
        if text.utf8.count > 300 { return Words(id: "Paling banyak 300 huruf.", en: "At most 300 characters.") }
        var run = 0
        for byte in text.utf8 where byte != 0x20 && byte != 0x2E && byte != 0x2D {
            run = (0x30...0x39).contains(byte) ? run + 1 : 0
            if run == 16 {
                return Words(id: "Jangan menulis NIK atau nomor KK di sini.", en: "Write no NIK or KK number here.")
            }
        }
        return nil
    }

    func origin(_ action: String, reason: String, set: RecordID?) -> Origin {
        Origin(actor: actor, action: action, batch: nil, changeSet: set, reason: reason, at: now)
    }

    func editor(_ origin: Origin) throws -> Editor {
        Editor(db, origin: origin, catalogue: try registry.catalogue(in: db), identifiers: registry.identifiers)
    }

    /// Carries a change out and judges all it touched.
    func apply(_ set: ChangeSet, id: RecordID, day: Int32, origin: Origin) throws -> ChangeOutcome {
        let benefits = try benefits(of: set, on: day)
        var applier = ChangeApplier(
            set, id: id, day: day, isTraining: try RegisterKind.isTraining(in: db) ?? false,
            editor: try editor(origin))
        try applier.apply()
        var outcome = try outcome(
            id, family: applier.family, touched: applier.editor.touched, kept: applier.keptOfOthers.sorted())
        outcome.benefits = benefits
        return outcome
    }

    /// What it would do to benefits in progress; nil where nobody comes or goes and nobody's benefit is spoken of.
    func benefits(of set: ChangeSet, on day: Int32) throws -> [BenefitEffect]? {
        guard set.event.concernsBenefits else { return nil }
        do {
            return try BenefitEffects.of(set, on: day, try registry.catalogue(in: db), in: db)
        } catch Refusal.notFound {
            // Whatever it names and is not there, the change itself refuses in its own words.
            return nil
        }
    }

    /// Carries a change out and keeps it: at once, or because a proposal has come so far.
    func carryOut(
        _ set: ChangeSet, as key: RecordKey, in village: RegionCode, day: Int32, role: String, origin: Origin,
        bulk: Int64? = nil
    ) throws -> ChangeOutcome {
        let outcome = try apply(set, id: key.id, day: day, origin: origin)
        var set = set
        if set.newcomers != nil { set.family = outcome.family }
        try ChangeRecord(
            key: key, village: village, set: set, state: .applied, role: role, origin: origin, day: day,
            outcome: outcome, bulk: bulk
        ).insert(in: db)
        try audit(.corrected, village, key.id, set.event.title.id)
        return outcome
    }

    /// Judges what was touched, and says what became of it within the actor's places.
    func outcome(_ id: RecordID, family: RecordID, touched: Touched, kept: [String]) throws -> ChangeOutcome {
        let verdicts = try registry.judge(try registry.catalogue(in: db), in: db).run(touched, in: db)
        let found = try LinkCheck(registry: registry, db: db).run(touched.persons)
        // Whose findings these are: those of other villages are left out by what is found.
        return try db.beyondSight {
            var outcome = try outcome(id, family: family, verdicts, kept: kept)
            if !found.isEmpty { outcome.doubles = found.map(\.key.id) }
            return outcome
        }
    }

    private func outcome(_ id: RecordID, family: RecordID, _ verdicts: Judge.Verdicts, kept: [String]) throws
        -> ChangeOutcome
    {
        var locator = Locator(db)
        let scope = actor.scope()
        var seen: [RecordID: Bool] = [:]
        func visible(_ marks: Set<ChangeOutcome.Mark>) throws -> [ChangeOutcome.Mark] {
            try marks.filter { mark in
                if let known = seen[mark.family] { return known }
                let isSeen = scope.contains(try locator.family(mark.family).village)
                seen[mark.family] = isSeen
                return isSeen
            }.sorted { ($0.rule, $0.family, $0.person?.value ?? 0) < ($1.rule, $1.family, $1.person?.value ?? 0) }
        }
        // Somebody who changed families takes their findings along: neither mended nor new.
        func about(_ mark: ChangeOutcome.Mark) -> String { "\(mark.rule) \(mark.person.map(\.description) ?? "-")" }
        let opened = Set(verdicts.opened.filter { $0.person != nil }.map(about))
        let closed = Set(verdicts.closed.filter { $0.person != nil }.map(about))
        let result = try locator.family(family)
        return ChangeOutcome(
            id: id, state: .applied, family: family,
            mended: try visible(verdicts.closed.filter { !opened.contains(about($0)) }),
            opened: try visible(verdicts.opened.filter { !closed.contains(about($0)) }),
            errors: result.errorsFound + result.errorsStated, keptOfOthers: kept)
    }

    func audit(_ verb: AuditVerb, _ village: RegionCode, _ id: RecordID, _ detail: String) throws {
        try AuditTrail.write(
            verb, by: actor, place: village, object: "perubahan \(id)", detail: detail, at: now, in: db)
    }
}
