import Rules
import Storage

/// Takes entries of the change log back, newest first: a value not changed since gets its old one again, what was
/// changed since stays. What stays so is no value to go back to for those who changed it.
///
/// A change of its own, made through the editor: no record is deleted.
struct Restorer {
    var editor: Editor
    /// From which day what is put back holds again.
    let day: Int32
    let reason: String
    /// The change set that is taken back; nil for a whole import.
    let changeSet: RecordID?
    /// What is done with fields of somebody who has moved into another kabupaten since.
    var moved = Moved.asTheyWere
    /// What is asked before anybody is withdrawn.
    let merges: LinkRelease
    private var db: any Connection { editor.db }

    enum Moved {
        /// The closed row gets them: of a move itself, and of a whole import.
        case asTheyWere
        /// They stay as they are, and that is told: they are another kabupaten's now.
        case left
        /// They are taken back where the person is.
        case followed
    }

    init(editor: Editor, day: Int32, reason: String, changeSet: RecordID?, merges: LinkRelease) {
        self.changeSet = changeSet
        self.merges = merges
        self.editor = editor
        self.day = day
        self.reason = reason
    }

    /// - Returns: false if the field no longer holds what the change wrote.
    mutating func restore(_ change: Row) throws -> Bool {
        let key = RecordKey(home: try change.int("home"), id: RecordID(try change.int("record")))
        let name = try change.text("field")
        let past = FieldPast(db: db, followsMoves: changeSet != nil)
        let old = try FieldPast.isPlain(name) ? past.before(change) : change.textOrNil("old_value")
        let new = change.textOrNil("new_value") ?? ""
        if let (what, wrote) = PersonSpan.read(name, new) {
            return try restore(what, of: key, to: PersonSpan.read(name, old ?? "")?.span, from: wrote)
        }
        // What a file said of programs is undone by itself, a village with the move to another family.
        if name.hasPrefix(LogField.program) || name == LogField.village { return true }
        if let done = try restoreUnseen(change, name, key, old, new) { return done }
        if try change.text("unit") == "family" { return try restoreFamily(key, name, old ?? "", new) }
        return try restorePerson(key, name, old ?? "", new)
    }

    /// What has ended or begun otherwise since stays as it is; so does what began anew where this would open it again.
    private mutating func restore(
        _ what: PersonSpan, of key: RecordKey, to old: ValidSpan?, from wrote: ValidSpan
    ) throws -> Bool {
        guard let person = try whereTheyAre(key), person.status != .moved else { return false }
        let known = try what.spans(of: person.key, in: db)
        let isHeldAnew = known.contains { $0.to == nil && $0 != wrote }
        guard known.contains(wrote), old == nil || old?.to != nil || !isHeldAnew else { return false }
        if let old, old.to == nil, try isAnothers(what, beside: person) { return false }
        try editor.put(old, for: wrote, what, of: person)
        return true
    }

    /// Whether somebody else receives for the family by now, and not by what is taken back with this: it is for one of
    /// them at a time.
    private func isAnothers(_ what: PersonSpan, beside person: PersonRecord) throws -> Bool {
        guard case .caretaker = what else { return false }
        let family = RecordKey(home: person.key.home, id: person.family)
        for member in try PersonRecord.members(of: family, all: true, in: db) where member.key != person.key {
            guard let open = try what.spans(of: member.key, in: db).first(where: { $0.to == nil }) else { continue }
            let own = try db.count(
                """
                SELECT count(*) FROM change_log WHERE home = \(member.key.home) AND record = \(member.key.id)
                AND unit = 'person' AND field = \(what.field) AND change_set = \(changeSet?.value ?? 0)
                AND new_value = \(what.text(open))
                """)
            if own == 0 { return true }
        }
        return false
    }

    private mutating func restoreFamily(_ key: RecordKey, _ name: String, _ old: String, _ new: String) throws -> Bool {
        guard let field = FamilyField(rawValue: name), var family = try FamilyRecord.find(key, in: db) else {
            return false
        }
        if family.value(field) == old { return true }
        guard family.value(field) == new else { return false }
        if field == .kk, let number = DocumentText.parse(old).value, family.status == .present {
            // Another family of the village has taken the number meanwhile: the same KK there is the same family.
            let taken = try db.count(
                """
                SELECT count(*) FROM family_kk WHERE kk = \(number) AND village = \(family.village)
                AND family <> \(family.key.id)
                """)
            if taken > 0 { return false }
        }
        try editor.change(&family, [(field, old)])
        return true
    }

    private mutating func restorePerson(_ key: RecordKey, _ name: String, _ old: String, _ new: String) throws -> Bool {
        guard var person = try whereTheyAre(key) else { return false }
        if name == LogField.family {
            if person.family.description == old { return true }
            guard let id = RecordID(old), person.family.description == new,
                let family = try FamilyRecord.find(RecordKey(home: key.home, id: id), in: db)
            else { return false }
            try editor.move(&person, to: family, from: day)
            return true
        }
        if name == LogField.status {
            if String(person.status.rawValue) == old { return true }
            guard let status = Int(old).flatMap(RecordStatus.init), String(person.status.rawValue) == new else {
                return false
            }
            // Whoever was erased since does not come back as another record of theirs.
            if status == .present, person.status == .duplicate, try Tombstone.covers(person, in: db) { return false }
            try editor.setStatus(status, of: &person, from: day, reason: reason)
            return true
        }
        guard let field = PersonField(rawValue: name) else { return false }
        if person.value(field) == old { return true }
        guard person.value(field) == new else { return false }
        if field == .nik, let nik = DocumentText.parse(old).value,
            try Tombstone.covers(nik: nik, home: person.key.home, in: db)
        {
            // It is that of somebody who was erased since.
            return false
        }
        try editor.change(&person, [(field, old)])
        return true
    }

    /// - Returns: nil where what is known of a person is no longer for this kabupaten to take back.
    private func whereTheyAre(_ key: RecordKey) throws -> PersonRecord? {
        guard let person = try PersonRecord.find(key, in: db) else { return nil }
        guard person.status == .moved, moved != .asTheyWere, let there = try elsewhere(key.id) else { return person }
        return moved == .followed ? there : nil
    }

    /// - Returns: nil where they have left the register, and not for another kabupaten of it.
    private func elsewhere(_ id: RecordID) throws -> PersonRecord? {
        try db.beyondSight { () -> PersonRecord? in
            var locator = Locator(db)
            do { return try locator.person(id) } catch Refusal.notFound { return nil }
        }
    }

    /// What no form of a person or family shows: sources' words, absences, fingerprints, houses, records opened.
    ///
    /// - Returns: nil if the entry is not of that kind.
    private mutating func restoreUnseen(
        _ change: Row, _ name: String, _ key: RecordKey, _ old: String?, _ new: String
    ) throws -> Bool? {
        if name.hasPrefix(LogField.source) {
            try restoreSource(change, name, key, old)
        } else if name == LogField.absent || name == LogField.oddBenefit {
            guard var person = try PersonRecord.find(key, in: db) else { return true }
            if name == LogField.absent {
                try editor.setAbsent(old.flatMap { Int32($0) }, of: &person)
            } else {
                try editor.setOddBenefit(old == "1", of: &person)
            }
        } else if name == LogField.identity {
            try restoreIdentity(key, old, new)
        } else if name == LogField.mark || name.hasPrefix(LogField.consent) {
            return try takeCopyBack(name, of: key, new)
        } else if name == LogField.opened {
            return try withdraw(key)
        } else if name == LogField.house {
            // A house that others have described since is not taken away with its first entry.
            guard let family = try FamilyRecord.find(key, in: db),
                family.household.map({ String($0.value) }) == new || family.household.map(\.description) == new,
                try !isDescribedByOthers(family)
            else { return false }
            try db.execute(
                "UPDATE family SET household = \(old.flatMap { Int64($0) }) WHERE home = \(key.home) AND id = \(key.id)"
            )
        } else if name.hasPrefix(LogField.house),
            let trait = HouseTrait(rawValue: String(name.dropFirst(LogField.house.count)))
        {
            return try restoreHouse(change, trait, key, old, new)
        } else if name.hasPrefix(LogField.trait),
            let trait = PersonTrait(rawValue: String(name.dropFirst(LogField.trait.count)))
        {
            guard var person = try whereTheyAre(key) else { return false }
            let held = try editor.traits(of: person)[trait].map(String.init) ?? ""
            if held == old ?? "" { return true }
            guard held == new else { return false }
            try editor.change(&person, traits: [(trait, old.flatMap { Int($0) })])
        } else {
            return nil
        }
        return true
    }

    /// The copy of a mark or consent goes, wherever the person is now. A consent taken back since is so too where it was
    /// copied from.
    private func takeCopyBack(_ name: String, of key: RecordKey, _ new: String) throws -> Bool {
        guard let copy = RecordID(new) else { return false }
        let homes = Set([key.home, try whereTheyAre(key)?.key.home ?? key.home]).sorted()
        guard name != LogField.mark else {
            try db.execute("DELETE FROM person_mark WHERE home IN (\(homes)) AND person = \(key.id) AND id = \(copy)")
            return true
        }
        let withdrawn = try db.first(
            """
            SELECT withdrawn_at, withdrawn_reason, withdrawn_name FROM consent
            WHERE home IN (\(homes)) AND person = \(key.id) AND id = \(copy) AND withdrawn_at IS NOT NULL
            """)
        let origin = name.dropFirst(LogField.consent.count).split(separator: ":").compactMap { RecordID(String($0)) }
        if let withdrawn, origin.count == 2, let giver = try elsewhere(origin[0]) {
            try db.execute(
                """
                UPDATE consent SET withdrawn_at = \(try withdrawn.int("withdrawn_at")),
                    withdrawn_reason = \(withdrawn.textOrNil("withdrawn_reason")),
                    withdrawn_name = \(withdrawn.textOrNil("withdrawn_name"))
                WHERE home = \(giver.key.home) AND family = \(giver.family) AND person = \(giver.key.id)
                AND id = \(origin[1]) AND withdrawn_at IS NULL
                """)
        }
        try db.execute("DELETE FROM consent WHERE home IN (\(homes)) AND person = \(key.id) AND id = \(copy)")
        return true
    }

    /// Of whom the change brought in.
    private mutating func withdraw(_ key: RecordKey) throws -> Bool {
        guard let person = try PersonRecord.find(key, in: db) else { return true }
        // Who has moved on is there still: withdrawing the row that they left behind would only seem to undo it.
        if person.status == .moved, try elsewhere(key.id) != nil { return false }
        // Of whoever goes back to where they came from, the merges go along.
        if try merges.isNeeded(key), try !isKnownElsewhere(key), try !merges.release(key) { return false }
        guard var person = try PersonRecord.find(key, in: db) else { return true }
        try editor.setStatus(.withdrawn, of: &person, from: day, reason: reason)
        return true
    }

    /// Whether there are rows of a person in another kabupaten.
    private func isKnownElsewhere(_ key: RecordKey) throws -> Bool {
        try db.beyondSight { () -> Bool in
            try db.count(
                """
                SELECT count(*) FROM person WHERE home IN (SELECT home FROM home) AND home <> \(key.home)
                AND id = \(key.id) AND status <> \(RecordStatus.withdrawn.rawValue)
                """) > 0
        }
    }

    /// By another change by hand that still stands.
    private func isDescribedByOthers(_ family: FamilyRecord) throws -> Bool {
        guard let house = try HouseRecord.of(family, in: db) else { return false }
        let sets = try db.rows(
            """
            SELECT DISTINCT change_set FROM change_log WHERE home = \(house.key.home) AND record = \(house.key.id)
            AND unit = 'dwelling' AND change_set IS NOT NULL AND change_set <> \(changeSet?.value ?? 0)
            """
        ).map { try $0.int("change_set") }
        guard !sets.isEmpty else { return false }
        return try db.count(
            """
            SELECT count(*) FROM change_set s
            WHERE s.home IN (\(db.homesInSight())) AND s.id IN (\(sets)) AND s.state = 'applied'
            """) > 0
    }

    private mutating func restoreSource(_ change: Row, _ name: String, _ key: RecordKey, _ old: String?) throws {
        let unit = try change.text("unit")
        let parts = name.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3 else { return }
        if let kept = SourceValue.Kept(text: old) {
            try SourceValue.keep(
                kept.value, disagrees: kept.disagrees, of: parts[2], unit, key,
                village: try villageNow(of: unit, key) ?? RegionCode(change.int("village")), source: parts[1], asOf: 0,
                at: editor.origin.at, in: db)
        } else {
            try SourceValue.drop(parts[2], unit, key, source: parts[1], in: db)
        }
        if unit == "person", var person = try PersonRecord.find(key, in: db) {
            person.disagreements = try SourceValue.disputes("person", key, in: db)
            try person.update(in: db)
            editor.touch(person)
        } else if try FamilyRecord.find(key, in: db) != nil {
            editor.touched.families.insert(key)
        }
    }

    private func villageNow(of unit: String, _ key: RecordKey) throws -> RegionCode? {
        unit == "person"
            ? try PersonRecord.find(key, in: db)?.village : try FamilyRecord.find(key, in: db)?.village
    }

    private func restoreIdentity(_ key: RecordKey, _ old: String?, _ new: String) throws {
        if let known = new.split(separator: ":").first.flatMap({ Int64($0) }) {
            try db.execute(
                "DELETE FROM person_dtks WHERE home = \(key.home) AND dtks_key = \(known) AND person = \(key.id)")
        }
        let parts = (old ?? "").split(separator: ":").compactMap { Int64($0) }
        guard parts.count == 2 else { return }
        try db.execute(
            """
            INSERT INTO person_dtks (home, dtks_key, person, row_hash)
            VALUES (\(key.home), \(parts[0]), \(key.id), \(parts[1])) ON CONFLICT DO NOTHING
            """)
    }

    private mutating func restoreHouse(
        _ change: Row, _ trait: HouseTrait, _ key: RecordKey, _ old: String?, _ new: String
    ) throws -> Bool {
        guard let house = try HouseRecord.find(key, in: db) else { return false }
        let held = house.values[trait].map(String.init) ?? ""
        if held == old ?? "" { return true }
        guard held == new else { return false }
        try editor.change(
            house, of: RecordID(try change.int("family")), [(trait, old.flatMap { Int($0) })], source: house.source,
            asOf: house.asOf)
        return true
    }
}
