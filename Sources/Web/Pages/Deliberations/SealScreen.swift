import HTML
import Hummingbird
import Registry

/// All that is about to be sealed, name by name as it is saved, and the seal. On a page of its own: no form stands
/// beside it in which something else may have been typed.
struct SealScreen: SheetScreen {
    let visit: Visit
    let view: DeliberationView
    let evidence: EvidenceList
    /// What those of the agenda answer.
    let criteria: [RecordID: ProposalCriteria]
    /// Names for which the reader typed something else and has not saved it.
    let unsaved: Set<RecordID>
    /// The same of what is said of the meeting.
    let isHeaderUnsaved: Bool
    var sheet = Sheet()
    var errors = FormErrors()

    static let sure = SureBox(MeetingTexts.sure)

    var row: DeliberationRow { view.row }
    var title: String { "\(say(MeetingTexts.sealing)): \(named(row))" }
    var place: Place? { .deliberations }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: MeetingTexts.help, anchor: "musyawarah") }

    private var undecided: [DeliberationView.Item] { view.items.filter { $0.decision == nil } }

    /// Another content than the one that was decided on.
    private var changed: [DeliberationView.Item] { view.items.filter(\.isChanged) }

    /// First those that keep all others from being sealed.
    private var ordered: [DeliberationView.Item] {
        view.items.filter(isInTheWay) + view.items.filter { !isInTheWay($0) }
    }

    private func isInTheWay(_ item: DeliberationView.Item) -> Bool { item.decision == nil || item.isChanged }

    var main: HTML {
        var list = DecidedList(screen: self, items: ordered, criteria: criteria)
        list.unsaved = unsaved
        let decisions: HTML =
            view.items.isEmpty ? "<p class=\"soft\">\(say(MeetingTexts.emptyAgenda))</p>" : list.html
        return """
            <div class="stack big"><div class="stack"><p class="small">\(link(say(MeetingTexts.back), Links.deliberation(row.id)))</p>
            <div class="head"><div><h1 id="musyawarah" tabindex="-1">\(title)</h1>
            <p class="row">\(DeliberationTag(screen: self, state: row.state).html)<span>\(row.village.fullName)</span></p></div></div></div>
            <p>\(say(MeetingTexts.sealLead))</p>
            \(problemList)\(obstacles)
            <section class="panel stack" aria-labelledby="putusan">\
            <h2 id="putusan" tabindex="-1">\(say(MeetingTexts.toSeal))</h2>
            \(counts)\(decisions)
            <p class="row">\(button(MeetingTexts.record, Links.deliberationDecisions(row.id), .edit))</p></section>
            <section class="panel stack" aria-labelledby="keterangan-m">\
            <h2 id="keterangan-m" tabindex="-1">\(say(MeetingTexts.header))</h2>
            \(DeliberationFacts(screen: self, header: row.header).html)
            <p>\(link(say(MeetingTexts.edit), Links.deliberation(row.id)))</p></section>
            \(papers)
            \(mayBeSealed ? sealForm : nil)</div>
            """
    }

    private var counts: HTML {
        var lines: [(name: Words, value: HTML)] = []
        if !undecided.isEmpty {
            lines.append((name: MeetingTexts.undecided, value: "<b>\(number(undecided.count))</b>"))
        }
        for decision in VillageDecision.allCases {
            let count = view.items.filter { $0.decision == decision }.count
            lines.append((name: decision.title, value: "\(number(count))"))
        }
        return facts(lines)
    }

    // MARK: What stands in the way

    private var mayBeSealed: Bool {
        !view.items.isEmpty && !view.items.contains(where: isInTheWay) && unsaved.isEmpty && !isHeaderUnsaved
    }

    private var obstacles: HTML {
        var notes: [HTML] = []
        if !undecided.isEmpty {
            let words = MeetingTexts.undecidedLeft(number(undecided.count))
            notes.append(note(.warn, .alert, "<p>\(say(words)) \(decide(undecided))</p>"))
        }
        if !changed.isEmpty {
            let agenda = link(say(MeetingTexts.back), Links.deliberation(row.id))
            let words = MeetingTexts.changedLeft(number(changed.count))
            notes.append(note(.bad, .alert, "<p>\(say(words)) \(agenda)</p>"))
        }
        // A refusal has said it already.
        if !unsaved.isEmpty, errors.isEmpty {
            let words = MeetingTexts.unsavedLeft(number(unsaved.count))
            let typed = view.items.filter { unsaved.contains($0.proposal.id) }
            notes.append(note(.warn, .draft, "<p>\(say(words)) \(decide(typed))</p>"))
        }
        if isHeaderUnsaved, errors.isEmpty {
            let edit = link(say(MeetingTexts.edit), Links.deliberation(row.id))
            notes.append(note(.warn, .draft, "<p>\(say(MeetingTexts.headerUnsaved)) \(edit)</p>"))
        }
        return "\(notes)"
    }

    /// To the page of the agenda with the first of them.
    private func decide(_ items: [DeliberationView.Item]) -> HTML {
        let start = items.first.map { DecisionPages.start(of: $0.number) } ?? 0
        return link(say(MeetingTexts.record), Links.deliberationDecisions(row.id, after: start))
    }

    private var papers: HTML {
        let missing = evidence.missing.map { say($0) }.joined(separator: "; ")
        let standing: HTML =
            missing.isEmpty
            ? note(.good, .ok, "<p>\(say(Texts.papersComplete))</p>")
            : note(.warn, .alert, "<p>\(say(Texts.papersMissing(missing)))</p>")
        let names = evidence.papers.map { say($0.title) }
        let listed: HTML? = names.isEmpty ? nil : "<ul>\(each: names, { name -> HTML in "<li>\(name)</li>" })</ul>"
        return """
            <section class="panel stack" aria-labelledby="bukti">\
            <h2 id="bukti" tabindex="-1">\(say(MeetingTexts.papers))</h2>
            \(standing)\(listed)
            <p>\(link(say(MeetingTexts.toPapers), Links.evidencePanel(evidence.owner)))</p></section>
            """
    }

    /// Its button is filled once no paper is missing.
    private var sealForm: HTML {
        let isReady = evidence.missing.isEmpty
        return """
            <section class="panel stack" aria-labelledby="segel"><h2 id="segel">\(say(MeetingTexts.sealing))</h2>
            \(form(Links.sealDeliberation(row.id), action: ActionID(), """
                \(keep("versi", String(row.version)))
                \(Self.sure.html(self))
                <div class="row"><button class="btn\(if: !isReady, " alt")">\
                \(say(MeetingTexts.sealAll(number(view.items.count))))</button>\
                <a href="\(Links.deliberation(row.id))">\(say(Texts.cancel))</a></div>
                """))</section>
            """
    }

    // MARK: What was refused

    /// - Throws: `FormErrors` where the reader has something else in hand than what is shown.
    func checkUnsaved() throws(FormErrors) {
        var errors = FormErrors()
        if !unsaved.isEmpty { errors.add("putusan", MeetingTexts.unsavedLeft(number(unsaved.count))) }
        if isHeaderUnsaved { errors.add("keterangan-m", MeetingTexts.headerUnsaved) }
        try errors.check()
    }

    /// Puts a refusal where this page has a place for it: what the minutes say is written on another one.
    mutating func takeSealRefusal(_ error: any Error) throws -> HTTPResponse.Status {
        let status = try takeRefusal(error)
        if case Refusal.changedMeanwhile = error {
            errors = FormErrors("putusan", MeetingTexts.changedBeforeSeal)
            return status
        }
        let elsewhere = Sheet(row.header).names
        var placed = FormErrors()
        for (field, words) in errors.all { placed.add(elsewhere.contains(field) ? "keterangan-m" : field, words) }
        errors = placed
        return status
    }
}
