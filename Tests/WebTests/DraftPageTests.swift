import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

@Suite("Forms keep themselves")
struct DraftPageTests {
    private static let path = "/keluarga/0000000000001/ubah"

    private static func actor(_ register: SampleRegister, _ login: String = "operator") async throws -> Actor {
        try await register.registry.signIn(login: login, password: SampleRegister.password, from: "::1").actor
    }

    private static func endSessions(_ register: SampleRegister) async throws {
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE session SET expires_at = \(SampleRegister.now - 60_000)")
        }
    }

    @Test("what is typed is kept under the address of its form, without the secret")
    func keeps() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let answer = try await client.post(
            "/draf", ["_jalan": Self.path, "_judul": "Ubah", "_aksi": "A1", "nama": "SITI N"])
        #expect(answer.status == .ok)
        #expect(answer.body == "{\"saved_at\":\(SampleRegister.now)}")
        let draft = try #require(try await register.registry.draft(Self.path, by: Self.actor(register)))
        #expect(draft.title == "Ubah")
        #expect(Set(draft.fields.map(\.name)) == ["_aksi", "_judul", "nama"])
        #expect(try await register.registry.draft(Self.path, by: Self.actor(register, "tetangga")) == nil)
    }

    @Test("a draft can be thrown away, and leads back to its form")
    func drops() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        _ = try await client.post("/draf", ["_jalan": Self.path, "_judul": "Ubah", "nama": "SITI"])
        let answer = try await client.post("/draf/buang", ["jalan": Self.path])
        #expect(answer.status == .seeOther)
        #expect(answer.location == Self.path)
        #expect(try await register.registry.draft(Self.path, by: Self.actor(register)) == nil)
    }

    @Test(
        "no address but one of ours is taken",
        arguments: ["//evil.example/", "https://evil.example", "x", "/\\evil", ""])
    func addresses(path: String) async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("operator")
        #expect(try await client.post("/draf", ["_jalan": path, "_judul": "x"]).status.code >= 400)
        let dropped = try await client.post("/draf/buang", ["jalan": path])
        #expect(dropped.location == nil)
    }

    @Test("without a session nothing is kept")
    func strangers() async throws {
        let register = try await SampleRegister.make()
        let answer = try await register.client().post(
            "/draf", ["_jalan": Self.path, "_judul": "x", "nama": "SITI"], headers: [.accept: "application/json"])
        #expect(answer.status == .unauthorized)
        #expect(try register.value("SELECT count(*) FROM draft") == "0")
    }

    @Test("a form sent after the session ended is kept, and comes back after the sign-in")
    func interrupted() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let key = try await client.get("/aturan").formKey
        try await Self.endSessions(register)
        let form = ["_kunci": key, "_judul": "Ubah", "_aksi": "A1", "nama": "SITI N"]
        let answer = try await client.send(.post, Self.path, form: form)
        #expect(answer.status == .seeOther)
        #expect(answer.location == "/masuk?ke=%2Fkeluarga%2F0000000000001%2Fubah")
        let back = try await client.post(
            "/masuk", ["akun": "operator", "sandi": SampleRegister.password, "ke": Self.path], from: "/masuk")
        #expect(back.location == Self.path)
        let draft = try #require(try await register.registry.draft(Self.path, by: Self.actor(register)))
        #expect(draft.wasInterrupted)
        #expect(Set(draft.fields.map(\.name)) == ["_aksi", "_judul", "nama"])
        #expect(try await register.registry.draft(Self.path, by: Self.actor(register, "tetangga")) == nil)
    }

    @Test("a form that keeps itself is kept under its own address when the session has ended, and told so")
    func interruptedWhileTyping() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let key = try await client.get("/aturan").formKey
        try await Self.endSessions(register)
        let answer = try await client.send(
            .post, "/draf", headers: [.accept: "application/json"],
            form: ["_kunci": key, "_jalan": Self.path, "_judul": "Ubah", "nama": "SITI"])
        #expect(answer.status == .unauthorized)
        #expect(try await register.registry.draft(Self.path, by: Self.actor(register))?.wasInterrupted == true)
    }

    @Test("a form of the session before is kept for who has signed in again")
    func signedInAgain() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let key = try await client.get("/aturan").formKey
        try await Self.endSessions(register)
        try await client.signIn("operator")
        let answer = try await client.send(
            .post, Self.path + "?dari=antrean", form: ["_kunci": key, "_judul": "Ubah", "nama": "SITI"])
        #expect(answer.location == Self.path + "?dari=antrean")
        let actor = try await Self.actor(register)
        #expect(try await register.registry.draft(Self.path + "?dari=antrean", by: actor)?.wasInterrupted == true)
    }

    @Test("a wrong secret, a made-up session and a form that changes nothing are refused as ever, and nothing is kept")
    func refused() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let key = try await client.get("/aturan").formKey
        try await Self.endSessions(register)
        let wrong = ["_kunci": String(key.reversed()), "_judul": "Ubah", "nama": "SITI"]
        #expect(try await client.send(.post, Self.path, form: wrong).status == .forbidden)
        #expect(try await client.send(.post, Self.path, form: ["_kunci": key, "nama": "SITI"]).status == .forbidden)
        let madeUp: HTTPFields = [.cookie: "tepat=" + String(repeating: "a", count: 64)]
        let form = ["_kunci": key, "_judul": "Ubah", "nama": "SITI"]
        #expect(try await register.client().send(.post, Self.path, headers: madeUp, form: form).status == .forbidden)
        let elsewhere: HTTPFields = [.origin: "https://evil.example"]
        #expect(try await client.send(.post, Self.path, headers: elsewhere, form: form).status == .forbidden)
        #expect(try register.value("SELECT count(*) FROM draft") == "0")
    }

    @Test("a closed account learns nothing and leaves nothing")
    func closed() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let key = try await client.get("/aturan").formKey
        try await register.registry.setDisabled(true, of: "operator", by: SampleRegister.admin)
        let answer = try await client.send(
            .post, Self.path, form: ["_kunci": key, "_judul": "Ubah", "nama": "SITI"])
        #expect(answer.status == .forbidden)
        #expect(try register.value("SELECT count(*) FROM draft") == "0")
    }

    @Test("another account signing in at the same computer does not get what was typed")
    func otherAccount() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let key = try await client.get("/aturan").formKey
        try await Self.endSessions(register)
        try await client.signIn("tetangga")
        let answer = try await client.send(
            .post, Self.path, form: ["_kunci": key, "_judul": "Ubah", "nama": "SITI"])
        #expect(answer.status == .forbidden)
        #expect(try register.value("SELECT count(*) FROM draft") == "0")
    }

    @Test("a script that sends a form is told where to go on instead of being led there")
    func script() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("operator")
        let asks = try #require(HTTPField.Name("X-Tepat-Script"))
        let answer = try await client.post("/draf/buang", ["jalan": Self.path], headers: [asks: "1"])
        #expect(answer.status == .noContent)
        #expect(answer.header("X-Tepat-Location") == Self.path)
        #expect(answer.location == nil)
    }
}
