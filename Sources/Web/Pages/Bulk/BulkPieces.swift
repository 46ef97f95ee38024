import HTML
import Registry

/// How jobs, rows and values of bulk mends are shown.
struct BulkPieces {
    let screen: any Screen
    private var visit: Visit { screen.visit }

    init(screen: any Screen) { self.screen = screen }

    func tag(_ job: BulkJob) -> HTML {
        if job.isStopped { return screen.tag(.bad, .alert, say(Texts.bulkStopped)) }
        return switch job.state {
        case .ready: screen.tag(.info, .draft, say(Texts.bulkPreviewed))
        case .running: screen.tag(.info, .wait, say(Texts.bulkRunning))
        case .done: screen.tag(.good, .ok, say(Texts.bulkDone))
        case .discarded: screen.tag(.warn, .no, say(Texts.bulkDiscarded))
        case .undoing: screen.tag(.info, .wait, say(Texts.bulkUndoing))
        case .undone: screen.tag(.warn, .undo, say(Texts.bulkUndone))
        }
    }

    func tag(_ row: BulkRow) -> HTML {
        switch row.state {
        case .ready:
            row.makesValid
                ? screen.tag(.good, .ok, say(Texts.bulkWillBeValid)) : screen.tag(.info, .draft, say(Texts.bulkReady))
        case .skipped: screen.tag(.warn, .no, say(Texts.bulkSkipped))
        case .refused, .failed: screen.tag(.bad, .no, say(Texts.bulkState(row.state)))
        case .applied: screen.tag(.good, .ok, say(Texts.bulkState(row.state)))
        case .undone: screen.tag(.warn, .undo, say(Texts.bulkState(row.state)))
        case .kept: screen.tag(.warn, .alert, say(Texts.bulkState(row.state)))
        }
    }

    /// Label and value of each field; numbers masked.
    func facts(_ facts: [BulkFact]) -> HTML {
        "\(each: facts, { "<span class=\"block\">\(screen.small(label($0.field))) \(value($0))</span>" })"
    }

    private func label(_ field: String) -> String {
        if let field = PersonField(rawValue: field) { return say(field.label) }
        if let field = FamilyField(rawValue: field) { return say(field.label) }
        switch field {
        case "anggota": return say(Texts.members)
        case "desa": return say(Texts.village)
        default: return say(Texts.status)
        }
    }

    private func value(_ fact: BulkFact) -> HTML {
        if fact.value.isEmpty { return "<span class=\"soft\">\(say(Texts.bulkEmpty))</span>" }
        switch fact.field {
        case PersonField.nik.rawValue, FamilyField.kk.rawValue:
            return "<span class=\"nik\">\(Mask.number(fact.value))</span>"
        case PersonField.birth.rawValue: return "\(date(fact.value))"
        case PersonField.sex.rawValue: return "\(say(Texts.sex(Int(fact.value) ?? 0)))"
        case "anggota": return "\(screen.number(Int(fact.value) ?? 0))"
        case "status": return "\(say(Texts.status(Int(fact.value) ?? 0) ?? Texts.bulkPresent))"
        default: return "\(fact.value)"
        }
    }

    /// `1979-04-12` as people write it; anything else as it stands.
    private func date(_ text: String) -> String {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int32($0) }
        // What a file wrote may be any ten letters.
        guard parts.count == 3, text.utf8.count == 10, parts.allSatisfy({ (0...9999).contains($0) }) else {
            return text
        }
        return visit.shortDate(parts[0] * 10_000 + parts[1] * 100 + parts[2])
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
