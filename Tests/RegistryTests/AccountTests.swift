import Registry
import Storage
import TepatTesting
import Testing

@Suite("Accounts and sessions")
struct AccountTests {
    @Test("a session opens with the right password and ends with the sign-out")
    func session() async throws {
        let registry = try SampleRegister.empty().registry
        let visit = try await registry.signIn(login: " Operator ", password: SampleRegister.password, from: "127.0.0.1")
        #expect(visit.actor.grants == [Grant(role: .operatorDesa, region: SampleRegister.derati)])
        #expect(try await registry.session(token: visit.token)?.csrf == visit.csrf)
        try await registry.signOut(token: visit.token)
        #expect(try await registry.session(token: visit.token) == nil)
    }

    @Test("no token and no password stands in the database")
    func secrets() async throws {
        let register = try SampleRegister.empty()
        let visit = try await register.registry.signIn(
            login: "operator", password: SampleRegister.password, from: "::1")
        let text =
            try (register.list("SELECT token_hash FROM session") ?? "")
            + (register.list("SELECT password FROM account") ?? "")
        #expect(!text.contains(visit.token))
        #expect(!text.contains(SampleRegister.password))
        #expect(text.contains("$y$"))
    }

    @Test("after eight failures the right password is refused as well")
    func lockout() async throws {
        let registry = try SampleRegister.empty().registry
        for _ in 0..<8 {
            await #expect(throws: Refusal.wrongPassword) {
                try await registry.signIn(login: "operator", password: "salah", from: "10.0.0.9")
            }
        }
        await #expect(throws: Refusal.lockedOut(minutes: 15)) {
            try await registry.signIn(login: "operator", password: SampleRegister.password, from: "10.0.0.9")
        }
        // Another account at another address is not concerned.
        _ = try await registry.signIn(login: "dinsos", password: SampleRegister.password, from: "10.0.0.7")
    }

    @Test("a burst of guesses does not pass the limit together")
    func burst() async throws {
        let registry = try SampleRegister.empty().registry
        let tried = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        _ = try await registry.signIn(login: "operator", password: "salah", from: "10.0.0.9")
                    } catch Refusal.lockedOut {
                        return false
                    } catch {}  // wrong password: it was tried
                    return true
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(tried == 8)
    }

    @Test("a closed account's sessions end at once")
    func closed() async throws {
        let registry = try SampleRegister.empty().registry
        let visit = try await registry.signIn(login: "operator", password: SampleRegister.password, from: "::1")
        try await registry.setDisabled(true, of: "operator", by: SampleRegister.admin)
        #expect(try await registry.session(token: visit.token) == nil)
        await #expect(throws: Refusal.wrongPassword) {
            try await registry.signIn(login: "operator", password: SampleRegister.password, from: "::1")
        }
    }

    @Test("a grant that has ended, or not begun, allows nothing")
    func dated() async throws {
        let register = try SampleRegister.empty()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE account_grant SET valid_to = 20260101 WHERE account = 1")
            _ = try db.execute("UPDATE account_grant SET valid_from = 20990101 WHERE account = 2")
        }
        for login in ["operator", "dinsos"] {
            let visit = try await register.registry.signIn(login: login, password: SampleRegister.password, from: "::1")
            #expect(visit.actor.grants == [])
            await #expect(throws: Refusal.notAllowed(.view)) {
                try await register.registry.overview(of: nil, by: visit.actor)
            }
        }
    }

    @Test("nobody makes accounts beyond their own place, nor any without the right")
    func makers() async throws {
        let registry = try SampleRegister.empty().registry
        let new = NewAccount(
            login: "baru", name: "Baru", passwordHash: "x", grants: [Grant(role: .kades, region: SampleRegister.derati)]
        )
        let elsewhere = Actor(
            account: 9, name: "admin lain", grants: [Grant(role: .admin, region: SampleRegister.tabaAnyar)])
        await #expect(throws: Refusal.notAllowed(.manageAccounts)) { try await registry.create([new], by: elsewhere) }
        await #expect(throws: Refusal.notAllowed(.manageAccounts)) {
            try await registry.create([new], by: SampleRegister.operatorOf(SampleRegister.derati))
        }
        try await registry.create([new], by: SampleRegister.admin)
        await #expect(throws: Refusal.self) { try await registry.create([new], by: SampleRegister.admin) }
    }

    @Test("weak passwords are refused with a reason", arguments: ["pendek", "aaaaaaaaaaaa", "operator.derati"])
    func weak(password: String) {
        #expect(Registry.problem(withPassword: password, login: "operator.derati") != nil)
    }

    @Test("a remembered search is its asker's alone")
    func remembered() async throws {
        let registry = try SampleRegister.empty().registry
        let key = try await registry.rememberSearch(
            "9902061204790001", by: SampleRegister.operatorOf(SampleRegister.derati))
        #expect(!key.contains("9902"))
        #expect(
            try await registry.rememberedSearch(key, by: SampleRegister.operatorOf(SampleRegister.derati))
                == "9902061204790001")
        #expect(try await registry.rememberedSearch(key, by: SampleRegister.admin) == nil)
    }
}
