import Registry
import Storage
import TepatTesting
import Testing

@Suite("Forms that are not saved yet")
struct DraftTests {
    private static let path = "/keluarga/0000000000001/ubah"
    private static let actor = SampleRegister.operatorOf(SampleRegister.derati)

    private static func draft(_ fields: [(String, String)], path: String = path) -> Draft {
        Draft(
            path: path, title: "Ubah", fields: fields.map { Draft.Field($0.0, $0.1) }, savedAt: 0,
            wasInterrupted: false)
    }

    /// The same register at another time.
    private static func later(_ register: SampleRegister, by milliseconds: Int64) throws -> Registry {
        try Registry(
            database: register.registry.database, clock: .at(SampleRegister.now + milliseconds),
            sharingRegionsWith: register.registry)
    }

    private static let day: Int64 = 86_400_000

    @Test("what was typed comes back as it was, without the secret of the form")
    func comesBack() async throws {
        let registry = try SampleRegister.empty().registry
        let typed = [
            ("nama", "SITI NÚR & \"AMINAH\" = 100 %"), ("program", "PKH"), ("program", "PBI"), ("kosong", ""),
            ("catatan", "satu\ndua|tiga+empat"), ("_aksi", "A1"),
        ]
        try await registry.saveDraft(Self.draft(typed + [("_kunci", "rahasia")]), by: Self.actor)
        let draft = try #require(try await registry.draft(Self.path, by: Self.actor))
        #expect(draft.fields == typed.map { Draft.Field($0.0, $0.1) })
        #expect(draft.savedAt == SampleRegister.now)
        #expect(!draft.wasInterrupted)
        try await registry.dropDraft(Self.path, by: Self.actor)
        #expect(try await registry.draft(Self.path, by: Self.actor) == nil)
        try await registry.dropDraft(Self.path, by: Self.actor)
    }

    @Test("the later draft of a form takes the place of the earlier one")
    func replaced() async throws {
        let registry = try SampleRegister.empty().registry
        for name in ["SITI", "SITI N"] {
            try await registry.saveDraft(Self.draft([("nama", name)]), by: Self.actor)
        }
        #expect(try await registry.drafts(by: Self.actor).map { $0.fields.map(\.value) } == [["SITI N"]])
    }

    @Test("a draft is its writer's alone")
    func alone() async throws {
        let registry = try SampleRegister.empty().registry
        try await registry.saveDraft(Self.draft([("nama", "SITI")]), by: Self.actor)
        var other = Self.actor
        other.account = 78
        #expect(try await registry.draft(Self.path, by: other) == nil)
        #expect(try await registry.drafts(by: other).isEmpty)
        try await registry.dropDraft(Self.path, by: other)
        #expect(try await registry.draft(Self.path, by: Self.actor) != nil)
    }

    @Test("an account keeps forty, and the oldest go")
    func forty() async throws {
        let register = try SampleRegister.empty()
        for number in 0..<45 {
            let registry = try Self.later(register, by: Int64(number) * 1000)
            try await registry.saveDraft(Self.draft([("n", "\(number)")], path: "/pindah/\(number)"), by: Self.actor)
        }
        let kept = try await register.registry.drafts(by: Self.actor).map(\.path)
        #expect(kept == (5..<45).reversed().map { "/pindah/\($0)" })
    }

    @Test("after thirty days a draft is gone")
    func old() async throws {
        let register = try SampleRegister.empty()
        try await register.registry.saveDraft(Self.draft([("nama", "SITI")]), by: Self.actor)
        let before = try Self.later(register, by: 29 * Self.day)
        #expect(try await before.draft(Self.path, by: Self.actor) != nil)
        let after = try Self.later(register, by: 31 * Self.day)
        #expect(try await after.draft(Self.path, by: Self.actor) == nil)
        try await after.saveDraft(Self.draft([("nama", "X")], path: "/pindah/1"), by: Self.actor)
        #expect(try register.value("SELECT count(*) FROM draft") == "1")
    }

    @Test("what is too large, and an address that is none of ours, are refused")
    func refused() async throws {
        let registry = try SampleRegister.empty().registry
        let large = Self.draft([("catatan", String(repeating: "x", count: 70_000))])
        await #expect(throws: Refusal.self) { try await registry.saveDraft(large, by: Self.actor) }
        for path in ["//evil.example", "keluarga", "", "https://evil.example/"] {
            await #expect(throws: Refusal.self) {
                try await registry.saveDraft(Self.draft([("nama", "X")], path: path), by: Self.actor)
            }
        }
        #expect(try await registry.drafts(by: Self.actor).isEmpty)
    }

    @Test("nothing is left of a form that was saved, however late its last copy comes")
    func done() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let typed = [("nama", "SITI"), ("_aksi", "A1"), ("_judul", "Ubah")]
        try await registry.saveDraft(Self.draft(typed), by: Self.actor)
        let id = ActionID(token: "A1", content: [("nama", "SITI"), ("_judul", "Ubah")])
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO once (actor, action, body, outcome, at)
                VALUES (\(Self.actor.account), \(id.text), '-', '{}', \(SampleRegister.now))
                """)
        }
        #expect(try await registry.draft(Self.path, by: Self.actor) == nil)
        #expect(try await registry.drafts(by: Self.actor).isEmpty)
        try await registry.dropDraft(Self.path, by: Self.actor)
        try await registry.saveDraft(Self.draft(typed), by: Self.actor)
        #expect(try register.value("SELECT count(*) FROM draft") == "0")
        // Written on with, from a page gone back to, it is another.
        try await registry.saveDraft(Self.draft([("nama", "SITI N")] + typed.dropFirst()), by: Self.actor)
        #expect(try await registry.draft(Self.path, by: Self.actor) != nil)
    }

    @Test("what comes after the session has ended is kept for its account, and for nobody else")
    func interrupted() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.registry.signIn(
            login: "operator", password: SampleRegister.password, from: "::1")
        let csrf = visit.csrf
        let registry = try Self.later(register, by: Self.day)
        #expect(try await registry.session(token: visit.token) == nil)
        let draft = Self.draft([("nama", "SITI"), ("_aksi", "A1")])
        #expect(try await registry.keepInterrupted(draft, token: visit.token) { $0 == csrf })
        let kept = try #require(try await registry.draft(Self.path, by: visit.actor))
        #expect(kept.wasInterrupted)
        #expect(kept.fields.map(\.name) == ["nama", "_aksi"])
        let other = try await registry.signIn(login: "tetangga", password: SampleRegister.password, from: "::1")
        #expect(try await registry.draft(Self.path, by: other.actor) == nil)
    }

    @Test("a session that goes on, a wrong secret, and a made-up token keep nothing")
    func notInterrupted() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.registry.signIn(
            login: "operator", password: SampleRegister.password, from: "::1")
        let draft = Self.draft([("nama", "SITI")])
        #expect(try await !register.registry.keepInterrupted(draft, token: visit.token) { _ in true })
        let registry = try Self.later(register, by: Self.day)
        #expect(try await !registry.keepInterrupted(draft, token: visit.token) { _ in false })
        for token in ["", "x", String(repeating: "a", count: 64)] {
            #expect(try await !registry.keepInterrupted(draft, token: token) { _ in true })
        }
        let muchLater = try Self.later(register, by: 9 * Self.day)
        #expect(try await !muchLater.keepInterrupted(draft, token: visit.token) { _ in true })
        #expect(try register.value("SELECT count(*) FROM draft") == "0")
    }

    @Test("a closed account, and one whose password was changed, keep nothing")
    func closed() async throws {
        let register = try SampleRegister.empty()
        let registry = try Self.later(register, by: Self.day)
        for login in ["operator", "dinsos"] {
            let visit = try await register.registry.signIn(
                login: login, password: SampleRegister.password, from: "::1")
            if login == "operator" {
                try await registry.setDisabled(true, of: login, by: SampleRegister.admin)
            } else {
                try await registry.setPassword("-", of: login, by: SampleRegister.admin)
            }
            #expect(try await !registry.keepInterrupted(Self.draft([("a", "b")]), token: visit.token) { _ in true })
        }
        #expect(try register.value("SELECT count(*) FROM draft") == "0")
    }

    @Test("a closed account whose sessions are still remembered keeps nothing either")
    func closedByHand() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.registry.signIn(
            login: "operator", password: SampleRegister.password, from: "::1")
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE account SET disabled_at = 1 WHERE id = \(visit.actor.account)")
        }
        let registry = try Self.later(register, by: Self.day)
        #expect(try await !registry.keepInterrupted(Self.draft([("a", "b")]), token: visit.token) { _ in true })
    }

    @Test("after signing out a session opens nothing, and is forgotten after a week")
    func signedOut() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.registry.signIn(
            login: "operator", password: SampleRegister.password, from: "::1")
        try await register.registry.signOut(token: visit.token)
        #expect(try await register.registry.session(token: visit.token) == nil)
        let draft = Self.draft([("nama", "SITI")])
        #expect(try await register.registry.keepInterrupted(draft, token: visit.token) { _ in true })
        let registry = try Self.later(register, by: 8 * Self.day)
        _ = try await registry.signIn(login: "operator", password: SampleRegister.password, from: "::1")
        _ = try await registry.keepTime()
        #expect(try register.value("SELECT count(*) FROM session") == "1")
    }

    @Test("who has signed in again gets what was sent with the secret of the session before")
    func signedInAgain() async throws {
        let register = try SampleRegister.empty()
        let first = try await register.registry.signIn(
            login: "operator", password: SampleRegister.password, from: "::1")
        let registry = try Self.later(register, by: Self.day)
        let second = try await registry.signIn(login: "operator", password: SampleRegister.password, from: "::1")
        let csrf = first.csrf
        let draft = Self.draft([("nama", "SITI")])
        #expect(try await registry.keepInterrupted(draft, by: second.actor) { $0 == csrf })
        #expect(try await registry.draft(Self.path, by: second.actor)?.wasInterrupted == true)
        let other = try await registry.signIn(login: "tetangga", password: SampleRegister.password, from: "::1")
        #expect(try await !registry.keepInterrupted(draft, by: other.actor) { $0 == csrf })
    }
}
