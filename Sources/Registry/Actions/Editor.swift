import Linkage
import Storage

/// Changes records and keeps everything that hangs on them: the change log, the lookups, what must be judged again.
///
/// One transaction long. `touched` says at the end what the change has touched.
struct Editor {
    let db: any Connection
    let origin: Origin
    let catalogue: Catalogue
    let identifiers: Identifiers
    var touched = Touched()

    init(_ db: any Connection, origin: Origin, catalogue: Catalogue, identifiers: Identifiers) {
        self.db = db
        self.origin = origin
        self.catalogue = catalogue
        self.identifiers = identifiers
    }

    // MARK: Persons

    /// Sets fields of a person and logs those that differ.
    ///
    /// - Returns: whether anything changed.
    @discardableResult
    mutating func change(_ person: inout PersonRecord, _ changes: [(PersonField, String)]) throws -> Bool {
        let before = person
        if origin.batch == nil { try refuseErased(changes, of: person) }
        for (field, text) in changes {
            let old = person.value(field)
            person.set(field, to: text, catalogue: catalogue)
            let new = person.value(field)
            guard old != new else { continue }
            try log(
                "person", person.key, person.family, person.village, field.rawValue, old, new,
                version: person.version + 1)
        }
        guard PersonField.allCases.contains(where: { before.value($0) != person.value($0) }) else { return false }
        person.version += 1
        try person.update(in: db)
        try followNIK(from: before, to: person)
        if before.name != person.name {
            try deleteWords(of: before)
            if person.status == .present { try insertWords(of: person) }
        }
        // An occupation or a birth place is nothing that a rule looks at.
        let judged: [PersonField] = [.nik, .name, .birth, .sex, .relation, .mother, .padan]
        if judged.contains(where: { before.value($0) != person.value($0) }) { touch(person, keys: false) }
        let shared: [PersonField] = [.nik, .name, .birth]
        if shared.contains(where: { before.value($0) != person.value($0) }) { touch(person) }
        let linked: [PersonField] = [.nik, .name, .birth, .sex, .mother]
        if linked.contains(where: { before.value($0) != person.value($0) }) { touched.persons.insert(person.key) }
        return true
    }

    /// Notes what has to be judged again because of a person.
    ///
    /// - Parameter keys: whether those who share the NIK are concerned too.
    mutating func touch(_ person: PersonRecord, keys: Bool = true) {
        touched.families.insert(RecordKey(home: person.key.home, id: person.family))
        if keys, let nik = person.nikNumber { touched.niks.insert(nik) }
    }

    private mutating func followNIK(from before: PersonRecord, to after: PersonRecord) throws {
        guard before.nikNumber != after.nikNumber else { return }
        if let nik = before.nikNumber {
            try db.execute(
                "DELETE FROM person_nik WHERE nik = \(nik) AND home = \(before.key.home) AND person = \(before.key.id)")
            touched.niks.insert(nik)
        }
        if let nik = after.nikNumber, after.status == .present {
            try insertNIK(nik, of: after)
        }
    }

    func insertNIK(_ nik: Int64, of person: PersonRecord) throws {
        try db.execute(
            """
            INSERT INTO person_nik (nik, home, person, village)
            VALUES (\(nik), \(person.key.home), \(person.key.id), \(person.village)) ON CONFLICT DO NOTHING
            """)
    }

    func insertWords(of person: PersonRecord) throws {
        for word in NameKey.keys(of: person.name) {
            try db.execute(
                """
                INSERT INTO person_name (home, word, village, person)
                VALUES (\(person.key.home), \(word), \(person.village), \(person.key.id)) ON CONFLICT DO NOTHING
                """)
        }
    }

    func deleteWords(of person: PersonRecord) throws {
        for word in NameKey.keys(of: person.name) {
            try db.execute(
                """
                DELETE FROM person_name WHERE home = \(person.key.home) AND word = \(word)
                AND village = \(person.village) AND person = \(person.key.id)
                """)
        }
    }

    /// Puts a person into another status: out of the lookups where not present, back into them where present.
    mutating func setStatus(_ status: RecordStatus, of person: inout PersonRecord, from day: Int32, reason: String)
        throws
    {
        guard person.status != status else { return }
        try log(
            "person", person.key, person.family, person.village, LogField.status, String(person.status.rawValue),
            String(status.rawValue), version: person.version + 1)
        touch(person)
        touched.persons.insert(person.key)
        person.status = status
        person.version += 1
        try person.update(in: db)
        try db.execute(
            """
            INSERT INTO status_period (home, unit, id, valid_from, status, reason, recorded_at, village)
            VALUES (\(person.key.home), 'person', \(person.key.id), \(day), \(status.rawValue), \(reason), \(origin.at),
                \(person.village))
            ON CONFLICT DO NOTHING
            """)
        try followMembership(of: person, from: day)
        if status == .present {
            if let nik = person.nikNumber { try insertNIK(nik, of: person) }
            try insertWords(of: person)
        } else {
            if let nik = person.nikNumber {
                try db.execute(
                    "DELETE FROM person_nik WHERE nik = \(nik) AND home = \(person.key.home) AND person = \(person.key.id)"
                )
            }
            try deleteWords(of: person)
        }
        try resize(RecordKey(home: person.key.home, id: person.family))
    }

    /// Who moves away is a member no longer; who is back is one again, of the family they were in last.
    private func followMembership(of person: PersonRecord, from day: Int32) throws {
        let (home, family, id) = (person.key.home, person.family, person.key.id)
        if person.status == .moved {
            try db.execute(
                """
                UPDATE membership SET valid_to = \(day)
                WHERE home = \(home) AND family = \(family) AND person = \(id) AND valid_to IS NULL
                """)
        } else if person.status == .present {
            try db.execute(
                """
                UPDATE membership SET valid_to = NULL WHERE home = \(home) AND family = \(family) AND person = \(id)
                AND valid_from = (
                    SELECT MAX(l.valid_from) FROM membership l
                    WHERE l.home = \(home) AND l.family = \(family) AND l.person = \(id))
                AND NOT EXISTS (
                    SELECT 1 FROM membership o WHERE o.home = \(home) AND o.family = \(family) AND o.person = \(id)
                    AND o.valid_to IS NULL)
                """)
        }
    }

    // MARK: Families

    @discardableResult
    mutating func change(_ family: inout FamilyRecord, _ changes: [(FamilyField, String)]) throws -> Bool {
        let before = family
        for (field, text) in changes {
            let old = family.value(field)
            family.set(field, to: text)
            let new = family.value(field)
            guard old != new else { continue }
            try log(
                "family", family.key, family.key.id, family.village, field.rawValue, old, new,
                version: family.version + 1)
        }
        guard FamilyField.allCases.contains(where: { before.value($0) != family.value($0) }) else { return false }
        family.version += 1
        try family.update(in: db)
        if before.kkNumber != family.kkNumber {
            try before.deleteKey(in: db)
            try family.insertKey(in: db)
            if let kk = before.kkNumber { touched.kks.insert(kk) }
            if let kk = family.kkNumber { touched.kks.insert(kk) }
            try touchMembers(of: family)
        }
        if before.kk != family.kk { touched.families.insert(family.key) }
        let placed: [FamilyField] = [.address, .hamlet, .rt, .rw]
        if family.status == .present, placed.contains(where: { before.value($0) != family.value($0) }) {
            try before.deleteAddressWords(in: db)
            try family.insertAddressWords(in: db)
        }
        return true
    }

    /// Who stands on another card may be somebody else now. After a file the next search sees it.
    private mutating func touchMembers(of family: FamilyRecord) throws {
        guard !origin.isOfFile else { return }
        for member in try PersonRecord.members(of: family.key, in: db) { touched.persons.insert(member.key) }
    }

    /// Moves a person into another family of the same home, from a day on.
    mutating func move(_ person: inout PersonRecord, to family: FamilyRecord, from day: Int32) throws {
        let old = RecordKey(home: person.key.home, id: person.family)
        guard old != family.key else { return }
        touch(person)
        try log(
            "person", person.key, old.id, person.village, LogField.family, old.id.description,
            family.key.id.description, version: person.version + 1)
        try db.execute(
            """
            UPDATE membership SET valid_to = \(day) WHERE home = \(old.home) AND family = \(old.id)
            AND person = \(person.key.id) AND valid_to IS NULL
            """)
        try db.execute(
            """
            INSERT INTO membership (home, family, person, valid_from, valid_to, relation, recorded_at, village)
            VALUES (\(family.key.home), \(family.key.id), \(person.key.id), \(day),
                \(person.status == .present ? nil : day), \(person.relation), \(origin.at), \(family.village))
            ON CONFLICT (home, family, person, valid_from) DO UPDATE SET valid_to = excluded.valid_to
            """)
        // What the person agreed to is theirs, and is shown where they are.
        try db.execute(
            """
            UPDATE consent SET family = \(family.key.id), village = \(family.village)
            WHERE home = \(old.home) AND family = \(old.id) AND person = \(person.key.id)
            """)
        if person.village != family.village { try deleteWords(of: person) }
        let movedVillage = person.village != family.village
        if movedVillage {
            try log(
                "person", person.key, family.key.id, family.village, LogField.village, person.village.dotted,
                family.village.dotted, version: person.version + 1)
        }
        person.family = family.key.id
        person.village = family.village
        person.version += 1
        try person.update(in: db)
        if movedVillage {
            touched.persons.insert(person.key)
            try takeAlong(person)
            if person.status == .present { try insertWords(of: person) }
        }
        if !origin.isOfFile { touched.persons.insert(person.key) }
        try resize(old)
        try resize(family.key)
        touch(person)
    }

    /// Counts a family's present members again; a family without any is no longer shown.
    mutating func resize(_ key: RecordKey) throws {
        guard var family = try FamilyRecord.find(key, in: db) else { return }
        let size = try PersonRecord.members(of: key, in: db).count
        let status: RecordStatus = size > 0 ? .present : (family.status == .present ? .withdrawn : family.status)
        touched.families.insert(key)
        touched.villages.insert(family.village.value)
        touched.programs.insert(family.village.value)
        guard size != family.size || status != family.status else { return }
        if status != family.status {
            if let kk = family.kkNumber { touched.kks.insert(kk) }
            if status != .present { try family.deleteKey(in: db) }
        }
        family.size = size
        family.status = status
        try family.update(in: db)
        if status == .present { try family.insertKey(in: db) }
    }

    // MARK: What a source said

    /// Keeps or drops the last value of a source beside the current one, so that an undo can take it back.
    func setSource(
        _ kept: SourceValue.Kept?, of field: String, _ unit: String, _ key: RecordKey, family: RecordID,
        village: RegionCode, source: String, asOf: Int32
    ) throws {
        let before = try SourceValue.of(unit, key, source: source, in: db)[field]
        guard before != kept else { return }
        if let kept {
            try SourceValue.keep(
                kept.value, disagrees: kept.disagrees, of: field, unit, key, village: village, source: source,
                asOf: asOf, at: origin.at, in: db)
        } else {
            try SourceValue.drop(field, unit, key, source: source, in: db)
        }
        try log(unit, key, family, village, "\(LogField.source)\(source):\(field)", before?.text, kept?.text)
    }

    /// Sets when a person was first missing from a complete file; nil when they are back.
    mutating func setAbsent(_ day: Int32?, of person: inout PersonRecord) throws {
        guard person.absentSince != day else { return }
        try log(
            "person", person.key, person.family, person.village, LogField.absent, person.absentSince.map(String.init),
            day.map(String.init))
        person.absentSince = day
        try person.update(in: db)
        touch(person)
    }

    mutating func setOddBenefit(_ odd: Bool, of person: inout PersonRecord) throws {
        guard person.oddBenefit != odd else { return }
        try log(
            "person", person.key, person.family, person.village, LogField.oddBenefit, person.oddBenefit ? "1" : "",
            odd ? "1" : "")
        person.oddBenefit = odd
        try person.update(in: db)
        touch(person)
    }

    // MARK: The log

    func log(
        _ unit: String, _ key: RecordKey, _ family: RecordID, _ village: RegionCode, _ field: String, _ old: String?,
        _ new: String?, version: Int? = nil
    ) throws {
        try log([
            Entry(
                unit: unit, key: key, family: family, village: village, field: field, old: old, new: new,
                version: version)
        ])
    }

    /// What is logged of a field.
    struct Entry {
        var unit: String
        var key: RecordKey
        var family: RecordID
        var village: RegionCode
        var field: String
        var old: String?
        var new: String?
        var version: Int?
    }

    func log(_ entries: [Entry]) throws {
        try entries.map { entry in
            """
            (\(entry.key.home), \(identifiers.next()), \(origin.at), \(origin.actor.account), \(origin.actor.name),
                \(origin.action), \(origin.batch), \(entry.unit), \(entry.key.id), \(entry.family), \(entry.village),
                \(entry.field), \(entry.old), \(entry.new), \(origin.reason), \(entry.version), \(origin.changeSet))
            """
        }.inPieces {
            try db.execute(
                """
                INSERT INTO change_log (home, id, at, actor, actor_name, action, batch, unit, record, family, village,
                    field, old_value, new_value, reason, version, change_set) VALUES \($0)
                """)
        }
    }
}
