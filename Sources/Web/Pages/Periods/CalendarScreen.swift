import HTML
import Registry
import Rules

/// What opens and closes in a region: a month as a table, a list on phones, or a year.
struct CalendarScreen: Screen {
    let visit: Visit
    let region: Region
    let month: CivilMonth
    let isYear: Bool
    let today: CivilDate
    let calendar: CutoffCalendar
    var kinds: [CutoffKind] = []
    var names: [RegionCode: Region] = [:]

    var title: String { say(Texts.calendarOf(region.titleName)) }
    var place: Place? { visit.may(.configure) ? .office : .overview }
    var help: ScreenHelp? { ScreenHelp(text: Texts.calendarHelp, anchor: "periode", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    private var words: CutoffWords {
        CutoffWords(visit: visit, kinds: Dictionary(uniqueKeysWithValues: kinds.map { ($0.code, $0.words) }))
    }
    private var mayPropose: Bool { visit.actor?.scope(for: .configure).contains(region.code) ?? false }

    var main: HTML {
        """
        \(PeriodTabs(screen: self, current: .calendar).tabs)
        <div class="stack big"><div class="head"><div><h1>\(title)</h1></div><p class="row">\
        \(mayPropose ? button(Texts.newCutoff, Links.newRuleChange(.cutoff, nil, region: region.code), .plus) : nil)\
        \(button(Texts.calendarFile, Links.calendarFile(region.code)))</p></div>
        \(upcoming)
        \(calendar.versions.isEmpty ? statePanel(.clock, say(Texts.noCutoffs), say(Texts.noCutoffsHint)) : content)</div>
        """
    }

    private var content: HTML { "\(switcher)\(isYear ? year : "\(monthTable)\(agenda)")\(list)" }

    private var upcoming: HTML? {
        let next = calendar.upcoming(at: region.code, after: visit.now, on: today)
        return next.isEmpty ? nil : CutoffLines(screen: self, words: words, windows: next, today: today).html
    }

    // MARK: Which month or year

    private var switcher: HTML {
        let step = isYear ? 12 : 1
        let name = isYear ? "\(month.year)" : visit.date(month.day(1).packed / 100 * 100)
        return """
            <nav class="row" aria-label="\(say(Texts.calendar))"><h2 class="grow">\(name)</h2>\
            \(link(say(Texts.earlier), address(month.adding(-step), isYear)))\
            \(link(say(Texts.later), address(month.adding(step), isYear)))\
            \(isYear ? link(say(Texts.monthView), address(month, false)) : link(say(Texts.yearView), address(month, true)))</nav>
            """
    }

    private func address(_ month: CivilMonth, _ isYear: Bool) -> String {
        let written = "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
        return Links.calendar(region.code, month: written, isYear: isYear)
    }

    // MARK: A month

    private struct Mark { var day: CivilDate; var isOpening: Bool; var window: CutoffWindow }

    private var marks: [Mark] {
        kinds.flatMap { kind in
            calendar.windows(for: kind.code, at: region.code, from: month.day(1), to: month.day(31))
        }.flatMap { window in
            [
                Mark(day: window.opens, isOpening: true, window: window),
                Mark(day: window.closes, isOpening: false, window: window),
            ]
        }.filter { CivilMonth(of: $0.day) == month }
            .sorted { ($0.day, $0.isOpening ? 0 : 1) < ($1.day, $1.isOpening ? 0 : 1) }
    }

    private var monthTable: HTML {
        let marks = marks
        let before = month.day(1).weekday - 1
        let weeks = (before + month.length + 6) / 7
        return """
            <div class="panel broad"><table class="month"><caption class="vh">\(visit.date(month.day(1).packed / 100 * 100))</caption>
            <thead><tr>\(each: Texts.weekdays, { column($0) })</tr></thead><tbody>\
            \(each: Array(0..<weeks), { week in
                "<tr>\(each: Array(1...7), { cell(week * 7 + $0 - before, marks) })</tr>\n"
            })</tbody></table></div>
            """
    }

    private func cell(_ number: Int, _ marks: [Mark]) -> HTML {
        guard (1...month.length).contains(number) else { return "<td></td>" }
        let day = month.day(number)
        return """
            <td\(if: day == today, " class=\"on\" aria-current=\"date\"")><b>\(number)</b>\
            \(if: day == today, " <span class=\"small\">\(say(Texts.todayWord))</span>")\
            \(each: marks.filter { $0.day == day }, { "<p class=\"small \($0.isOpening ? "opens" : "closes")\">\(text($0))</p>" })</td>
            """
    }

    private func text(_ mark: Mark) -> String {
        let name = words.kind(mark.window.cutoff)
        if mark.isOpening { return say(Texts.opensShort(name)) }
        return "\(say(Texts.closesShort(name))) \(words.time(mark.window.cutoff))"
    }

    /// The month as a list, where there is no room for a table.
    private var agenda: HTML {
        """
        <section class="panel narrow"><ul class="rows">\(each: marks, { mark in
            """
            <li><b>\(visit.date(mark.day.packed))</b>\(if: mark.day == today, " <span class=\"small\">\(say(Texts.todayWord))</span>")\
            <p>\(text(mark))</p></li>
            """
        })</ul>\(if: marks.isEmpty, "<p class=\"soft\">\(say(Texts.noneThisMonth))</p>")</section>
        """
    }

    // MARK: A year

    private var year: HTML {
        let used = kinds.filter { kind in calendar.versions.contains { $0.kind == kind.code } }
        return """
            <div class="panel"><div class="scroll" tabindex="0" role="group" aria-label="\(month.year)"><table><thead><tr>\
            \(column(Texts.monthView))\(each: used, { column($0.words) })</tr></thead><tbody>\
            \(each: Array(1...12), { number in
                let one = CivilMonth(year: month.year, month: number)
                return """
                    <tr\(if: one == CivilMonth(of: today), " class=\"on\"")><th scope="row">\(link(say(Texts.months[number - 1]), address(one, false)))</th>\
                    \(each: used, { kind in
                        let windows = calendar.windows(for: kind.code, at: region.code, closingIn: one)
                        let days = windows.map { "\($0.opens.day)–\($0.closes.day)" }.joined(separator: ", ")
                        return "<td class=\"nowrap\">\(days.isEmpty ? "–" : days)</td>"
                    })</tr>

                    """
            })</tbody></table></div></div>
            """
    }

    // MARK: What is set

    private var list: HTML {
        """
        <section class="panel"><h2>\(say(Texts.cutoffList))</h2><ul class="rows">\(each: calendar.inForce(on: today), { cutoff in
            """
            <li class="stack tight"><p class="row"><b>\(words.kind(cutoff))</b>\
            <span class="soft">\((names[cutoff.region] ?? region).titleName)</span></p>
            <p>\(words.span(cutoff)). \(say(Texts.late(cutoff.late))).</p>\
            \(if: !cutoff.months.isEmpty, "<p class=\"small\">\(words.months(cutoff))</p>")\
            <p class="small soft">\(cutoff.basis.isEmpty ? "" : "\(cutoff.basis) · ")\(say(Texts.validSince)) \(visit.date(cutoff.validFrom))</p>\
            \(mayChange(cutoff) ? """
                <p class="row">\(link("\(say(Texts.changeIt)): \(words.kind(cutoff))", Links.newRuleChange(.cutoff, cutoff.series.description)))\
                \(link(say(Texts.historyShort), Links.ruleHistory(about: "batas \(cutoff.series)")))</p>
                """ : nil)</li>

            """
        })</ul></section>
        """
    }

    private func mayChange(_ cutoff: Cutoff) -> Bool {
        visit.actor?.scope(for: .configure).contains(cutoff.region) ?? false
    }
}

/// The next cut-offs with the days that are left: on the calendar, and calm on Beranda.
struct CutoffLines {
    let screen: any Screen
    let words: CutoffWords
    let windows: [CutoffWindow]
    let today: CivilDate

    var html: HTML {
        """
        <ul class="tags" aria-label="\(screen.say(Texts.upcomingCutoffs))">\(each: windows, { window in
            "<li>\(chip(window))</li>"
        })</ul>
        """
    }

    private func chip(_ window: CutoffWindow) -> HTML {
        let name = words.kind(window.cutoff)
        let isAhead = window.opens > today
        let day = isAhead ? window.opens : window.closes
        let days = max(0, day.dayNumber - today.dayNumber)
        let text =
            isAhead
            ? Texts.opensOn(name, screen.visit.date(day.packed)) : Texts.closesOn(name, screen.visit.date(day.packed))
        return screen.chip(
            !isAhead && days <= 3 ? .warn : nil, .clock, "\(screen.say(text)), \(screen.say(Texts.daysLeft(days)))")
    }
}
