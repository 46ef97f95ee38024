import Foundation
@testable import Registry
import Storage
import TepatTesting
import Testing

/// What is wrong with the data, who moved, died or stands twice.
@Suite("Why: data, moves, deaths, duplicates")
struct WhyRecordCasesTests {
    private static let neighbour = Actor(
        account: 79, name: "Operator Taba Anyar",
        grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])

    @Test(
        "what the source states against somebody on record, with the field masked",
        arguments: [
            ("KK TIDAK ONLINE", "P05", "990206******0061"), ("NAMA IBU KANDUNG TIDAK SESUAI", "P06", "M*****"),
            ("NIK TIDAK DITEMUKAN", "P01", "990206******0061"), ("NAMA TIDAK SESUAI", "P03", "SUTRISNO"),
        ])
    func stated(_ said: String, _ rule: String, _ masked: String) async throws {
        let desk = try await ProposalDesk()
        try desk.register.load([DTKSRow(61, ["NAMA": "SUTRISNO", "KETERANGAN PADAN": said])], name: "lagi.psv")
        let text = try desk.register.value("SELECT family FROM person WHERE name = 'SUTRISNO'")
        let family = RecordID(try #require(Int64(text ?? "")))
        let answer = try await desk.registry.why(family: family, by: ProposalDesk.village)
        let part = try #require(answer.part(rule))
        #expect(part.standing == .attention && part.topic.id == "Data")
        try WhyDesk.expect(
            part, because: "", rule: rule, from: 20_240_101, decided: nil, .number("lagi.psv"), next: "")
        #expect(!part.because.id.isEmpty && !part.next.id.isEmpty && part.rules.first?.version == 1)
        #expect(part.facts.contains { $0.value.id == masked && $0.asOf == 20_240_601 }, "\(part.facts)")
    }

    @Test("held by the bank: what it means, that nothing is lost by it, and who is asked")
    func bank() async throws {
        let desk = try await ProposalDesk()
        try desk.register.load(
            [DTKSRow(61, ["NAMA": "SUTRISNO", "KETERANGAN PADAN": "NAMA IBU TIDAK SESUAI (BANK)"])], name: "bank.psv")
        let text = try desk.register.value("SELECT family FROM person WHERE name = 'SUTRISNO'")
        let answer = try await desk.registry.why(
            family: RecordID(try #require(Int64(text ?? ""))), by: ProposalDesk.village)
        let part = try #require(answer.part("P06"))
        try WhyDesk.expect(
            part, because: "Hak warga tidak hilang", rule: "P06", from: 20_240_101, decided: nil,
            .number("bank.psv"), next: "mengirim ulang ke bank")
        #expect(part.ask.id.contains("Bank penyalur") && part.change.id.contains("bank memeriksa lagi"))
    }

    @Test("lost by one letter: how alike the name is to the civil registry, and how alike it has to be")
    func nameScore() async throws {
        let desk = try await ProposalDesk()
        try await desk.register.run(
            "INSERT INTO threshold (name, valid_from, value) VALUES ('civil_name_score', 20260101, 98)")
        let registry = try desk.register.at(SampleRegister.now)
        let line = CivilLine(
            21,
            [
                "NO_KK": "9902060101150021", "NIK": "9902061507750021", "NAMA_LGKP": "HARTANO",
                "TGL_LHR": "15-07-1975", "NAMA_LGKP_IBU": "SULASTRI",
            ])
        let bytes = CivilLine.file([line])
        let begun = try await registry.beginUpload(
            name: "dukcapil.csv", bytes: bytes.count, probe: "dukcapil", by: UploadTests.admin)
        _ = try await registry.append(bytes, at: 0, to: begun.id, by: UploadTests.admin)
        let upload = try await registry.finishUpload(begun.id, by: UploadTests.admin)
        _ = try await registry.startCivilLoad(
            of: upload.id, region: SampleRegister.rejangLebong, asOf: 20_261_101, isComplete: false,
            action: ActionID(), by: UploadTests.admin)
        try registry.runWaitingJobs()
        let proposal = try await registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold()),
            by: ProposalDesk.village
        ).proposal
        let answer = try await registry.why(proposal: proposal, by: ProposalDesk.village)
        let part = try #require(answer.parts.first)
        let fact = try #require(part.facts.first { $0.label.id == "Pemeriksaan P03" }, "\(part.facts)")
        #expect(fact.value.id.contains("kemiripan") && fact.value.id.contains("paling sedikit 98"))
        #expect(!WhyDesk.words(part).contains("HARTANO"))
        try WhyDesk.expect(
            part, because: "belum diajukan", rule: "usulan_baru", decided: nil, .none, next: "dilengkapi")
    }

    private func open(_ register: SampleRegister) async throws -> RecordID {
        try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try register.family(line: 2))],
                destination: SampleRegister.tabaAnyar, day: 20_261_101, reason: "pindah rumah"),
            by: ProposalDesk.village
        ).transfer
    }

    @Test("moving, and not answered yet")
    func moving() async throws {
        let desk = try await ProposalDesk()
        _ = try await open(desk.register)
        let answer = try await desk.why(line: 2)
        #expect(answer.standing == .inside)
        let part = try #require(answer.part("PINDAH_BERJALAN"))
        try WhyDesk.expect(
            part, because: "sampai desa/kelurahan tujuan menjawab", rule: "transfer_days", from: WhyDesk.today,
            decided: WhyDesk.today, .none, next: "kantor desa/kelurahan asal atau tujuan")
        #expect(part.facts.contains { $0.asOf == 20_261_101 })
    }

    @Test("moved out")
    func moved() async throws {
        let desk = try await ProposalDesk()
        let family = try desk.register.family(line: 2)
        let transfer = try await open(desk.register)
        _ = try await desk.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: transfer, seen: 1,
                decision: .accept(values: ["alamat": "DUSUN II", "rt": "003"], into: nil, persons: [])),
            by: Self.neighbour)
        let answer = try await desk.registry.why(family: family, by: ProposalDesk.village)
        #expect(answer.standing == .outside)
        let part = try #require(answer.part("CATAT_PINDAH"))
        try WhyDesk.expect(
            part, because: "1 November 2026", rule: "pindah", from: WhyDesk.today, decided: WhyDesk.today, .none,
            next: "tempat tinggal yang baru")
        #expect(part.objection?.until == 20_261_221)
    }

    @Test("noted as dead, and alive after all")
    func dead() async throws {
        let desk = try await ProposalDesk()
        let (wife, family) = (try desk.register.person(line: 3), try desk.register.family(line: 3))
        let change = try await desk.register.change(
            .death, family, [.status(StatusChange(wife, .deceased))], day: 20_260_503)
        let part = try #require(try await desk.why(line: 2).part("CATAT_MENINGGAL"))
        #expect(part.topic.id == "SITI NURHAYATI" && part.standing == .outside)
        try WhyDesk.expect(
            part, because: "3 Mei 2026", rule: "status", from: 20_260_503, decided: WhyDesk.today, .none,
            next: "dengan KTP")
        #expect(part.decision?.name == "Operator uji" && part.decision?.words == "laporan RT")
        _ = try await desk.registry.perform(UndoChanges(changeSet: change.id), by: ProposalDesk.village)
        let later = try await desk.why(line: 2)
        #expect(later.part("CATAT_MENINGGAL") == nil)
        #expect(later.part("HIDUP_KEMBALI")?.topic.id == "SITI NURHAYATI")
        try WhyDesk.expect(
            later.part("HIDUP_KEMBALI"), because: "21 November 2026", rule: "undo_hours", decided: WhyDesk.today,
            .none, next: "sudah berjalan lagi")
    }

    @Test("taken out as moved, and returned")
    func returned() async throws {
        let desk = try await ProposalDesk()
        let (wife, family) = (try desk.register.person(line: 3), try desk.register.family(line: 3))
        let change = try await desk.register.change(
            .leave, family, [.status(StatusChange(wife, .moved))], day: 20_261_103)
        _ = try await desk.registry.perform(UndoChanges(changeSet: change.id), by: ProposalDesk.village)
        try WhyDesk.expect(
            try await desk.why(line: 2).part("DIPULIHKAN"), because: "21 November 2026", rule: "undo_hours",
            decided: WhyDesk.today, .none, next: "sudah berjalan lagi")
    }

    @Test("perhaps on record twice: of the other one the village is told to whoever sees it, and nothing else")
    func twice() async throws {
        let desk = try await LinkDesk()
        let row = try #require(
            try await desk.cases().first { row in
                row.kind == .person && row.sides.first?.village.code != row.sides.last?.village.code
            })
        let own = try #require(row.sides.first)
        let other = try #require(row.sides.last?.village.fullName)
        let family = try await desk.registry.familyOf(person: own.person, by: LinkDesk.province)
        let wide = try await desk.registry.why(family: family, by: LinkDesk.province)
        let narrow = try await desk.registry.why(family: family, by: LinkDesk.village(own.village.code))
        try WhyDesk.expect(
            narrow.part("GANDA_TERBUKA"), because: "orang yang sama", rule: "link_answer_days", from: WhyDesk.today,
            decided: nil, .none, next: "KTP dan KK")
        #expect(WhyDesk.words(narrow).contains("desa/kelurahan lain"))
        #expect(!WhyDesk.words(narrow).contains(other) && WhyDesk.words(wide).contains(other))
    }

    @Test("merged with the record that stays")
    func merged() async throws {
        let desk = try await LinkDesk()
        let row = try #require(try await desk.cases().first { $0.kind == .person })
        let (kept, put) = (row.sides[0].person, row.sides[1].person)
        let family = try await desk.registry.familyOf(person: put, by: LinkDesk.province)
        _ = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: 1, .same(survivor: kept, values: [:]), reason: "KTP dilihat"),
            by: LinkDesk.province)
        let answer = try await desk.registry.why(family: family, by: LinkDesk.province)
        let part = try #require(answer.part("GANDA_DIGABUNG"))
        #expect(part.standing == .outside)
        try WhyDesk.expect(
            part, because: "mengikuti catatan yang tetap", rule: "status", decided: WhyDesk.today, .none,
            next: "KTP dan KK")
    }

    @Test("erased at the citizen's request, nothing tells who it was")
    func erased() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 4)
        let request = try await register.takeIn(.erase, line: 4)
        let number = try await register.step(request, .begin).number
        try await register.step(request, .proposeErasure(words: "tidak menerima bantuan", typed: number))
        try await register.step(request, .agree(typed: number), by: DeskPeople.kadis)
        let answer = try await register.registry.why(family: family, by: DeskPeople.village)
        try WhyDesk.expect(
            answer.part("DIHAPUS_WARGA"), because: "UU 27/2022", rule: "uu27", from: 20_221_017, decided: nil, .none,
            next: "meja pelindungan data pribadi")
        #expect(!WhyDesk.words(answer).contains("RIZKI") && answer.name.isEmpty)
    }
}
