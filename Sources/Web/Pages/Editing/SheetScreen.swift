import HTML
import Hummingbird
import Registry

/// A page with a form on it: what stands in its fields, and what is wrong with them.
protocol SheetScreen: Screen {
    var sheet: Sheet { get set }
    var errors: FormErrors { get set }
}

extension SheetScreen {
    /// `yyyymmdd`, here.
    var today: Int32 { visit.day(of: visit.now) }

    func error(_ field: String) -> String? { errors[field].map(say) }
    var problemList: HTML { problems(errors.all.map { ($0.field, say($0.words)) }) }

    /// A field of the sheet with its value and what is wrong with it.
    ///
    /// - Parameter saysOptional: false where its words tell when it may be left empty.
    func input(
        _ name: String, _ label: Words, _ kind: FormField.Kind = .text, hint: Words? = nil, required: Bool = false,
        saysOptional: Bool = true
    ) -> HTML {
        var input = FormField(name, label, kind, value: value(name, kind)).error(error(name))
        if let hint { input = input.hint(say(hint)) }
        input.isRequired = required
        input.isOptionalSaid = saysOptional
        return field(input)
    }

    private func value(_ name: String, _ kind: FormField.Kind) -> String {
        if case .boxes = kind { return sheet.all(name).joined(separator: " ") }
        return sheet[name]
    }

    func keep(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    var dayField: HTML { input("tanggal", Texts.eventDay, .date, hint: Texts.eventDayHint, required: true) }

    /// A day that was typed, not in the future; nil with a word in `errors` otherwise.
    func day(_ name: String, _ errors: inout FormErrors) -> Int32? {
        guard let day = TypedDate.day(sheet[name]) else {
            errors.add(name, Texts.dayNeeded)
            return nil
        }
        if day > today { errors.add(name, Texts.dayAhead) }
        return day
    }

    /// Reasons to choose from, and a line for one's own.
    func reasonFields(_ choices: [Choice], _ label: Words = Texts.changeReason) -> HTML {
        let options =
            [FormField.Option("", say(Texts.choose))] + choices.map { FormField.Option($0.code, say($0.words)) }
        return """
            \(input("alasan", label, .select(options), required: true))
            \(input("alasan_lain", Texts.otherReason, hint: Texts.otherReasonHint))
            """
    }

    /// The chosen reason and what was written beside it; empty if neither.
    func reasonWords(_ choices: [Choice]) -> String {
        let chosen = choices.first { $0.code == sheet["alasan"] }?.words.id
        return [chosen, sheet["alasan_lain"]].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// Puts what was refused onto the form, so that nothing typed is lost.
    ///
    /// - Returns: the status to answer with.
    /// - Throws: what no form can show.
    mutating func takeRefusal(_ error: any Error) throws -> HTTPResponse.Status {
        switch error {
        case let errors as FormErrors:
            self.errors = errors
            return .unprocessableContent
        case Refusal.invalidInput(let field, let reason):
            errors = FormErrors(field == "_" ? "isi" : field, reason)
            return .unprocessableContent
        case Refusal.reasonMissing:
            errors = FormErrors("alasan", Texts.reasonNeeded)
            return .unprocessableContent
        case Refusal.repeatedDifferently:
            errors = FormErrors("isi", Texts.alreadySaved)
            return .conflict
        case Refusal.changedMeanwhile:
            errors = FormErrors("isi", Texts.familyChanged)
            return .conflict
        default: throw error
        }
    }
}
