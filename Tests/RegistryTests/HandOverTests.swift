import Registry
import Rules
import Storage
import TepatTesting
import Testing

@Suite("Handing an account over")
struct HandOverTests {
    private static let day: Int64 = 86_400_000
    private static let later: Int32 = 20_261_211

    private static func grants(_ register: SampleRegister, of account: Int64) throws -> String {
        try register.list(
            """
            SELECT role, valid_from, COALESCE(CAST(valid_to AS text), '-') FROM account_grant
            WHERE account = \(account) AND (valid_to IS NULL OR valid_to > valid_from) ORDER BY role, valid_from
            """, by: ", ", between: " ") ?? ""
    }

    private static func plan(_ register: SampleRegister, by admin: Actor, on day: Int32 = later) async throws
        -> HandOver.Outcome
    {
        try await register.registry.handOver(
            HandOver(account: 1, login: "baru.derati", name: "Baru", day: day, reason: "SK Kades 12"), by: admin)
    }

    @Test("grants go over with their own ends, and none that is over by then")
    func ends() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        for (role, end) in [(Role.kades, 20_261_231), (.opd, 20_261_201)] as [(Role, Int32)] {
            _ = try await register.registry.perform(
                AddGrant(
                    account: 1, grant: Grant(role: role, region: SampleRegister.derati), validFrom: 20_261_121,
                    validTo: end, reason: "sementara"), by: admin)
        }
        let outcome = try await Self.plan(register, by: admin)
        #expect(
            try Self.grants(register, of: outcome.account) == "kades 20261211 20261231, operator_desa 20261211 -")
        #expect(
            try Self.grants(register, of: 1)
                == "kades 20261121 20261211, opd 20261121 20261201, operator_desa 20240101 20261211")
    }

    @Test("on its day the clock carries it out: drafts go over, the old account is closed")
    func carriedOut() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        let old = try await register.signIn("operator").actor
        let outcome = try await Self.plan(register, by: admin)
        let slip = try #require(try await register.registry.slipSheet(outcome.sheet, by: admin).slips.first)
        try await register.registry.saveDraft(
            Draft(path: "/keluarga/1/ubah", title: "Ubah", fields: [], savedAt: 0, wasInterrupted: false), by: old)
        let before = try register.at(SampleRegister.now + 19 * Self.day)
        try await before.carryOutHandOvers()
        #expect(try register.value("SELECT disabled_at FROM account WHERE id = 1") == nil)
        let then = try register.at(SampleRegister.now + 30 * Self.day)
        try await then.carryOutHandOvers()
        try await then.carryOutHandOvers()
        #expect(try register.value("SELECT account FROM draft") == String(outcome.account))
        #expect(try register.value("SELECT closed_reason FROM account WHERE id = 1") == "SK Kades 12")
        #expect(try register.value("SELECT successor FROM account WHERE id = 1") == String(outcome.account))
        // The paper was made long before and lasts a fortnight from the first day.
        let visit = try await then.signIn(login: slip.login, password: slip.password, from: "::1")
        #expect(visit.duty == .password)
        #expect(try register.value("SELECT count(*) FROM account_event WHERE what = 'ditutup'") == "1")
    }

    @Test("one is planned at a time, and can be taken back as if it had never been")
    func cancelled() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let admin = try await register.signIn("admin").actor
        let before = try Self.grants(register, of: 1)
        let outcome = try await Self.plan(register, by: admin)
        await #expect(throws: Refusal.self) {
            try await registry.handOver(
                HandOver(account: 1, login: "lain.derati", name: "Lain", day: Self.later, reason: "SK 13"), by: admin)
        }
        #expect(try await registry.account(1, by: admin).handOver?.login == "baru.derati")
        await #expect(throws: Refusal.reasonMissing) {
            try await registry.perform(ChangeAccount(account: 1, step: .cancelHandOver), by: admin)
        }
        _ = try await registry.perform(
            ChangeAccount(account: 1, step: .cancelHandOver, reason: "SK ditunda"), by: admin)
        #expect(try Self.grants(register, of: 1) == before)
        #expect(try await registry.account(outcome.account, by: admin).account.isClosed)
        #expect(try await registry.account(1, by: admin).handOver == nil)
        let then = try register.at(SampleRegister.now + 30 * Self.day)
        try await then.carryOutHandOvers()
        #expect(try await then.signIn(login: "operator", password: SampleRegister.password, from: "::1").duty == nil)
        await #expect(throws: Refusal.changedMeanwhile(version: 0)) {
            try await registry.perform(
                ChangeAccount(account: 1, step: .cancelHandOver, reason: "lagi"), by: admin)
        }
    }
}
