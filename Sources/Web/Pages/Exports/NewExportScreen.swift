import HTML
import Registry

/// What is to be taken out, in which columns, and what for.
struct NewExportScreen: SheetScreen {
    let visit: Visit
    let region: Region
    let selection: ExportSelection
    let rules: [Rule]
    let programs: [Program]
    let purposes: [Choice]
    let estimate: ExportEstimate
    /// From so many rows on their number has to be typed.
    let confirmRows: Int
    /// Whole numbers: one grant shows them and takes out.
    let mayTakeFull: Bool
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID(Secret.unguessable())

    var title: String { say(Texts.exportTitle) }
    var place: Place? { .data }
    var help: ScreenHelp? { ScreenHelp(text: Texts.exportHelp, anchor: "ekspor", book: .dinsos) }

    var needsNumber: Bool { (estimate.rows ?? 0) >= confirmRows }

    /// A number as people type it: with points, commas or blanks.
    static func number(_ text: String) -> Int? {
        Int(text.filter { $0 != "." && $0 != "," && $0 != " " })
    }

    var main: HTML {
        """
        <div class="stack letter"><p class="small"><a href="\(list)">\(say(Texts.exportBackToList))</a></p>
        <h1>\(title)</h1>
        \(problemList)
        <section class="panel stack" aria-labelledby="isi-ekspor"><h2 id="isi-ekspor" class="t3">\
        \(say(Texts.exportWhat))</h2>\(facts(what))\(if: isAboveSheet, csvHint)</section>
        <section class="panel">\(form(Links.newExport, action: action, fields))</section></div>
        """
    }

    private var list: String {
        switch selection {
        case .families(let filter): Links.families(filter)
        case .persons(let filter): Links.persons(filter)
        }
    }

    private var what: [(name: Words, value: HTML)] {
        var facts: [(name: Words, value: HTML)] = [
            (Texts.exportList, "\(say(ExportPieces.list(of: selection)))"), (Texts.region, "\(region.titleName)"),
        ]
        facts += ExportPieces.conditions(of: selection, rules: rules, programs: programs).map { name, value in
            (name, "\(say(value))")
        }
        facts.append((Texts.exportRows, "<b>\(rows)</b>"))
        return facts
    }

    private var rows: String {
        guard let rows = estimate.rows else { return say(Texts.exportRowsUnknown) }
        return estimate.isUpperBound ? say(Texts.exportRowsAtMost(number(rows))) : number(rows)
    }

    /// More than one sheet of a workbook holds.
    private var isAboveSheet: Bool { (estimate.rows ?? 0) > 1_040_000 }
    private var csvHint: HTML { note(.info, .info, "<p>\(say(Texts.exportManySheets))</p>") }

    private var fields: HTML {
        """
        \(carried)\
        \(input("format", Texts.exportFormat, .picks([
            FormField.Option("xlsx", say(Texts.exportXLSX), hint: say(Texts.exportXLSXHint)),
            FormField.Option("csv", say(Texts.exportCSV), hint: say(Texts.exportCSVHint)),
        ]), required: true))
        \(input("kolom", Texts.exportColumns, .boxes(groups), hint: Texts.exportColumnsHint, required: true))
        \(numbers)
        \(input("tujuan", Texts.exportPurpose, .select(choices), required: true))
        \(input("keterangan", Texts.exportWords, .long, hint: Texts.exportWordsHint, required: true))
        \(if: needsNumber, confirmation)
        <div class="row"><button class="btn">\(say(Texts.exportMake))</button><a href="\(list)">\(say(Texts.back))</a></div>
        <p class="small soft">\(say(Texts.exportIsLogged))</p>
        """
    }

    private var groups: [FormField.Option] {
        ExportGroup.allCases.map { group in
            let words = Texts.exportGroup(group, ofPersons: isOfPersons)
            return FormField.Option(group.rawValue, say(words.name), hint: say(words.columns))
        }
    }

    private var isOfPersons: Bool {
        if case .persons = selection { true } else { false }
    }

    private var numbers: HTML {
        let masked = FormField.Option("samar", say(Texts.exportMasked), hint: say(Texts.exportMaskedHint))
        guard mayTakeFull else {
            return """
                \(input("nomor", Texts.exportNumbers, .picks([masked]), required: true))
                <p class="small soft">\(say(Texts.exportFullNotAllowed))</p>
                """
        }
        let full = FormField.Option("lengkap", say(Texts.exportFull), hint: say(Texts.exportFullHint))
        return """
            \(input("nomor", Texts.exportNumbers, .picks([masked, full]), required: true))
            \(note(.warn, .alert, "<p><b>\(say(Texts.exportFullWarning))</b> \(say(Texts.exportFullWarningWhy))</p>"))
            \(input("sadar", Texts.exportUnderstood, .boxes([FormField.Option("ya", say(Texts.exportUnderstoodYes))])))
            """
    }

    private var choices: [FormField.Option] {
        [FormField.Option("", say(Texts.choose))] + purposes.map { FormField.Option($0.code, say($0.words)) }
    }

    private var confirmation: HTML {
        let count = number(estimate.rows ?? 0)
        return input(
            "jumlah", Texts.exportConfirm(count), .digits(length: 10), hint: Texts.exportConfirmHint(count),
            required: true)
    }

    /// The filter travels along as it stood in the address of the list.
    private var carried: HTML {
        let query = Fields(urlEncoded: Links.query(of: Links.newExport(selection)).utf8)
        return "\(each: query.pairs, { keep($0.name, $0.value) })"
    }
}
