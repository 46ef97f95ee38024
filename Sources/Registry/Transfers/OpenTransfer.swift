import Rules
package import Storage

extension OpenTransfer: Action {
    package typealias Outcome = TransferOutcome

    package func demands(in db: any Connection) throws -> [Demand] {
        var locator = Locator(db)
        guard !families.isEmpty else { throw Refusal.notFound }
        var villages: Set<RegionCode> = []
        for part in families {
            villages.insert(try locator.family(part.family).village)
            for person in part.persons { villages.insert(try locator.person(person).village) }
        }
        return villages.sorted().map { Demand(.correct, at: $0) }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> TransferOutcome {
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        let day = try work.check(
            ChangeSet(event: .transfer, family: families[0].family, changes: [], reason: reason, day: day))
        var locator = Locator(db)
        let first = try locator.family(families[0].family)
        try registry.checkDestination(destination, from: first.village)
        try PracticeGround.checkMove(from: first.village, to: destination, in: db)
        let ofCase = try link.map {
            try TransferCase($0, from: first.village, to: destination, by: first.village, registry, in: db)
        }
        var body = TransferRecord.Body()
        body.link = ofCase?.link
        var label = ""
        var seen: Set<RecordID> = []
        for part in families where seen.insert(part.family).inserted {
            let family = try locator.family(part.family)
            guard family.status == .present, family.village == first.village else {
                throw Refusal.invalidInput(
                    field: "keluarga",
                    reason: Words(
                        id: "Satu pengajuan hanya untuk keluarga dari satu desa.",
                        en: "One case is for families of one village."))
            }
            let members = try PersonRecord.members(of: family.key, in: db)
            let chosen = members.filter { part.persons.isEmpty || part.persons.contains($0.key.id) }
            guard !chosen.isEmpty else { throw Refusal.changedMeanwhile(version: family.version) }
            try Self.refuseUnderWay(chosen, db)
            // Written out, so that who is born meanwhile is not moved unasked; whole is told by all being there.
            body.parts.append(OpenTransfer.Part(family.key.id, persons: chosen.map(\.key.id)))
            if label.isEmpty { label = (chosen.first { $0.relation == 1 } ?? chosen[0]).name }
        }
        if let person = ofCase?.person, !body.parts.contains(where: { $0.persons.contains(person) }) {
            throw Refusal.invalidInput(
                field: "anggota",
                reason: Words(
                    id: "Orang yang ditanyakan dalam kasus data ganda harus ikut pindah.",
                    en: "Whoever the case of a duplicate asks about has to be among them."))
        }
        let persons = body.parts.reduce(0) { $0 + $1.persons.count }
        let record = TransferRecord(
            key: RecordKey(home: first.key.home, id: registry.identifiers.next()), origin: first.village,
            destination: destination, starter: .origin, day: day, reason: reason.trimmingSpaces, body: body,
            persons: persons, label: label, by: actor, at: registry.clock.now())
        try record.insert(homes: registry.home(of:), in: db)
        try record.claimPersons(home: first.key.home, in: db)
        try AuditTrail.write(
            .transferOpened, by: actor, place: first.village, object: "pindah \(record.key.id)",
            detail: "ke \(destination.dotted), \(persons) jiwa", at: registry.clock.now(), in: db)
        return TransferOutcome(transfer: record.key.id, state: .open, family: first.key.id)
    }

    /// Nobody is in two cases at once.
    static func refuseUnderWay(_ persons: [PersonRecord], _ db: any Connection) throws {
        for person in persons {
            let cases = try db.count(
                """
                SELECT count(*) FROM transfer_person
                WHERE home = \(person.key.home) AND person = \(person.key.id) AND holds = 1
                """)
            if cases > 0 {
                throw Refusal.invalidInput(
                    field: "anggota",
                    reason: Words(
                        id: "Sudah ada pengajuan pindah yang menunggu untuk anggota ini.",
                        en: "A move of this member is waiting already."))
            }
        }
    }
}

extension AskTransfer: Action {
    package typealias Outcome = TransferOutcome

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.correct, at: destination)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> TransferOutcome {
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        let now = registry.clock.now()
        let day = try work.check(
            ChangeSet(event: .transfer, family: RecordID(0), changes: [], reason: reason, day: day))
        try registry.checkDestination(origin, from: destination)
        try PracticeGround.checkMove(from: origin, to: destination, in: db)
        let ofCase = try link.map {
            try TransferCase($0, from: origin, to: destination, by: destination, registry, in: db)
        }
        let number = DocumentText.parse(nik.trimmingSpaces).value
        // Where a case says who it is, no number has to.
        guard number != nil || ofCase != nil else {
            throw Refusal.invalidInput(
                field: "nik", reason: Words(id: "NIK harus 16 angka.", en: "A NIK has 16 digits."))
        }
        let name = name.trimmingSpaces
        try ChangeWork.checkWords(name, field: "nama")
        guard name.utf8.count >= 2, name.utf8.count <= 200 else {
            throw Refusal.invalidInput(
                field: "nama", reason: Words(id: "Tulis nama lengkapnya.", en: "Write the full name."))
        }
        var body = TransferRecord.Body(nik: number.map(DocumentText.sixteen) ?? "", name: name)
        (body.link, body.asked) = (ofCase?.link, ofCase?.person)
        let record = TransferRecord(
            key: RecordKey(home: registry.home(of: destination), id: registry.identifiers.next()), origin: origin,
            destination: destination, starter: .destination, day: day, reason: reason.trimmingSpaces, body: body,
            persons: 1, label: name, by: actor, at: now)
        try record.insert(homes: registry.home(of:), in: db)
        if ofCase != nil {
            // Whoever is asked for is the other village's, and nothing of them is told to this one.
            try db.beyondSight {
                for person in try record.asked(home: registry.home(of: origin), in: db) {
                    try record.note(person, in: db)
                }
            }
        }
        try AuditTrail.write(
            .transferOpened, by: actor, place: destination, object: "pindah \(record.key.id)",
            detail: "diminta dari \(origin.dotted)", at: now, in: db)
        return TransferOutcome(transfer: record.key.id, state: .open, family: nil)
    }
}

extension Registry {
    func home(of village: RegionCode) -> Int64 { homes[village.value / 1_000_000 * 1_000_000] ?? 0 }

    /// - Throws: `Refusal.invalidInput` unless it is a village, and another one.
    func checkDestination(_ village: RegionCode, from other: RegionCode) throws {
        guard village.level == .village, gazetteer[village] != nil else {
            throw Refusal.invalidInput(
                field: "desa", reason: Words(id: "Pilih desa atau kelurahannya.", en: "Choose the village."))
        }
        if village == other {
            throw Refusal.invalidInput(
                field: "desa", reason: Words(id: "Itu desa yang sama.", en: "That is the same village."))
        }
    }
}
