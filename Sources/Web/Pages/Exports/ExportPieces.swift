import HTML
import Registry

/// An export's state, and what was taken, in words.
struct ExportPieces {
    let screen: any Screen

    func tag(_ export: ExportRecord) -> HTML {
        switch export.state {
        case .waiting: screen.tag(.info, .wait, screen.say(Texts.jobWaiting))
        case .running: screen.tag(.info, .sync, screen.say(Texts.exportRunning))
        case .ready: screen.tag(.good, .ok, screen.say(Texts.exportReady))
        case .failed: screen.tag(.bad, .no, screen.say(Texts.jobFailed))
        case .cancelled: screen.tag(.warn, .alert, screen.say(Texts.jobCancelled))
        case .gone: screen.tag(.info, .no, screen.say(Texts.exportGone))
        case .outside: screen.tag(.info, .sent, screen.say(Texts.exportOutside))
        }
    }

    func numbers(_ export: ExportRecord) -> HTML {
        export.isMasked
            ? screen.tag(.good, .lock, screen.say(Texts.exportMaskedShort))
            : screen.tag(.warn, .eye, screen.say(Texts.exportFullShort))
    }

    func rows(_ export: ExportRecord) -> String { export.rows.map(screen.number) ?? "–" }

    static func list(of selection: ExportSelection) -> Words {
        switch selection {
        case .families: Texts.families
        case .persons: Texts.persons
        }
    }

    /// The filter as a person reads it.
    static func conditions(
        of selection: ExportSelection, rules: [Rule], programs: [Program]
    ) -> [(name: Words, value: Words)] {
        let (valid, rule, program): (Bool?, String?, String?)
        var more: [(name: Words, value: Words)] = []
        switch selection {
        case .families(let filter):
            (valid, rule, program) = (filter.valid, filter.rule, filter.program)
            if filter.isGone { more.append((Texts.status, Texts.noLongerThere)) }
        case .persons(let filter):
            (valid, rule, program) = (filter.valid, filter.rule, filter.program)
            if filter.minAge != nil || filter.maxAge != nil {
                more.append((Texts.exportAge, Texts.exportAges(filter.minAge, filter.maxAge)))
            }
            if let sex = filter.sex { more.append((Texts.sex, Texts.sex(sex))) }
            if filter.status != .present { more.append((Texts.status, Texts.gone(filter.status))) }
        }
        var found: [(name: Words, value: Words)] = []
        if let valid { found.append((Texts.validity, valid ? Texts.valid : Texts.invalid)) }
        if let rule = rules.first(where: { $0.code == rule }) {
            let title = Words(id: "\(rule.code) \(rule.title.id)", en: "\(rule.code) \(rule.title.en)")
            found.append((Texts.reason, title))
        }
        if let program = programs.first(where: { $0.id == program }) {
            found.append((Texts.program, Words(id: program.name, en: program.name)))
        }
        return found + more
    }
}

extension Screen {
    /// The way from a list to its file, for who may take it out; beside the heading.
    func takeOut(_ selection: ExportSelection) -> HTML? {
        visit.mayExport(selection.region) ? "<p class=\"row\">\(takeOutLink(selection))</p>" : nil
    }

    func takeOutLink(_ selection: ExportSelection) -> HTML? {
        visit.mayExport(selection.region) ? button(Texts.takeOut, Links.newExport(selection)) : nil
    }
}
