import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// The page on which two moments are compared.
@Suite("Page of two periods compared")
struct ComparePageTests {
    private static let place = SampleRegister.rejangLebong

    private func closed() async throws -> SampleRegister {
        let register = try await SampleRegister.make()
        let earlier = try register.at(SampleRegister.now - 3_600_000)
        _ = try await earlier.closePeriod(202_610, in: Self.place, action: ActionID(), by: ProposalDesk.verifier)
        try earlier.runWaitingJobs()
        _ = try await register.change(
            .death, try register.family(line: 2), [.status(StatusChange(try register.person(line: 2), .deceased))],
            day: 20_260_503)
        return register
    }

    @Test("Dinsos closes a month, and sees village by village who went; names are masked")
    func compared() async throws {
        let register = try await closed()
        let dinsos = register.client()
        try await dinsos.signIn("dinsos")
        let page = try await dinsos.get("/banding")
        #expect(page.status == .ok && page.body.contains("Oktober 2026"))
        let form = try #require(page.forms.first { $0.action == "/banding/tutup" })
        // It is done once: not without a tick.
        let unsure = try await dinsos.send(.post, form.action, form: form.values)
        let sure = "yakin-\(form.values["periode"] ?? "")"
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#\(sure)\""))
        #expect(try register.value("SELECT count(*) FROM period_closed") == "1")
        let answer = try await dinsos.send(.post, form.action, form: form.values.merging([sure: "ya"]) { $1 })
        #expect(answer.status == .seeOther)
        try register.registry.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM period_closed") == "2")
        let village = SampleRegister.derati.dotted
        let names = try await dinsos.get("/banding?wilayah=\(village)&dari=202610&ke=202611&siapa=keluar")
        #expect(names.status == .ok && names.body.contains("Meninggal dunia"))
        #expect(names.body.contains("***") && !names.body.contains("SUPARMAN"))
        let same = try await dinsos.get("/banding?wilayah=\(village)&dari=202610&ke=202610")
        #expect(same.status == .unprocessableContent)
    }

    @Test("a whole kabupaten is compared once somebody asks; before that its months are listed as they were closed")
    func asked() async throws {
        let register = try await closed()
        let dinsos = register.client()
        try await dinsos.signIn("dinsos")
        let before = try await dinsos.get("/banding")
        #expect(before.body.contains("Bulan yang sudah ditutup") && !before.body.contains("id=\"angka\""))
        let after = try await dinsos.get("/banding?wilayah=17.02&dari=202610&ke=kini")
        #expect(after.body.contains("id=\"angka\"") && !after.body.contains("Bulan yang sudah ditutup"))
        // A village is little, and shown at once.
        let own = register.client()
        try await own.signIn("operator")
        #expect(try await own.get("/banding").body.contains("id=\"angka\""))
    }

    @Test("of a kabupaten the sum comes first, then its kecamatan; villages without any change are a count")
    func grouped() async throws {
        let register = try await closed()
        let dinsos = register.client()
        try await dinsos.signIn("dinsos")
        let moments = "&dari=202610&ke=kini"
        let page = try await dinsos.get("/banding?wilayah=17.02\(moments)")
        let table = try #require(page.body.split(separator: "<tbody>").dropFirst().first)
        let first = try #require(table.split(separator: "</tr>").first)
        #expect(first.contains("Jumlah") && !first.contains("href"))
        let villages = "/banding?wilayah=17.02.06."
        #expect(!page.links("/banding?wilayah=17.02.06").isEmpty && page.links(villages).isEmpty)
        let kecamatan = try await dinsos.get("/banding?wilayah=17.02.06\(moments)")
        #expect(!kecamatan.links("/banding?wilayah=\(SampleRegister.derati.dotted)").isEmpty)
        // The other village of the kecamatan is counted, and there for whoever asks.
        let other = "/banding?wilayah=\(SampleRegister.tabaAnyar.dotted)"
        #expect(kecamatan.links(other).isEmpty && kecamatan.body.contains("desa tanpa perubahan"))
        let all = try await dinsos.get("/banding?wilayah=17.02.06\(moments)&semua=1")
        #expect(!all.links(other).isEmpty && all.body.contains("Hanya yang berubah"))
        let file = try await dinsos.get("/banding/berkas.csv?wilayah=17.02\(moments)")
        #expect(file.status == .ok && file.body.contains("17.02.06.2001"))
        #expect(file.body.contains(SampleRegister.tabaAnyar.dotted))
    }

    @Test("of several regions that fit, or none, the page asks which is meant and keeps what was chosen")
    func unclear() async throws {
        let register = try await closed()
        let dinsos = register.client()
        try await dinsos.signIn("dinsos")
        let several = try await dinsos.get("/banding?wilayah=curup&dari=202610&ke=kini")
        #expect(several.status == .ok && several.body.contains("Wilayah yang mana?"))
        #expect(several.links("/banding?wilayah=17.02.").count > 1 && several.body.contains("dari=202610"))
        let none = try await dinsos.get("/banding?wilayah=zzyzx")
        #expect(none.body.contains("Tidak ada wilayah") && !none.body.contains("Oktober 2026"))
        let village = try await dinsos.get("/banding?wilayah=17.02.06.2001%20Derati&ke=kini")
        #expect(village.status == .seeOther && village.location == "/banding?wilayah=17.02.06.2001&ke=kini")
    }

    @Test("the sheet has the same names, as masked, and no other village's reader gets it")
    func sheet() async throws {
        let register = try await closed()
        let village = SampleRegister.derati.dotted
        let address = "/banding/berkas.csv?wilayah=\(village)&dari=202610&ke=kini&siapa=keluar"
        let own = register.client()
        try await own.signIn("operator")
        let file = try await own.get(address)
        #expect(file.status == .ok && file.body.contains("Meninggal dunia"))
        #expect(file.body.contains("***") && !file.body.contains("SUPARMAN"))
        let neighbour = register.client()
        try await neighbour.signIn("tetangga")
        #expect(try await neighbour.get(address).status == .notFound)
        #expect(!(try await own.get("/banding").body.contains("/banding/tutup")))
    }
}
