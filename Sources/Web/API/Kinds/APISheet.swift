import Registry

/// Reads JSON into the sheet of a form, by the fields of its kind, and gives it back out of a sheet in the same shape.
struct APISheet: Sendable {
    let fields: [APIField]
    let programs: [Program]

    // MARK: Reading

    /// - Parameter members: those of the family that it is about.
    /// - Throws: `Refusal.invalidInput` at the field that is missing, unknown, of another form or of another code.
    func read(_ sent: [String: SentJSON], members: Set<RecordID>) throws(Refusal) -> Sheet {
        var sheet = Sheet()
        try read(sent, fields, at: "", members, &sheet)
        return sheet
    }

    private func read(
        _ sent: [String: SentJSON], _ fields: [APIField], at place: String, _ members: Set<RecordID>,
        _ sheet: inout Sheet
    ) throws(Refusal) {
        for name in sent.keys.sorted() where !fields.contains(where: { $0.name == name }) {
            // Nothing said of what may be left out.
            if case .nothing? = sent[name] { continue }
            throw APIBody.refused(place + name, APITexts.unknownField)
        }
        for field in fields {
            let here = place + field.name
            switch sent[field.name] {
            case nil, .nothing?:
                if field.isRequired { throw APIBody.refused(here, APITexts.missing) }
                // A box that is not ticked is not sent.
                if case .box = field.form { sheet[field.sheet] = "" }
            case let value?: try read(value, field, at: here, members, &sheet)
            }
        }
    }

    private func read(
        _ value: SentJSON, _ field: APIField, at place: String, _ members: Set<RecordID>, _ sheet: inout Sheet
    ) throws(Refusal) {
        switch field.form {
        case .text: sheet[field.sheet] = try text(value, place)
        case .number:
            let number = try text(value, place)
            sheet[field.sheet] = number
            if number.isEmpty { sheet["kosong.\(field.sheet)"] = "1" }
        case .day:
            let day = try text(value, place)
            guard TypedDate.day(day) != nil else { throw APIBody.refused(place, APITexts.oddDay) }
            sheet[field.sheet] = day
        case .code(let codes): sheet[field.sheet] = try code(value, codes, place)
        case .choice(let codes): sheet[field.sheet] = try code(value, [""] + codes, place)
        case .codes(let codes): sheet.set(field.sheet, try several(value, codes, place))
        case .box(let ticked):
            guard case .flag(let isTicked) = value else { throw APIBody.refused(place, APITexts.otherForm) }
            sheet[field.sheet] = isTicked ? ticked : ""
        case .program:
            let name = try text(value, place)
            guard let program = programs.first(where: { $0.id == name }) else {
                throw APIBody.refused(place, APITexts.oddCode)
            }
            sheet[field.sheet] = String(program.number)
        case .member: sheet[field.sheet] = try member(value, members, place).description
        case .members: sheet.set(field.sheet, try people(value, members, place))
        case .record: sheet[field.sheet] = try Self.record(value, place).description
        case .relations:
            for (name, code) in try Self.object(value, place).sorted(by: { $0.key < $1.key }) {
                let here = "\(place).\(name)"
                let person = try Self.record(.text(name), here)
                sheet["hub.\(person)"] = try self.code(code, APIField.relationCodes, here)
            }
        case .part(let fields):
            try read(try Self.object(value, place), fields, at: "\(place).", members, &sheet)
        }
    }

    private func text(_ value: SentJSON, _ place: String) throws(Refusal) -> String {
        guard case .text(let text) = value else { throw APIBody.refused(place, APITexts.otherForm) }
        return text.trimmed
    }

    private func code(_ value: SentJSON, _ codes: [String], _ place: String) throws(Refusal) -> String {
        let code = try text(value, place)
        guard codes.contains(code) else { throw APIBody.refused(place, APITexts.oddCode) }
        return code
    }

    private func several(_ value: SentJSON, _ codes: [String], _ place: String) throws(Refusal) -> [String] {
        guard case .list(let list) = value else { throw APIBody.refused(place, APITexts.otherForm) }
        if list.isEmpty { throw APIBody.refused(place, APITexts.missing) }
        var named: [String] = []
        for (number, one) in list.enumerated() {
            let here = "\(place).\(number + 1)"
            let code = try code(one, codes, here)
            if named.contains(code) { throw APIBody.refused(here, APITexts.sameCode) }
            named.append(code)
        }
        return named
    }

    private func member(
        _ value: SentJSON, _ members: Set<RecordID>, _ place: String
    ) throws(Refusal) -> RecordID {
        let id = try Self.record(value, place)
        guard members.contains(id) else { throw APIBody.refused(place, APITexts.notOfFamily) }
        return id
    }

    private func people(_ value: SentJSON, _ members: Set<RecordID>, _ place: String) throws(Refusal) -> [String] {
        guard case .list(let list) = value else { throw APIBody.refused(place, APITexts.otherForm) }
        if list.isEmpty { throw APIBody.refused(place, APITexts.nobody) }
        var people: [String] = []
        for (number, one) in list.enumerated() {
            let here = "\(place).\(number + 1)"
            let id = try member(one, members, here).description
            if people.contains(id) { throw APIBody.refused(here, APITexts.twice) }
            people.append(id)
        }
        return people
    }

    static func object(_ value: SentJSON, _ place: String) throws(Refusal) -> [String: SentJSON] {
        guard case .object(let object) = value else { throw APIBody.refused(place, APITexts.otherForm) }
        return object
    }

    /// - Throws: `Refusal.invalidInput` for what is no id; whether it is there is for the register to say.
    static func record(_ value: SentJSON, _ place: String) throws(Refusal) -> RecordID {
        guard case .text(let text) = value else { throw APIBody.refused(place, APITexts.otherForm) }
        guard let id = RecordID(text) else { throw APIBody.refused(place, APITexts.oddID) }
        return id
    }

    // MARK: Giving back

    /// - Parameter sheet: with numbers whole; they are masked here.
    func given(_ sheet: Sheet) -> [String: GivenJSON] { given(sheet, fields) }

    private func given(_ sheet: Sheet, _ fields: [APIField]) -> [String: GivenJSON] {
        var given: [String: GivenJSON] = [:]
        for field in fields { given[field.name] = value(field, sheet) }
        return given
    }

    private func value(_ field: APIField, _ sheet: Sheet) -> GivenJSON? {
        let text = sheet[field.sheet]
        switch field.form {
        // A field that is to be emptied is there with nothing in it.
        case .text, .choice:
            // A form shows a birth as people type it; a program gets every date in one shape.
            let isBirth = field.sheet == PersonField.birth.rawValue
            return sheet.has(field.sheet) ? .text(isBirth ? TypedDate.iso(text) : text) : nil
        case .number:
            if text.isEmpty { return sheet["kosong.\(field.sheet)"] == "1" ? .text("") : nil }
            return .text(Mask.number(text))
        case .day: return text.isEmpty ? nil : .text(TypedDate.iso(text))
        case .code, .member, .record: return text.isEmpty ? nil : .text(text)
        case .box(let ticked): return sheet.has(field.sheet) ? .flag(sheet.all(field.sheet).contains(ticked)) : nil
        case .program: return programs.first { String($0.number) == text }.map { .text($0.id) }
        case .members, .codes:
            let people = sheet.all(field.sheet).map { GivenJSON.text($0) }
            return people.isEmpty ? nil : .list(people)
        case .relations:
            var relations: [String: GivenJSON] = [:]
            for name in sheet.names where name.hasPrefix("hub.") && !sheet[name].isEmpty {
                relations[String(name.dropFirst(4))] = .text(sheet[name])
            }
            return relations.isEmpty ? nil : .object(relations)
        case .part(let fields):
            let part = given(sheet, fields)
            return part.isEmpty ? nil : .object(part)
        }
    }

    // MARK: Places

    /// Where in the JSON a field of the sheet stands.
    func place(of name: String) -> String { place(of: name, fields, at: "") ?? name }

    private func place(of name: String, _ fields: [APIField], at place: String) -> String? {
        for field in fields {
            let here = place + field.name
            switch field.form {
            case .part(let fields):
                if let found = self.place(of: name, fields, at: "\(here).") { return found }
            case .relations where name.hasPrefix("hub."): return "\(here).\(name.dropFirst(4))"
            default: if field.sheet == name { return here }
            }
        }
        return nil
    }

    /// What a form or the register refused, at the field of the JSON that it is about.
    ///
    /// - Parameter placed: the field of the form at which the page tells it.
    func refusal(_ error: any Error, _ placed: (String) -> String = { $0 }) -> any Error {
        switch error {
        case let errors as FormErrors:
            guard let first = errors.all.first else { return error }
            return APIBody.refused(place(of: first.field), first.words)
        case Refusal.invalidInput(let field, let reason):
            return APIBody.refused(place(of: placed(field)), reason)
        default: return error
        }
    }
}
