import Foundation
@testable import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// How each kind goes is data; what makes no road is refused.
@Suite("The road of a kabupaten")
struct RoadBookTests {
    private static let today = CivilDate(packed: 20_261_121)

    private func book(
        _ register: SampleRegister, on day: CivilDate = RoadBookTests.today,
        at village: RegionCode = SampleRegister.derati
    )
        throws -> RoadBook
    {
        try register.registry.database.readBlocking { try RoadBook(on: day, at: village, in: $0) }
    }

    private func say(
        _ register: SampleRegister, _ kind: ProposalKind, _ body: String,
        of region: RegionCode = SampleRegister.rejangLebong, from: Int = 20_261_101, to: Int? = nil
    ) async throws {
        try await register.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO road_rule (kind, region, valid_from, valid_to, body)
                VALUES (\(kind), \(region), \(from), \(to), \(body))
                """)
        }
    }

    @Test("every kind has a road; who is poor goes by musyawarah, what applies at once today still does")
    func defaults() throws {
        let book = try book(try SampleRegister.empty())
        for kind in ProposalKind.allCases {
            let setting = book[kind]
            #expect(RoadOffice.isRoute(setting.offices), "\(kind)")
            #expect(!kind.needsMusdes || setting.offices.contains(.musdes), "\(kind)")
            #expect(setting.mode == (kind.needsMusdes ? .proposal : .atOnce), "\(kind)")
            // What is carried out at the decree has to come there.
            #expect(setting.applies == .passed || setting.offices.contains(.bupati), "\(kind)")
            #expect(!setting.evidence.isEmpty, "\(kind)")
            for reason in setting.reasons { #expect(ProposalReason.named(reason) != nil, "\(kind): \(reason)") }
        }
    }

    @Test("every cut-off that a kind goes by is one that the calendar knows")
    func cutoffs() async throws {
        let register = try SampleRegister.empty()
        let known = Set(try await register.registry.cutoffKinds().map(\.code))
        let book = try book(register)
        for kind in ProposalKind.allCases { #expect(known.contains(book[kind].cutoff), "\(kind)") }
    }

    @Test("reasons have a name each, words in both languages, and only steps that ask for one")
    func reasons() {
        let all = ProposalReason.all
        #expect(all.count > 60)
        #expect(Set(all.map(\.name)).count == all.count)
        let asking = Set(Road.arrows.filter(\.needsReason).map(\.step))
        for reason in all {
            #expect(!reason.title.id.isEmpty && !reason.title.en.isEmpty && !reason.next.id.isEmpty, "\(reason.name)")
            #expect(reason.steps.isSubset(of: asking), "\(reason.name)")
        }
        for step in asking { #expect(all.contains { $0.steps.contains(step) }, "\(step)") }
    }

    @Test("a kabupaten says what differs from a day on; a narrower region has the last word")
    func regions() async throws {
        let register = try SampleRegister.empty()
        try await say(register, .correction, #"{"mode": "usul", "offices": {"musdes": true}}"#)
        try await say(register, .correction, #"{"mode": "tutup"}"#, of: SampleRegister.derati, from: 20_261_110)
        try await say(register, .correction, #"{"mode": "tutup"}"#, of: RegionCode(1_800_000_000))
        func setting(_ day: Int32, at village: RegionCode = SampleRegister.tabaAnyar) throws -> RoadSetting {
            try book(register, on: CivilDate(packed: day), at: village)[.correction]
        }
        #expect(try setting(20_261_031).mode == .atOnce)
        #expect(try setting(20_261_101).mode == .proposal)
        #expect(try setting(20_261_101).offices == [.musdes])
        // What it says nothing about stays.
        #expect(try setting(20_261_101).cutoff == "perbaikan" && !setting(20_261_101).evidence.isEmpty)
        #expect(try setting(20_261_109, at: SampleRegister.derati).mode == .proposal)
        #expect(try setting(20_261_110, at: SampleRegister.derati).mode == .closed)
        #expect(try setting(20_261_101, at: RegionCode(1_708_012_001)).mode == .atOnce)
    }

    @Test("what has ended is as elsewhere again")
    func ended() async throws {
        let register = try SampleRegister.empty()
        try await say(register, .correction, #"{"mode": "usul"}"#, to: 20_261_121)
        #expect(try book(register, on: CivilDate(packed: 20_261_120))[.correction].mode == .proposal)
        #expect(try book(register)[.correction].mode == .atOnce)
    }

    @Test("where a kabupaten says so, a correction is proposed, and one that was begun goes on when it is closed")
    func proposed() async throws {
        let desk = try await ProposalDesk()
        let register = desk.register
        try await say(register, .correction, #"{"mode": "usul"}"#)
        let person = try register.person(line: 2), family = try register.family(line: 2)
        let content = ProposalContent(SampleRegister.correction(of: person, in: family, ["pekerjaan": "NELAYAN"]))
        let outcome = try await desk.write(.correction, content)
        #expect(outcome.state == .draft)
        #expect(try register.value("SELECT occupation FROM person WHERE id = \(person.value)") == "PETANI")
        try await register.run("UPDATE road_rule SET body = '{\"mode\": \"tutup\"}'")
        let edited = try await desk.registry.perform(
            WriteProposal(proposal: outcome.proposal, seen: 1, .correction, at: SampleRegister.derati, content),
            by: ProposalDesk.village)
        #expect(edited.version == 2)
        let other = ProposalContent(
            SampleRegister.correction(
                of: try register.person(line: 4), in: try register.family(line: 4), ["pekerjaan": "NELAYAN"]))
        await #expect(throws: Refusal.self) { try await desk.write(.correction, other) }
    }

    @Test("what a kabupaten said until a day goes otherwise from that day on")
    func endedOn() async throws {
        let register = try SampleRegister.empty()
        try await say(register, .correction, #"{"mode": "tutup"}"#, from: 20_260_101, to: 20_261_101)
        #expect(try book(register).since[.correction] == CivilDate(packed: 20_261_101))
        let before = try book(register, on: CivilDate(packed: 20_261_031))
        #expect(before.since[.correction] == CivilDate(packed: 20_260_101))
    }

    @Test(
        "data that make no road are refused",
        arguments: [
            #"{"offices": {"bupati": true}}"#, #"{"offices": {"kades": false}}"#, #"{"mode": "mungkin"}"#,
            #"{"evidence": [{"kind": "kk", "when": "gaji > 3"}]}"#,
            #"{"evidence": [{"kind": "kk", "when": "reason:"}]}"#,
        ])
    func odd(_ body: String) async throws {
        let register = try SampleRegister.empty()
        try await say(register, .correction, body)
        #expect(throws: (any Error).self) { try book(register) }
    }

    @Test("conditions on papers are read as they are written")
    func conditions() throws {
        for text in ["conflict", "newcomer", "reason:MAMPU,PINDAH", "field:nik"] {
            let json = Data(#"{"kind": "kk", "when": "\#(text)"}"#.utf8)
            let need = try JSONDecoder().decode(EvidenceNeed.self, from: json)
            let again = try JSONDecoder().decode(EvidenceNeed.self, from: try JSONEncoder().encode(need))
            #expect(need == again && need.when != nil)
        }
    }
}
