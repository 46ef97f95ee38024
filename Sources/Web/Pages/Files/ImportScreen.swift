import HTML
import Registry

/// One import: what came of it, and what can be done about it.
struct ImportScreen: Screen {
    let visit: Visit
    let page: ImportPage
    /// Around its villages.
    let region: Region
    let action: ActionID

    var title: String { say(Texts.importTitle(number(Int(batch.id)))) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.importHelp, anchor: "impor", book: .dinsos) }
    var needsMoreStyles: Bool { true }
    private var batch: Batch { page.line.batch }
    private var isUnfinished: Bool { batch.isUnfinished }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .files).tabs)
        <div class="stack big"><div class="stack tight">\
        <nav class="crumbs small" aria-label="\(say(Texts.whereYouAre))"><ol>\
        <li>\(link(say(Texts.dataFiles), Links.dataFiles))</li><li aria-current="page">\(title)</li></ol></nav>
        <div class="head"><div><h1>\(title)</h1><p class="break">\(batch.fileName)</p></div>\
        <p class="row">\(BatchWords(screen: self).tag(batch))</p></div></div>
        \(standing)\(about)\(isUnfinished ? nil : figures)\(refused)\(actions)</div>
        """
    }

    private var standing: HTML? {
        if let job = page.undoJob, !job.state.isOver {
            return note(.info, .sync, "<p>\(link(say(Texts.undoRuns), Links.job(job.id)))</p>")
        }
        guard isUnfinished else { return nil }
        if let job = page.job, !job.state.isOver {
            return note(.info, .sync, "<p>\(link(say(Texts.importRuns), Links.job(job.id)))</p>")
        }
        return note(
            .warn, .alert,
            """
            <p><b>\(say(Texts.importStopped(number(batch.villagesDone), of: number(batch.villagesTotal))))</b></p>\
            <p>\(say(page.canResume ? Texts.importStoppedHint : Texts.importStoppedOther))</p>
            """)
    }

    private var about: HTML {
        facts([
            (Texts.importAsOf, "\(visit.date(batch.asOf))"),
            (Texts.sourceField, "\(batch.source)"),
            (Texts.importWho, "\(batch.actorName)"),
            (Texts.importWhen, "\(visit.moment(batch.finishedAt ?? batch.startedAt))"),
            (Texts.importWhere, "\(region.titleName)"),
            (Texts.coverField, "\(say(batch.completeFor == nil ? Texts.coverPart : Texts.coverAll))"),
            (Texts.fileDigest, "<code class=\"break\">\(batch.digest)</code>"),
        ])
    }

    private var figures: HTML {
        let line = page.line
        let families = Links.families(page.line.place)
        return figures([
            PieceFigure(number(line.new), say(Texts.rowsNew), note: say(Texts.importPersonsNote), families),
            PieceFigure(number(line.changed), say(Texts.rowsChanged), note: say(Texts.importPersonsNote), families),
            PieceFigure(number(line.unchanged), say(Texts.rowsUnchanged), note: say(Texts.importPersonsNote), families),
            PieceFigure(
                line.isWhole ? number(batch.counts.rejected) : "–", say(Texts.rowsRejected),
                note: say(Texts.importOfRows(number(batch.counts.read))), "#ditolak"),
        ])
    }

    private var refused: HTML {
        """
        <section class="stack tight" id="ditolak">\(page.reasons.isEmpty ? nil : """
            <h2>\(say(Texts.refusedRows))</h2><div class="panel scroll"><table><thead><tr>\(column(Texts.importReasonColumn))\
            \(column(Texts.importRowsColumn, "num"))</tr></thead><tbody>\(each: page.reasons, { entry in
                """
                <tr><th scope="row">\(say(entry.reason.words)) <code>\(entry.reason.rawValue)</code></th>\
                <td class="num">\(number(entry.rows))</td></tr>

                """
            })</tbody></table></div>
            """)
        <p class="row">\(each: page.rejects, { file in
            """
            <a class="btn alt" href="\(Links.storedFile(file.id))" download>\
            \(say(file.name.hasSuffix(".xlsx") ? Texts.rejectsXLSX : Texts.rejectsCSV)) (\(visit.size(file.bytes)))</a>
            """
        })</p></section>
        """
    }

    private var actions: HTML {
        """
        <p class="row">\(isUnfinished ? resume : button(Texts.invalidHere, Links.invalid(page.line.place), .alert))\
        \(batch.state == .undone || page.undoRefusal != nil ? nil : undo)</p>\
        \(page.undoRefusal.flatMap { why -> HTML? in
            batch.state == .undone ? nil : "<p class=\"soft\">\(say(Texts.cannotUndo(say(why))))</p>"
        })
        """
    }

    private var resume: HTML? {
        guard page.canResume, page.job?.state.isOver != false else { return nil }
        return """
            <form method="post" action="\(Links.resumeImport(batch.id))">\(visit.formKey)\
            <input type="hidden" name="_aksi" value="\(action.text)">\
            <button class="btn">\(say(Texts.resumeImport))</button></form>
            """
    }

    private var undo: HTML? {
        if let job = page.undoJob, !job.state.isOver { return nil }
        if isUnfinished, let job = page.job, !job.state.isOver { return nil }
        return button(Texts.undoImport, Links.undoImport(batch.id), .undo)
    }
}

/// What taking an import back does, before it is done.
struct UndoImportScreen: Screen {
    let visit: Visit
    let page: ImportPage
    let action: ActionID

    var title: String { say(Texts.undoTitle(number(Int(page.line.batch.id)))) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.undoHelp, anchor: "batal-impor", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        let batch = page.line.batch
        return """
            \(OfficeTabs(screen: self, current: .files).tabs)
            <div class="stack big letter"><div class="stack tight">\
            <nav class="crumbs small" aria-label="\(say(Texts.whereYouAre))"><ol>\
            <li>\(link(say(Texts.dataFiles), Links.dataFiles))</li>\
            <li>\(link(say(Texts.importTitle(number(Int(batch.id)))), Links.importPage(batch.id)))</li></ol></nav>\
            <h1>\(title)</h1><p class="soft break">\(batch.fileName)</p></div>
            \(page.undoRefusal.map { note(.bad, .no, "<p>\(say(Texts.cannotUndo(say($0))))</p>") } ?? ask)</div>
            """
    }

    private var ask: HTML {
        """
        <section class="panel stack"><ul class="bullets">\
        <li>\(say(Texts.undoWithdraws(number(page.line.new))))</li>\
        <li>\(say(Texts.undoRestores(number(page.line.changed))))</li>\
        <li>\(say(Texts.undoLeaves))</li><li>\(say(Texts.undoAgain))</li></ul>
        <form class="row" method="post" action="\(Links.undoImport(page.line.batch.id))">\(visit.formKey)\
        <input type="hidden" name="_aksi" value="\(action.text)">\
        <button class="btn bad">\(say(Texts.undoConfirm))</button>\
        <a href="\(Links.importPage(page.line.batch.id))">\(say(Texts.cancel))</a></form></section>
        """
    }
}
