import Rules
package import Storage

/// Writes a proposal, or writes it anew where its village may still do so. The register stays as it is.
package struct WriteProposal: Action {
    package typealias Outcome = ProposalOutcome

    package var id: ActionID
    /// Nil: a new one.
    package var proposal: RecordID?
    /// The version that the form showed.
    package var seen: Int?
    package var kind: ProposalKind
    package var village: RegionCode
    package var content: ProposalContent

    /// A new one.
    package init(id: ActionID = ActionID(), _ kind: ProposalKind, at village: RegionCode, _ content: ProposalContent) {
        self.id = id
        self.kind = kind
        self.village = village
        self.content = content
    }

    /// One that is there; kind and village stay.
    package init(
        id: ActionID = ActionID(), proposal: RecordID, seen: Int, _ kind: ProposalKind, at village: RegionCode,
        _ content: ProposalContent
    ) {
        self.init(id: id, kind, at: village, content)
        self.proposal = proposal
        self.seen = seen
    }

    package static var holdsNumber: Bool { true }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let proposal else { return [Demand(.propose, at: village)] }
        guard let record = try ProposalRecord.find(proposal, in: db) else { throw Refusal.notFound }
        return [Demand(.propose, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> ProposalOutcome {
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        let stored = try proposal.map { id in
            guard let record = try ProposalRecord.find(id, in: db) else { throw Refusal.notFound }
            return record
        }
        if let stored {
            guard stored.version == seen else { throw Refusal.changedMeanwhile(version: stored.version) }
            // Who is to decide, and by which rules, does not change under the hand.
            guard stored.kind == kind, stored.village == village else {
                throw Self.refused(
                    "jenis", "Jenis dan desa usulan tidak dapat diganti. Buat usulan baru.",
                    "Kind and village of a proposal stay. Make a new one.")
            }
        } else {
            guard village.level == .village, registry.gazetteer[village] != nil else { throw Refusal.notFound }
            try PracticeGround.checkProposal(at: village, in: db)
        }
        let step: RoadStep = stored == nil ? .write : .edit
        let setting = try work.roads.setting(
            of: kind, on: stored?.madeOn ?? registry.clock.today, at: village, in: db)
        guard let arrow = Road.arrow(step, from: stored?.state, through: setting.offices) else {
            throw Self.refused(
                "tahap", "Usulan ini sudah tidak dapat diubah desa. Buat usulan baru.",
                "The village can no longer change this proposal. Make a new one.")
        }
        try check(setting, isNew: stored == nil)
        _ = try work.check(content.changes)
        try ChangeWork.checkWords(content.note, field: "catatan")
        try Preconditions(content, kind, at: village, work).check()
        let role = actor.roles(meeting: Demand(.propose, at: village)).first
        var filled = self
        filled.content.answers = try answers(setting, since: stored?.madeOn ?? registry.clock.today, in: db)
        return try filled.write(stored, arrow, role, setting, work)
    }

    /// What was asked, and of the rest what is known anyway.
    private func answers(
        _ setting: RoadSetting, since day: CivilDate, in db: any Connection
    ) throws -> [CriteriaAnswer] {
        if setting.criteria.isEmpty, content.answers.isEmpty { return [] }
        let asked = try CriteriaBook(on: day, at: village, in: db).asked(setting)
        return try FillCriteria(asked: asked, facts: CriteriaFacts(content, in: db)).answers(content.answers)
    }

    private func check(_ setting: RoadSetting, isNew: Bool) throws {
        // One that was begun goes on, whatever a kabupaten says meanwhile.
        if isNew {
            switch setting.mode {
            case .proposal: break
            case .atOnce:
                throw Self.refused(
                    "jenis", "Perubahan ini berlaku langsung: pakai formulirnya di halaman keluarga.",
                    "This applies at once: use its form on the family's page.")
            case .closed:
                throw Self.refused(
                    "jenis", "Jenis usulan ini sedang ditutup di wilayah Anda.", "This kind is closed in your area.")
            }
        }
        if !setting.reasons.isEmpty || !content.reason.isEmpty {
            guard setting.reasons.contains(content.reason) else {
                throw Self.refused("alasan", "Pilih alasan dari daftar.", "Choose a reason from the list.")
            }
        }
    }

    private func write(
        _ stored: ProposalRecord?, _ arrow: RoadArrow, _ role: Role?, _ setting: RoadSetting, _ work: ChangeWork
    ) throws -> ProposalOutcome {
        let (db, registry) = (work.db, work.registry)
        let catalogue = try registry.catalogue(in: db)
        let before = try stored?.readContent
        let content = try settled(after: before, work)
        let text = try content.text
        let label = try ProposalLabel(of: content, in: db)
        var steps: ProposalWork
        if let stored {
            if let before { try ProposalClaims(of: stored, before, catalogue).delete(in: db) }
            steps = ProposalWork(stored, work)
        } else {
            let key = RecordKey(home: registry.home(of: village), id: registry.identifiers.next())
            steps = ProposalWork(
                new: ProposalRecord(
                    key: key, village: village, kind: kind, state: .draft, by: work.actor, at: work.now),
                work)
        }
        let claims = ProposalClaims(of: steps.record, content, catalogue)
        try claims.check(in: db)
        try claims.write(in: db)
        let period = try ProposalPeriod(of: setting.cutoff, at: village, work)
        try steps.take(arrow.step, to: arrow.to, as: role, reason: content.reason) { record in
            let salt = Digest.random(16)
            record.content = text
            record.salt = salt
            record.hash = ProposalContent.digest(text, salt: salt)
            record.program = content.program
            record.family = content.changes.newcomers == nil ? content.changes.family : nil
            (record.label, record.rt, record.rw) = (label.name, label.rt, label.rw)
            record.persons = label.persons
            record.isOfficials = content.isOfficials
            if stored == nil { (record.period, record.closes) = (period.month, period.closes) }
        }
        let record = steps.record
        try PreCheck(record, content, work).run(after: before)
        try AuditTrail.write(
            .proposalWritten, by: work.actor, place: village, object: "usulan \(record.key.id)",
            detail: kind.title.id, families: record.family.map { [$0] } ?? [], at: work.now, in: db)
        return ProposalOutcome(
            proposal: record.key.id, state: record.state, version: record.version, hash: record.hash)
    }

    /// What was typed, as it is kept.
    private func settled(after before: ProposalContent?, _ work: ChangeWork) throws -> ProposalContent {
        var content = self.content
        content.consent = try content.consent?.checked(after: before?.consent, at: village, work)
        content.phone = try CitizenPhone.checked(content.phone)
        return content
    }

    private static func refused(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }
}

extension WriteProposal: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let proposal else { return [registry.home(of: village)] }
        guard let record = try ProposalRecord.find(proposal, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}

/// What a step of a proposal came to; kept, so that a repeat of it answers the same. No words and no names.
package struct ProposalOutcome: Codable, Sendable, Equatable {
    package var proposal: RecordID
    package var state: ProposalState
    package var version: Int
    /// Of the content.
    package var hash: String

    package init(proposal: RecordID, state: ProposalState, version: Int, hash: String) {
        self.proposal = proposal
        self.state = state
        self.version = version
        self.hash = hash
    }
}

/// By what lists show a proposal.
struct ProposalLabel {
    /// Of the head, or of whom it is about.
    var name = ""
    var rt = ""
    var rw = ""
    var persons: Int

    init(of content: ProposalContent, in db: any Connection) throws {
        if let household = content.changes.newcomers {
            let head = household.members.first { $0.values[PersonField.relation.rawValue] == "1" }
            name = (head ?? household.members.first)?.values[PersonField.name.rawValue]?.trimmingSpaces ?? ""
            rt = household.family[FamilyField.rt.rawValue] ?? ""
            rw = household.family[FamilyField.rw.rawValue] ?? ""
            persons = household.members.count
            return
        }
        var locator = Locator(db)
        let family = try locator.family(content.changes.family)
        (rt, rw) = (family.rt, family.rw)
        let named = Set(content.changes.changes.flatMap(\.named.persons)).sorted()
        let newcomers = content.numbers.filter { $0.what == .nik }.count
        persons = max(named.count + newcomers, 1)
        if let first = named.first {
            name = try locator.person(first).name
        } else {
            let members = try PersonRecord.members(of: family.key, in: db)
            name = (members.first { $0.relation == 1 } ?? members.first)?.name ?? ""
        }
    }
}
