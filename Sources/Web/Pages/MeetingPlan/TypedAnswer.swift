import Registry

/// What was chosen for one guest, beside the answer that the page was drawn with: so that a page that was open for long
/// writes nobody's answer back to an earlier one.
struct TypedAnswer {
    /// By their number on the list.
    let guest: Int
    /// Nil: none of those to choose from.
    let answer: MeetingGuest.Answer?
    let shown: MeetingGuest.Answer

    var field: String { MeetingGuestsPanel.answer(guest) }
    /// Somebody chose another one than the page showed.
    var isTouched: Bool { answer != shown }

    // MARK: All of a form

    /// The field with the answers that the page showed: one for all, so that a long list stays within what a form may
    /// hold. Whoever is not in it had not answered.
    static let shownField = "dilihat"

    static func shown(_ guests: [MeetingGuest]) -> String {
        let answered = guests.filter { $0.answer != MeetingGuest.Answer.none }
        return answered.map { "\($0.number).\($0.answer.rawValue)" }.joined(separator: " ")
    }

    static func read(_ form: Fields) -> [TypedAnswer] {
        var shown: [Int: MeetingGuest.Answer] = [:]
        for entry in (form[shownField] ?? "").split(separator: " ") {
            let parts = entry.split(separator: ".").map(String.init)
            guard parts.count == 2, let guest = Int(parts[0]) else { continue }
            shown[guest] = MeetingGuest.Answer(rawValue: parts[1])
        }
        let beginning = MeetingGuestsPanel.answer("")
        return form.pairs.compactMap { field -> TypedAnswer? in
            guard field.name.hasPrefix(beginning), let guest = Int(field.name.dropFirst(beginning.count)) else {
                return nil
            }
            return TypedAnswer(
                guest: guest, answer: MeetingGuest.Answer(rawValue: field.value),
                shown: shown[guest] ?? MeetingGuest.Answer.none)
        }
    }
}

extension MeetingPlanScreen {
    /// Over the answers on record those that were chosen and are not saved; who was left alone has what is on record,
    /// whoever wrote it.
    mutating func take(_ typed: [TypedAnswer]) {
        for one in typed where one.isTouched { sheet[one.field] = one.answer?.rawValue ?? "" }
    }
}
