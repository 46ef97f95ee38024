import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// One administrator is not two people.
@Suite("Four eyes")
struct FourEyesTests {
    private static let here = Caller(address: "10.0.0.1", agent: "uji")
    private static let minute: Int64 = 60_000
    private static let kadisGrant = Grant(role: .kadis, region: SampleRegister.rejangLebong)

    /// A change of a threshold that the administrator asks for, submitted.
    private static func ask(_ registry: Registry, _ days: Int = 60, by actor: Actor) async throws -> RecordID {
        let id = try await registry.perform(
            DraftRuleChange(
                rows: [.threshold(name: "notice_days", value: days)], validFrom: 20_261_121, reason: "surat edaran",
                basis: "SK 1/2026"), by: actor
        ).change
        try registry.runWaitingJobs()
        let seen = try await registry.ruleChange(id, by: actor).version
        _ = try await registry.perform(SubmitRuleChange(change: id, seen: seen), by: actor)
        return id
    }

    private static func decide(_ registry: Registry, _ id: RecordID, by actor: Actor) async throws -> String {
        let seen = try await registry.ruleChange(id, by: actor).version
        return try await registry.perform(
            DecideRuleChange(change: id, seen: seen, approve: true, reason: "sudah diperiksa"), by: actor
        ).state
    }

    /// Comes in with a password from a slip and makes the account one's own.
    private static func take(_ registry: Registry, _ login: String, _ password: String) async throws -> Actor {
        let visit = try await registry.signIn(login: login, password: password, from: "::1")
        var session = try await registry.changePassword("kopi susu di teras", in: visit, from: here)
        if session.duty == .secondFactor {
            let (code, _) = try #require(try await registry.enrolment(in: session))
            session = try await registry.confirmSecondFactor(
                code.code(at: TimeCode.step(at: registry.clock.now())), in: session, from: here
            ).session
        }
        return session.actor
    }

    private static func slip(_ registry: Registry, _ sheet: RecordID, by admin: Actor) async throws -> String {
        try #require(try await registry.slipSheet(sheet, by: admin).slips.first).password
    }

    @Test("an account that the proposer takes over afterwards agrees to nothing")
    func takenOver() async throws {
        let register = try await SampleRegister.make()
        let admin = try await register.signIn("admin").actor
        let id = try await Self.ask(register.registry, by: admin)
        let later = try register.at(SampleRegister.now + Self.minute)
        _ = try await later.perform(
            ChangeAccount(account: 8, step: .resetSecondFactor, reason: "telepon hilang"), by: admin)
        let sheet = try await later.renewOneTimePassword(
            RenewOneTimePassword(account: 8, reason: "lupa"), by: admin)
        let captured = try await Self.take(later, "kadis", try await Self.slip(later, sheet, by: admin))
        #expect(captured.grants.map(\.role) == [.kadis])
        await #expect(throws: Refusal.self) { try await Self.decide(later, id, by: captured) }
        #expect(try await later.ruleChange(id, by: admin).state == .submitted)
        // It may end what nobody else could, since that changes nothing.
        let seen = try await later.ruleChange(id, by: captured).version
        _ = try await later.perform(
            DecideRuleChange(change: id, seen: seen, approve: false, reason: "tidak jadi"), by: captured)
        #expect(try await later.ruleChange(id, by: admin).state == .refused)
    }

    @Test("an account that the proposer made counts once its owner has had it as their own since before it was asked")
    func madeByProposer() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let admin = try await register.signIn("admin").actor
        let made = try await registry.makeAccount(
            MakeAccount(login: "kadis.baru", name: "Kadis Baru", grant: Self.kadisGrant), by: admin)
        let early = try await Self.ask(registry, by: admin)
        let later = try register.at(SampleRegister.now + 5 * Self.minute)
        let owner = try await Self.take(later, "kadis.baru", try await Self.slip(later, made.sheet, by: admin))
        // Its own password is younger than the proposal: it may still be the proposer who sits there.
        await #expect(throws: Refusal.self) { try await Self.decide(later, early, by: owner) }
        let muchLater = try register.at(SampleRegister.now + 10 * Self.minute)
        let second = try await Self.ask(muchLater, by: admin)
        #expect(try await Self.decide(muchLater, second, by: owner) == "approved")
    }

    @Test("a role given by the proposer afterwards, and one lent by them, are no second pair of eyes")
    func lent() async throws {
        let register = try await SampleRegister.make()
        let admin = try await register.signIn("admin").actor
        let kadis = try await register.signIn("kadis").actor
        let byKadis = try await Self.ask(register.registry, by: kadis)
        let byAdmin = try await Self.ask(register.registry, by: admin)
        let later = try register.at(SampleRegister.now + Self.minute)
        _ = try await later.perform(
            Delegate(
                taker: 2, grants: [Self.kadisGrant], validFrom: 20_261_121, validTo: 20_261_128, reason: "cuti"),
            by: kadis)
        let taker = try await later.signIn(login: "dinsos", password: SampleRegister.password, from: "::1").actor
        #expect(taker.grants.contains(Self.kadisGrant))
        await #expect(throws: Refusal.self) { try await Self.decide(later, byKadis, by: taker) }
        // What somebody else asked for they may decide.
        #expect(try await Self.decide(later, byAdmin, by: taker) == "approved")
        let second = try await Self.ask(later, 61, by: admin)
        let evenLater = try register.at(SampleRegister.now + 2 * Self.minute)
        _ = try await evenLater.perform(
            AddGrant(account: 3, grant: Self.kadisGrant, validFrom: 20_261_121, reason: "merangkap"), by: admin)
        let promoted = Actor(account: 3, name: "auditor", grants: [Self.kadisGrant])
        await #expect(throws: Refusal.self) { try await Self.decide(evenLater, second, by: promoted) }
    }

    @Test("the same holds at the data-protection desk")
    func desk() async throws {
        let register = try await SampleRegister.make()
        let admin = try await register.signIn("admin").actor
        let request = try await register.takeIn(.erase)
        try await register.step(
            request, .proposeRefusal(code: "wajib_simpan", words: "masih menerima bantuan"), by: admin)
        let later = try register.at(SampleRegister.now + Self.minute)
        let sheet = try await later.renewOneTimePassword(
            RenewOneTimePassword(account: 8, reason: "lupa"), by: admin)
        let captured = try await Self.take(later, "kadis", try await Self.slip(later, sheet, by: admin))
        await #expect(throws: Refusal.self) {
            try await register.step(request, .agree(typed: ""), by: captured, in: later)
        }
        #expect(try await later.privacyRequest(request, by: admin).request.state == .proposed)
    }

    @Test("the same holds for changes of records")
    func changes() async throws {
        let register = try await SampleRegister.make()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                "INSERT INTO policy (subject, role, valid_from, mode) VALUES ('perbaikan', '*', 20250101, 'approve')")
        }
        let admin = try await register.signIn("admin").actor
        let queued = try await register.mend(try register.person(line: 4), ["tempat_lahir": "CURUP"])
        let asked = try await register.mend(try register.person(line: 2), ["tempat_lahir": "CURUP"], by: admin)
        #expect(asked.state == .waiting)
        let later = try register.at(SampleRegister.now + Self.minute)
        let sheet = try await later.renewOneTimePassword(
            RenewOneTimePassword(account: 2, reason: "lupa"), by: admin)
        let password = try await Self.slip(later, sheet, by: admin)
        let captured = try await Self.take(later, "dinsos", password)
        do {
            _ = try await later.perform(DecideChanges(changeSet: asked.id, approve: true, reason: ""), by: captured)
            Issue.record("one person was two")
        } catch Refusal.invalidInput(_, let reason) {
            #expect(reason.id.contains("Mintalah orang lain"))
        }
        // What somebody else has asked for waits for whoever does the work by now.
        let decided = try await later.perform(
            DecideChanges(changeSet: queued.id, approve: true, reason: ""), by: captured)
        #expect(decided.state == .applied)
    }
}
