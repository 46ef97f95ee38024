import Foundation
import Glibc
import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// Two programs that serve one register, as behind a proxy that shares visitors out between them.
@Suite("Two servers at one register", .enabled(if: TestEngine.isPostgres))
struct TwoServersTests {
    private struct Pair {
        let sample: SampleRegister
        let one: RunningServer
        let two: RunningServer
    }

    private func server(_ name: String, of sample: SampleRegister) async throws -> RunningServer {
        try await RunningServer(at: sample.database, in: sample.folder, named: name)
    }

    private func pair(_ sample: SampleRegister) async throws -> Pair {
        async let one = server("satu-", of: sample)
        async let two = server("dua-", of: sample)
        return try await Pair(sample: sample, one: one, two: two)
    }

    /// Looks again and again until it is so.
    private func until(_ what: String, _ isSo: () throws -> Bool) async throws {
        for _ in 0..<1_200 {
            if try isSo() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Never(what: what)
    }

    private struct Never: Error { let what: String }

    @Test("who came in at one is in at the other, and out at both")
    func sessions() async throws {
        let pair = try await pair(try await SampleRegister.make())
        let visitor = Visitor()
        #expect(try visitor.signIn("operator", at: pair.one).status == .seeOther)
        let list = try visitor.get("/keluarga", at: pair.two)
        #expect(list.status == .ok && list.body.contains("SUPARMAN"))
        // The second step is one server's as well as the other's.
        let verifier = Visitor()
        let next = try verifier.post(
            "/masuk", ["akun": "dinsos", "sandi": SampleRegister.password], from: "/masuk", at: pair.one)
        #expect(try verifier.get(try #require(next.location), at: pair.two).form("/masuk/kode") != nil)
        #expect(try visitor.post("/keluar", at: pair.two).status == .seeOther)
        #expect(try visitor.get("/keluarga", at: pair.one).location?.hasPrefix("/masuk") == true)
    }

    @Test("guesses are counted at both together")
    func limit() async throws {
        let pair = try await pair(try SampleRegister.empty())
        for number in 0..<8 {
            let answer = try Visitor().signIn("operator", "salah", at: number % 2 == 0 ? pair.one : pair.two)
            #expect(answer.status == .unprocessableContent)
        }
        #expect(try Visitor().signIn("operator", at: pair.one).status == .tooManyRequests)
        #expect(try Visitor().signIn("operator", at: pair.two).status == .tooManyRequests)
    }

    @Test("what was changed at one meanwhile is shown at the other beside what was typed")
    func conflict() async throws {
        let pair = try await pair(try await SampleRegister.make())
        let (family, person) = (try pair.sample.family(line: 2), try pair.sample.person(line: 2))
        let address = "/keluarga/\(family)/anggota/\(person)"
        let reason = ["alasan": "sesuai_ktp"]
        let (mine, theirs) = (Visitor(), Visitor())
        try mine.signIn("operator", at: pair.one)
        try theirs.signIn("operator", at: pair.two)
        let form = try #require(try mine.get(address, at: pair.one).form(address))
        let saved = try theirs.fill(address, reason.merging(["tempat_lahir": "BENGKULU"]) { $1 }, at: pair.two)
        #expect(saved.status == .seeOther)
        let answer = try mine.send(form, reason.merging(["tempat_lahir": "KEPAHIANG"]) { $1 }, at: pair.one)
        #expect(answer.status == .conflict)
        for word in ["Punya saya", "KEPAHIANG", "BENGKULU"] { #expect(answer.body.contains(word), "\(word)") }
        let second = try #require(answer.form(address))
        #expect(try mine.send(second, ["pilih.tempat_lahir": "saya"], at: pair.two).status == .seeOther)
        #expect(try pair.sample.value("SELECT birth_place FROM person WHERE line = 2") == "KEPAHIANG")
        // The same form once more, at the other server: it was done already.
        #expect(try mine.send(second, ["pilih.tempat_lahir": "saya"], at: pair.one).status == .seeOther)
        #expect(try pair.sample.value("SELECT count(*) FROM change_set") == "2")
    }

    /// Twelve people in two villages, of whom one in the second is waited at.
    private static let rows = (0..<12).map {
        DTKSRow($0 + 1, ["DESA/KELURAHAN": $0 < 6 ? "DERATI" : "TABA ANYAR", "NAMA": $0 == 9 ? "TAHAN" : "SUPARMAN"])
    }

    /// Brings a file in by a server's pages, up to the page of the import that runs and is held in its middle.
    ///
    /// - Parameter other: stands still meanwhile, so that the work is surely not its.
    private func beginImport(
        at server: RunningServer, not other: RunningServer, _ held: HeldPlace, by visitor: Visitor
    ) async throws -> String {
        defer { other.signal(SIGCONT) }
        // With nothing in its hands that others wait for.
        try await until("a moment of rest") {
            other.signal(SIGSTOP)
            if try !held.isBusy() { return true }
            other.signal(SIGCONT)
            return false
        }
        try visitor.signIn("admin", at: server)
        let lines = [DTKSRow.headers] + Self.rows.map { row in DTKSRow.headers.map { row.values[$0] ?? "" } }
        let bytes = Array((lines.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n").utf8)
        let key = try visitor.get("/aturan", at: server).formKey
        let begun = try visitor.post(
            "/berkas/unggah", ["nama": "dtks.csv", "ukuran": String(bytes.count), "sidik": "s"], at: server)
        let upload = try #require(begun.body.firstMatch(of: /"id":"([0-9A-Z]+)"/)?.1, "\(begun.status)")
        #expect(
            try visitor.send("/berkas/unggah/\(upload)/potongan?mulai=0", bytes, key: key, at: server).status == .ok)
        let place = try #require(try visitor.post("/berkas/unggah/\(upload)/selesai", at: server).location)
        _ = try visitor.fill(place, ["tanggal_data": "2024-06-01", "langkah": "periksa"], at: server)
        try await until("a preview") { try visitor.get(place + "/pratinjau", at: server).form(place + "/impor") != nil }
        let job = try #require(try visitor.fill(place + "/pratinjau", to: place + "/impor", at: server).location)
        try await until("the middle of the import") { try held.isReached() }
        return job
    }

    @Test("what a killed server was at is seen at the other, and ended there")
    func killed() async throws {
        let sample = try SampleRegister.empty()
        let held = try HeldPlace("INSERT ON person", when: "NEW.name = 'TAHAN'", of: sample.database)
        let pair = try await pair(sample)
        let (one, two) = (pair.one, pair.two)
        let visitor = Visitor()
        let job = try await beginImport(at: one, not: two, held, by: visitor)
        let page = try visitor.get(job, at: two)
        #expect(page.status == .ok && page.body.contains("Halaman ini boleh ditutup"))
        #expect(try sample.value("SELECT count(*) FROM job WHERE state = 'running' AND total > 0") == "1")
        one.signal(SIGKILL)
        #expect(try await one.end(within: 10) == -SIGKILL)
        try held.release()
        // A minute of silence has passed.
        try await sample.run("UPDATE job SET beat_at = beat_at - 61000 WHERE state = 'running'")
        try await until("the end of the import") {
            try sample.value("SELECT count(*) FROM job WHERE state = 'done' AND kind = 'impor'") == "1"
        }
        #expect(try visitor.get(job, at: two).body.contains("12 baru, 0 berubah, 0 tetap, 0 ditolak"))
        #expect(try sample.value("SELECT count(*) FROM person") == "12")
        #expect(try sample.value("SELECT count(*) FROM import_batch WHERE state = 'done'") == "1")
        #expect(try sample.problems() == [])
    }

    @Test("what one server is at is stopped at the other")
    func stopped() async throws {
        let sample = try SampleRegister.empty()
        let held = try HeldPlace("INSERT ON person", when: "NEW.name = 'TAHAN'", of: sample.database)
        let pair = try await pair(sample)
        let (one, two) = (pair.one, pair.two)
        let visitor = Visitor()
        let job = try await beginImport(at: one, not: two, held, by: visitor)
        #expect(try visitor.fill(job, to: job + "/henti", at: two).status == .seeOther)
        #expect(try visitor.get(job, at: one).body.contains("Sedang dihentikan"))
        // The next sign of life brings the wish along.
        let beat = "SELECT beat_at FROM job WHERE state = 'running'"
        let before = try sample.value(beat)
        try await until("a sign of life") { try sample.value(beat) != before }
        try held.release()
        try await until("the stop") {
            try sample.value("SELECT count(*) FROM job WHERE state = 'cancelled' AND kind = 'impor'") == "1"
        }
        for server in [one, two] {
            #expect(try visitor.get(job, at: server).body.contains("Dihentikan atas permintaan"))
        }
        #expect(try sample.value("SELECT count(*) FROM job WHERE state = 'running'") == "0")
    }

    @Test("two that start at once at an empty database make its tables once")
    func empty() async throws {
        let folder = try TestFolder()
        let database = try TestDatabase(at: folder.path + "/r.sqlite")
        async let first = RunningServer(at: database, in: folder, named: "satu-")
        async let second = RunningServer(at: database, in: folder, named: "dua-")
        for server in try await [first, second] {
            try await until("both are ready") { try server.ask("/ready")?.hasPrefix("HTTP/1.1 200") == true }
        }
        let counts = try database.open().readBlocking { db in
            try ["migration", "region", "home"].map { try db.count("SELECT count(*) FROM \(unsafe: $0)") }
        }
        #expect(counts == [Schema.migrations.count, 91_599, 514])
    }
}
