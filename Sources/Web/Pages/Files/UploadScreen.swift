import HTML
import Registry

/// An upload before its columns can be looked at: still coming, or a workbook whose sheet is to be chosen and read.
struct UploadScreen: Screen {
    let visit: Visit
    let upload: Upload
    /// Reads the sheet.
    let job: JobRecord?
    let action: ActionID

    var title: String { upload.name }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.uploadHelp, anchor: "unggah", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .files).tabs)
        <div class="stack big letter">\(UploadHead(screen: self, upload: upload, step: 1).head)
        \(standing)</div>
        """
    }

    private var standing: HTML {
        if !upload.isWhole {
            if upload.isCutOff { return "\(note(.warn, .alert, "<p>\(say(Texts.uploadCutOff))</p>"))\(drop)" }
            let isAllHere = upload.received == upload.bytes
            return """
                <section class="panel stack"><p>\(say(Texts.uploadPartly(
                    visit.percent(upload.received, of: upload.bytes), of: visit.size(upload.bytes))))</p>\
                \(bar(upload.received, of: upload.bytes))\(isAllHere ? finish : nil)</section>
                \(isAllHere ? nil : UploadForm(screen: self, largest: upload.bytes, resumed: upload).panel)
                \(drop)
                """
        }
        if let job, !job.state.isOver {
            return """
                <section class="panel stack" aria-live="polite"><p>\(job.phase.map(say) ?? say(Texts.jobNotBegun))</p>\
                <p class="soft">\(say(Texts.rowsSoFar(number(job.done))))</p>\
                <p class="soft">\(say(Texts.jobGoesOn))</p></section>
                """
        }
        let failed = job.flatMap { $0.state == .failed ? $0.problem : nil }
        return "\(failed.map { note(.bad, .no, "<p>\(say($0))</p>") })\(sheets)\(drop)"
    }

    private var finish: HTML {
        """
        <form method="post" action="\(Links.finishUpload(upload.id))">\(visit.formKey)\
        <button class="btn">\(say(Texts.goOnWithFile))</button></form>
        """
    }

    private var sheets: HTML {
        form(
            Links.chooseSheet(upload.id), action: action,
            """
            \(field(FormField("lembar", Texts.whichSheet, .picks(
                upload.sheets.enumerated().map { FormField.Option(String($0.offset), $0.element) }),
                value: String(upload.sheet ?? 0)).required()))
            <p><button class="btn">\(say(Texts.readSheet))</button></p>
            """)
    }

    private var drop: HTML {
        """
        <form method="post" action="\(Links.dropUpload(upload.id))">\(visit.formKey)\
        <button class="link">\(say(Texts.dropFile))</button></form>
        """
    }
}

/// What all pages of an upload begin with.
struct UploadHead {
    let screen: any Screen
    let upload: Upload
    /// 1 file, 2 columns, 3 preview.
    let step: Int

    var head: HTML {
        let steps = [Texts.importStepFile, Texts.importStepColumns, Texts.importStepPreview, Texts.importStepImport]
        return """
            <div class="stack tight"><nav class="crumbs small" aria-label="\(screen.say(Texts.whereYouAre))"><ol>\
            <li>\(screen.link(screen.say(Texts.dataFiles), Links.dataFiles))</li>\(each: Array(steps.enumerated()), { at, words in
                "<li\(if: at + 1 == step, " aria-current=\"page\"")>\(at + 1). \(screen.say(words))</li>"
            })</ol></nav><div class="head"><div><h1 class="break">\(upload.name)</h1>\
            <p class="soft">\(screen.visit.size(upload.bytes))\(upload.digest.map { digest -> HTML in
                " · SHA-256 <code class=\"break\">\(digest)</code>"
            })</p></div></div></div>
            """
    }
}
