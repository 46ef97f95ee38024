import HTML
import Registry

/// The pages of the room, as far as the visitor may open them.
struct PeriodTabs {
    enum Page { case calendar, rules, changes, papers }
    let screen: any Screen
    let current: Page

    var tabs: HTML {
        let visit = screen.visit
        let isIn = visit.may(.configure) || visit.may(.readAudit)
        guard isIn else { return "" }
        return """
            \(OfficeTabs(screen: screen, current: .periods).tabs)
            \(screen.tabs([
                (screen.say(Texts.calendar), Links.periods, current == .calendar),
                (screen.say(Texts.ruleSets), Links.ruleSets(), current == .rules),
                (screen.say(Texts.ruleChanges), Links.ruleHistory(isOpen: true), current == .changes),
                (screen.say(PaperStyleTexts.tab), Links.paperStyle(nil), current == .papers),
            ], label: screen.say(Texts.periods)))
            """
    }
}

/// Cut-offs in words.
struct CutoffWords {
    let visit: Visit
    let kinds: [String: Words]

    func kind(_ cutoff: Cutoff) -> String {
        visit.say(kinds[cutoff.kind] ?? cutoff.newKind ?? Words(id: cutoff.kind, en: cutoff.kind))
    }

    func time(_ cutoff: Cutoff) -> String {
        let (hour, minute) = (twoDigits(cutoff.minute / 60), twoDigits(cutoff.minute % 60))
        return "\(hour)\(visit.language == .english ? ":" : ".")\(minute) \(cutoff.zone.rawValue.uppercased())"
    }

    func span(_ cutoff: Cutoff) -> String {
        let days =
            switch cutoff.span {
            case .monthly(let from, let to): visit.say(Texts.everyMonth(from, to))
            case .once(let from, let to): visit.say(Texts.onceFrom(visit.date(from), visit.date(to)))
            }
        let more = cutoff.months.isEmpty ? "" : " (\(visit.say(Texts.exceptSome)))"
        return "\(days)\(more), \(visit.say(Texts.until(time(cutoff))))"
    }

    func months(_ cutoff: Cutoff) -> String {
        cutoff.months.sorted { $0.key < $1.key }.map { month, days in
            let name = visit.say(Texts.months[month - 1])
            switch days {
            case .days(let from, let to): return "\(name) \(from)–\(to)"
            case .none: return "\(name) –"
            }
        }.joined(separator: ", ")
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
