@testable import Registry
import Storage
import TepatTesting
import Testing

/// Recipients one by one, why aid ended, and until when one may object.
@Suite("Why: recipients, reasons and objections")
struct WhyAidTests {
    private func number(_ desk: DeterminationDesk, _ id: String) throws -> Int {
        try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = '\(id)'") ?? ""))
    }

    /// That somebody's aid is to end.
    private func ending(
        _ desk: DeterminationDesk, _ program: String, line: Int, reason: String
    ) throws -> ProposalContent {
        ProposalDesk.enrolment(
            try desk.register.person(line: line), in: try desk.register.family(line: 2),
            program: try number(desk, program), starts: false, reason: reason)
    }

    private func ended(
        _ desk: DeterminationDesk, _ program: String, line: Int, reason: String
    ) async throws -> RecordID {
        let row = DTKSRow(1)
        let proposal = try await desk.sent(
            .ineligible, try ending(desk, program, line: line, reason: reason), papers: [])
        try await desk.decreed([
            (line == 2 ? row : DTKSRow.wife(2, of: row)).with(["KETERANGAN PADAN": "SUDAH MAMPU"])
        ])
        return proposal
    }

    @Test("each recipient is told by himself, with his own day")
    func each() async throws {
        let desk = try await ProposalDesk()
        let head = DTKSRow(1, ["BANSOS BPNT": "YA", "PBI JKN": "YA"])
        try desk.register.load([head, .wife(2, of: head)], asOf: 20_261_001, name: "baru.psv")
        let parts = try await desk.why(line: 2).parts.filter { $0.program == "PBI-JK" && $0.code == "MENERIMA" }
        #expect(parts.count == 2)
        let own = try #require(parts.first { $0.because.id.contains("SUPARMAN") })
        #expect(own.because.id.contains("1 Oktober 2026") && !own.because.id.contains("SITI"))
        let wife = try #require(parts.first { $0.because.id.contains("SITI NURHAYATI") })
        #expect(wife.because.id.contains("1 Juni 2024") && wife.topic.id.contains("SITI NURHAYATI"))
    }

    @Test("recipients of whom all else is the same are told together, once")
    func together() async throws {
        let desk = try await ProposalDesk()
        let head = DTKSRow(41, ["PBI JKN": "YA"])
        try desk.register.load([head, .wife(42, of: head, ["PBI JKN": "YA"])], asOf: 20_261_001, name: "baru.psv")
        let family = try #require(Int64(try desk.register.value("SELECT max(id) FROM family") ?? ""))
        let answer = try await desk.registry.why(family: RecordID(family), by: ProposalDesk.village)
        let parts = answer.parts.filter { $0.program == "PBI-JK" }
        #expect(parts.count == 1 && parts.first?.topic.id.contains(":") == false)
        for name in ["SUPARMAN", "SITI NURHAYATI"] {
            #expect(parts.first?.because.id.contains(name) == true, "\(name)")
        }
    }

    @Test("what goes from the husband to the wife is not lost by the family")
    func handedOver() async throws {
        let desk = try await ProposalDesk()
        let head = DTKSRow(1)
        try desk.register.load(
            [head, .wife(2, of: head, ["BANSOS BPNT": "YA", "PBI JKN": "YA"])], asOf: 20_261_001, name: "baru.psv")
        let parts = try await desk.why(line: 2).parts.filter { $0.program == "SEMBAKO" }
        #expect(parts.map(\.code) == ["MENERIMA"] && parts.first?.because.id.contains("SITI NURHAYATI") == true)
    }

    @Test("a reason without words of its own is told as the list of reasons has it")
    func listed() async throws {
        let desk = try await DeterminationDesk()
        _ = try await ended(desk, "SEMBAKO", line: 2, reason: "MOBIL")
        let answer = try await desk.desk.why(line: 2)
        let part = try #require(answer.parts.first { $0.program == "SEMBAKO" && $0.code == "BERAKHIR" })
        #expect(part.reason == "MOBIL" && part.because.id.contains("Memiliki mobil"))
        #expect(part.next.id.contains("menyanggah"))
    }

    @Test("PBI-JK that ended for a reason is not offered to be made active again")
    func insurance() async throws {
        let desk = try await DeterminationDesk()
        _ = try await ended(desk, "PBI-JK", line: 3, reason: "UPAH")
        let answer = try await desk.desk.why(line: 2)
        let part = try #require(answer.parts.first { $0.program == "PBI-JK" && $0.code == "BERAKHIR" })
        #expect(part.because.id.contains("Upah di atas upah minimum") && answer.part("PBI_DAPAT_REAKTIVASI") == nil)
    }

    @Test("against being taken out one may object for as long as the threshold says")
    func takenOut() async throws {
        let desk = try await DeterminationDesk()
        let proposal = try await ended(desk, "SEMBAKO", line: 2, reason: "MOBIL")
        let part = try await desk.desk.why(proposal)
        #expect(part.code == "DITETAPKAN" && part.standing == .outside && part.objection?.until == 20_261_221)
    }

    @Test("an older refusal is not told beside what was decided since")
    func refusedBefore() async throws {
        let desk = try await DeterminationDesk()
        let draft = try await desk.desk.write(.ineligible, try ending(desk, "SEMBAKO", line: 2, reason: "MOBIL"))
        let meeting = try await desk.desk.meeting()
        _ = try await desk.desk.agenda(meeting, [draft])
        try await desk.desk.decide(meeting, draft, .refuse, reason: "BUKAN_KRITERIA")
        for kind in DeliberationKind.musdes.papers { try await desk.desk.paper(kind, ofDeliberation: meeting) }
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        _ = try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        #expect(try await desk.desk.why(line: 2).part("TOLAK_MUSDES") != nil)
        _ = try await ended(desk, "SEMBAKO", line: 2, reason: "MOBIL")
        let answer = try await desk.desk.why(line: 2)
        #expect(answer.part("MOBIL") != nil && answer.part("TOLAK_MUSDES") == nil)
    }

    @Test("where the village has put its list up, that says until when")
    func putUp() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.decided(.refuse, reason: "MAMPU")
        let text = try desk.register.value("SELECT id FROM deliberation")
        let later = try desk.register.at(SampleRegister.now + 2 * 86_400_000)
        _ = try await later.perform(
            PutUpList(.deliberation, of: RecordID(try #require(Int64(text ?? "")))), by: ProposalDesk.village)
        #expect(try await desk.why(proposal).objection?.until == 20_261_130)
    }

    @Test("the quorum is told by those whose coming counts")
    func quorum() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.ask([NewGuest(name: "PENDAMPING", element: .facilitator)])
        try await room.open(guests: 10)
        try await room.close()
        try await room.seal()
        let part = try await room.desk.why(try #require(room.proposals.first))
        let rule = try #require(part.rules.first { $0.code == "tata_tertib" })
        #expect(rule.title.id.contains("hadir 9 dari 9"), "\(rule.title.id)")
    }
}
