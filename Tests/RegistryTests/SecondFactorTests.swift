import Registry
import Storage
import TepatTesting
import Testing

@Suite("The second step")
struct SecondFactorTests {
    private static let here = Caller(address: "10.0.0.1", agent: "uji")

    /// The password of an account that has a second factor.
    private static func begin(_ register: SampleRegister, _ login: String = "dinsos") async throws -> String {
        let step = try await register.registry.beginSignIn(
            login: login, password: SampleRegister.password, from: here)
        guard case .second(let token) = step else {
            Issue.record("no second step")
            return ""
        }
        return token
    }

    private static func code(_ login: String = "dinsos", _ distance: Int64 = 0) -> String {
        TimeCode.practice(login).code(at: TimeCode.step(at: SampleRegister.now) + distance)
    }

    @Test("a right password alone opens no session")
    func alone() async throws {
        let register = try SampleRegister.empty()
        let token = try await Self.begin(register)
        #expect(try await register.registry.session(token: token) == nil)
        #expect(try register.value("SELECT count(*) FROM session") == "0")
        let visit = try await register.registry.finishSignIn(token, code: Self.code(), from: Self.here)
        #expect(visit.actor.grants.map(\.role) == [.verifikator])
        #expect(visit.duty == nil)
        // The waiting sign-in is used up.
        await #expect(throws: Refusal.signInOver) {
            try await register.registry.finishSignIn(token, code: Self.code("dinsos", 1), from: Self.here)
        }
    }

    @Test("a code is taken once")
    func once() async throws {
        let register = try SampleRegister.empty()
        let first = try await Self.begin(register), second = try await Self.begin(register)
        _ = try await register.registry.finishSignIn(first, code: Self.code(), from: Self.here)
        await #expect(throws: Refusal.wrongCode) {
            try await register.registry.finishSignIn(second, code: Self.code(), from: Self.here)
        }
        _ = try await register.registry.finishSignIn(second, code: Self.code("dinsos", 1), from: Self.here)
    }

    @Test("a waiting sign-in ends after ten minutes, and when the account is closed")
    func over() async throws {
        let register = try SampleRegister.empty()
        let token = try await Self.begin(register)
        let later = try register.at(SampleRegister.now + 601_000)
        await #expect(throws: Refusal.signInOver) {
            try await later.finishSignIn(token, code: Self.code("dinsos", 20), from: Self.here)
        }
        let closed = try await Self.begin(register)
        try await register.registry.setDisabled(true, of: "dinsos", by: SampleRegister.admin)
        await #expect(throws: Refusal.signInOver) {
            try await register.registry.finishSignIn(closed, code: Self.code(), from: Self.here)
        }
    }

    @Test("after eight wrong codes the right one is refused as well, wherever it comes from")
    func guessed() async throws {
        let register = try SampleRegister.empty()
        let token = try await Self.begin(register)
        for number in 0..<8 {
            await #expect(throws: Refusal.wrongCode) {
                try await register.registry.finishSignIn(
                    token, code: "00000\(number)", from: Caller(address: "10.0.0.\(number)"))
            }
        }
        await #expect(throws: Refusal.lockedOut(minutes: 15)) {
            try await register.registry.finishSignIn(token, code: Self.code(), from: Self.here)
        }
    }

    @Test("an account whose role needs a code and has none may do nothing before it is set up")
    func duty() async throws {
        let register = try SampleRegister.empty()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("DELETE FROM second_factor WHERE account = 2")
        }
        let visit = try await register.signIn("dinsos")
        #expect(visit.duty == .secondFactor)
        #expect(visit.actor.grants.isEmpty)
        let (code, login) = try #require(try await register.registry.enrolment(in: visit))
        #expect(login == "dinsos")
        await #expect(throws: Refusal.wrongCode) {
            try await register.registry.confirmSecondFactor("123", in: visit, from: Self.here)
        }
        let typed = code.code(at: TimeCode.step(at: SampleRegister.now))
        let (codes, session) = try await register.registry.confirmSecondFactor(
            typed, in: visit, from: Self.here)
        #expect(codes.count == 10 && Set(codes).count == 10)
        #expect(session.duty == nil && session.actor.grants.map(\.role) == [.verifikator])
        // The session from before is dead.
        #expect(try await register.registry.session(token: visit.token) == nil)
        #expect(try await register.registry.enrolment(in: session) == nil)
        // Neither the secret nor a recovery code can be read from the database.
        let kept =
            try (register.list("SELECT hash FROM recovery_code") ?? "")
            + (register.list("SELECT secret FROM second_factor") ?? "")
        #expect(!kept.contains(Base32.text(code.secret)) && !kept.contains(codes[0]))
    }

    @Test("a recovery code opens once, typed in any way")
    func recovery() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let visit = try await register.signIn("dinsos")
        let codes = try await registry.renewRecoveryCodes(by: visit.actor)
        let token = try await Self.begin(register)
        let typed = codes[3].uppercased().filter { $0 != "-" }
        #expect(try await registry.finishSignIn(token, code: typed, from: Self.here).actor.account == 2)
        let again = try await Self.begin(register)
        await #expect(throws: Refusal.wrongCode) {
            try await registry.finishSignIn(again, code: codes[3], from: Self.here)
        }
        #expect(try await registry.secondFactor(by: visit.actor).codesLeft == 9)
        // New ones take the place of the old.
        _ = try await registry.renewRecoveryCodes(by: visit.actor)
        await #expect(throws: Refusal.wrongCode) {
            try await registry.finishSignIn(again, code: codes[4], from: Self.here)
        }
    }

    @Test("who needs a second factor cannot turn it off, others can")
    func off() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.signIn("dinsos")
        await #expect(throws: Refusal.self) { try await register.registry.dropSecondFactor(in: visit) }
        #expect(try await register.registry.secondFactor(by: visit.actor).confirmedAt != nil)
        let village = try await register.signIn("operator")
        let (code, _) = try #require(try await register.registry.enrolment(in: village))
        let (_, session) = try await register.registry.confirmSecondFactor(
            code.code(at: TimeCode.step(at: SampleRegister.now)), in: village, from: Self.here)
        try await register.registry.dropSecondFactor(in: session)
        #expect(try await register.signIn("operator").duty == nil)
    }

    @Test("with another key beside the database a code cannot be checked, and a recovery code can")
    func otherKey() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.signIn("dinsos")
        let codes = try await register.registry.renewRecoveryCodes(by: visit.actor)
        try register.replaceKey()
        let registry = try register.at(SampleRegister.now)
        let token = try await Self.begin(register)
        await #expect(throws: Refusal.secondFactorLost) {
            try await registry.finishSignIn(token, code: Self.code("dinsos", 1), from: Self.here)
        }
        #expect(try await registry.finishSignIn(token, code: codes[0], from: Self.here).actor.account == 2)
    }

    @Test("known codes are for registers of invented people")
    func practice() async throws {
        let register = try SampleRegister.empty()
        await #expect(throws: Refusal.wrongKindOfRegister) {
            try await register.registry.setKnownSecondFactor(
                .practice("operator"), of: "operator", by: SampleRegister.admin)
        }
    }
}
