import HTTPTypes
import Registry
import TepatTesting
import Testing

/// A month of work over HTTP, as named people live it.
@Suite("The first month")
struct FirstMonthTests {
    @Test("the operator finds what is wrong and why, Dinsos sees the whole, the auditor sees who looked")
    func story() async throws {
        let register = try await SampleRegister.make()

        let yuliana = register.client()
        try await yuliana.signIn("operator")
        #expect(try await yuliana.get("/beranda").body.contains("1 dari 2 keluarga tidak valid"))
        let list = try await yuliana.get("/keluarga?valid=tidak").body
        let address = try #require(list.firstMatch(of: /\/keluarga\/[0-9A-Z]{13}/)?.output)
        let family = try await yuliana.get(String(address)).body
        #expect(family.contains("NIK bukan 16 angka"))
        #expect(family.contains("RIZKI PRATAMA"))
        #expect(!family.contains("9902060101150003"))

        let shown = try await yuliana.post(
            String(address) + "/kk", ["alasan": "lain", "lain": "mencocokkan dengan kartu"],
            from: String(address) + "/kk")
        #expect(shown.body.filter(\.isNumber).contains("9902060101150003"))

        let hendra = register.client()
        try await hendra.signIn("dinsos")
        #expect(try await hendra.get("/beranda").body.contains("1 dari 3 keluarga tidak valid"))
        let neighbour = register.client()
        try await neighbour.signIn("tetangga")
        #expect(try await neighbour.get(String(address)).status == .notFound)

        await register.registry.finishAudit()
        let dewi = register.client()
        try await dewi.signIn("auditor")
        let trail = try await dewi.get("/jejak").body
        #expect(trail.contains("mencocokkan dengan kartu"))
    }
}
