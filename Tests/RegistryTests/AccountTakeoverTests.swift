import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Somebody else has the password, or a session, and the owner or an administrator is about to take it from them.
@Suite("Accounts in other hands")
struct AccountTakeoverTests {
    private static let here = Caller(address: "10.0.0.1", agent: "uji")

    private static func interrupted(_ register: SampleRegister) throws -> (Registry, Interrupted) {
        let database = Interrupted(register.registry.database)
        let registry = try Registry(
            database: database, clock: .at(SampleRegister.now), sharingRegionsWith: register.registry)
        return (registry, database)
    }

    @Test(
        "a password that is replaced while it is looked at opens nothing",
        arguments: ["renewed", "changed", "closed", "reset on the server"])
    func inFlight(what: String) async throws {
        let register = try SampleRegister.empty()
        let owner = try await register.signIn("operator")
        let admin = try await register.signIn("admin").actor
        let (registry, database) = try Self.interrupted(register)
        database.after(writes: 1) {
            switch what {
            case "renewed":
                _ = try await register.registry.renewOneTimePassword(
                    RenewOneTimePassword(account: 1, reason: "dicuri"), by: admin)
            case "changed":
                _ = try await register.registry.changePassword("kopi susu di teras", in: owner, from: Self.here)
            case "closed": try await register.registry.setDisabled(true, of: "operator", by: SampleRegister.admin)
            default:
                try await register.registry.setPassword(
                    Password.hash("teh manis di beranda") ?? "", of: "operator", by: SampleRegister.admin)
            }
        }
        await #expect(throws: Refusal.wrongPassword) {
            try await registry.beginSignIn(login: "operator", password: SampleRegister.password, from: Self.here)
        }
        // Nobody is in but the owner, where the owner changed it.
        #expect(
            try register.value("SELECT count(*) FROM session WHERE account = 1") == (what == "changed" ? "1" : "0"))
    }

    @Test("a session that is ended meanwhile changes neither password nor second factor")
    func endedMeanwhile() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        let (registry, database) = try Self.interrupted(register)
        let end: @Sendable () async throws -> Void = {
            _ = try await register.registry.perform(ChangeAccount(account: 1, step: .endSessions), by: admin)
        }
        let thief = try await register.signIn("operator")
        database.after(writes: 0, end)
        await #expect(throws: Refusal.notSignedIn) {
            try await registry.changePassword("kopi susu di teras", in: thief, from: Self.here)
        }
        let second = try await register.signIn("operator")
        let (code, _) = try #require(try await register.registry.enrolment(in: second))
        database.after(writes: 1, end)
        await #expect(throws: Refusal.self) {
            try await registry.confirmSecondFactor(
                code.code(at: TimeCode.step(at: SampleRegister.now)), in: second, from: Self.here)
        }
        #expect(try register.value("SELECT count(*) FROM second_factor WHERE account = 1") == "0")
        #expect(try register.value("SELECT count(*) FROM session WHERE account = 1") == "0")
        #expect(try await register.signIn("operator").duty == nil)
    }

    @Test("a secret on its way into an app is one session's alone, for ten minutes, and goes with it")
    func enrolment() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let thief = try await register.signIn("operator"), owner = try await register.signIn("operator")
        let (seen, _) = try #require(try await registry.enrolment(in: thief))
        let (own, _) = try #require(try await registry.enrolment(in: owner))
        #expect(seen.secret != own.secret)
        #expect(try await registry.enrolment(in: owner)?.code.secret == own.secret)
        // What one session was shown confirms nothing in another.
        await #expect(throws: Refusal.wrongCode) {
            try await registry.confirmSecondFactor(
                seen.code(at: TimeCode.step(at: SampleRegister.now)), in: owner, from: Self.here)
        }
        let later = try register.at(SampleRegister.now + 600_000)
        await #expect(throws: Refusal.self) {
            try await later.confirmSecondFactor(
                own.code(at: TimeCode.step(at: SampleRegister.now + 600_000)), in: owner, from: Self.here)
        }
        #expect(try await later.enrolment(in: owner)?.code.secret != own.secret)
        try await registry.endOtherSessions(by: owner.actor, token: owner.token)
        #expect(try register.value("SELECT count(*) FROM code_enrolment") == "1")
        await #expect(throws: Refusal.notSignedIn) { try await registry.enrolment(in: thief) }
    }

    @Test("whoever gets rid of a factor ends what is open elsewhere")
    func replaced() async throws {
        let register = try SampleRegister.empty()
        let other = try await register.signIn("dinsos"), own = try await register.signIn("dinsos")
        try await register.registry.replaceSecondFactor(in: own)
        #expect(try await register.registry.session(token: other.token) == nil)
        #expect(try await register.registry.session(token: own.token)?.duty == .secondFactor)
    }

    @Test("a factor in use is asked for before it is changed, a recovery code will do, guesses are counted")
    func bothFactors() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.signIn("dinsos")
        let codes = try await register.registry.renewRecoveryCodes(by: visit.actor)
        try await register.registry.confirmCode(codes[2], by: visit.actor)
        await #expect(throws: Refusal.wrongCode) {
            try await register.registry.confirmCode(codes[2], by: visit.actor)
        }
        for _ in 0..<7 { _ = try? await register.registry.confirmCode("000000", by: visit.actor) }
        await #expect(throws: Refusal.lockedOut(minutes: 15)) {
            try await register.registry.confirmCode(codes[3], by: visit.actor)
        }
    }

    @Test("work that a thief left behind is not done once an administrator has renewed the password")
    func jobs() async throws {
        let register = try await SampleRegister.make()
        let thief = try await register.signIn("dinsos").actor
        let admin = try await register.signIn("admin").actor
        let waiting = try await register.registry.askExport(
            ExportOrder(
                selection: .families(FamilyFilter(region: SampleRegister.rejangLebong)), format: .csv,
                groups: ExportGroup.allCases, isMasked: true, purpose: "laporan", words: "uji ekspor"), by: thief)
        _ = try await register.registry.renewOneTimePassword(
            RenewOneTimePassword(account: 2, reason: "dicuri"), by: admin)
        try register.registry.runWaitingJobs()
        #expect(try await register.registry.export(waiting, by: thief).state == .failed)
        #expect(try register.value("SELECT count(*) FROM stored_file") == "0")
    }

    // MARK: What is written down

    @Test("what is typed as a name, and addresses, are not in the trail; the kabupaten's auditor sees the failures")
    func trail() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let far = Caller(address: "10.9.8.7", agent: "uji")
        for login in ["operator", "9902061204790001", "rahasia-latihan"] {
            _ = try? await registry.beginSignIn(login: login, password: "salah", from: far)
        }
        let text = try register.list("SELECT actor_name, detail FROM audit_detail") ?? ""
        let keys = try register.list("SELECT key FROM sign_in_failure") ?? ""
        for secret in ["9902061204790001", "rahasia-latihan"] { #expect(!(text + keys).contains(secret)) }
        #expect(!text.contains("10.9.8.7") && text.contains("tidak dikenal"))
        let owner = try await register.signIn("operator")
        _ = try await registry.changePassword("kopi susu di teras", in: owner, from: Self.here)
        let auditor = try await register.signIn("auditor").actor
        let rows = try await registry.audit(after: nil, limit: 50, by: auditor).items
        #expect(rows.filter { $0.verb == "gagal masuk" }.map(\.object) == ["akun 1"])
        #expect(rows.contains { $0.verb == "ubah akun" && $0.detail == "kata sandi diganti" })
    }

    @Test("a lock is told once, to the owner and in the trail, whatever is tried while it lasts")
    func lock() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let visit = try await register.signIn("operator")
        for _ in 0..<20 { _ = try? await registry.confirmOwner(password: "salah", by: visit.actor) }
        #expect(try register.value("SELECT count(*) FROM account_event WHERE what = 'terkunci'") == "1")
        for _ in 0..<20 {
            _ = try? await registry.beginSignIn(login: "operator", password: "salah", from: Self.here)
        }
        #expect(try register.value("SELECT count(*) FROM account_event WHERE what = 'terkunci'") == "2")
        #expect(try await registry.attention(by: visit.actor).notices == 2)
    }

    @Test("the owner is told of what others did, and not of what they did themselves")
    func notices() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let admin = try await register.signIn("admin").actor
        let owner = try await register.signIn("operator")
        _ = try await registry.changePassword("kopi susu di teras", in: owner, from: Self.here)
        #expect(try await registry.attention(by: owner.actor).notices == 0)
        _ = try await registry.renewOneTimePassword(RenewOneTimePassword(account: 1, reason: "lupa"), by: admin)
        _ = try await registry.perform(
            AddGrant(
                account: 1, grant: Grant(role: .kades, region: SampleRegister.derati), validFrom: 20_261_121,
                reason: "merangkap"), by: admin)
        let told = try await registry.notices(limit: 10, by: owner.actor).items
        #expect(told.count == 2 && told.allSatisfy { $0.kind == .account && $0.link == "/akun" })
        let dinsos = try await register.signIn("dinsos")
        let codes = try await registry.renewRecoveryCodes(by: dinsos.actor)
        try await registry.confirmCode(codes[0], by: dinsos.actor)
        #expect(try await registry.attention(by: dinsos.actor).notices == 1)
    }

    @Test("locks are shown while they last, of whatever kind, and failures can be forgiven at any time")
    func shownLocks() async throws {
        let register = try SampleRegister.empty()
        let device = Caller(address: "10.0.0.1", device: String(repeating: "a", count: 32))
        _ = try await register.registry.beginSignIn(
            login: "operator", password: SampleRegister.password, from: device)
        for _ in 0..<8 {
            _ = try? await register.registry.beginSignIn(login: "operator", password: "salah", from: device)
        }
        _ = try? await register.registry.beginSignIn(login: "kades", password: "salah", from: Self.here)
        let admin = try await register.signIn("admin").actor
        func locked(_ registry: Registry) async throws -> [String] {
            try await registry.accounts(AccountFilter(state: .locked), by: admin).items.map(\.login)
        }
        #expect(try await locked(register.registry) == ["operator"])
        #expect(try await register.registry.account(1, by: admin).account.isLocked)
        let later = try register.at(SampleRegister.now + 16 * 60_000)
        #expect(try await locked(later).isEmpty)
        #expect(try await later.account(1, by: admin).account.hasFailures)
        #expect(try await later.account(5, by: admin).account.hasFailures)
        #expect(try await !later.account(4, by: admin).account.hasFailures)
    }
}
