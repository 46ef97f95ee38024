import HTML
import Registry

/// Two moments compared: figures first, then of one village the names.
struct ComparisonScreen: SheetScreen {
    let visit: Visit
    let region: Region
    /// The regions below, for a start without typing.
    let parts: [Region]
    /// The newest first.
    let periods: [ClosedPeriod]
    /// Months that the reader may close.
    var closing: [Int] = []
    var from = PeriodPoint.today
    var to = PeriodPoint.today
    /// Nothing is compared before somebody says what, where it is much.
    var isAsked = true
    var villages: [VillageComparison] = []
    /// Villages without any change are listed too.
    var isAll = false
    /// Of one village.
    var kind = ComparedKind.came
    var people: Page<ComparedPerson>?
    var after: String?
    var sheet = Sheet()
    var errors = FormErrors()

    static let step = 50
    /// How addresses write today.
    static let today = "kini"

    var title: String { say(ComparisonTexts.title) }
    var place: Place? { .comparison }
    var help: ScreenHelp? { ScreenHelp(text: ComparisonTexts.help, anchor: "banding", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack big"><div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1>\
        <p class="soft">\(region.titleName). \(say(ComparisonTexts.lead))</p></div></div></div>\(problemList)
        \(periods.isEmpty ? empty : choosing)
        \(if: !isAsked, months)\(figures)\(names)\(closingPanel)</div>
        """
    }

    private var empty: HTML {
        if region.code.level < .kabupaten {
            return """
                <ul class="rows">\(each: parts, { part -> HTML in
                    """
                    <li><a href="\(Links.comparison(part.code, from: "", to: ""))">\(part.titleName)</a></li>

                    """
                })</ul>
                """
        }
        return statePanel(.info, say(ComparisonTexts.nothingClosed), say(ComparisonTexts.nothingClosedHint))
    }

    // MARK: Which two

    private static func text(_ point: PeriodPoint) -> String {
        switch point {
        case .closed(let period): String(period)
        case .today: today
        }
    }

    private func month(_ period: Int) -> String { visit.date(Int32(period) * 100) }

    private func name(_ point: PeriodPoint) -> String {
        switch point {
        case .closed(let period): month(period)
        case .today: say(ComparisonTexts.today)
        }
    }

    private var choosing: HTML {
        let fields = FilterFields(screen: self, choices: ListChoices(rules: [], programs: [], parts: parts))
        return """
            <form class="filter" method="get" action="\(Links.comparison)" aria-label="\(say(ComparisonTexts.compare))">
            \(RegionField(screen: self, region: region, parts: parts).choice)
            \(fields.select("dari", ComparisonTexts.from, options(from)))
            \(fields.select("ke", ComparisonTexts.to, options(to)))
            <div class="row"><button class="btn alt">\(say(ComparisonTexts.compare))</button></div></form>
            """
    }

    private func options(_ chosen: PeriodPoint) -> [(value: String, words: Words, isChosen: Bool)] {
        var options: [(value: String, words: Words, isChosen: Bool)] = [
            (Self.today, ComparisonTexts.today, chosen == .today)
        ]
        for period in periods {
            let name = month(period.period)
            options.append(
                (String(period.period), Words(id: name, en: name), chosen == .closed(period.period)))
        }
        return options
    }

    private func address(_ region: RegionCode, kind: ComparedKind? = nil, after: String? = nil) -> String {
        Links.comparison(region, from: Self.text(from), to: Self.text(to), kind: kind, after: after)
    }

    /// How many there were when months were closed, as it was noted then.
    private var months: HTML {
        """
        <section class="stack" aria-labelledby="bulan"><h2 id="bulan">\(say(ComparisonTexts.closedMonths))</h2>
        <p class="small soft">\(say(ComparisonTexts.chooseFirst))</p>
        <table class="lead"><thead><tr>\(column(ComparisonTexts.closedMonth))\(column(ComparisonTexts.people, "num"))</tr>\
        </thead><tbody>\(each: Array(periods.prefix(12)), { period -> HTML in
            """
            <tr><th scope="row">\(month(period.period))</th>\(cell(ComparisonTexts.people, number(period.persons)))</tr>

            """
        })</tbody></table></section>
        """
    }

    // MARK: Figures

    private var figures: HTML? {
        if villages.isEmpty { return nil }
        let rows = ComparedRows(villages, of: region, parts: parts, isAll: isAll)
        let first = region.code.level == .kabupaten ? ComparisonTexts.kecamatan : ComparisonTexts.village
        return """
            <section class="stack" aria-labelledby="angka"><h2 id="angka">\(name(from)) – \(name(to))</h2>
            <div class="scroll"><table class="lead"><thead><tr>\(column(first))\
            \(column(ComparisonTexts.before, "num"))\(column(ComparisonTexts.came, "num"))\
            \(column(ComparisonTexts.gone, "num"))\(column(ComparisonTexts.after, "num"))\
            \(column(ComparisonTexts.otherFamily, "num"))\(column(ComparisonTexts.moved, "num"))</tr></thead>
            <tbody>\(rows.total.map { row($0, "<b>\(say(ComparisonTexts.all))</b>") })\(each: rows.lines, line)</tbody>\
            </table></div>
            \(unchanged(rows))<p class="small soft">\(say(ComparisonTexts.movedHint))</p>\(villagesFile)</section>
            """
    }

    /// Those without any change in one line: of a kabupaten they are most of a hundred and more.
    private func unchanged(_ rows: ComparedRows) -> HTML? {
        if rows.unchanged == 0 || region.code.level == .village { return nil }
        let other = Links.comparison(region.code, from: Self.text(from), to: Self.text(to), isAll: !isAll)
        let words = isAll ? ComparisonTexts.showChanged : ComparisonTexts.showAll
        return """
            <p>\(say(ComparisonTexts.unchanged(number(rows.unchanged)))) <a href="\(other)">\(say(words))</a></p>

            """
    }

    /// Of one village there are names to download.
    private var villagesFile: HTML? {
        if region.code.level == .village { return nil }
        let file = Links.comparisonFile(region.code, from: Self.text(from), to: Self.text(to), kind: nil)
        return "<p class=\"row\">\(button(ComparisonTexts.villagesFile, file))</p>"
    }

    private func line(_ line: ComparedRows.Line) -> HTML {
        let place = line.figures.village
        let address = Links.comparison(place.code, from: Self.text(from), to: Self.text(to), isAll: isAll)
        let changed = ComparisonTexts.changed(number(line.changed), of: number(line.villages))
        let isGroup = place.code.level < .village
        return row(
            line.figures,
            """
            <a href="\(address)" data-open>\(place.name)</a>\
            \(if: isGroup, "<small class=\"soft block\">\(say(changed))</small>")
            """)
    }

    private func row(_ figures: VillageComparison, _ name: HTML) -> HTML {
        """
        <tr data-row><th scope="row">\(name)</th>\(cell(ComparisonTexts.before, number(figures.before)))\
        \(cell(ComparisonTexts.came, number(figures.came)))\(cell(ComparisonTexts.gone, number(figures.gone)))\
        \(cell(ComparisonTexts.after, number(figures.after)))\
        \(cell(ComparisonTexts.otherFamily, number(figures.otherFamily)))\
        \(cell(ComparisonTexts.moved, "\(number(figures.movedIn)) / \(number(figures.movedOut))"))</tr>

        """
    }

    private func cell(_ label: Words, _ value: String) -> HTML {
        "<td class=\"num\" data-l=\"\(say(label))\">\(value)</td>"
    }

    // MARK: Names

    private var names: HTML? {
        guard let people else { return nil }
        let code = region.code
        let kinds = tabs(
            ComparedKind.allCases.map { other in
                (name: say(ComparisonTexts.name(of: other)), address: address(code, kind: other), isHere: other == kind)
            }, label: say(ComparisonTexts.title))
        return """
            \(kinds)\(people.items.isEmpty ? nobody : table(people))
            """
    }

    private var nobody: HTML { statePanel(.ok, say(ComparisonTexts.none), say(ComparisonTexts.noneHint)) }

    private func table(_ people: Page<ComparedPerson>) -> HTML {
        let code = region.code
        let file = Links.comparisonFile(code, from: Self.text(from), to: Self.text(to), kind: kind)
        let hasOther = people.items.contains { $0.other != nil }
        let other: HTML? = hasOther ? column(ComparisonTexts.other) : nil
        return """
            <p class="row">\(button(ComparisonTexts.file, file))</p>
            <table class="lead"><thead><tr>\(column(ComparisonTexts.person))\(other)\
            \(column(ComparisonTexts.why))</tr></thead>
            <tbody>\(each: people.items, { one -> HTML in person(one, hasOther: hasOther) })</tbody></table>
            \(if: people.next != nil || after != nil, pages(people))
            """
    }

    private func pages(_ people: Page<ComparedPerson>) -> HTML {
        let code = region.code
        return pager(
            shown: people.items.count, of: nil, next: people.next.map { address(code, kind: kind, after: $0) },
            start: after == nil ? nil : address(code, kind: kind), step: Self.step)
    }

    /// - Parameter hasOther: somebody of this page came from, or went to, another village.
    private func person(_ person: ComparedPerson, hasOther: Bool) -> HTML {
        let words = ComparisonWords(visit: visit, person: person)
        let other: HTML? = hasOther ? "<td data-l=\"\(say(ComparisonTexts.other))\">\(words.other)</td>" : nil
        let proposal = person.why?.proposal
        return """
            <tr data-row><th scope="row">\(named(person, words))</th>\
            \(other)<td data-l="\(say(ComparisonTexts.why))">\(words.why)\
            \(proposal.map { id -> HTML in " (<a href=\"\(Links.proposal(id))\">\(say(ComparisonTexts.proposal))</a>)" })\
            </td></tr>

            """
    }

    private func named(_ person: ComparedPerson, _ words: ComparisonWords) -> HTML {
        guard let family = person.family else { return "\(words.name)" }
        return "<a href=\"\(Links.family(family))\" data-open>\(words.name)</a>"
    }

    // MARK: Closing

    private var closingPanel: HTML? {
        if closing.isEmpty { return nil }
        return """
            <section class="panel stack" id="periode" tabindex="-1" aria-labelledby="tutup">\
            <h2 id="tutup">\(say(ComparisonTexts.close))</h2>
            <p class="small soft">\(say(ComparisonTexts.closeHint))</p>
            \(each: closing, closeForm)</section>
            """
    }

    private func closeForm(_ period: Int) -> HTML {
        """
        \(form(Links.closePeriod, action: ActionID(), draft: nil, """
            \(keep("wilayah", region.code.dotted))\(keep("periode", String(period)))\
            \(Self.sure(period).html(self))
            <div class="row"><button class="btn alt">\(say(ComparisonTexts.closeMonth(month(period))))</button></div>
            """))
        """
    }

    static func sure(_ period: Int) -> SureBox {
        // What a form sends may be any number.
        let packed = Int32(truncatingIfNeeded: period) &* 100
        let month = Words(id: Visit.date(packed, in: .indonesian), en: Visit.date(packed, in: .english))
        return SureBox(ComparisonTexts.closeSure(month), part: String(period))
    }
}

/// One of those who came or went, in words: the name is masked, the family's page shows it.
struct ComparisonWords {
    let visit: Visit
    let person: ComparedPerson

    var name: String {
        guard let name = person.name, !name.isEmpty else { return visit.say(ComparisonTexts.elsewhere) }
        return Mask.name(name)
    }

    var other: String { person.other?.name ?? "" }

    var status: String {
        guard let status = person.status, let words = Texts.status(status.rawValue) else { return "" }
        return visit.say(words)
    }

    /// What brought it about; else what the register says of them by now.
    var why: String {
        if let why = person.why { return visit.say(why.words) }
        return status.isEmpty ? visit.say(ComparisonTexts.unknownWhy) : status
    }
}

/// Those of a village, as a sheet.
struct ComparisonFile {
    let visit: Visit

    var head: String { CSVText.line(ComparisonTexts.fileHead.map { visit.say($0) }) + "\r\n" }

    func line(_ person: ComparedPerson) -> String {
        let words = ComparisonWords(visit: visit, person: person)
        let cells = [
            person.person.description, words.name, words.other, words.status, words.why,
            person.why?.proposal?.description ?? "",
        ]
        return CSVText.line(cells) + "\r\n"
    }
}
