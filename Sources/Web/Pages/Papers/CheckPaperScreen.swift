import HTML
import Registry

/// What anybody may know of a sheet: which document it is, of which office, and whether it still counts. Nobody's name.
struct CheckPaperScreen: Screen {
    let visit: Visit
    var typed = ""
    var known: KnownPaper?
    var isUnknown = false
    /// That have to be waited.
    var minutes: Int?

    init(visit: Visit) { self.visit = visit }

    var title: String { say(MadePaperTexts.checkTitle) }

    var main: HTML {
        """
        <div class="stack letter"><h1>\(title)</h1><p>\(say(MadePaperTexts.checkLead))</p>\(answer)
        <form class="stack panel edit" method="get" action="\(Links.checkPaper)">\
        \(field(FormField("kode", MadePaperTexts.code, value: known == nil ? typed : "")
            .hint(say(MadePaperTexts.codeHint)).required().error(isUnknown ? say(MadePaperTexts.unknownShort) : nil)))
        <p><button class="btn">\(say(MadePaperTexts.checkIt))</button></p></form></div>
        """
    }

    private var answer: HTML? {
        if let minutes {
            return note(.warn, .lock, "<p>\(say(MadePaperTexts.wait(number(minutes))))</p>")
        }
        if isUnknown {
            return note(
                .bad, .no,
                "<p><b>\(say(MadePaperTexts.unknown))</b></p><p>\(say(MadePaperTexts.unknownHint))</p>")
        }
        return known.map(found)
    }

    private func found(_ paper: KnownPaper) -> HTML {
        let (tone, icon, words, hint) = verdict(paper)
        var lines: [(name: Words, value: HTML)] = [(MadePaperTexts.kind, "\(say(paper.kind.title))")]
        if !paper.number.isEmpty { lines.append((MadePaperTexts.number, "\(paper.number)")) }
        lines.append((MadePaperTexts.day, "\(visit.date(paper.day))"))
        let isOfKabupaten = paper.kabupaten == paper.place || paper.kabupaten.isEmpty
        lines.append(
            (MadePaperTexts.office, isOfKabupaten ? "\(paper.place)" : "\(paper.place), \(paper.kabupaten)"))
        lines.append((MadePaperTexts.pageCount, "\(number(paper.pages))"))
        lines.append((MadePaperTexts.state, "\(say(paper.state.title))"))
        lines.append((MadePaperTexts.digest, "<code class=\"break\">\(paper.digest)…</code>"))
        lines.append((MadePaperTexts.code, "<code class=\"break\">\(paper.code)</code>"))
        let example: HTML? =
            paper.isExample ? note(.warn, .alert, "<p>\(say(MadePaperTexts.example))</p>") : nil
        return """
            \(example)\(note(tone, icon, "<p><b>\(say(words))</b></p><p>\(say(hint))</p>"))
            <section class="panel">\(facts(lines))</section>
            """
    }

    private func verdict(_ paper: KnownPaper) -> (Tone, Icon, Words, Words) {
        switch paper.state {
        case .replaced: (.warn, .alert, MadePaperTexts.isReplaced, MadePaperTexts.isReplacedHint)
        case .withdrawn: (.bad, .no, MadePaperTexts.isWithdrawn, MadePaperTexts.isWithdrawnHint)
        case .making, .ready, .failed: (.good, .ok, MadePaperTexts.isGenuine, MadePaperTexts.isGenuineHint)
        }
    }
}
