import HTML
import Registry

/// What one has taken out: how it stands, until when the file is there, and the ways to get it and to be rid of it.
struct ExportsScreen: Screen {
    let visit: Visit
    let exports: [ExportRecord]
    /// What was just thrown away.
    let dropped: RecordID?
    /// Where the next page begins.
    var next: String?
    var isFirst = true

    static let step = 50

    var title: String { say(Texts.exports) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.exportsHelp, anchor: "ekspor", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(OfficeTabs(screen: self, current: .exports).tabs)
        <div class="head"><div><h1>\(title)</h1><p>\(say(Texts.exportsHint))</p></div></div>
        \(ExportTabs(screen: self, isRegister: false).tabs)
        \(isDropped ? note(.good, .ok, "<p>\(say(Texts.exportDropped))</p>") : nil)
        \(exports.isEmpty ? empty : table)</div>
        """
    }

    private var isDropped: Bool { exports.contains { $0.id == dropped && $0.state == .gone } }

    private var empty: HTML {
        if !isFirst { return statePanel(.ok, say(Texts.nothingMore), "", next: button(Texts.exports, Links.exports)) }
        return statePanel(
            .draft, say(Texts.noExports), say(Texts.noExportsHint),
            next: visit.mayExport ? button(Texts.toFamilies, Links.families(visit.home?.code ?? .nation)) : "")
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.exportWhatColumn))\(column(Texts.status))\
        \(column(Texts.exportRowsColumn, "num"))\(column(Texts.exportUntil))<th scope="col"><span class="vh">\
        \(say(Texts.exportActions))</span></th></tr></thead>
        <tbody>\(each: exports, row)</tbody></table>
        \(pager(
            shown: exports.count, of: nil, next: next.map { Links.exports(after: $0) },
            start: isFirst ? nil : Links.exports, step: Self.step))
        """
    }

    private func row(_ export: ExportRecord) -> HTML {
        let pieces = ExportPieces(screen: self)
        return """
            <tr data-row><th scope="row"><a href="\(Links.export(export.id))" data-open>\(say(export.title))</a><br>\
            \(small("\(visit.moment(export.askedAt)) · \(export.id)"))</th>\
            <td data-l="\(say(Texts.status))"><span class="row">\(pieces.tag(export)) \(pieces.numbers(export))</span></td>\
            <td class="num" data-l="\(say(Texts.exportRowsColumn))">\(pieces.rows(export))</td>\
            <td data-l="\(say(Texts.exportUntil))">\(until(export))</td><td class="full">\(actions(export))</td></tr>

            """
    }

    private func until(_ export: ExportRecord) -> String {
        guard export.state == .ready, let end = export.expiresAt else { return "–" }
        return visit.date(visit.day(of: end))
    }

    private func actions(_ export: ExportRecord) -> HTML {
        guard export.state == .ready else { return "" }
        return "<a class=\"btn alt\" href=\"\(Links.exportFile(export.id))\" download>\(say(Texts.exportFetch))</a>"
    }
}

/// One's own exports, and those of one's area for who watches over it.
struct ExportTabs {
    let screen: any Screen
    let isRegister: Bool

    var tabs: HTML {
        guard screen.visit.mayWatchExports else { return "" }
        return screen.tabs(
            [
                (screen.say(Texts.exportsOwn), Links.exports, !isRegister),
                (screen.say(Texts.exportsAll), Links.exportRegister, isRegister),
            ], label: screen.say(Texts.exports))
    }
}
