import HTML
import Registry

/// One musyawarah: what is said of it, its agenda, the decisions name by name, its papers and its seal.
struct DeliberationScreen: SheetScreen {
    let visit: Visit
    let view: DeliberationView
    let evidence: EvidenceList
    /// What is made of it here.
    var made: PaperList?
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
    /// What was typed of the meeting earlier, and not saved.
    var draftNote: HTML?
    /// What those of the agenda and the candidates answer.
    var criteria: [RecordID: ProposalCriteria] = [:]

    /// The field with what the minutes said when the form was drawn.
    static let shownField = "dilihat"

    /// Short: a draft is told by it from one that was typed over something else.
    static func shown(_ header: DeliberationHeader) -> String {
        let sheet = Sheet(header)
        let lines = sheet.names.map { "\($0)=\(sheet[$0])" }
        return String(Digest.sha256(lines.joined(separator: "\n")).prefix(16))
    }

    var row: DeliberationRow { view.row }
    var isOpen: Bool { row.state == .open && mayWrite }

    var title: String { named(row) }
    var place: Place? { .deliberations }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: MeetingTexts.help, anchor: "musyawarah") }

    var main: HTML {
        """
        <div class="stack big"><div class="stack"><p class="small">\(link(say(MeetingTexts.all), Links.deliberations(row.village.code)))</p>
        <div class="head" id="musyawarah"><div><h1>\(title)</h1>\
        <p class="row">\(DeliberationTag(screen: self, state: row.state).html)<span>\(row.village.fullName)</span></p>\
        </div></div></div>
        \(draftNote)\(problemList)\(result?.html(self))\(standing)\(meetingWays)
        \(header)
        \(isOpen ? CandidatesPanel(screen: self).html : nil)
        \(isOpen && view.items.isEmpty ? nil : agenda)
        \(papers)
        \(made.flatMap { PapersPanel(screen: self, list: $0).html })
        \(isOpen ? sealing : nil)\(mayReturn ? returnForm : nil)</div>
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
                    <small class="soft">\(say(MeetingTexts.digest)) <code class="break">\(seal)</code></small></p>\(next)
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

    /// Where what was agreed to goes on.
    private var next: HTML? {
        guard row.state == .sealed, view.items.contains(where: { $0.decision == .agree }) else { return nil }
        let way: HTML? =
            visit.may(.finalise)
            ? " \(link(say(Texts.nextAtFinal), Links.finalising(row.village.code)))" : nil
        return "<p>\(say(MeetingTexts.agreedWait))\(way)</p>"
    }

    private var header: HTML {
        """
        <section class="panel stack" aria-labelledby="keterangan-m">\
        <h2 id="keterangan-m">\(say(MeetingTexts.header))</h2>
        \(DeliberationFacts(screen: self, header: row.header).html)\(isOpen ? headerForm : nil)</section>
        """
    }

    private var headerForm: HTML {
        """
        <details\(if: !errors.isEmpty || draftNote != nil, " open")><summary>\(say(MeetingTexts.edit))</summary>
        \(form(Links.deliberation(row.id), action: ActionID(), draft: title, """
            \(keep("versi", sheet["versi"]))\(keep(Self.shownField, Self.shown(row.header)))\(headerFields)
            <div class="row"><button class="btn alt">\(say(MeetingTexts.save))</button></div>
            """))</details>
        """
    }

    /// What was decided, to be read only: it is written down on a page of its own.
    private var agenda: HTML {
        let content: HTML =
            view.items.isEmpty
            ? "<p class=\"soft\">\(say(MeetingTexts.emptyAgenda))</p>"
            : DecidedList(screen: self, items: view.items, criteria: criteria).html
        let isWritten = isOpen && !view.items.isEmpty
        return """
            <section class="panel stack" aria-labelledby="putusan"><h2 id="putusan">\(say(MeetingTexts.decisions))</h2>
            \(content)\(if: isWritten, "<p class=\"row\">\(record)</p>")</section>
            """
    }

    private var record: HTML { button(MeetingTexts.record, Links.deliberationDecisions(row.id), .edit) }

    /// What is missing still it says itself.
    private var papers: HTML {
        "<section class=\"stack\" id=\"bukti-m\">\(EvidencePanel(screen: self, list: evidence).html)</section>"
    }

    private var sealing: HTML {
        """
        <section class="panel stack" aria-labelledby="segel"><h2 id="segel">\(say(MeetingTexts.sealing))</h2>
        <p>\(say(MeetingTexts.sealLead))</p>
        <p class="row">\(button(MeetingTexts.checkAndSeal, Links.sealDeliberation(row.id), .lock))</p></section>
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
