import HTML
import Registry

/// Who changed the two records, and on which documents. On a phone folded away.
struct LinkPastPanels {
    let screen: any Screen
    let past: [LinkPast]

    var html: HTML {
        guard !past.isEmpty else { return "" }
        return """
            \(panel("riwayat", past.count == 1 ? Texts.timeline : Texts.bothHistories) { one in
                fold(one, one.events.count, one.events.isEmpty ? nil : history(one), more: true)
            })\(panel("dokumen", Texts.documents) { one in
                fold(one, one.documents.count, one.documents.isEmpty ? nil : documents(one))
            })
            """
    }

    private func panel(_ id: String, _ title: Words, _ content: (LinkPast) -> HTML) -> HTML {
        """
        <section class="panel" aria-labelledby="\(id)"><h2 id="\(id)">\(say(title))</h2>
        <div class="pair">\(each: past, content)</div></section>
        """
    }

    /// Open, unless a script finds that the window is narrow.
    private func fold(_ one: LinkPast, _ count: Int, _ content: HTML?, more: Bool = false) -> HTML {
        let whole: HTML = """
            <p class="small">\(screen.link(say(Texts.wholeHistory), "\(Links.family(one.family))#riwayat"))</p>
            """
        return """
            <details class="past" open data-fold><summary><b>\(say(one.label))</b> \
            <span class="n">\(screen.number(count))\(if: more && one.hasMore, "+")</span></summary>
            <div class="stack tight">\(content ?? "<p class=\"soft\">\(say(Texts.nothingKnown))</p>")\
            \(if: more, whole)</div></details>
            """
    }

    private func history(_ one: LinkPast) -> HTML {
        screen.timeline(
            one.events.map { event in
                let when = screen.visit.moment(event.at)
                return PieceEvent(
                    say(event.title), detail: say(event.detail),
                    byline: event.actor.isEmpty ? when : "\(event.actor) · \(when)")
            })
    }

    private func documents(_ one: LinkPast) -> HTML {
        """
        <ul class="rows">\(each: one.documents, { document in
            let (title, detail) = words(document, one)
            return "<li><b>\(title)</b><br><small class=\"soft\">\(detail)</small></li>\n"
        })</ul>
        """
    }

    private func words(_ document: LinkDocument, _ one: LinkPast) -> (title: HTML, detail: String) {
        let day = screen.visit.date(document.day)
        switch document.kind {
        case .evidence(let words, let event):
            return ("\(say(words))", "\(say(event.title)) · \(day)")
        case .consent(let consent):
            let facts = [
                say(consent.way.title), consent.scan,
                consent.withdrawnAt.map { say(DeskTexts.withdrawn(screen.visit.moment($0))) } ?? "", day,
            ]
            return (
                screen.link(consent.noticeTitle, Links.consents(of: one.family)),
                facts.filter { !$0.isEmpty }.joined(separator: " · ")
            )
        case .transfer(let id, let from, let to, let state):
            return (
                screen.link(say(Texts.moveCase), Links.transfer(id)),
                "\(from.fullName) → \(to.fullName) · \(say(TransferTag.words(state))) · \(day)"
            )
        case .file(let name, let line):
            return ("\(say(Texts.cameInFile))", "\(say(Texts.lineOfFile(name, screen.number(line)))) · \(day)")
        }
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
