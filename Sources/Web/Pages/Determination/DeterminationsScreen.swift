import HTML
import Registry
import Rules

/// The decrees of a kabupaten, the newest first, and the way in for another.
struct DeterminationsScreen: SheetScreen {
    let visit: Visit
    let region: Region
    let page: Page<DeterminationView>
    let isFirst: Bool
    /// One's own files that have come whole; nil: the reader reads none.
    let uploads: [Upload]?
    /// Bytes of the largest file that is taken.
    let largest: Int
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    static let step = 25
    /// How many months may be chosen.
    private static let monthsBack = 36

    var title: String { say(DeterminationTexts.title) }
    var place: Place? { .determinations }
    var help: ScreenHelp? { ScreenHelp(text: DeterminationTexts.help, anchor: "penetapan", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        <div class="stack big"><div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1>\
        <p class="soft">\(say(DeterminationTexts.lead))</p></div></div></div>\(problemList)\(reading)
        \(page.items.isEmpty ? empty : list)</div>
        """
    }

    private var empty: HTML { statePanel(.info, say(DeterminationTexts.none), say(DeterminationTexts.noneHint)) }

    private var reading: HTML? {
        guard let uploads else { return nil }
        let ready = uploads.filter(\.hasText)
        let unread = uploads.filter { !$0.hasText }
        return """
            <div class="cols half">\(UploadForm(screen: self, largest: largest).panel)\
            <section class="panel stack"><h2>\(say(DeterminationTexts.readTitle))</h2>\
            \(ready.isEmpty ? "<p>\(say(DeterminationTexts.noFile))</p>" : fields(ready))\(sheets(unread))</section></div>
            """
    }

    private func fields(_ ready: [Upload]) -> HTML {
        let files = ready.map { FormField.Option($0.id.description, $0.name, hint: visit.size($0.bytes)) }
        return form(
            Links.determinations, action: action, draft: nil,
            """
            \(keep("wilayah", region.code.dotted))
            \(input("unggahan", DeterminationTexts.file, .picks(files), required: true))
            \(input("nomor", DeterminationTexts.number, required: true))
            \(input("tanggal", DeterminationTexts.day, .date, required: true))
            \(input(
                "periode", DeterminationTexts.period, .select(months), hint: DeterminationTexts.periodHint, required: true))
            <p><button class="btn">\(say(DeterminationTexts.read))</button></p>
            """)
    }

    /// This month and those before it, the newest first: an answer may be late, and none comes ahead of its month.
    private var months: [FormField.Option] {
        let now = CivilMonth(of: CivilDate(packed: visit.day(of: visit.now)))
        var options = [FormField.Option("", say(DeterminationTexts.choosePeriod))]
        for back in 0..<Self.monthsBack {
            let period = now.adding(-back).number
            options.append(FormField.Option(DeterminationPeriod.text(period), visit.date(Int32(period) * 100)))
        }
        return options
    }

    private func sheets(_ unread: [Upload]) -> HTML? {
        if unread.isEmpty { return nil }
        return """
            <p class="small">\(say(DeterminationTexts.sheetFirst))</p><ul>\(each: unread, { upload -> HTML in
                "<li><a class=\"break\" href=\"\(Links.upload(upload.id))\">\(upload.name)</a></li>"
            })</ul>
            """
    }

    private var list: HTML {
        """
        <ul class="rows">\(each: page.items, item)</ul>
        \(pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.determinationPage($0) },
            start: isFirst ? nil : Links.determinations, step: Self.step))
        """
    }

    private func item(_ decree: DeterminationView) -> HTML {
        """
        <li class="stack tight" data-row><p class="row"><a href="\(Links.determination(decree.id))" data-open>\
        <b class="break">\(decree.number)</b></a>\(DeterminationTag(screen: self, state: decree.state).html)</p>\
        <p>\(decree.region.titleName) · \(say(Texts.periodOf(visit.date(Int32(decree.period) * 100)))) · \(say(DeterminationTexts.dated(visit.date(decree.day))))</p>\
        <p class="small soft">\(say(DeterminationTexts.readBy)) \(visit.moment(decree.madeAt)) · \(decree.maker)</p></li>

        """
    }
}

/// Where a decree stands.
struct DeterminationTag {
    let screen: any Screen
    let state: DeterminationState

    var html: HTML {
        let words = screen.say(state.title)
        return switch state {
        case .reading, .read, .confirmed: screen.tag(.warn, .wait, words)
        case .applied: screen.tag(.good, .ok, words)
        case .dropped: screen.tag(.info, .undo, words)
        }
    }
}

/// A month as it is sent: `2026-11`.
enum DeterminationPeriod {
    static func text(_ period: Int) -> String {
        let month = period % 100
        return "\(period / 100)-\(month < 10 ? "0" : "")\(month)"
    }

    /// `yyyymm`; nil for what is no month.
    static func read(_ text: String) -> Int? {
        let parts = text.split { $0 == "-" || $0 == "/" }.compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        let (year, month) = parts[0] > 12 ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard (2020...2100).contains(year), (1...12).contains(month) else { return nil }
        return year * 100 + month
    }
}
