import HTML
import Registry

/// What the last comparison with SIKS-NG came to, list by list, and the way to another.
struct SiksComparisonScreen: SheetScreen {
    let visit: Visit
    let region: Region
    let comparison: SiksComparison?
    let list: SiksList
    let page: Page<SiksDifferenceRow>
    let after: String?
    /// One's own files that have come whole and are no import.
    let uploads: [Upload]
    /// Bytes of the largest file that is taken.
    let largest: Int
    let action: ActionID
    var sheet = Sheet()
    var errors = FormErrors()

    static let step = 50

    var title: String { say(SiksTexts.compare) }
    var place: Place? { .siks }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: SiksTexts.help, anchor: "siks-ng") }

    var main: HTML {
        """
        <div class="stack big"><div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(unbroken(title)): \(region.titleName)</h1>\
        <p class="soft">\(say(SiksTexts.compareLead))</p></div>\
        <p class="row">\(button(SiksTexts.toQueue, Links.siks(region.code)))</p></div></div>
        \(problemList)<div class="cols half">\(UploadForm(screen: self, largest: largest).panel)\(starting)</div>
        \(comparison.map { found -> HTML in result(found) } ?? never)</div>
        """
    }

    private var never: HTML { statePanel(.wait, say(SiksTexts.none), say(SiksTexts.noneHint)) }

    /// A sheet of a workbook has to be read before it is compared.
    private var starting: HTML {
        let ready = uploads.filter(\.hasText)
        let unread = uploads.filter { !$0.hasText }
        return """
            <section class="panel stack"><h2>\(say(SiksTexts.compareTitle))</h2>\
            \(ready.isEmpty ? "<p>\(say(SiksTexts.noFile))</p>" : fields(ready))\(sheets(unread))</section>
            """
    }

    private func fields(_ ready: [Upload]) -> HTML {
        let files = ready.map { FormField.Option($0.id.description, $0.name, hint: visit.size($0.bytes)) }
        return form(
            Links.compareSiks, action: action,
            """
            \(keep("wilayah", region.code.kabupaten.dotted))
            \(input("unggahan", SiksTexts.file, .picks(files), required: true))
            <p><button class="btn">\(say(SiksTexts.start))</button></p>
            """)
    }

    private func sheets(_ unread: [Upload]) -> HTML? {
        if unread.isEmpty { return nil }
        return """
            <p class="small">\(say(Texts.civilSheetFirst))</p><ul>\(each: unread, { upload -> HTML in
                "<li><a class=\"break\" href=\"\(Links.upload(upload.id))\">\(upload.name)</a></li>"
            })</ul>
            """
    }

    private func result(_ found: SiksComparison) -> HTML {
        let words = SiksTexts.result(
            number(found.rows), same: number(found.same), unreadable: number(found.unreadable))
        let lists = SiksList.allCases.map { list in
            (
                name: "\(say(SiksTexts.list(list))) \(number(found.counts[list] ?? 0))",
                address: Links.compareSiks(region.code, list), isHere: list == self.list
            )
        }
        return """
            <section class="stack"><h2>\(found.region.titleName)</h2>
            <p>\(say(words))</p><p class="small soft">\(found.name) · \(found.actorName) · \(visit.moment(found.at))</p>
            \(tabs(lists, label: say(SiksTexts.compare)))
            \(page.items.isEmpty ? empty : table)</section>
            """
    }

    private var empty: HTML { statePanel(.ok, say(SiksTexts.nobodyHere), say(SiksTexts.nobodyHereHint)) }

    private var table: HTML {
        """
        \(if: visit.may(.export), "<p class=\"row\">\(button(SiksTexts.takeList, Links.comparisonFile(region.code, list)))</p>")
        <div class="panel scroll"><table><thead><tr>\(column(QueueTexts.name))\(column(QueueTexts.village))\
        \(column(SiksTexts.nik))\(column(SiksTexts.kk))\(column(SiksTexts.fields))</tr></thead>
        <tbody>\(each: page.items, { row -> HTML in line(row) })</tbody></table></div>
        \(if: page.next != nil || after != nil, pages)
        """
    }

    private func line(_ row: SiksDifferenceRow) -> HTML {
        let name = row.name.isEmpty ? say(Texts.noName) : row.name
        let words = row.differences.map { say(SiksTexts.difference($0)) }.joined(separator: ", ")
        let link: HTML =
            row.proposal.map { id -> HTML in "<a href=\"\(Links.proposal(id))\" data-open>\(name)</a>" } ?? "\(name)"
        return """
            <tr data-row><th scope="row">\(link)</th><td>\(row.village.name)</td>\
            <td class="nowrap"><code>\(row.nik)</code></td><td class="nowrap"><code>\(row.kk)</code></td>\
            <td>\(words)</td></tr>

            """
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: nil,
            next: page.next.map { Links.compareSiks(region.code, list, after: $0) },
            start: after == nil ? nil : Links.compareSiks(region.code, list), step: Self.step)
    }
}
