import HTML
import Registry

/// What is to be entered in SIKS-NG, and what was.
struct SiksScreen: SheetScreen {
    let visit: Visit
    let region: Region
    let parts: [Region]
    let isMarked: Bool
    let kind: ProposalKind?
    let marked: Int
    let open: Int
    let page: Page<ProposalRow>
    let after: String?
    var sheet = Sheet()
    var errors = FormErrors()
    var result: RoadResult?

    static let step = 50

    var title: String { say(SiksTexts.title(region.titleName)) }
    var place: Place? { .siks }
    var help: ScreenHelp? { ScreenHelp(text: SiksTexts.help, anchor: "siks-ng") }

    var main: HTML {
        """
        <div class="stack big"><div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(unbroken(title))</h1>\
        <p class="soft">\(say(SiksTexts.lead))</p></div>\
        \(if: visit.may(.verify), "<p class=\"row\">\(button(SiksTexts.compare, Links.compareSiks))</p>")</div></div>
        \(stages)\(filter)\(problemList)\(result?.html(self))
        \(page.items.isEmpty ? empty : isMarked ? rows : list)
        \(if: page.next != nil || after != nil, pages)</div>
        """
    }

    private var stages: HTML {
        let entries = [
            (
                name: say(SiksTexts.open(number(open))), address: Links.siks(region.code, kind: kind),
                isHere: !isMarked
            ),
            (
                name: say(SiksTexts.marked(number(marked))),
                address: Links.siks(region.code, isMarked: true, kind: kind), isHere: isMarked
            ),
        ]
        return tabs(entries, label: say(SiksTexts.place))
    }

    private var filter: HTML {
        let choices = ListChoices(rules: [], programs: [], parts: parts)
        let fields = FilterFields(screen: self, choices: choices)
        var kinds: [(value: String, words: Words, isChosen: Bool)] = [("", QueueTexts.anyKind, kind == nil)]
        for other in ProposalKind.allCases { kinds.append((other.rawValue, other.title, other == kind)) }
        return """
            <form class="filter" method="get" action="\(Links.siks)" aria-label="\(say(Texts.filter))">
            \(keep("tanda", isMarked ? "sudah" : ""))\(RegionField(screen: self, region: region, parts: parts).choice)
            \(fields.select("jenis", QueueTexts.kind, kinds))
            \(fields.buttons(clear: kind == nil ? nil : Links.siks(region.code, isMarked: isMarked)))
            </form>
            """
    }

    private var list: HTML {
        var ticks = ProposalTicks(screen: self, rows: page.items)
        ticks.ticked = Set(sheet.all(TickedProposals.field))
        ticks.showsVillage = region.code.level != .village
        return form(
            Links.siks, action: ActionID(),
            """
            \(keep("wilayah", region.code.dotted))\(keep("jenis", kind?.rawValue ?? ""))\(keep("sesudah", after ?? ""))\
            \(ticks.table)
            <section class="panel stack"><h2>\(say(SiksTexts.markTitle))</h2>
            \(input("nomor", SiksTexts.number, hint: SiksTexts.numberHint, required: true))\
            \(input("tanggal", SiksTexts.day, .date, required: true))
            <div class="row"><button class="btn">\(say(SiksTexts.mark))</button></div></section>
            """)
    }

    private var rows: HTML { "<ul class=\"rows\">\(each: page.items, { row -> HTML in line(row) })</ul>" }

    private func line(_ row: ProposalRow) -> HTML {
        let name = row.label.isEmpty ? say(Texts.noName) : row.label
        let words = SiksTexts.markedAs(row.siks, visit.date(row.siksDay ?? 0))
        return """
            <li class="stack tight" data-row><p class="row"><a href="\(Links.proposal(row.id))" data-open>\(name)</a>\
            \(tag(.good, .ok, say(words)))</p>
            <p class="small soft">\(say(row.kind.title)) · \(row.village.name) · \(say(row.state.title))</p></li>

            """
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: nil,
            next: page.next.map { Links.siks(region.code, isMarked: isMarked, kind: kind, after: $0) },
            start: after == nil ? nil : Links.siks(region.code, isMarked: isMarked, kind: kind), step: Self.step)
    }

    private var empty: HTML { statePanel(.ok, say(SiksTexts.nothing), say(SiksTexts.nothingHint)) }
}
