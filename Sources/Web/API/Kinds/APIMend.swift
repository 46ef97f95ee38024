import Registry

/// What corrects several records at once, such as a bulk mend: of each that it changes the fields that it sets. What is
/// left out is proposed no more; what it does beside stays.
struct APIMend {
    static let name = "perubahan"

    /// One record as it was sent, and where its fields stand in the form.
    private struct Part {
        var number: Int
        var place: Int
        var values: [String: String]
    }

    private let form: MendedForm
    private let parts: [Part]

    /// - Throws: `Refusal.invalidInput` for a record or field that the proposal does not change.
    init(_ sent: SentJSON, _ form: MendedForm) throws(Refusal) {
        guard case .list(let list) = sent else { throw APIBody.refused(Self.name, APITexts.otherForm) }
        var parts: [Part] = []
        for (index, one) in list.enumerated() {
            let here = "\(Self.name).\(index + 1)"
            let part = try Self.part(try APISheet.object(one, here), index + 1, form, here)
            if parts.contains(where: { $0.place == part.place }) { throw APIBody.refused(here, APITexts.twice) }
            parts.append(part)
        }
        self.form = form
        self.parts = parts
    }

    private static func part(
        _ sent: [String: SentJSON], _ number: Int, _ form: MendedForm, _ here: String
    ) throws(Refusal) -> Part {
        for name in sent.keys.sorted() where !["orang", "keluarga", "isian"].contains(name) {
            throw APIBody.refused("\(here).\(name)", APITexts.unknownField)
        }
        if sent["orang"] != nil, sent["keluarga"] != nil {
            throw APIBody.refused("\(here).keluarga", APITexts.unknownField)
        }
        let isPerson = sent["orang"] != nil
        let key = "\(here).\(isPerson ? "orang" : "keluarga")"
        guard let named = sent["orang"] ?? sent["keluarga"] else { throw APIBody.refused(key, APITexts.missing) }
        let id = try APISheet.record(named, key)
        guard let index = form.subjects.firstIndex(where: { Self.isOf($0.record, id, isPerson) }) else {
            throw APIBody.refused(key, APITexts.recordIsGone)
        }
        guard let typed = sent["isian"] else { throw APIBody.refused("\(here).isian", APITexts.missing) }
        let fields = form.subjects[index].fields.map { $0.name }
        var values: [String: String] = [:]
        for (name, value) in try APISheet.object(typed, "\(here).isian").sorted(by: { $0.key < $1.key }) {
            let place = "\(here).isian.\(name)"
            guard fields.contains(name) else { throw APIBody.refused(place, APITexts.recordStays) }
            guard case .text(let text) = value else { throw APIBody.refused(place, APITexts.otherForm) }
            values[name] = text.trimmed
        }
        for field in form.subjects[index].fields where (values[field.name] ?? "").contains("*") {
            guard ProposedEdit.isNumber(field.name), Mask.number(field.value) == values[field.name] else {
                throw APIBody.refused("\(here).isian.\(field.name)", APITexts.maskedNumber)
            }
        }
        return Part(number: number, place: index + 1, values: values)
    }

    private static func isOf(_ record: MendedForm.Subject.Record, _ id: RecordID, _ isPerson: Bool) -> Bool {
        switch record {
        case .person(let member): isPerson && member.id == id
        case .family(let family): !isPerson && family.id == id
        case .gone: false
        }
    }

    /// What the page would have sent.
    func filled(_ start: Sheet) -> Sheet {
        var sheet = start
        for (index, subject) in form.subjects.enumerated() {
            let place = index + 1
            let values = parts.first { $0.place == place }?.values ?? [:]
            for field in subject.fields {
                let name = MendedForm.field(field.name, place)
                let value = values[field.name]
                if ProposedEdit.isNumber(field.name) {
                    let isAnother = value.map { !$0.contains("*") } ?? false
                    sheet[name] = isAnother ? value ?? "" : ""
                    if value?.isEmpty ?? true { sheet["lepas.\(name)"] = "1" }
                } else {
                    // As it is on record: of that nothing is proposed.
                    sheet[name] = value ?? sheet.base(name) ?? ""
                }
            }
        }
        return sheet
    }

    // MARK: What was refused

    /// At the field of the JSON that it is about; nil: it is about none of the records.
    func refusal(_ error: any Error) -> (any Error)? {
        var errors = FormErrors()
        switch error {
        case let typed as FormErrors: errors = typed
        case Refusal.invalidInput(let field, let reason): errors = form.placed(FormErrors(field, reason))
        default: return nil
        }
        guard let first = errors.all.first, let place = place(of: first.field) else { return nil }
        return APIBody.refused(place, first.words)
    }

    private func place(of field: String) -> String? {
        // Of which of the records it is, is not said.
        if field == "isi" { return Self.name }
        for part in parts {
            for name in part.values.keys where MendedForm.field(name, part.place) == field {
                return "\(Self.name).\(part.number).isian.\(name)"
            }
        }
        return nil
    }

    // MARK: Giving back

    /// Numbers are masked.
    static func given(_ set: ChangeSet) -> GivenJSON {
        var order: [String] = []
        var kinds: [String: String] = [:]
        var values: [String: [String: String]] = [:]
        func add(_ kind: String, _ id: RecordID, _ fields: [String: String]) {
            let key = "\(kind) \(id)"
            if values[key] == nil { order.append(key) }
            kinds[key] = kind
            // Said twice of the same record, the later one counts.
            values[key] = (values[key] ?? [:]).merging(fields) { $1 }
        }
        for change in set.changes {
            switch change {
            case .person(let change): add("orang", change.person, change.values)
            case .family(let change): add("keluarga", change.family, change.values)
            default: break
            }
        }
        return .list(
            order.map { key in
                let kind = kinds[key] ?? ""
                let id = String(key.dropFirst(kind.count + 1))
                return .object([kind: .text(id), "isian": APIContent.object(values[key] ?? [:])])
            })
    }
}
