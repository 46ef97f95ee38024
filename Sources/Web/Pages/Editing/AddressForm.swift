import HTML
import Registry

/// Mends a family's address and KK number.
struct AddressForm: EditForm {
    let event = ChangeEvent.correction
    var heading: Words { Texts.mendAddress }
    var lead: Words? { Texts.mendAddressLead }
    var help: ScreenHelp? { ScreenHelp(text: Texts.mendAddressHelp, anchor: "perbaiki-alamat") }
    var asksDay: Bool { false }
    var needsReason: Bool { true }
    func address(in family: RecordID) -> String { Links.editFamily(family) }

    static let texts: [FamilyField] = [.address, .hamlet, .rt, .rw]

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["versi"] = String(page.family.version)
        for field in Self.texts { sheet.start(field.rawValue, present(field.rawValue, in: page)) }
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(NumberField(page: page, name: "kk", label: Texts.kkNumber, present: page.family.kk, hint: Texts.kkHint,
            reveal: Links.kk(of: page.family.id)).html)
        \(if: page.errors["kk"] != nil, merge(page))
        \(PlaceFields(page: page).html)
        """
    }

    /// One KK that stands on two families is most often one family.
    private func merge(_ page: EditScreen) -> HTML {
        "<p class=\"small\"><a href=\"\(Links.event(.merge, of: page.family.id))\">\(page.say(Texts.mergeInstead))</a></p>"
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var values = page.changed(Self.texts.map(\.rawValue), &errors)
        values["kk"] = page.changedNumber("kk", &errors)
        try errors.check()
        var plan = Plan()
        if !values.isEmpty {
            plan.add(.family(FamilyChange(page.family.id, seen: page.sheet.seen, values: values)))
        }
        return plan
    }

    func label(of field: String) -> Words { FamilyField(rawValue: field)?.label ?? Words(id: field, en: field) }

    func present(_ field: String, in page: EditScreen) -> String {
        switch FamilyField(rawValue: field) {
        case .kk: page.family.kk ?? ""
        case .address: page.family.address
        case .hamlet: page.family.hamlet
        case .rt: page.family.rt
        case .rw: page.family.rw
        case nil: ""
        }
    }
}

/// Address, hamlet, RT and RW.
struct PlaceFields {
    let page: EditScreen

    var html: HTML {
        """
        \(page.input("alamat", FamilyField.address.label, hint: Texts.addressHint))
        \(page.input("dusun", FamilyField.hamlet.label))
        <div class="row">\(page.input("rt", FamilyField.rt.label, .digits(length: 3)))\
        \(page.input("rw", FamilyField.rw.label, .digits(length: 3)))</div>
        """
    }

    /// Of a new family: what differs from the old one's.
    static func values(_ sheet: Sheet) -> [String: String] {
        var values: [String: String] = [:]
        for field in AddressForm.texts where sheet.has(field.rawValue) {
            values[field.rawValue] = sheet[field.rawValue]
        }
        let kk = sheet["kk"].filter { $0 != " " }
        if !kk.isEmpty { values["kk"] = kk }
        return values
    }
}
