import Storage

/// Steps that are taken for a whole list.
extension StepWork {
    private var db: any Connection { proposal.work.db }

    /// Whether a proposal is ready to be decided on: its papers are there, and what was found in it is mended or answered
    /// for. Asked for by the agenda, and where a kind goes past musyawarah by whoever makes it final.
    func checkReady() throws {
        let record = proposal.record
        guard let text = record.content else { throw Refusal.notFound }
        let content = try ProposalContent(text: text)
        let papers = try facts.papers(of: record)
        let missing = papers.missing(of: setting, for: content, isOfficials: record.isOfficials)
        if !missing.isEmpty {
            let names = missing.map(DocumentKind.words)
            throw StepWork.refused(
                "bukti", "Bukti belum lengkap: \(names.map(\.id).joined(separator: "; ")).",
                "Papers are missing: \(names.map(\.en).joined(separator: "; ")).")
        }
        guard !content.bringsNewcomers || content.consent != nil else {
            throw StepWork.refused(
                "persetujuan",
                "Belum dicatat bahwa keluarga ini sudah diberi tahu dan setuju datanya diproses.",
                "It is not noted that this family was told and agreed to what becomes of its data.")
        }
        try KeptFindings.demandAnswered(record, in: db)
    }

    mutating func schedule(on deliberation: DeliberationRecord) throws {
        let judged = try judge(StepAsked(.schedule))
        try proposal.take(.schedule, to: judged.arrow.to, as: judged.role) { record in
            record.deliberation = deliberation.key.id
        }
    }

    /// Writes down what a sealed musyawarah decided on it.
    mutating func decide(_ item: AgendaItem, evidence: String) throws {
        let asked = StepAsked(
            .decide, to: item.decision?.leadsTo, reason: item.reason, words: item.words)
        let judged = try judge(asked, isSealed: true)
        try proposal.take(
            .decide, to: judged.arrow.to, as: judged.role, reason: item.reason, words: item.words, evidence: evidence)
    }

    /// Makes it final in the name of the village head.
    mutating func finalise() throws {
        let record = proposal.record
        let judged = try judge(StepAsked(.finalise))
        if judged.arrow.needsEvidence {
            try checkReady()
        } else {
            try checkDecided()
        }
        let window = try ProposalWindow(of: setting.cutoff, for: record, proposal.work)
        try proposal.take(.finalise, to: judged.arrow.to, as: judged.role) { record in
            (record.period, record.isLate) = (window.month, window.isLate)
            record.closes = nil
        }
    }

    /// That a sealed musyawarah agreed to this very content.
    func checkDecided() throws {
        let record = proposal.record
        guard let item = try facts.decision(on: record), item.decision == .agree, item.hash == record.hash else {
            throw StepWork.refused(
                "musyawarah", "Belum ada keputusan musyawarah yang disegel untuk isi usulan ini.",
                "No sealed decision of the village covers what this proposal says.")
        }
    }

    /// Into the next round, since the window of this one closed.
    mutating func carryOver() throws {
        guard let arrow = Road.arrow(.carryOver, from: proposal.record.state, through: setting.offices) else { return }
        let period = try ProposalPeriod(of: setting.cutoff, at: proposal.record.village, proposal.work)
        try proposal.take(.carryOver, to: arrow.to, as: nil, reason: "LEWAT_CUTOFF") { record in
            (record.period, record.closes) = (period.month, period.closes)
        }
    }
}
