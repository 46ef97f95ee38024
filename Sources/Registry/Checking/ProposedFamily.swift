import Rules
import Storage

/// A family as a proposal would leave it.
struct ProposedFamily {
    var record: FamilyRecord
    /// Those who would be present.
    var members: [ProposedMember] = []
}

/// Somebody of such a family.
struct ProposedMember {
    /// By which findings name them: newcomers from 1, in the order of the content; whoever is on record comes after.
    var place = 0
    /// Nil: they are in no register yet.
    var person: RecordID?
    var record: PersonRecord
    /// The content says something of them.
    var isNamed: Bool
}

/// The families that a proposal is about: as they are on record, and with its content laid over them.
struct ProposedFamilies {
    /// As they are now; none for newcomers.
    private(set) var stored: [ProposedFamily] = []
    private(set) var all: [ProposedFamily] = []
    private let catalogue: Catalogue

    init(
        _ content: ProposalContent, home: Int64, at village: RegionCode, _ catalogue: Catalogue, in db: any Connection
    ) throws {
        self.catalogue = catalogue
        if let household = content.changes.newcomers {
            var family = ProposedFamily(record: Self.blank(home: home, at: village))
            Self.set(household.recorded, in: &family.record)
            for member in household.members {
                family.members.append(newcomer(member.values, home: home, at: village))
            }
            all = [family]
        } else {
            var locator = Locator(db, near: home)
            try load(content.changes.family, &locator, db)
            for change in content.changes.changes {
                if case .merge(let merge) = change {
                    for family in [merge.from, merge.into] { try load(family, &locator, db) }
                }
            }
            all = stored
            for change in content.changes.changes { try lay(change, &locator) }
        }
        all.removeAll { $0.members.isEmpty }
        number()
    }

    var members: [ProposedMember] { all.flatMap(\.members) }

    // MARK: On record

    private mutating func load(_ id: RecordID, _ locator: inout Locator, _ db: any Connection) throws {
        if stored.contains(where: { $0.record.key.id == id }) { return }
        let family = try locator.family(id)
        let members = try PersonRecord.members(of: family.key, in: db)
        stored.append(
            ProposedFamily(
                record: family,
                members: members.map { ProposedMember(person: $0.key.id, record: $0, isNamed: false) }))
    }

    // MARK: What is proposed

    private mutating func lay(_ change: Change, _ locator: inout Locator) throws {
        let catalogue = catalogue
        switch change {
        case .person(let change): name(change.person) { Self.set(change.values, in: &$0, catalogue) }
        case .family(let change):
            if let place = place(of: change.family) { Self.set(change.values, in: &all[place].record) }
        case .newMember(let member):
            guard let place = place(of: member.family) else { return }
            let family = all[place].record
            all[place].members.append(newcomer(member.values, home: family.key.home, at: family.village))
        case .status(let change): _ = take(change.person)
        case .join(let join):
            let stored = try take(join.person)?.record ?? locator.person(join.person)
            guard let place = place(of: join.family) else { return }
            var member = ProposedMember(person: join.person, record: stored, isNamed: true)
            member.record.relation = join.relation
            member.record.family = join.family
            all[place].members.append(member)
        case .split(let split): lay(split)
        case .merge(let merge): lay(merge)
        case .trait(let change): name(change.person) { _ in }
        case .enrol(let change): name(change.person) { _ in }
        case .caretaker(let change): name(change.person) { _ in }
        case .ppks(let change): name(change.person) { _ in }
        case .house, .register, .carry: break
        }
    }

    private mutating func lay(_ split: NewFamily) {
        guard let place = place(of: split.from) else { return }
        let before = all[place].record
        var family = ProposedFamily(record: Self.blank(home: before.key.home, at: before.village))
        Self.set(split.values, in: &family.record)
        for wanted in split.members {
            guard var member = take(wanted.person) else { continue }
            member.record.relation = wanted.relation
            member.record.family = family.record.key.id
            member.isNamed = true
            family.members.append(member)
        }
        all.append(family)
    }

    private mutating func lay(_ merge: FamilyMerge) {
        guard let from = place(of: merge.from), let into = place(of: merge.into), from != into else { return }
        for var member in all[from].members {
            let wanted = merge.relations.first { $0.person == member.person }?.relation
            // There is a head already.
            member.record.relation = wanted ?? (member.record.relation == 1 ? 8 : member.record.relation)
            member.record.family = merge.into
            member.isNamed = true
            all[into].members.append(member)
        }
        all[from].members = []
    }

    private func place(of family: RecordID) -> Int? { all.firstIndex { $0.record.key.id == family } }

    private mutating func name(_ person: RecordID, _ change: (inout PersonRecord) -> Void) {
        for family in all.indices {
            guard let place = all[family].members.firstIndex(where: { $0.person == person }) else { continue }
            all[family].members[place].isNamed = true
            change(&all[family].members[place].record)
            return
        }
    }

    /// Takes somebody out of the family they are in.
    private mutating func take(_ person: RecordID) -> ProposedMember? {
        for family in all.indices {
            guard let place = all[family].members.firstIndex(where: { $0.person == person }) else { continue }
            return all[family].members.remove(at: place)
        }
        return nil
    }

    private mutating func number() {
        var newcomers = 0
        let count = members.filter { $0.person == nil }.count
        var others = count
        for family in all.indices {
            for place in all[family].members.indices {
                if all[family].members[place].person == nil {
                    newcomers += 1
                    all[family].members[place].place = newcomers
                } else {
                    others += 1
                    all[family].members[place].place = others
                }
            }
        }
    }

    // MARK: Newcomers

    private func newcomer(_ values: [String: String], home: Int64, at village: RegionCode) -> ProposedMember {
        ProposedMember(
            record: PersonRecord(proposed: values, home: home, at: village, catalogue), isNamed: true)
    }

    private static func blank(home: Int64, at village: RegionCode) -> FamilyRecord {
        FamilyRecord(key: RecordKey(home: home, id: RecordID(0)), village: village, kk: "", batch: 0, line: 0)
    }

    private static func set(_ values: [String: String], in family: inout FamilyRecord) {
        for (name, value) in values {
            guard let field = FamilyField(rawValue: name) else { continue }
            family.set(field, to: field == .kk ? TypedValues.sixteen(value) : value.trimmingSpaces)
        }
    }

    static func set(_ values: [String: String], in person: inout PersonRecord, _ catalogue: Catalogue) {
        for (name, value) in values {
            guard let field = PersonField(rawValue: name) else { continue }
            let text = field == .nik ? TypedValues.sixteen(value) : value.trimmingSpaces
            person.set(field, to: text, catalogue: catalogue)
        }
    }
}

extension TypedValues {
    /// Sixteen digits however they were spaced; anything else as typed.
    static func sixteen(_ text: String) -> String {
        let text = text.trimmingSpaces
        guard let number = DocumentText.parse(text).value else { return text }
        return DocumentText.sixteen(number)
    }
}

extension PersonRecord {
    /// Somebody who is in no register, as a proposal writes them down.
    init(proposed values: [String: String], home: Int64, at village: RegionCode, _ catalogue: Catalogue) {
        key = RecordKey(home: home, id: RecordID(0))
        self.village = village
        family = RecordID(0)
        (nik, nikNumber, name, sex) = ("", nil, "", 0)
        (birth, birthWritten, relation) = (nil, "", 0)
        (mother, birthPlace, occupation) = ("", "", "")
        (dtksID, padan, stated, oddBenefit) = ("", "", "", false)
        (status, version, batch, line) = (.present, 0, 0, 0)
        (absentSince, disagreements) = (nil, 0)
        ProposedFamilies.set(values, in: &self, catalogue)
    }
}

extension ProposalContent {
    /// Those whom it brings into the register, as typed, in the order in which findings number them.
    var newPeople: [[String: String]] {
        changes.changes.flatMap { change -> [[String: String]] in
            switch change {
            case .register(let household): household.members.map(\.values)
            case .newMember(let member): [member.values]
            default: []
            }
        }
    }

    /// What it says of a member, or of the family where there is none: an answer is for what was said then.
    func said(of place: Int, person: RecordID?) -> [String: String] {
        let newcomers = newPeople
        if person == nil, place > 0 { return place <= newcomers.count ? newcomers[place - 1] : [:] }
        var said: [String: String] = [:]
        for change in changes.changes {
            switch change {
            case .person(let change) where change.person == person: said.merge(change.values) { $1 }
            case .family(let change) where person == nil: said.merge(change.values) { $1 }
            case .split(let family) where person == nil: said.merge(family.values) { $1 }
            case .register(let household) where person == nil: said.merge(household.family) { $1 }
            default: break
            }
        }
        return said
    }
}
