import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Beranda of each role")
struct OverviewTests {
    private func page(_ login: String, _ register: SampleRegister) async throws -> Answer {
        let client = register.client()
        try await client.signIn(login)
        return try await client.get("/beranda")
    }

    @Test("An operator sees what to mend, each with the way to it")
    func operatorDesa() async throws {
        let answer = try await page("operator", try await SampleRegister.make())
        #expect(answer.status == .ok)
        #expect(answer.body.contains("1 hal menunggu Anda"))
        #expect(answer.body.contains("NIK bukan 16 angka"))
        #expect(answer.links("/perbaikan?").contains { $0.contains("alasan=N02") })
        #expect(!answer.body.contains("Jejak audit"))
    }

    @Test("With nothing to do the page says so")
    func nothingToDo() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1)])
        let answer = try await page("operator", register)
        #expect(answer.body.contains("Tidak ada yang menunggu Anda"))
    }

    @Test("Dinsos sees the villages, and an operator's tasks are not theirs")
    func dinsos() async throws {
        let register = try await SampleRegister.make()
        try await register.run("UPDATE account SET disabled_at = 1 WHERE login = 'tetangga'")
        let answer = try await page("dinsos", register)
        #expect(answer.body.contains("Desa dengan keluarga tidak valid terbanyak"))
        #expect(answer.body.contains("Desa yang diam"))
        #expect(answer.links("/laporan/kegiatan").contains("/laporan/kegiatan?wilayah=17.02"))
        #expect(answer.links("/beranda/").contains("/beranda/17.02.06.2001"))
        #expect(answer.body.contains("Menurut kecamatan"))
    }

    @Test("An import is told to those whose villages it is about, and its name to nobody else")
    func loading() async throws {
        let register = try await SampleRegister.make()
        try await register.run("UPDATE import_batch SET state = 'rows', file_name = 'rahasia-derati.psv'")
        try await register.run("DELETE FROM import_village WHERE village = \(SampleRegister.tabaAnyar.value)")
        #expect(try await page("operator", register).body.contains("rahasia-derati.psv"))
        #expect(try await page("dinsos", register).body.contains("rahasia-derati.psv"))
        #expect(try await !page("tetangga", register).body.contains("rahasia-derati.psv"))
    }

    @Test("Places that the list of regions does not know are rows too, so that rows add up")
    func unknownPlaces() async throws {
        let register = try await SampleRegister.make()
        try await register.run(
            """
            INSERT INTO village_tally (village, families, persons, invalid, invalid_found, invalid_stated)
            VALUES (1702992001, 5, 9, 1, 1, 0)
            """)
        let overview = try await register.registry.overview(of: SampleRegister.rejangLebong, by: SampleRegister.admin)
        #expect(overview.parts.reduce(0) { $0 + $1.families } == overview.families)
        let map = try await register.registry.reportMap(
            "keluarga", of: SampleRegister.rejangLebong, by: SampleRegister.admin)
        #expect(map.places.reduce(0) { $0 + $1.families } == 8 && map.total == .count(8))
    }

    @Test("Who only looks sees how the work goes on, and no work")
    func viewer() async throws {
        let answer = try await page("kades", try await SampleRegister.make())
        #expect(answer.body.contains("Kemajuan perbaikan"))
        #expect(!answer.body.contains("hal menunggu Anda"))
        #expect(!answer.body.contains("Tidak ada yang menunggu"))
        #expect(answer.links("/perbaikan").isEmpty)
    }

    @Test("An auditor is led to the trail")
    func auditor() async throws {
        let answer = try await page("auditor", try await SampleRegister.make())
        #expect(answer.body.contains("Periksa jejak audit"))
        #expect(!answer.links("/jejak").isEmpty)
    }

    @Test("A move that waits is told to the village that has to answer, and to no other")
    func transfer() async throws {
        let register = try await SampleRegister.make()
        let own = SampleRegister.operatorOf(SampleRegister.derati)
        let family = RecordID(Int64(try register.value("SELECT family FROM person WHERE line = 2") ?? "") ?? 0)
        let opened = try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: SampleRegister.tabaAnyar, day: nil,
                reason: "pindah rumah"), by: own)
        let there = try await page("tetangga", register)
        #expect(there.links("/pindah/").contains("/pindah/\(opened.transfer)"))
        #expect(try await page("operator", register).links("/pindah/").isEmpty)
    }

    @Test("Whoever decides on lists finds those first, and what others mend after it")
    func turn() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let before = try await page("kadis", desk.register)
        #expect(!before.body.contains("<a class=\"btn\" href=\"/pengesahan\">"))
        let forwarded = try await desk.registry.perform(
            TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.forward)),
            by: ProposalDesk.camat)
        _ = try await desk.registry.perform(
            TakeStep(forwarded.proposal, seen: forwarded.version, hash: forwarded.hash, StepAsked(.pass)),
            by: ProposalDesk.verifier)
        let after = try await page("kadis", desk.register)
        #expect(after.body.contains("<a class=\"btn\" href=\"/pengesahan\">1 usulan lulus"))
        // Once, not as a small link as well.
        #expect(after.body.split(separator: "1 usulan lulus").count == 2)
    }
}
