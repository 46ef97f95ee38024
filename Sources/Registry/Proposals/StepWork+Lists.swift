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
        let papers = try ProposalPapers(of: record.key, in: db)
        let missing = papers.missing(of: setting, for: content)
        if !missing.isEmpty {
            let names = missing.map(DocumentKind.words)
            throw StepWork.refused(
                "bukti", "Bukti belum lengkap: \(names.map(\.id).joined(separator: "; ")).",
                "Papers are missing: \(names.map(\.en).joined(separator: "; ")).")
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
        guard proposal.record.hash == item.hash else {
            throw Refusal.changedMeanwhile(version: proposal.record.version)
        }
        try proposal.take(
            .decide, to: judged.arrow.to, as: judged.role, reason: item.reason, words: item.words, evidence: evidence)
    }

    /// With the minutes of a musyawarah all that rests on them goes back.
    mutating func giveBack(reason: String, words: String) throws {
        let period = try ProposalPeriod(
            of: setting.cutoff, at: proposal.record.village, proposal.work.registry.clock, in: db)
        let isSealed = [.agreed, .finalised].contains(proposal.record.state)
        let judged = try judge(StepAsked(.giveBack, reason: reason, words: words), isSealed: isSealed)
        try proposal.take(.giveBack, to: judged.arrow.to, as: judged.role, reason: reason, words: words) { record in
            (record.period, record.closes) = (period.month, period.closes)
            (record.holder, record.visit, record.isLate, record.trouble) = (nil, .none, false, "")
        }
    }

    /// Makes it final in the name of the village head.
    mutating func finalise() throws {
        let record = proposal.record
        let judged = try judge(StepAsked(.finalise))
        if judged.arrow.needsEvidence {
            try checkReady()
        } else {
            try checkDecided(record)
        }
        let window = try ProposalWindow(of: setting.cutoff, for: record, proposal.work.registry.clock, in: db)
        try proposal.take(.finalise, to: judged.arrow.to, as: judged.role) { record in
            (record.period, record.isLate) = (window.month, window.isLate)
            record.closes = nil
        }
    }

    /// That a sealed musyawarah agreed to this very content.
    private func checkDecided(_ record: ProposalRecord) throws {
        guard let id = record.deliberation, let deliberation = try DeliberationRecord.find(id, in: db),
            deliberation.state == .sealed,
            let item = try AgendaItem.of(deliberation.key, in: db).first(where: { $0.proposal == record.key.id }),
            item.decision == .agree, item.hash == record.hash
        else {
            throw StepWork.refused(
                "musyawarah", "Belum ada keputusan musyawarah yang disegel untuk isi usulan ini.",
                "No sealed decision of the village covers what this proposal says.")
        }
    }

    /// Into the next round, since the window of this one closed.
    mutating func carryOver() throws {
        guard let arrow = Road.arrow(.carryOver, from: proposal.record.state, through: setting.offices) else { return }
        let period = try ProposalPeriod(
            of: setting.cutoff, at: proposal.record.village, proposal.work.registry.clock, in: db)
        try proposal.take(.carryOver, to: arrow.to, as: nil, reason: "LEWAT_CUTOFF") { record in
            (record.period, record.closes) = (period.month, period.closes)
        }
    }
}
