/// Who could head the family, and what the others then are.
struct HeadSuggestions {
    let subject: MendSubject

    /// Of a family without a head: the grown-ups, the eldest first.
    var anyMember: [MendSuggestion] {
        let grown = subject.members.filter { (subject.age($0) ?? 99) >= 15 && $0.relation != 7 }
        return grown.sorted { ($0.birth ?? 99_999_999, $0.key) < ($1.birth ?? 99_999_999, $1.key) }.prefix(8).map {
            suggestion($0, others: [])
        }
    }

    /// Of a family with several: each of them, the others made what their age and sex make likely.
    var oneOfTheHeads: [MendSuggestion] {
        let heads = subject.members.filter { $0.relation == 1 }
        return heads.prefix(8).map { head in suggestion(head, others: heads.filter { $0.key != head.key }) }
    }

    private func suggestion(_ head: PersonRecord, others: [PersonRecord]) -> MendSuggestion {
        var changes: [Change] = []
        if head.relation != 1 { changes.append(set(head, 1)) }
        var id: [String] = []
        var en: [String] = []
        var hasSpouse = subject.members.contains { $0.relation == 2 && $0.key != head.key }
        for other in others {
            let relation = relation(of: other, to: head, hasSpouse: hasSpouse)
            if relation == 2 { hasSpouse = true }
            changes.append(set(other, relation))
            let name = other.name.isEmpty ? "–" : other.name
            id.append("\(name) menjadi \(Self.words(relation).id)")
            en.append("\(name) becomes \(Self.words(relation).en)")
        }
        let name = head.name.isEmpty ? "–" : head.name
        return MendSuggestion(
            "kepala-\(head.key.id)", Words(id: name, en: name),
            value: subject.age(head).map { .age($0) } ?? .none,
            consequence: others.isEmpty
                ? Words(
                    id: "Menjadi kepala keluarga; hubungan yang lain tetap.", en: "Becomes the head; the others stay.")
                : Words(id: id.joined(separator: "; ") + ".", en: en.joined(separator: "; ") + "."), changes)
    }

    private func relation(of other: PersonRecord, to head: PersonRecord, hasSpouse: Bool) -> Int {
        guard let mine = other.birth, let theirs = head.birth else { return 8 }
        let years = Int(mine / 10_000) - Int(theirs / 10_000)
        if !hasSpouse, abs(years) < 25, other.sex > 0, head.sex > 0, other.sex != head.sex,
            (subject.age(other) ?? 0) >= 15
        {
            return 2
        }
        if years >= 15 { return 3 }
        if years <= -15 { return 6 }
        return 8
    }

    private func set(_ person: PersonRecord, _ relation: Int) -> Change {
        .person(PersonChange(person.key.id, seen: nil, values: [PersonField.relation.rawValue: String(relation)]))
    }

    private static func words(_ relation: Int) -> Words {
        switch relation {
        case 2: Words(id: "istri/suami", en: "wife/husband")
        case 3: Words(id: "anak", en: "child")
        case 6: Words(id: "orang tua/mertua", en: "parent or parent-in-law")
        default: Words(id: "anggota lainnya", en: "another member")
        }
    }
}
