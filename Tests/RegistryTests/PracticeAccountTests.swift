import Registry
import Rules
import Storage
import TepatTesting
import Testing

@Suite("Accounts that practise")
struct PracticeAccountTests {
    @Test("an operator's course leaves the account as its administrator keeps it")
    func officer() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let own = try await register.signIn("operator").actor
        _ = try await registry.perform(
            BeginCourse(id: ActionID(), course: "operator-desa", name: "Operator", office: "Desa Derati"), by: own)
        let admin = try await register.signIn("admin").actor
        #expect(try await registry.account(1, by: admin).readOnly == nil)
        _ = try await registry.renewOneTimePassword(RenewOneTimePassword(account: 1, reason: "lupa"), by: admin)
        // What the practice villages give is not handed on.
        let outcome = try await registry.handOver(
            HandOver(account: 1, login: "baru.derati", name: "Baru", day: 20_261_121, reason: "SK 1"), by: admin)
        #expect(
            try register.list("SELECT region FROM account_grant WHERE account = \(outcome.account)")
                == String(SampleRegister.derati.value))
    }

    @Test("the trainer of the host kabupaten renews a newcomer's password, others do not")
    func newcomer() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let admin = try await register.signIn("admin").actor
        // Whoever opens the registration is the host.
        _ = try await registry.perform(SetRegistration(id: ActionID(), isOpen: true, code: ""), by: admin)
        let scene = try await TrainingScene.join(register, "Siti Rahayu", from: "10.0.0.1")
        let far = Actor(account: 60, name: "jauh", grants: [Grant(role: .admin, region: RegionCode(1_708_000_000))])
        await #expect(throws: Refusal.notFound) {
            try await registry.renewOneTimePassword(
                RenewOneTimePassword(account: scene.account, reason: "lupa"), by: far)
        }
        #expect(try await registry.account(scene.account, by: admin).readOnly == nil)
        let sheet = try await registry.renewOneTimePassword(
            RenewOneTimePassword(account: scene.account, reason: "lupa"), by: admin)
        #expect(try await registry.slipSheet(sheet, by: admin).slips.count == 1)
    }
}
