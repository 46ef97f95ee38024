import HTML
import Registry

/// What is asked of somebody the register does not know yet.
struct NewPersonFields {
    let page: EditScreen

    var html: HTML {
        """
        \(page.input("nama", PersonField.name.label, hint: Texts.nameHint, required: true))
        \(page.input("nik", Texts.nik, .digits(length: 16), hint: Texts.newNIKHint))
        \(page.input("jenis_kelamin", PersonField.sex.label, .picks(page.sexes), required: true))
        """
    }

    /// The values that every new person needs.
    static func values(_ sheet: Sheet, _ errors: inout FormErrors) -> [String: String] {
        var values = ["nama": sheet["nama"], "jenis_kelamin": sheet["jenis_kelamin"]]
        if sheet["nama"].isEmpty { errors.add("nama", Texts.nameNeeded) }
        if !["1", "2"].contains(sheet["jenis_kelamin"]) { errors.add("jenis_kelamin", Texts.sexNeeded) }
        let nik = sheet["nik"].filter { $0 != " " }
        if !nik.isEmpty { values["nik"] = nik }
        for name in ["tempat_lahir", "pekerjaan", "ibu_kandung"] where !sheet[name].isEmpty {
            values[name] = sheet[name]
        }
        return values
    }

    /// What is typed already of what programmes go by.
    static func known(_ sheet: Sheet) -> [String: String] {
        ["1", "2"].contains(sheet["jenis_kelamin"]) ? ["jenis_kelamin": sheet["jenis_kelamin"]] : [:]
    }

    static func relation(_ sheet: Sheet, _ errors: inout FormErrors) -> Int? {
        let relation = Int(sheet["hubungan"]).flatMap { (1...8).contains($0) ? $0 : nil }
        if relation == nil { errors.add("hubungan", Texts.relationNeeded) }
        return relation
    }
}
