import Registry
import Storage
import TepatTesting
import Testing

/// One person who stands in the register twice: found, decided, taken back.
@Suite("People who stand in the register twice")
struct LinkCaseTests {
    private static let dinsos = Actor(
        account: 2, name: "dinsos",
        grants: [
            Grant(role: .verifikator, region: SampleRegister.rejangLebong)
        ])
    private static let derati = SampleRegister.operatorOfDerati
    private static let tabaAnyar = Actor(
        account: 11, name: "Operator Taba Anyar",
        grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])

    /// Lines 2 and 3: one man in two villages, with a slip in his NIK and his name. Lines 4 and 5: two people with one
    /// NIK. The rest: nobody's double.
    static var rows: [DTKSRow] {
        let man = DTKSRow(
            1,
            [
                "NAMA": "SUGIONO HADI WIBOWO", "NAMA IBU KANDUNG": "WAGIYEM", "TANGGAL LAHIR": "23-02-1971",
                "NIK": "9902062302710001",
            ])
        let again = man.with([
            "ID DTKS": "990000000000009001", "DESA/KELURAHAN": "TABA ANYAR", "NIK": "9902062302710007",
            "NAMA": "SUGIYONO HADI WIBOWO", "NOKK": "9902060101158001", "ALAMAT": "JL MERDEKA",
        ])
        return [
            man, again,
            DTKSRow(3, ["NAMA": "BAMBANG IRAWAN", "NIK": "9902060506820003", "TANGGAL LAHIR": "05-06-1982"]),
            DTKSRow(
                4,
                [
                    "NAMA": "RATNA DEWI", "NIK": "9902060506820003", "TANGGAL LAHIR": "17-11-1990",
                    "JENIS KELAMIN": "PEREMPUAN", "NAMA IBU KANDUNG": "SALBIAH", "DESA/KELURAHAN": "TABA ANYAR",
                ]),
            DTKSRow(5, ["NAMA": "KARTONO", "NIK": "9902061512600005", "TANGGAL LAHIR": "15-12-1960"]),
        ]
            + DTKSRow.crowd(6..<40)
    }

    private func found() async throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load(Self.rows)
        try await search(register)
        return register
    }

    @discardableResult
    private func search(_ register: SampleRegister) async throws -> FindDuplicates.Outcome {
        let job = try await register.registry.enqueue(
            FindDuplicates(region: .nation), title: "uji", by: SampleRegister.admin)
        try register.registry.runWaitingJobs()
        let record = try await register.registry.job(job, by: SampleRegister.admin)
        return try #require(record.outcome(of: FindDuplicates.self))
    }

    private func only(_ kind: LinkKind, _ register: SampleRegister, decided: Bool = false) async throws -> LinkRow {
        let page = try await register.registry.links(
            kind, in: SampleRegister.rejangLebong, decided: decided, by: Self.dinsos)
        #expect(page.items.count == 1)
        return try #require(page.items.first)
    }

    @Test("one man in two villages is a case, and so is one NIK of two people; nobody else is")
    func finds() async throws {
        let register = try await found()
        let twice = try await only(.person, register)
        #expect(twice.sides.map(\.name) == ["SUGIONO HADI WIBOWO", "SUGIYONO HADI WIBOWO"])
        #expect(twice.signs.contains(LinkSign(field: "nik", level: "serialSlip")), "\(twice.signs)")
        #expect(twice.chance > 5_000 && twice.state == .open)
        let clash = try await only(.nik, register)
        #expect(Set(clash.sides.map(\.name)) == ["BAMBANG IRAWAN", "RATNA DEWI"])
        // Looked for again, nothing is new and nothing is lost.
        let again = try await search(register)
        #expect([again.persons, again.cases, again.numbers, again.new, again.gone] == [39, 1, 1, 0, 0])
    }

    /// Every row of the people, their families and their findings, without versions and times.
    private func picture(_ register: SampleRegister) throws -> [String] {
        try register.registry.database.readBlocking { db in
            var rows: [String] = []
            for (table, columns) in [
                ("person", "id, village, family, nik, name, sex, birth, relation, mother, status"),
                ("family", "id, village, kk, size, status, errors_found"), ("person_nik", "nik, person, village"),
                ("person_name", "word, person, village"), ("membership", "family, person, valid_from, valid_to"),
                ("finding", "family, person, rule, closed_at IS NULL"),
                ("village_tally", "village, families, persons, invalid"),
                ("link_case", "first, second, state, survivor"),
            ] {
                for row in try db.rows(
                    "\(unsafe: StatementLog.testsOwn)SELECT \(unsafe: columns) FROM \(unsafe: table)")
                {
                    // A finding that came and went leaves its row.
                    if table == "finding", "\(row)".contains("0)") { continue }
                    rows.append("\(table) \(row)")
                }
            }
            return rows.sorted()
        }
    }

    @Test("merged, the other record is put away and counted no more; taken back, all is as it was")
    func mergeAndBack() async throws {
        let register = try await found()
        let row = try await only(.person, register)
        let before = try picture(register)
        let (kept, put) = (row.sides[0].person, row.sides[1].person)
        let outcome = try await register.registry.perform(
            DecideLink(
                link: row.id, seen: 1, .same(survivor: kept, values: ["nama": "SUGIYONO HADI WIBOWO"]),
                reason: "KTP dilihat"), by: Self.dinsos)
        #expect(outcome.state == .same && outcome.survivor == kept)
        #expect(try register.value("SELECT status FROM person WHERE id = \(put.value)") == "5")
        #expect(try register.value("SELECT name FROM person WHERE id = \(kept.value)") == "SUGIYONO HADI WIBOWO")
        #expect(try register.value("SELECT COALESCE(sum(persons), 0) FROM village_tally") == "38")
        #expect(try await only(.person, register, decided: true).state == .same)
        // Not asked again.
        #expect(try await search(register).cases == 0)
        _ = try await register.registry.perform(
            DecideLink(link: row.id, seen: outcome.version, .reopen, reason: "ternyata dua orang"), by: Self.dinsos)
        #expect(try picture(register) == before)
        #expect(try await register.registry.database.read { try Tally.differences(in: $0) } == [])
    }

    @Test("told apart they are never asked about again, until somebody takes it back")
    func different() async throws {
        let register = try await found()
        let row = try await only(.person, register)
        let outcome = try await register.registry.perform(
            DecideLink(link: row.id, seen: 1, .different, reason: "dua orang, RT kenal"), by: Self.dinsos)
        #expect(try await search(register).cases == 0)
        _ = try await register.registry.perform(
            DecideLink(link: row.id, seen: outcome.version, .reopen, reason: "keliru"), by: Self.dinsos)
        #expect(try await search(register).cases == 1)
        #expect(try await only(.person, register).id == row.id)
    }

    @Test("two villages answer one case, each seeing its own record, and it is decided when they agree")
    func answers() async throws {
        let register = try await found()
        let rows = try await register.registry.links(.person, in: SampleRegister.derati, by: Self.derati).items
        let row = try #require(rows.first)
        #expect(row.sides.map(\.name) == ["SUGIONO HADI WIBOWO", nil])
        await #expect(throws: Refusal.notFound) {
            try await register.registry.perform(
                DecideLink(
                    link: row.id, seen: 1, .same(survivor: row.sides[0].person, values: [:]), reason: "sama"),
                by: Self.derati)
        }
        let first = try await register.registry.perform(
            AnswerLink(
                link: row.id, seen: 1, person: row.sides[0].person, isSame: true, livesHere: false,
                reason: "pindah tahun lalu"),
            by: Self.derati)
        #expect(first.state == .open)
        let theirs = try #require(
            try await register.registry.links(.person, in: SampleRegister.tabaAnyar, by: Self.tabaAnyar).items.first)
        #expect(theirs.isAnswerAwaited && theirs.sides.map(\.name) == [nil, "SUGIYONO HADI WIBOWO"])
        let second = try await register.registry.perform(
            AnswerLink(
                link: row.id, seen: first.version, person: row.sides[1].person, isSame: true, livesHere: true,
                reason: "tinggal di sini"),
            by: Self.tabaAnyar)
        #expect(second.state == .same && second.survivor == row.sides[1].person)
        #expect(try await register.registry.links(.person, in: SampleRegister.derati, by: Self.derati).items.isEmpty)
    }

    @Test("of two who decide at once the second is told")
    func meanwhile() async throws {
        let register = try await found()
        let row = try await only(.person, register)
        let decision = DecideLink(link: row.id, seen: 1, .different, reason: "dua orang")
        _ = try await register.registry.perform(decision, by: Self.dinsos)
        await #expect(throws: Refusal.changedMeanwhile(version: 2)) {
            try await register.registry.perform(
                DecideLink(
                    link: row.id, seen: 1, .same(survivor: row.sides[0].person, values: [:]), reason: "sama"),
                by: Self.dinsos)
        }
        // The same form twice is one decision.
        _ = try await register.registry.perform(decision, by: Self.dinsos)
    }

    @Test("a case follows its person into another village, and is gone when one of them is")
    func follows() async throws {
        let register = try await found()
        let row = try await only(.person, register)
        let family = try #require(row.sides[1].family)
        let asked = try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: RegionCode(1_702_062_003), day: nil,
                reason: "pindah rumah"), by: Self.tabaAnyar)
        _ = try await register.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: asked.transfer, seen: 1,
                decision: .accept(values: [:], into: nil, persons: [])),
            by: Self.dinsos)
        let there = try await register.registry.links(.person, in: RegionCode(1_702_062_003), by: Self.dinsos).items
        #expect(there.map(\.id) == [row.id])
        let person = try register.person(line: 2)
        _ = try await register.change(.death, try register.family(line: 2), [.status(StatusChange(person, .deceased))])
        // Closed with the change itself.
        #expect(try await register.registry.links(.person, in: .nation, by: SampleRegister.admin).items.isEmpty)
        let outcome = try await search(register)
        #expect(outcome.cases == 0 && outcome.gone == 0)
    }

    @Test("the certain band at once: one asks, another agrees, each case is merged, and all of it is taken back")
    func atOnce() async throws {
        let register = try await found()
        let before = try picture(register)
        // As sure as it gets, whatever the small file makes of it.
        try await register.registry.database.write(seeing: .everything) { db in
            for table in ["link_case", "link_place"] {
                _ = try db.execute(
                    "\(unsafe: StatementLog.testsOwn)UPDATE \(unsafe: table) SET chance = 9990 WHERE kind = 'orang'")
            }
        }
        let region = SampleRegister.rejangLebong
        let asker = Actor(account: 1, name: "penyelia", grants: [Grant(role: .verifikator, region: region)])
        await #expect(throws: Refusal.notFound) {
            try await register.registry.perform(AskLinkBulk(region: region, reason: "pita pasti"), by: Self.derati)
        }
        let bulk = try await register.registry.perform(AskLinkBulk(region: region, reason: "pita pasti"), by: asker)
        let asked = try await register.registry.linkBulk(bulk, by: asker)
        #expect(asked.total == 1 && !asked.mayDecide && asked.obstacle != nil && asked.cases.count == 1)
        #expect(asked.mayStrike && asked.cases[0].survivor != nil && asked.cases[0].result == .waiting)
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(DecideLinkBulk(bulk: bulk, approve: true, reason: ""), by: asker)
        }
        // Nothing is merged before somebody else has agreed.
        func run(takesBack: Bool) async throws {
            _ = try await register.registry.enqueue(
                RunLinkBulk(region: region, bulk: bulk, takesBack: takesBack), title: "uji", by: Self.dinsos)
            try register.registry.runWaitingJobs()
        }
        try await run(takesBack: false)
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 5") == "0")
        let decided = try await register.registry.perform(
            DecideLinkBulk(bulk: bulk, approve: true, reason: "contoh dilihat"), by: Self.dinsos)
        #expect(decided.state == .running && decided.job != nil)
        // It is in the queue with the decision.
        try register.registry.runWaitingJobs()
        let done = try await register.registry.linkBulk(bulk, by: Self.dinsos)
        #expect(done.state == .done && done.merged == 1 && done.left == 0 && done.mayUndo)
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 5") == "1")
        try await run(takesBack: true)
        #expect(try await register.registry.linkBulk(bulk, by: Self.dinsos).state == .undone)
        #expect(try picture(register) == before)
    }

    @Test("what Dinsos decided, or two villages agreed on, is not for one village to turn round")
    func notByOneVillage() async throws {
        let register = try await found()
        let row = try await only(.person, register)
        let merged = try await register.registry.perform(
            DecideLink(link: row.id, seen: 1, .same(survivor: row.sides[0].person, values: [:]), reason: "KTP dilihat"),
            by: Self.dinsos)
        let change = try #require(merged.changeSet)
        await #expect(throws: Refusal.tooLate(hours: 24)) {
            try await register.registry.perform(UndoChanges(changeSet: change), by: Self.derati)
        }
        #expect(try await register.registry.link(row.id, by: Self.derati).mayReopen == false)
        // An operator of both villages corrects, and does not approve.
        let both = Actor(
            account: 12, name: "dua desa",
            grants: [SampleRegister.derati, SampleRegister.tabaAnyar].map { Grant(role: .operatorDesa, region: $0) })
        await #expect(throws: Refusal.notAllowed(.approve)) {
            try await register.registry.perform(
                DecideLink(link: row.id, seen: merged.version, .reopen, reason: "menurut saya dua"), by: both)
        }
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 5") == "1")
        _ = try await register.registry.perform(UndoChanges(changeSet: change), by: Self.dinsos)
        #expect(try await only(.person, register).state == .open)
    }

    @Test(
        "a merge across kabupaten is taken back as one within a kabupaten, whichever record stayed", arguments: [0, 1])
    func acrossKabupaten(_ kept: Int) async throws {
        let register = try SampleRegister.empty()
        let far = ["KABUPATEN/KOTA": "BENGKULU UTARA", "KECAMATAN": "PADANG JAYA", "DESA/KELURAHAN": "PADANG JAYA"]
        var rows = Self.rows
        rows[1] = rows[1].with(far)
        try register.load(rows)
        try await search(register)
        let province = Actor(
            account: 2, name: "provinsi", grants: [Grant(role: .verifikator, region: RegionCode(1_700_000_000))])
        let row = try #require(
            try await register.registry.links(.person, in: RegionCode(1_700_000_000), by: province).items.first)
        #expect(row.sides[0].village.code.value / 1_000_000 != row.sides[1].village.code.value / 1_000_000)
        let before = try picture(register)
        let merged = try await register.registry.perform(
            DecideLink(
                link: row.id, seen: 1, .same(survivor: row.sides[kept].person, values: [:]), reason: "KTP dilihat"),
            by: province)
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 5") == "1")
        _ = try await register.registry.perform(
            UndoChanges(changeSet: try #require(merged.changeSet)), by: province)
        #expect(try picture(register) == before)
        #expect(try await register.registry.link(row.id, by: province).row.state == .open)
    }

    @Test("a field that may not be mended at once is not taken over by a merge either")
    func policy() async throws {
        let register = try await found()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                "INSERT INTO policy (subject, role, mode, valid_from) VALUES ('perbaikan/nik', '*', 'approve', 20250101)"
            )
        }
        let row = try await only(.person, register)
        let (kept, nik) = (row.sides[0].person, "9902062302710007")
        func merge(_ values: [String: String]) async throws -> LinkOutcome {
            try await register.registry.perform(
                DecideLink(link: row.id, seen: 1, .same(survivor: kept, values: values), reason: "KTP dilihat"),
                by: Self.dinsos)
        }
        await #expect(throws: Refusal.self) { try await merge(["nik": nik]) }
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 5") == "0")
        #expect(try await merge(["nama": "SUGIYONO HADI WIBOWO"]).state == .same)
    }

    @Test("two villages that answer differently leave it to Dinsos, which is told so")
    func disputed() async throws {
        let register = try await found()
        let row = try await only(.person, register)
        let first = try await register.registry.perform(
            AnswerLink(
                link: row.id, seen: 1, person: row.sides[0].person, isSame: true, livesHere: true, reason: "sama"),
            by: Self.derati)
        let second = try await register.registry.perform(
            AnswerLink(link: row.id, seen: first.version, person: row.sides[1].person, isSame: false, reason: "beda"),
            by: Self.tabaAnyar)
        #expect(second.state == .open)
        #expect(try await only(.person, register).isDisputed)
    }

    @Test("who lives where is said by both: the record of that village stays, and two who differ leave it to Dinsos")
    func place() async throws {
        let register = try await found()
        let row = try await only(.person, register)
        let actors = [Self.derati, Self.tabaAnyar]
        func answer(_ side: Int, here: Bool?) async throws -> LinkOutcome {
            let seen = try await register.registry.link(row.id, by: Self.dinsos).version
            return try await register.registry.perform(
                AnswerLink(
                    link: row.id, seen: seen, person: row.sides[side].person, isSame: true, livesHere: here,
                    reason: "dikenal RT"), by: actors[side])
        }
        await #expect(throws: Refusal.self) { try await answer(0, here: nil) }
        #expect(try await answer(0, here: true).state == .open)
        #expect(try await answer(1, here: true).state == .open)
        #expect(try await only(.person, register).isDisputed)
        // Whoever answers last does not decide by that who stays.
        #expect(try await answer(0, here: false).survivor == row.sides[1].person)
        let change = try #require(try register.value("SELECT change_set FROM link_case WHERE id = \(row.id.value)"))
        _ = try await register.registry.perform(
            UndoChanges(changeSet: RecordID(Int64(change) ?? 0)), by: Self.dinsos)
        // What was answered before stands; the answer that settled it went with the merge.
        #expect(try await answer(1, here: false).state == .open)
        #expect(try await answer(0, here: false).state == .open)
        #expect(try await only(.person, register).isDisputed)
        #expect(try await answer(1, here: true).survivor == row.sides[1].person)
    }

    @Test("the desk goes on to the next case of the list and ends at its end; decided ones of every kind are listed")
    func order() async throws {
        let register = try await found()
        let person = try await only(.person, register)
        let clash = try await only(.nik, register)
        #expect(
            try await register.registry.neighbours(of: person, in: SampleRegister.rejangLebong, by: Self.dinsos)
                == (nil, nil)
        )
        for row in [person, clash] {
            _ = try await register.registry.perform(
                DecideLink(link: row.id, seen: 1, .different, reason: "dua orang"), by: Self.dinsos)
        }
        func decided() async throws -> Set<RecordID> {
            let page = try await register.registry.links(
                nil, in: SampleRegister.rejangLebong, decided: true, by: Self.dinsos)
            return Set(page.items.map(\.id))
        }
        // Of one number nothing is done before it is mended.
        #expect(try await decided() == [person.id])
        try await register.mend(
            clash.sides[1].person, ["nik": "9902065711900012"],
            by: SampleRegister.operatorOf(clash.sides[1].village.code))
        #expect(try await decided() == [person.id, clash.id])
    }
}
