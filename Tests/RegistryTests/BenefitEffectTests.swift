@testable import Registry
import Storage
import TepatTesting
import Testing

/// What happens to a family says what it does to the benefits that it draws on.
@Suite("What events do to benefits in progress")
struct BenefitEffectTests {
    private let own = SampleRegister.operatorOfDerati
    private let head = DTKSRow(1, ["BANSOS PKH": "YA"])
    private var wife: DTKSRow { .wife(2, of: head, ["BANSOS PKH": "TIDAK", "PBI JKN": "YA"]) }
    /// Born in 2021, and the one young child.
    private var child: DTKSRow {
        .wife(
            3, of: head,
            [
                "NIK": "9902065203210003", "NAMA": "DEWI LESTARI", "TANGGAL LAHIR": "12-03-2021",
                "HUB KELUARGA": "ANAK", "NAMA IBU KANDUNG": "SITI NURHAYATI", "BANSOS PKH": "TIDAK",
            ])
    }
    private let other = DTKSRow(4, ["NAMA": "RIZKI PRATAMA", "BANSOS PKH": "YA"])

    /// Lines 2 to 4 one family, 5 another.
    private func register() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load([head, wife, child, other])
        return register
    }

    private func codes(
        _ register: SampleRegister, _ event: ChangeEvent, _ changes: [Change], line: Int = 2
    ) async throws -> [BenefitEffect.Code] {
        let set = ChangeSet(
            event: event, family: try register.family(line: line), changes: changes, reason: "laporan RT")
        return try await register.registry.benefitEffects(of: set, by: own).map(\.code)
    }

    @Test("the head who receives it dies: it goes on, and another pengurus is to be proposed")
    func death() async throws {
        let register = try register()
        let set = ChangeSet(
            event: .death, family: try register.family(line: 2),
            changes: [.status(StatusChange(try register.person(line: 2), .deceased))], reason: "laporan RT")
        let notes = try await register.registry.benefitEffects(of: set, by: own)
        #expect(notes.map(\.code) == [.newCaretaker] && notes.first?.proposes == .caretaker)
        #expect(notes.first?.words.id.contains("Program Keluarga Harapan (PKH)") == true)
        #expect(notes.first?.words.id.contains("SUPARMAN") == true)
        #expect(notes.first?.words.en.contains("{") == false)
    }

    @Test("whoever is written down as pengurus counts before the head")
    func caretaker() async throws {
        let register = try register()
        let wife = try register.person(line: 3), head = try register.person(line: 2)
        try await register.run(
            """
            INSERT INTO caretaker (home, person, program, valid_from, recorded_at, village)
            SELECT home, id, (SELECT number FROM program WHERE id = 'PKH'), 20240101, 0, village FROM person
            WHERE id = \(wife.value)
            """)
        #expect(try await codes(register, .death, [.status(StatusChange(head, .deceased))]).isEmpty)
        let gone = try await codes(register, .death, [.status(StatusChange(wife, .deceased))])
        #expect(gone == [.newCaretaker, .ends])
    }

    @Test("the insurance of one person ends with the day they die or move away")
    func insurance() async throws {
        let register = try register()
        let wife = try register.person(line: 3)
        let set = ChangeSet(
            event: .leave, family: try register.family(line: 2), changes: [.status(StatusChange(wife, .moved))],
            reason: "laporan RT", day: 20_261_103)
        let notes = try await register.registry.benefitEffects(of: set, by: own)
        #expect(notes.map(\.code) == [.ends] && notes.first?.words.id.contains("03-11-2026") == true)
        #expect(try await codes(register, .leave, [.status(StatusChange(wife, .notFound))]) == [.notFound])
        #expect(try await codes(register, .leave, [.status(StatusChange(wife, .withdrawn))]) == [.doubleRecord])
    }

    @Test("the only child who counts leaves: the component ends, and with it the programme")
    func component() async throws {
        let register = try register()
        let child = try register.person(line: 4)
        let found = try await codes(register, .leave, [.status(StatusChange(child, .moved))])
        #expect(found == [.componentGone, .noComponent])
        let born = [
            "nama": "PUTRI AYU", "hubungan": "3", "jenis_kelamin": "2", "tanggal_lahir": "2026-11-01",
            "ibu_kandung": "Siti  Nurhayati",
        ]
        let family = try register.family(line: 2)
        let birth = try await codes(register, .birth, [.newMember(NewMember(family, values: born))])
        #expect(birth == [.newComponent, .childOfInsured])
    }

    @Test("a split leaves it with the KK of whoever receives it")
    func split() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let wife = try register.person(line: 3), head = try register.person(line: 2)
        func split(_ person: RecordID) -> Change {
            .split(NewFamily(from: family, members: [NewFamily.Member(person, relation: 1)], values: [:]))
        }
        #expect(try await codes(register, .split, [split(wife)]) == [.staysWithCaretaker, .personTakesAlong])
        let withHead = try await codes(register, .split, [split(head)])
        #expect(withHead == [.goesWithCaretaker, .componentGone, .noComponent])
    }

    @Test("two families that draw on the same become one: one of the two ends")
    func merge() async throws {
        let register = try register()
        let family = try register.family(line: 2), second = try register.family(line: 5)
        let merge = Change.merge(FamilyMerge(from: second, into: family))
        #expect(try await codes(register, .merge, [merge]).contains(.drawnTwice))
        let pkh = "(SELECT number FROM program WHERE id = 'PKH')"
        try await register.run(
            """
            UPDATE enrolment SET program = (SELECT number FROM program WHERE id = 'BLT-DD')
            WHERE program = \(pkh) AND person = \(try register.person(line: 5).value)
            """)
        let excluded = try await codes(register, .merge, [merge])
        #expect(excluded.contains(.excluded) && excluded.contains(.goesWithCaretaker))
    }

    @Test("another head changes nothing of it but is told")
    func head() async throws {
        let register = try register()
        let wife = try register.person(line: 3)
        let change = Change.person(PersonChange(wife, seen: nil, values: ["hubungan": "1"]))
        #expect(try await codes(register, .head, [change]) == [.headChanges])
    }

    // MARK: While a form is filled in

    private func foreseen(
        _ register: SampleRegister, _ values: [String: String], _ traits: [String: String]? = nil
    ) async throws -> [BenefitNote] {
        let family = try register.family(line: 2)
        let member = NewMember(family, values: values, traits: traits)
        return try await register.registry.benefitEffects(
            foreseen: .arrival, in: family, [.newMember(member)], on: nil, by: own)
    }

    @Test("before anything is typed, what runs is told with whom, and nothing of a correction")
    func runs() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let notes = try await register.registry.benefitEffects(foreseen: .death, in: family, [], on: nil, by: own)
        #expect(notes.map(\.code) == [.runs, .runsForOne])
        #expect(notes.first?.words.id.contains("SUPARMAN") == true)
        let none = try await register.registry.benefitEffects(foreseen: .correction, in: family, [], on: nil, by: own)
        #expect(none.isEmpty)
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        let foreign = try await register.registry.benefitEffects(
            foreseen: .death, in: family, [], on: nil, by: neighbour)
        #expect(foreign.isEmpty)
    }

    @Test("who comes may count, by what is known of age, sex, school, pregnancy and disability")
    func newcomers() async throws {
        let register = try register()
        let unknown = try await foreseen(register, [:])
        #expect(unknown.map(\.code) == [.mayCount, .eachPerson])
        #expect(unknown.first?.words.id.contains("ibu hamil") == true)
        #expect(unknown.last?.proposes == .insurance)
        let boy = ["jenis_kelamin": "1", "tanggal_lahir": "2014-05-12"]
        let may = try await foreseen(register, boy)
        #expect(may.first?.code == .mayCount)
        #expect(may.first?.words.id.contains("anak sekolah, disabilitas") == true)
        #expect(try await foreseen(register, boy, ["partisipasi_sekolah": "1"]).first?.code == .newComponent)
        let not = try await foreseen(register, boy, ["partisipasi_sekolah": "0", "jenis_cacat": "0"])
        #expect(not.first?.code == .notCounted)
        let woman = ["jenis_kelamin": "2", "tanggal_lahir": "1996-05-12"]
        let expecting = try await foreseen(register, woman, ["sta_hamil": "1"])
        #expect(expecting.first?.words.id.contains("ibu hamil") == true)
        #expect(expecting.first?.code == .newComponent)
    }

    @Test("a programme for the family as a whole stays as it is, whoever comes")
    func asAWhole() async throws {
        let register = try register()
        try await register.run(
            """
            UPDATE enrolment SET program = (SELECT number FROM program WHERE id = 'SEMBAKO')
            WHERE program = (SELECT number FROM program WHERE id = 'PKH')
            """)
        #expect(try await foreseen(register, [:]).map(\.code) == [.unchanged, .eachPerson])
        let single = try register.person(line: 5)
        let family = try register.family(line: 2)
        // Who has it where they come from brings it along, and one of the two ends.
        let join = Change.join(Join(single, family: family, relation: 8))
        #expect(try await !codes(register, .join, [join]).contains(.unchanged))
    }

    @Test("what is full already counts nobody more")
    func full() async throws {
        let register = try SampleRegister.empty()
        let second = child.with([
            "ID DTKS": "990000000000000009", "NIK": "9902065203220009", "NAMA": "RINI", "TANGGAL LAHIR": "12-03-2022",
        ])
        try register.load([head, wife, child, second])
        let born = ["jenis_kelamin": "1", "tanggal_lahir": "2026-11-01"]
        let third = try await foreseen(register, born)
        #expect(third.first?.code == .componentFull)
        #expect(third.first?.words.id.contains("paling banyak 2 orang") == true)
        // With an expectant mother and somebody old, four count.
        let family = try register.family(line: 2)
        let traits = Change.trait(TraitChange(try register.person(line: 3), values: ["sta_hamil": "1"]))
        try await register.change(.correction, family, [traits])
        try await register.mend(try register.person(line: 2), ["tanggal_lahir": "1950-04-12"])
        let fifth = try await foreseen(register, ["tanggal_lahir": "2014-05-12"], ["partisipasi_sekolah": "1"])
        #expect(fifth.first?.code == .familyFull)
        #expect(fifth.first?.words.id.contains("paling banyak 4 orang") == true)
    }

    @Test("with the birth nobody is expecting any more, and a child's school is kept with them")
    func expecting() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let traits = Change.trait(TraitChange(try register.person(line: 3), values: ["sta_hamil": "1"]))
        try await register.change(.correction, family, [traits])
        let born = [
            "nama": "PUTRI AYU", "hubungan": "3", "jenis_kelamin": "2", "tanggal_lahir": "2026-11-01",
            "ibu_kandung": "SITI NURHAYATI",
        ]
        let birth = try await codes(register, .birth, [.newMember(NewMember(family, values: born))])
        #expect(birth == [.componentGone, .newComponent, .childOfInsured])
        let pupil = born.merging(["nama": "AGUS SALIM", "jenis_kelamin": "1", "tanggal_lahir": "2014-05-12"]) { $1 }
        let done = try await register.change(
            .arrival, family,
            [.newMember(NewMember(family, values: pupil, traits: ["partisipasi_sekolah": "1"]))])
        #expect(done.benefits?.map(\.code) == [.newComponent, .eachPerson])
        let kept = """
            SELECT t.partisipasi_sekolah FROM person_trait t JOIN person p ON p.home = t.home AND p.id = t.person
            WHERE p.name = 'AGUS SALIM'
            """
        #expect(try register.value(kept) == "1")
        _ = try await register.registry.perform(UndoChanges(changeSet: done.id), by: own)
        #expect(try register.value("SELECT count(*) FROM person WHERE name = 'AGUS SALIM' AND status = 1") == "0")
        #expect(try register.problems() == [])
    }

    @Test("a move says so before it is said where to, and then whether it is to be verified again")
    func moves() async throws {
        let register = try register()
        let parts = [OpenTransfer.Part(try register.family(line: 2))]
        let registry = register.registry
        let open = try await registry.benefitEffects(ofMove: parts, to: nil, on: nil, by: own)
        #expect(Set(open.map(\.code)) == [.wouldMove])
        let near = try await registry.benefitEffects(ofMove: parts, to: SampleRegister.tabaAnyar, on: nil, by: own)
        #expect(Set(near.map(\.code)) == [.movesAlong])
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        let foreign = try await registry.benefitEffects(ofMove: parts, to: nil, on: nil, by: neighbour)
        #expect(foreign.isEmpty)
    }

    @Test("it is kept with the change without names, and no benefit is changed by it")
    func kept() async throws {
        let register = try register()
        let family = try register.family(line: 2)
        let drawn = "SELECT person, program, valid_from, valid_to FROM enrolment ORDER BY person, program"
        let before = try register.list(drawn)
        let done = try await register.change(
            .death, family, [.status(StatusChange(try register.person(line: 2), .deceased))])
        #expect(done.benefits?.map(\.code) == [.newCaretaker])
        let outcome = try #require(try register.value("SELECT outcome FROM change_set"))
        #expect(!outcome.contains("SUPARMAN"))
        #expect(try register.list(drawn) == before)
        let row = try await register.registry.changeSet(done.id, by: own)
        #expect(row.benefits.map(\.code) == [.newCaretaker])
        #expect(row.benefits.first?.words.id.contains("SUPARMAN") == true)
        // A correction speaks of none.
        let mended = try await register.mend(try register.person(line: 3), ["pekerjaan": "NELAYAN"])
        #expect(mended.benefits == nil)
    }

    @Test("nothing is told of a family elsewhere")
    func elsewhere() async throws {
        let register = try register()
        let set = ChangeSet(
            event: .death, family: try register.family(line: 2),
            changes: [.status(StatusChange(try register.person(line: 2), .deceased))], reason: "laporan RT")
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        #expect(try await register.registry.benefitEffects(of: set, by: neighbour).isEmpty)
    }

    @Test("every effect has words in both languages, and every component is of a programme that there is")
    func data() throws {
        for code in BenefitEffect.Code.allCases {
            let rule = BenefitRule.all.first { $0.code == code }
            #expect(rule?.words.id.isEmpty == false && rule?.words.en.isEmpty == false, "\(code)")
        }
        #expect(try EmbeddedTable("effects.csv").rows.count == BenefitRule.all.count)
        #expect(try EmbeddedTable("components.csv").rows.count == ProgramComponent.all.count)
        #expect(ProgramComponent.all.allSatisfy { $0.program == "PKH" })
    }
}
