import HTML
import Registry

/// Names of fields as the change log writes them, in words.
enum FieldNames {
    /// Nil for what means nothing to people, and for what is no name of ours.
    static func words(_ name: String) -> Words? {
        if name.hasPrefix("program:") { return ChangeEvent.enrolment.title }
        if name.hasPrefix("pengurus:") { return ChangeEvent.caretaker.title }
        let plain = name.split(separator: ":").last.map(String.init) ?? name
        switch plain {
        // A record that was opened, and that stays.
        case "status", "dibuka": return Texts.fieldStatus
        case "keluarga": return Texts.fieldFamily
        case "ppks": return ChangeEvent.ppks.title
        default:
            return PersonField(rawValue: plain)?.label ?? FamilyField(rawValue: plain)?.label
                ?? PersonTrait(rawValue: plain)?.label ?? HouseTrait(rawValue: plain)?.label
        }
    }

    static func list(_ names: [String], _ screen: some Screen) -> String {
        var labels: [String] = []
        for name in names {
            if let label = words(name).map(screen.say), !labels.contains(label) { labels.append(label) }
        }
        return labels.joined(separator: ", ")
    }
}

/// What a change just saved, decided or taken back came to.
struct ChangeNotice {
    let screen: FamilyScreen
    let change: ChangeSetRow
    /// Of one taken back: the fields that stayed, since somebody had changed them.
    var left: [String]?

    var html: HTML {
        if let left { return undone(left) }
        return switch change.state {
        case .waiting, .proposed: waiting
        case .refused: screen.note(.info, .info, "<p>\(say(Texts.wasRefused))</p>\(decided)")
        case .undone: undone([])
        case .applied: applied
        }
    }

    private var waiting: HTML {
        screen.note(
            .info, .wait,
            "<p role=\"status\"><b>\(say(Texts.waitingForApproval))</b></p><p>\(say(Texts.waitingHint))</p>")
    }

    private var applied: HTML {
        let isValid = change.errors == 0
        let hasMended = !change.mended.isEmpty
        let headline =
            isValid
            ? (hasMended ? Texts.savedNowValid : Texts.savedValid)
            : Texts.savedErrorsLeft(screen.number(change.errors))
        return screen.note(
            isValid ? .good : .warn, isValid ? .ok : .alert,
            """
            <div class="stack tight"><p role="status"><b>\(say(headline))</b></p>
            \(list(Texts.mendedList, change.mended))\(list(Texts.openedList, change.opened))\(doubles)\(kept)\
            \(UndoButton(screen: screen, change: change).html)</div>
            """)
    }

    /// Findings, each with whom it is about.
    private func list(_ title: Words, _ marks: [ChangeSetRow.Marked]) -> HTML {
        guard !marks.isEmpty else { return "" }
        return """
            <p>\(say(title))</p><ul>\(each: marks, { mark in
                let elsewhere: HTML = " <a href=\"\(Links.family(mark.family))\">\(say(Texts.otherFamily))</a>"
                return """
                    <li>\(say(mark.rule.title)) <code>\(mark.rule.code)</code>\
                    \(if: !mark.person.isEmpty, ": \(mark.person)")\
                    \(if: mark.family != screen.family.id, elsewhere)</li>
                    """
            })</ul>
            """
    }

    /// Who may stand in the register already, wherever that is: their case says what of it may be seen.
    private var doubles: HTML {
        guard !change.doubles.isEmpty else { return "" }
        return """
            <p>\(say(Texts.mayStandTwice(screen.number(change.doubles.count))))</p>\
            <ul>\(each: Array(change.doubles.prefix(5)), { link in
                "<li><a href=\"\(Links.duplicate(link))\">\(say(Texts.openCase))</a></li>"
            })</ul>
            """
    }

    private var kept: HTML {
        let names = FieldNames.list(change.keptOfOthers, screen)
        return names.isEmpty ? "" : "<p>\(say(Texts.keptOfOthers(names)))</p>"
    }

    private func undone(_ left: [String]) -> HTML {
        let names = FieldNames.list(left, screen)
        let rest: HTML = "<p>\(say(Texts.undoneExcept(names)))</p>"
        return screen.note(
            names.isEmpty ? .good : .warn, names.isEmpty ? .ok : .alert,
            "<p role=\"status\"><b>\(say(Texts.undone(change.event.title)))</b></p>\(names.isEmpty ? "" : rest)")
    }

    private var decided: HTML {
        change.decidedReason.isEmpty ? "" : "<p>\(change.decidedBy): \(change.decidedReason)</p>"
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// Takes a change back, as long as that is possible for the reader.
struct UndoButton {
    let screen: any Screen
    let change: ChangeSetRow

    var html: HTML? {
        guard change.state == .applied, let until = change.undoableUntil else { return nil }
        let hint = until == .max ? nil : screen.say(Texts.undoUntil(screen.visit.moment(until)))
        return """
            <form class="row" method="post" action="\(Links.undo(change.id))">\(screen.visit.formKey)\
            <input type="hidden" name="_aksi" value="\(ActionID().text)">\
            <button class="btn alt">\(screen.say(Texts.undo))</button>\
            \(hint.map { screen.small($0) })</form>
            """
    }
}
