import Registry
import Rules
import Storage
import TepatTesting
import Testing

@Suite("Accounts as Dinsos keeps them")
struct AccountRoomTests {
    private static let here = Caller(address: "10.0.0.1", agent: "uji")
    private static let today: Int32 = 20_261_121
    private static let day: Int64 = 86_400_000

    /// A new operator of Taba Anyar and the password on their slip.
    private static func make(_ register: SampleRegister, by admin: Actor) async throws -> (MakeAccount.Outcome, Slip) {
        let outcome = try await register.registry.makeAccount(
            MakeAccount(
                login: "yuliana.taba", name: "Yuliana Puspita",
                grant: Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)), by: admin)
        let sheet = try await register.registry.slipSheet(outcome.sheet, by: admin)
        return (outcome, try #require(sheet.slips.first))
    }

    @Test("a one-time password opens nothing but the making of one's own")
    func oneTime() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let admin = try await register.signIn("admin").actor
        let (outcome, slip) = try await Self.make(register, by: admin)
        #expect(slip.login == "yuliana.taba")
        #expect(!slip.password.contains { "0O1lIi".contains($0) })
        let visit = try await registry.signIn(login: slip.login, password: slip.password, from: "::1")
        #expect(visit.duty == .password && visit.actor.grants.isEmpty)
        await #expect(throws: Refusal.self) {
            try await registry.changePassword("yuliana-taba-2026", in: visit, from: Self.here)
        }
        let own = try await registry.changePassword("kopi susu di teras", in: visit, from: Self.here)
        #expect(own.duty == nil && own.actor.grants.map(\.role) == [.operatorDesa])
        #expect(try await registry.session(token: visit.token) == nil)
        // The paper is worth nothing any more, nor does the sheet show it.
        await #expect(throws: Refusal.wrongPassword) {
            try await registry.signIn(login: slip.login, password: slip.password, from: "::1")
        }
        #expect(try await registry.slipSheet(outcome.sheet, by: admin).slips.isEmpty)
    }

    @Test("a one-time password that came too late is told apart only to who knows it")
    func oneTimeOver() async throws {
        let register = try SampleRegister.empty()
        let (_, slip) = try await Self.make(register, by: try await register.signIn("admin").actor)
        let later = try register.at(SampleRegister.now + 15 * Self.day)
        await #expect(throws: Refusal.oneTimeOver) {
            try await later.signIn(login: slip.login, password: slip.password, from: "::1")
        }
        await #expect(throws: Refusal.wrongPassword) {
            try await later.signIn(login: slip.login, password: "salah", from: "::1")
        }
    }

    @Test("a sheet is its maker's alone, for a day, and stands sealed in the database")
    func sheet() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        let (outcome, slip) = try await Self.make(register, by: admin)
        #expect(try register.value("SELECT secret FROM slip")?.contains(slip.password) == false)
        let other = Actor(account: 55, name: "lain", grants: admin.grants)
        await #expect(throws: Refusal.notFound) {
            try await register.registry.slipSheet(outcome.sheet, by: other)
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.dropSlipSheet(outcome.sheet, by: other)
        }
        let later = try register.at(SampleRegister.now + Self.day + 1)
        await #expect(throws: Refusal.notFound) { try await later.slipSheet(outcome.sheet, by: admin) }
        try await register.registry.dropSlipSheet(outcome.sheet, by: admin)
        #expect(try register.value("SELECT count(*) FROM slip") == "0")
    }

    @Test("the same form sent twice makes one account")
    func twice() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        let action = MakeAccount(
            login: "sama", name: "Sama", grant: Grant(role: .kades, region: SampleRegister.derati))
        let first = try await register.registry.makeAccount(action, by: admin)
        let second = try await register.registry.makeAccount(action, by: admin)
        #expect(first.account == second.account && first.sheet == second.sheet)
        #expect(try register.value("SELECT count(*) FROM account WHERE login = 'sama'") == "1")
    }

    // MARK: Who may give what

    @Test("nobody gives what they may not, nor where they may not")
    func giving() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        func give(_ role: Role, _ region: RegionCode, by actor: Actor) async throws {
            _ = try await register.registry.perform(
                AddGrant(
                    account: 1, grant: Grant(role: role, region: region), validFrom: Self.today, reason: "SK Kadis"),
                by: actor)
        }
        try await give(.kades, SampleRegister.derati, by: admin)
        await #expect(throws: Refusal.roleTooHigh(.admin)) {
            try await give(.admin, SampleRegister.rejangLebong, by: admin)
        }
        // Outside is not there.
        await #expect(throws: Refusal.notFound) { try await give(.kades, RegionCode(1_703_000_000), by: admin) }
        await #expect(throws: Refusal.notFound) { try await give(.kades, .nation, by: admin) }
        let verifier = try await register.signIn("dinsos").actor
        await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
            try await give(.kades, SampleRegister.derati, by: verifier)
        }
    }

    @Test("two grants in cross product allow nothing: the right of one, the place of the other")
    func crossProduct() async throws {
        let register = try SampleRegister.empty()
        let mixed = Actor(
            account: 50, name: "campur",
            grants: [
                Grant(role: .admin, region: SampleRegister.derati),
                Grant(role: .kadis, region: SampleRegister.rejangLebong),
            ])
        // Account 4 is an operator of Taba Anyar, account 1 of Derati.
        for step in [ChangeAccount.Step.close, .reopen, .unlock, .endSessions, .resetSecondFactor] {
            await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
                try await register.registry.perform(
                    ChangeAccount(account: 4, step: step, reason: "coba"), by: mixed)
            }
        }
        let there = Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)
        let refused = Refusal.notAllowed(.manageAccounts)
        await #expect(throws: refused) {
            try await register.registry.makeAccount(MakeAccount(login: "abc", name: "A", grant: there), by: mixed)
        }
        await #expect(throws: refused) {
            try await register.registry.renewOneTimePassword(
                RenewOneTimePassword(account: 4, reason: "lupa"), by: mixed)
        }
        await #expect(throws: refused) {
            try await register.registry.perform(
                AddGrant(account: 1, grant: there, validFrom: Self.today, reason: "coba"), by: mixed)
        }
        await #expect(throws: refused) {
            try await register.registry.perform(
                EndGrant(account: 4, grant: there, validFrom: 20_240_101, day: Self.today, reason: "coba"), by: mixed)
        }
        await #expect(throws: refused) {
            try await register.registry.handOver(
                HandOver(account: 4, login: "abc", name: "A", day: Self.today, reason: "coba"), by: mixed)
        }
        await #expect(throws: refused) {
            try await register.registry.enqueue(
                MakeAccountsJob(
                    region: SampleRegister.derati,
                    rows: [.init(login: "abc", name: "A", role: .operatorDesa, region: SampleRegister.tabaAnyar)]),
                title: "1 akun", by: mixed)
        }
        // In its own village the one grant is enough.
        _ = try await register.registry.perform(
            ChangeAccount(account: 1, step: .close, reason: "pindah tugas"), by: mixed)
        #expect(try register.value("SELECT count(*) FROM account WHERE disabled_at IS NOT NULL") == "1")
    }

    @Test("an account with a role elsewhere, or too high, or one's own can be looked at and not changed")
    func readOnly() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let admin = try await register.signIn("admin").actor
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                "INSERT INTO account_grant (account, role, region, valid_from) VALUES (3, 'auditor', 1703000000, 20240101)"
            )
        }
        #expect(try await registry.account(3, by: admin).readOnly == .outside)
        #expect(try await registry.account(7, by: admin).readOnly == .oneself)
        #expect(try await registry.account(1, by: admin).readOnly == nil)
        let second = Actor(account: 51, name: "admin lain", grants: admin.grants)
        #expect(try await registry.account(7, by: second).readOnly == .tooHigh)
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(ChangeAccount(account: 3, step: .close, reason: "coba"), by: admin)
        }
        await #expect(throws: Refusal.notOneself) {
            try await registry.perform(
                ChangeAccount(account: 7, step: .resetSecondFactor, reason: "coba"), by: admin)
        }
        await #expect(throws: Refusal.roleTooHigh(.admin)) {
            try await registry.perform(ChangeAccount(account: 7, step: .close, reason: "coba"), by: second)
        }
        let village = Actor(
            account: 52, name: "admin desa", grants: [Grant(role: .admin, region: SampleRegister.tabaAnyar)])
        await #expect(throws: Refusal.notFound) { try await registry.account(1, by: village) }
        #expect(try await registry.accounts(AccountFilter(), by: village).items.map(\.login) == ["tetangga"])
    }

    @Test("nobody raises themselves, by whichever action")
    func oneself() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        await #expect(throws: Refusal.notOneself) {
            try await register.registry.perform(
                AddGrant(
                    account: 7, grant: Grant(role: .verifikator, region: SampleRegister.derati),
                    validFrom: Self.today, reason: "coba"), by: admin)
        }
        await #expect(throws: Refusal.notOneself) {
            try await register.registry.renewOneTimePassword(
                RenewOneTimePassword(account: 7, reason: "coba"), by: admin)
        }
    }

    @Test("a grant that ends today is dead in the session that is open")
    func endedGrant() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let visit = try await register.signIn("operator")
        let admin = try await register.signIn("admin").actor
        _ = try await registry.perform(
            EndGrant(
                account: 1, grant: Grant(role: .operatorDesa, region: SampleRegister.derati), validFrom: 20_240_101,
                day: Self.today, reason: "berhenti"), by: admin)
        #expect(try await registry.session(token: visit.token)?.actor.grants == [])
        // It can be given again the same day.
        _ = try await registry.perform(
            AddGrant(
                account: 1, grant: Grant(role: .operatorDesa, region: SampleRegister.derati), validFrom: Self.today,
                reason: "kembali"), by: admin)
        #expect(try await registry.session(token: visit.token)?.actor.grants.count == 1)
    }

    @Test("what needs a reason is refused without one")
    func reasons() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        for step in [ChangeAccount.Step.close, .resetSecondFactor] {
            await #expect(throws: Refusal.reasonMissing) {
                try await register.registry.perform(ChangeAccount(account: 1, step: step, reason: " "), by: admin)
            }
        }
    }

    // MARK: Hand-over

    @Test("a hand-over makes a new account, ends the old one, and keeps the two apart")
    func handOver() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let old = try await register.signIn("operator")
        try await registry.saveDraft(
            Draft(path: "/keluarga/1/ubah", title: "Ubah", fields: [], savedAt: 0, wasInterrupted: false), by: old.actor
        )
        let admin = try await register.signIn("admin").actor
        let outcome = try await registry.handOver(
            HandOver(account: 1, login: "baru.derati", name: "Baru", day: Self.today, reason: "SK Kades 12"), by: admin)
        #expect(outcome.drafts == 1)
        #expect(try await registry.session(token: old.token) == nil)
        let slip = try #require(try await registry.slipSheet(outcome.sheet, by: admin).slips.first)
        let visit = try await registry.signIn(login: "baru.derati", password: slip.password, from: "::1")
        let own = try await registry.changePassword("kopi susu di teras", in: visit, from: Self.here)
        #expect(own.actor.grants == [Grant(role: .operatorDesa, region: SampleRegister.derati)])
        #expect(own.actor.account != old.actor.account)
        #expect(try await registry.drafts(by: own.actor).count == 1)
        #expect(try await registry.account(1, by: admin).successor?.login == "baru.derati")
        await #expect(throws: Refusal.wrongPassword) { try await register.signIn("operator") }
    }

    @Test("a hand-over of a later day leaves the old account at work until then")
    func handOverLater() async throws {
        let register = try SampleRegister.empty()
        let old = try await register.signIn("operator")
        let admin = try await register.signIn("admin").actor
        let outcome = try await register.registry.handOver(
            HandOver(account: 1, login: "baru.derati", name: "Baru", day: 20_261_201, reason: "SK Kades 12"), by: admin)
        #expect(try await register.registry.session(token: old.token)?.actor.grants.count == 1)
        let then = try register.at(SampleRegister.now + 10 * Self.day)
        #expect(
            try await then.signIn(login: "operator", password: SampleRegister.password, from: "::1").actor.grants == [])
        let grants = try register.value(
            "SELECT valid_from FROM account_grant WHERE account = \(outcome.account)")
        #expect(grants == "20261201")
    }

    // MARK: Standing in

    private static func delegate(
        _ register: SampleRegister, _ grant: Grant, to taker: Int64, by actor: Actor, until: Int32 = 20_261_128
    ) async throws -> RecordID {
        try #require(
            try await register.registry.perform(
                Delegate(taker: taker, grants: [grant], validFrom: today, validTo: until, reason: "cuti"), by: actor
            ).first)
    }

    @Test("a colleague carries a role for the days of a leave, and no longer")
    func delegation() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let kadis = try await register.signIn("kadis").actor
        let dinsos = try await register.signIn("dinsos")
        let grant = Grant(role: .kadis, region: SampleRegister.rejangLebong)
        #expect(try await registry.colleagues(by: kadis).contains { $0.login == "dinsos" })
        let id = try await Self.delegate(register, grant, to: 2, by: kadis)
        #expect(try await registry.session(token: dinsos.token)?.actor.grants.contains(grant) == true)
        #expect(try await registry.delegations(by: dinsos.actor).carried.first?.giver == "kadis")
        // It ends by itself.
        let after = try register.at(SampleRegister.now + 7 * Self.day)
        let then = try await after.signIn(login: "dinsos", password: SampleRegister.password, from: "::1")
        #expect(then.actor.grants.map(\.role) == [.verifikator])
        // Taken back, it is gone at once.
        _ = try await registry.perform(EndDelegation(delegation: id), by: kadis)
        #expect(try await registry.session(token: dinsos.token)?.actor.grants.contains(grant) == false)
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(EndDelegation(delegation: id), by: kadis)
        }
    }

    @Test("only one's own role, only to who may carry it, and never on to a third")
    func delegationBounds() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let kadis = try await register.signIn("kadis").actor
        let grant = Grant(role: .kadis, region: SampleRegister.rejangLebong)
        // A village head, oneself, nobody.
        for taker: Int64 in [5, 8, 99] {
            await #expect(throws: Refusal.self) { try await Self.delegate(register, grant, to: taker, by: kadis) }
        }
        await #expect(throws: Refusal.notFound) {
            try await Self.delegate(
                register, Grant(role: .admin, region: SampleRegister.rejangLebong), to: 2, by: kadis)
        }
        await #expect(throws: Refusal.notFound) {
            try await Self.delegate(register, Grant(role: .kadis, region: .nation), to: 2, by: kadis)
        }
        await #expect(throws: Refusal.self) {
            try await Self.delegate(register, grant, to: 2, by: kadis, until: 20_270_401)
        }
        let id = try await Self.delegate(register, grant, to: 2, by: kadis)
        let dinsos = try await register.signIn("dinsos").actor
        #expect(dinsos.grants.contains(grant))
        await #expect(throws: Refusal.notFound) { try await Self.delegate(register, grant, to: 7, by: dinsos) }
        // A stranger ends nothing.
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(
                EndDelegation(delegation: id), by: try await register.signIn("operator").actor)
        }
        #expect(try register.value("SELECT count(*) FROM delegation WHERE ended_at IS NULL") == "1")
    }

    @Test("with the giver's role or account the delegation ends too")
    func delegationOfNothing() async throws {
        let register = try SampleRegister.empty()
        let grant = Grant(role: .kadis, region: SampleRegister.rejangLebong)
        let kadis = try await register.signIn("kadis").actor
        _ = try await Self.delegate(register, grant, to: 2, by: kadis)
        let dinsos = try await register.signIn("dinsos")
        try await register.registry.setDisabled(true, of: "kadis", by: SampleRegister.admin)
        #expect(try await register.registry.session(token: dinsos.token)?.actor.grants.contains(grant) == false)
    }

    @Test("who carries the role of a verifier never agrees to what they asked for themselves")
    func fourEyes() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let grant = Grant(role: .verifikator, region: SampleRegister.rejangLebong)
        let dinsos = try await register.signIn("dinsos").actor
        _ = try await Self.delegate(register, grant, to: 8, by: dinsos)
        let kadis = try await register.signIn("kadis").actor
        #expect(kadis.grants.contains(grant))
        // Asked for under the carried role, as a change that has to be agreed to.
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO policy (subject, role, valid_from, mode) VALUES ('*', 'verifikator', 20260101, 'approve')
                ON CONFLICT (subject, role, valid_from) DO UPDATE SET mode = excluded.mode
                """)
        }
        let person = try register.person(line: 2)
        let change = try await register.mend(person, ["tempat_lahir": "CURUP"], by: kadis)
        #expect(change.state == .waiting)
        await #expect(throws: Refusal.notAllowed(.approve)) {
            try await registry.perform(DecideChanges(changeSet: change.id, approve: true, reason: ""), by: kadis)
        }
    }
}
