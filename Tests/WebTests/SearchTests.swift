import HTTPTypes
import TepatTesting
import Testing

@Suite("Searching")
struct SearchTests {
    @Test(
        "A NIK never gets into an address",
        arguments: [
            "9902111204790003", "9902 1112 0479 0003", "9902.1112.0479.0003", "990211120479000", "NIK 9902111204790003",
        ])
    func noNumberInAddress(text: String) async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        let answer = try await client.post("/cari", ["q": text])
        #expect(answer.status == .seeOther)
        let location = try #require(answer.location)
        #expect(location.hasPrefix("/cari/"))
        #expect(!location.contains("9902"))
        let result = try await client.get(location)
        #expect(result.location?.contains("9902") != true)
        #expect(!result.body.contains("990211120479000"))
    }

    @Test("A name goes into the address, and is escaped on the page")
    func name() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        let answer = try await client.post("/cari", ["q": "<b>siti</b>"])
        #expect(answer.location == "/cari?nama=%3Cb%3Esiti%3C%2Fb%3E")
        let page = try await client.get(try #require(answer.location))
        #expect(page.status == .ok)
        #expect(!page.body.contains("<b>siti"))
        #expect(page.body.contains("&lt;b&gt;siti"))
    }

    @Test("A number typed into the address is dropped from it")
    func typedNumber() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        #expect(try await client.get("/cari?nama=9902111204790003").location == "/cari")
    }

    @Test("Nothing to search for is an explanation, not an error")
    func empty() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        #expect(try await client.post("/cari", ["q": "  "]).location == "/cari")
        #expect(try await client.get("/cari").status == .ok)
        #expect(try await client.get("/cari?nama=x").status == .ok)
    }
}
