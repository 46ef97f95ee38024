import HTML
import Registry

/// Berkas: bringing a file in, and every import there was.
struct FilesScreen: Screen {
    let visit: Visit
    let imports: Page<ImportLine>
    let uploads: [Upload]
    /// That wait or run.
    let jobs: [JobRecord]
    /// Bytes of the largest file that is taken.
    let largest: Int
    let after: String?

    static let step = 25

    var title: String { say(Texts.dataFiles) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.filesHelp, anchor: "berkas", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .files).tabs)
        <div class="stack big"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.filesLead))</p>\
        <p>\(link(say(Texts.civil), Links.civil))</p></div></div>
        \(after == nil ? """
            \(atWork)<div class="cols half">\(UploadForm(screen: self, largest: largest).panel)\(waiting)</div>
            """ : nil)
        <section class="stack"><h2>\(say(Texts.importsTitle))</h2>\(list)</section></div>
        """
    }

    private var atWork: HTML? {
        guard !jobs.isEmpty else { return nil }
        return note(
            .info, .sync,
            """
            <ul>\(each: jobs, { job in
                """
                <li><a href="\(Links.job(job.id))">\(say(job.kind.title)): \(job.title)</a> \
                \(JobWords(screen: self).tag(job))</li>
                """
            })</ul>
            """)
    }

    /// Files that have come, whole or not, and are no import yet.
    private var waiting: HTML {
        guard !uploads.isEmpty else {
            return """
                <section class="panel"><h2>\(say(Texts.firstStepTitle))</h2>\(steps([
                    "\(say(Texts.firstStepUpload))", "\(say(Texts.firstStepColumns))",
                    "\(say(Texts.firstStepPreview))", "\(say(Texts.firstStepImport))",
                ]))</section>
                """
        }
        return """
            <section class="panel"><h2>\(say(Texts.openUploads))</h2><ul class="rows">\(each: uploads, waitingFile)</ul>\
            </section>
            """
    }

    private func waitingFile(_ upload: Upload) -> HTML {
        """
        <li class="stack tight"><p><b class="break">\(upload.name)</b><br>\(small(standing(upload)))</p>\
        <div class="row">\(button(upload.isWhole ? Texts.goOnWithFile : Texts.goOnWithUpload, Links.upload(upload.id)))\
        <form method="post" action="\(Links.dropUpload(upload.id))">\(visit.formKey)\
        <button class="link">\(say(Texts.dropFile))</button></form></div></li>

        """
    }

    private func standing(_ upload: Upload) -> String {
        if upload.isCutOff { return say(Texts.uploadCutOff) }
        let size = visit.size(upload.bytes)
        return say(
            upload.isWhole
                ? Texts.uploadWhole(size, visit.timeOrDay(upload.createdAt))
                : Texts.uploadPartly(visit.percent(upload.received, of: upload.bytes), of: size))
    }

    private var list: HTML {
        guard !imports.items.isEmpty else {
            return statePanel(.wait, say(Texts.noImports), say(Texts.noImportsHint))
        }
        return """
            <div class="panel scroll"><table><thead><tr>\(column(Texts.importFile))\(column(Texts.importAsOf))\
            \(column(Texts.importWho))\(column(Texts.rowsNew, "num"))\(column(Texts.rowsChanged, "num"))\
            \(column(Texts.rowsUnchanged, "num"))\(column(Texts.rowsRejected, "num"))\(column(Texts.jobState))</tr></thead>
            <tbody>\(each: imports.items, row)</tbody></table></div>
            \(pager(
                shown: imports.items.count, of: nil, next: imports.next.map { Links.dataFiles(after: $0) },
                start: after == nil ? nil : Links.dataFiles, step: Self.step))
            """
    }

    private func row(_ line: ImportLine) -> HTML {
        let batch = line.batch
        return """
            <tr data-row><th scope="row"><a class="break" href="\(Links.importPage(batch.id))" data-open>\
            \(batch.fileName)</a><br>\(small(say(Texts.importNumber(number(Int(batch.id)), batch.source))))</th>\
            <td class="nowrap">\(visit.shortDate(batch.asOf))</td>\
            <td>\(batch.actorName)<br>\(small(visit.moment(batch.startedAt)))</td>\
            <td class="num">\(number(line.new))</td><td class="num">\(number(line.changed))</td>\
            <td class="num">\(number(line.unchanged))</td>\
            <td class="num">\(line.isWhole ? number(batch.counts.rejected) : "–")</td>\
            <td>\(BatchWords(screen: self).tag(batch))</td></tr>

            """
    }
}

/// Where a file is picked. Without script it is one form with the whole file in it; the script sends it in pieces.
struct UploadForm {
    let screen: any Screen
    let largest: Int
    /// The upload to go on with.
    var resumed: Upload?

    var panel: HTML {
        let words = screen
        return """
            <section class="panel stack"><h2>\(words.say(resumed == nil ? Texts.bringFile : Texts.goOnWithUpload))</h2>
            <form class="stack" method="post" action="\(Links.sendFile)" enctype="multipart/form-data" data-upload="\(Links.beginUpload)"\
            \(resumed.map { upload -> HTML in " data-resume=\"\(upload.id.description)\"" }) \
            data-sending="\(words.say(Texts.uploadSending))" data-waiting="\(words.say(Texts.uploadWaiting))" \
            data-paused="\(words.say(Texts.uploadPaused))" data-checking="\(words.say(Texts.uploadChecking))" \
            data-trouble="\(words.say(Texts.uploadTrouble))" data-pause="\(words.say(Texts.uploadPause))" \
            data-go-on="\(words.say(Texts.uploadGoOn))" data-choose="\(words.say(Texts.chooseFile))">\(screen.visit.formKey)
            <div class="field"><label for="berkas">\(words.say(Texts.fileField))</label>\
            <p class="hint" id="berkas-h">\(words.say(resumed.map { Texts.pickAgain($0.name) } ?? Texts.fileHint(words.visit.size(largest))))</p>\
            <input type="file" id="berkas" name="berkas" required aria-describedby="berkas-h" \
            accept=".csv,.txt,.psv,.tsv,.xlsx,text/csv,text/plain,\
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"></div>
            <p><button class="btn">\(Icon.up.picture)\(words.say(Texts.uploadButton))</button></p></form>
            <p class="small soft">\(words.say(Texts.uploadResumes))</p></section>
            """
    }
}

/// An import's state as a tag.
struct BatchWords {
    let screen: any Screen

    func tag(_ batch: Batch) -> HTML {
        switch batch.state {
        case .done: screen.tag(.good, .ok, screen.say(Texts.importDone))
        case .undone: screen.tag(.warn, .undo, screen.say(Texts.importUndone))
        case .rows, .lookups: screen.tag(.info, .wait, screen.say(Texts.importUnfinished))
        }
    }
}

extension Visit {
    /// `12,4 MB`.
    func size(_ bytes: Int) -> String {
        let units = ["B", "KB", "MB", "GB"]
        var tenths = bytes * 10
        var unit = 0
        while tenths >= 10_240, unit < units.count - 1 {
            tenths /= 1024
            unit += 1
        }
        let isWhole = unit == 0 || tenths % 10 == 0 || tenths >= 1_000
        return isWhole
            ? "\(number(tenths / 10)) \(units[unit])"
            : "\(tenths / 10)\(language == .english ? "." : ",")\(tenths % 10) \(units[unit])"
    }
}
