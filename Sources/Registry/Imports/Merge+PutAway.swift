import Storage

/// Rows of people whose record is not there any more. What a row says of a record that a merge has put away stays with
/// that record, for the day on which the merge is taken back; of the one who stays it tells what they receive.
extension Merge {
    /// Of these no row opens a record anew.
    private static let gone: Set<RecordStatus> = [.deceased, .duplicate, .erased, .withdrawn]
    private static let yes = "ya"
    private static let no = "tidak"

    /// Who stays in the place of somebody put away, with their kabupaten held to the end.
    func survivor(of person: PersonRecord, _ db: any Connection) throws -> PersonRecord? {
        guard person.status == .duplicate, let found = try JoinedRecords.survivor(of: person, in: db) else {
            return nil
        }
        if db.isAlone || found.key.home == person.key.home { return found }
        try db.lock([LockKey.home(found.key.home)])
        return try JoinedRecords.survivor(of: person, in: db)
    }

    /// Why a row is not taken in.
    func refusal(of person: PersonRecord, _ survivor: PersonRecord?, _ village: VillageRows) -> Reject.Reason? {
        if let survivor { return scope.contains(survivor.village) ? nil : .outsideScope }
        // Within their kabupaten the record is kept as the file has it, and stays what it is.
        let isThere = person.key.home == context.home(of: village.village)
        return isThere || !Self.gone.contains(person.status) ? nil : .notPresent
    }

    /// Tells of the one who stays what the row of a record that was put away newly says. What it ends goes on as long as
    /// another row of them says yes; whether their own does is asked of the next file.
    func tell(
        _ survivor: PersonRecord, of put: PersonRecord, _ row: Int, _ village: VillageRows, _ editor: inout Editor
    ) throws -> Bool {
        let db = editor.db
        let isNamed = try isNamed(survivor, db)
        var changed = false
        if !isNamed { changed = try keepSaid(of: survivor, row, village, editor) }
        let (before, file) = (try said(of: put.key, db), village.rows[row])
        let differing = mapping.programs.map(\.kind).filter { Self.says(file, $0) != before.contains($0) }
        if differing.isEmpty { return changed }
        for program in differing {
            let word = Self.says(file, program) ? Self.yes : Self.no
            try setSource(
                SourceValue.Kept(value: word, disagrees: false), of: Self.word(program), put, editor)
        }
        let (open, told) = (try openPrograms(of: survivor.key, db), try programsOfPutAway(survivor, db))
        for program in differing {
            let isOn = told.contains(program)
            if isOn == open.contains(program) || (!isOn && isNamed) { continue }
            try set(program, isOn, of: survivor, &editor)
        }
        if isNamed { try readAgain(survivor, db) }
        return true
    }

    // MARK: What the rows of records said that were put away

    /// What they say who were put away in favour of a person.
    func programsOfPutAway(_ person: PersonRecord, _ db: any Connection) throws -> Set<Int> {
        guard person.status == .present else { return [] }
        return try db.beyondSight { () -> Set<Int> in
            try JoinedRecords.of(person.key, in: db).filter { $0 != person.key }
                .reduce(into: []) { programs, key in programs.formUnion(try said(of: key, db)) }
        }
    }

    /// What is kept of a record's row for as long as it is put away is nothing any more once it is there again.
    func forgetWords(of person: PersonRecord, _ editor: Editor) throws {
        let kept = try SourceValue.of("person", person.key, source: batch.source, in: editor.db)
        for program in mapping.programs.map(\.kind) where kept[Self.word(program)] != nil {
            try setSource(nil, of: Self.word(program), person, editor)
        }
    }

    /// The name of a row's word about a program among what sources say.
    private static func word(_ program: Int) -> String { LogField.program + String(program) }

    /// The last word of this source's rows about a record that was put away; where there was none since, what the record
    /// had of its own when the merge took it along.
    private func said(of key: RecordKey, _ db: any Connection) throws -> Set<Int> {
        let kept = try SourceValue.of("person", key, source: batch.source, in: db)
        return try mapping.programs.map(\.kind).reduce(into: []) { said, program in
            let isSaid = try kept[Self.word(program)].map { $0.value == Self.yes } ?? wasTaken(program, from: key, db)
            if isSaid { said.insert(program) }
        }
    }

    /// Whether a merge has ended what was not brought by an earlier one.
    private func wasTaken(_ program: Int, from key: RecordKey, _ db: any Connection) throws -> Bool {
        let what = PersonSpan.enrolment(program)
        let spans = try db.rows(
            """
            SELECT action, new_value FROM change_log WHERE home = \(key.home) AND record = \(key.id)
            AND unit = 'person' AND field = \(what.field) ORDER BY id DESC LIMIT 2
            """
        ).map { row -> ValidSpan? in
            guard try row.text("action") == ChangeEvent.onePerson.rawValue else { return nil }
            return PersonSpan.read(what.field, row.textOrNil("new_value") ?? "")?.span
        }
        guard let last = spans.first, let ended = last, ended.to != nil else { return false }
        if spans.count > 1, let brought = spans[1] { return brought.to != nil }
        return true
    }

    // MARK: The one who stays

    /// Whether rows of files are theirs by their own record.
    private func isNamed(_ person: PersonRecord, _ db: any Connection) throws -> Bool {
        if person.batch != 0 { return true }
        let family = try FamilyRecord.find(RecordKey(home: person.key.home, id: person.family), in: db)
        let key = DTKSKey.of(person, kk: family?.kk ?? "")
        return try db.count(
            """
            SELECT count(*) FROM person_dtks WHERE home = \(person.key.home) AND dtks_key = \(key)
            AND person = \(person.key.id)
            """) > 0
    }

    /// Lets the next file's row of a person be read, also where it is the same as before.
    private func readAgain(_ person: PersonRecord, _ db: any Connection) throws {
        let family = try FamilyRecord.find(RecordKey(home: person.key.home, id: person.family), in: db)
        let key = DTKSKey.of(person, kk: family?.kk ?? "")
        try db.execute(
            """
            UPDATE person_dtks SET row_hash = 0
            WHERE home = \(person.key.home) AND dtks_key = \(key) AND person = \(person.key.id)
            """)
    }

    /// Of whom no file had said anything by themselves, what this one says is kept beside what is known.
    private func keepSaid(
        of survivor: PersonRecord, _ row: Int, _ village: VillageRows, _ editor: Editor
    ) throws -> Bool {
        let kept = try SourceValue.of("person", survivor.key, source: batch.source, in: editor.db)
        var changed = false
        for field in PersonField.allCases {
            guard let theirs = value(of: field, row, village) else { continue }
            let ours = survivor.value(field)
            let said = theirs == ours ? nil : SourceValue.Kept(value: theirs, disagrees: false)
            if said == kept[field.rawValue] { continue }
            try setSource(said, of: field.rawValue, survivor, editor)
            changed = true
        }
        return changed
    }
}
