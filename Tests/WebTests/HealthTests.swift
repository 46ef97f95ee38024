import Foundation
import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing
import Web

/// What watchdogs are told, and what strangers are not.
@Suite("Health, readiness and metrics")
struct HealthTests {
    private static let here = "127.0.0.1"

    private struct Told: Decodable {
        var status: String
        var checks: [String: String]?
    }

    private func ready(_ client: TestClient) async throws -> (Answer, Told) {
        let answer = try await client.get("/ready")
        return (answer, try JSONDecoder().decode(Told.self, from: Data(answer.bytes)))
    }

    @Test("a server whose database gives no answer lives, and is not ready, and does not wait for it")
    func stuck() async throws {
        let sample = try await SampleRegister.make()
        let database = StuckDatabase(try sample.database.open())
        let registry = try Registry(
            database: database, clock: .at(SampleRegister.now), sharingRegionsWith: sample.registry)
        let client = sample.client(of: registry, peer: Self.here) { $0.databasePatience = .seconds(1) }
        let patient = sample.client(of: registry, peer: Self.here)
        #expect(try await ready(patient).0.status == .ok)
        database.isStuck = true
        #expect(try await client.get("/health").body == "ok\n")
        let (answer, told) = try await ready(client)
        #expect(answer.status == .serviceUnavailable && told.status == "not-ready")
        #expect(told.checks?["database"]?.hasPrefix("no answer in") == true && told.checks?["disk"] == "ok")
        #expect(answer.header("Retry-After") == "5")
        let metrics = try await client.get("/metrics")
        #expect(metrics.status == .ok && metrics.body.contains("\ntepat_database_up 0\n"))
        database.isStuck = false
        #expect(try await ready(patient).0.status == .ok)
    }

    @Test("a schema that is not this program's, a full disk and a draining server are not ready")
    func notReady() async throws {
        let sample = try await SampleRegister.make()
        let full = sample.client(peer: Self.here) { $0.leastFreeBytes = .max }
        #expect(try await ready(full).1.checks?["disk"]?.hasSuffix("MB are free") == true)
        let state = ServerState()
        let client = sample.client(peer: Self.here, state: state)
        #expect(try await ready(client).1.checks == ["database": "ok", "disk": "ok", "schema": "ok"])
        try sample.runAsOwner("INSERT INTO migration (number, name) VALUES (9999, 'later')")
        let (newer, told) = try await ready(client)
        #expect(newer.status == .serviceUnavailable && told.checks?["schema"] != "ok")
        try sample.runAsOwner("DROP TABLE migration")
        #expect(try await ready(client).1.checks?["database"]?.contains("migration") == true)
        state.drain()
        let (draining, last) = try await ready(client)
        #expect(draining.status == .serviceUnavailable && last.status == "draining")
        #expect(try await client.get("/health").status == .ok)
    }

    @Test(
        "a server is not ready while its register is put away, and says so to whoever saves",
        .enabled(if: TestEngine.isPostgres))
    func replaced() async throws {
        let sample = try await SampleRegister.make()
        try sample.registry.claimServing()
        let client = sample.client(peer: Self.here)
        try await client.signIn("operator")
        let address = "/keluarga/\(try sample.family(line: 2))/anggota/\(try sample.person(line: 2))"
        let form = try #require(try await client.get(address).form(address))
        let typed = form.values.merging(["tempat_lahir": "CURUP TIMUR", "alasan": "sesuai_ktp"]) { $1 }
        try sample.database.endConnections()
        do {
            let other = try sample.database.open().claim(.replacing)
            await sample.registry.lookAfterClaim()
            let (answer, told) = try await ready(client)
            #expect(answer.status == .serviceUnavailable && told.checks?["claim"]?.contains("moved") == true)
            let refused = try await client.send(.post, address, form: typed)
            #expect(refused.status == .serviceUnavailable && refused.body.contains("dipulihkan atau dipindahkan"))
            #expect(refused.form(address)?.values == typed)
            #expect(other.isHeld())
        }
        await sample.registry.lookAfterClaim()
        #expect(try await ready(client).0.status == .ok)
        #expect(try await client.send(.post, address, form: typed).status == .seeOther)
    }

    @Test(
        "a server whose register was moved from under it shows nothing of what is left",
        .enabled(if: TestEngine.isPostgres))
    func movedAway() async throws {
        let sample = try await SampleRegister.make()
        try sample.registry.claimServing()
        let client = sample.client(peer: Self.here)
        try await client.signIn("operator")
        try sample.database.endConnections()
        let place = "postgresql://db.example/baru"
        try sample.database.open().changeSchema { try Departure(place: place).write(in: $0) }
        await sample.registry.lookAfterClaim()
        let (answer, told) = try await ready(client)
        #expect(answer.status == .serviceUnavailable && told.checks?["claim"]?.contains(place) == true)
        for address in ["/keluarga", "/pengumuman"] {
            let page = try await client.get(address)
            #expect(page.status == .serviceUnavailable && page.body.contains("Register sudah pindah"))
            #expect(!page.body.contains("db.example"))
        }
        #expect(try await client.get("/health").status == .ok)
        _ = try RegisterMove.reopen(sample.database.open())
        await sample.registry.lookAfterClaim()
        #expect(try await client.get("/keluarga").status == .ok)
    }

    @Test("strangers are told whether it is ready and nothing else, also through a proxy on the same machine")
    func strangers() async throws {
        let sample = try await SampleRegister.make()
        for (peer, headers) in [
            ("192.0.2.7", [:]), (nil, [:]), (Self.here, ["X-Forwarded-For": "192.0.2.7"]), ("::1", ["Via": "1.1 p"]),
            ("192.0.2.7", ["X-Forwarded-For": "127.0.0.1"]), ("192.0.2.7", ["Authorization": "Bearer "]),
        ] as [(String?, [String: String])] {
            let client = sample.client(peer: peer)
            let fields = HTTPFields(
                headers.compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } })
            #expect(try await client.get("/metrics", headers: fields).status == .notFound)
            #expect(try await client.get("/ready", headers: fields).body == "{\"status\":\"ready\"}\n")
            try await client.signIn("dinsos")
            #expect(try await client.get("/metrics", headers: fields).status == .notFound)
        }
        for peer in ["127.0.0.1", "127.3.2.1", "::1", "::ffff:127.0.0.1"] {
            #expect(try await sample.client(peer: peer).get("/metrics").status == .ok, "\(peer)")
        }
    }

    @Test("whoever holds the token sees the metrics from elsewhere, with the right one only")
    func token() async throws {
        let sample = try await SampleRegister.make()
        let client = sample.client(peer: "192.0.2.7") { $0.metricsToken = "sebuah-kata-yang-panjang" }
        for (sent, status) in [
            ("Bearer sebuah-kata-yang-panjang", 200), ("Bearer sebuah-kata-yang-panjan", 404),
            ("Bearer ", 404), ("sebuah-kata-yang-panjang", 404),
        ] { #expect(try await client.get("/metrics", headers: [.authorization: sent]).status.code == status) }
    }

    @Test("metrics count by the route's pattern, and hold nothing that was typed")
    func metrics() async throws {
        let sample = try await SampleRegister.make()
        let client = sample.client(peer: Self.here)
        try await client.signIn("operator")
        _ = try await client.get("/keluarga?nama=SUPARMAN&nik=9902061204790001")
        _ = try await client.get("/keluarga/0000000000001")
        _ = try await client.get("/tidak/ada/9902061204790001")
        _ = try await client.send(HTTPRequest.Method("KARANGAN") ?? .put, "/keluarga", headers: [:])
        let lines = try await client.get("/metrics").body.split(separator: "\n").map(String.init)
        let name = "tepat_http_request_duration_seconds"
        #expect(lines.contains("\(name)_count{route=\"/keluarga\",method=\"GET\",status=\"2xx\"} 1"))
        #expect(lines.contains("\(name)_bucket{route=\"/keluarga\",method=\"GET\",status=\"2xx\",le=\"+Inf\"} 1"))
        #expect(
            lines.contains { $0.hasPrefix("\(name)_count{route=\"/keluarga/{id}\",method=\"GET\",status=\"4xx\"}") })
        #expect(lines.contains("\(name)_count{route=\"-\",method=\"GET\",status=\"4xx\"} 1"))
        #expect(lines.contains { $0.hasPrefix("\(name)_count{") && $0.contains("method=\"other\"") })
        for start in [
            "tepat_build_info{version=\"0.", "tepat_http_requests_in_flight 1", "tepat_database_up 1",
            "tepat_database_transactions_total{kind=\"read\",outcome=\"done\"} ", "tepat_database_wait_seconds_total ",
            "tepat_database_connections{state=\"limit\"} ", "tepat_jobs{lane=\"berat\",state=\"waiting\"} 0",
            "tepat_audit_waiting ", "process_resident_memory_bytes ", "process_open_fds ", "tepat_uptime_seconds ",
        ] { #expect(lines.contains { $0.hasPrefix(start) }, "\(start)") }
        let text = lines.joined(separator: "\n")
        for typed in ["SUPARMAN", "99020", "KARANGAN", "operator", "0000000000001"] { #expect(!text.contains(typed)) }
        await sample.registry.finishAudit()
    }

    @Test("metrics are in the text format: each family is announced once, and every sample belongs to one")
    func format() async throws {
        let client = try await SampleRegister.make().client(peer: Self.here)
        _ = try await client.get("/aturan")
        var family = ""
        var seen: Set<String> = []
        for line in try await client.get("/metrics").body.split(separator: "\n") {
            if line.hasPrefix("# HELP ") { continue }
            if line.hasPrefix("# TYPE ") {
                family = String(line.split(separator: " ")[2])
                #expect(seen.insert(family).inserted, "\(line)")
                continue
            }
            #expect(line.wholeMatch(of: /[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [0-9.e+-]+/) != nil, "\(line)")
            #expect(line.hasPrefix(family), "\(line)")
        }
        #expect(seen.count > 15)
    }

    @Test("jobs stand in the metrics by lane and state")
    func jobs() async throws {
        let sample = try await SampleRegister.make()
        _ = try await sample.registry.enqueue(
            ValidateJob(region: .nation), title: "RAHASIA", by: SampleRegister.admin)
        let body = try await sample.client(peer: Self.here).get("/metrics").body
        #expect(body.contains("tepat_jobs{lane=\"berat\",state=\"waiting\"} 1"))
        #expect(!body.contains("RAHASIA"))
    }
}
