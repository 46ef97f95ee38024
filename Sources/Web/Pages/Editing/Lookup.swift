import HTML
import Registry

/// Somebody, or a family, of the same village that a form looks for: found with a box on the form itself, so that no
/// number gets into an address.
struct Lookup: Sendable {
    enum Kind: Sendable { case person, family }

    struct Found: Sendable {
        /// Of the person or the family that was looked for.
        var id: RecordID
        var name: String
        var hint: String
    }

    var found: [Found] = []
    /// Whether the box was used at all.
    var wasAsked = false
    /// Who was chosen, with their family.
    var person: FamilyPage.Member?
    var family: FamilyPage?

    /// Fields of the box: what was typed, and what was chosen.
    static let text = "cari"
    static let person = "orang_lain"
    static let family = "keluarga_lain"

    static func run(_ page: EditScreen, _ context: Context, _ registry: Registry) async throws -> Lookup {
        guard let kind = page.form.looksFor else { return Lookup() }
        return try await run(
            kind, page.sheet, in: page.family.village.code, but: page.family.id, context, registry)
    }

    /// - Parameter own: a family whose people are not meant.
    static func run(
        _ kind: Kind, _ sheet: Sheet, in village: RegionCode, but own: RecordID?, _ context: Context,
        _ registry: Registry
    ) async throws -> Lookup {
        var lookup = Lookup()
        let actor = try context.actor
        let text = sheet[Self.text]
        if !text.isEmpty {
            lookup.wasAsked = true
            let families = try await families(text, village, context, registry).filter { $0.id != own }
            lookup.found =
                switch kind {
                case .family: families.map { found($0, context.visit) }
                case .person:
                    families.flatMap { family in
                        family.members.map { found($0, of: family, context.visit) }
                    }.filter { fits($0, text) }
                }
        }
        if kind == .person, let id = RecordID(sheet[Self.person]) {
            let page = try await registry.family(try await registry.familyOf(person: id, by: actor), by: actor)
            if page.village.code == village, page.id != own, let member = page.members.first(where: { $0.id == id }) {
                (lookup.person, lookup.family) = (member, page)
            }
        }
        if kind == .family, let id = RecordID(sheet[Self.family]), id != own {
            let page = try await registry.family(id, by: actor)
            if page.village.code == village { lookup.family = page }
        }
        if lookup.found.isEmpty, let family = lookup.family {
            lookup.found =
                lookup.person.map { [found($0, of: family, context.visit)] } ?? [found(family, context.visit)]
        }
        return lookup
    }

    /// Families of the village with somebody of this name or NIK, or with this KK.
    private static func families(
        _ text: String, _ village: RegionCode, _ context: Context, _ registry: Registry
    ) async throws -> [FamilyPage] {
        let actor = try context.actor
        let ids: [RecordID] =
            switch try await registry.search(text, in: village, by: actor) {
            case .families(let rows): rows.filter { $0.village.code == village }.map(\.id)
            case .words(let found):
                found.persons.items.filter { $0.village.code == village }.map(\.family)
                    + found.families.items.filter { $0.village.code == village }.map(\.id)
            case .unusable: []
            }
        var pages: [FamilyPage] = []
        for id in ids where pages.count < 12 && !pages.contains(where: { $0.id == id }) {
            pages.append(try await registry.family(id, by: actor))
        }
        return pages
    }

    /// Of a family found by a name, only those who have it; by a number, all.
    private static func fits(_ found: Found, _ text: String) -> Bool {
        if text.contains(where: \.isNumber) { return true }
        let words = text.uppercased().split(separator: " ")
        let name = found.name.uppercased().split(separator: " ")
        return words.contains { word in name.contains { $0.hasPrefix(word.prefix(3)) } }
    }

    private static func found(_ member: FamilyPage.Member, of family: FamilyPage, _ visit: Visit) -> Found {
        let number = member.nik.map(Mask.number) ?? visit.say(Texts.noNIK)
        let facts = [
            number, visit.say(Texts.relation(member.relation)), member.birth.map { visit.shortDate($0) },
            visit.say(Texts.family(of: family.headName(visit))),
        ]
        return Found(
            id: member.id, name: member.shownName(visit), hint: facts.compactMap { $0 }.joined(separator: " · "))
    }

    private static func found(_ family: FamilyPage, _ visit: Visit) -> Found {
        let facts = [
            family.kk.map(Mask.number) ?? visit.say(Texts.noKK), family.address,
            visit.say(Texts.memberCount(visit.number(family.members.count))),
        ]
        return Found(
            id: family.id, name: visit.say(Texts.family(of: family.headName(visit))),
            hint: facts.filter { !$0.isEmpty }.joined(separator: " · "))
    }
}

extension Screen {
    /// The box and what it found.
    func lookupFields(_ kind: Lookup.Kind, _ lookup: Lookup, _ sheet: Sheet, _ errors: FormErrors) -> HTML {
        let name = kind == .person ? Lookup.person : Lookup.family
        let options = lookup.found.map { FormField.Option($0.id.description, $0.name, hint: $0.hint) }
        let picks = field(
            FormField(
                name, kind == .person ? Texts.whichPerson : Texts.whichFamily, .picks(options), value: sheet[name]
            )
            .required().error(errors[name].map(say)))
        let missing: HTML? = errors[name].map { words in
            "<p class=\"error\" id=\"\(name)\">\(Icon.no.picture)\(say(words))</p>"
        }
        let none: HTML = lookup.wasAsked ? "<p class=\"soft\">\(say(Texts.nobodyFound))</p>" : ""
        return """
            <div class="field"><label for="\(Lookup.text)">\
            \(say(kind == .person ? Texts.findPerson : Texts.findFamily))</label>\
            <p class="hint" id="\(Lookup.text)-h">\(say(Texts.findHint))</p>\
            <div class="row joined"><input id="\(Lookup.text)" name="\(Lookup.text)" autocomplete="off" \
            aria-describedby="\(Lookup.text)-h" value="\(sheet[Lookup.text])">\
            <button class="btn alt" name="_cari" value="1">\(Icon.search.picture)\(say(Texts.search))</button></div></div>
            \(options.isEmpty ? none + (missing ?? "") : picks)
            """
    }
}
