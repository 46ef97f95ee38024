import HTML
import Registry

/// The papers of a proposal or a musyawarah: what is there, what is missing, and where more is added.
struct EvidencePanel {
    let screen: any Screen
    let list: EvidenceList
    var errors = FormErrors()
    /// On a page of its own, which says already what it is.
    var isAlone = false
    /// What was chosen in a form that was refused.
    var chosen = Fields(urlEncoded: [])

    /// Names of the form's fields, and their ids: other forms of the page have a kind of their own.
    static let kind = "bukti_jenis"
    static let file = "bukti_berkas"

    init(screen: any Screen, list: EvidenceList) {
        self.screen = screen
        self.list = list
    }

    var html: HTML {
        """
        <section class="panel stack" aria-labelledby="bukti"><h2 id="bukti"\(if: isAlone, " class=\"vh\"")>\(say(Texts.papers))</h2>
        \(standing)\(papers)\(list.mayAdd ? upload : nil)</section>
        """
    }

    /// What is missing, by name.
    private var standing: HTML {
        if list.missing.isEmpty {
            return list.papers.isEmpty ? "" : screen.note(.good, .ok, "<p>\(say(Texts.papersComplete))</p>")
        }
        let missing = list.missing.map { say($0) }.joined(separator: "; ")
        return screen.note(.warn, .alert, "<p>\(say(Texts.papersMissing(missing)))</p>")
    }

    private var papers: HTML {
        if list.papers.isEmpty { return "<p class=\"soft\">\(say(Texts.noPapers))</p>" }
        return """
            <ul class="rows">\(each: list.papers, { paper -> HTML in row(paper) })</ul>\
            \(if: list.mayOpen, "<p class=\"small soft\">\(say(Texts.openingIsNoted))</p>")
            """
    }

    private func row(_ paper: EvidenceList.Paper) -> HTML {
        let size = screen.visit.size(paper.bytes)
        let moment = screen.visit.moment(paper.at)
        return """
            <li><p><b>\(say(paper.title))</b><br>\
            <small class="soft">\(say(Texts.paperBy(paper.actor, moment, size)))</small></p>\
            \(paper.scan.map { scan -> HTML in scanBox(scan, paper) })\
            <div class="row">\(list.mayOpen ? links(paper) : nil)\(paper.mayDrop ? drop(paper) : nil)</div></li>
            """
    }

    private func scanBox(_ scan: ScanView, _ paper: EvidenceList.Paper) -> HTML {
        var box = ScanBox(screen: screen, owner: list.owner, paper: paper, scan: scan)
        box.errors = errors
        box.chosen = chosen
        return box.html
    }

    private func links(_ paper: EvidenceList.Paper) -> HTML {
        let name = say(paper.title)
        return """
            <a href="\(Links.paper(paper.id, of: list.owner))" aria-label="\(say(Texts.openPaper)): \(name)">\
            \(say(Texts.openPaper))</a> \
            <a href="\(Links.fetchPaper(paper.id, of: list.owner))" aria-label="\(say(Texts.fetchPaper)): \(name)">\
            \(say(Texts.fetchPaper))</a>
            """
    }

    private func drop(_ paper: EvidenceList.Paper) -> HTML {
        if case .batch = list.owner { return takeBack(paper) }
        return plainDrop(paper)
    }

    /// A letter that others may have read: with why, and a tick.
    private func takeBack(_ paper: EvidenceList.Paper) -> HTML {
        let (name, sure) = (Self.reason(paper.id), Self.sure(paper.id))
        let reasons = DropReason.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        let lines = [FormField.Option("", say(Texts.chooseReason))] + reasons
        let why = FormField(name, Texts.dropReason, .select(lines), value: chosen[name] ?? "").required().error(
            errors[name].map { say($0) })
        let tick = FormField(sure.name, QueueTexts.sureTitle, .boxes([FormField.Option("ya", say(sure.words))]))
            .error(errors[sure.name].map { say($0) })
        let isOpen = errors[name] != nil || errors[sure.name] != nil
        let form = screen.form(
            Links.dropPaper(paper.id, of: list.owner), action: ActionID(),
            """
            \(screen.field(why))\(screen.field(tick))
            <div class="row"><button class="btn alt">\(say(Texts.takeLetterBack))</button></div>
            """)
        return """
            <details\(if: isOpen, " open")><summary>\(say(Texts.takeLetterBack)): \(say(paper.title)), \
            \(screen.visit.moment(paper.at))</summary>\(form)</details>
            """
    }

    static func reason(_ paper: RecordID) -> String { "alasan-buang-\(paper)" }
    static func sure(_ paper: RecordID) -> SureBox { SureBox(Texts.dropSure, part: "buang-\(paper)") }

    private func plainDrop(_ paper: EvidenceList.Paper) -> HTML {
        """
        <form method="post" action="\(Links.dropPaper(paper.id, of: list.owner))">\(screen.visit.formKey)\
        <button class="link" aria-label="\(say(Texts.dropPaper)): \(say(paper.title))">\(say(Texts.dropPaper))</button>\
        </form>
        """
    }

    /// One form with the whole file in it. Its secret comes first, and the kind above the file.
    private var upload: HTML {
        let chosen = list.missing.isEmpty ? "" : firstMissing
        let options = list.owner.kinds.map { FormField.Option($0.code, say($0.title)) }
        let kind = FormField(Self.kind, Texts.paperKind, .select(options), value: chosen).required()
            .error(errors[Self.kind].map { say($0) })
        let problem = errors[Self.file].map { say($0) }
        return """
            <h3>\(say(Texts.addPaper))</h3>
            <form class="stack" method="post" action="\(Links.evidence(list.owner))" enctype="multipart/form-data">\
            \(screen.visit.formKey)\(screen.field(kind))
            <div class="field\(if: problem != nil, " wrong")"><label for="\(Self.file)">\(say(Texts.paperFile))</label>\
            <p class="hint" id="\(Self.file)-h">\(say(Texts.paperHint(screen.visit.size(EvidenceList.largest))))</p>\
            \(problem.map { problem -> HTML in "<p class=\"error\">\(Icon.no.picture)\(problem)</p>" })\
            <input type="file" id="\(Self.file)" name="\(Self.file)" required aria-describedby="\(Self.file)-h" \
            accept="application/pdf,image/jpeg,image/png,image/webp"></div>
            <p><button class="btn\(if: isOptional, " alt")">\(Icon.up.picture)\(say(Texts.sendPaper))</button></p></form>
            """
    }

    /// Beside a step that waits for nothing more, another paper is not what comes next.
    private var isOptional: Bool { list.missing.isEmpty && !isAlone }

    /// What is asked for first is offered first.
    private var firstMissing: String {
        let wanted = list.missing[0]
        return list.owner.kinds.first { wanted.id.hasPrefix($0.title.id) }?.code ?? ""
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// The same on a page of its own: where a paper was not taken, and why.
struct EvidenceScreen: SheetScreen {
    let visit: Visit
    let list: EvidenceList
    var sheet = Sheet()
    var errors = FormErrors()
    /// What was chosen in a form that was refused.
    var chosen = Fields(urlEncoded: [])

    init(visit: Visit, list: EvidenceList) {
        self.visit = visit
        self.list = list
    }

    private var words: (title: Words, back: Words) {
        switch list.owner {
        case .proposal: (Texts.evidenceOfProposal, Texts.backToProposal)
        case .deliberation: (Texts.evidenceOfDeliberation, Texts.backToDeliberation)
        case .batch: (Texts.evidenceOfBatch, Texts.backToBatch)
        }
    }

    var title: String { list.label.isEmpty ? say(words.title) : "\(say(words.title)): \(list.label)" }

    var place: Place? {
        switch list.owner {
        case .proposal: .proposals
        case .deliberation: .deliberations
        case .batch: .batches
        }
    }

    var help: ScreenHelp? {
        switch list.owner {
        case .proposal: ScreenHelp(text: Texts.proposalHelp, anchor: "usulan")
        case .deliberation: ScreenHelp(text: MeetingTexts.help, anchor: "musyawarah")
        case .batch: ScreenHelp(text: Texts.batchesHelp, anchor: "pengesahan", book: .dinsos)
        }
    }

    var main: HTML {
        var panel = EvidencePanel(screen: self, list: list)
        panel.errors = errors
        panel.isAlone = true
        panel.chosen = chosen
        let back = link(say(words.back), Links.evidencePanel(list.owner))
        return """
            <div class="stack"><p class="small">\(back)</p>
            <h1>\(title)</h1>\(problemList)\(panel.html)</div>
            """
    }
}
