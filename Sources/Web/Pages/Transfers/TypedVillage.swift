import HTML
import Registry

/// A village anywhere in the country, by code or name as somebody typed it.
struct TypedVillage: Sendable {
    var code: RegionCode?
    /// Several that fit, to choose from.
    var fitting: [Region] = []

    /// - Parameter name: of the field; a choice among several comes under `name_kode`.
    static func read(_ name: String, _ sheet: Sheet, _ registry: Registry) async -> TypedVillage {
        let text = sheet[name]
        // A choice counts as long as the text it was offered for still stands there.
        if sheet["\(name)_untuk"] == text, let code = RegionCode(sheet["\(name)_kode"]) {
            return TypedVillage(code: code, fitting: await known([code], registry))
        }
        // As the suggestions write it: the code, then the name.
        let first = text.split(separator: " ").first.map(String.init) ?? ""
        if let code = RegionCode(text) ?? RegionCode(first) { return TypedVillage(code: code) }
        guard text.count >= 2 else { return TypedVillage() }
        let fitting = await registry.suggestRegions(text, limit: 200).filter { $0.code.level == .village }
        if fitting.count == 1 { return TypedVillage(code: fitting[0].code) }
        return TypedVillage(fitting: Array(fitting.prefix(12)))
    }

    private static func known(_ codes: [RegionCode], _ registry: Registry) async -> [Region] {
        var regions: [Region] = []
        for code in codes { if let region = await registry.region(code) { regions.append(region) } }
        return regions
    }

    func check(_ name: String, _ errors: inout FormErrors) -> RegionCode? {
        if code == nil { errors.add(name, fitting.isEmpty ? Texts.villageNeeded : Texts.whichVillage) }
        return code
    }
}

extension SheetScreen {
    /// The field, and the villages to choose from where a name fits several.
    func villageField(_ name: String, _ label: Words, _ typed: TypedVillage) -> HTML {
        let options = typed.fitting.map { FormField.Option($0.code.dotted, $0.fullName, hint: $0.code.dotted) }
        let picks: HTML = """
            \(keep("\(name)_untuk", sheet[name]))\
            \(input("\(name)_kode", Texts.whichVillage, .picks(options)))
            """
        return """
            \(input(name, label, .region, hint: Texts.villageHint, required: true))\(options.isEmpty ? nil : picks)
            """
    }
}
