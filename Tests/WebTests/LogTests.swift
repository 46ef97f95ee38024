import Foundation
import HTTPTypes
import Registry
import Storage
import Synchronization
import TepatTesting
import Testing
import Web

/// What the log says of a request, and what it must not.
@Suite("The log")
struct LogTests {
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }

        func objects() throws -> [[String: Any]] {
            try all.map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
            }
        }
    }

    private static let requestID = HTTPField.Name("X-Request-ID")

    private func client(
        _ sample: SampleRegister, _ lines: Lines, format: LogFormat = .json, trusts: Bool = false
    ) -> TestClient {
        sample.client { settings in
            settings.trustsProxy = trusts
            settings.log(as: format) { lines.add($0) }
        }
    }

    @Test("a request is one line of JSON: pattern, status, time, id and account, never what was typed")
    func request() async throws {
        let sample = try await SampleRegister.make()
        let lines = Lines()
        let client = client(sample, lines)
        try await client.signIn("operator")
        let answer = try await client.get("/keluarga?nama=SUPARMAN")
        _ = try await client.get("/tidak/ada/SUPARMAN")
        let (list, unknown) = (
            try #require(try lines.objects().dropLast().last), try #require(try lines.objects().last)
        )
        #expect(list["event"] as? String == "request" && list["level"] as? String == "info")
        #expect(list["method"] as? String == "GET" && list["route"] as? String == "/keluarga")
        #expect(list["status"] as? Int == 200 && list["account"] as? Int == 1 && list["ms"] is Int)
        #expect(list["request"] as? String == answer.header("X-Request-ID"))
        #expect((list["time"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
        #expect(unknown["route"] as? String == "-" && unknown["status"] as? Int == 404)
        for line in lines.all { #expect(!line.contains("SUPARMAN") && !line.contains("operator")) }
        await sample.registry.finishAudit()
    }

    @Test("watchdogs fill no log")
    func watchdogs() async throws {
        let lines = Lines()
        let client = client(try await SampleRegister.make(), lines)
        for address in ["/health", "/ready", "/metrics", "/robots.txt"] { _ = try await client.get(address) }
        #expect(lines.all == [])
    }

    @Test("the id that the proxy gives is taken, shown and logged; what is no id is not")
    func givenID() async throws {
        let sample = try await SampleRegister.make()
        let lines = Lines()
        let client = client(sample, lines, trusts: true)
        let name = try #require(Self.requestID)
        let good = ["4f1c0a2b9d8e7f6a5b4c3d2e1f0a9b8c", "abc-DEF_12345678"]
        for id in good { #expect(try await client.get("/aturan", headers: [name: id]).header("X-Request-ID") == id) }
        let bad = [
            "short", "9902061204790001", "a b c d e f g h", "abcdefgh\"}", String(repeating: "a", count: 65),
            "<b>abcdefgh",
        ]
        for id in bad { #expect(try await client.get("/aturan", headers: [name: id]).header("X-Request-ID") != id) }
        #expect(Array(try lines.objects().compactMap { $0["request"] as? String }.prefix(2)) == good)
        let unasked = self.client(sample, lines)
        #expect(try await unasked.get("/aturan", headers: [name: good[0]]).header("X-Request-ID") != good[0])
    }

    @Test("a fault is shown by the request's id and logged once under it, without values")
    func fault() async throws {
        let sample = try await SampleRegister.make()
        let lines = Lines()
        let client = client(sample, lines, trusts: true)
        try await client.signIn("operator")
        try await sample.run("DROP TABLE notice")
        let id = "4f1c0a2b9d8e7f6a5b4c3d2e1f0a9b8c"
        let answer = try await client.get("/keluarga?nama=SUPARMAN", headers: [try #require(Self.requestID): id])
        #expect(answer.status == .internalServerError && answer.body.contains(id))
        let faults = try lines.objects().filter { $0["level"] as? String == "error" }
        #expect(faults.count == 1 && faults.first?["request"] as? String == id)
        #expect((faults.first?["error"] as? String)?.contains("no such table: notice") == true)
        for line in lines.all { #expect(!line.contains("SUPARMAN")) }
    }

    @Test("numbers and quoted values of the database's words are struck out, names of tables stay")
    func words() {
        struct Odd: Error { let nik = "9902061204790001" }
        #expect(!Fault.words(Odd()).contains("9902") && Fault.words(Odd()).contains("Odd"))
        let engine = StorageError.other(
            code: 23_505, message: "duplicate \"person_pkey\": \"SITI\", 'BUDI', 9902061204790001 in 1702062001")
        #expect(
            Fault.words(engine)
                == "StorageError.other: database error 23505: duplicate \"person_pkey\": \"…\", \"…\", … in …")
    }

    @Test("for people a line is words, and never two lines")
    func text() async throws {
        let lines = Lines()
        let client = client(try await SampleRegister.make(), lines, format: .text)
        _ = try await client.get("/aturan")
        let line = try #require(lines.all.last)
        #expect(
            line.wholeMatch(of: /[0-9:.]{12} info request method=GET route=\/aturan status=200 ms=\d+ request=\S+/)
                != nil)
        #expect(lines.all.allSatisfy { !$0.contains("\n") })
    }
}
