import HTML
import Registry

/// What a mend of many proposes of one family, where no form of the editor holds all of it: only the fields that it
/// changes, record by record. What else it does stays as it is.
struct MendedForm: EditForm {
    let subjects: [Subject]
    /// Steps that have no fields, as far as all whom they name are still here.
    let rest: [Change]
    /// Why, and on what evidence, as proposed.
    let reason: String
    let evidence: Evidence?

    let event = ChangeEvent.correction
    var heading: Words { Texts.mendedHeading }
    var help: ScreenHelp? { ScreenHelp(text: Texts.mendedHelp, anchor: "perbaiki-orang") }
    var asksDay: Bool { false }
    var needsReason: Bool { true }

    /// A record that is changed, and what of it.
    struct Subject: Sendable {
        var record: Record
        /// Names and proposed values, in the order of the form.
        var fields: [(name: String, value: String)]

        enum Record: Sendable {
            case person(FamilyPage.Member)
            case family(FamilyPage)
            /// No longer on record in the village, by the name that is known.
            case gone(String)
        }
    }

    // MARK: What stands in it

    /// The fields of several records stand side by side.
    static func field(_ name: String, _ place: Int) -> String { "\(name)-\(place)" }

    /// With their places, from 1 on.
    private var numbered: [(place: Int, subject: Subject)] {
        subjects.enumerated().map { (place: $0.offset + 1, subject: $0.element) }
    }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        for (place, subject) in numbered {
            if let version = Self.version(of: subject.record) {
                sheet[Self.field("versi", place)] = String(version)
            }
            for field in subject.fields where !ProposedEdit.isNumber(field.name) {
                let name = Self.field(field.name, place)
                sheet.start(name, Self.present(field.name, of: subject.record, page))
                sheet[name] =
                    field.name == PersonField.birth.rawValue ? TypedDate.shown(field.value) : field.value
            }
        }
        sheet["alasan_lain"] = reason
        if let evidence {
            sheet["bukti"] = evidence.kind
            sheet["nomor_bukti"] = evidence.number
        }
        return sheet
    }

    private static func version(of record: Subject.Record) -> Int? {
        switch record {
        case .person(let member): member.version
        case .family(let family): family.version
        case .gone: nil
        }
    }

    /// What the register holds now.
    private static func present(_ name: String, of record: Subject.Record, _ page: EditScreen) -> String {
        switch record {
        case .person(let member): return PersonForm(member: member).present(name, in: page)
        case .family(let family):
            return switch FamilyField(rawValue: name) {
            case .address: family.address
            case .hamlet: family.hamlet
            case .rt: family.rt
            case .rw: family.rw
            case .kk, nil: ""
            }
        case .gone: return ""
        }
    }

    // MARK: How it looks

    func fields(_ page: EditScreen) -> HTML {
        """
        \(each: numbered, { entry -> HTML in part(entry.subject, entry.place, page) })
        \(others.map { words -> HTML in "<p>\(page.say(words))</p>" })
        """
    }

    private func part(_ subject: Subject, _ place: Int, _ page: EditScreen) -> HTML {
        if case .gone(let name) = subject.record {
            return "<p>\(page.say(Texts.mendedIsGone(name.isEmpty ? page.say(Texts.noName) : name)))</p>"
        }
        let version = Self.field("versi", place)
        return """
            <fieldset class="stack"><legend class="t3">\(title(of: subject.record, page))</legend>\
            \(page.keep(version, page.sheet[version]))\
            \(each: subject.fields, { field -> HTML in input(field.name, field.value, place, page) })</fieldset>
            """
    }

    private func title(of record: Subject.Record, _ page: EditScreen) -> String {
        switch record {
        case .person(let member): member.shownName(page.visit)
        case .family(let family): page.say(Texts.family(of: family.headName(page.visit)))
        case .gone(let name): name
        }
    }

    private func input(_ field: String, _ proposed: String, _ place: Int, _ page: EditScreen) -> HTML {
        let name = Self.field(field, place)
        if ProposedEdit.isNumber(field) { return number(field, proposed, place, page) }
        if let family = FamilyField(rawValue: field) {
            let isShort = family == .rt || family == .rw
            return page.input(name, family.label, isShort ? .digits(length: 3) : .text)
        }
        let label = PersonField(rawValue: field)?.label ?? Words(id: field, en: field)
        switch PersonField(rawValue: field) {
        case .birth: return page.input(name, label, .date, hint: Texts.birthHint)
        case .sex: return page.input(name, label, .picks(page.sexes))
        case .relation: return page.input(name, label, .select(page.relations(none: Texts.notKnown)))
        default: return page.input(name, label)
        }
    }

    /// Masked, as everywhere: it stays unless another is typed, or it is left out.
    private func number(_ field: String, _ proposed: String, _ place: Int, _ page: EditScreen) -> HTML {
        let label = field == FamilyField.kk.rawValue ? Texts.kkNumber : Texts.nik
        let box = Self.box(field, place)
        return """
            <div class="stack tight">\
            \(page.input(Self.field(field, place), Texts.newNumber(label), .digits(length: 16)))\
            <p class="small"><span class="soft">\(page.say(label)) \(page.say(Texts.inThisProposal))</span> \
            <span class="nik">\(Mask.number(proposed))</span></p>\
            <label class="pick"><input type="checkbox" name="\(box)" value="1"\
            \(if: page.sheet[box] == "1", " checked")><span>\(page.say(Texts.leaveNumberOut))\
            <small class="soft block">\(page.say(Texts.proposedNumberStays))</small></span></label></div>
            """
    }

    private static func box(_ field: String, _ place: Int) -> String { "lepas.\(Self.field(field, place))" }

    private var others: Words? {
        if rest.isEmpty { return nil }
        let merges = rest.filter { if case .merge = $0 { true } else { false } }
        return merges.isEmpty ? Texts.mendedRest : Texts.mendedMerges(merges.count + 1)
    }

    // MARK: What it comes down to

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var plan = Plan()
        for (place, subject) in numbered {
            var values: [String: String] = [:]
            for field in subject.fields {
                values[field.name] = value(of: field.name, field.value, place, page, &errors)
            }
            let seen = Int(page.sheet[Self.field("versi", place)])
            if values.isEmpty, !isUnderVersion(subject.record) { continue }
            switch subject.record {
            case .person(let member): plan.add(.person(PersonChange(member.id, seen: seen, values: values)))
            case .family(let family): plan.add(.family(FamilyChange(family.id, seen: seen, values: values)))
            case .gone: continue
            }
        }
        try errors.check()
        // Without any of its fields it would be another proposal.
        if plan.changes.isEmpty, subjects.contains(where: { !$0.fields.isEmpty }) { return plan }
        for change in rest { plan.add(change) }
        return plan
    }

    /// Traits are merged under the version that comes with the person's fields, also where none of those is changed.
    private func isUnderVersion(_ record: Subject.Record) -> Bool {
        guard case .person(let member) = record else { return false }
        return rest.contains { change in
            if case .trait(let change) = change { return change.person == member.id }
            return false
        }
    }

    /// Nil: it stays as the register has it.
    private func value(
        of field: String, _ proposed: String, _ place: Int, _ page: EditScreen, _ errors: inout FormErrors
    ) -> String? {
        let name = Self.field(field, place)
        let typed = page.sheet[name]
        if ProposedEdit.isNumber(field) {
            let number = typed.filter { $0 != " " }
            if !number.isEmpty { return number }
            return page.sheet[Self.box(field, place)] == "1" ? nil : proposed
        }
        guard page.sheet.has(name) else { return nil }
        let value = field == PersonField.birth.rawValue ? TypedDate.iso(typed) : typed
        if value == page.sheet.base(name) { return nil }
        if let words = PersonField(rawValue: field)?.complaint(about: value) { errors.add(name, words) }
        return value
    }

    /// The register names a field without saying of whom: where only one record has it, that is meant.
    func placed(_ errors: FormErrors) -> FormErrors {
        var placed = FormErrors()
        for (field, words) in errors.all {
            let places = numbered.filter { entry in entry.subject.fields.contains { $0.name == field } }
            if places.isEmpty {
                placed.add(field, words)
            } else {
                placed.add(places.count == 1 ? Self.field(field, places[0].place) : "isi", words)
            }
        }
        return placed
    }
}
