import Rules
import Storage

/// Takes the changed and new rows of one village into a register that knows the village already.
///
/// One transaction: a village is either as the last file left it or as this one does, never between.
struct Merge {
    let batch: Batch
    let mapping: ColumnMapping
    let context: ImportContext
    /// Where rows may go, and people may come from.
    let scope: Scope

    struct Change { var row: Int; var person: RecordKey; var identity: Int64 }

    struct Plan {
        var changed: [Change] = []
        /// Rows of nobody we know.
        var new: [Int] = []
        var unchanged = 0
    }

    struct Outcome {
        var new = 0
        var changed = 0
        var unchanged = 0
        var rejects: [Reject] = []
        var touched = Touched()
    }

    func run(_ plan: Plan, _ village: VillageRows, in db: any Connection) throws -> Outcome {
        var outcome = Outcome(unchanged: plan.unchanged)
        var editor = Editor(
            db, origin: context.origin(batch), catalogue: context.catalogue, identifiers: context.identifiers)
        var families: [Int32: FamilyRecord] = [:]
        var extras = try RowExtras(
            village.village, home: context.home(of: village.village), mapping: mapping, batch: batch, editor: editor,
            in: db)
        try renumberWholeFamilies(plan, village, &editor)
        for change in plan.changed {
            guard var person = try PersonRecord.find(change.person, in: db) else { continue }
            guard scope.contains(person.village) else {
                outcome.rejects.append(
                    Reject(line: Int(village.rows[change.row].line), column: "", value: "", reason: .outsideScope))
                continue
            }
            let survivor = try survivor(of: person, db)
            if let reason = refusal(of: person, survivor, village) {
                outcome.rejects.append(
                    Reject(line: Int(village.rows[change.row].line), column: "", value: "", reason: reason))
                continue
            }
            // Who was put away stays where they were: where they are now is told of the one who stays.
            let isPutAway = survivor != nil
            var didChange = try mergeFields(&person, change.row, village, &editor)
            if !isPutAway {
                didChange =
                    try mergePlace(
                        &person, change.row, identity: change.identity, village, &families, &editor) || didChange
            }
            if !isPutAway || person.village == village.village {
                didChange = try mergeAddress(person, change.row, village, &editor) || didChange
            }
            // What waits for the end of a merge is read again from the same row.
            var isHeld = isPutAway
            didChange =
                try mergePrograms(person, village.rows[change.row], isHeld: &isHeld, &editor) || didChange
            if let survivor {
                didChange = try tell(survivor, of: person, change.row, village, &editor) || didChange
            }
            didChange =
                try extras.take(
                    change.row, of: village, family: RecordKey(home: person.key.home, id: person.family),
                    person: person.key, isNew: false, isHere: person.village == village.village) || didChange
            try remember(village.rows[change.row], person, replacing: change.identity, isHeld: isHeld, editor)
            if didChange { outcome.changed += 1 } else { outcome.unchanged += 1 }
        }
        for row in plan.new {
            try insert(row, village, &families, &extras, &editor)
            outcome.new += 1
        }
        try extras.finish()
        outcome.touched = editor.touched
        return outcome
    }

    // MARK: Fields

    /// The person's fields that the file has columns for, merged three ways.
    private func mergeFields(
        _ person: inout PersonRecord, _ row: Int, _ village: VillageRows, _ editor: inout Editor
    ) throws -> Bool {
        // Whom nobody has changed since the first file has no field that differs from what it said.
        let isUntouched = person.version == 1 && person.batch != batch.id && person.sex != 0 && person.relation != 0
        let kept = isUntouched ? [:] : try SourceValue.of("person", person.key, source: batch.source, in: editor.db)
        var take: [(PersonField, String)] = []
        var disputed = false
        for field in PersonField.allCases {
            guard let theirs = value(of: field, row, village) else { continue }
            let ours = person.value(field)
            var last = kept[field.rawValue]?.value
            // Unknown because the word could not be read is nobody's mend.
            if ours.isEmpty, [.sex, .relation].contains(field), last != theirs { last = nil }
            switch SourceValue.merge(ours: ours, last: last, theirs: theirs) {
            case .nothing: break
            case .take:
                take.append((field, theirs))
                // What another source said stays known as its word: its old value coming back changes nothing.
                if let other = try originSource(of: person, in: editor.db), other != batch.source {
                    let old = SourceValue.Kept(value: person.value(field), disagrees: false)
                    if try SourceValue.of("person", person.key, source: other, in: editor.db)[field.rawValue] == nil {
                        try setSource(old, of: field.rawValue, person, source: other, editor)
                    }
                }
            case .agree:
                try setSource(nil, of: field.rawValue, person, editor)
                disputed = true
            case .dispute:
                try setSource(SourceValue.Kept(value: theirs, disagrees: true), of: field.rawValue, person, editor)
                disputed = true
            }
        }
        if disputed {
            person.disagreements = try SourceValue.disputes("person", person.key, in: editor.db)
            try person.update(in: editor.db)
            editor.touch(person)
        }
        let wasAbsent = person.absentSince != nil
        try editor.setAbsent(nil, of: &person)
        if !mapping.programs.isEmpty { try editor.setOddBenefit(village.rows[row].oddBenefit, of: &person) }
        let changed = try editor.change(&person, take)
        try keepUnread(take, of: person, editor)
        return changed || disputed || wasAbsent
    }

    /// What a field could not hold is remembered as what the source said.
    private func keepUnread(_ given: [(PersonField, String)], of person: PersonRecord, _ editor: Editor) throws {
        for (field, theirs) in given {
            if person.value(field) == theirs {
                if [.sex, .relation].contains(field) { try setSource(nil, of: field.rawValue, person, editor) }
            } else {
                try setSource(SourceValue.Kept(value: theirs, disagrees: false), of: field.rawValue, person, editor)
            }
        }
    }

    func setSource(
        _ kept: SourceValue.Kept?, of field: String, _ person: PersonRecord, source: String? = nil, _ editor: Editor
    ) throws {
        try editor.setSource(
            kept, of: field, "person", person.key, family: person.family, village: person.village,
            source: source ?? batch.source, asOf: batch.asOf)
    }

    private func setSource(
        _ kept: SourceValue.Kept?, of field: FamilyField, _ family: FamilyRecord, _ editor: inout Editor
    ) throws {
        try editor.setSource(
            kept, of: field.rawValue, "family", family.key, family: family.key.id, village: family.village,
            source: batch.source, asOf: batch.asOf)
        editor.touched.families.insert(family.key)
    }

    /// The source that made the record, where it is not this one.
    private func originSource(of person: PersonRecord, in db: any Connection) throws -> String? {
        if person.batch == batch.id || batch.isOnlySource { return nil }
        return try context.originSource(of: person.batch, in: db)
    }

    /// A row's value in the register's own form; nil where the file has no such column.
    func value(of field: PersonField, _ row: Int, _ village: VillageRows) -> String? {
        let file = village.rows[row]
        func text(_ column: Field) -> String? { mapping.fields[column] == nil ? nil : village.text(row, column) }
        switch field {
        case .nik: return text(.nik)
        case .name: return text(.name)
        case .birth:
            guard let written = text(.birth) else { return nil }
            return file.birth.date.map { PersonRecord.text(ofDate: $0.packed) } ?? written
        // A word that nobody knows stays the source's word, and counts as one when the next file repeats it.
        case .sex: return text(.sex).map { file.sex == .unknown ? $0 : String(file.sex.rawValue) }
        case .relation: return text(.relation).map { file.relation == .unknown ? $0 : String(file.relation.rawValue) }
        case .mother: return text(.mother)
        case .birthPlace: return text(.birthPlace)
        case .occupation: return text(.occupation)
        case .padan: return text(.padan)
        case .dtksID: return text(.dtksID).flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    // MARK: Family and village

    /// Where every member of a family comes with one and the same new KK number, the family got a new card: its
    /// number changes, its members stay together.
    private func renumberWholeFamilies(_ plan: Plan, _ village: VillageRows, _ editor: inout Editor) throws {
        guard mapping.fields[.kk] != nil else { return }
        var newNumbers: [RecordKey: (kk: String, members: Set<RecordID>, sole: Bool)] = [:]
        for change in plan.changed {
            let kk = village.text(change.row, .kk)
            guard
                let row = try editor.db.first(
                    """
                    SELECT p.family AS family, f.kk AS kk, f.kk_written AS written FROM person p
                    JOIN family f ON f.home = p.home AND f.id = p.family
                    WHERE p.home = \(change.person.home) AND p.id = \(change.person.id) AND p.village = \(village.village)
                    AND p.status <> \(RecordStatus.duplicate.rawValue)
                    """)
            else { continue }
            let current = row.textOrNil("written") ?? row.intOrNil("kk").map { DocumentText.sixteen($0) } ?? ""
            if current == kk { continue }
            let person = (key: change.person, family: RecordID(try row.int("family")))
            let key = RecordKey(home: person.key.home, id: person.family)
            var entry = newNumbers[key] ?? (kk, [], true)
            entry.members.insert(person.key.id)
            if entry.kk != kk { entry.sole = false }
            newNumbers[key] = entry
        }
        // In order: where two families come with one new number, a resumed import decides as the first run did.
        for (key, entry) in newNumbers.sorted(by: { $0.key < $1.key }) where entry.sole && !entry.kk.isEmpty {
            guard var family = try FamilyRecord.find(key, in: editor.db), family.kk != entry.kk else { continue }
            // One who leaves alone is a matter of that person, not of the card.
            guard Set(try PersonRecord.members(of: key, in: editor.db).map(\.key.id)) == entry.members else { continue }
            let kept = try SourceValue.of("family", key, source: batch.source, in: editor.db)[FamilyField.kk.rawValue]
            switch SourceValue.merge(ours: family.kk, last: kept?.value, theirs: entry.kk) {
            case .take:
                guard try self.family(kk: entry.kk, in: village.village, home: key.home, editor.db) == nil else {
                    continue
                }
                try editor.change(&family, [(.kk, entry.kk)])
            case .agree: try setSource(nil, of: .kk, family, &editor)
            case .dispute: try setSource(SourceValue.Kept(value: entry.kk, disagrees: true), of: .kk, family, &editor)
            case .nothing: break
            }
        }
    }

    /// Follows a person into another family or village, unless it is the village that moved them.
    private func mergePlace(
        _ person: inout PersonRecord, _ row: Int, identity: Int64, _ village: VillageRows,
        _ families: inout [Int32: FamilyRecord], _ editor: inout Editor
    ) throws -> Bool {
        let home = context.home(of: village.village)
        guard let current = try FamilyRecord.find(RecordKey(home: person.key.home, id: person.family), in: editor.db)
        else { return false }
        let kk = mapping.fields[.kk] == nil ? current.kk : village.text(row, .kk)
        let inVillage = village.village == current.village
        if try isPlacedByHand(&person, current, kk: kk, in: village.village, &editor) { return false }
        if kk == current.kk, inVillage { return false }
        let kept = try SourceValue.of("family", current.key, source: batch.source, in: editor.db)[
            FamilyField.kk.rawValue]
        if kk == kept?.value, inVillage { return false }
        let target = try family(for: row, village, &families, &editor)
        if person.key.home != home {
            try editor.moveHome(&person, to: target, from: batch.asOf, identity: identity)
        } else {
            try editor.move(&person, to: target, from: batch.asOf)
        }
        return true
    }

    /// Whether the village has put the person where they are, against what this source had said: then the source's old
    /// word changes nothing, and a third place is for somebody to settle.
    private func isPlacedByHand(
        _ person: inout PersonRecord, _ current: FamilyRecord, kk: String, in village: RegionCode,
        _ editor: inout Editor
    ) throws -> Bool {
        guard person.version > 1,
            let kept = try SourceValue.of("person", person.key, source: batch.source, in: editor.db)[LogField.place]
        else { return false }
        let theirs = LogField.place(in: village, kk: kk)
        switch SourceValue.merge(
            ours: LogField.place(in: current.village, kk: current.kk), last: kept.value, theirs: theirs)
        {
        case .nothing, .take: return true
        case .agree: try setSource(nil, of: LogField.place, person, editor)
        case .dispute:
            try setSource(SourceValue.Kept(value: theirs, disagrees: true), of: LogField.place, person, editor)
        }
        person.disagreements = try SourceValue.disputes("person", person.key, in: editor.db)
        try person.update(in: editor.db)
        editor.touch(person, keys: false)
        return true
    }

    /// The family a row belongs to, found or made.
    private func family(
        for row: Int, _ village: VillageRows, _ families: inout [Int32: FamilyRecord], _ editor: inout Editor
    ) throws -> FamilyRecord {
        let position = village.rows[row].family
        if let known = families[position] { return known }
        let home = context.home(of: village.village)
        let kk = village.text(row, .kk)
        if let known = try family(kk: kk, in: village.village, home: home, editor.db) {
            families[position] = known
            return known
        }
        var made = FamilyRecord(
            key: RecordKey(home: home, id: RecordID(batch.firstRecord.value + Int64(village.rows[row].line))),
            village: village.village, kk: kk, batch: batch.id, line: Int(village.rows[row].line))
        for field in [FamilyField.address, .hamlet, .rt, .rw] { made.set(field, to: text(field, row, village) ?? "") }
        try made.insert(in: editor.db)
        if let number = made.kkNumber { editor.touched.kks.insert(number) }
        editor.touched.families.insert(made.key)
        editor.touched.villages.insert(made.village.value)
        families[position] = made
        return made
    }

    private func family(kk: String, in village: RegionCode, home: Int64, _ db: any Connection) throws -> FamilyRecord? {
        let document = DocumentText.parse(kk)
        guard document.holdsFamily else { return nil }
        if let number = document.value {
            return try db.first(
                """
                SELECT \(FamilyRecord.columns) FROM family WHERE home = \(home) AND id = (
                    SELECT family FROM family_kk WHERE kk = \(number) AND home = \(home) AND village = \(village)
                    ORDER BY family LIMIT 1)
                """
            ).map(FamilyRecord.init)
        }
        return try db.first(
            """
            SELECT \(FamilyRecord.columns) FROM family
            WHERE \(db.kabupaten(home).hold("home")) AND village = \(village) AND kk IS NULL AND kk_written = \(kk) AND status = 1 ORDER BY id LIMIT 1
            """
        ).map(FamilyRecord.init)
    }

    private func text(_ field: FamilyField, _ row: Int, _ village: VillageRows) -> String? {
        let column: Field =
            switch field {
            case .kk: .kk
            case .address: .address
            case .hamlet: .hamlet
            case .rt: .rt
            case .rw: .rw
            }
        return mapping.fields[column] == nil ? nil : village.text(row, column)
    }

    /// The first row of a family speaks for its address; another member's own address is kept beside.
    private func mergeAddress(
        _ person: PersonRecord, _ row: Int, _ village: VillageRows, _ editor: inout Editor
    ) throws -> Bool {
        let key = RecordKey(home: person.key.home, id: person.family)
        guard var family = try FamilyRecord.find(key, in: editor.db) else { return false }
        let speaks = Int(village.families[Int(village.rows[row].family)].members[0]) == row
        let kept = family.version == 1 ? [:] : try SourceValue.of("family", key, source: batch.source, in: editor.db)
        let owns = speaks ? [:] : try SourceValue.of("person", person.key, source: batch.source, in: editor.db)
        var take: [(FamilyField, String)] = []
        var changed = false
        for field in [FamilyField.address, .hamlet, .rt, .rw] {
            guard let theirs = text(field, row, village) else { continue }
            let last = kept[field.rawValue]?.value
            guard speaks else {
                let isFamilys = theirs == last ?? family.value(field)
                let own = isFamilys ? nil : SourceValue.Kept(value: theirs, disagrees: false)
                if owns[field.rawValue] != own {
                    try setSource(own, of: field.rawValue, person, editor)
                    changed = true
                }
                continue
            }
            switch SourceValue.merge(ours: family.value(field), last: last, theirs: theirs) {
            case .nothing: break
            case .take: take.append((field, theirs))
            case .agree: try setSource(nil, of: field, family, &editor)
            case .dispute:
                try setSource(SourceValue.Kept(value: theirs, disagrees: true), of: field, family, &editor)
                changed = true
            }
        }
        return try editor.change(&family, take) || changed
    }

    // MARK: Programs and new persons

    /// Opens what the row newly says yes to, closes what it no longer does, from the file's day.
    ///
    /// Whoever was put away as a duplicate draws on nothing, whatever their row says.
    ///
    /// - Parameter isHeld: whether something goes on that the row does not say, since the row of a record says so that was
    ///   put away in favour of this one.
    private func mergePrograms(
        _ person: PersonRecord, _ row: FileRow, isHeld: inout Bool, _ editor: inout Editor
    ) throws -> Bool {
        guard !mapping.programs.isEmpty, person.status != .duplicate else { return false }
        if person.version > 1 { try forgetWords(of: person, editor) }
        let open = try openPrograms(of: person.key, editor.db)
        var told: Set<Int>?
        var changed = false
        for program in mapping.programs.map(\.kind) {
            let wanted = Self.says(row, program)
            if wanted == open.contains(program) { continue }
            if !wanted {
                let others = try told ?? programsOfPutAway(person, editor.db)
                told = others
                if others.contains(program) {
                    isHeld = true
                    continue
                }
            }
            changed = true
            try set(program, wanted, of: person, &editor)
        }
        return changed
    }

    static func says(_ row: FileRow, _ program: Int) -> Bool { row.programs & (1 << UInt64(program)) != 0 }

    func openPrograms(of person: RecordKey, _ db: any Connection) throws -> Set<Int> {
        Set(
            try db.rows(
                """
                SELECT program FROM enrolment
                WHERE home = \(person.home) AND person = \(person.id) AND valid_to IS NULL
                """
            ).map { Int(try $0.int("program")) })
    }

    func set(_ program: Int, _ isOn: Bool, of person: PersonRecord, _ editor: inout Editor) throws {
        if isOn {
            try editor.db.execute(
                """
                INSERT INTO enrolment (home, person, program, valid_from, recorded_at, village)
                VALUES (\(person.key.home), \(person.key.id), \(program), \(batch.asOf), \(batch.startedAt),
                    \(person.village))
                ON CONFLICT (home, person, program, valid_from) DO UPDATE SET valid_to = NULL
                """)
        } else {
            try editor.db.execute(
                """
                UPDATE enrolment SET valid_to = \(batch.asOf) WHERE home = \(person.key.home)
                AND person = \(person.key.id) AND program = \(program) AND valid_to IS NULL
                """)
        }
        try editor.log(
            "person", person.key, person.family, person.village, "program:\(program)", isOn ? "" : "ya",
            isOn ? "ya" : "")
        editor.touched.programs.insert(person.village.value)
    }

    private func insert(
        _ row: Int, _ village: VillageRows, _ families: inout [Int32: FamilyRecord], _ extras: inout RowExtras,
        _ editor: inout Editor
    ) throws {
        let file = village.rows[row]
        let family = try family(for: row, village, &families, &editor)
        let id = RecordID(batch.firstRecord.value + Int64(file.line))
        try editor.db.execute(
            """
            INSERT INTO person (home, id, village, family, name, sex, relation, odd_benefit, status, version, batch,
                line, disagreements)
            VALUES (\(family.key.home), \(id), \(village.village), \(family.key.id), '', 0, 0, \(file.oddBenefit), 1, 1,
                \(batch.id), \(Int(file.line)), 0)
            """)
        guard var person = try PersonRecord.find(RecordKey(home: family.key.home, id: id), in: editor.db) else {
            return
        }
        let given = PersonField.allCases.compactMap { field in value(of: field, row, village).map { (field, $0) } }
        for (field, value) in given { person.set(field, to: value, catalogue: context.catalogue) }
        try person.update(in: editor.db)
        try keepUnread(given, of: person, editor)
        try openMembership(person, in: family, editor.db)
        if let nik = person.nikNumber {
            try editor.db.execute(
                """
                INSERT INTO person_nik (nik, home, person, village)
                VALUES (\(nik), \(person.key.home), \(person.key.id), \(person.village)) ON CONFLICT DO NOTHING
                """)
        }
        try editor.insertWords(of: person)
        editor.touched.persons.insert(person.key)
        for program in mapping.programs.map(\.kind) where file.programs & (1 << UInt64(program)) != 0 {
            try editor.db.execute(
                """
                INSERT INTO enrolment (home, person, program, valid_from, recorded_at, village)
                VALUES (\(person.key.home), \(person.key.id), \(program), \(batch.asOf), \(batch.startedAt),
                    \(person.village))
                """)
        }
        try extras.take(row, of: village, family: family.key, person: person.key, isNew: true)
        try remember(file, person, replacing: nil, editor)
        try editor.resize(family.key)
        editor.touch(person)
    }

    private func openMembership(_ person: PersonRecord, in family: FamilyRecord, _ db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO membership (home, family, person, valid_from, relation, recorded_at, village)
            VALUES (\(family.key.home), \(family.key.id), \(person.key.id), \(batch.asOf), \(person.relation),
                \(batch.startedAt), \(family.village)) ON CONFLICT (home, family, person, valid_from) DO UPDATE SET valid_to = NULL
            """)
    }

    /// What this file said of a person, so that the next one is held against it. A file that only adds to persons
    /// (houses) leaves the fingerprint of the file that made them.
    ///
    /// - Parameters:
    ///   - old: the identity the person was known under; nil for a new person.
    ///   - isHeld: whether the next file's row is to be read though it is the same.
    private func remember(
        _ row: FileRow, _ person: PersonRecord, replacing old: Int64?, isHeld: Bool = false, _ editor: Editor
    ) throws {
        guard mapping.fields[.name] != nil else { return }
        let (key, hash) = (person.key, isHeld ? 0 : row.hash)
        if let old {
            let before = try editor.db.first(
                "SELECT row_hash FROM person_dtks WHERE home = \(key.home) AND dtks_key = \(old) AND person = \(key.id)"
            )?.int("row_hash")
            try editor.db.execute(
                "DELETE FROM person_dtks WHERE home = \(key.home) AND dtks_key = \(old) AND person = \(key.id)")
            try editor.log(
                "person", key, person.family, person.village, LogField.identity, before.map { "\(old):\($0)" },
                "\(row.identity):\(hash)")
        }
        try editor.db.execute(
            """
            INSERT INTO person_dtks (home, dtks_key, person, row_hash)
            VALUES (\(key.home), \(row.identity), \(key.id), \(hash))
            ON CONFLICT (home, dtks_key, person) DO UPDATE SET row_hash = excluded.row_hash
            """)
    }
}
