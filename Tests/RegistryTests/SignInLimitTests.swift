import Registry
import Storage
import TepatTesting
import Testing

@Suite("Limits on signing in, and how long sessions last")
struct SignInLimitTests {
    private static let minute: Int64 = 60_000

    private static func fail(_ registry: Registry, _ times: Int, from address: String, login: String = "operator") async
    {
        for _ in 0..<times {
            _ = try? await registry.beginSignIn(login: login, password: "salah", from: Caller(address: address))
        }
    }

    private static func enters(_ registry: Registry, _ caller: Caller) async throws -> Bool {
        do {
            _ = try await registry.beginSignIn(login: "operator", password: SampleRegister.password, from: caller)
            return true
        } catch Refusal.lockedOut {
            return false
        }
    }

    @Test("the wait grows with every further failure, and ends by itself")
    func growing() async throws {
        let register = try SampleRegister.empty()
        let caller = Caller(address: "10.0.0.9")
        await Self.fail(register.registry, 8, from: "10.0.0.9")
        let soon = try register.at(SampleRegister.now + 14 * Self.minute)
        await #expect(throws: Refusal.lockedOut(minutes: 1)) {
            try await soon.beginSignIn(login: "operator", password: SampleRegister.password, from: caller)
        }
        // Eight more, a quarter of an hour apart each: then half an hour.
        var now = SampleRegister.now
        for _ in 0..<8 {
            now += 16 * Self.minute
            await Self.fail(try register.at(now), 1, from: "10.0.0.9")
        }
        #expect(try await !Self.enters(register.at(now + 29 * Self.minute), caller))
        #expect(try await Self.enters(register.at(now + 31 * Self.minute), caller))
        // Whoever came in begins anew.
        await Self.fail(try register.at(now + 32 * Self.minute), 7, from: "10.0.0.9")
        #expect(try await Self.enters(register.at(now + 33 * Self.minute), caller))
    }

    @Test("who comes in at the same moment as others of the same office waits for none of them")
    func sameMoment() async throws {
        let register = try SampleRegister.empty()
        await Self.fail(try register.at(SampleRegister.now + 5), 1, from: "10.0.0.9", login: "dinsos")
        #expect(try await Self.enters(register.registry, Caller(address: "10.0.0.9")))
    }

    @Test("trying on while locked lengthens nothing")
    func tryingOn() async throws {
        let register = try SampleRegister.empty()
        await Self.fail(register.registry, 8, from: "10.0.0.9")
        await Self.fail(try register.at(SampleRegister.now + 14 * Self.minute), 50, from: "10.0.0.9")
        #expect(
            try await Self.enters(
                register.at(SampleRegister.now + 15 * Self.minute), Caller(address: "10.0.0.9")))
    }

    @Test("nobody locks the owner out from elsewhere")
    func fromElsewhere() async throws {
        let register = try SampleRegister.empty()
        let device = String(repeating: "a", count: 32)
        let known = Caller(address: "10.0.0.1", device: device)
        #expect(try await Self.enters(register.registry, known))
        // From one address: others are not concerned. From many: only browsers that are known come in.
        await Self.fail(register.registry, 8, from: "10.0.0.9")
        #expect(try await Self.enters(register.registry, Caller(address: "10.0.0.2")))
        for number in 0..<6 { await Self.fail(register.registry, 8, from: "10.1.0.\(number)") }
        #expect(try await !Self.enters(register.registry, Caller(address: "10.0.0.2")))
        #expect(try await Self.enters(register.registry, Caller(address: "10.7.7.7", device: device)))
        // The mark of one account is no mark of another, and a made-up one is none.
        #expect(
            try await !Self.enters(
                register.registry, Caller(address: "10.0.0.3", device: String(repeating: "b", count: 32))))
    }

    @Test("an administrator opens the lock")
    func unlocked() async throws {
        let register = try SampleRegister.empty()
        await Self.fail(register.registry, 8, from: "10.0.0.9")
        let admin = try await register.signIn("admin").actor
        let locked = try await register.registry.accounts(AccountFilter(state: .locked), by: admin)
        #expect(locked.items.map(\.login) == ["operator"])
        _ = try await register.registry.perform(ChangeAccount(account: 1, step: .unlock), by: admin)
        #expect(try await Self.enters(register.registry, Caller(address: "10.0.0.9")))
    }

    @Test("a session ends after an hour without use, and after twelve in all")
    func timeouts() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.signIn("operator")
        var now = SampleRegister.now
        for _ in 0..<14 {
            now += 50 * Self.minute
            #expect(try await register.at(now).session(token: visit.token) != nil)
        }
        // 700 minutes: the absolute end is near.
        #expect(try await register.at(SampleRegister.now + 719 * Self.minute).session(token: visit.token) != nil)
        #expect(try await register.at(SampleRegister.now + 721 * Self.minute).session(token: visit.token) == nil)
        let idle = try await register.signIn("operator")
        #expect(try await register.at(SampleRegister.now + 61 * Self.minute).session(token: idle.token) == nil)
    }

    @Test("a token from before signing in, or from before a change, is never the one after")
    func newTokens() async throws {
        let register = try SampleRegister.empty()
        let first = try await register.signIn("operator"), second = try await register.signIn("operator")
        #expect(first.token != second.token && first.csrf != second.csrf)
        let third = try await register.registry.changePassword(
            "kopi susu di teras", in: second, from: Caller(address: "::1"))
        #expect(third.token != second.token)
        #expect(try await register.registry.session(token: first.token) == nil)
        #expect(try await register.registry.session(token: second.token) == nil)
    }

    @Test("the owner sees who tried, and others' histories are not theirs")
    func history() async throws {
        let register = try SampleRegister.empty()
        await Self.fail(register.registry, 2, from: "10.0.0.9")
        let visit = try await register.signIn("operator", from: "10.0.0.1")
        let tries = try await register.registry.signIns(by: visit.actor)
        #expect(tries.map(\.outcome) == [.ok, .password, .password])
        #expect(tries.first?.address == "10.0.0.1")
        let other = try await register.signIn("tetangga")
        #expect(try await register.registry.signIns(by: other.actor).count == 1)
        let open = try await register.registry.openSessions(by: visit.actor, token: visit.token)
        #expect(open.map(\.isThisOne) == [true])
        // A mark of somebody else's session ends nothing.
        try await register.registry.endSession(open[0].mark, by: other.actor)
        #expect(try await register.registry.session(token: visit.token) != nil)
    }

    @Test(
        "passwords of common words, names and sequences are refused, long ones are not",
        arguments: [
            ("indonesia2024!", false), ("P4ssw0rd-2024", false), ("kucing123456", false), ("abcdefghijkl", false),
            ("Derati.Derati", false), ("siti nurhaliza", true), ("kopi susu di teras", true), ("w7#kq9!zr2mx", true),
            ("pendek", false), (String(repeating: "kopi-teh-air-", count: 9), true),
            (String(repeating: "kopi-teh-air-", count: 10), false),
        ])
    func passwords(password: String, isGood: Bool) {
        let rule = PasswordRule(login: "operator.derati", name: "Yuliana Puspita", regions: ["Derati"])
        #expect((rule.problem(password) == nil) == isGood, "\(password)")
    }
}
