import Registry
import Storage
import TepatTesting
import Testing

/// What applies at once and what waits is dated data.
@Suite("Policy")
struct PolicyTests {
    private let own = SampleRegister.operatorOfDerati
    private let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])

    private func register(_ policies: (String, String, String)...) async throws -> SampleRegister {
        let register = try await SampleRegister.make()
        try await register.registry.database.write(seeing: .everything) { db in
            for (subject, role, mode) in policies {
                try db.execute(
                    "INSERT INTO policy (subject, role, mode, valid_from) VALUES (\(subject), \(role), \(mode), 20250101)"
                )
            }
        }
        return register
    }

    @Test("a field that needs agreement waits, unchanged, until somebody else agrees")
    func approve() async throws {
        let register = try await register(("perbaikan/nik", "operator_desa", "approve"))
        let person = try register.person(line: 4)
        let free = try await register.mend(person, ["nama": "RIZKI"])
        #expect(free.state == .applied)
        let asked = try await register.mend(person, ["nik": "9902061204790003"])
        #expect(asked.state == .waiting && asked.mended.isEmpty)
        #expect(try register.openFindings() == ["N02 4"])
        let waiting = try await register.registry.waitingChanges(
            in: SampleRegister.rejangLebong, limit: 10, by: dinsos)
        #expect(waiting.map(\.id) == [asked.id])
        await #expect(throws: Refusal.notAllowed(.approve)) {
            try await register.registry.perform(
                DecideChanges(changeSet: asked.id, approve: true, reason: ""), by: own)
        }
        let done = try await register.registry.perform(
            DecideChanges(changeSet: asked.id, approve: true, reason: ""), by: dinsos)
        #expect(done.state == .applied && done.mended.map(\.rule) == ["N02"])
        let row = try await register.registry.changeSet(asked.id, by: own)
        #expect(row.state == .applied && row.decidedBy == "dinsos" && row.actor == "Operator uji")
        #expect(try register.value("SELECT actor_name FROM change_log WHERE field = 'nik'") == "Operator uji")
        #expect(try register.value("SELECT body FROM change_set WHERE state = 'applied' AND body <> ''") == nil)
        #expect(try register.problems() == [])
    }

    @Test("whoever asked does not agree, a refusal needs a reason, and nothing is decided twice")
    func decide() async throws {
        let register = try await register(("perbaikan", "*", "approve"))
        let person = try register.person(line: 4)
        let asked = try await register.mend(person, ["nik": "9902061204790003"], by: dinsos)
        await #expect(throws: Refusal.notAllowed(.approve)) {
            try await register.registry.perform(
                DecideChanges(changeSet: asked.id, approve: true, reason: ""), by: dinsos)
        }
        var other = dinsos
        other.account = 3
        await #expect(throws: Refusal.reasonMissing) {
            try await register.registry.perform(
                DecideChanges(changeSet: asked.id, approve: false, reason: ""), by: other)
        }
        let refused = try await register.registry.perform(
            DecideChanges(changeSet: asked.id, approve: false, reason: "tanpa bukti"), by: other)
        #expect(refused.state == .refused)
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(
                DecideChanges(changeSet: asked.id, approve: true, reason: ""), by: other)
        }
        #expect(try register.openFindings() == ["N02 4"])
    }

    @Test("a waiting change that another has overtaken is a conflict when it is agreed to")
    func overtaken() async throws {
        let register = try await register(("perbaikan/nama", "operator_desa", "approve"))
        let person = try register.person(line: 2)
        let asked = try await register.mend(person, ["nama": "SUPARDI"], seen: 1)
        try await register.mend(person, ["nama": "SUPARMANTO"], seen: 1, by: dinsos)
        var other = dinsos
        other.account = 3
        await #expect(throws: FieldConflicts.self) {
            try await register.registry.perform(
                DecideChanges(changeSet: asked.id, approve: true, reason: ""), by: other)
        }
        #expect(try register.value("SELECT name FROM person WHERE line = 2") == "SUPARMANTO")
    }

    @Test("a refused event is nobody's to do, a date in the future changes nothing yet")
    func refuse() async throws {
        let register = try await register(("meninggal", "*", "refuse"))
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                "INSERT INTO policy (subject, role, mode, valid_from) VALUES ('perbaikan', '*', 'refuse', 20990101)")
        }
        let family = try register.family(line: 2), person = try register.person(line: 2)
        await #expect(throws: Refusal.notAllowed(.correct)) {
            try await register.change(.death, family, [.status(StatusChange(person, .deceased))])
        }
        try await register.mend(person, ["nama": "SUPARDI"])
        #expect(try register.value("SELECT name FROM person WHERE line = 2") == "SUPARDI")
    }
}
