import HTML
import Registry

/// One musyawarah: what is said of it, its agenda, the decisions name by name, its papers and its seal.
struct DeliberationScreen: SheetScreen {
    let visit: Visit
    let view: DeliberationView
    let evidence: EvidenceList
    var sheet = Sheet()
    var errors = FormErrors()
    /// Proposals that could be put on the agenda.
    var candidates: [ProposalRow] = []
    /// The reader writes for the village.
    var mayWrite = false
    /// The reader may give its papers back.
    var mayReturn = false
    /// What came of a list that was just sent.
    var result: RoadResult?
    /// What those of the agenda and the candidates answer.
    var criteria: [RecordID: ProposalCriteria] = [:]

    var row: DeliberationRow { view.row }
    var isOpen: Bool { row.state == .open && mayWrite }

    var title: String { "\(say(row.header.kind.title)), \(visit.date(row.header.day))" }
    var place: Place? { .deliberations }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: MeetingTexts.help, anchor: "musyawarah") }

    var main: HTML {
        """
        <div class="stack big"><p class="small">\(link(say(MeetingTexts.all), Links.deliberations(row.village.code)))</p>
        <div class="head" id="musyawarah"><div><h1>\(title)</h1>\
        <p class="row">\(DeliberationTag(screen: self, state: row.state).html)<span>\(row.village.fullName)</span></p>\
        </div></div>
        \(problemList)\(result?.html(self))\(standing)
        \(header)
        \(isOpen ? DecisionForms(screen: self).html : agenda)
        \(papers)
        \(isOpen ? sealForm : nil)\(mayReturn ? returnForm : nil)</div>
        """
    }

    /// Sealed by whom, or given back why.
    private var standing: HTML {
        var lines: [HTML] = []
        if let seal = row.seal, let at = row.sealedAt {
            lines.append(
                note(
                    .good, .lock,
                    """
                    <p>\(say(MeetingTexts.sealedBy(row.sealedBy, visit.moment(at))))<br>\
                    <small class="soft">\(say(MeetingTexts.digest)) <code class="break">\(seal)</code></small></p>
                    """))
        }
        if let reason = row.reason {
            lines.append(
                note(
                    .bad, .undo,
                    """
                    <p><b>\(say(MeetingTexts.returned)):</b> \(say(reason.title))\
                    \(if: !row.returnedWords.isEmpty, "<br>\(row.returnedWords)")</p>
                    """))
        }
        return "\(lines)"
    }

    private var header: HTML {
        let header = row.header
        let came = MeetingTexts.came(
            number(header.present), women: number(header.women), poor: number(header.poor))
        let edit: HTML? = isOpen ? headerForm : nil
        return """
            <section class="panel stack" aria-labelledby="keterangan-m">\
            <h2 id="keterangan-m">\(say(MeetingTexts.header))</h2>
            \(facts([
                (MeetingTexts.number, "\(header.number.isEmpty ? "–" : header.number)"),
                (MeetingTexts.leader, "\(header.leader.isEmpty ? "–" : header.leader)"),
                (MeetingTexts.venue, "\(header.place.isEmpty ? "–" : header.place)"),
                (MeetingTexts.present, "\(say(came))"),
                (MeetingTexts.invited, "\(number(header.invited))"),
            ]))
            \(if: !header.note.isEmpty, "<p>\(header.note)</p>")\(edit)</section>
            """
    }

    private var headerForm: HTML {
        """
        <details\(if: !errors.isEmpty, " open")><summary>\(say(MeetingTexts.edit))</summary>
        \(form(Links.deliberation(row.id), action: ActionID(), """
            \(keep("versi", sheet["versi"]))\(headerFields)
            <div class="row"><button class="btn alt">\(say(MeetingTexts.save))</button></div>
            """))</details>
        """
    }

    /// What was decided, to be read only.
    private var agenda: HTML {
        """
        <section class="panel" aria-labelledby="agenda"><h2 id="agenda">\(say(MeetingTexts.decisions))</h2>
        \(view.items.isEmpty ? "<p class=\"soft\">\(say(MeetingTexts.emptyAgenda))</p>" : decided)</section>
        """
    }

    private var decided: HTML {
        """
        <ol class="rows">\(each: view.items, { item -> HTML in
            """
            <li class="stack tight"><p class="row"><a href="\(Links.proposal(item.proposal.id))">\
            <b>\(item.proposal.label.isEmpty ? say(Texts.noName) : item.proposal.label)</b></a>\
            \(DecisionTag(screen: self, decision: item.decision).html)\
            \(if: item.isDisputed, chip(.warn, .alert, say(MeetingTexts.disputed)))</p>
            <p class="small soft">\(say(item.proposal.kind.title))\
            \(item.reason.map { reason -> HTML in " · \(say(reason.title))" })\
            \(if: !item.words.isEmpty, " · \(item.words)")</p>\(answers(of: item.proposal.id))</li>

            """
        })</ol>
        """
    }

    /// The counts, and behind them every answer.
    func answers(of proposal: RecordID) -> HTML? {
        criteria[proposal].map { CriteriaPanel(screen: self, criteria: $0).sets }
    }

    private var papers: HTML {
        let needed = row.header.kind.papers.map { DocumentKind.words($0) }
        let names = Words(
            id: needed.map(\.id).joined(separator: "; "), en: needed.map(\.en).joined(separator: "; "))
        let what: HTML? = row.state == .open ? "<p class=\"soft\">\(say(MeetingTexts.papersNeeded(names)))</p>" : nil
        return """
            <section class="stack" id="bukti-m">\(what)\(EvidencePanel(screen: self, list: evidence).html)</section>
            """
    }

    private var sealForm: HTML {
        """
        <section class="panel stack" aria-labelledby="segel"><h2 id="segel">\(say(MeetingTexts.sealing))</h2>
        <p>\(say(MeetingTexts.sealLead))</p>
        \(form(Links.sealDeliberation(row.id), action: ActionID(), """
            \(keep("versi", sheet["versi"]))
            \(input("yakin", MeetingTexts.before, .boxes([FormField.Option("ya", say(MeetingTexts.sure))])))
            <div class="row"><button class="btn">\(say(MeetingTexts.seal))</button></div>
            """))</section>
        """
    }

    private var returnForm: HTML {
        """
        <section class="panel stack" aria-labelledby="kembali"><h2 id="kembali">\(say(MeetingTexts.giveBack))</h2>
        <p>\(say(MeetingTexts.giveBackLead))</p>
        \(form(Links.returnDeliberation(row.id), action: ActionID(), """
            \(keep("versi", sheet["versi"]))
            \(input("alasan", MeetingTexts.why, .select(reasonOptions(of: [.giveBack])), required: true))
            \(input("keterangan", MeetingTexts.words, hint: MeetingTexts.remarkHint))
            <div class="row"><button class="btn bad">\(say(MeetingTexts.giveBack))</button></div>
            """))</section>
        """
    }
}

extension Screen {
    /// The reasons for which any of these steps is taken, to choose from.
    func reasonOptions(of steps: Set<RoadStep>) -> [FormField.Option] {
        let reasons = ProposalReason.all.filter { !$0.steps.isDisjoint(with: steps) }
        let options = reasons.map { reason in
            FormField.Option(
                reason.name, reason.code.isEmpty ? say(reason.title) : "\(reason.code) \(say(reason.title))")
        }
        return [FormField.Option("", say(Texts.choose))] + options
    }
}
