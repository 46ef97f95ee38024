@testable import Registry
import Storage
import TepatTesting
import Testing

/// Steps that no form makes: a household that comes into the register, programs, who receives them, PPKS.
@Suite("Changes that only a proposal brings about")
struct NewChangeTests {
    private static let own = SampleRegister.operatorOfDerati
    private static let kotaAgung = RegionCode(1_708_012_001)

    private static let household = NewHousehold(
        village: SampleRegister.derati,
        family: ["kk": "9902060101150021", "alamat": "DUSUN III", "dusun": "III", "rt": "004", "rw": "002"],
        members: [
            NewPerson(
                values: [
                    "nama": "HARTONO", "nik": "9902061507750021", "hubungan": "1", "jenis_kelamin": "1",
                    "tanggal_lahir": "1975-07-15", "tempat_lahir": "CURUP", "ibu_kandung": "SULASTRI",
                ], traits: ["sta_kawin": "2"]),
            NewPerson(
                values: [
                    "nama": "SURYANI", "nik": "9902065203780022", "hubungan": "2", "jenis_kelamin": "2",
                    "tanggal_lahir": "1978-03-12", "tempat_lahir": "CURUP", "ibu_kandung": "KARTINI",
                ], ppks: [.disability]),
        ], house: ["lantai": "9"])

    /// As a proposal does once it has come so far.
    @discardableResult
    private func carryOut(
        _ register: SampleRegister, _ event: ChangeEvent, _ change: Change, of family: RecordID = RecordID(0),
        on day: Int32? = nil
    ) throws -> ChangeOutcome {
        let registry = register.registry
        let set = ChangeSet(event: event, family: family, changes: [change], reason: "sudah ditetapkan", day: day)
        return try registry.database.writeBlocking { db in
            let work = ChangeWork(registry: registry, db: db, actor: Self.own)
            let day = try work.check(set)
            guard let village = try set.villages(in: db).first else { throw Refusal.notFound }
            let key = RecordKey(home: registry.home(of: village), id: registry.identifiers.next())
            let origin = work.origin(event.rawValue, reason: set.reason, set: key.id)
            return try work.carryOut(set, as: key, in: village, day: day, role: "", origin: origin)
        }
    }

    private func undo(_ register: SampleRegister, _ change: ChangeOutcome) async throws -> UndoneChanges {
        try await register.registry.perform(UndoChanges(changeSet: change.id), by: Self.own)
    }

    private func number(of program: String, _ register: SampleRegister) throws -> Int {
        try #require(Int(try register.value("SELECT number FROM program WHERE id = '\(program)'") ?? ""))
    }

    /// Line of the person, from, to.
    private func spans(_ register: SampleRegister, _ table: String, where condition: String = "1 = 1") throws -> String?
    {
        try register.list(
            """
            SELECT p.line, t.valid_from, COALESCE(t.valid_to, 0) FROM \(table) t
            JOIN person p ON p.home = t.home AND p.id = t.person WHERE \(condition) ORDER BY p.line, t.valid_from
            """)
    }

    @Test("none of it comes in through the door of edits by hand, alone or beside one, nor tells of other villages")
    func refused() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2), person = try register.person(line: 2)
        let steps: [Change] = [
            .register(Self.household), .enrol(Enrol(person, program: 2, starts: true)),
            .caretaker(Caretaker(person, of: family, program: 2)), .ppks(PPKSChange(person, .hiv, starts: true)),
        ]
        let edit = Change.person(PersonChange(person, seen: nil, values: ["pekerjaan": "NELAYAN"]))
        for step in steps {
            await #expect(throws: Refusal.notAllowed(.correct)) {
                try await register.change(.correction, family, [step])
            }
            await #expect(throws: Refusal.notAllowed(.correct)) {
                try await register.change(.correction, family, [edit, step])
            }
        }
        await #expect(throws: Refusal.notAllowed(.correct)) {
            try await register.change(.newHousehold, RecordID(0), [.register(Self.household)])
        }
        var elsewhere = Self.household
        elsewhere.village = SampleRegister.tabaAnyar
        await #expect(throws: Refusal.notFound) {
            try await register.change(.newHousehold, RecordID(0), [.register(elsewhere)])
        }
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
        #expect(try register.value("SELECT count(*) FROM person") == "4")
    }

    @Test("a household comes in whole, is judged and counted, and goes again as a whole")
    func household() async throws {
        let register = try await SampleRegister.make()
        let findings = try register.openFindings()
        let outcome = try carryOut(register, .newHousehold, .register(Self.household))
        #expect(outcome.opened == [] && outcome.errors == 0)
        let page = try await register.registry.family(outcome.family, by: Self.own)
        #expect(page.members.map(\.name) == ["HARTONO", "SURYANI"])
        #expect(page.members.first?.traits[.marital] == 2)
        #expect(page.address == "DUSUN III" && page.rt == "004")
        #expect(page.house != nil)
        #expect(try register.openFindings() == findings)
        #expect(try register.value("SELECT family FROM change_set") == String(outcome.family.value))
        let derati = SampleRegister.derati.value
        #expect(try register.value("SELECT families FROM village_tally WHERE village = \(derati)") == "3")
        #expect(try register.list("SELECT type, valid_from FROM ppks") == "penyandang_disabilitas:20261121")
        #expect(try register.problems() == [])

        #expect(try await undo(register, outcome).left == [])
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 1") == "4")
        #expect(try register.value("SELECT families FROM village_tally WHERE village = \(derati)") == "2")
        #expect(try register.value("SELECT count(*) FROM ppks") == "0")
        #expect(try register.value("SELECT count(*) FROM family_kk WHERE kk = 9902060101150021") == "0")
        #expect(try register.problems() == [])
    }

    @Test("a household without anybody, with a nameless member or under a taken KK does not come in at all")
    func notWhole() async throws {
        let register = try await SampleRegister.make()
        var empty = Self.household, nameless = Self.household, taken = Self.household
        empty.members = []
        nameless.members[1].values["nama"] = " "
        taken.family["kk"] = DTKSRow(1).values["NOKK"]
        for household in [empty, nameless, taken] {
            #expect(throws: Refusal.self) { try carryOut(register, .newHousehold, .register(household)) }
        }
        #expect(try register.value("SELECT count(*) FROM family") == "3")
    }

    @Test("drawing on a program begins and ends on its days, is counted, and is taken back")
    func enrolment() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 3), wife = try register.person(line: 3)
        let pkh = try number(of: "PKH", register)
        @discardableResult
        func enrol(_ starts: Bool, _ day: Int32) throws -> ChangeOutcome {
            try carryOut(
                register, .enrolment, .enrol(Enrol(wife, program: pkh, starts: starts)), of: family, on: day)
        }
        let mine = "t.program = \(pkh)"
        let begun = try enrol(true, 20_261_101)
        #expect(try spans(register, "enrolment", where: mine) == "3:20261101:0")
        #expect(try register.list("SELECT families, persons FROM program_tally WHERE program = \(pkh)") == "1:1")
        let page = try await register.registry.family(family, by: Self.own)
        #expect(page.enrolments.map(\.program).contains("PKH"))
        #expect(page.timeline.contains { $0.title.id == "Kepesertaan program" })
        // Who has it does not get it again.
        try enrol(true, 20_261_105)
        #expect(try spans(register, "enrolment", where: mine) == "3:20261101:0")

        let ended = try enrol(false, 20_261_110)
        #expect(try spans(register, "enrolment", where: mine) == "3:20261101:20261110")
        #expect(try register.value("SELECT persons FROM program_tally WHERE program = \(pkh)") == nil)
        #expect(try register.problems() == [])
        #expect(try await undo(register, ended).left == [])
        #expect(try spans(register, "enrolment", where: mine) == "3:20261101:0")
        #expect(try await undo(register, begun).left == [])
        #expect(try spans(register, "enrolment", where: mine) == nil)
        #expect(try register.problems() == [])
    }

    @Test("no time begins before the last one was over, and what was changed since is left as it is")
    func overlap() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 3), wife = try register.person(line: 3)
        let pkh = try number(of: "PKH", register)
        @discardableResult
        func enrol(_ starts: Bool, _ day: Int32) throws -> ChangeOutcome {
            try carryOut(
                register, .enrolment, .enrol(Enrol(wife, program: pkh, starts: starts)), of: family, on: day)
        }
        let mine = "t.program = \(pkh)"
        let first = try enrol(true, 20_261_001)
        let ended = try enrol(false, 20_261_110)
        try enrol(true, 20_261_105)
        #expect(try spans(register, "enrolment", where: mine) == "3:20261001:20261110,3:20261110:0")
        #expect(try await undo(register, first).left == ["program:\(pkh)"])
        // Opened again, it would be there twice.
        #expect(try await undo(register, ended).left == ["program:\(pkh)"])
        #expect(try spans(register, "enrolment", where: mine) == "3:20261001:20261110,3:20261110:0")
        // It ends no earlier than it began.
        try enrol(false, 20_261_020)
        #expect(try spans(register, "enrolment", where: mine) == "3:20261001:20261110,3:20261110:20261110")
        #expect(try register.problems() == [])
    }

    @Test("a program that has ended or is unknown begins for nobody, nor any for the dead")
    func noBeginning() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 3), wife = try register.person(line: 3)
        let pkh = try number(of: "PKH", register)
        for program in [try number(of: "BPNT-PPKM", register), 61] {
            #expect(throws: Refusal.self) {
                try carryOut(register, .enrolment, .enrol(Enrol(wife, program: program, starts: true)), of: family)
            }
        }
        let before = try spans(register, "enrolment")
        try await register.change(.death, family, [.status(StatusChange(wife, .deceased))])
        #expect(throws: Refusal.self) {
            try carryOut(register, .enrolment, .enrol(Enrol(wife, program: pkh, starts: true)), of: family)
        }
        #expect(throws: Refusal.self) {
            try carryOut(register, .ppks, .ppks(PPKSChange(wife, .disability, starts: true)), of: family)
        }
        #expect(try spans(register, "enrolment") == before)
    }

    @Test("one member at a time receives for the family, and nobody from outside it")
    func caretaker() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2)
        let pkh = try number(of: "PKH", register)
        @discardableResult
        func receive(_ line: Int, _ day: Int32) throws -> ChangeOutcome {
            let person = try register.person(line: line)
            return try carryOut(
                register, .caretaker, .caretaker(Caretaker(person, of: family, program: pkh)), of: family, on: day)
        }
        try receive(2, 20_261_101)
        let second = try receive(3, 20_261_115)
        #expect(try spans(register, "caretaker") == "2:20261101:20261115,3:20261115:0")
        #expect(throws: Refusal.self) { try receive(4, 20_261_116) }
        #expect(try await undo(register, second).left == [])
        #expect(try spans(register, "caretaker") == "2:20261101:0")
        #expect(try register.problems() == [])
    }

    @Test("what holds of a person goes where they go", arguments: [SampleRegister.tabaAnyar, kotaAgung])
    func moves(_ destination: RegionCode) async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2), head = try register.person(line: 2)
        let pkh = try number(of: "PKH", register)
        try carryOut(register, .caretaker, .caretaker(Caretaker(head, of: family, program: pkh)), of: family)
        try carryOut(register, .ppks, .ppks(PPKSChange(head, .naturalDisaster, starts: true)), of: family)
        let move = try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: destination, day: nil,
                reason: "pindah rumah"), by: Self.own)
        _ = try await register.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: move.transfer, seen: 1,
                decision: .accept(values: [:], into: nil, persons: [])), by: SampleRegister.operatorOf(destination))
        for table in ["caretaker", "ppks"] {
            let places = try register.list(
                """
                SELECT t.village, p.village FROM \(table) t JOIN person p ON p.home = t.home AND p.id = t.person
                WHERE p.status = 1 AND t.valid_to IS NULL
                """)
            #expect(places == "\(destination.value):\(destination.value)", "\(table)")
        }
        #expect(try register.problems() == [])
    }

    @Test("as what somebody is registered stands in no list of what happened, and nowhere once they are erased")
    func specificData() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 3), wife = try register.person(line: 3)
        try carryOut(register, .ppks, .ppks(PPKSChange(wife, .hiv, starts: true)), of: family)
        let pkh = try number(of: "PKH", register)
        try carryOut(register, .caretaker, .caretaker(Caretaker(wife, of: family, program: pkh)), of: family)
        let told = try await register.registry.family(family, by: Self.own).timeline.map { "\($0.title) \($0.detail)" }
        #expect(told.contains { $0.contains("PPKS") })
        #expect(!told.contains { $0.lowercased().contains("odha") || $0.contains("HIV") })
        let before = try register.everything()
        #expect(before.contains("\"odha"))

        let request = try await register.takeIn(.erase, line: 3)
        let number = try await register.step(request, .begin).number
        try await register.step(request, .proposeErasure(words: "diminta sendiri", typed: number))
        try await register.step(request, .agree(typed: number), by: DeskPeople.kadis)
        let left = try register.everything()
        #expect(!left.contains("\"odha"))
        #expect(try register.value("SELECT count(*) FROM caretaker WHERE valid_to IS NULL") == "0")
        #expect(try register.problems() == [])
    }

    @Test("a row that lies in another village than its person is told", arguments: ["caretaker", "ppks"])
    func astray(_ table: String) async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2), head = try register.person(line: 2)
        let pkh = try number(of: "PKH", register)
        try carryOut(register, .caretaker, .caretaker(Caretaker(head, of: family, program: pkh)), of: family)
        try carryOut(register, .ppks, .ppks(PPKSChange(head, .beggar, starts: true)), of: family)
        #expect(try register.problems() == [])
        try await register.run("UPDATE \(table) SET village = \(SampleRegister.tabaAnyar.value)")
        #expect(
            try register.problems() == ["\(table): 1 rows are in another village than what they belong to"])
    }
}
