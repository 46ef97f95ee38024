import HTTPTypes
import Registry
import Synchronization
import TepatTesting
import Testing
import Web

/// What somebody sees whose form comes while the database cannot be reached.
@Suite("While the database is away")
struct DatabaseAwayTests {
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    private struct Scene {
        let sample: SampleRegister
        let database: StuckDatabase
        let client: TestClient

        static func make(_ login: String) async throws -> Scene {
            let sample = try await SampleRegister.make()
            let database = StuckDatabase(try sample.database.open())
            let registry = try Registry(
                database: database, clock: .at(SampleRegister.now), sharingRegionsWith: sample.registry)
            let client = sample.client(of: registry)
            try await client.signIn(login)
            return Scene(sample: sample, database: database, client: client)
        }
    }

    @Test("the page holds what was sent, and sends it again")
    func form() async throws {
        let scene = try await Scene.make("operator")
        let address = "/keluarga/\(try scene.sample.family(line: 2))/anggota/\(try scene.sample.person(line: 2))"
        let form = try #require(try await scene.client.get(address).form(address))
        let typed = form.values.merging(["tempat_lahir": "\"CURUP\" <TIMUR>", "alasan": "sesuai_ktp"]) { $1 }
        scene.database.isAway = true
        let answer = try await scene.client.send(.post, address, form: typed)
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.header("Retry-After") == "5" && answer.header("Cache-Control") == "no-store")
        let held = try #require(answer.form(address))
        #expect(held.isPost && held.values == typed)
        // Sent again too early it is held still.
        let again = try await scene.client.send(.post, address, form: held.values)
        #expect(again.status == .serviceUnavailable && again.form(address)?.values == typed)
        scene.database.isAway = false
        #expect(try await scene.client.send(.post, address, form: held.values).status == .seeOther)
        #expect(try await scene.client.send(.post, address, form: held.values).status == .seeOther)
        #expect(try scene.sample.value("SELECT count(*) FROM change_set") == "1")
    }

    @Test("the page has its style and its script, though nobody knows who looks")
    func frame() async throws {
        let scene = try await Scene.make("operator")
        let files = try await scene.client.get("/keluarga").links("/aset/")
        #expect(files.contains { $0.hasSuffix("/tepat.css") })
        scene.database.isAway = true
        let answer = try await scene.client.get("/keluarga")
        #expect(answer.status == .serviceUnavailable && answer.links("/aset/") == files)
    }

    @Test("why it is away stands in the log and on no page")
    func reason() async throws {
        let scene = try await Scene.make("operator")
        let lines = Lines()
        let registry = try Registry(
            database: scene.database, clock: .at(SampleRegister.now), sharingRegionsWith: scene.sample.registry)
        let client = scene.sample.client(of: registry) { settings in
            settings.log(as: .json) { lines.add($0) }
        }
        scene.database.isAway = true
        for address in ["/masuk", "/keluarga", "/api/v1/families"] {
            let body = try await client.get(address).body
            #expect(!body.contains("db.example"), "\(address)")
        }
        #expect(lines.all.contains { $0.contains("db.example") })
    }

    @Test("a form of another site is held with its own secret, and refused then")
    func foreign() async throws {
        let scene = try await Scene.make("operator")
        let address = "/keluarga/\(try scene.sample.family(line: 2))/ubah"
        scene.database.isAway = true
        let typed = ["_kunci": "lain", "_aksi": "x", "alamat": "X", "alasan": "sesuai_kk"]
        let held = try #require(try await scene.client.send(.post, address, form: typed).form(address))
        #expect(held.values == typed)
        scene.database.isAway = false
        #expect(try await scene.client.send(.post, address, form: held.values).status == .forbidden)
    }

    @Test(
        "no password and no code stands in a page",
        arguments: ["/masuk", "/masuk/kode", "/akun/sandi", "/akun/kode/ganti", "/latihan/daftar"])
    func passwords(address: String) async throws {
        let scene = try await Scene.make("operator")
        scene.database.isAway = true
        let typed = ["_aksi": "x", "sandi": "rahasia-latihan", "baru": "rahasia-latihan", "kode": "rahasia-latihan"]
        let answer = try await scene.client.send(.post, address, form: typed)
        #expect(answer.status == .serviceUnavailable && answer.form(address) == nil)
        #expect(!answer.body.contains("rahasia-latihan"))
    }
}
