import HTTPTypes
import TepatTesting
import Testing

@Suite("Searching")
struct SearchTests {
    @Test(
        "A NIK never gets into an address",
        arguments: [
            "9902111204790003", "9902 1112 0479 0003", "9902.1112.0479.0003", "990211120479000", "NIK 9902111204790003",
            "9902-1112-0479-0003", "9902 a 1112 b 0479 c 0003",
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

    @Test("A misspelt name is found, and said to be only similar")
    func similar() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        let exact = try await client.get("/cari?nama=siti+nurhayati")
        let near = try await client.get("/cari?nama=sito+nurhayati")
        for page in [exact, near] { #expect(page.body.contains("SITI NURHAYATI</a>")) }
        #expect(!exact.body.contains("Ini yang mirip"))
        #expect(near.body.contains("Ini yang mirip"))
        // The query can be mended where it is shown.
        #expect(near.body.contains("name=\"q\" value=\"sito nurhayati\""))
    }

    @Test("An address is found in the same box, with its numbers in the address bar")
    func address() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        let answer = try await client.post("/cari", ["q": "dusun 1 rt 001 rw 002"])
        let location = try #require(answer.location)
        #expect(location == "/cari?nama=dusun%201%20rt%20001%20rw%20002")
        let page = try await client.get(location)
        #expect(page.status == .ok)
        #expect(page.body.contains("SUPARMAN</a>"))
        #expect(page.body.contains("data-row"))
    }

    @Test("A record's own id leads to its family, and to nothing from next door")
    func identifier() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let family = try #require(
            try await client.get("/keluarga").links("/keluarga/").first?.split(separator: "/").last.map(String.init))
        let found = try await client.post("/cari", ["q": family])
        var place = try #require(found.location)
        if place.hasPrefix("/cari") { place = try #require(try await client.get(place).location) }
        #expect(place == "/keluarga/\(family)")
        let neighbour = register.client()
        try await neighbour.signIn("tetangga")
        let missed = try await neighbour.get(try #require(try await neighbour.post("/cari", ["q": family]).location))
        #expect(missed.status == .ok)
        #expect(missed.location == nil)
        #expect(missed.links("/keluarga/").isEmpty)
    }

    @Test("Who found nothing is told what else to try")
    func nothing() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("tetangga")
        let page = try await client.get("/cari?nama=suparman")
        #expect(page.status == .ok)
        #expect(page.body.contains("Tidak ada “suparman” di wilayah Anda"))
        #expect(page.body.contains("jl mawar"))
        #expect(page.links("/keluarga/").isEmpty)
    }
}
