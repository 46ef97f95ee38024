import Rules
import Storage

/// One step of one proposal, judged and taken: the same for a step by itself, a village's list, and thousands in a job.
struct StepWork {
    var proposal: ProposalWork
    let setting: RoadSetting
    let facts: StepFacts
    private var record: ProposalRecord { proposal.record }
    private var work: ChangeWork { proposal.work }
    private var db: any Connection { proposal.work.db }

    /// - Parameter facts: where many are judged together, what was asked for all of them.
    init(_ record: ProposalRecord, _ work: ChangeWork, _ facts: StepFacts? = nil) throws {
        self.facts = facts ?? StepFacts(in: work.db)
        proposal = ProposalWork(record, work)
        setting = try work.roads.setting(of: record.kind, on: record.madeOn, at: record.village, in: work.db)
    }

    /// What `take` needs, once it is known that the step may be taken.
    struct Judged {
        var arrow: RoadArrow
        var role: Role
        var evidence: String
    }

    /// Takes a step that needs no list.
    ///
    /// - Throws: `Refusal` with what is in the way.
    ///
    /// - Parameter batch: the act on many of which it is a part.
    mutating func take(_ asked: StepAsked, isSealed: Bool = false, batch: Int64? = nil) throws {
        try take(asked, try judge(asked, isSealed: isSealed), batch: batch)
    }

    /// Takes a step that was judged just now.
    mutating func take(_ asked: StepAsked, _ judged: Judged, batch: Int64? = nil) throws {
        let step = judged.arrow.step
        let now = work.now
        let carried = step == .pass && setting.applies == .passed ? try proposal.carryOut() : nil
        // As it is before the step: the step itself is about to change it.
        let before = self
        try proposal.take(
            step, to: judged.arrow.to, as: judged.role, reason: asked.reason, words: asked.words,
            evidence: judged.evidence, batch: batch
        ) { record in
            try before.note(step, to: judged.arrow.to, in: &record)
            guard let carried else { return }
            (record.changeSet, record.family) = (carried.changeSet, carried.family)
            record.appliedAt = now
        }
        if HandBackAnswer.steps.contains(step) {
            try HandBackAnswer(before.record.key, in: work.db).note(step, at: now)
        }
        if carried != nil { try close() }
    }

    /// Where nobody comes after.
    private mutating func close() throws {
        guard let arrow = Road.arrow(.close, from: record.state, through: setting.offices) else { return }
        try proposal.take(arrow.step, to: arrow.to, as: nil)
    }

    /// What a step leaves in the record beside its state.
    private func note(_ step: RoadStep, to target: ProposalState?, in record: inout ProposalRecord) throws {
        switch step {
        case .take: record.holder = work.actor.account
        case .askVisit: record.visit = .asked
        case .noteVisit: record.visit = .made
        case .release:
            // What a musyawarah that was cancelled had on its agenda stays on record.
            if let deliberation = record.deliberation,
                try DeliberationRecord.find(deliberation, in: db)?.state != .cancelled
            {
                try AgendaItem.delete(record.key, from: deliberation, in: db)
                try ErasedPapers.eraseLists(of: RecordKey(home: record.key.home, id: deliberation), in: db)
                try DeliberationRecord.touch(deliberation, in: db)
            }
            record.deliberation = nil
        // A list that it was on is no longer what was sealed.
        case .reopen: record.batch = nil
        default: break
        }
        guard target == .returned else { return }
        // It goes round once more, in the round that is open by then.
        let period = try round(at: record.village)
        (record.period, record.closes) = (period.month, period.closes)
        (record.holder, record.visit, record.isLate) = (nil, .none, false)
        // What it was listed and entered as was another content.
        (record.batch, record.siks, record.siksDay) = (nil, "", nil)
    }

    /// The same of many, as a statement has it after what else is set.
    static func again(in round: ProposalPeriod) -> SQL {
        """
        , period = \(round.month), closes = \(round.closes), holder = NULL, visit = 0, late = 0, batch = NULL,
            siks = NULL, siks_day = NULL
        """
    }

    /// The round in which what comes back goes round once more.
    func round(at village: RegionCode) throws -> ProposalPeriod {
        try ProposalPeriod(of: setting.cutoff, at: village, work)
    }

    /// - Throws: `Refusal` with what is in the way of the step.
    func judge(_ asked: StepAsked, isSealed: Bool = false) throws -> Judged {
        guard
            let arrow = Road.arrow(asked.step, from: record.state, to: asked.to, through: setting.offices),
            !arrow.permissions.isEmpty, arrow.isSealed == isSealed
        else {
            throw Self.refused(
                "langkah", "Langkah ini tidak ada lagi: usulan sudah di tahap \(record.state.title.id).",
                "There is no such step: the proposal is at \(record.state.title.en).")
        }
        // Whoever may not take it is told so, whatever is missing beside.
        _ = try Self.role(of: work.actor, for: arrow, at: record.village)
        // What is in the register is not taken back by a step.
        if record.appliedAt != nil, let target = arrow.to, [.returned, .rejected, .withdrawn].contains(target) {
            throw Self.applied
        }
        try checkContent()
        try Self.checkReason(asked, needed: arrow.needsReason || (asked.step == .pass && record.isLate))
        var actor = work.actor
        if arrow.isFourEyes {
            actor = try facts.hands(of: record).requireOther(than: actor, work)
        }
        let role = try Self.role(of: actor, for: arrow, at: record.village)
        let papers = try facts.papers(of: record)
        let evidence = try papers.words(of: asked.papers)
        switch asked.step {
        case .take: try checkTake(arrow)
        case .release: try MeetingDesk.checkRelease(record, in: db)
        case .noteVisit: try checkVisitNoted(asked, papers)
        case .pass: try checkPass(asked, papers)
        case .reopen: try checkReopen()
        case .again: try HandBackAnswer(record.key, in: db).checkAgain()
        default: break
        }
        return Judged(arrow: arrow, role: role, evidence: evidence)
    }

    /// Nobody decides on another content than the one that its steps name, whoever changed it and however.
    private func checkContent() throws {
        if !record.isAsItsSteps { throw Self.altered }
    }

    static let altered = refused(
        "langkah", "Isi usulan ini bukan lagi yang dicatat langkah-langkahnya. Laporkan ke Dinsos.",
        "What this proposal says is not what its steps name any more. Tell Dinsos.")

    /// As what an actor takes a step: the first role that may.
    ///
    /// - Throws: `Refusal.notAllowed`.
    static func role(of actor: Actor, for arrow: RoadArrow, at village: RegionCode) throws -> Role {
        let permissions = arrow.permissions.sorted { $0.rawValue < $1.rawValue }
        for permission in permissions {
            if let role = actor.roles(meeting: Demand(permission, at: village)).first { return role }
        }
        throw Refusal.notAllowed(permissions.first ?? .propose)
    }

    /// - Throws: `Refusal` for a reason that is not of the step's list, and where one is missing.
    static func checkReason(_ asked: StepAsked, needed: Bool) throws {
        try ChangeWork.checkWords(asked.words, field: "keterangan")
        if asked.reason.isEmpty {
            if needed { throw Refusal.reasonMissing }
            return
        }
        let isOffered = asked.step == .pass || ProposalReason.named(asked.reason)?.steps.contains(asked.step) == true
        guard isOffered, ProposalReason.named(asked.reason) != nil else {
            throw refused("alasan", "Pilih alasan dari daftar.", "Choose a reason from the list.")
        }
        if asked.reason == "LAIN", asked.words.trimmingSpaces.utf8.count < 3 {
            throw refused("keterangan", "Jelaskan alasannya.", "Explain the reason.")
        }
    }

    /// From the camat only when the days there are over.
    private func checkTake(_ arrow: RoadArrow) throws {
        guard record.state == .finalised, arrow.place == .through(.kecamatan) else { return }
        let days = try threshold("forward_days", 3)
        guard work.now - record.since >= Int64(days) * 86_400_000 else {
            throw Self.refused(
                "langkah", "Kecamatan masih punya waktu \(days) hari untuk meneruskan usulan ini.",
                "The kecamatan still has its \(days) days to forward this.")
        }
    }

    private func checkVisitNoted(_ asked: StepAsked, _ papers: ProposalPapers) throws {
        guard record.visit == .asked else {
            throw Self.refused("langkah", "Tidak ada kunjungan yang diminta.", "No visit was asked for.")
        }
        let given = papers.papers.filter { asked.papers.contains($0.id) }
        guard given.contains(where: { $0.kind == "kunjungan" }) else {
            throw Self.refused(
                "bukti", "Unggah dan pilih laporan atau foto kunjungan.", "Upload and choose the report of the visit.")
        }
    }

    private func checkPass(_ asked: StepAsked, _ papers: ProposalPapers) throws {
        if record.visit == .asked {
            throw Self.refused(
                "langkah", "Kunjungan yang diminta belum dicatat.", "The visit that was asked for is not noted yet.")
        }
        // The papers of the musyawarah may have been given back meanwhile.
        if setting.offices.contains(.musdes) { try checkDecided() }
        guard record.isOfficials else { return }
        guard papers.has("pernyataan_bukan_titipan") || papers.has("kunjungan") else {
            throw Self.refused(
                "bukti",
                "Keluarga perangkat desa: perlu surat pernyataan bukan titipan atau laporan kunjungan.",
                "Family of a village official: a declaration or the report of a visit is needed.")
        }
        guard asked.words.trimmingSpaces.utf8.count >= 3 else {
            throw Self.refused(
                "keterangan", "Keluarga perangkat desa: tulis mengapa diluluskan.",
                "Family of a village official: write why it passes.")
        }
    }

    /// Within the hours in which anything may be undone, and before anybody went on from it.
    private func checkReopen() throws {
        let hours = try threshold("undo_hours", 24)
        guard work.now - record.since < Int64(hours) * 3_600_000 else { throw Refusal.tooLate(hours: hours) }
        guard record.appliedAt == nil else { throw Self.applied }
    }

    private static let applied = refused(
        "langkah", "Perubahannya sudah diterapkan. Perbaiki lewat usulan baru.",
        "The change was carried out. Mend it by a new proposal.")

    private func threshold(_ name: String, _ other: Int) throws -> Int {
        try work.registry.catalogue(in: db).thresholds[name] ?? other
    }

    static func refused(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }
}
