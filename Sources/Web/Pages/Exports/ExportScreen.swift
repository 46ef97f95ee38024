import HTML
import Registry

/// One export: who, when, why, how many rows; for its owner the file.
struct ExportScreen: Screen {
    let visit: Visit
    let export: ExportRecord
    let isOwn: Bool
    let region: Region?
    let mayDrop: Bool

    var title: String { say(export.title) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.exportsHelp, anchor: "ekspor", book: .dinsos) }
    private var pieces: ExportPieces { ExportPieces(screen: self) }

    var main: HTML {
        """
        <div class="stack">\(OfficeTabs(screen: self, current: .exports).tabs)
        <p class="small"><a href="\(isOwn ? Links.exports : Links.exportRegister)">\
        \(say(isOwn ? Texts.exportsOwn : Texts.exportsAll))</a></p>
        <div class="head"><div><h1>\(title)</h1><p>\(say(Texts.exportNumber)) <code>\(export.id.description)</code></p></div>\
        <p class="row">\(pieces.tag(export)) \(pieces.numbers(export))</p></div>
        \(standing)
        <section class="panel">\(facts(all))</section>
        \(dropping)</div>
        """
    }

    private var standing: HTML {
        switch export.state {
        case .waiting, .running:
            return """
                <section class="panel stack" aria-live="polite"><p>\(say(Texts.exportAtWork))</p>
                \(progress(export.done, of: max(export.total, 1), say(Texts.exportSoFar(number(export.done)))))
                <form method="post" action="\(Links.job(export.id))/henti">\(visit.formKey)\
                <button class="btn alt">\(say(Texts.jobStop))</button></form></section>
                """
        case .ready: return isOwn ? file : note(.info, .lock, "<p>\(say(Texts.exportOwnersOnly))</p>")
        case .failed: return note(.bad, .no, "<p>\(export.problem.map(say) ?? say(Texts.fault))</p>")
        case .cancelled: return note(.warn, .alert, "<p>\(say(Texts.jobWasStopped))</p>")
        case .gone: return note(.info, .info, "<p>\(say(Texts.exportGoneHint))</p>")
        case .outside: return note(.info, .sent, "<p>\(say(Texts.exportOutsideHint))</p>")
        }
    }

    private var file: HTML {
        let until = export.expiresAt.map { visit.moment($0) } ?? ""
        return """
            <section class="panel stack"><p>\(say(Texts.exportIsReady(number(export.rows ?? 0), until: until)))</p>
            <p class="row"><a class="btn" href="\(Links.exportFile(export.id))" download>\
            \(say(Texts.exportFetchFile(format, visit.size(export.bytes ?? 0))))</a></p>
            \(if: !export.isMasked, note(.warn, .alert, "<p>\(say(Texts.exportKeepLocked))</p>"))</section>
            """
    }

    private var format: String { (export.order?.format.rawValue ?? "").uppercased() }

    private var all: [(name: Words, value: HTML)] {
        var facts: [(name: Words, value: HTML)] = [
            (Texts.who, "\(export.actorName)"), (Texts.when, "\(visit.moment(export.askedAt))"),
            (Texts.region, "\(region?.titleName ?? export.region.dotted)"),
            (Texts.exportPurpose, "\(say(export.purpose))"), (Texts.exportWords, "\(export.words)"),
            (Texts.exportRowsColumn, "\(pieces.rows(export))"),
        ]
        if let order = export.order {
            let ofPersons = if case .persons = order.selection { true } else { false }
            let names = order.groups.map { say(Texts.exportGroup($0, ofPersons: ofPersons).name) }
            facts.append((Texts.exportColumns, "\(names.joined(separator: ", "))"))
            facts.append((Texts.exportFormat, "\(order.format.rawValue.uppercased())"))
        }
        facts.append((Texts.exportFetched, "\(say(Texts.exportTimes(number(export.downloads))))"))
        if let last = export.downloadedAt { facts.append((Texts.exportLastFetched, "\(visit.moment(last))")) }
        if let at = export.droppedAt { facts.append((Texts.exportDroppedAt, "\(visit.moment(at))")) }
        return facts
    }

    private var dropping: HTML {
        guard mayDrop, export.state == .ready else { return "" }
        return """
            <form class="stack tight" method="post" action="\(Links.dropExport(export.id))">\(visit.formKey)\
            <input type="hidden" name="_aksi" value="\(Secret.unguessable())">\
            <p class="row"><button class="btn alt">\(say(Texts.exportDrop))</button></p>\
            <p class="small soft">\(say(Texts.exportDropHint))</p></form>
            """
    }
}
