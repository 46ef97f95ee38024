import HTML
import Registry

/// Of a ratified list: its file for the ministry, and that it has gone.
struct MinistryPanel {
    let screen: BatchScreen
    private var batch: BatchView { screen.batch }

    var html: HTML? {
        switch batch.state {
        case .ratified where screen.visit.may(.verify): panel("\(file)\(making)\(sending)")
        case .sent: panel("\(file)\(sent)")
        case .made, .endorsed, .ratified, .returned: nil
        }
    }

    private func panel(_ content: HTML) -> HTML {
        """
        <section class="panel stack" aria-labelledby="kementerian"><h2 id="kementerian">\(say(SiksTexts.ministry))</h2>
        <p class="small soft">\(say(SiksTexts.ministryHint))</p>\(content)</section>
        """
    }

    private var file: HTML? {
        guard let file = batch.file else { return nil }
        let left: HTML? = file.left == 0 ? nil : "<p>\(say(SiksTexts.left(screen.number(file.left))))</p>"
        return """
            <p>\(say(SiksTexts.rows(screen.number(file.rows))))<br>\
            <span class="small soft">\(file.maker) · \(screen.visit.moment(file.at))</span></p>\(left)
            <p class="small">SHA-256 <code class="break">\(file.digest)</code></p>\(door(file))
            """
    }

    private func door(_ file: MinistryFileView) -> HTML? {
        guard file.isThere, screen.visit.may(.verify) else { return nil }
        return """
            <p class="row">\(screen.button(SiksTexts.takeFile, Links.ministryFile(batch.id)))</p>\
            <p class="small soft">\(say(SiksTexts.takeFileHint))</p>
            """
    }

    private var making: HTML {
        let isFirst = batch.file == nil
        let words = isFirst ? SiksTexts.makeFile : SiksTexts.makeFileAgain
        return screen.form(
            Links.ministryFile(batch.id), action: ActionID(),
            """
            <div class="row"><button class="btn\(if: !isFirst, " alt")">\(say(words))</button></div>
            """)
    }

    private var sending: HTML? {
        guard let file = batch.file else { return nil }
        guard let receipt = screen.papers.papers.last(where: { $0.kind == "tanda_terima" })?.id else {
            return """
                <h3>\(say(SiksTexts.send))</h3><p class="small soft">\(say(SiksTexts.sendHint))</p>
                """
        }
        return """
            <h3>\(say(SiksTexts.send))</h3><p class="small soft">\(say(SiksTexts.sendHint))</p>
            \(screen.form(Links.sendBatch(batch.id), action: screen.action, """
                \(screen.keep("versi", String(batch.version)))\(screen.keep("segel", batch.seal))\
                \(screen.keep("berkas", file.digest))\(screen.keep("tanda_terima", receipt.description))\
                \(screen.input("nomor", SiksTexts.sendNumber, required: true))\
                \(screen.input("tanggal", SiksTexts.sendDay, .date, required: true))
                <div class="row"><button class="btn">\(say(SiksTexts.send))</button></div>
                """))
            """
    }

    private var sent: HTML? {
        guard let at = batch.sentAt else { return nil }
        return """
            <p>\(say(SiksTexts.sent)): \(batch.sentNumber), \(screen.visit.date(batch.sentDay ?? 0))<br>\
            <span class="small soft">\(batch.sentBy) · \(screen.visit.moment(at))</span></p>
            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
