import Registry
import Storage
import TepatTesting
import Testing

/// What happens in families: born, married, parted, died, moved out.
@Suite("Household events")
struct HouseholdEventTests {
    private let own = SampleRegister.operatorOfDerati
    private let head = DTKSRow(1, ["BANSOS BPNT": "YA"])
    private var wife: DTKSRow { .wife(2, of: head) }
    private var son: DTKSRow {
        DTKSRow(
            3,
            [
                "NOKK": head.values["NOKK"] ?? "", "NAMA": "ANDI PRATAMA", "NIK": "9902061005010003",
                "TANGGAL LAHIR": "10-05-2001", "HUB KELUARGA": "ANAK", "NAMA IBU KANDUNG": "SITI NURHAYATI",
            ])
    }
    private var daughterOfOthers: DTKSRow {
        DTKSRow(
            4,
            [
                "NAMA": "DEWI LESTARI", "NIK": "9902065506020004", "TANGGAL LAHIR": "15-06-2002",
                "JENIS KELAMIN": "PEREMPUAN",
            ])
    }

    private func register() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load([head, wife, son, daughterOfOthers])
        #expect(try register.openFindings() == [])
        return register
    }

    /// Everything in the tables that an undo has to bring back.
    private func picture(_ register: SampleRegister) throws -> String? {
        try register.list("SELECT name, family, relation, status FROM person WHERE status <> 9 ORDER BY id", by: " ")
    }

    @Test("a birth adds a child, who is judged like everybody")
    func birth() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let values = [
            "nama": "PUTRI AYU", "hubungan": "3", "jenis_kelamin": "2", "tanggal_lahir": "2026-11-01",
            "ibu_kandung": "SITI NURHAYATI", "tempat_lahir": "CURUP",
        ]
        let outcome = try await register.change(
            .birth, family, [.newMember(NewMember(family, values: values))], day: 20_261_101)
        #expect(outcome.opened.map(\.rule) == ["N01"])
        let page = try await register.registry.family(family, by: own)
        #expect(page.members.count == 4)
        #expect(try register.value("SELECT valid_from FROM membership ORDER BY recorded_at DESC LIMIT 1") == "20261101")
        guard case .words(let found) = try await register.registry.search("putri ayu", by: own) else {
            Issue.record("a name search answers with persons")
            return
        }
        #expect(found.persons.items.map(\.name) == ["PUTRI AYU"])
        _ = try await register.registry.perform(UndoChanges(changeSet: outcome.id), by: own)
        #expect(try await register.registry.family(family, by: own).members.count == 3)
        #expect(try register.problems() == [])
    }

    @Test("a member without a name or relation, or born tomorrow, is refused")
    func birthRefused() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        for values in [["nama": "", "hubungan": "3"], ["nama": "PUTRI"], ["nama": "PUTRI", "hubungan": "9"]] {
            await #expect(throws: Refusal.self) {
                try await register.change(.birth, family, [.newMember(NewMember(family, values: values))])
            }
        }
        await #expect(throws: Refusal.self) {
            try await register.change(
                .birth, family, [.newMember(NewMember(family, values: ["nama": "PUTRI", "hubungan": "3"]))],
                day: 20_270_101)
        }
        #expect(try register.value("SELECT count(*) FROM person") == "4")
    }

    @Test("a death takes its day and its knowing apart, and leaves a family without a head to mend")
    func death() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let before = try picture(register)
        let outcome = try await register.change(
            .death, family, [.status(StatusChange(try register.person(line: 2), .deceased))], day: 20_260_503)
        #expect(outcome.opened.map(\.rule) == ["H01"])
        #expect(
            try register.value("SELECT valid_from || '/' || status FROM status_period WHERE unit = 'person'")
                == "20260503/2")
        #expect(
            try register.value("SELECT count(*) FROM person_nik WHERE person = \(try register.person(line: 2).value)")
                == "0")
        // The wife becomes head in the same step, had it been asked for.
        let wife = try register.person(line: 3)
        let mended = try await register.change(
            .head, family, [.person(PersonChange(wife, seen: nil, values: ["hubungan": "1"]))])
        #expect(mended.mended.map(\.rule) == ["H01"])
        _ = try await register.registry.perform(UndoChanges(changeSet: mended.id), by: own)
        _ = try await register.registry.perform(UndoChanges(changeSet: outcome.id), by: own)
        #expect(try picture(register) == before)
        #expect(try register.problems() == [])
    }

    @Test("a split makes a family of its own, and its undo none")
    func split() async throws {
        let register = try register()
        let family = try register.family(line: 2), son = try register.person(line: 4)
        let before = try picture(register)
        let change = NewFamily(
            from: family, members: [NewFamily.Member(son, relation: 1)], values: ["kk": "9902062211260001"])
        let outcome = try await register.change(.split, family, [.split(change)])
        #expect(outcome.family != family && outcome.errors == 0)
        let made = try await register.registry.family(outcome.family, by: own)
        #expect(made.members.map(\.name) == ["ANDI PRATAMA"])
        #expect(made.address == "DUSUN I" && made.rt == "001")
        #expect(try register.value("SELECT families FROM village_tally") == "3")
        #expect(
            try await register.registry.families(
                FamilyFilter(region: SampleRegister.derati), after: nil, limit: 50, by: own
            ).items.count == 3)
        _ = try await register.registry.perform(UndoChanges(changeSet: outcome.id), by: own)
        #expect(try picture(register) == before)
        #expect(try register.value("SELECT families FROM village_tally") == "2")
        #expect(try register.problems() == [])
    }

    @Test("a KK number that another family of the village has is not taken twice")
    func splitTaken() async throws {
        let register = try register()
        let family = try register.family(line: 2), son = try register.person(line: 4)
        let taken = daughterOfOthers.values["NOKK"] ?? ""
        await #expect(throws: Refusal.self) {
            try await register.change(
                .split, family,
                [
                    .split(
                        NewFamily(from: family, members: [NewFamily.Member(son, relation: 1)], values: ["kk": taken]))
                ])
        }
        #expect(try register.value("SELECT count(*) FROM family") == "2")
    }

    @Test("a marriage brings two out of two families into one, with their state")
    func marriage() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let son = try register.person(line: 4), bride = try register.person(line: 5)
        let before = try picture(register)
        let change = NewFamily(
            from: family, members: [NewFamily.Member(son, relation: 1)], values: ["kk": "9902062211260001"])
        let split = try await register.change(
            .marriage, family,
            [
                .trait(TraitChange(son, values: ["sta_kawin": "2"])),
                .trait(TraitChange(bride, values: ["sta_kawin": "2"])), .split(change),
            ])
        let joined = try await register.change(
            .join, split.family, [.join(Join(bride, family: split.family, relation: 2))])
        #expect(joined.errors == 0)
        let page = try await register.registry.family(split.family, by: own)
        #expect(page.members.map(\.name) == ["ANDI PRATAMA", "DEWI LESTARI"])
        #expect(page.members.allSatisfy { $0.traits[.marital] == 2 })
        #expect(try register.value("SELECT families FROM village_tally") == "2")
        // The house that she left empty is no family any more.
        let left = try await register.registry.family(try emptied(register), by: own)
        #expect(left.members.isEmpty && left.movedTo == split.family)
        _ = try await register.registry.perform(UndoChanges(changeSet: joined.id), by: own)
        _ = try await register.registry.perform(UndoChanges(changeSet: split.id), by: own)
        #expect(try picture(register) == before)
        #expect(try register.problems() == [])
    }

    private func emptied(_ register: SampleRegister) throws -> RecordID {
        RecordID(Int64(try register.value("SELECT id FROM family WHERE status <> 1") ?? "") ?? 0)
    }

    @Test("two families become one, the second head something else")
    func merge() async throws {
        let register = try register()
        let family = try register.family(line: 2), other = try register.family(line: 5)
        let before = try picture(register)
        let outcome = try await register.change(.merge, family, [.merge(FamilyMerge(from: other, into: family))])
        #expect(outcome.family == family && outcome.errors == 0)
        let page = try await register.registry.family(family, by: own)
        #expect(page.members.count == 4)
        #expect(page.members.first { $0.name == "DEWI LESTARI" }?.relation == 8)
        #expect(try register.value("SELECT families FROM village_tally") == "1")
        _ = try await register.registry.perform(UndoChanges(changeSet: outcome.id), by: own)
        #expect(try picture(register) == before)
        #expect(try register.problems() == [])
    }

    @Test("one step that cannot be done undoes all the steps of a change")
    func allOrNothing() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let before = try picture(register)
        await #expect(throws: Refusal.self) {
            try await register.change(
                .death, family,
                [
                    .status(StatusChange(try register.person(line: 2), .deceased)),
                    .join(Join(try register.person(line: 5), family: family, relation: 12)),
                ])
        }
        #expect(try picture(register) == before)
        #expect(try register.value("SELECT count(*) FROM status_period") == "0")
    }

    @Test("a person of another village does not join by the back door")
    func backDoor() async throws {
        let register = try SampleRegister.empty()
        try register.load([head, DTKSRow(9, ["DESA/KELURAHAN": "TABA ANYAR"])])
        let family = try register.family(line: 2), stranger = try register.person(line: 3)
        await #expect(throws: Refusal.notFound) {
            try await register.change(.join, family, [.join(Join(stranger, family: family, relation: 8))])
        }
        // Nor for one whose area holds both: a move between villages is a case.
        let dinsos = Actor(
            account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        await #expect(throws: Refusal.self) {
            try await register.change(
                .join, family, [.join(Join(stranger, family: family, relation: 8))], by: dinsos)
        }
    }

    @Test("who was put into another family by hand stays there when the old file comes again")
    func stays() async throws {
        let register = try register()
        let family = try register.family(line: 2), son = try register.person(line: 4)
        let change = NewFamily(
            from: family, members: [NewFamily.Member(son, relation: 1)], values: ["kk": "9902062211260001"])
        let split = try await register.change(.split, family, [.split(change)])
        try register.load([head, wife, self.son.with(["PEKERJAAN": "NELAYAN"]), daughterOfOthers], asOf: 20_240_701)
        #expect(try register.family(line: 4) == split.family)
        #expect(try register.value("SELECT occupation FROM person WHERE line = 4") == "NELAYAN")
        // The file learns of it: nothing is in dispute.
        try register.load(
            [head, wife, self.son.with(["NOKK": "9902062211260001"]), daughterOfOthers], asOf: 20_240_801)
        #expect(try register.family(line: 4) == split.family)
        // A third place is for somebody to settle.
        try register.load(
            [head, wife, self.son.with(["NOKK": "9902062211260077"]), daughterOfOthers], asOf: 20_240_901)
        #expect(try register.problems() == [])
    }

    @Test("who is back is a member once, however their days of joining lie")
    func memberOnce() async throws {
        let register = try register()
        let family = try register.family(line: 2), other = try register.family(line: 5)
        let son = try register.person(line: 4)
        try await register.change(.join, other, [.join(Join(son, family: other, relation: 8))], day: 20_240_401)
        try await register.change(.join, family, [.join(Join(son, family: family, relation: 3))], day: 20_240_501)
        let gone = try await register.change(.leave, family, [.status(StatusChange(son, .notFound))])
        _ = try await register.registry.perform(UndoChanges(changeSet: gone.id), by: own)
        #expect(try await register.registry.family(family, by: own).members.count == 3)
        #expect(try register.problems() == [])
    }

    @Test("an undone KK number that another family has taken meanwhile is not taken back")
    func numberTaken() async throws {
        let register = try register()
        let family = try register.family(line: 2), other = try register.family(line: 5)
        let first = try await register.change(
            .correction, family, [.family(FamilyChange(family, seen: nil, values: ["kk": "9902062211260009"]))])
        try await register.change(
            .correction, other,
            [.family(FamilyChange(other, seen: nil, values: ["kk": head.values["NOKK"] ?? ""]))])
        let undone = try await register.registry.perform(UndoChanges(changeSet: first.id), by: own)
        #expect(undone.left == ["kk"])
        #expect(try register.value("SELECT max(n) FROM (SELECT count(*) AS n FROM family_kk GROUP BY kk) k") == "1")
    }

    @Test("a house that others have described since is not taken away with its first entry")
    func houseOfOthers() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let dinsos = Actor(
            account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        let first = try await register.change(
            .house, family, [.house(HouseChange(family, seen: 0, values: ["jumlah_kambing": "3"]))])
        try await register.change(
            .house, family, [.house(HouseChange(family, seen: nil, values: ["jumlah_babi": "5"]))], by: dinsos)
        let undone = try await register.registry.perform(UndoChanges(changeSet: first.id), by: own)
        #expect(undone.left == ["rumah:"])
        #expect(try await register.registry.family(family, by: own).house?.values == [.pigs: 5])
    }
}
