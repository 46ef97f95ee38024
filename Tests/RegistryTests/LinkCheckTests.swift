import Registry
import Storage
import TepatTesting
import Testing

/// Whoever is new or has changed is looked for at once, among everybody in the register.
@Suite("One person among all others")
struct LinkCheckTests {
    private static let nik = "9902062302710001"
    private static let man = DTKSRow(
        1,
        [
            "NAMA": "SUGIONO HADI WIBOWO", "NAMA IBU KANDUNG": "WAGIYEM", "TANGGAL LAHIR": "23-02-1971", "NIK": nik,
            "DESA/KELURAHAN": "TABA ANYAR",
        ])
    /// What somebody in Derati types of him.
    private static let typed = [
        "nama": "SUGIYONO HADI WIBOWO", "ibu_kandung": "WAGIYEM", "tanggal_lahir": "1971-02-23",
        "nik": "9902062302710007",
        "jenis_kelamin": "1", "hubungan": "4",
    ]

    /// Searched once, so that it knows what people are like here. Line 2 is the man.
    private func register(_ more: [DTKSRow] = []) throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load([Self.man] + DTKSRow.crowd(5..<45) + more)
        try register.registry.runWaitingJobs()
        return register
    }

    private func cases(_ register: SampleRegister, _ kind: LinkKind = .person) async throws -> [LinkRow] {
        try await register.registry.links(kind, in: .nation, by: SampleRegister.admin).items
    }

    @Test("a first load is followed by a search of its own, once")
    func searchesByItself() async throws {
        let register = try register([Self.man.with(["ID DTKS": "990000000000009001", "DESA/KELURAHAN": "DERATI"])])
        #expect(try await cases(register).count == 1)
        try register.registry.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'cari ganda'") == "1")
    }

    @Test("who is added in another village is found in the same moment, and shown to both as far as each may see")
    func newMember() async throws {
        let register = try register()
        #expect(try await cases(register).isEmpty)
        let family = try register.family(line: 3)
        let outcome = try await register.change(
            .arrival, family, [.newMember(NewMember(family, values: Self.typed))])
        let found = try #require(outcome.doubles?.first)
        let row = try await register.registry.link(found, by: SampleRegister.operatorOfDerati).row
        #expect(row.sides.compactMap(\.name) == ["SUGIYONO HADI WIBOWO"])
        // How nearly the hidden record agrees is told to whoever may see it, and to nobody else.
        #expect(row.signs.contains(LinkSign(field: "nik", level: "alike")), "\(row.signs)")
        #expect(row.signs.allSatisfy { $0.level == "alike" || $0.field == "place" }, "\(row.signs)")
        let whole = try await register.registry.link(found, by: SampleRegister.admin).row
        #expect(whole.signs.contains(LinkSign(field: "nik", level: "serialSlip")), "\(whole.signs)")
        let there = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        #expect(
            try await register.registry.link(found, by: there).row.sides.compactMap(\.name) == ["SUGIONO HADI WIBOWO"])
        // Taken back, nobody is asked any more; done again, they are.
        _ = try await register.registry.perform(
            UndoChanges(changeSet: outcome.id), by: SampleRegister.operatorOfDerati)
        #expect(try await cases(register).isEmpty)
    }

    @Test(
        "whatever is written wrongly of him, he is found",
        arguments: [
            ["nik": ""], ["nik": "9902061111110009"], ["nama": "SUGYONO WIBOWO"], ["tanggal_lahir": "1971-03-23"],
            ["ibu_kandung": ""], ["nik": "", "nama": "SUGIONO"],
        ])
    func slips(_ wrong: [String: String]) async throws {
        let register = try register()
        let family = try register.family(line: 3)
        let values = Self.typed.merging(wrong) { $1 }.filter { !$0.value.isEmpty }
        let outcome = try await register.change(.arrival, family, [.newMember(NewMember(family, values: values))])
        #expect(outcome.doubles?.count == 1)
    }

    @Test("a stranger is nobody's double")
    func stranger() async throws {
        let register = try register()
        let family = try register.family(line: 3)
        let outcome = try await register.change(
            .arrival, family,
            [
                .newMember(
                    NewMember(
                        family,
                        values: [
                            "nama": "LESTARI", "ibu_kandung": "TUMINEM", "tanggal_lahir": "1988-09-14",
                            "jenis_kelamin": "2",
                            "hubungan": "4", "nik": "9902065409880003",
                        ]))
            ])
        #expect(outcome.doubles == nil)
        #expect(try await cases(register).isEmpty)
    }

    @Test("one NIK of two people is a case as soon as it is written, and none once it is mended")
    func clash() async throws {
        let register = try register()
        let person = try register.person(line: 4)
        let outcome = try await register.mend(person, ["nik": Self.nik])
        #expect(outcome.doubles?.count == 1)
        #expect(try await cases(register, .nik).count == 1)
        try await register.mend(person, ["nik": "9902060101560009"])
        #expect(try await cases(register, .nik).isEmpty)
    }

    @Test("decided stays decided, whatever is mended afterwards")
    func decided() async throws {
        let register = try register()
        let family = try register.family(line: 3)
        let outcome = try await register.change(
            .arrival, family, [.newMember(NewMember(family, values: Self.typed))])
        let found = try #require(outcome.doubles?.first)
        _ = try await register.registry.perform(
            DecideLink(link: found, seen: 1, .different, reason: "dua orang, RT kenal"), by: SampleRegister.admin)
        let person = try #require(
            try register.value("SELECT id FROM person WHERE name = 'SUGIYONO HADI WIBOWO'").flatMap { Int64($0) })
        let again = try await register.mend(RecordID(person), ["nama": "SUGIONO HADI WIBOWO"])
        #expect(again.doubles == nil)
        #expect(try await cases(register).isEmpty)
    }

    @Test("people of a later file are looked for after it, without a search through everybody")
    func laterFile() async throws {
        let register = try register()
        let again = Self.man.with([
            "ID DTKS": "990000000000009001", "DESA/KELURAHAN": "DERATI", "NIK": "9902062302710007",
            "NOKK": "9902060101158001", "NAMA": "SUGIYONO HADI WIBOWO",
        ])
        try register.load([again], asOf: 20_240_701, name: "susulan.psv")
        #expect(try register.value("SELECT count(*) FROM link_due WHERE home > 0") == "1")
        #expect(try await cases(register).isEmpty)
        // A search that is due by a file of the same moment as the first would be held to be done.
        try await register.registry.database.write { db in _ = try db.execute("DELETE FROM link_due WHERE home = 0") }
        try register.registry.runWaitingJobs()
        #expect(try await cases(register).count == 1)
        #expect(try register.value("SELECT count(*) FROM link_due") == "0")
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'cari ganda'") == "1")
    }

    @Test("a register from before there were keys gets them with its next search")
    func older() async throws {
        let register = try register()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("DELETE FROM person_link")
            _ = try db.execute("DELETE FROM job")
            _ = try db.execute("INSERT INTO link_due (home, person, at) VALUES (0, -1, 0)")
        }
        try register.registry.runWaitingJobs()
        let family = try register.family(line: 3)
        let outcome = try await register.change(
            .arrival, family, [.newMember(NewMember(family, values: Self.typed))])
        #expect(outcome.doubles?.count == 1)
    }

    @Test("where nothing was ever searched for, equal numbers are a case at once, and a search is due, once")
    func neverSearched() async throws {
        let register = try SampleRegister.empty()
        try register.load([Self.man] + DTKSRow.crowd(5..<45))
        // As if all of them had been added by hand.
        try await register.run("DELETE FROM link_due")
        try await register.run("DELETE FROM job")
        let person = try register.person(line: 4)
        let outcome = try await register.mend(person, ["nik": Self.nik])
        #expect(outcome.doubles?.count == 1)
        #expect(try await cases(register, .nik).count == 1)
        #expect(try register.value("SELECT count(*) FROM link_due") == "1")
        try await register.mend(person, ["pekerjaan": "PEDAGANG"])
        #expect(try register.value("SELECT count(*) FROM link_due") == "1")
        try register.registry.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'cari ganda'") == "1")
        #expect(try register.value("SELECT count(*) FROM link_model") == "1")
        #expect(try await cases(register, .nik).count == 1)
        // Searched once, a change asks for no other.
        try await register.mend(person, ["nik": "9902060101560009"])
        #expect(try await cases(register, .nik).isEmpty)
        #expect(try register.value("SELECT count(*) FROM link_due") == "0")
    }

    @Test("a case that an edit closed is open again as it was when the edit is taken back")
    func editAndBack() async throws {
        let desk = try await LinkDesk()
        let before = try desk.picture()
        let row = try #require(try await desk.cases().first { $0.kind == .person })
        _ = try await desk.registry.perform(
            DecideLink(link: row.id, seen: 1, .visit, reason: "belum jelas"), by: LinkDesk.province)
        let side = row.sides[0]
        let edit = try await desk.register.mend(
            side.person,
            ["nama": "TUKIMAN", "tanggal_lahir": "1944-07-30", "ibu_kandung": "SALAMAH", "nik": "9902063007440055"],
            by: LinkDesk.village(side.village.code))
        #expect(try await desk.view(row.id).row.state == .gone)
        _ = try await desk.registry.perform(UndoChanges(changeSet: edit.id), by: LinkDesk.province)
        #expect(try await desk.view(row.id).row.state == .visit)
        _ = try await desk.registry.perform(
            DecideLink(link: row.id, seen: try await desk.view(row.id).version, .reopen, reason: "tidak jadi"),
            by: LinkDesk.province)
        #expect(Set(try desk.picture()).symmetricDifference(before) == [])
        #expect(try await desk.faults() == [])
    }

    @Test("a case goes along into another kabupaten, and comes back when the move is taken back")
    func moveAndBack() async throws {
        let desk = try await LinkDesk()
        let before = try desk.picture()
        let row = try #require(
            try await desk.cases().first { row in
                row.kind == .person
                    && row.sides.allSatisfy { $0.village.code.value / 1_000_000 == 1_702 && $0.family != nil }
            })
        let far = try #require(
            try await desk.cases().flatMap(\.sides).map(\.village.code).first { $0.value / 1_000_000 != 1_702 })
        let asked = try await desk.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try #require(row.sides[1].family))], destination: far,
                day: nil, reason: "pindah kerja"), by: LinkDesk.province)
        _ = try await desk.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: asked.transfer, seen: 1,
                decision: .accept(values: [:], into: nil, persons: [])), by: LinkDesk.village(far))
        #expect(try await desk.view(row.id).row.sides[1].village.code == far)
        #expect(try await desk.faults() == [])
        let change = try #require(
            try await desk.registry.transfer(asked.transfer, by: LinkDesk.village(far)).changeSet)
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.village(far))
        #expect(try await desk.view(row.id).row.state == .open)
        #expect(try await desk.view(row.id).row.sides[1].village.code == row.sides[1].village.code)
        #expect(
            Set(try desk.picture()).symmetricDifference(before).filter { $0.hasPrefix("link_case") } == [])
    }
}
