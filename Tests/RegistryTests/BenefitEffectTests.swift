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
