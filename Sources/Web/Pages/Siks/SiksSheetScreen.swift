import HTML
import Registry

/// Before the sheet is opened; and where a mark that was refused is mended.
struct SiksAskScreen: SheetScreen {
    let visit: Visit
    let row: ProposalRow
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(SiksTexts.sheet) }
    var place: Place? { .siks }
    // The sheet comes as the answer of its form, in this page's frame.
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: SiksTexts.help, anchor: "siks-ng") }

    var main: HTML {
        """
        <div class="stack"><p class="small">\(link(say(Texts.backToProposal), Links.proposal(row.id)))</p>
        <h1>\(unbroken(title))</h1>\(problemList)
        <section class="panel stack"><p>\(say(row.kind.title)) · \(row.village.fullName)</p>\
        <p>\(say(SiksTexts.sheetAsk))</p>
        \(form(Links.siksSheet(row.id), action: ActionID(), draft: nil, """
            <div class="row"><button class="btn">\(say(SiksTexts.openSheet))</button></div>
            """))</section>
        \(SiksMarkForm(screen: self, row: row).html)</div>
        """
    }
}

/// The sheet, value by value, each chosen by one click.
struct SiksSheetScreen: SheetScreen {
    let visit: Visit
    let siks: SiksSheet
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(SiksTexts.sheet) }
    var place: Place? { .siks }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: SiksTexts.help, anchor: "siks-ng") }

    var main: HTML {
        """
        <div class="stack"><p class="small">\(link(say(Texts.backToProposal), Links.proposal(siks.row.id)))</p>
        <h1>\(unbroken(title))</h1>
        <p>\(say(SiksTexts.menu)): <b>\(siks.menu)</b> · \(siks.row.village.fullName)</p>
        \(siks.people.isEmpty ? statePanel(.info, title, say(SiksTexts.nobody)) : values)
        \(SiksMarkForm(screen: self, row: siks.row).html)</div>
        """
    }

    private var values: HTML {
        """
        <p class="small soft">\(say(SiksTexts.copyHint))</p>
        \(if: siks.isWithoutKK, note(.warn, .info, "<p>\(say(SiksTexts.withoutKK))</p>"))
        \(each: siks.people, { person -> HTML in self.person(person) })
        <section class="panel stack"><label for="lembar">\(say(SiksTexts.whole))</label>
        <textarea id="lembar" class="salin" rows="6" readonly>\(siks.text)</textarea></section>
        """
    }

    private func person(_ person: SiksSheet.Person) -> HTML {
        """
        <section class="panel stack"><h2>\(person.name)</h2>
        <dl class="facts">\(each: person.values, { value -> HTML in self.value(value) })</dl></section>

        """
    }

    private func value(_ value: SiksSheet.Value) -> HTML {
        // To be copied in one piece, and so never broken over two lines.
        let isNumber = value.text.count > 11 && value.text.allSatisfy(\.isNumber)
        let text: HTML =
            value.text.isEmpty
            ? "<span class=\"soft\">\(say(SiksTexts.empty))</span>"
            : "<span class=\"salin\(if: isNumber, " nowrap")\">\(value.text)</span>"
        return "<div><dt>\(value.label)</dt><dd>\(text)</dd></div>"
    }
}

/// Says that a proposal was entered.
struct SiksMarkForm {
    let screen: any SheetScreen
    let row: ProposalRow

    var html: HTML {
        let known: HTML? =
            row.siks.isEmpty
            ? nil
            : "<p>\(screen.say(SiksTexts.markedAs(row.siks, screen.visit.date(row.siksDay ?? 0))))</p>"
        return """
            <section class="panel stack" aria-labelledby="tanda"><h2 id="tanda">\
            \(screen.unbroken(screen.say(SiksTexts.markTitle)))</h2>
            \(known)\(screen.form(Links.markSiks(row.id), action: ActionID(), draft: nil, """
                \(screen.keep("versi", String(row.version)))\
                \(screen.input("nomor", SiksTexts.number, hint: SiksTexts.numberHint, required: true))\
                \(screen.input("tanggal", SiksTexts.day, .date, required: true))
                <div class="row"><button class="btn alt">\(screen.say(SiksTexts.mark))</button></div>
                """))</section>
            """
    }
}
