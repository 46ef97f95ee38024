import HTML
import Registry

/// What was found of a scan, and what whoever reads may do about it.
struct ScanBox {
    let screen: any Screen
    let owner: EvidenceOwner
    let paper: EvidenceList.Paper
    let scan: ScanView
    var errors = FormErrors()
    var chosen = Fields(urlEncoded: [])

    static func goOn(_ paper: RecordID) -> String { "alasan_pindaian-\(paper)" }
    static func reason(_ paper: RecordID) -> String { "alasan_kembali-\(paper)" }
    static func words(_ paper: RecordID) -> String { "keterangan-\(paper)" }

    init(screen: any Screen, owner: EvidenceOwner, paper: EvidenceList.Paper, scan: ScanView) {
        self.screen = screen
        self.owner = owner
        self.paper = paper
        self.scan = scan
    }

    var html: HTML {
        """
        \(standing)\(returned)\(accepted)\(if: scan.mayGoOn, goOnForm)\(if: scan.mayCheck, checkForm)\
        \(if: scan.mayReturn, returnForm)
        """
    }

    /// The result with its pages, and what to do next.
    private var standing: HTML {
        guard let result = scan.result else {
            return scan.ofPages > 0 ? "<p>\(screen.tag(.info, .wait, say(ScanTexts.waiting)))</p>" : ""
        }
        let isGood = result == .right && !scan.lacksPages
        let icon: Icon = isGood ? .ok : .alert
        let tone: Tone = isGood ? .good : result == .right || result.canGoOn ? .warn : .bad
        let words = scan.lacksPages && result == .right ? ScanTexts.lacksPages : result.title
        let next = say(scan.lacksPages && result == .right ? ScanTexts.scanAll : result.next)
        let pages = scan.ofPages > 0 && result != .unchecked && result != .unreadable
        return """
            <p>\(screen.tag(tone, icon, say(words)))\
            \(if: pages, " <small class=\"soft\">\(say(ScanTexts.pages(screen.number(scan.pages), of: screen.number(scan.ofPages))))</small>")\
            \(if: !next.isEmpty && scan.goesOn.isEmpty, "<br><small>\(next)</small>")</p>
            """
    }

    private var returned: HTML {
        guard let returned = scan.returned else { return "" }
        let reason = returned.reason.map { say($0.title) } ?? ""
        let next = returned.reason.map { say($0.next) } ?? ""
        let by = say(ScanTexts.returnedBy(returned.by, screen.visit.moment(returned.at)))
        return """
            <p>\(screen.tag(.bad, .undo, say(ScanTexts.returned))) <b>\(reason)</b> \(returned.words)<br>\
            <small>\(next)</small><br><small class="soft">\(by)</small></p>
            """
    }

    private var accepted: HTML {
        if scan.goesOn.isEmpty { return "" }
        return """
            <p><small>\(say(ScanTexts.goesOn(scan.goesOnName))): \(scan.goesOn)</small></p>
            """
    }

    private var goOnForm: HTML {
        let name = Self.goOn(paper.id)
        let field = FormField(name, ScanTexts.goOnWhy, .text, value: chosen[name] ?? "").required()
            .error(errors[name].map { say($0) })
        let form = screen.form(
            Links.goOnWithScan(paper.id, of: owner), action: ActionID(),
            """
            \(screen.field(field))
            <div class="row"><button class="btn alt">\(say(ScanTexts.goOn))</button></div>
            """)
        return details(ScanTexts.goOn, form, isOpen: errors[name] != nil)
    }

    private var checkForm: HTML {
        screen.form(
            Links.checkScan(paper.id, of: owner), action: ActionID(),
            """
            <button class="link" aria-label="\(say(ScanTexts.check)): \(say(paper.title))">\(say(ScanTexts.check))</button>
            """)
    }

    private var returnForm: HTML {
        let (why, said) = (Self.reason(paper.id), Self.words(paper.id))
        let lines =
            [FormField.Option("", say(Texts.chooseReason))]
            + ScanReason.all.map { FormField.Option($0.name, say($0.title)) }
        let reason = FormField(why, QueueTexts.reasonCode, .select(lines), value: chosen[why] ?? "").required()
            .error(errors[why].map { say($0) })
        let words = FormField(said, QueueTexts.words, .text, value: chosen[said] ?? "")
            .error(errors[said].map { say($0) })
        let form = screen.form(
            Links.returnScan(paper.id, of: owner), action: ActionID(),
            """
            \(screen.field(reason))\(screen.field(words))
            <div class="row"><button class="btn alt">\(say(ScanTexts.giveBack))</button></div>
            """)
        return details(ScanTexts.giveBack, form, isOpen: errors[why] != nil || errors[said] != nil)
    }

    private func details(_ words: Words, _ form: HTML, isOpen: Bool) -> HTML {
        """
        <details\(if: isOpen, " open")><summary>\(say(words)): \(say(paper.title)), \
        \(screen.visit.moment(paper.at))</summary>\(form)</details>
        """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
