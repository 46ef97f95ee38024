import Storage

/// Moves between families, villages and kabupaten.
extension Editor {
    /// Moves a person by somebody's hand into a family, of whatever village. What files said of their place is
    /// remembered, so that the old place coming back in the next file moves nobody.
    mutating func moveByHand(_ person: inout PersonRecord, to target: FamilyRecord, from day: Int32) throws {
        let old = try FamilyRecord.find(RecordKey(home: person.key.home, id: person.family), in: db)
        let said = old.map { LogField.place(in: $0.village, kk: $0.kk) } ?? ""
        let batch = person.batch
        if person.key.home == target.key.home {
            try move(&person, to: target, from: day)
        } else {
            let identity = DTKSKey.of(person, kk: old?.kk ?? "")
            try moveHome(&person, to: target, from: day, identity: identity, keepsIdentity: true)
        }
        try settle(
            LogField.place, "person", person.key, family: person.family, village: person.village, before: said,
            after: LogField.place(in: target.village, kk: target.kk), batch: batch)
    }

    /// Into another kabupaten: the row here closes, a row with the same id opens there.
    ///
    /// - Parameters:
    ///   - identity: the key under which files know the person here, if any.
    ///   - keepsIdentity: whether the next file should know them there under the same key.
    mutating func moveHome(
        _ person: inout PersonRecord, to target: FamilyRecord, from day: Int32, identity: Int64?,
        keepsIdentity: Bool = false
    ) throws {
        var old = person
        let (home, id) = (target.key.home, old.key.id)
        try setStatus(.moved, of: &old, from: day, reason: "pindah ke \(target.village.dotted)")
        let hash = try identity.flatMap { try takeIdentity($0, of: old) }
        let there = RecordKey(home: home, id: id)
        if var earlier = try PersonRecord.find(there, in: db) {
            // A row of an earlier stay is opened again, with what is known today.
            try change(&earlier, PersonField.allCases.map { ($0, old.value($0)) })
            try move(&earlier, to: target, from: day)
            try setStatus(.present, of: &earlier, from: day, reason: "kembali ke \(target.village.dotted)")
            try setAbsent(old.absentSince, of: &earlier)
            try setOddBenefit(old.oddBenefit, of: &earlier)
        } else {
            try open(old, at: there, in: target, from: day)
        }
        try copyAlong(old, to: home, target.village)
        try copyConsents(of: old, to: target)
        guard var moved = try PersonRecord.find(there, in: db) else { return }
        moved.disagreements = try SourceValue.disputes("person", there, in: db)
        try moved.update(in: db)
        person = moved
        try LinkCaseRecord.follow(person, from: old.key.home, in: db)
        if keepsIdentity, let identity, let hash { try giveIdentity(identity, hash, to: person) }
        try resize(target.key)
        touch(person)
    }

    /// - Returns: the fingerprint of what a file said of the person last.
    private func takeIdentity(_ identity: Int64, of old: PersonRecord) throws -> Int64? {
        let (home, id) = (old.key.home, old.key.id)
        let hash = try db.first(
            "SELECT row_hash FROM person_dtks WHERE home = \(home) AND dtks_key = \(identity) AND person = \(id)"
        )?.int("row_hash")
        try db.execute(
            "DELETE FROM person_dtks WHERE home = \(home) AND dtks_key = \(identity) AND person = \(id)")
        try log("person", old.key, old.family, old.village, LogField.identity, hash.map { "\(identity):\($0)" }, nil)
        return hash
    }

    private func giveIdentity(_ identity: Int64, _ hash: Int64, to person: PersonRecord) throws {
        try db.execute(
            """
            INSERT INTO person_dtks (home, dtks_key, person, row_hash)
            VALUES (\(person.key.home), \(identity), \(person.key.id), \(hash))
            ON CONFLICT (home, dtks_key, person) DO UPDATE SET row_hash = excluded.row_hash
            """)
        try log(
            "person", person.key, person.family, person.village, LogField.identity, nil, "\(identity):\(hash)")
    }

    /// What hangs on a person is told where they are: it carries their village.
    func takeAlong(_ person: PersonRecord) throws {
        let (home, id) = (person.key.home, person.key.id)
        func carry(_ table: String, _ mine: SQL) throws {
            try db.execute(
                "UPDATE \(unsafe: table) SET village = \(person.village) WHERE home = \(home) AND \(mine)")
        }
        for table in ["enrolment", "caretaker", "ppks", "person_trait", "person_mark", "transfer_person"] {
            try carry(table, "person = \(id)")
        }
        try carry("status_period", "unit = 'person' AND id = \(id)")
        try carry("field_source", "unit = 'person' AND record = \(id)")
        if let nik = person.nikNumber { try carry("person_nik", "nik = \(nik) AND person = \(id)") }
        try LinkCaseRecord.follow(person, from: home, in: db)
    }

    /// What hangs on a person by their id goes along into the other kabupaten.
    private func copyAlong(_ old: PersonRecord, to home: Int64, _ village: RegionCode) throws {
        let traits = PersonTrait.allCases.map(\.rawValue).joined(separator: ", ")
        let tables: [(table: String, columns: String, mine: SQL)] = [
            ("enrolment", "person, program, valid_from, valid_to, recorded_at", "person = \(old.key.id)"),
            ("caretaker", "person, program, valid_from, valid_to, recorded_at", "person = \(old.key.id)"),
            ("ppks", "person, type, valid_from, valid_to, recorded_at", "person = \(old.key.id)"),
            (
                "field_source", "unit, record, field, source, value, disagrees, as_of, recorded_at",
                "unit = 'person' AND record = \(old.key.id)"
            ),
            ("person_trait", "person, \(traits)", "person = \(old.key.id)"),
            ("transfer_person", "person, transfer_home, transfer, family, holds", "person = \(old.key.id)"),
            (
                "person_mark", "person, id, reason, request, at, actor_name, lifted_at, lifted_reason",
                "person = \(old.key.id)"
            ),
        ]
        for (table, columns, mine) in tables {
            // Of an earlier stay there nothing counts any more: what is known is what was known here last.
            try db.execute("DELETE FROM \(unsafe: table) WHERE home = \(home) AND \(mine)")
            try copy(
                table, "home, village, \(columns)", where: "home = \(old.key.home) AND \(mine)",
                ["home": "\(home)", "village": "\(village)"], "ON CONFLICT DO NOTHING")
        }
    }

    /// Copies rows with some of their values replaced. Written one by one: in one statement, rows of one server do not
    /// come to another where the servers themselves enforce who sees what.
    func copy(
        _ table: String, _ columns: String, where condition: SQL, _ replaced: [String: SQL], _ conflict: SQL = ""
    ) throws {
        let names = columns.split { $0 == "," || $0.isWhitespace }.map(String.init)
        let rows = try db.rows("SELECT \(unsafe: columns) FROM \(unsafe: table) WHERE \(condition)")
        for row in rows {
            let values = names.map { name in replaced[name] ?? "\(row[name])" }
            try db.execute(
                """
                INSERT INTO \(unsafe: table) (\(unsafe: columns)) VALUES (\(SQL.joined(values, by: ", "))) \(conflict)
                """)
        }
    }

    /// What the person agreed to by themselves; their family's word is the family's.
    private func copyConsents(of old: PersonRecord, to target: FamilyRecord) throws {
        let withdrawn = ["withdrawn_at", "withdrawn_reason", "withdrawn_name"]
        let sets = withdrawn.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        try copy(
            "consent",
            "home, family, id, person, village, notice, way, day, place, scan, witness, account, actor_name, at, "
                + withdrawn.joined(separator: ", "),
            where: "home = \(old.key.home) AND family = \(old.family) AND person = \(old.key.id)",
            ["home": "\(target.key.home)", "family": "\(target.key.id)", "village": "\(target.village)"],
            "ON CONFLICT (home, family, id) DO UPDATE SET \(unsafe: sets)")
    }

    /// Writes a person who comes from another kabupaten into this one, under the id they have.
    private mutating func open(_ old: PersonRecord, at key: RecordKey, in target: FamilyRecord, from day: Int32) throws
    {
        let version = try PersonRecord.find(old.key, in: db)?.version ?? old.version
        try copy(
            "person", PersonRecord.columns.text, where: "home = \(old.key.home) AND id = \(old.key.id)",
            [
                "home": "\(key.home)", "village": "\(target.village)", "family": "\(target.key.id)", "status": "1",
                "version": "\(version + 1)", "absent_since": "NULL",
            ])
        guard let opened = try PersonRecord.find(key, in: db) else { return }
        try log("person", key, target.key.id, target.village, LogField.opened, nil, String(old.key.home))
        try db.execute(
            """
            INSERT INTO membership (home, family, person, valid_from, relation, recorded_at, village)
            VALUES (\(key.home), \(target.key.id), \(key.id), \(day), \(opened.relation), \(origin.at),
                \(target.village))
            ON CONFLICT (home, family, person, valid_from) DO UPDATE SET valid_to = NULL
            """)
        touched.persons.insert(key)
        if let nik = opened.nikNumber { try insertNIK(nik, of: opened) }
        try insertWords(of: opened)
    }
}
