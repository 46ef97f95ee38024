import HTTPTypes
import TepatTesting
import Testing

@Suite("Whatever is written into an address")
struct ScopeTests {
    @Test(
        "Malformed and foreign regions, ids, rules and cursors give a clean page",
        arguments: [
            "/beranda/1", "/beranda/xx", "/beranda/00", "/beranda/31.74", "/beranda/99.99.99.9999", "/beranda/%00",
            "/beranda/..%2f..", "/keluarga?wilayah=31.74", "/keluarga?wilayah=3174", "/keluarga?valid=mungkin",
            "/keluarga?alasan=X99", "/keluarga?alasan=%27%3B--", "/keluarga?sesudah=%27", "/keluarga?sesudah=-1",
            "/perorangan?wilayah=31.74", "/perorangan?sesudah=zzz", "/tidak-valid?wilayah=31.74",
            "/tidak-valid?alasan=X99", "/keluarga?alasan=%00", "/cari/%00", "/keluarga/%00", "/perbaikan/%00/-/N%00",
            "/keluarga/1", "/keluarga/ZZZZZZZZZZZZZ", "/keluarga/0000000000000", "/keluarga/OOOOOOOOOOOOO",
            "/keluarga/%F0%9F%92%A5", "/keluarga/0000000000000/kk", "/keluarga/0000000000000/nik/0000000000000",
            "/keluarga/0000000000000/nik/x", "/orang/0000000000000", "/orang/x", "/cari/..", "/cari/tidak-ada",
            "/cari/" + String(repeating: "a", count: 500), "/jejak", "/tidak/ada", "/aset/../tepat.css", "/aset/x",
        ])
    func clean(address: String) async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("operator")
        var answer = try await client.get(address)
        // Another spelling of a region leads to its own address first.
        if answer.status == .seeOther, let location = answer.location { answer = try await client.get(location) }
        #expect([400, 403, 404, 422].contains(answer.status.code), "\(answer.status)")
        #expect(answer.body.contains("<h1"))
        #expect(!answer.body.contains("Error("))
    }

    @Test("A machine is told the same as problem details")
    func problemDetails() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("operator")
        let answer = try await client.get("/keluarga/0000000000000", headers: [.accept: "application/json"])
        #expect(answer.status == .notFound)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.body.contains("\"status\":404"))
        #expect(answer.body.contains("not-found"))
    }

    @Test("Without a session a machine gets 401, not a page")
    func machineWithoutSession() async throws {
        let client = try await SampleRegister.make().client()
        let answer = try await client.get("/keluarga", headers: [.accept: "application/json"])
        #expect(answer.status == .unauthorized)
    }

    @Test("The audit trail is for those who may read it, and the navigation shows it to nobody else")
    func auditTrail() async throws {
        let register = try await SampleRegister.make()
        let operatorClient = register.client()
        try await operatorClient.signIn("operator")
        #expect(try await operatorClient.get("/jejak").status == .forbidden)
        #expect(try await operatorClient.get("/beranda").links("/jejak").isEmpty)
        let auditor = register.client()
        try await auditor.signIn("auditor")
        #expect(try await auditor.get("/jejak").status == .ok)
        #expect(!(try await auditor.get("/beranda").links("/jejak").isEmpty))
    }
}
