import Foundation
@testable import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// The questions that a proposal answers: what is known answers by itself, the rest is asked, and silence is no "no".
@Suite("Criteria of a proposal")
struct CriteriaTests {
    private static let today = CivilDate(packed: 20_261_121)

    private func sets(
        _ register: SampleRegister, on day: CivilDate = CriteriaTests.today,
        at village: RegionCode = SampleRegister.derati
    ) throws -> [String: CriteriaSet] {
        try register.registry.database.readBlocking { try CriteriaBook(on: day, at: village, in: $0).sets }
    }

    /// What a house answers to one question.
    private func answer(
        _ sets: [String: CriteriaSet], _ set: String, _ code: String, _ house: [HouseTrait: Int],
        head: [PersonTrait: Int] = [:], persons: Int = 1
    ) -> Bool? {
        let facts = CriteriaFacts(house: house, head: head, persons: persons)
        return sets[set]?.question(code)?.from?.answer(facts)
    }

    // MARK: What the register knows

    @Test("the decree has its eight questions and shelter beside them, BPS its fourteen, in both languages")
    func standard() throws {
        let sets = try sets(try SampleRegister.empty())
        let decree = try #require(sets["kepmensos262"]), bps = try #require(sets["bps14"])
        #expect(decree.questions.map(\.code) == ["0", "a", "b", "c", "d", "e", "f", "g", "h"])
        #expect(CriteriaCount(of: decree, named: "kepmensos262", []) == CriteriaCount(missing: 8))
        #expect(bps.questions.map(\.code) == (1...14).map { String($0) })
        for question in decree.questions + bps.questions {
            #expect(!question.words.id.isEmpty && !question.words.en.isEmpty, "\(question.code)")
        }
        // The decree is of the end of 2022.
        let before = try self.sets(try SampleRegister.empty(), on: CivilDate(packed: 20_221_230))
        #expect(before["kepmensos262"] == nil && before["bps14"] != nil)
    }

    @Test("floor, walls, toilet and power of the decree come from the codes of the house")
    func decree() throws {
        let sets = try sets(try SampleRegister.empty())
        func said(_ code: String, _ house: [HouseTrait: Int], _ head: [PersonTrait: Int] = [:]) -> Bool? {
            answer(sets, "kepmensos262", code, house, head: head)
        }
        #expect(said("e", [.floor: 9]) == true && said("e", [.floor: 6]) == true)
        #expect(said("e", [.floor: 2]) == false && said("e", [.floor: 10]) == nil && said("e", [:]) == nil)
        #expect(said("f", [.wall: 4]) == true && said("f", [.wall: 1, .wallState: 2]) == true)
        #expect(said("f", [.wall: 1, .wallState: 1]) == false && said("f", [.wall: 1]) == nil)
        #expect(said("g", [.toilet: 1]) == false && said("g", [.toilet: 2]) == true)
        #expect(said("h", [.power: 1]) == true && said("h", [.lighting: 3]) == true)
        #expect(said("h", [.lighting: 1, .power: 2]) == false && said("h", [.lighting: 1, .power: 6]) == nil)
        #expect(said("h", [.lighting: 1]) == nil && said("h", [:]) == nil)
        #expect(said("a", [:], [.works: 2]) == true && said("a", [:], [.works: 1]) == false && said("a", [:]) == nil)
        // Nobody knows that but the family.
        #expect(said("b", [.floor: 9]) == nil)
    }

    @Test("of BPS too, with the floor by the number of people")
    func fourteen() throws {
        let sets = try sets(try SampleRegister.empty())
        func said(_ code: String, _ house: [HouseTrait: Int], persons: Int = 1) -> Bool? {
            answer(sets, "bps14", code, house, persons: persons)
        }
        #expect(said("1", [.floorArea: 30], persons: 4) == true)
        #expect(said("1", [.floorArea: 32], persons: 4) == false)
        #expect(said("1", [:], persons: 4) == nil && said("1", [.floorArea: 30], persons: 0) == nil)
        #expect(said("2", [.floor: 8]) == true && said("2", [.floor: 6]) == false)
        #expect(said("3", [.wall: 3, .wallState: 2]) == true && said("3", [.wall: 3, .wallState: 1]) == false)
        #expect(said("3", [.wall: 7]) == nil)
        #expect(said("5", [.lighting: 2]) == false && said("6", [.water: 10]) == true && said("7", [.fuel: 8]) == true)
        #expect(answer(sets, "bps14", "13", [:], head: [.certificate: 0]) == true)
        #expect(answer(sets, "bps14", "13", [:], head: [.certificate: 3]) == false)
    }

    @Test("a source is written and read the same way, and nothing else can be said in one")
    func sources() throws {
        for text in ["lantai=6,9?10", "dinding=2,3;dinding=1&kondisi_dinding=2", "luas<8", "sta_bekerja=2"] {
            #expect(CriteriaSource(text: text)?.text == text, "\(text)")
        }
        for text in ["", "lantai", "lantai=", "lantai=a", "umur=3", "luas<x", "lantai=1;", "lantai>3", "a=1&b=2"] {
            #expect(CriteriaSource(text: text) == nil, "\(text)")
        }
    }

    // MARK: A proposal

    private func asked(_ desk: ProposalDesk, _ proposal: ProposalOutcome) async throws -> ProposalCriteria {
        try await desk.registry.criteria(of: proposal.proposal, by: ProposalDesk.village)
    }

    private func house() -> NewHousehold {
        var household = ProposalDesk.household()
        household.house = ["lantai": "9", "fasbab": "1", "daya": "1"]
        return household
    }

    @Test("what the house says is filled in, what was asked stays, and the rest is missing")
    func filled() async throws {
        let desk = try await ProposalDesk()
        var content = ProposalDesk.newHousehold(house())
        content.answers = [CriteriaAnswer("kepmensos262", "b", isYes: true), CriteriaAnswer("bps14", "4", isYes: true)]
        let proposal = try await desk.write(.newHousehold, content)
        let criteria = try await asked(desk, proposal)
        #expect(criteria.sets.map(\.name) == ["kepmensos262", "bps14"])
        let decree = criteria.sets[0]
        // e and h by the house, b asked; g is no.
        #expect(decree.count == CriteriaCount(yes: 3, no: 1, missing: 4))
        let lines = Dictionary(uniqueKeysWithValues: decree.lines.map { ($0.question.code, $0) })
        #expect(lines["e"]?.answer?.origin == .register && lines["b"]?.answer?.origin == .asked)
        #expect(lines["c"]?.answer == nil && lines["0"]?.answer == nil)
        // Whoever asked was told something else than the house says.
        let toilet = try #require(criteria.sets[1].lines.first { $0.question.code == "4" })
        #expect(toilet.answer?.isYes == true && toilet.known == false && toilet.differs)
        let stored = try await desk.registry.proposal(proposal.proposal, by: ProposalDesk.village)
        #expect(stored.content?.answers.count == 6)
        #expect(try desk.register.problems() == [])
    }

    @Test("the digest covers the answers; another answer is another content")
    func digest() async throws {
        let desk = try await ProposalDesk()
        let first = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        var content = ProposalDesk.newHousehold()
        content.answers = [CriteriaAnswer("bps14", "8", isYes: false)]
        let second = try await desk.registry.perform(
            WriteProposal(
                proposal: first.proposal, seen: first.version, .newHousehold, at: SampleRegister.derati, content),
            by: ProposalDesk.village)
        #expect(second.hash != first.hash)
        let plain = try ProposalDesk.newHousehold().text
        #expect(try ProposalContent.digest(content.text, salt: "a") != ProposalContent.digest(plain, salt: "a"))
        let view = try await desk.registry.proposal(first.proposal, by: ProposalDesk.village)
        #expect(view.content?.answers == [CriteriaAnswer("bps14", "8", isYes: false)])
    }

    @Test("contents of before there were answers read as they were, to the letter")
    func old() throws {
        let content = ProposalDesk.newHousehold()
        let text = try content.text
        #expect(!text.contains("answers"))
        let read = try ProposalContent(text: text)
        #expect(read == content && read.answers.isEmpty)
        #expect(try read.text == text)
        #expect(ProposalContent.digest(try read.text, salt: "a") == ProposalContent.digest(text, salt: "a"))
    }

    @Test("an answer to a question that nobody asks is refused, and so are two to one")
    func unknown() async throws {
        let desk = try await ProposalDesk()
        let wrong = [
            [CriteriaAnswer("bps14", "15", isYes: true)], [CriteriaAnswer("sragen20", "1", isYes: true)],
            [CriteriaAnswer("bps14", "8", isYes: true), CriteriaAnswer("bps14", "8", isYes: false)],
        ]
        for answers in wrong {
            var content = ProposalDesk.newHousehold()
            content.answers = answers
            await #expect(throws: Refusal.self, "\(answers)") { _ = try await desk.write(.newHousehold, content) }
        }
    }

    @Test("of a family on record the register answers, where it knows")
    func onRecord() async throws {
        let desk = try await ProposalDesk()
        let (person, family) = (try desk.register.person(line: 2), try desk.register.family(line: 2))
        try await desk.register.change(
            .house, family, [.house(HouseChange(family, seen: nil, values: ["lantai": "9", "luas_lantai": "15"]))])
        let program = try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
        let content = ProposalDesk.enrolment(person, in: family, program: program)
        let criteria = try await asked(desk, try await desk.write(.aid, content))
        let decree = try #require(criteria.sets.first { $0.name == "kepmensos262" })
        #expect(decree.count == CriteriaCount(yes: 1, missing: 7))
        let bps = try #require(criteria.sets.first { $0.name == "bps14" })
        // Less than 8 square metres for each of the two, and a floor of earth.
        #expect(bps.count == CriteriaCount(yes: 2, missing: 12))
        #expect(bps.lines.allSatisfy { $0.answer?.origin != .asked })
    }

    // MARK: Sets of a kabupaten

    private static let local = CriteriaSet(
        title: Words(id: "Kriteria uji kabupaten", en: "Criteria of a kabupaten"),
        questions: [
            CriteriaQuestion(
                code: "1", words: Words(id: "Lantai bukan keramik", en: "The floor is not of ceramic"),
                from: CriteriaSource(text: "lantai=5,6,7,8,9")),
            CriteriaQuestion(code: "2", words: Words(id: "Tidak punya sepeda motor", en: "Has no motorcycle")),
        ])

    @Test("a kabupaten asks its own from a day on, agreed on by two people, and nobody else is asked it")
    func ofKabupaten() async throws {
        let desk = try await ProposalDesk()
        let first: Int32 = 20_261_201
        let region = SampleRegister.rejangLebong
        var road = RoadEdit()
        road.criteria = ["kepmensos262", "uji2"]
        let asking = DatedRow.road(RoadRule(.newHousehold, in: region, road))
        // A road asks for nothing that is not there.
        await #expect(throws: Refusal.self) {
            _ = try await RuleChangeTests.draft(desk.register, [asking], from: first)
        }
        try await RuleChangeTests.carry(
            desk.register, [.criteria(CriteriaRule("uji2", in: region, Self.local))], from: first)
        try await RuleChangeTests.carry(desk.register, [asking], from: first)

        let before = try await desk.write(.newHousehold, ProposalDesk.newHousehold(house()))
        #expect(try await asked(desk, before).sets.map(\.name) == ["kepmensos262", "bps14"])
        let later = try desk.register.at(SampleRegister.now + 12 * 86_400_000)
        var household = ProposalDesk.household(serial: 22)
        household.house = ["lantai": "9"]
        let content = ProposalDesk.newHousehold(household)
        let made = try await later.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, content), by: ProposalDesk.village)
        let criteria = try await later.criteria(of: made.proposal, by: ProposalDesk.village)
        #expect(criteria.sets.map(\.name) == ["kepmensos262", "uji2"])
        #expect(criteria.sets.last?.count == CriteriaCount(yes: 1, missing: 1))
        // The one of before goes by what was asked then.
        let old = try await later.criteria(of: before.proposal, by: ProposalDesk.village)
        #expect(old.sets.map(\.name) == ["kepmensos262", "bps14"])
        let elsewhere = try sets(
            desk.register, on: CivilDate(packed: 20_261_215), at: RegionCode(1_708_012_001))
        #expect(elsewhere["uji2"] == nil)
        #expect(try sets(desk.register, on: CivilDate(packed: 20_261_130))["uji2"] == nil)
        #expect(try sets(desk.register, on: CivilDate(packed: 20_261_215))["uji2"] == Self.local)
    }

    @Test("a set without questions, with two of one number or of an unknown region is refused")
    func checked() async throws {
        let register = try await SampleRegister.make()
        let region = SampleRegister.rejangLebong
        func refused(_ name: String, _ region: RegionCode, _ change: (inout CriteriaSet) -> Void) async throws {
            var set = Self.local
            change(&set)
            let row = DatedRow.criteria(CriteriaRule(name, in: region, set))
            await #expect(throws: Refusal.self, "\(name)") { _ = try await RuleChangeTests.draft(register, [row]) }
        }
        try await refused("uji2", region) { $0.questions = [] }
        try await refused("uji2", region) { $0.questions[1].code = "1" }
        try await refused("uji2", region) { $0.title.en = "" }
        try await refused("Uji 2", region) { _ in }
        #expect(try register.value("SELECT count(*) FROM criteria_set") == "0")
    }
}
