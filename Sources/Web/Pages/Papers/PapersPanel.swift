import HTML
import Papers
import Registry

/// The documents of a meeting, a list or a proposal: what there is, how far what is made has come, and what can be made.
struct PapersPanel {
    let screen: any Screen
    let list: PaperList
    var errors = FormErrors()
    /// What was chosen in a form that was refused.
    var sheet = Sheet()
    /// On a page of its own, which says already what it is.
    var isAlone = false

    /// Names of the form's fields, and their ids: other forms of the page have a kind of their own.
    static let kind = "dokumen_jenis"
    static let size = "dokumen_ukuran"
    static func words(_ paper: RecordID) -> String { "tarik-\(paper)" }
    static func sure(_ paper: RecordID) -> SureBox { SureBox(MadePaperTexts.withdrawSure, part: "tarik-\(paper)") }

    init(screen: any Screen, list: PaperList) {
        self.screen = screen
        self.list = list
    }

    /// Nil where there is nothing to see and nothing to ask for.
    var html: HTML? {
        if list.papers.isEmpty, list.offered.isEmpty, !isAlone { return nil }
        return """
            <section class="panel stack" aria-labelledby="dokumen">\
            <h2 id="dokumen"\(if: isAlone, " class=\"vh\"")>\(say(MadePaperTexts.papers))</h2>
            \(making)\(standing)\(before)\(list.offered.isEmpty ? nil : asking)</section>
            """
    }

    private var making: HTML? {
        guard list.isMaking else { return nil }
        let job = list.papers.lazy.compactMap(\.job).first
        let way: HTML? = job.map { " \(screen.link(say(MadePaperTexts.progress), Links.job($0)))" }
        return """
            <div role="status">\(screen.note(.info, .wait, "<p>\(say(MadePaperTexts.isMaking))\(way)</p>"))</div>
            """
    }

    private var standing: HTML {
        let papers = list.papers.filter(\.state.stands)
        if papers.isEmpty { return "<p class=\"soft\">\(say(MadePaperTexts.none))</p>" }
        let isNoted = papers.contains { $0.kind.isPersonal && $0.mayOpen }
        return """
            <ul class="rows">\(each: papers, { paper -> HTML in row(paper) })</ul>\
            \(if: isNoted, "<p class=\"small soft\">\(say(MadePaperTexts.openingIsNoted))</p>")
            """
    }

    /// Those that count no more, folded away.
    private var before: HTML? {
        let papers = list.papers.filter { !$0.state.stands }
        if papers.isEmpty { return nil }
        return """
            <details><summary>\(say(MadePaperTexts.before(screen.number(papers.count))))</summary>\
            <ul class="rows">\(each: papers, { paper -> HTML in row(paper) })</ul></details>
            """
    }

    private func row(_ paper: PaperSummary) -> HTML {
        let number: HTML? = paper.number.isEmpty ? nil : " \(paper.number)"
        return """
            <li><div><p><b>\(say(paper.kind.title))</b>\(number) \(tag(paper.state))<br>\
            <small class="soft">\(preview(paper))</small>\
            \(paper.problem.map { problem -> HTML in "<br><small>\(say(problem))</small>" })</p>\
            \(mayWithdraw(paper) ? withdrawing(paper) : nil)</div>\
            <div class="row">\(links(paper))</div></li>
            """
    }

    private func tag(_ state: PaperState) -> HTML {
        switch state {
        case .making: screen.tag(.info, .wait, say(state.title))
        case .ready: screen.tag(.good, .ok, say(state.title))
        case .failed: screen.tag(.bad, .no, say(state.title))
        case .replaced, .withdrawn: screen.tag(.warn, .undo, say(state.title))
        }
    }

    /// What it is, in a line: pages, sheet, size, by whom and when, and by what it is looked up.
    private func preview(_ paper: PaperSummary) -> HTML {
        var parts: [String] = []
        if paper.pages > 0 { parts.append(say(MadePaperTexts.pages(screen.number(paper.pages)))) }
        parts.append(say(MadePaperTexts.size(paper.size)))
        if paper.bytes > 0 { parts.append(screen.visit.size(paper.bytes)) }
        parts.append("\(paper.actor), \(screen.visit.moment(paper.madeAt ?? paper.at))")
        let line = parts.joined(separator: " · ")
        guard paper.madeAt != nil else { return "\(line)" }
        let address = Links.checkPaper(paper.code)
        return """
            \(line) · <a href="\(address)" aria-label="\(say(MadePaperTexts.check)): \(say(paper.kind.title))">\
            <span class="nowrap">\(paper.code)</span></a>
            """
    }

    private func links(_ paper: PaperSummary) -> HTML? {
        guard paper.mayOpen else { return nil }
        let name = say(paper.kind.title)
        return """
            <a href="\(Links.madePaper(paper.id))" aria-label="\(say(MadePaperTexts.fetch)): \(name)">\
            \(say(MadePaperTexts.fetch))</a>
            """
    }

    private func mayWithdraw(_ paper: PaperSummary) -> Bool {
        isAlone && paper.mayWithdraw
    }

    private func withdrawing(_ paper: PaperSummary) -> HTML {
        let (name, sure) = (Self.words(paper.id), Self.sure(paper.id))
        let why = FormField(name, MadePaperTexts.withdrawWhy, .long, value: sheet[name]).required()
            .error(errors[name].map { say($0) })
        let tick = FormField(sure.name, QueueTexts.sureTitle, .boxes([FormField.Option("ya", say(sure.words))]))
            .error(errors[sure.name].map { say($0) })
        let isOpen = errors[name] != nil || errors[sure.name] != nil
        let form = screen.form(
            Links.withdrawPaper(paper.id), action: ActionID(),
            """
            \(about)\(screen.field(why))\(screen.field(tick))
            <div class="row"><button class="btn alt">\(say(MadePaperTexts.withdraw))</button></div>
            """)
        return "<details\(if: isOpen, " open")><summary>\(say(MadePaperTexts.withdraw))</summary>\(form)</details>"
    }

    /// Of what they are.
    private var about: HTML {
        """
        <input type="hidden" name="hal" value="\(list.subject.word)"><input type="hidden" name="id" value="\(list.id.description)">
        """
    }

    private var asking: HTML {
        let kinds = list.offered.map { kind in
            FormField.Option(kind.rawValue, say(kind.title), hint: say(MadePaperTexts.hint(kind)))
        }
        let sizes = [PaperSize.f4, .a4].map { FormField.Option($0.rawValue, say(MadePaperTexts.size($0))) }
        let chosen = sheet.all(Self.kind).joined(separator: " ")
        let what = FormField(Self.kind, MadePaperTexts.which, .boxes(kinds), value: chosen)
            .error(errors[Self.kind].map { say($0) })
        let size = FormField(Self.size, MadePaperTexts.sheet, .select(sizes), value: sheet[Self.size]).required()
            .error(errors[Self.size].map { say($0) })
        let form = screen.form(
            Links.madePapers, action: ActionID(),
            """
            \(about)\(screen.field(what))\(screen.field(size))
            <div class="row"><button class="btn alt">\(Icon.print.picture)\(say(MadePaperTexts.make))</button></div>
            """)
        let isOpen = isAlone || errors[Self.kind] != nil || list.papers.isEmpty
        return "<details\(if: isOpen, " open")><summary>\(say(MadePaperTexts.makeMore))</summary>\(form)</details>"
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// The same on a page of its own: while they are made, and where one could not be asked for.
struct PapersScreen: SheetScreen {
    let visit: Visit
    let list: PaperList
    var sheet = Sheet()
    var errors = FormErrors()

    init(visit: Visit, list: PaperList) {
        self.visit = visit
        self.list = list
    }

    var title: String { say(MadePaperTexts.title(list.subject)) }

    var place: Place? {
        switch list.subject {
        case .proposal: .proposals
        case .deliberation: .deliberations
        case .batch: .batches
        case .handBack: .handBacks
        }
    }

    var main: HTML {
        var panel = PapersPanel(screen: self, list: list)
        panel.errors = errors
        panel.sheet = sheet
        panel.isAlone = true
        let back = link(say(MadePaperTexts.back(list.subject)), Links.subject(list.subject, list.id))
        return """
            <div class="stack"><p class="small">\(back)</p>
            <h1>\(title)</h1>\(problemList)\(panel.html)</div>
            """
    }
}
