import HTML
import Registry

/// A proposal that a form of the editor made, while the same form writes it anew.
struct ProposedEdit: Sendable {
    let id: RecordID
    let content: ProposalContent
    /// The form is one of the fields alone (`MendedForm`), which shows the numbers itself.
    var isPlain = false

    /// The version of the proposal that the form showed, beside that of the record.
    static let seen = "versi_usulan"

    /// Whether the form that it came from, or else one of the fields that it changes, can hold it. A bulk mend came from
    /// none, and a case of the queue may have changed several records at once.
    static func hasForm(_ content: ProposalContent) -> Bool {
        let set = content.changes
        guard let kind = ProposalKind(event: set.event), kind.isMadeByForms else { return false }
        switch set.event {
        case .correction, .bulk: return person(of: set) != nil || set.changes.contains(where: hasFields)
        case .house: return true
        default: return EventForms.form(set.event) != nil
        }
    }

    static func hasForm(_ view: ProposalView) -> Bool {
        // A removal is also proposed by a form of its own, which leaves nothing typed here.
        guard let content = view.content, view.row.kind.isMadeByForms,
            view.row.kind != .removal || content.form != nil
        else { return false }
        return hasForm(content)
    }

    /// Nil: no form of the editor holds it, also because its person is in that family no more.
    static func form(of content: ProposalContent, in family: FamilyPage) -> (any EditForm)? {
        let set = content.changes
        switch set.event {
        case .correction, .bulk:
            if isOfFamily(set) { return AddressForm() }
            guard !isOfSeveral(set), let id = person(of: set) else { return nil }
            return family.members.first { $0.id == id }.map { PersonForm(member: $0) }
        case .house: return HouseForm()
        default: return EventForms.form(set.event)
        }
    }

    /// Whether it corrects more than the form of a person or of an address holds: then each record has its own fields.
    static func isOfSeveral(_ set: ChangeSet) -> Bool {
        guard set.event == .correction || set.event == .bulk, !isOfFamily(set) else { return false }
        return person(of: set) == nil || !set.changes.allSatisfy(isOfPersonForm)
    }

    /// Whether it sets fields of a record that is there.
    private static func hasFields(_ change: Change) -> Bool {
        switch change {
        case .person, .family: true
        default: false
        }
    }

    private static func isOfPersonForm(_ change: Change) -> Bool {
        guard case .person(let fields) = change else { return true }
        let names = ([PersonField.nik] + PersonForm.texts).map(\.rawValue)
        return fields.values.keys.allSatisfy { names.contains($0) }
    }

    /// The one person whose fields it is about.
    static func person(of set: ChangeSet) -> RecordID? {
        var persons: Set<RecordID> = []
        for change in set.changes {
            switch change {
            case .person(let change): persons.insert(change.person)
            case .trait(let change): persons.insert(change.person)
            default: return nil
            }
        }
        return persons.count == 1 ? persons.first : nil
    }

    private static func isOfFamily(_ set: ChangeSet) -> Bool {
        guard set.changes.count == 1, case .family(let change) = set.changes[0] else { return false }
        return change.family == set.family
    }

    // MARK: What stands in the form

    /// As it was typed, over what the register holds now.
    func sheet(over start: Sheet) -> Sheet {
        var sheet = start
        for field in content.form ?? fieldsOfChanges { sheet.set(field.name, field.values) }
        return sheet
    }

    /// Of a proposal that was made without the form: what of it is plain.
    private var fieldsOfChanges: [TypedField] {
        let set = content.changes
        var fields: [TypedField] = []
        var gone: [String] = []
        func add(_ values: [String: String]) {
            for (name, value) in values.sorted(by: { $0.key < $1.key }) where !Self.numbers.contains(name) {
                let isDay = name == PersonField.birth.rawValue
                fields.append(TypedField(name, [isDay ? TypedDate.shown(value) : value]))
            }
        }
        let isMended = set.event == .correction || set.event == .bulk
        for change in set.changes {
            switch change {
            case .person(let change) where isMended: add(change.values)
            case .trait(let change) where isMended: add(change.values)
            case .family(let change): add(change.values)
            case .house(let change): add(change.values)
            case .newMember(let member): add(member.values.merging(member.traits ?? [:]) { $1 })
            case .status(let change): gone.append(change.person.description)
            default: break
            }
        }
        if !gone.isEmpty { fields.append(TypedField(set.event == .death ? "orang" : "anggota", gone)) }
        if let day = set.day { fields.append(TypedField("tanggal", [TypedDate.shown(day)])) }
        fields.append(TypedField("alasan_lain", [set.reason]))
        if let evidence = set.evidence {
            fields.append(TypedField("bukti", [evidence.kind]))
            fields.append(TypedField("nomor_bukti", [evidence.number]))
        }
        return fields
    }

    // MARK: Numbers

    /// Fields of a NIK or KK: masked where they are proposed already, as everywhere.
    private static let numbers = ["nik", "kk"]
    static func isNumber(_ name: String) -> Bool { numbers.contains(name) }
    /// The box that leaves a proposed number out again.
    private static func box(_ name: String) -> String { "lepas.\(name)" }

    /// By the name of their field.
    var proposedNumbers: [(name: String, number: String)] {
        var found: [String: String] = [:]
        for change in content.changes.changes {
            let values: [String: String] =
                switch change {
                case .person(let change): change.values
                case .family(let change): change.values
                case .newMember(let member): member.values
                case .split(let split): split.values
                default: [:]
                }
            for name in Self.numbers {
                if let number = values[name], !number.isEmpty { found[name] = number }
            }
        }
        return Self.numbers.compactMap { name in found[name].map { (name: name, number: $0) } }
    }

    /// What is proposed already stays unless another number is typed, or it is left out.
    func numberFields(_ page: EditScreen) -> HTML {
        if isPlain { return "" }
        return "\(each: proposedNumbers, { entry in numberField(page, entry.name, entry.number) })"
    }

    private func numberField(_ page: EditScreen, _ name: String, _ number: String) -> HTML {
        let label = page.say(name == "kk" ? Texts.kkNumber : Texts.nik)
        let box = Self.box(name)
        return """
            <div class="stack tight"><p class="small"><span class="soft">\(label) \(page.say(Texts.inThisProposal))</span> \
            <span class="nik">\(Mask.number(number))</span></p>\
            <label class="pick"><input type="checkbox" name="\(box)" value="1"\
            \(if: page.sheet[box] == "1", " checked")><span>\(page.say(Texts.leaveNumberOut))\
            <small class="soft block">\(page.say(Texts.proposedNumberStays))</small></span></label></div>
            """
    }

    /// The sheet that the content is made of: with the numbers that stay, which the page itself does not show.
    func filled(_ sheet: Sheet) -> Sheet {
        var sheet = sheet
        for (name, number) in proposedNumbers {
            let isLeft = sheet[Self.box(name)] == "1" || sheet["kosong.\(name)"] == "1"
            if sheet[name].isEmpty, !isLeft { sheet[name] = number }
        }
        return sheet
    }
}

extension EditScreen {
    /// What was typed or ticked, to open the same form with it another time: over whatever the register holds by then.
    var typedFields: [TypedField] {
        let start = form.start(self)
        return sheet.names.compactMap { name -> TypedField? in
            let isOwn = name == "versi" || name == ProposedEdit.seen || name == "bentrok" || name == Lookup.text
            if isOwn || ProposedEdit.isNumber(name) || name.hasPrefix("dasar.") || name.hasPrefix("pilih.")
                || name.hasPrefix("lepas.")
            {
                return nil
            }
            let values = sheet.values[name] ?? []
            if let base = sheet.base(name) {
                // The others' value was chosen.
                if sheet.disputed.contains(name), sheet["pilih.\(name)"] != "saya" { return nil }
                return typed(name) == base ? nil : TypedField(name, values)
            }
            let isEmpty = values.allSatisfy { $0.isEmpty }
            return isEmpty && !start.has(name) ? nil : TypedField(name, values)
        }
    }
}
