import HTML
import Registry

/// What an import would do, before it does anything.
struct PreviewScreen: Screen {
    let visit: Visit
    let upload: Upload
    let job: JobRecord
    /// Names of the regions that are spoken of.
    let regions: [RegionCode: Region]
    var errors = FormErrors()
    let action: ActionID

    /// So many are asked at once, of those not known and of those remembered.
    static let mostSpellings = 20

    var title: String { upload.name }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.previewHelp, anchor: "pratinjau", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .files).tabs)
        <div class="stack big">\(UploadHead(screen: self, upload: upload, step: 3).head)
        \(problems(errors.all.map { (field: $0.field, words: say($0.words)) }))\(standing)</div>
        """
    }

    private var standing: HTML {
        if !job.state.isOver {
            return """
                <section class="panel stack" aria-live="polite"><p>\(job.phase.map(say) ?? say(Texts.jobNotBegun))</p>\
                \(bar(job.done, of: max(job.total, 1)))<p class="soft">\(say(Texts.jobGoesOn))</p></section>
                """
        }
        guard let preview = job.outcome(of: PreviewImport.self) else {
            let words = job.problem ?? (job.state == .cancelled ? Texts.jobWasStopped : Texts.fault)
            return "\(note(.bad, .no, "<p>\(say(words))</p>"))<p>\(backToColumns)</p>"
        }
        return """
            \(figures(preview))\(verdict(preview))
            \(preview.unplaced.isEmpty ? nil : spellings(preview.unplaced))
            \(preview.remembered.flatMap { $0.isEmpty ? nil : remembered($0) })
            \(preview.rejected.isEmpty ? nil : refused(preview))
            """
    }

    /// Villages that were found because somebody once said what is meant: it may have been wrong.
    private func remembered(_ remembered: [ImportPreview.Remembered]) -> HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.placesRemembered))</h2>\
        <p class="soft">\(say(Texts.placesRememberedHint))</p>
        \(form(Links.previewImport(upload.id), action: action, """
            \(each: Array(remembered.prefix(Self.mostSpellings).enumerated()), { position, entry in
                let number = Self.mostSpellings + position
                let kept = FormField.Option("", regions[entry.village]?.fullName ?? entry.village.dotted)
                return """
                    <input type="hidden" name="tulisan_\(number)" value="\(entry.spelling.key)">\
                    \(field(FormField("tempat_\(number)", spelled(entry.spelling), .select(
                        [kept] + entry.spelling.suggestions.map(option)))))
                    """
            })<p><button class="btn alt">\(say(Texts.usePlaces))</button></p>
            """))</section>
        """
    }

    private var backToColumns: HTML { button(Texts.backToColumns, Links.upload(upload.id)) }

    private func figures(_ preview: ImportPreview) -> HTML {
        figures([
            PieceFigure(number(preview.rows), say(Texts.rowsRead), note: "", Links.upload(upload.id)),
            PieceFigure(
                number(preview.placed), say(Texts.rowsPlaced),
                note: visit.percent(preview.placed, of: preview.rows), Links.upload(upload.id)),
            PieceFigure(
                number(preview.rejectedRows), say(Texts.rowsRejected),
                note: visit.percent(preview.rejectedRows, of: preview.rows),
                preview.rejected.isEmpty ? Links.upload(upload.id) : "#ditolak"),
            PieceFigure(
                number(preview.villages), say(Texts.villagesTouched),
                note: preview.kabupaten.prefix(3).compactMap { regions[$0]?.fullName }.joined(separator: ", "),
                Links.upload(upload.id)),
        ])
    }

    private func verdict(_ preview: ImportPreview) -> HTML {
        if let problem = preview.problem {
            return "\(note(.bad, .no, "<p>\(say(problem))</p>"))<p>\(backToColumns)</p>"
        }
        let isFirst = preview.fresh == preview.kabupaten
        return """
            \(preview.notice.map { note(.warn, .alert, "<p>\(say($0))</p>") })<section class="panel stack"><h2>\(say(isFirst ? Texts.isFirstLoad : Texts.isLaterFile))</h2>\
            <p>\(say(isFirst ? Texts.firstLoadHint : Texts.laterFileHint))</p>\
            \(preview.unreadCodes > 0 ? "<p>\(say(Texts.unreadCodes(number(preview.unreadCodes))))</p>" : nil)\
            <p class="soft">\(say(Texts.nothingChangedYet))</p>
            <form class="row" method="post" action="\(Links.startImport(upload.id))">\(visit.formKey)\
            <input type="hidden" name="_aksi" value="\(action.text)">\
            <button class="btn">\(say(Texts.importRows(number(preview.placed))))</button>\(backToColumns)</form></section>
            """
    }

    /// Villages that were not found, with those that may be meant.
    private func spellings(_ spellings: [ImportPreview.Spelling]) -> HTML {
        """
        <section class="panel stack" id="tempat"><h2>\(say(Texts.placesTitle))</h2>\
        <p class="soft">\(say(Texts.placesHint))</p>
        \(form(Links.previewImport(upload.id), action: action, """
            \(each: Array(spellings.prefix(Self.mostSpellings).enumerated()), { position, spelling in
                """
                <input type="hidden" name="tulisan_\(position)" value="\(spelling.key)">\
                \(field(FormField("tempat_\(position)", spelled(spelling), .select(
                    [FormField.Option("", say(Texts.leaveRejected))] + spelling.suggestions.map(option))).hint(
                        say(Texts.spelledIn(
                            number(spelling.rows), spelling.texts.prefix(3).reversed().filter { !$0.isEmpty }
                                .joined(separator: ", "))))))
                """
            })<p><button class="btn alt">\(say(Texts.usePlaces))</button></p>
            """))</section>
        """
    }

    private func spelled(_ spelling: ImportPreview.Spelling) -> Words {
        let name = spelling.texts.last ?? ""
        return name.isEmpty ? Texts.emptyVillage : Words(id: "“\(name)”", en: "“\(name)”")
    }

    private func option(_ code: RegionCode) -> FormField.Option {
        FormField.Option(code.dotted, "\(regions[code]?.fullName ?? "") · \(code.dotted)")
    }

    private func refused(_ preview: ImportPreview) -> HTML {
        """
        <section class="panel stack" id="ditolak"><h2>\(say(Texts.wouldBeRejected))</h2>\
        <p class="soft">\(say(Texts.wouldBeRejectedHint))</p>
        \(each: preview.rejected, { group in
            """
            <div class="stack tight"><h3>\(say(group.reason.words)) <code>\(group.reason.rawValue)</code> \
            \(number(group.rows))</h3>
            <div class="scroll"><table class="small"><thead><tr>\(column(Texts.importLineNumber, "num"))\
            \(column(Texts.importColumnName))\(column(Texts.importValueFound))</tr></thead><tbody>\(each: group.examples, { example in
                """
                <tr><td class="num">\(number(example.line))</td><td>\(example.column)</td>\
                <td class="break">\(example.value)</td></tr>

                """
            })</tbody></table></div></div>

            """
        })</section>
        """
    }
}
