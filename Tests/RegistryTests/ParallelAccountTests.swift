import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// Whoever comes in at several servers at once gets no more than at one.
@Suite("Sign-ins, seals and files side by side")
struct ParallelAccountTests {
    @Test("wrong passwords at four servers are counted together")
    func limit() async throws {
        let register = try SampleRegister.empty()
        let servers = try Servers(4, at: register)
        let refused = try await servers.together { _, registry in
            var waits = 0
            for _ in 0..<5 {
                do {
                    _ = try await registry.beginSignIn(
                        login: "operator", password: "salah", from: Caller(address: "10.0.0.9"))
                } catch Refusal.lockedOut {
                    waits += 1
                } catch Refusal.wrongPassword {}
            }
            return waits
        }
        #expect(refused.reduce(0, +) == 12)
        #expect(
            try register.value("SELECT count(*) FROM sign_in_failure WHERE key = 'akun operator alamat 10.0.0.9'")
                == "8")
    }

    @Test("one code of the second factor opens one session")
    func oneCode() async throws {
        let register = try SampleRegister.empty()
        let servers = try Servers(2, at: register)
        let caller = Caller(address: "10.0.0.9", agent: "uji")
        let tokens = try await servers.together { _, registry -> String in
            let step = try await registry.beginSignIn(
                login: "dinsos", password: SampleRegister.password, from: caller)
            guard case .second(let token) = step else { return "" }
            return token
        }
        let code = try await register.registry.showableCode(.practice("dinsos"), of: "dinsos").code ?? ""
        let opened = try await servers.together { number, registry in
            do {
                _ = try await registry.finishSignIn(tokens[number], code: code, from: caller)
                return 1
            } catch Refusal.wrongCode {
                return 0
            }
        }
        #expect(opened.reduce(0, +) == 1)
        #expect(try register.value("SELECT count(*) FROM session") == "1")
    }

    @Test("no session that was opened with the old password outlives its change", arguments: 1...3)
    func oldPassword(round: Int) async throws {
        let register = try SampleRegister.empty()
        let session = try await register.signIn("operator")
        let servers = try Servers(4, at: register)
        _ = try await servers.together { number, registry in
            let caller = Caller(address: "10.0.0.\(number)", agent: "uji")
            if number == 0 {
                _ = try await registry.changePassword("rel kereta biru 77 pagi", in: session, from: caller)
                return
            }
            for _ in 0..<3 {
                do {
                    _ = try await registry.beginSignIn(
                        login: "operator", password: SampleRegister.password, from: caller)
                } catch Refusal.wrongPassword {}
            }
        }
        #expect(
            try register.value("SELECT count(*) FROM session WHERE expires_at > \(SampleRegister.now)") == "1")
    }

    @Test("a day is signed while entries of it are written")
    func sealing() async throws {
        let register = try SampleRegister.empty()
        let midnight = try #require(AuditFilter.midnight(2026_11_22))
        let late = try Servers(3, at: register, now: midnight - 1)
        let sealer = try register.at(midnight + 600_000)
        async let written: [Void] = late.together { number, registry in
            for entry in 0..<20 {
                try await registry.noteExport(
                    "uji \(number) \(entry)", of: SampleRegister.rejangLebong, by: SampleRegister.admin)
            }
        }
        var signed = 0
        while signed == 0 {
            signed = try await sealer.keepTime()
            await Task.yield()
        }
        _ = try await written
        #expect(signed == 1)
        let key = try sealer.signingKey()
        let check = try await sealer.database.read { try AuditCheck($0, anchor: nil, key: key) }
        #expect(check.problems == [])
        #expect(try register.value("SELECT count(*) FROM audit_entry WHERE verb = 'ekspor'") == "60")
    }

    @Test("bytes that are kept are there, whoever throws the same ones away meanwhile")
    func files() async throws {
        let register = try SampleRegister.empty()
        let servers = try Servers(2, at: register)
        let missing = try await servers.together { number, registry in
            var missing = 0
            for _ in 0..<40 {
                guard number == 0 else {
                    try registry.dropUnusedFiles()
                    continue
                }
                let path = try registry.files.makeTemporary(".txt")
                try Data("isi yang sama".utf8).write(to: URL(fileURLWithPath: path))
                let file = try registry.keepFile(
                    path, name: "sama.txt", mediaType: "text/plain", purpose: .paper,
                    region: SampleRegister.rejangLebong, days: nil, by: SampleRegister.admin)
                if !FileManager.default.fileExists(atPath: registry.files.path(of: file.digest)) { missing += 1 }
                try await registry.database.write { db in
                    _ = try db.execute("DELETE FROM stored_file WHERE id = \(file.id)")
                }
            }
            return missing
        }
        #expect(missing.reduce(0, +) == 0)
    }
}
