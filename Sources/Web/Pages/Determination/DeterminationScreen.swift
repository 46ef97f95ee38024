import HTML
import Registry

/// One decree: what its file says, the alarms first, the confirmation, and how far it is carried out.
struct DeterminationScreen: SheetScreen {
    let visit: Visit
    let decree: DeterminationView
    let programs: [Program]
    /// Of which lines are shown.
    let outcome: DeterminationOutcome
    let lines: [DeterminationLineView]
    /// After which line another page begins.
    let next: Int?
    /// After which line this page begins; 0: at the first.
    let after: Int
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    static let step = 50

    var title: String { "\(say(DeterminationTexts.title)) \(decree.number)" }
    var place: Place? { .determinations }
    var help: ScreenHelp? { ScreenHelp(text: DeterminationTexts.help, anchor: "penetapan", book: .dinsos) }
    var needsMoreStyles: Bool { true }
    private var address: String { Links.determination(decree.id) }

    var main: HTML {
        """
        <div class="stack"><p class="small"><a href="\(Links.determinations)">\(say(DeterminationTexts.all))</a></p>
        <div class="head"><div><h1 class="break">\(title)</h1><p class="row">\
        \(DeterminationTag(screen: self, state: decree.state).html)\
        <span>\(decree.region.titleName) · \(say(Texts.periodOf(visit.date(Int32(decree.period) * 100)))) · \(say(DeterminationTexts.dated(visit.date(decree.day))))</span>\
        </p></div></div>
        \(problemList)\(alarm)
        <div class="cols"><div class="stack aside">\(progress)\(confirming)\(againPanel)\(dropping)\(history)</div>\
        <div class="stack big">\(counts)\(list)</div></div></div>
        """
    }

    private var alarm: HTML? {
        guard decree.state == .read, decree.unanswered > 0, visit.may(.determine) else { return nil }
        return note(
            .bad, .alert,
            """
            <p>\(say(DeterminationTexts.unanswered(number(decree.unanswered)))) \
            <a href="\(Links.determination(decree.id, .reappeared))">\(say(DeterminationOutcome.reappeared.title))</a></p>
            """)
    }

    private var counts: HTML {
        let entries = DeterminationOutcome.allCases.filter { decree.counts.of($0) > 0 || $0 == outcome }.map { entry in
            (
                name: "\(say(entry.title)) \(number(decree.counts.of(entry)))",
                address: Links.determination(decree.id, entry), isHere: entry == outcome
            )
        }
        return """
            <section class="panel" aria-labelledby="isi"><h2 id="isi">\(say(DeterminationTexts.counts))</h2>
            <p>\(say(DeterminationTexts.lines)): \(number(decree.counts.lines)) · \
            \(say(DeterminationTexts.unreadable)): \(number(decree.counts.unreadable)) · \
            \(say(DeterminationTexts.known)): \(number(decree.counts.known))</p>
            <p><a href="\(Links.determinationSheet(decree.id))">\(say(DeterminationTexts.sheet))</a></p></section>
            \(tabs(entries, label: say(DeterminationTexts.outcome)))
            """
    }

    private var list: HTML {
        if lines.isEmpty {
            return statePanel(.info, say(DeterminationTexts.noLines), say(DeterminationTexts.noLinesHint))
        }
        return """
            <ul class="rows">\(each: lines, item)</ul>
            \(pager(
                shown: lines.count, of: decree.counts.of(outcome),
                next: next.map { Links.determination(decree.id, outcome, after: $0) },
                start: after == 0 ? nil : Links.determination(decree.id, outcome), step: Self.step))
            """
    }

    private func item(_ line: DeterminationLineView) -> HTML {
        """
        <li class="stack tight" data-row><p class="row">\(who(line))\(state(line))</p>
        <p>\(line.village.fullName) · \(say(place(of: line)))\(kind(line))</p>\
        \(line.reason.map { reason -> HTML in "<p>\(reason.code) \(say(reason.title))</p>" })\
        \(line.note.map { note -> HTML in "<p class=\"small\">\(say(note.title))</p>" })\
        \(line.trouble.map { trouble -> HTML in "<p class=\"small\">\(say(trouble.title))</p>" })\
        \(line.removal.map(removed))\(answered(line))\(answering(line))</li>

        """
    }

    private func who(_ line: DeterminationLineView) -> HTML {
        let name = line.label.isEmpty ? say(DeterminationTexts.unknown) : line.label
        let address = line.proposal.map { Links.proposal($0) } ?? line.family.map { Links.family($0) }
        guard let address else { return "<b>\(name)</b>" }
        return "<a href=\"\(address)\" data-open><b>\(name)</b></a>"
    }

    private func place(of line: DeterminationLineView) -> Words {
        line.line.map { DeterminationTexts.line(number($0)) } ?? DeterminationTexts.notInFile
    }

    private func kind(_ line: DeterminationLineView) -> HTML? {
        line.kind.map { kind -> HTML in " · \(say(kind.title))" }
    }

    private func state(_ line: DeterminationLineView) -> HTML? {
        if line.isApplied { return tag(.good, .ok, say(DeterminationTexts.carriedOut)) }
        if line.trouble != nil { return tag(.bad, .alert, say(DeterminationTexts.leftOut)) }
        return nil
    }

    /// When, by whom and why the register removed somebody.
    private func removed(_ removal: DeterminationLineView.Removal) -> HTML {
        var what = say(DeterminationTexts.removed)
        if let status = removal.status.flatMap({ Texts.status($0) }) { what += ": \(say(status))" }
        if let program = removal.program {
            what = say(DeterminationTexts.aidEnded(programs.first { $0.number == program }?.name ?? String(program)))
        }
        if let day = removal.day { what += ", \(visit.date(day))" }
        if !removal.actor.isEmpty { what += ", \(say(DeterminationTexts.removedBy)) \(removal.actor)" }
        if !removal.why.isEmpty { what += " (\(removal.why))" }
        return """
            <p>\(what)\(removal.proposal.map { proposal -> HTML in
                " · <a href=\"\(Links.proposal(proposal))\">\(say(DeterminationTexts.earlier))</a>"
            })</p>
            """
    }

    private func answered(_ line: DeterminationLineView) -> HTML? {
        guard let answer = line.answer else { return nil }
        return "<p>\(tag(.info, .ok, say(answer.title))) \(line.words)</p>"
    }

    private func answering(_ line: DeterminationLineView) -> HTML? {
        guard line.outcome == .reappeared, decree.state == .read, visit.may(.determine) else { return nil }
        let field = "keterangan-\(line.number)"
        return form(
            address, action: ActionID(), draft: nil,
            """
            \(keep("putusan", "jawab"))\(keep("baris", String(line.number)))\
            \(keep("sesudah", after > 0 ? String(after) : ""))\(input(field, DeterminationTexts.words))
            <p class="small soft">\(say(DeterminationTexts.acceptHint)) \(say(DeterminationTexts.leaveHint))</p>
            <div class="row"><button class="btn alt" name="jawaban" value="\(DeterminationAnswer.accept.rawValue)">\
            \(say(DeterminationTexts.accept))</button>\
            <button class="btn alt" name="jawaban" value="\(DeterminationAnswer.leaveOut.rawValue)">\
            \(say(DeterminationTexts.leaveOut))</button></div>
            """)
    }

    private var progress: HTML? {
        guard decree.state == .reading || decree.state == .confirmed || decree.state == .applied else { return nil }
        let job = decree.job ?? decree.id
        let words = DeterminationTexts.applied(number(decree.applied), left: number(decree.left))
        return """
            <section class="panel" aria-labelledby="kerja"><h2 id="kerja">\(say(decree.state.title))</h2>
            \(if: decree.state != .reading, "<p>\(say(words))</p>")\
            \(if: decree.isAtWork, "<p>\(tag(.info, .wait, say(DeterminationTexts.atWork)))</p>")\
            <p><a href="\(Links.job(job))">\(say(DeterminationTexts.toJob))</a></p>\
            \(if: decree.state == .applied && decree.applied > 0, "<p>\(handingBack)</p>")</section>
            """
    }

    /// What comes after it.
    private var handingBack: HTML { link(say(DeterminationTexts.handBackNext), Links.handBacks(decree.region.code)) }

    private var confirming: HTML? {
        guard decree.state == .read, visit.may(.determine) else { return nil }
        return panel(
            "konfirmasi", DeterminationTexts.confirm, DeterminationTexts.confirmHint,
            """
            \(Self.confirmSure.html(self))
            <div class="row"><button class="btn">\(say(DeterminationTexts.confirmCounts(
                number(decree.counts.determined), number(decree.counts.rejected), number(decree.counts.unmatched))))\
            </button></div>
            """)
    }

    private var againPanel: HTML? {
        let isStopped = decree.state == .confirmed || (decree.state == .applied && decree.left > 0)
        guard isStopped, !decree.isAtWork, visit.may(.determine) else { return nil }
        return panel(
            "terapkan", DeterminationTexts.again, DeterminationTexts.againHint,
            "<div class=\"row\"><button class=\"btn alt\">\(say(DeterminationTexts.again))</button></div>")
    }

    private var dropping: HTML? {
        guard decree.state == .read, visit.may(.verify) else { return nil }
        return panel(
            "buang", DeterminationTexts.drop, DeterminationTexts.dropHint,
            """
            \(Self.dropSure.html(self))
            <div class="row"><button class="btn alt">\(say(DeterminationTexts.drop))</button></div>
            """)
    }

    static let confirmSure = SureBox(DeterminationTexts.confirmSure, part: "konfirmasi")
    static let dropSure = SureBox(DeterminationTexts.dropSure, part: "buang")

    private func panel(_ id: String, _ title: Words, _ hint: Words, _ button: HTML) -> HTML {
        """
        <section class="panel stack" aria-labelledby="\(id)"><h2 id="\(id)">\(say(title))</h2>
        <p class="small soft">\(say(hint))</p>
        \(form(address, action: ActionID(), draft: nil, """
            \(keep("putusan", id))\(keep("versi", String(decree.version)))\(keep("segel", decree.seal))\(button)
            """))</section>
        """
    }

    private var history: HTML {
        """
        <section class="panel stack" aria-labelledby="jejak"><h2 id="jejak">\(say(Texts.proposalHistory))</h2>
        \(line(DeterminationTexts.readBy, decree.maker, decree.madeAt))\
        \(line(DeterminationTexts.confirmedBy, decree.confirmedBy, decree.confirmedAt))\
        \(line(DeterminationTexts.endedAt, "", decree.endedAt))
        \(if: !decree.seal.isEmpty, seal)\
        <p><b>\(say(DeterminationTexts.digest))</b><br><span class="small break">\(decree.name)</span><br>\
        <code class="break">\(decree.digest)</code></p></section>
        """
    }

    private var seal: HTML {
        "<p><b>\(say(DeterminationTexts.seal))</b><br><code class=\"break\">\(decree.seal)</code></p>"
    }

    private func line(_ what: Words, _ who: String, _ at: Int64?) -> HTML? {
        guard let at else { return nil }
        let by = who.isEmpty ? visit.moment(at) : "\(who) · \(visit.moment(at))"
        return "<p><b>\(say(what))</b><br><span class=\"small soft\">\(by)</span></p>"
    }
}
