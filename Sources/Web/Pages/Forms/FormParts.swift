import HTML
import Registry

/// What one field of a form is made of.
struct FormField: Sendable {
    /// The name it is sent under; also its id.
    var name: String
    var label: Words
    var value = ""
    /// Said under the label, before anything is typed.
    var hint: String?
    /// What is wrong with what was sent; empty if nothing.
    var error: String?
    var kind = Kind.text
    var isRequired = false
    /// Whether a field that may be left empty says so.
    var isOptionalSaid = true
    /// Shown and not to be changed; why stands in the hint.
    var isDisabled = false
    /// As HTML's `autocomplete`; personal data of others is never offered again.
    var autocomplete = "off"

    enum Kind: Sendable {
        case text
        /// Digits: the number keyboard on phones. `length` as a hint of width.
        case digits(length: Int)
        /// `dd-mm-yyyy`, also read as `yyyy-mm-dd`, or a year alone; a text, since some dates are known by the year only.
        case date
        case long
        /// A text of several paragraphs.
        case paragraphs
        case select([Option])
        /// Big choices, one of them.
        case picks([Option])
        /// A region, by name or code, suggested while typing.
        case region
        /// Boxes, any of them; sent once for each ticked.
        case boxes([Option])
    }

    struct Option: Sendable {
        var value: String
        var words: String
        var hint: String?
        /// Single keys that choose it, and never more than that.
        var keys: [String] = []

        init(_ value: String, _ words: String, hint: String? = nil, keys: [String] = []) {
            self.value = value
            self.words = words
            self.hint = hint
            self.keys = keys
        }
    }

    init(_ name: String, _ label: Words, _ kind: Kind = .text, value: String = "") {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
    }

    func hint(_ text: String) -> FormField { with { $0.hint = text } }
    func required() -> FormField { with { $0.isRequired = true } }
    func disabled() -> FormField { with { $0.isDisabled = true } }
    func error(_ text: String?) -> FormField { with { $0.error = text } }

    /// An example of what is typed into a date; nil where the hint has one.
    var dateShape: Words? {
        let said: String? = hint
        if let said, said.contains(where: { $0.isNumber }) { return nil }
        return name.hasPrefix(PersonField.birth.rawValue) ? Texts.birthShape : Texts.dayShape
    }

    private func with(_ change: (inout FormField) -> Void) -> FormField {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Screen {
    /// Label, hint, error, input: in that order, one column.
    func field(_ field: FormField) -> HTML {
        switch field.kind {
        case .picks(let options): return group(field, options, type: "radio")
        case .boxes(let options): return group(field, options, type: "checkbox")
        default: break
        }
        return """
            <div class="field\(if: field.error != nil, " wrong")"><label for="\(field.name)">\(say(field.label))\
            \(if: !field.isRequired && field.isOptionalSaid, " <span class=\"soft optional\">\(say(Texts.optional))</span>")</label>\
            \(field.hint.map { hint -> HTML in "<p class=\"hint\" id=\"\(field.name)-h\">\(hint)</p>" })\
            \(message(field))\(input(field))</div>
            """
    }

    private func message(_ field: FormField) -> HTML? {
        field.error.map { error in
            "<p class=\"error\" id=\"\(field.name)-e\">\(Icon.no.picture)\(error)</p>"
        }
    }

    private func group(_ field: FormField, _ options: [FormField.Option], type: String) -> HTML {
        let chosen = field.value.split(separator: " ").map(String.init)
        return """
            <fieldset class="field\(if: field.error != nil, " wrong")" id="\(field.name)" tabindex="-1"\(described(field))\
            \(if: field.isDisabled, " disabled")><legend>\(say(field.label))</legend>\
            \(field.hint.map { hint -> HTML in "<p class=\"hint\" id=\"\(field.name)-h\">\(hint)</p>" })\
            \(message(field))<div class="stack tight">\(each: Array(options.enumerated()), { position, option in
                """
                <label class="pick"><input type="\(type)" id="\(field.name)-\(position)" name="\(field.name)" \
                value="\(option.value)"\(if: chosen.contains(option.value), " checked")\
                \(if: field.isRequired && type == "radio", " required")\(pressed(option))><span>\(option.words)\
                \(option.hint.map { hint -> HTML in "<small class=\"soft block\">\(hint)</small>" })</span>\
                \(if: !option.keys.isEmpty, "<span class=\"push nowrap\" aria-hidden=\"true\">\(each: option.keys, { "<kbd>\($0)</kbd> " })</span>")</label>
                """
            })</div></fieldset>
            """
    }

    private func pressed(_ option: FormField.Option) -> HTML {
        let keys = option.keys.joined(separator: " ")
        return keys.isEmpty ? "" : " data-key=\"\(keys)\" aria-keyshortcuts=\"\(keys)\""
    }

    private func described(_ field: FormField) -> HTML {
        let ids = [field.hint.map { _ in "\(field.name)-h" }, field.error.map { _ in "\(field.name)-e" }]
            .compactMap { $0 }.joined(separator: " ")
        return ids.isEmpty ? "" : " aria-describedby=\"\(ids)\""
    }

    private func input(_ field: FormField) -> HTML {
        let common: HTML = """
             id="\(field.name)" name="\(field.name)"\(described(field))\(if: field.error != nil, " aria-invalid=\"true\"")\
            \(if: field.isRequired, " required")\(if: field.isDisabled, " disabled")
            """
        switch field.kind {
        case .select(let options):
            return """
                <select\(common)>\(each: options, { option in
                    """
                    <option value="\(option.value)"\(if: option.value == field.value, " selected")>\(option.words)</option>
                    """
                })</select>
                """
        case .long:
            return "<textarea\(common) rows=\"3\" maxlength=\"400\">\(field.value)</textarea>"
        case .paragraphs:
            return "<textarea\(common) rows=\"6\" maxlength=\"6000\">\(field.value)</textarea>"
        case .digits(let length):
            return """
                <input\(common) inputmode="numeric" autocomplete="off" value="\(field.value)" \
                maxlength="\(length + 4)"\(if: length <= 4, " class=\"four\"")>
                """
        case .date:
            return """
                <input\(common) inputmode="numeric" autocomplete="off" class="date" value="\(field.value)"\
                \(field.dateShape.map { shape -> HTML in " placeholder=\"\(say(shape))\"" })>
                """
        case .region:
            return """
                <input\(common) list="\(field.name)-l" data-suggest="\(Links.suggestions)" data-all="1" autocomplete="off" \
                value="\(field.value)"><datalist id="\(field.name)-l"></datalist>
                """
        default:
            return """
                <input\(common) autocomplete="\(field.autocomplete)" value="\(field.value)" maxlength="400">
                """
        }
    }

    /// A form of ours: its secret, its action id (so that sending it twice does nothing twice), and what saves itself.
    ///
    /// - Parameters:
    ///   - address: where it is sent, which is also where it is shown.
    ///   - title: for the list of drafts; nil if the form keeps no draft.
    func form(_ address: String, action: ActionID, draft title: String? = nil, _ content: HTML) -> HTML {
        """
        <form class="stack edit" method="post" action="\(address)" novalidate\
        \(title.map { title -> HTML in " data-draft=\"\(Links.draft)\" data-title=\"\(title)\"" })>\(visit.formKey)\
        <input type="hidden" name="_aksi" value="\(action.text)">\
        \(title.map { title -> HTML in "<input type=\"hidden\" name=\"_judul\" value=\"\(title)\">" })\
        \(content)</form>
        """
    }
}

extension Context {
    /// The action that this form asks for: sent again as it was, it is the same one.
    var actionID: ActionID {
        let token = form["_aksi"].map { String($0.prefix(64)) } ?? Secret.unguessable()
        return ActionID(token: token, content: form.pairs.filter { $0.name != FormToken.field && $0.name != "_aksi" })
    }
}

extension Site {
    /// What this very form came to when it was sent before: a double click, or an answer that was lost on the way.
    func outcomeBefore<A: Action>(of action: A.Type, _ context: Context) async throws -> A.Outcome? {
        try await registry.outcome(of: action, id: context.actionID, by: context.actor)
    }
}
