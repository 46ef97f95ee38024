import Rules
import Storage

/// What hand-made changes need beyond what files do: new persons and families, traits, houses, and remembering what a
/// file had said.
extension Editor {
    // MARK: Traits

    func traits(of person: PersonRecord) throws -> [PersonTrait: Int] {
        guard
            let row = try db.first(
                "SELECT * FROM person_trait WHERE home = \(person.key.home) AND person = \(person.key.id)")
        else { return [:] }
        var traits: [PersonTrait: Int] = [:]
        for trait in PersonTrait.allCases { traits[trait] = row.intOrNil(trait.rawValue).map(Int.init) }
        return traits
    }

    /// Sets individual variables; nil for unknown.
    mutating func change(_ person: inout PersonRecord, traits: [(PersonTrait, Int?)]) throws {
        let held = try self.traits(of: person)
        let differing = traits.filter { held[$0.0] != $0.1 }
        guard !differing.isEmpty else { return }
        person.version += 1
        for (trait, value) in differing {
            try log(
                "person", person.key, person.family, person.village, LogField.trait + trait.rawValue,
                held[trait].map(String.init), value.map(String.init), version: person.version)
        }
        let columns = SQL.joined(differing.map { "\(unsafe: $0.0.rawValue)" }, by: ", ")
        let values = SQL.joined(differing.map { "\($0.1)" }, by: ", ")
        let sets = SQL.joined(
            differing.map { "\(unsafe: $0.0.rawValue) = excluded.\(unsafe: $0.0.rawValue)" }, by: ", ")
        try db.execute(
            """
            INSERT INTO person_trait (home, person, village, \(columns))
            VALUES (\(person.key.home), \(person.key.id), \(person.village), \(values))
            ON CONFLICT (home, person) DO UPDATE SET \(sets)
            """)
        try person.update(in: db)
    }

    // MARK: Houses

    /// Sets variables of a house; nil for unknown.
    func change(
        _ house: HouseRecord, of family: RecordID, _ changes: [(HouseTrait, Int?)], source: String, asOf: Int32?
    ) throws {
        let differing = changes.filter { house.values[$0.0] != $0.1 }
        guard !differing.isEmpty else { return }
        for (trait, value) in differing {
            try log(
                "dwelling", house.key, family, house.village, LogField.house + trait.rawValue,
                house.values[trait].map(String.init), value.map(String.init), version: house.version + 1)
        }
        let sets = SQL.joined(differing.map { "\(unsafe: $0.0.rawValue) = \($0.1)" }, by: ", ")
        try db.execute(
            """
            UPDATE dwelling SET \(sets), source = \(source), as_of = \(asOf), version = version + 1
            WHERE home = \(house.key.home) AND id = \(house.key.id)
            """)
    }

    /// A first house for a family of which nothing was known, with a household of that one family.
    func openHouse(of family: inout FamilyRecord, source: String, asOf: Int32) throws -> HouseRecord? {
        let id = identifiers.next()
        let home = family.key.home
        try db.execute(
            """
            INSERT INTO dwelling (home, id, village, source, as_of, version, recorded_at)
            VALUES (\(home), \(id), \(family.village), \(source), \(asOf), 0, \(origin.at))
            """)
        try db.execute(
            """
            INSERT INTO household (home, id, dwelling, recorded_at, village)
            VALUES (\(home), \(id), \(id), \(origin.at), \(family.village))
            """)
        try log(
            "family", family.key, family.key.id, family.village, LogField.house,
            family.household.map { String($0.value) }, String(id.value))
        family.household = id
        try family.update(in: db)
        return try HouseRecord.find(RecordKey(home: home, id: id), in: db)
    }

    // MARK: New records

    /// Writes a person whom no file brought.
    mutating func insert(_ values: [(PersonField, String)], into family: FamilyRecord, from day: Int32) throws
        -> PersonRecord?
    {
        let key = RecordKey(home: family.key.home, id: identifiers.next())
        try refuseErased(values.first { $0.0 == .nik }?.1, home: family.key.home)
        try db.execute(
            """
            INSERT INTO person (home, id, village, family, name, sex, relation, odd_benefit, status, version, batch,
                line, disagreements)
            VALUES (\(key.home), \(key.id), \(family.village), \(family.key.id), '', 0, 0, 0, 1, 1, 0, 0, 0)
            """)
        guard var person = try PersonRecord.find(key, in: db) else { return nil }
        for (field, value) in values { person.set(field, to: value, catalogue: catalogue) }
        try person.update(in: db)
        touched.persons.insert(key)
        try log("person", key, family.key.id, family.village, LogField.opened, nil, person.name, version: 1)
        try db.execute(
            """
            INSERT INTO membership (home, family, person, valid_from, relation, recorded_at, village)
            VALUES (\(key.home), \(family.key.id), \(key.id), \(day), \(person.relation), \(origin.at),
                \(family.village))
            """)
        if let nik = person.nikNumber { try insertNIK(nik, of: person) }
        try insertWords(of: person)
        try resize(family.key)
        touch(person)
        return person
    }

    /// Nor do they come back under the record of somebody else.
    func refuseErased(_ changes: [(PersonField, String)], of person: PersonRecord) throws {
        guard let nik = changes.first(where: { $0.0 == .nik })?.1, nik != person.nik else { return }
        try refuseErased(nik, home: person.key.home)
    }

    /// Whoever was erased at their own request comes back only when the desk has let them.
    private func refuseErased(_ nik: String?, home: Int64) throws {
        guard let nik = nik.flatMap({ DocumentText.parse($0).value }),
            try Tombstone.covers(nik: nik, home: home, in: db)
        else { return }
        throw Refusal.invalidInput(
            field: "nik",
            reason: Words(
                id: "Data dengan NIK ini dihapus atas permintaan warga. Hubungi meja PDP Dinas Sosial.",
                en: "The record of this NIK was erased at the citizen's request. Ask the data-protection desk."))
    }

    /// A family of its own in a village, still without members.
    mutating func openFamily(
        like old: FamilyRecord?, home: Int64, village: RegionCode, _ values: [(FamilyField, String)]
    )
        throws -> FamilyRecord
    {
        var family = FamilyRecord(
            key: RecordKey(home: home, id: identifiers.next()), village: village, kk: "", batch: 0, line: 0)
        if let old, old.village == village {
            for field in [FamilyField.address, .hamlet, .rt, .rw] { family.set(field, to: old.value(field)) }
        }
        for (field, value) in values { family.set(field, to: value) }
        // Who stays at the same address stays in the same house.
        let placed: [FamilyField] = [.address, .hamlet, .rt, .rw]
        if let old, old.key.home == home, old.village == village,
            placed.allSatisfy({ old.value($0) == family.value($0) })
        {
            family.household = old.household
        }
        try family.insert(in: db)
        if let kk = family.kkNumber { touched.kks.insert(kk) }
        touched.families.insert(family.key)
        touched.villages.insert(village.value)
        if let old {
            try copy(
                "family_desil", "home, family, valid_from, source, value, recorded_at, village",
                where: "home = \(old.key.home) AND family = \(old.key.id)",
                ["home": "\(home)", "family": "\(family.key.id)", "village": "\(village)"], "ON CONFLICT DO NOTHING")
        }
        return family
    }

    // MARK: What files said

    /// Remembers beside a mended field what its file had said, so that the old wrong value coming back changes nothing.
    /// Whoever mends a disputed field, or confirms it, has settled it.
    mutating func settle(
        _ field: String, _ unit: String, _ key: RecordKey, family: RecordID, village: RegionCode, before: String,
        after: String, batch: Int64
    ) throws {
        guard let source = try db.first("SELECT source FROM import_batch WHERE id = \(batch)")?.text("source") else {
            return
        }
        let kept = try SourceValue.of(unit, key, source: source, in: db)[field]
        let wanted: SourceValue.Kept?
        if let kept {
            wanted = kept.value == after ? nil : SourceValue.Kept(value: kept.value, disagrees: false)
        } else if before != after {
            wanted = SourceValue.Kept(value: before, disagrees: false)
        } else {
            return
        }
        try setSource(wanted, of: field, unit, key, family: family, village: village, source: source, asOf: 0)
    }
}
