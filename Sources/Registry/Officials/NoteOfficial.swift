import Rules
package import Storage

/// What became of an entry of the list of officials.
package struct OfficialOutcome: Codable, Sendable, Equatable {
    package var official: RecordID
    package var village: RegionCode
}

/// Notes who is of the office of a village. What their family proposes is shown as such from then on, open proposals too.
package struct NoteOfficial: Action {
    package typealias Outcome = OfficialOutcome

    package var id: ActionID
    package var village: RegionCode
    package var name: String
    package var title: String
    /// Typed; empty: nobody knows them.
    package var nik: String
    package var kk: String
    /// Chosen from the register.
    package var person: RecordID?
    package var account: Int64?
    /// `yyyymmdd`.
    package var from: Int32

    package init(
        id: ActionID = ActionID(), at village: RegionCode, name: String, title: String, nik: String = "",
        kk: String = "", person: RecordID? = nil, account: Int64? = nil, from: Int32
    ) {
        self.id = id
        self.village = village
        self.name = name
        self.title = title
        self.nik = nik
        self.kk = kk
        self.person = person
        self.account = account
        self.from = from
    }

    package static var holdsNumber: Bool { true }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.view, at: village)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> OfficialOutcome {
        try OfficialDesk.require(actor, at: village)
        guard village.level == .village, registry.gazetteer[village] != nil else { throw Refusal.notFound }
        let today = registry.clock.today
        try check(today)
        let key = RecordKey(home: registry.home(of: village), id: registry.identifiers.next())
        var record = OfficialRecord(
            key: key, village: village, person: nil, nik: try number(nik, "nik"), kk: try number(kk, "kk"),
            name: name.trimmingSpaces, title: title.trimmingSpaces, account: try checkedAccount(db), from: from)
        try take(try onRecord(record.nik, key.home, db), into: &record, db)
        guard !record.name.isEmpty else {
            throw OfficialDesk.refused("nama", "Tulis namanya.", "Write the name.")
        }
        try checkIsNew(record, on: today.packed, db)
        try record.insert(in: db)
        try AuditTrail.write(
            .officialNoted, by: actor, place: village, object: "perangkat \(key.id)", detail: record.title,
            at: registry.clock.now(), in: db)
        if record.isInOffice(on: today.packed) {
            try OpenTies(record, ChangeWork(registry: registry, db: db, actor: actor)).note()
        }
        return OfficialOutcome(official: key.id, village: village)
    }

    private func check(_ today: CivilDate) throws {
        try ChangeWork.checkWords(name, field: "nama")
        try ChangeWork.checkWords(title, field: "jabatan")
        guard title.trimmingSpaces.utf8.count >= 2, title.count <= 80 else {
            throw OfficialDesk.refused("jabatan", "Tulis jabatannya.", "Write the office.")
        }
        guard name.count <= 120 else {
            throw OfficialDesk.refused("nama", "Paling banyak 120 huruf.", "At most 120 characters.")
        }
        guard let day = CheckDatedRow.real(from), day <= today, day.year >= 1_950 else {
            throw OfficialDesk.refused("mulai", "Tulis tanggal yang sudah lewat.", "Write a day that is not to come.")
        }
    }

    private func number(_ text: String, _ field: String) throws -> Int64? {
        if text.trimmingSpaces.isEmpty { return nil }
        guard let number = DocumentText.parse(text.trimmingSpaces).value else {
            throw OfficialDesk.refused(field, "Tulis 16 angka, atau kosongkan.", "Write 16 digits, or nothing.")
        }
        return number
    }

    /// One that works in the village.
    private func checkedAccount(_ db: any Connection) throws -> Int64? {
        guard let account else { return nil }
        let grants = try db.count(
            "SELECT count(*) FROM account_grant WHERE account = \(account) AND region = \(village)")
        guard grants > 0 else {
            throw OfficialDesk.refused("akun", "Pilih akun dari daftar.", "Choose an account from the list.")
        }
        return account
    }

    /// Whom somebody chose, else who has the number here; of other villages nothing is told.
    private func onRecord(_ nik: Int64?, _ home: Int64, _ db: any Connection) throws -> PersonRecord? {
        if let id = person {
            guard let found = try PersonRecord.find(RecordKey(home: home, id: id), in: db), found.village == village,
                found.status == .present
            else { throw Refusal.notFound }
            return found
        }
        guard let nik else { return nil }
        let holders = try db.holders(ofNIK: nik).filter { $0.home == home }.flatMap { $0.persons }
        if holders.isEmpty { return nil }
        let row = try db.first(
            """
            SELECT \(PersonRecord.columns) FROM person WHERE home = \(home) AND id IN (\(holders))
            AND village = \(village) AND status = \(RecordStatus.present.rawValue) ORDER BY id LIMIT 1
            """)
        return try row.map(PersonRecord.init)
    }

    private func take(_ found: PersonRecord?, into record: inout OfficialRecord, _ db: any Connection) throws {
        guard let found else { return }
        record.person = found.key.id
        if record.name.isEmpty { record.name = found.name }
        record.nik = record.nik ?? found.nikNumber
        let family = try FamilyRecord.find(RecordKey(home: found.key.home, id: found.family), in: db)
        record.kk = record.kk ?? family?.kkNumber
    }

    /// One person holds one office once at a time.
    private func checkIsNew(_ record: OfficialRecord, on today: Int32, _ db: any Connection) throws {
        let others = try db.rows(
            """
            SELECT \(OfficialRecord.columns) FROM village_official
            WHERE home = \(record.key.home) AND village = \(village)
            """
        ).map(OfficialRecord.init)
        let isThere = others.contains { other in
            guard other.isInOffice(on: today), other.title.uppercased() == record.title.uppercased() else {
                return false
            }
            if let nik = record.nik, let known = other.nik { return nik == known }
            return other.name.uppercased() == record.name.uppercased()
        }
        if isThere {
            throw OfficialDesk.refused(
                "nama", "Orang ini sudah tercatat dengan jabatan itu.", "They are on the list with that office already."
            )
        }
    }
}

extension NoteOfficial: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [registry.home(of: village)]
    }
}
