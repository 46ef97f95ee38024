import HTML
import Registry

/// The agenda of a musyawarah that is open: what can be put on it, and what is decided on each name.
struct DecisionForms {
    let screen: DeliberationScreen

    var html: HTML { "\(candidates)\(decisions)" }

    private var candidates: HTML {
        let content: HTML =
            screen.candidates.isEmpty
            ? "<p class=\"soft\" id=\"pilih\">\(say(MeetingTexts.noCandidates))</p>" : candidateForm
        return """
            <section class="panel stack" aria-labelledby="calon"><h2 id="calon">\(say(MeetingTexts.candidates))</h2>
            \(content)</section>
            """
    }

    private var candidateForm: HTML {
        screen.form(
            Links.deliberationAgenda(screen.row.id), action: ActionID(),
            """
            \(ticks.table)
            <div class="row"><button class="btn">\(say(MeetingTexts.putOn))</button></div>
            """)
    }

    private var ticks: ProposalTicks {
        var ticks = ProposalTicks(screen: screen, rows: screen.candidates)
        ticks.criteria = screen.criteria
        return ticks
    }

    private var decisions: HTML {
        let content: HTML =
            screen.view.items.isEmpty ? "<p class=\"soft\">\(say(MeetingTexts.emptyAgenda))</p>" : decisionForm
        return """
            <section class="stack" aria-labelledby="putusan"><h2 id="putusan">\(say(MeetingTexts.decisions))</h2>
            \(content)</section>
            """
    }

    private var decisionForm: HTML {
        screen.form(
            Links.deliberationDecisions(screen.row.id), action: ActionID(),
            """
            \(each: screen.view.items, { item -> HTML in fields(item) })
            <div class="row"><button class="btn">\(say(MeetingTexts.saveDecisions))</button></div>
            """)
    }

    private func fields(_ item: DeliberationView.Item) -> HTML {
        let names = DecisionFields(item.proposal.id)
        let choices = VillageDecision.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        let label = item.proposal.label.isEmpty ? say(Texts.noName) : item.proposal.label
        let changed: HTML? =
            item.isChanged ? screen.chip(.bad, .alert, say(MeetingTexts.contentChanged)) : nil
        return """
            <section class="panel stack"><h3 class="row"><span>\(item.number). \
            <a href="\(Links.proposal(item.proposal.id))">\(label)</a></span>\
            \(DecisionTag(screen: screen, decision: item.decision).html)\(changed)\
            \(if: item.proposal.isOfficials, screen.chip(.warn, .alert, say(Texts.familyOfOfficials)))</h3>
            <p class="small soft">\(say(item.proposal.kind.title))</p>\(screen.answers(of: item.proposal.id))
            \(screen.input(names.decision, MeetingTexts.decision, .picks(choices)))
            \(screen.input(names.reason, MeetingTexts.whyNot, .select(screen.reasonOptions(of: [.decide]))))
            \(screen.input(names.words, MeetingTexts.words))
            \(screen.input(names.dissent, MeetingTexts.dissent, .boxes([
                FormField.Option("ya", say(MeetingTexts.disputed)),
            ])))</section>

            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// What the fields for one name are called.
struct DecisionFields {
    let decision: String
    let reason: String
    let words: String
    let dissent: String

    init(_ proposal: RecordID) {
        decision = "putusan-\(proposal)"
        reason = "alasan-\(proposal)"
        words = "kata-\(proposal)"
        dissent = "sanggah-\(proposal)"
    }

    /// Where a refusal that names a field of its own is shown.
    func field(_ named: String) -> String {
        switch named {
        case "alasan": reason
        case "keterangan": words
        default: named
        }
    }
}
