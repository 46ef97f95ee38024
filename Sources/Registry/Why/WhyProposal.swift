import Rules
import Storage

/// Why one proposal is where it is.
struct WhyProposal {
    let maker: WhyMaker
    let record: ProposalRecord
    let content: ProposalContent?
    let view: ProposalView
    var papers: WhyPapers { WhyPapers(maker: maker, record: record) }
    var reader: Reader { maker.reader }

    /// What it came to, and by which step: what was handed back is told by its result.
    private var result: (state: ProposalState, step: ProposalView.Step?) {
        let decrees: [RoadStep] = [.determine, .noteRejection, .noteMismatch]
        if [.handedBack, .reverified].contains(record.state),
            let step = view.steps.last(where: { decrees.contains($0.step) })
        {
            return (step.after, step)
        }
        let moved = view.steps.last { $0.after == record.state && $0.before != $0.after }
        return (record.state, moved ?? view.steps.last { $0.step != .carryOver })
    }

    /// It missed its round, and nothing was done since.
    var carried: ProposalView.Step? {
        view.steps.last.flatMap { $0.step == .carryOver ? $0 : nil }
    }

    func part() throws -> WhyPart {
        let (state, step) = result
        let reason = step?.reason
        let made = try decision(state, step)
        let line = reason.flatMap { maker.book[$0.name] }
        var part = maker.part(
            state.rawValue, topic, over: line, decided: made.decision == nil ? nil : maker.day(of: record.since),
            window: takes && state != .withdrawn ? window(state) : nil, values(step, made.papers))
        part.objection = try listed(part.objection, state)
        // Decided for a reason that says nothing of its own, one goes on as the list of reasons says.
        if let reason, line?.next.id.isEmpty ?? true, made.decision != nil {
            part.next = reason.next.or(part.next).sentence
        }
        if let reason, line != nil { part.because = because(reason, part, state, step, made.papers) }
        part.because = part.because.then(cutoff)
        part.reason = carried?.reason?.name ?? reason?.name ?? ""
        part.program = record.program.flatMap { maker.program($0) }?.id ?? ""
        part.standing = standing(part.standing, state)
        part.decision = made.decision ?? carried.map { self.carriedOver($0) }
        part.papers = try made.papers + papers.made()
        part.rules = try rules(reason)
        part.facts = try facts(state)
        part.proposal = record.key.id
        return part
    }

    private var topic: Words {
        let title = record.kind.title
        guard let program = record.program.flatMap({ maker.program($0) }) else { return title }
        return Words(id: "\(title.id): \(program.name)", en: "\(title.en): \(program.name)")
    }

    /// That somebody is to be taken out, or aid to end, was decided.
    private func standing(_ usual: WhyStanding, _ state: ProposalState) -> WhyStanding {
        guard takes else { return usual }
        return usual == .inside ? .outside : usual == .outside ? .inside : usual
    }

    /// The reason's own words, after who decided so.
    private func because(
        _ reason: ProposalReason, _ part: WhyPart, _ state: ProposalState, _ step: ProposalView.Step?,
        _ papers: [WhyPaper]
    ) -> Words {
        guard let of = maker.book[state.rawValue]?.because.filled(values(step, papers)), !of.isEmpty else {
            return part.because
        }
        return Words(id: "\(of.id) \(part.because.id)", en: "\(of.en) \(part.because.en)")
    }

    private func values(_ step: ProposalView.Step?, _ papers: [WhyPaper]) -> [String: Words] {
        let day = Words.day(maker.day(of: step?.at ?? record.since))
        let number =
            papers.first.map(Self.named)
            ?? Words(
                id: "keputusan yang nomornya tidak tercatat", en: "a decision whose number is not on record")
        let said = step?.reason?.name == "LAIN" ? step?.words ?? "" : ""
        let reason = step?.reason?.title ?? Words(id: "tanpa alasan tertulis", en: "no reason is written")
        return [
            "hari": day, "nomor": number, "periode": period,
            "alasan": said.isEmpty ? reason : Words(id: said, en: said),
            "program": Words(id: topic.id, en: topic.en),
        ]
    }

    /// As it stands in a sentence: `surat pengesahan 460/123/2026`, and `SK` and its like as they are.
    private static func named(_ paper: WhyPaper) -> Words {
        func small(_ title: String) -> String {
            guard title.dropFirst().first?.isLowercase == true else { return title }
            return title.prefix(1).lowercased() + title.dropFirst()
        }
        return Words(id: "\(small(paper.title.id)) \(paper.number)", en: "\(small(paper.title.en)) \(paper.number)")
    }

    // MARK: Who decided, and on which document

    private func decision(_ state: ProposalState, _ step: ProposalView.Step?) throws -> (
        decision: WhyDecision?, papers: [WhyPaper]
    ) {
        switch state {
        case .onAgenda, .draft, .putForward, .withdrawn, .returned, .verifying, .forwarded, .rejected, .passed,
            .endorsed, .done, .reverified, .handedBack:
            return (try byStep(state, step), try minutes())
        case .finalised: return (try byHead(step), try minutes())
        case .agreed, .postponed, .refused: return (try byVillage(step), try minutes())
        case .ratified:
            return (byOffice(step), [papers.paper(WhyPapers.ratification, try papers.letters().ratified)].known)
        case .sent:
            let letters = try papers.letters()
            return (
                byOffice(step),
                [
                    papers.paper(WhyPapers.sending, letters.sent),
                    papers.paper(WhyPapers.ratification, letters.ratified),
                ].known
            )
        case .determined, .rejectedByMinistry, .unmatched: return try byMinistry(step)
        }
    }

    /// Nobody has decided on a draft.
    private func byStep(_ state: ProposalState, _ step: ProposalView.Step?) throws -> WhyDecision? {
        if [.draft, .putForward, .onAgenda].contains(state) { return nil }
        // What a kabupaten settles by itself is closed by nobody: whoever passed it decided.
        if state == .done {
            return byOffice(view.steps.last { [.ratify, .endorse, .pass].contains($0.step) } ?? step)
        }
        return byOffice(step)
    }

    private func byOffice(_ step: ProposalView.Step?) -> WhyDecision? {
        guard let step else { return nil }
        return WhyDecision(
            what: step.step.title, office: step.role?.title ?? Words(id: "Program ini", en: "The program"),
            name: step.actor, day: maker.day(of: step.at), words: step.words)
    }

    private func carriedOver(_ step: ProposalView.Step) -> WhyDecision {
        WhyDecision(
            what: step.step.title, office: Words(id: "Kalender batas usulan", en: "The calendar of cut-offs"),
            name: "", day: maker.day(of: step.at), words: "")
    }

    /// The head of the village by name, as the list of those in office has it.
    private func byHead(_ step: ProposalView.Step?) throws -> WhyDecision? {
        guard var decision = byOffice(step) else { return nil }
        let head = try papers.head(on: decision.day)
        if !head.isEmpty { decision.name = head }
        return decision
    }

    private func byVillage(_ step: ProposalView.Step?) throws -> WhyDecision? {
        guard let deliberation = try papers.deliberation() else { return byOffice(step) }
        return WhyDecision(
            what: (view.steps.last { $0.step == .decide }?.after ?? record.state).title,
            office: deliberation.header.kind.title, name: deliberation.header.leader, day: deliberation.header.day,
            words: step?.words ?? "")
    }

    private func minutes() throws -> [WhyPaper] {
        // Minutes that nobody has sealed are no document.
        guard let deliberation = try papers.deliberation(), deliberation.state == .sealed,
            !deliberation.header.number.isEmpty
        else { return [] }
        let title = deliberation.header.kind == .sptjm ? WhyPapers.statement : WhyPapers.minutes
        return [WhyPaper(title: title, number: deliberation.header.number, day: deliberation.header.day)]
    }

    private func byMinistry(_ step: ProposalView.Step?) throws -> (decision: WhyDecision?, papers: [WhyPaper]) {
        let decree = try papers.decrees().first { $0.isApplied && $0.outcome.step == step?.step }
        let letters = try papers.letters()
        var decision = byOffice(step)
        let hasMinistry = view.steps.contains { $0.step == .send }
        decision?.office =
            hasMinistry
            ? Words(id: "Menteri Sosial (dikonfirmasi Kepala Dinas Sosial)", en: "The minister, confirmed by Dinsos")
            : Words(id: "Bupati/Wali Kota", en: "Regent/Mayor")
        if let day = decree?.letter.day { decision?.day = day }
        decision?.words = ""
        return (
            decision,
            [papers.paper(WhyPapers.decree, decree?.letter), papers.paper(WhyPapers.ratification, letters.ratified)]
                .known
        )
    }
}

extension Array where Element == WhyPaper? {
    fileprivate var known: [WhyPaper] { compactMap { $0 } }
}
