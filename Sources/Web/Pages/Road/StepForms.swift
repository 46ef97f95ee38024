import HTML
import Registry

/// The steps that a reader may take from where a proposal is, and no others.
struct OfferedSteps: Sendable {
    /// What comes next on the road, where the reader takes it: the one filled button.
    let next: RoadArrow?
    let others: [RoadArrow]

    init(_ view: ProposalView, through offices: Set<RoadOffice>, for actor: Actor) {
        var arrows: [RoadArrow] = []
        for step in RoadStep.allCases where TakeStep.steps.contains(step) {
            guard let arrow = Road.arrow(step, from: view.row.state, through: offices) else { continue }
            guard !arrow.isSealed, Self.isOpen(step, view, actor) else { continue }
            let place = view.row.village.code
            let mayTake = arrow.permissions.contains { !actor.roles(meeting: Demand($0, at: place)).isEmpty }
            if mayTake { arrows.append(arrow) }
        }
        let first = Self.next(from: view.row.state, through: offices)
        next = arrows.first { $0.step == first }
        others = arrows.filter { $0.step != first }
    }

    var all: [RoadArrow] { (next.map { [$0] } ?? []) + others }

    /// What the state alone does not say.
    private static func isOpen(_ step: RoadStep, _ view: ProposalView, _ actor: Actor) -> Bool {
        switch step {
        case .noteVisit: view.visit == .asked
        case .askVisit: view.visit != .asked
        // Nobody takes over from themselves.
        case .take: view.row.state != .verifying || view.holder != actor.account
        // What was determined is right or disputed.
        case .again: view.steps.last { $0.step == .handBack }?.before != .determined
        default: true
        }
    }

    private static func next(from state: ProposalState, through offices: Set<RoadOffice>) -> RoadStep? {
        switch state {
        case .finalised: offices.contains(.kecamatan) ? .forward : .take
        case .forwarded: .take
        case .verifying: .pass
        case .unmatched: .again
        case .handedBack: .confirm
        case .draft, .putForward, .onAgenda, .agreed, .postponed, .refused, .returned, .rejected, .passed, .endorsed,
            .ratified, .sent, .determined, .rejectedByMinistry, .reverified, .done, .withdrawn:
            nil
        }
    }
}

/// A form for each step: the next one open, the others folded.
struct StepForms {
    let screen: ProposalScreen
    private var view: ProposalView { screen.view }

    var html: HTML? {
        let steps = screen.offered
        guard !steps.all.isEmpty || nextPlace != nil else { return nil }
        return """
            <section class="panel stack" aria-labelledby="langkah"><h2 id="langkah">\(say(Texts.nextSteps))</h2>
            \(nextPlace)\(steps.next.map { arrow -> HTML in form(arrow, isNext: true) })
            \(each: steps.others, { arrow -> HTML in folded(arrow) })</section>
            """
    }

    /// Where the next step is taken for several at once: the page of it.
    private var nextPlace: HTML? {
        let visit = screen.visit
        switch view.row.state {
        case .draft, .putForward, .postponed, .returned, .onAgenda:
            guard visit.may(.propose) else { return nil }
            return place(Texts.nextAtDeliberation, Links.deliberations(view.row.village.code))
        case .agreed: return visit.may(.finalise) ? place(Texts.nextAtFinal, Links.finalising) : nil
        case .passed:
            let decides = visit.may(.verify) || visit.may(.endorse)
            return decides ? place(Texts.nextAtBatches, Links.batches) : nil
        case .endorsed: return visit.may(.ratify) ? place(Texts.nextAtBatches, Links.batches) : nil
        case .determined, .rejectedByMinistry, .unmatched:
            return visit.may(.ratify) ? place(HandBackTexts.toLists, Links.handBacks) : nil
        case .sent:
            let determines = visit.may(.verify) || visit.may(.determine)
            return determines ? place(DeterminationTexts.toPlace, Links.determinations) : nil
        case .finalised, .forwarded, .verifying, .refused, .rejected, .ratified, .handedBack, .reverified, .done,
            .withdrawn:
            return nil
        }
    }

    private func place(_ words: Words, _ address: String) -> HTML {
        "<p><a class=\"btn\" href=\"\(address)\">\(say(words))</a></p>"
    }

    private func folded(_ arrow: RoadArrow) -> HTML {
        let isOpen = screen.sheet["langkah"] == arrow.step.rawValue
        return """
            <details\(if: isOpen, " open")><summary>\(say(arrow.step.title))</summary>
            \(form(arrow, isNext: false))</details>
            """
    }

    private func form(_ arrow: RoadArrow, isNext: Bool) -> HTML {
        let name = arrow.step.rawValue
        return screen.form(
            Links.proposalStep(view.row.id), action: ActionID(), draft: nil,
            """
            \(screen.keep("langkah", name))\(screen.keep("versi", String(view.row.version)))\
            \(screen.keep("hash", view.hash))
            \(reason(arrow))\(papers(arrow))
            \(screen.input(Self.field("keterangan", arrow.step), Texts.stepWords, .long, hint: Texts.stepWordsHint))
            <div class="row"><button class="btn\(if: !isNext, " alt")">\(say(arrow.step.title))</button></div>
            """)
    }

    private func reason(_ arrow: RoadArrow) -> HTML {
        let reasons = reasons(of: arrow)
        if reasons.isEmpty { return "" }
        var options = [FormField.Option("", say(Texts.choose))]
        for reason in reasons {
            let code = reason.code.isEmpty ? "" : "\(reason.code) "
            options.append(FormField.Option(reason.name, code + say(reason.title)))
        }
        return screen.input(
            Self.field("alasan", arrow.step), Texts.stepReason, .select(options), required: needsReason(arrow))
    }

    /// What passes late does so for a reason.
    private func needsReason(_ arrow: RoadArrow) -> Bool {
        arrow.needsReason || (arrow.step == .pass && view.isLate)
    }

    private func reasons(of arrow: RoadArrow) -> [ProposalReason] {
        if arrow.step == .pass {
            let names = view.isLate ? ["LEWAT_CUTOFF", "LAIN"] : []
            return names.compactMap { ProposalReason.named($0) }
        }
        return ProposalReason.all.filter { $0.steps.contains(arrow.step) }
    }

    private func papers(_ arrow: RoadArrow) -> HTML {
        guard arrow.needsEvidence, !screen.papers.isEmpty else { return "" }
        return screen.input(Self.field("bukti", arrow.step), Texts.stepPapers, .boxes(screen.papers))
    }

    /// Several forms on a page have fields of their own.
    static func field(_ name: String, _ step: RoadStep) -> String { "\(name)-\(step.rawValue)" }

    private func say(_ words: Words) -> String { screen.say(words) }
}
