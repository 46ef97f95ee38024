import Rules
import Storage

/// Carries a change set out, step by step, inside one transaction.
struct ChangeApplier {
    let set: ChangeSet
    /// The change set's id.
    let id: RecordID
    /// The day from which it is so, `yyyymmdd`.
    let day: Int32
    var editor: Editor
    let typed: TypedValues
    var locator: Locator
    private(set) var conflicts: [FieldConflict] = []
    private(set) var keptOfOthers: Set<String> = []
    /// Whose page shows the result.
    var family: RecordID
    var db: any Connection { editor.db }

    init(_ set: ChangeSet, id: RecordID, day: Int32, isTraining: Bool, editor: Editor) {
        self.set = set
        self.id = id
        self.day = day
        typed = TypedValues(db: editor.db, isTraining: isTraining)
        self.editor = editor
        locator = Locator(editor.db)
        family = set.family
    }

    /// - Throws: `FieldConflicts`, after which the transaction must not be kept; `Refusal`.
    mutating func apply() throws {
        guard !set.changes.isEmpty else { throw Self.nothing }
        for change in set.changes { try apply(change) }
        if !conflicts.isEmpty { throw FieldConflicts(all: conflicts) }
    }

    private mutating func apply(_ change: Change) throws {
        switch change {
        case .person(let change): try apply(change)
        case .family(let change): try apply(change)
        case .house(let change): try apply(change)
        case .trait(let change): try apply(change)
        case .newMember(let change): try apply(change)
        case .status(let change): try apply(change)
        case .join(let change): try apply(change)
        case .split(let change): try apply(change)
        case .merge(let change): try apply(change)
        case .register(let change): try apply(change)
        case .enrol(let change): try apply(change)
        case .caretaker(let change): try apply(change)
        case .ppks(let change): try apply(change)
        case .carry(let change): try apply(change)
        }
    }

    // MARK: Fields

    private mutating func apply(_ change: PersonChange) throws {
        var person = try locator.person(change.person)
        let wanted = try change.values.sorted { $0.key < $1.key }.map { name, value in
            guard let field = PersonField(rawValue: name), field.isEditable else { throw TypedValues.unknown(name) }
            return (field: name, mine: try typed.checked(value, for: field))
        }
        let merge = try FieldMerge(
            "person", person.key, seen: change.seen, version: person.version, own: id, in: db)
        let before = person
        let (take, clashes) = merge.merge(wanted) { PersonField(rawValue: $0).map(before.value) ?? "" }
        conflicts += clashes
        keep(merge, but: wanted.map(\.field))
        let fields = take.compactMap { entry in PersonField(rawValue: entry.field).map { ($0, entry.mine) } }
        try editor.change(&person, fields)
        for (field, _) in fields {
            try editor.settle(
                field.rawValue, "person", person.key, family: person.family, village: person.village,
                before: before.value(field), after: person.value(field), batch: person.batch)
        }
        let disagreements = try SourceValue.disputes("person", person.key, in: db)
        if disagreements != person.disagreements {
            person.disagreements = disagreements
            try person.update(in: db)
            editor.touch(person, keys: false)
        }
    }

    private mutating func apply(_ change: FamilyChange) throws {
        var family = try locator.family(change.family)
        let wanted = try change.values.sorted { $0.key < $1.key }.map { name, value in
            guard let field = FamilyField(rawValue: name) else { throw TypedValues.unknown(name) }
            let text = try typed.checked(value, for: field)
            if field == .kk { try typed.refuseTaken(text, in: family.village, except: family.key.id) }
            return (field: name, mine: text)
        }
        let merge = try FieldMerge(
            "family", family.key, seen: change.seen, version: family.version, own: id, in: db)
        let before = family
        let (take, clashes) = merge.merge(wanted) { FamilyField(rawValue: $0).map(before.value) ?? "" }
        conflicts += clashes
        keep(merge, but: wanted.map(\.field))
        let fields = take.compactMap { entry in FamilyField(rawValue: entry.field).map { ($0, entry.mine) } }
        try editor.change(&family, fields)
        for (field, _) in fields {
            try editor.settle(
                field.rawValue, "family", family.key, family: family.key.id, village: family.village,
                before: before.value(field), after: family.value(field), batch: family.batch)
        }
        editor.touched.families.insert(family.key)
    }

    mutating func apply(_ change: HouseChange) throws {
        var family = try locator.family(change.family)
        let wanted = try change.values.sorted { $0.key < $1.key }.map { name, value in
            guard let trait = HouseTrait(rawValue: name) else { throw TypedValues.unknown(name) }
            return (field: LogField.house + trait.rawValue, mine: try typed.whole(value, name))
        }
        let known = try HouseRecord.of(family, in: db)
        if known == nil, wanted.allSatisfy({ $0.mine.isEmpty }) { return }
        guard let house = try known ?? editor.openHouse(of: &family, source: "desa", asOf: day) else { return }
        let seen = known == nil ? nil : change.seen
        let merge = try FieldMerge("dwelling", house.key, seen: seen, version: house.version, own: id, in: db)
        func trait(_ field: String) -> HouseTrait? {
            HouseTrait(rawValue: String(field.dropFirst(LogField.house.count)))
        }
        let (take, clashes) = merge.merge(wanted) { field in
            trait(field).flatMap { house.values[$0] }.map(String.init) ?? ""
        }
        conflicts += clashes.map { conflict in
            var conflict = conflict
            conflict.field = String(conflict.field.dropFirst(LogField.house.count))
            return conflict
        }
        try editor.change(
            house, of: family.key.id, take.compactMap { entry in trait(entry.field).map { ($0, Int(entry.mine)) } },
            source: "desa", asOf: day)
    }

    mutating func apply(_ change: TraitChange) throws {
        var person = try locator.person(change.person)
        let wanted = try change.values.sorted { $0.key < $1.key }.map { name, value in
            guard let trait = PersonTrait(rawValue: name) else { throw TypedValues.unknown(name) }
            return (field: LogField.trait + trait.rawValue, mine: try typed.whole(value, name))
        }
        // The form showed the traits with the person's fields, under one version.
        let seen = set.changes.lazy.compactMap { other -> Int? in
            guard case .person(let fields) = other, fields.person == change.person else { return nil }
            return fields.seen
        }.first
        let merge = try FieldMerge("person", person.key, seen: seen, version: person.version, own: id, in: db)
        let held = try editor.traits(of: person)
        func trait(_ field: String) -> PersonTrait? {
            PersonTrait(rawValue: String(field.dropFirst(LogField.trait.count)))
        }
        let (take, clashes) = merge.merge(wanted) { trait($0).flatMap { held[$0] }.map(String.init) ?? "" }
        conflicts += clashes.map { conflict in
            var conflict = conflict
            conflict.field = String(conflict.field.dropFirst(LogField.trait.count))
            return conflict
        }
        try editor.change(
            &person, traits: take.compactMap { entry in trait(entry.field).map { ($0, Int(entry.mine)) } })
        editor.touched.families.insert(RecordKey(home: person.key.home, id: person.family))
    }

    /// Remembers what others changed and this form did not speak of.
    private mutating func keep(_ merge: FieldMerge, but fields: [String]) {
        for field in merge.changedByOthers where !fields.contains(field) && LogField.isShown(field) {
            keptOfOthers.insert(field)
        }
    }

    // MARK: Members

    private mutating func apply(_ change: NewMember) throws {
        let family = try presentFamily(change.family)
        let values = try typed.newPerson(change.values)
        guard let person = try editor.insert(values, into: family, from: day) else { return }
        if let traits = change.traits, !traits.isEmpty { try apply(TraitChange(person.key.id, values: traits)) }
    }

    private mutating func apply(_ change: StatusChange) throws {
        var person = try locator.person(change.person)
        guard let status = RecordStatus(rawValue: change.status) else { throw TypedValues.unknown("status") }
        if status == .present {
            // Still here: whatever a file says of another place is settled with it.
            try editor.setAbsent(nil, of: &person)
            try confirmPlace(of: &person)
        }
        guard person.status != status else { return }
        // The dead do not move; who is to leave must be here.
        guard status == .present || person.status == .present else {
            throw Refusal.changedMeanwhile(version: person.version)
        }
        try editor.setStatus(status, of: &person, from: day, reason: set.event.title.id)
    }

    private mutating func confirmPlace(of person: inout PersonRecord) throws {
        guard let home = try FamilyRecord.find(RecordKey(home: person.key.home, id: person.family), in: db) else {
            return
        }
        let here = LogField.place(in: home.village, kk: home.kk)
        try editor.settle(
            LogField.place, "person", person.key, family: person.family, village: person.village, before: here,
            after: here, batch: person.batch)
        let disagreements = try SourceValue.disputes("person", person.key, in: db)
        guard disagreements != person.disagreements else { return }
        person.disagreements = disagreements
        try person.update(in: db)
        editor.touch(person, keys: false)
    }

    private mutating func apply(_ change: Join) throws {
        let target = try presentFamily(change.family)
        try move(change.person, to: target, relation: change.relation)
    }

    private mutating func apply(_ change: NewFamily) throws {
        let old = try presentFamily(change.from)
        guard !change.members.isEmpty else {
            throw Refusal.invalidInput(
                field: "anggota",
                reason: Words(id: "Pilih siapa yang membentuk KK baru.", en: "Choose who forms the new KK."))
        }
        let values = try typed.newFamily(change.values, in: old.village)
        let made = try editor.openFamily(like: old, home: old.key.home, village: old.village, values)
        for member in change.members {
            let person = try locator.person(member.person)
            guard person.family == old.key.id else { throw Refusal.changedMeanwhile(version: person.version) }
            try move(member.person, to: made, relation: member.relation)
        }
        family = made.key.id
    }

    private mutating func apply(_ change: FamilyMerge) throws {
        let from = try presentFamily(change.from)
        let into = try presentFamily(change.into)
        guard from.key != into.key else {
            throw Refusal.invalidInput(
                field: "keluarga", reason: Words(id: "Pilih keluarga yang lain.", en: "Choose another family."))
        }
        let relations = Dictionary(change.relations.map { ($0.person, $0.relation) }) { first, _ in first }
        for member in try PersonRecord.members(of: from.key, in: db) {
            let relation = relations[member.key.id] ?? (member.relation == 1 ? 8 : member.relation)
            try move(member.key.id, to: into, relation: relation)
        }
        family = into.key.id
    }

    private mutating func move(_ id: RecordID, to target: FamilyRecord, relation: Int) throws {
        var person = try locator.person(id)
        guard person.status == .present else { throw Refusal.changedMeanwhile(version: person.version) }
        guard person.key.home == target.key.home, person.village == target.village else {
            throw Refusal.invalidInput(
                field: "keluarga",
                reason: Words(
                    id: "Keluarga itu di desa lain. Perpindahan antardesa diajukan lewat menu Pindah.",
                    en: "That family is in another village. A move between villages goes through Moves."))
        }
        guard (1...8).contains(relation) else {
            throw Refusal.invalidInput(
                field: "hubungan", reason: Words(id: "Pilih hubungan 1 sampai 8.", en: "Choose a relation from 1 to 8.")
            )
        }
        try editor.change(&person, [(.relation, String(relation))])
        try editor.moveByHand(&person, to: target, from: day)
    }

    mutating func presentFamily(_ id: RecordID) throws -> FamilyRecord {
        let family = try locator.family(id)
        guard family.status == .present else { throw Refusal.changedMeanwhile(version: family.version) }
        return family
    }

    private static let nothing = Refusal.invalidInput(
        field: "_", reason: Words(id: "Tidak ada yang diubah.", en: "Nothing was changed."))
}
