@testable import Registry
import Storage
import TepatTesting
import Testing

/// What Dinsos, head of Dinsos, regent and ministry have said.
@Suite("Why: before the offices above the village")
struct WhyOfficeCasesTests {
    @Test("returned to the village")
    func returned() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.forwarded()
        try await desk.step(proposal, .giveBack, by: ProposalDesk.verifier, reason: "BUKTI_KURANG")
        let part = try await desk.why(proposal)
        #expect(part.code == "DIKEMBALIKAN" && part.standing == .waiting)
        #expect(part.decision?.office.id == "Verifikator Dinsos" && part.reason == "BUKTI_KURANG")
        try WhyDesk.expect(
            part, because: "belum cukup", rule: "usulan_baru", from: 20_210_501, decided: WhyDesk.today,
            .number(WhyDesk.minutes), next: "Bawa bukti yang kurang")
    }

    @Test("rejected by the verifier")
    func rejected() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.forwarded()
        try await desk.step(proposal, .reject, by: ProposalDesk.verifier, reason: "MAMPU")
        let part = try await desk.why(proposal)
        #expect(part.code == "DITOLAK" && part.objection?.until == 20_261_221)
        try WhyDesk.expect(
            part, because: "Dinas Sosial tidak meluluskannya", rule: "usulan_baru", decided: WhyDesk.today,
            .number(WhyDesk.minutes), next: "kunjungan rumah dapat diminta")
        #expect(part.decision?.name == "dinsos")
    }

    @Test("no quota left")
    func quota() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.forwarded()
        try await desk.step(proposal, .reject, by: ProposalDesk.verifier, reason: "KUOTA_PENUH")
        let part = try await desk.why(proposal)
        #expect(part.reason == "KUOTA_PENUH")
        try WhyDesk.expect(
            part, because: "kuotanya sudah penuh", rule: "usulan_baru", decided: WhyDesk.today,
            .number(WhyDesk.minutes), next: "putaran berikutnya")
    }

    @Test("passed, not endorsed; then endorsed, not ratified")
    func passed() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.forwarded()
        try await desk.step(proposal, .pass, by: ProposalDesk.verifier)
        try WhyDesk.expect(
            try await desk.why(proposal), because: "meluluskannya pada 21 November 2026", rule: "usulan_baru",
            decided: WhyDesk.today, .number(WhyDesk.minutes), next: "Tunggu")
        let made = try await desk.registry.perform(
            MakeBatch(in: SampleRegister.rejangLebong), by: ProposalDesk.verifier)
        _ = try await desk.registry.perform(
            DecideBatch(made.batch, seen: made.version, seal: made.seal, .endorse), by: ProposalDesk.kadis)
        let part = try await desk.why(proposal)
        #expect(part.code == "DISETUJUI_KADIS" && part.decision?.name == "kadis")
        try WhyDesk.expect(
            part, because: "Kepala Dinas Sosial menyetujuinya", rule: "usulan_baru", decided: WhyDesk.today,
            .number(WhyDesk.minutes), next: "Tunggu")
    }

    @Test("ratified, waits for the ministry: the village is told of the letter, and of nothing else on the list")
    func ratified() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.ratified(21...22)
        let text = try desk.register.value("SELECT id FROM proposal ORDER BY id LIMIT 1")
        let part = try await desk.why(RecordID(try #require(Int64(text ?? ""))))
        #expect(part.code == "DISAHKAN" && part.decision?.office.id == "Bupati/Wali Kota")
        try WhyDesk.expect(
            part, because: "mengesahkannya dengan surat pengesahan 460/123/2026.", rule: "usulan_baru",
            decided: WhyDesk.today, .number("460/123/2026"),
            next: "Tunggu penetapan")
    }

    @Test("sent to the ministry; and what its decree leaves open is told")
    func sent() async throws {
        let desk = try await DeterminationDesk()
        let proposal = try await desk.household(21)
        let part = try await desk.desk.why(proposal)
        #expect(part.code == "TERKIRIM_PUSAT")
        try WhyDesk.expect(
            part, because: "21 November 2026", rule: "usulan_baru", decided: WhyDesk.today, .none,
            next: "Tunggu penetapan")
        // One of the two is in the file.
        _ = try await desk.household(22)
        try await desk.decreed(DeterminationDesk.rows(22) + DeterminationDesk.rows(21).prefix(1))
        let later = try await desk.desk.why(proposal)
        #expect(later.code == "TERKIRIM_PUSAT")
        #expect(later.facts.contains { $0.source.id.contains(WhyDesk.decree) && $0.value.id.contains("sebagian") })
    }

    @Test("rejected by the ministry")
    func byMinistry() async throws {
        let desk = try await DeterminationDesk()
        let part = try await desk.desk.why(try await desk.decreed("SUDAH MAMPU"))
        #expect(part.code == "DITOLAK_PUSAT" && part.reason == "MAMPU")
        try WhyDesk.expect(
            part, because: "Kementerian menolaknya", rule: "usulan_baru", decided: WhyDesk.decreeDay,
            .number(WhyDesk.decree), next: "menyanggah dengan bukti")
        #expect(part.decision?.office.id.contains("Menteri Sosial") == true)
        #expect(part.objection?.until == 20_261_221)
    }

    @Test(
        "not matched, by what the civil registry has against them",
        arguments: [
            ("NAMA TIDAK SESUAI", "NAMA_TIDAK_SESUAI", "P03", "satu huruf", "membetulkan ejaan"),
            ("NIK TIDAK DITEMUKAN", "NIK_TIDAK_DITEMUKAN", "P01", "NIK tidak ditemukan", "Disdukcapil"),
            ("KK TIDAK ONLINE", "KK_TIDAK_SESUAI", "P05", "belum online", "Disdukcapil"),
            ("NAMA IBU KANDUNG TIDAK SESUAI", "IBU_KANDUNG", "P06", "Nama ibu kandung berbeda", "operator desa"),
        ])
    func unmatched(
        _ said: String, _ reason: String, _ rule: String, _ because: String, _ next: String
    ) async throws {
        let desk = try await DeterminationDesk()
        let part = try await desk.desk.why(try await desk.decreed(said))
        #expect(part.code == "TIDAK_PADAN" && part.reason == reason && part.standing == .outside)
        try WhyDesk.expect(
            part, because: because, rule: rule, from: 20_240_101, decided: WhyDesk.decreeDay,
            .number(WhyDesk.decree), next: next)
        #expect(part.rules.contains { $0.code == rule && $0.version == 1 })
    }

    @Test("handed back to the village, it is told by what the ministry said")
    func handedBack() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await desk.settled(21...22)
        try await desk.handedBack()
        let part = try await desk.why(try #require(proposals.last))
        #expect(part.code == "TIDAK_PADAN" && part.reason == "NIK_GANDA")
        #expect(part.facts.contains { $0.label.id == "Hasil diserahkan ke desa" })
        try WhyDesk.expect(
            part, because: "lebih dari satu orang", rule: "P02", decided: WhyDesk.today, .none, next: "Disdukcapil")
        let determined = try await desk.why(try #require(proposals.first))
        #expect(determined.code == "DITETAPKAN" && determined.standing == .inside)
        try WhyDesk.expect(
            determined, because: "nomornya tidak tercatat", rule: "usulan_baru", decided: WhyDesk.today, .none,
            next: "Tanyakan kelanjutannya")
    }

    @Test("withdrawn")
    func withdrawn() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        try await desk.step(proposal, .withdraw, by: ProposalDesk.village, reason: "PERMINTAAN_WARGA")
        let part = try await desk.why(proposal)
        #expect(part.code == "DITARIK")
        try WhyDesk.expect(
            part, because: "Permintaan warga", rule: "usulan_baru", decided: WhyDesk.today, .none,
            next: "Tanyakan di kantor desa")
    }
}
