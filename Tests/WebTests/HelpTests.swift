import HTML
import Foundation
import HTTPTypes
import Registry
import TepatTesting
import Testing

@testable import Web

@Suite("Handbook")
struct HelpTests {
    private func handbook() throws -> Handbook {
        Handbook(String(decoding: try EmbeddedFile.bytes("buku-operator.md"), as: UTF8.self))
    }

    /// Every anchor that a screen's help leads to, as the source names them.
    private func anchorsOfScreens() throws -> Set<String> {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let source = tests.appendingPathComponent("../../Sources/Web").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: source, includingPropertiesForKeys: nil))
        var anchors: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /ScreenHelp\([^"]*anchor: "([^"]*)"/) { anchors.insert(String(match.1)) }
        }
        return anchors
    }

    @Test("Every page's help leads to a heading of the handbook")
    func anchors() throws {
        let dinsos = Handbook(String(decoding: try EmbeddedFile.bytes("buku-dinsos.md"), as: UTF8.self))
        let there = Set((try handbook().headings + dinsos.headings).map(\.anchor))
        let wanted = try anchorsOfScreens()
        #expect(wanted.count > 15)
        #expect(wanted.subtracting(there) == [])
    }

    @Test("Every heading has an anchor of its own, and every link within the handbook has an end")
    func ownAnchors() async throws {
        let book = try handbook()
        #expect(book.title == "Buku panduan operator desa")
        let anchors = book.headings.map(\.anchor)
        #expect(!anchors.contains(""))
        #expect(Set(anchors).count == anchors.count)
        let client = try await SampleRegister.make().client()
        try await client.signIn("operator")
        let page = try await client.get("/bantuan")
        for link in page.links("#") { #expect(page.body.contains(" id=\"\(link.dropFirst())\""), "\(link)") }
        // Nor does one collide with what stands around every page.
        let ids = page.body.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test("The operator and a stranger read it, in either language, without pictures", arguments: [true, false])
    func readable(signedIn: Bool) async throws {
        let client = try await SampleRegister.make().client()
        if signedIn { try await client.signIn("operator") }
        let page = try await client.get("/bantuan")
        #expect(page.status == .ok)
        #expect(!page.body.contains("<img"))
        #expect(!page.body.contains("pictures/buku"))
        #expect(page.body.contains("<h2 id=\"perbaikan-data\""))
        #expect(page.body.contains("<b>Simpan &amp; berikutnya</b>"))
        #expect(!page.body.contains("**S"))
        #expect(!page.body.contains("berbahasa Indonesia.</p>"))
        _ = try await client.post("/bahasa", ["bahasa": "en", "kembali": "/bantuan"])
        let english = try await client.get("/bantuan")
        #expect(english.body.contains("The handbook is in Indonesian."))
        #expect(english.body.contains("<article class=\"stack letter\" lang=\"id\"><p>"))
    }

    @Test("It stays small")
    func small() async throws {
        let client = try await SampleRegister.make().client()
        let packed = try await client.get("/bantuan", headers: [.acceptEncoding: "gzip"])
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.bytes.count < 40_000)
    }

    @Test("What is no mark is text, and no text is markup")
    func escaped() {
        let html = Handbook(
            """
            # Judul

            ## A <b> {#a}

            teks <script>alert(1)</script> [x](javascript:alert) [y](#a"onclick=) **tebal `<i>`** ** dan `sisa
            ![gambar](pictures/x.png)

            ## B {#"><script>}

            | Satu | Dua |
            |---|---|
            | `<u>` | 2 |

            1. pertama
            2. kedua

            - titik
            """
        ).body.text
        #expect(html.contains("<h2 id=\"a\" class=\"t3\">A &lt;b&gt;</h2>"))
        #expect(html.contains("teks &lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert)"))
        #expect(html.contains("<a href=\"#a&quot;onclick=\">y</a>"))
        #expect(html.contains("<b>tebal <code>&lt;i&gt;</code></b> ** dan `sisa"))
        #expect(html.contains("<h2 class=\"t3\">B {#&quot;&gt;&lt;script&gt;}</h2>"))
        #expect(html.contains("<th scope=\"row\"><code>&lt;u&gt;</code></th><td>2</td>"))
        #expect(!html.contains("---"))
        #expect(html.contains("<ol><li>pertama</li><li>kedua</li></ol>"))
        #expect(html.contains("<ul><li>titik</li></ul>"))
        #expect(!html.contains("<script"))
        #expect(!html.contains("<img"))
        #expect(!html.contains("gambar"))
    }

    @Test("The handbook in the documents is the one in the program")
    func oneSource() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let document = tests.appendingPathComponent("../../docs/buku-operator.md").standardizedFileURL
        #expect(try Data(contentsOf: document) == Data(try EmbeddedFile.bytes("buku-operator.md")))
    }
}
