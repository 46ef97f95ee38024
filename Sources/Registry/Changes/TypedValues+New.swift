import Storage

/// What was typed as a whole: of somebody new, of a family to be opened, of a change that has still to wait.
extension TypedValues {
    /// Without a name and a relation nobody is written.
    func newPerson(_ values: [String: String]) throws -> [(PersonField, String)] {
        let typed = try values.sorted { $0.key < $1.key }.map { name, value in
            guard let field = PersonField(rawValue: name), field.isEditable else { throw Self.unknown(name) }
            return (field, try checked(value, for: field))
        }
        for (field, words) in [
            (PersonField.name, Words(id: "Tulis namanya.", en: "Write the name.")),
            (.relation, Words(id: "Pilih hubungannya dengan kepala keluarga.", en: "Choose the relation to the head.")),
        ] where !typed.contains(where: { $0.0 == field && !$0.1.isEmpty }) {
            throw Refusal.invalidInput(field: field.rawValue, reason: words)
        }
        return typed
    }

    /// A KK that another family of the village has is refused.
    func newFamily(_ values: [String: String], in village: RegionCode) throws -> [(FamilyField, String)] {
        try values.sorted { $0.key < $1.key }.map { name, value in
            guard let field = FamilyField(rawValue: name) else { throw Self.unknown(name) }
            let text = try checked(value, for: field)
            if field == .kk { try refuseTaken(text, in: village, except: nil) }
            return (field, text)
        }
    }

    func whole(_ value: String, _ field: String) throws -> String {
        let text = value.trimmingSpaces
        if text.isEmpty { return text }
        guard let number = Int(text), (0...999_999).contains(number) else {
            throw Refusal.invalidInput(
                field: field, reason: Words(id: "Tulis bilangan bulat.", en: "Write a whole number."))
        }
        return String(number)
    }

    static func unknown(_ field: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: "Isian tidak dikenal.", en: "Unknown field."))
    }

    /// That all fields of a change can hold what was typed: what waits for months must not fail on a date then.
    func check(_ changes: [Change], in village: RegionCode) throws {
        for change in changes {
            switch change {
            case .person(let change): try check(person: change.values)
            case .family(let change): try check(family: change.values)
            case .house(let change): try check(house: change.values)
            case .trait(let change): try check(traits: change.values)
            case .newMember(let change):
                _ = try newPerson(change.values)
                try check(traits: change.traits ?? [:])
            case .split(let change): _ = try newFamily(change.values, in: village)
            case .register(let household):
                _ = try newFamily(household.recorded, in: village)
                try check(house: household.house)
                for member in household.members {
                    _ = try newPerson(member.values)
                    try check(traits: member.traits)
                }
            case .status, .join, .merge, .enrol, .caretaker, .ppks, .carry: break
            }
        }
    }

    private func check(person values: [String: String]) throws {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let field = PersonField(rawValue: name), field.isEditable else { throw Self.unknown(name) }
            _ = try checked(value, for: field)
        }
    }

    private func check(family values: [String: String]) throws {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let field = FamilyField(rawValue: name) else { throw Self.unknown(name) }
            _ = try checked(value, for: field)
        }
    }

    private func check(house values: [String: String]) throws {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard HouseTrait(rawValue: name) != nil else { throw Self.unknown(name) }
            _ = try whole(value, name)
        }
    }

    private func check(traits values: [String: String]) throws {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            guard PersonTrait(rawValue: name) != nil else { throw Self.unknown(name) }
            _ = try whole(value, name)
        }
    }
}
