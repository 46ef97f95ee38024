import HTTPTypes
import TepatTesting
import Testing

@Suite("Styles, scripts and rules as files")
struct StaticTests {
    /// The folder that pages name their files in.
    private func folder(_ client: TestClient) async throws -> String {
        let style = try #require(try await client.get("/masuk").links("/aset/").first { $0.hasSuffix("/tepat.css") })
        return String(style.dropLast("tepat.css".count))
    }

    @Test("Every script finds the next one by its plain name")
    func modules() async throws {
        let client = try await SampleRegister.make().client()
        let folder = try await folder(client)
        var waiting = ["app.js"]
        var seen: Set<String> = []
        var (bytes, meeting, left) = (0, 0, 0)
        // Fetched only where a meeting is run.
        let ofMeetings = ["rapat.js", "antrean.js", "kirim.js", "layar.js", "kabar.js"]
        while let name = waiting.popLast() {
            guard seen.insert(name).inserted else { continue }
            let answer = try await client.get(folder + name)
            #expect(answer.status == .ok, "\(name)")
            #expect(answer.headers[.contentType] == "text/javascript; charset=utf-8")
            if ofMeetings.contains(name) {
                meeting += answer.bytes.count
            } else if name == "sisa.js" {
                // Fetched only where a meeting left something on the device.
                left += answer.bytes.count
            } else {
                bytes += answer.bytes.count
            }
            waiting += answer.body.matches(of: /(?:from|import\() ?"\.\/([a-z]+\.js)"/).map { String($0.1) }
        }
        #expect(seen.isSuperset(of: ["app.js", "forms.js", "drafts.js", "keys.js", "check.js"]))
        // All of them together, uncompressed; with the keys of the desk of duplicates.
        #expect(bytes < 46_500)
        #expect(seen.isSuperset(of: ofMeetings) && meeting < 46_000)
        #expect(seen.contains("sisa.js") && left < 2_000)
    }

    @Test("A page names its script as a module and its style under one edition")
    func page() async throws {
        let client = try await SampleRegister.make().client()
        let folder = try await folder(client)
        let body = try await client.get("/masuk").body
        #expect(body.contains("<script type=\"module\" src=\"\(folder)app.js\"></script>"))
    }

    @Test(
        "Each file says what it is and may be kept for good",
        arguments: [
            ("tepat.css", "text/css; charset=utf-8"), ("lain.css", "text/css; charset=utf-8"),
            ("icon.svg", "image/svg+xml"), ("rules.wasm", "application/wasm"),
        ])
    func kinds(name: String, type: String) async throws {
        let client = try await SampleRegister.make().client()
        let answer = try await client.get(try await folder(client) + name, headers: [.acceptEncoding: "gzip"])
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == type)
        #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(answer.headers[.contentEncoding] == "gzip")
        #expect(answer.bytes.count < 15_000)
    }

    @Test(
        "There is nothing under another edition, nor a file of another folder",
        arguments: ["/aset/lama/tepat.css", "/aset/lama/../tepat.css", "/aset/x", "/aset/x/y/z"])
    func others(address: String) async throws {
        #expect(try await SampleRegister.make().client().get(address).status == .notFound)
        let client = try await SampleRegister.make().client()
        for name in ["tidak-ada.css", "regions.csv", "package.json", ".."] {
            #expect(try await client.get(try await folder(client) + name).status == .notFound)
        }
    }

    @Test("The stylesheet of every page stays small")
    func size() async throws {
        let client = try await SampleRegister.make().client()
        #expect(try await client.get(try await folder(client) + "tepat.css").bytes.count < 17_500)
    }
}
