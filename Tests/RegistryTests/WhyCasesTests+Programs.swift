@testable import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Programme by programme, and what nobody else may learn by it.
@Suite("Why: programmes, and who may read it")
struct WhyProgramCasesTests {
    private func number(_ desk: ProposalDesk, _ id: String) throws -> Int {
        try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = '\(id)'") ?? ""))
    }

    private func part(_ answer: WhyAnswer, _ program: String, _ code: String) -> WhyPart? {
        answer.parts.first { $0.program == program && $0.code == code }
    }

    @Test("draws on a programme by a file")
    func active() async throws {
        let desk = try await ProposalDesk()
        let answer = try await desk.why(line: 2)
        let found = part(answer, "SEMBAKO", "MENERIMA")
        #expect(found?.standing == .inside)
        try WhyDesk.expect(
            found, because: "SUPARMAN", rule: "SEMBAKO", from: 20_240_601, decided: WhyDesk.today,
            .number("dtks.psv"), next: "Laporkan setiap perubahan")
        #expect(part(answer, "PBI-JK", "MENERIMA")?.because.id.contains("SITI NURHAYATI") == true)
    }

    @Test("a programme that excludes what the family draws on")
    func excluded() async throws {
        let desk = try await ProposalDesk()
        try WhyDesk.expect(
            part(try await desk.why(line: 2), "BLT-DD", "TIDAK_BERSAMA"), because: "Sembako",
            rule: "SEMBAKO-BLT-DD", from: 20_200_401, decided: nil, .none, next: "mana yang lebih sesuai")
        // Proposed all the same, the check says so with the programme.
        let content = ProposalDesk.enrolment(
            try desk.register.person(line: 3), in: try desk.register.family(line: 2),
            program: try number(desk, "BLT-DD"))
        let proposal = try await desk.write(.aid, content).proposal
        let found = try await desk.why(proposal)
        #expect(found.facts.contains { $0.label.id == "Pemeriksaan U05" && $0.value.id.contains("Sembako") })
        try WhyDesk.expect(
            found, because: "belum diajukan", rule: ProposalKind.aid.rawValue, decided: nil, .none, next: "dilengkapi")
    }

    /// Ended by the ministry's decree on a proposal of the village.
    private func ended(_ reason: String, _ paper: String, _ said: String) async throws -> WhyPart? {
        let desk = try await DeterminationDesk()
        let content = ProposalDesk.enrolment(
            try desk.register.person(line: 2), in: try desk.register.family(line: 2),
            program: try number(desk.desk, "SEMBAKO"), starts: false, reason: reason)
        _ = try await desk.sent(.ineligible, content, papers: [paper])
        try await desk.decreed([DTKSRow(1, ["KETERANGAN PADAN": said])])
        return part(try await desk.desk.why(line: 2), "SEMBAKO", "BERAKHIR")
    }

    @Test("stopped: no longer poor")
    func wellOff() async throws {
        let found = try await ended("MAMPU", "kunjungan", "SUDAH MAMPU")
        #expect(found?.standing == .outside && found?.objection?.until == 20_261_220)
        try WhyDesk.expect(
            found, because: "keluarga ini sudah mampu", rule: "ketidaklayakan", from: 20_210_501,
            decided: WhyDesk.decreeDay, .number(WhyDesk.decree), next: "menyanggah dengan bukti")
    }

    @Test("stopped: the family gave it up")
    func gaveUp() async throws {
        let found = try await ended("MENGUNDURKAN_DIRI", "pernyataan_mundur", "MENGUNDURKAN DIRI")
        try WhyDesk.expect(
            found, because: "mengundurkan diri", rule: "ketidaklayakan", decided: WhyDesk.decreeDay,
            .number(WhyDesk.decree), next: "diusulkan lagi")
    }

    /// The wife's PBI-JK is over by a later file.
    private func insuranceEnded(on day: Int32) async throws -> WhyAnswer {
        let desk = try await ProposalDesk()
        let head = DTKSRow(1, ["BANSOS BPNT": "YA"])
        try desk.register.load([head, .wife(2, of: head)], asOf: day, name: "baru.psv")
        return try await desk.why(line: 2)
    }

    @Test("PBI-JK that can still be made active again, until a day")
    func inTime() async throws {
        let answer = try await insuranceEnded(on: 20_261_001)
        try WhyDesk.expect(
            part(answer, "PBI-JK", "PBI_DAPAT_REAKTIVASI"), because: "sampai 1 April 2027", rule: "PBI-JK",
            decided: WhyDesk.today, .number("psv"), next: "surat fasilitas kesehatan")
    }

    @Test("PBI-JK whose window is over")
    func outOfTime() async throws {
        let answer = try await insuranceEnded(on: 20_240_901)
        let found = part(answer, "PBI-JK", "PBI_LEWAT_WAKTU")
        #expect(found?.standing == .outside)
        try WhyDesk.expect(
            found, because: "sampai 1 Maret 2025", rule: "PBI-JK", decided: WhyDesk.today, .number("psv"),
            next: "usulan PBI-JK baru")
    }

    @Test("of the family of somebody in office: marked, and nobody in office is named")
    func officials() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.registry.perform(
            NoteOfficial(
                at: SampleRegister.derati, name: "HASAN BASRI", title: "Kepala dusun", nik: "",
                kk: "9902060101150021", person: nil, account: nil, from: 20_240_102), by: ProposalDesk.village)
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        let found = try await desk.why(proposal)
        #expect(found.facts.contains { $0.label.id == "Keluarga perangkat desa" })
        #expect(found.facts.contains { $0.label.id == "Pemeriksaan U07" })
        #expect(!WhyDesk.words(found).contains("HASAN"))
        try WhyDesk.expect(
            found, because: "belum diajukan", rule: "usulan_baru", decided: nil, .none, next: "dilengkapi")
    }

    @Test("a newcomer without NIK and KK")
    func withoutKK() async throws {
        let desk = try await ProposalDesk()
        let household = NewHousehold(
            village: SampleRegister.derati, family: ["alamat": "emperan pasar timur"],
            members: [
                NewPerson(
                    values: ["nama": "MBAH SURO", "jenis_kelamin": "1", "tanggal_lahir": "1951", "hubungan": "1"],
                    ppks: [.neglectedElder])
            ], withoutKK: WithoutKK(.neverRegistered, institution: "Rumah Singgah Budi"))
        let content = ProposalContent(
            ChangeSet(event: .ppks, family: RecordID(0), changes: [.register(household)], reason: "diusulkan"),
            proposer: .office, consent: GivenConsent(.thumb, day: 20_260_105))
        let found = try await desk.why(try await desk.write(.ppks, content).proposal)
        try WhyDesk.expect(found, because: "belum diajukan", rule: "ppks", decided: nil, .none, next: "dilengkapi")
        #expect(found.facts.contains { $0.label.id == "Nomor KK" && $0.value.id == "tidak punya" })
        #expect(found.facts.contains { $0.label.id == "Pemeriksaan N01" })
        // The institution is for those alone who see the types.
        #expect(!WhyDesk.words(found).contains("Singgah"))
    }

    @Test("beyond one's area there is nothing, and every look is on the trail")
    func scope() async throws {
        let desk = try await ProposalDesk()
        let family = try desk.register.family(line: 2)
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.why(family: family, by: ProposalDesk.neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.why(proposal: proposal, by: ProposalDesk.neighbour)
        }
        await desk.registry.finishAudit()
        let count = "SELECT count(*) FROM audit_entry WHERE verb = '\(AuditVerb.viewed.rawValue)'"
        let before = try desk.register.value(count)
        _ = try await desk.registry.why(family: family, by: ProposalDesk.village)
        _ = try await desk.registry.why(proposal: proposal, by: ProposalDesk.village)
        await desk.registry.finishAudit()
        #expect(try desk.register.value(count) != before)
        #expect(try desk.register.problems() == [])
    }

    @Test("every state of a proposal has its words, in both languages, and each line names an office that is asked")
    func book() throws {
        let book = try WhyBook(on: CivilDate(packed: WhyDesk.today))
        // What was handed back is told by its result.
        for state in ProposalState.allCases where ![.handedBack, .reverified].contains(state) {
            let line = try #require(book[state.rawValue], "\(state)")
            for words in [line.headline, line.because, line.change, line.next] {
                #expect(!words.id.isEmpty && !words.en.isEmpty, "\(state)")
            }
        }
        for code in WhyBook.codes {
            let line = try #require(book[code])
            if let ask = line.ask { #expect(book.ask(ask)?.code == ask, "\(code)") }
            #expect(line.because.id.contains("{") == line.because.en.contains("{"), "\(code)")
            #expect(line.standing == nil || !line.headline.id.isEmpty, "\(code)")
        }
    }
}
