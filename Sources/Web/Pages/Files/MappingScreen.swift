import HTML
import Registry
import Rules

/// Which column of a file is which, and how the rest of it is to be read.
struct MappingScreen: Screen {
    let visit: Visit
    let look: UploadLook
    let choices: ImportChoices
    var form: MappingForm
    var errors = FormErrors()
    let action: ActionID

    var title: String { look.upload.name }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.mappingHelp, anchor: "kolom", book: .dinsos) }
    var needsMoreStyles: Bool { true }
    private var mapping: ColumnMapping { look.mapping }
    private var asksWhetherSwapped: Bool { look.looksSwapped || !form["tukar"].isEmpty }

    /// What keeps the file as a whole from being read stands at the field that can mend it.
    mutating func show(_ problem: ImportProblem) {
        let field =
            switch problem {
            case .ambiguousDates: "urutan"
            case .swappedNIKAndKK: "tukar"
            case .missingColumns: MappingForm.name(.village)
            case .noHeader: "judul"
            default: "tanggal_data"
            }
        errors.addOnce(field, problem.words)
    }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .files).tabs)
        <div class="stack big">\(UploadHead(screen: self, upload: look.upload, step: 2).head)
        \(problems(errors.all.map { (field: $0.field, words: say($0.words)) }))
        \(errors.isEmpty ? look.problem.map { note(.warn, .alert, "<p>\(say($0.words))</p>") } : nil)
        \(CivilMapping.isCivil(mapping.headers) ? civil : nil)
        <section class="stack tight"><h2>\(say(Texts.firstRows))</h2><p class="soft">\(say(Texts.firstRowsHint(
            number(look.headerLine))))</p>\(rows)</section>
        \(form(Links.upload(look.upload.id), action: action, """
            <div class="cols half">\(columns)<div class="stack">\(about)\(reading)</div></div>
            <div class="row"><button class="btn" name="langkah" value="periksa">\(say(Texts.checkFile))</button>\
            <button class="btn alt" name="langkah" value="lihat">\(say(Texts.lookAtColumnsAgain))</button>\
            <a href="\(Links.dataFiles)">\(say(Texts.back))</a></div>
            """))\(sheets)</div>
        """
    }

    /// It is another kind of file, and goes in by another door.
    private var civil: HTML {
        note(
            .info, .info,
            "<p>\(say(Texts.looksCivil)) \(link(say(Texts.loadAsCivil), Links.civil(with: look.upload.id)))</p>")
    }

    /// The sheet may have been the wrong one.
    private var sheets: HTML? {
        guard look.upload.sheets.count > 1 else { return nil }
        let options = look.upload.sheets.enumerated().map { FormField.Option(String($0.offset), $0.element) }
        var choice = FormField("lembar", Texts.whichSheet, .select(options)).hint(say(Texts.otherSheetHint))
        choice.value = String(look.upload.sheet ?? 0)
        return """
            <section class="panel stack">\(form(Links.chooseSheet(look.upload.id), action: action, """
                \(field(choice))<p><button class="btn alt">\(say(Texts.otherSheet))</button></p>
                """))</section>
            """
    }

    private var rows: HTML {
        """
        <div class="panel samples" tabindex="0" role="region" aria-label="\(say(Texts.firstRows))">\
        <table class="small"><thead><tr>\(each: mapping.headers, { "<th scope=\"col\">\($0)</th>" })</tr></thead>\
        <tbody>\(each: look.rows, { row in
            "<tr>\(each: row, { "<td class=\"nowrap\">\($0)</td>" })</tr>\n"
        })</tbody></table></div>
        """
    }

    private var columns: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.columnsTitle))</h2><p class="soft">\(say(Texts.columnsHint))</p>
        <div class="pair">\(each: Field.allCases, { field(choice(MappingForm.name($0), $0.words)) })</div>
        <h3>\(say(Texts.programColumns))</h3>
        <div class="pair">\(each: look.programs, { program in
            field(choice(MappingForm.name(program), Words(id: program.name, en: program.name)))
        })</div>
        \(mapping.houses.isEmpty && mapping.persons.isEmpty ? nil : """
            <h3>\(say(Texts.houseColumns))</h3><p>\((mapping.houses.map(\.column) + mapping.persons.map(\.column))
                .map { mapping.headers[$0] }.joined(separator: ", "))</p>
            """)
        \(unused)</section>
        """
    }

    private var unused: HTML? {
        let names = mapping.unusedHeaders.filter { !$0.isEmpty }
        guard !names.isEmpty else { return nil }
        return "<h3>\(say(Texts.unusedColumns))</h3><p>\(names.joined(separator: ", "))</p>"
    }

    private func choice(_ name: String, _ label: Words) -> FormField {
        let options = mapping.headers.enumerated().map { column, header in
            FormField.Option(
                String(column), header.isEmpty ? say(Texts.columnNumber(number(column + 1))) : String(header.prefix(60))
            )
        }
        // The first choice says that it may be missing, the label where it may not.
        var field = FormField(name, label, .select([FormField.Option("", say(Texts.notInFile))] + options))
        field.isOptionalSaid = false
        return typed(field)
    }

    private var about: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.aboutFile))</h2>
        \(field(typed(FormField("tanggal_data", Texts.asOfField, .date).hint(say(Texts.asOfHint)).required())))
        \(field(typed(FormField("sumber", Texts.sourceField).hint(say(Texts.sourceHint)).required())))
        \(look.asksKind ? field(typed(FormField("jenis", Texts.kindField, .select([
            FormField.Option("", say(Texts.kindByFile)), FormField.Option("latihan", say(Texts.kindTraining)),
            FormField.Option("nyata", say(Texts.kindReal)),
        ])).hint(say(Texts.kindHint)))) : nil)
        \(field(typed(FormField("cakupan", Texts.coverField, .picks([
            FormField.Option("sebagian", say(Texts.coverPart), hint: say(Texts.coverPartHint)),
            FormField.Option("lengkap", say(Texts.coverAll), hint: say(Texts.coverAllHint)),
        ])).required())))
        \(field(typed(FormField("wilayah_lengkap", Texts.coverRegion, .region))))
        \(field(typed(FormField("dalam", Texts.withinField, .region).hint(say(Texts.withinHint)))))
        </section>
        """
    }

    private var reading: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.importHowToRead))</h2>
        \(asksWhetherSwapped ? field(typed(FormField("tukar", Texts.swapField, .picks([
            FormField.Option("ya", say(Texts.swapYes)), FormField.Option("tidak", say(Texts.swapNo)),
        ])).hint(say(Texts.swapHint)))) : nil)
        \(field(typed(FormField("urutan", Texts.orderField, .select([
            FormField.Option("", say(Texts.asSeen(say(Texts.order(mapping.dateOrder))))),
        ] + DateOrder.allCases.map { FormField.Option($0.word, say(Texts.order($0))) })))))
        \(look.upload.kind == .workbook ? nil : """
            \(field(typed(FormField("pengodean", Texts.encodingField, .select([
                FormField.Option("", say(Texts.asSeen(mapping.encoding == .utf8 ? "UTF-8" : "Windows-1252"))),
                FormField.Option("utf-8", "UTF-8"), FormField.Option("windows-1252", "Windows-1252"),
            ])))))
            \(field(typed(FormField("pemisah", Texts.separatorField, .select([
                FormField.Option("", say(Texts.asSeen(say(Texts.separator(mapping.separator))))),
            ] + [0x7C, 0x3B, 0x2C, 0x09].map { FormField.Option(String($0), say(Texts.separator($0))) })))))
            """)
        \(field(typed(FormField("judul", Texts.headerField, .digits(length: 2)).hint(say(Texts.headerHint)).required())))
        </section>
        """
    }

    private func typed(_ field: FormField) -> FormField {
        var field = field
        field.value = form[field.name]
        return field.error(errors[field.name].map(say))
    }
}

extension ImportProblem {
    /// As jobs tell it.
    var words: Words { jobWords }
}
