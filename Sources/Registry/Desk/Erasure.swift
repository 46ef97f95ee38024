import Foundation
import Rules
import Storage

/// Takes everything that tells who somebody is out of the register. What counts stays: that there was a person of this
/// sex and year, in which village, from when to when; the ids in the history; the chain of the audit trail.
///
/// Records that a merge has joined to theirs are theirs too, and go with it. Cannot be undone. One transaction.
struct Erasure {
    let registry: Registry
    let actor: Actor
    let db: any Connection
    private var now: Int64 { registry.clock.now() }

    init(registry: Registry, actor: Actor, db: any Connection) {
        self.registry = registry
        self.actor = actor
        self.db = db
    }

    /// - Returns: whom, where they are now.
    /// - Throws: `Refusal` for somebody who is not there, under way between two villages, or in a proposal that somebody
    ///   still has to decide on; under whichever of their records.
    @discardableResult
    static func check(_ id: RecordID, in db: any Connection) throws -> PersonRecord {
        var locator = Locator(db)
        let person = try locator.person(id)
        let records = try JoinedRecords.of(person.key, in: db).map(\.id)
        let moves = try db.count(
            """
            SELECT count(*) FROM transfer_person
            WHERE home IN (SELECT home FROM home) AND person IN (\(records)) AND holds = 1
            """)
        if moves > 0 {
            throw Refusal.invalidInput(
                field: "kata_hapus",
                reason: Words(
                    id: "Orang ini sedang dalam pengajuan pindah. Selesaikan dulu kepindahannya.",
                    en: "This person is in a move that waits. Settle the move first."))
        }
        let known = try records.map { try ErasedPerson($0, in: db) }
        if let open = try ProposalsAbout(known, in: db).records.first(where: \.state.isOpen) {
            throw ErasedProposals.stillOpen(open)
        }
        return person
    }

    /// At a citizen's request.
    func run(_ id: RecordID, request: RecordID) throws {
        let person = try Self.check(id, in: db)
        // Before their merges are closed for good.
        let all = try JoinedRecords.of(person.key, in: db).map { try ErasedPerson($0.id, in: db) }
        let numbers = try ownNumbers(of: all)
        try leaveTombstones(all, numbers, request)
        try EraseCivil.erase(numbers, in: db)
        try EraseSiks.erase(numbers, in: db)
        let homes = Set(all.flatMap(\.keys).map(\.home))
        for known in all { try OfficialRecord.erase(person: known.id, numbers: numbers, at: homes, in: db) }
        // Rows that a move to another kabupaten left behind carry the same id.
        for key in all.flatMap(\.keys) {
            if let row = try PersonRecord.find(key, in: db) { try erase(row, atRequest: true) }
        }
        let proposals = try ErasedProposals(registry: registry, db: db).erase(about: all)
        try ErasedWords(all, registry: registry, actor: actor, db: db).erase(proposals: proposals)
        for known in all {
            let desk = ErasedDesk(known, registry: registry, db: db)
            try desk.erase(but: request, proposals: proposals)
            try desk.dropExports(proposals: proposals)
        }
        try AuditTrail.write(
            .personErased, by: actor, place: person.village, object: "orang \(id)", detail: "permintaan \(request)",
            at: now, in: db)
    }

    /// Those withdrawn long ago, whom no request speaks of: no tombstone stays. One who is still there in another
    /// kabupaten, or as another record, keeps what is theirs.
    func runForRetention(_ persons: [PersonRecord]) throws {
        var gone: [ErasedPerson] = []
        for person in persons {
            let alive = try db.count(
                """
                SELECT count(*) FROM person WHERE home IN (SELECT home FROM home) AND id = \(person.key.id)
                AND status NOT IN (\(RecordStatus.erased.rawValue), \(RecordStatus.withdrawn.rawValue))
                """)
            if alive == 0 { gone.append(try ErasedPerson(row: person, in: db)) }
            try erase(person, atRequest: false)
        }
        // Of those the numbers are theirs alone.
        try EraseCivil.erase(Set(gone.flatMap(\.numbers)), in: db)
        try EraseSiks.erase(Set(gone.flatMap(\.numbers)), in: db)
        for one in gone {
            try OfficialRecord.erase(person: one.id, numbers: one.numbers, at: Set(one.keys.map(\.home)), in: db)
        }
        let proposals = try ErasedProposals(registry: registry, db: db).erase(about: gone)
        try ErasedWords(gone, registry: registry, actor: actor, db: db).erase(proposals: proposals)
        for person in gone { try ErasedDesk(person, registry: registry, db: db).erase(but: nil) }
    }

    /// In every home that knows them: for each number that is theirs, and for each key under which files name them.
    private func leaveTombstones(_ all: [ErasedPerson], _ numbers: Set<Int64>, _ request: RecordID) throws {
        let salt = try Tombstone.makeSalt(in: db)
        let keys = all.flatMap(\.keys)
        var digests = Set(numbers.map { Tombstone.digest(nik: $0, salt: salt) })
        for key in keys {
            for row in try db.rows(
                "SELECT dtks_key FROM person_dtks WHERE home = \(key.home) AND person = \(key.id)")
            {
                digests.insert(Tombstone.digest(identity: try row.int("dtks_key"), salt: salt))
            }
        }
        for home in Set(keys.map(\.home)) {
            for digest in digests {
                try db.execute(
                    """
                    INSERT INTO tombstone (home, digest, request, at) VALUES (\(home), \(digest), \(request), \(now))
                    ON CONFLICT (home, digest) DO UPDATE
                    SET request = excluded.request, at = excluded.at, lifted_at = NULL
                    """)
            }
        }
    }

    /// Before anything is erased. A number that was written down for them once by mistake may be somebody else's by
    /// right; so may that of a record that was put away.
    private func ownNumbers(of all: [ErasedPerson]) throws -> Set<Int64> {
        let rows = try all.flatMap(\.keys).compactMap { try PersonRecord.find($0, in: db) }
        let current = rows.filter { $0.status != .duplicate }.compactMap(\.nikNumber)
        return try Set(all.flatMap(\.numbers)).filter { nik in
            try current.contains(nik) || !ErasedPerson.isHeld(nik, byOtherThan: all.map(\.id), in: db)
        }
    }

    /// - Parameter atRequest: whether nothing is to bring them back any more, not even as another record of theirs.
    private func erase(_ person: PersonRecord, atRequest: Bool) throws {
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        var editor = try work.editor(work.origin("penghapusan", reason: "penghapusan data pribadi", set: nil))
        let before = person
        var person = person
        try ErasedLinks(person: person, db: db).erase(forGood: atRequest)
        try db.execute(
            "DELETE FROM person_dtks WHERE home = \(person.key.home) AND person = \(person.key.id)")
        try editor.setStatus(.erased, of: &person, from: registry.clock.today.packed, reason: "penghapusan")
        try blank(&person)
        for table in ["enrolment", "caretaker"] {
            try db.execute(
                """
                UPDATE \(unsafe: table) SET valid_to = \(registry.clock.today.packed)
                WHERE home = \(person.key.home) AND person = \(person.key.id) AND valid_to IS NULL
                """)
        }
        editor.touched.programs.insert(person.village.value)
        let traces = ErasedTraces(person: before, db: db)
        try traces.erase()
        try eraseFamilyIfAlone(RecordKey(home: person.key.home, id: person.family))
        try registry.judge(try registry.catalogue(in: db), in: db).run(editor.touched, in: db)
        try LinkDue.add(editor.touched.persons, at: registry.clock.now(), in: db)
        try traces.eraseFindings()
    }

    /// Of the birth date the year stays, for counts by age.
    private func blank(_ person: inout PersonRecord) throws {
        (person.nik, person.nikNumber, person.name) = ("", nil, "")
        person.birth = person.birth.map { $0 / 10_000 * 10_000 }
        (person.birthWritten, person.mother, person.birthPlace, person.occupation) = ("", "", "", "")
        (person.dtksID, person.padan, person.stated) = ("", "", "")
        person.disagreements = 0
        person.absentSince = nil
        try person.update(in: db)
    }

    /// An address and a KK of nobody else tell who lived there.
    private func eraseFamilyIfAlone(_ key: RecordKey) throws {
        let others = try db.count(
            """
            SELECT count(*) FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person
            WHERE m.home = \(key.home) AND m.family = \(key.id) AND p.family = m.family
            AND p.status <> \(RecordStatus.erased.rawValue)
            """)
        guard others == 0, var family = try FamilyRecord.find(key, in: db), family.status != .present else { return }
        try family.deleteKey(in: db)
        family.kk = ""
        family.kkNumber = nil
        for field in FamilyField.allCases { family.set(field, to: "") }
        family.status = .erased
        family.version += 1
        try family.update(in: db)
        try db.execute(
            """
            UPDATE change_log SET old_value = NULL, new_value = NULL, reason = ''
            WHERE home = \(key.home) AND record = \(key.id) AND unit = 'family'
            """)
        try db.execute("DELETE FROM field_source WHERE home = \(key.home) AND unit = 'family' AND record = \(key.id)")
        try db.execute("UPDATE finding SET evidence = NULL WHERE home = \(key.home) AND family = \(key.id)")
        guard let household = family.household,
            let house = try db.first(
                "SELECT dwelling FROM household WHERE home = \(key.home) AND id = \(household)")
        else { return }
        // Where a house stands is told only for those who live in it.
        let dwelling = try house.int("dwelling")
        let neighbours = try db.count(
            """
            SELECT count(*) FROM household h JOIN family f ON f.home = h.home AND f.household = h.id
            WHERE h.home = \(key.home) AND h.dwelling = \(dwelling) AND f.village = \(family.village)
            AND f.status <> \(RecordStatus.erased.rawValue)
            """)
        if neighbours == 0 {
            try db.execute(
                "UPDATE dwelling SET latitude = NULL, longitude = NULL WHERE home = \(key.home) AND id = \(dwelling)")
        }
    }
}
