import HTML
import Registry

/// Who took what out of one's area, when and why; and whose a row is that was found somewhere.
struct ExportRegisterScreen: Screen {
    let visit: Visit
    var exports: [ExportRecord] = []
    var next: String?
    var isFirst = true
    /// The number that was typed, and what is wrong with it.
    var typed = ""
    var problem: Words?

    static let step = 50

    init(visit: Visit) { self.visit = visit }

    var title: String { say(Texts.exportsAll) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.exportRegisterHelp, anchor: "daftar-ekspor", book: .dinsos) }

    /// An export's number wherever it stands in what was pasted: alone, in a line of CSV, in a file's name.
    static func number(in text: String) -> RecordID? {
        let words = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
        return words.lazy.filter { $0.utf8.count == 13 }.compactMap { RecordID($0) }.last
    }

    var main: HTML {
        """
        <div class="stack">\(OfficeTabs(screen: self, current: .exports).tabs)
        <div class="head"><div><h1>\(title)</h1><p>\(say(Texts.exportRegisterHint))</p></div></div>
        \(ExportTabs(screen: self, isRegister: true).tabs)
        \(problems(problem.map { [(field: "nomor", words: say($0))] } ?? []))
        \(lookup)
        \(exports.isEmpty ? empty : table)</div>
        """
    }

    private var lookup: HTML {
        """
        <form class="filter" method="get" action="\(Links.exportRegister)" aria-label="\(say(Texts.exportLookUp))">
        \(field(FormField("nomor", Texts.exportLookUp, value: typed).hint(say(Texts.exportLookUpHint)).required()
            .error(problem.map(say))))
        <p class="row"><button class="btn alt">\(say(Texts.search))</button></p></form>
        """
    }

    private var empty: HTML {
        statePanel(.ok, say(isFirst ? Texts.noExportsHere : Texts.nothingMore), say(Texts.noExportsHereHint))
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.exportWhatColumn))\(column(Texts.who))\
        \(column(Texts.exportPurpose))\(column(Texts.exportRowsColumn, "num"))\(column(Texts.status))</tr></thead>
        <tbody>\(each: exports, row)</tbody></table>
        \(pager(
            shown: exports.count, of: nil, next: next.map { Links.exportRegister(after: $0) },
            start: isFirst ? nil : Links.exportRegister, step: Self.step))
        """
    }

    private func row(_ export: ExportRecord) -> HTML {
        let pieces = ExportPieces(screen: self)
        return """
            <tr data-row><th scope="row"><a href="\(Links.export(export.id))" data-open>\(say(export.title))</a><br>\
            \(small(visit.moment(export.askedAt)))</th><td data-l="\(say(Texts.who))">\(export.actorName)</td>\
            <td data-l="\(say(Texts.exportPurpose))">\(say(export.purpose))<br>\(small(export.words))</td>\
            <td class="num" data-l="\(say(Texts.exportRowsColumn))">\(pieces.rows(export))</td>\
            <td data-l="\(say(Texts.status))"><span class="row">\(pieces.tag(export)) \(pieces.numbers(export))</span>\
            </td></tr>

            """
    }
}
