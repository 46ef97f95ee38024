import Registry

/// Looks up the records of a proposal that changes fields of several, also of families that come into this one.
struct MendedRecords {
    let registry: Registry
    let actor: Actor
    private let village: RegionCode
    private var families: [RecordID: FamilyPage]

    init(registry: Registry, actor: Actor, family: FamilyPage) {
        self.registry = registry
        self.actor = actor
        village = family.village.code
        families = [family.id: family]
    }

    /// - Parameter names: of people, as far as they are known: for those who are no longer where they were.
    mutating func form(of set: ChangeSet, _ names: [RecordID: String]) async throws -> MendedForm {
        var subjects: [MendedForm.Subject] = []
        var places: [Key: Int] = [:]
        var rest: [Change] = []
        for change in set.changes {
            let key: Key
            let values: [String: String]
            let order: [String]
            switch change {
            case .person(let change):
                key = Key.person(change.person)
                values = change.values
                order = ([PersonField.nik] + PersonForm.texts).map(\.rawValue)
            case .family(let change):
                key = Key.family(change.family)
                values = change.values
                order = ([FamilyField.kk] + AddressForm.texts).map(\.rawValue)
            default:
                if try await !namesGone(change, names) { rest.append(change) }
                continue
            }
            let place: Int
            if let known = places[key] {
                place = known
            } else {
                let record = try await record(key, names)
                place = subjects.count
                places[key] = place
                subjects.append(MendedForm.Subject(record: record, fields: []))
            }
            let others = values.keys.filter { !order.contains($0) }.sorted()
            for name in order + others {
                guard let value = values[name] else { continue }
                // Said twice of the same record, the later one counts.
                subjects[place].fields.removeAll { $0.name == name }
                subjects[place].fields.append((name: name, value: value))
            }
        }
        return MendedForm(subjects: subjects, rest: rest, reason: set.reason, evidence: set.evidence)
    }

    private enum Key: Hashable {
        case person(RecordID)
        case family(RecordID)
    }

    /// Whether a step without fields is about somebody, or a family, that is no longer here: it cannot be proposed any
    /// more.
    private mutating func namesGone(_ change: Change, _ names: [RecordID: String]) async throws -> Bool {
        let named = change.named
        let keys = named.families.map { Key.family($0) } + named.persons.map { Key.person($0) }
        for key in keys {
            if case .gone = try await record(key, names) { return true }
        }
        return false
    }

    private mutating func record(
        _ key: Key, _ names: [RecordID: String]
    ) async throws -> MendedForm.Subject.Record {
        do {
            switch key {
            case .family(let id):
                let family = try await family(id)
                return family.village.code == village ? .family(family) : .gone("")
            case .person(let id):
                if let member = member(id) { return .person(member) }
                _ = try await family(try await registry.familyOf(person: id, by: actor))
                guard let member = member(id) else { return .gone(names[id] ?? "") }
                return .person(member)
            }
        } catch Refusal.notFound {
            if case .person(let id) = key { return .gone(names[id] ?? "") }
            return .gone("")
        }
    }

    private func member(_ id: RecordID) -> FamilyPage.Member? {
        // Whoever is elsewhere is gone from here, also for a reader who sees both villages.
        for family in families.values where family.village.code == village {
            if let member = family.members.first(where: { $0.id == id }) { return member }
        }
        return nil
    }

    private mutating func family(_ id: RecordID) async throws -> FamilyPage {
        if let known = families[id] { return known }
        let page = try await registry.family(id, by: actor)
        families[id] = page
        return page
    }
}
