import HTML
import Registry

/// One proposal: what it says, what was found in it, what was done with it, and what the reader may do.
struct ProposalScreen: SheetScreen {
    let visit: Visit
    let view: ProposalView
    let findings: ProposalFindings
    let programs: [Program]
    let offered: OfferedSteps
    let evidence: EvidenceList
    let made: PaperList
    let benefits: [BenefitNote]
    /// What is read out to those who are proposed.
    let notice: PrivacyNotice?
    let criteria: ProposalCriteria
    /// What was typed into the form of a step, and what is wrong with it.
    var sheet = Sheet()
    var errors = FormErrors()

    private var row: ProposalRow { view.row }
    var title: String { "\(say(row.kind.title)): \(row.label.isEmpty ? say(Texts.noName) : row.label)" }
    var place: Place? { .proposals }
    var help: ScreenHelp? { ScreenHelp(text: Texts.proposalHelp, anchor: "usulan") }

    var main: HTML {
        """
        <div class="stack">
        <p class="small">\(link(say(Texts.allProposalsLink), Links.proposals(nil, state: row.state)))</p>
        \(head)\(problemList)
        \(each: sections, { section -> HTML in section })
        </div>
        """
    }

    /// The papers that a step can rest on.
    var papers: [FormField.Option] {
        evidence.papers.map { FormField.Option($0.id.description, say($0.title), hint: visit.moment($0.at)) }
    }

    private var sections: [HTML] {
        [
            ContentPanel(screen: self, view: view, programs: programs).html,
            BenefitsPanel(screen: self, notes: benefits).section,
            ConsentPanel(screen: self, view: view, notice: notice).html,
            CriteriaPanel(screen: self, criteria: criteria, address: criteriaAddress).html ?? "",
            ChecksPanel(screen: self, findings: findings).html,
            EvidencePanel(screen: self, list: evidence).html,
            PapersPanel(screen: self, list: made).html ?? "",
            StepForms(screen: self).html ?? "",
            history,
        ]
    }

    private var head: HTML {
        let due = ProposalDue(screen: self, row: row)
        return """
            <div class="head"><div><h1>\(unbroken(title))</h1>
            <p class="row">\(ProposalTag(screen: self, state: row.state).coded)\(due.chip)\(marks)</p></div>\(edit)\(siks)\
            <p class="row">\(button(WhyTexts.why, Links.why(proposal: row.id), .help))</p></div>
            \(facts(lines(due)))
            """
    }

    private func lines(_ due: ProposalDue) -> [(name: Words, value: HTML)] {
        var lines: [(name: Words, value: HTML)] = [
            (name: Texts.proposalVillage, value: "\(row.village.fullName)"),
            (name: Texts.proposalPeriod, value: "\(due.period)"),
            (name: Texts.membersPart, value: "\(say(Texts.personsConcerned(number(row.persons))))"),
            (name: Texts.proposalMaker, value: "\(view.maker), \(visit.moment(view.madeAt))"),
            (name: Texts.proposalSince, value: "\(visit.moment(row.since))"),
            (name: CountdownTexts.nextStep, value: "\(say(row.state.turn?.title ?? CountdownTexts.ended))"),
        ]
        if row.isOfficials { lines.append((name: OfficialTexts.tied, value: "\(say(whyOfficials))")) }
        return lines
    }

    /// Said by whoever wrote it, or found on the list of officials.
    private var whyOfficials: Words {
        view.content?.isOfficials == true ? OfficialTexts.declared : OfficialTexts.found
    }

    /// What whoever decides must not overlook.
    private var marks: HTML {
        return """
            \(if: row.isOfficials, chip(.warn, .alert, say(Texts.familyOfOfficials)))\
            \(if: view.isLate, chip(.warn, .clock, say(Texts.cameLate)))\
            \(if: view.visit == .asked, chip(.warn, .eye, say(Texts.visitWanted)))\
            \(if: view.visit == .made, chip(.good, .ok, say(Texts.visitNoted)))\
            \(if: !row.siks.isEmpty, chip(.good, .ok, say(SiksTexts.markedAs(row.siks, visit.date(row.siksDay ?? 0)))))
            """
    }

    /// For those who write for the village, as long as it may still be written anew.
    private var criteriaAddress: String? {
        guard let actor = visit.actor, !row.state.isLocked, view.content != nil,
            actor.scope(for: .propose).contains(row.village.code)
        else { return nil }
        return Links.criteriaOfProposal(row.id)
    }

    /// Sent back, mending it is what comes next.
    private var edit: HTML? {
        guard mayEdit else { return nil }
        let isReturned = row.state == .returned
        let words = isReturned ? Texts.mendProposal : Texts.editProposal
        return """
            <p class="row"><a class="btn\(if: !isReturned, " alt")" href="\(Links.editProposal(row.id))">\
            \(Icon.edit.picture)\(say(words))</a></p>
            """
    }

    /// What is typed into SIKS-NG, for whoever does.
    private var siks: HTML? {
        let isTyped = visit.may(.propose) || visit.may(.verify)
        guard row.state.mayBeInSiks, isTyped, visit.may(.reveal) else { return nil }
        return "<p class=\"row\">\(button(SiksTexts.sheet, Links.siksSheet(row.id)))</p>"
    }

    private var mayEdit: Bool {
        guard !row.state.isLocked, ProposalForms.isWritten(view) || ProposedEdit.hasForm(view) else { return false }
        return visit.may(.propose, at: row.village.code)
    }

    private var history: HTML {
        """
        <section class="panel" aria-labelledby="riwayat"><h2 id="riwayat">\(say(Texts.proposalHistory))</h2>
        \(timeline(view.steps.reversed().map(event)))</section>
        """
    }

    private func event(_ step: ProposalView.Step) -> PieceEvent {
        let isMove = step.before != step.after
        let title = isMove ? "\(say(step.step.title)) → \(say(step.after.title))" : say(step.step.title)
        let reason = step.reason.map { reason in
            reason.code.isEmpty ? say(reason.title) : "\(reason.code) \(say(reason.title))"
        }
        let detail = [reason ?? "", step.words].filter { !$0.isEmpty }.joined(separator: ": ")
        var by = [step.actor, step.role.map { say($0.title) } ?? say(Texts.theProgram)]
        by.append(visit.moment(step.at))
        return PieceEvent(title, detail: detail, byline: by.filter { !$0.isEmpty }.joined(separator: " · "))
    }
}
