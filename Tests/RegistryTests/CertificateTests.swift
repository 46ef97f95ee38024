import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

@Suite("Certificates")
struct CertificateTests {
    private static let admin = Actor(
        account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
    private static let kadis = Actor(
        account: 8, name: "kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])

    /// A register on which a trainee holds a certificate, without the way there.
    private struct Passed {
        let scene: TrainingScene
        let code: String
        let number: String
        let key: String

        static func make(name: String = "operator") async throws -> Passed {
            let register = try await SampleRegister.make()
            let scene = try await TrainingScene.join(register, name, from: "10.0.0.1")
            // All but the quiz are taken as done.
            try await register.registry.database.write(seeing: .everything) { db in
                for task in [
                    "cari", "buka-nik", "nama", "nik", "lahir", "meninggal", "pindah", "pecah-kk", "kepala", "antrean",
                    "massal", "urungkan", "jawab",
                ] {
                    try db.execute(
                        """
                        INSERT INTO training_task (account, course, task, started_at, done_at, attempts, wrong, hints,
                            points, result)
                        VALUES (\(scene.account), 'operator-desa', \(task), 1, 2, 1, 0, 0, 8, '')
                        """)
                }
            }
            try await scene.begin("kuis")
            let right = ["hari": 0, "bulan": 1, "asal": 1, "ruta": 1, "siapa": 2, "sandi": 1, "syarat": 1]
            let number = try #require(try await scene.mark("kuis", right).certificate)
            let own = try await register.registry.ownCertificate(number, by: try await scene.actor())
            return Passed(
                scene: scene, code: own.code, number: number, key: try register.registry.certificatePublicKey())
        }

        var registry: Registry { scene.registry }
    }

    /// The rights of an account as a session has them.
    private func grants(_ login: String, _ register: SampleRegister, at days: Int64 = 0) async throws -> [Grant] {
        let later = try Registry(
            database: register.registry.database, clock: .at(SampleRegister.now + days * 86_400_000),
            sharingRegionsWith: register.registry)
        return try await later.signIn(login: login, password: SampleRegister.password, from: "10.0.0.2").actor.grants
    }

    private func require(
        _ register: SampleRegister, months: Int = 24, grace: Int = 10, from day: Int32 = 20_261_121
    ) async throws -> RecordID {
        let rule = try await register.registry.perform(
            SetLicenceRule(
                id: ActionID(), region: SampleRegister.rejangLebong, role: .operatorDesa, course: "operator-desa",
                rights: [.reveal, .correct], validFrom: day, months: months, graceDays: grace,
                place: "https://latihan.example", reason: "keputusan kepala dinas"), by: Self.admin
        ).rule
        _ = try await register.registry.perform(AgreeLicenceRule(id: ActionID(), rule: rule), by: Self.kadis)
        return rule
    }

    private func trust(_ register: SampleRegister, _ key: String, _ isTrusted: Bool = true) async throws {
        _ = try await register.registry.perform(
            TrustIssuer(
                id: ActionID(), region: SampleRegister.rejangLebong, publicKey: key, name: "Latihan Dinsos",
                reason: "server latihan kami", isTrusted: isTrusted), by: Self.admin)
    }

    @Test("A code is believed with its own key only, and not with a letter changed")
    func forged() async throws {
        let passed = try await Passed.make()
        let code = try #require(CertificateCode(passed.code))
        #expect(code.isSigned(by: passed.key))
        #expect(!code.isSigned(by: String(repeating: "ab", count: 32)))
        #expect(!code.isSigned(by: "kunci"))
        // As it comes out of a letter: with line breaks.
        let broken = passed.code.enumerated().map { $0.offset % 40 == 39 ? "\($0.element)\n" : "\($0.element)" }
            .joined()
        #expect(CertificateCode(broken)?.isSigned(by: passed.key) == true)
        // Another name under the same signature.
        let parts = passed.code.split(separator: ".").map(String.init)
        let padded = parts[1].replacing("-", with: "+").replacing("_", with: "/")
        let bytes = try #require(
            Data(base64Encoded: padded + String(repeating: "=", count: (4 - padded.count % 4) % 4)))
        let forged = String(decoding: bytes, as: UTF8.self).replacing("operator|", with: "penipu|")
        let text = Data(forged.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
        let altered = "TEPAT.\(text).\(parts[2])"
        #expect(CertificateCode(altered)?.certificate.name == "penipu")
        #expect(CertificateCode(altered)?.isSigned(by: passed.key) == false)
        #expect(try await passed.registry.checkCertificate(altered) == .notSigned)
        #expect(try await passed.registry.checkCertificate("7K2M-204Q-X9AB") == .unknown)
        for nothing in ["", "TEPAT", "TEPAT..", "TEPAT.a.b", String(repeating: "x", count: 5_000)] {
            #expect(CertificateCode(nothing) == nil)
        }
    }

    @Test("Rights are withheld after the days of grace, and are back with the certificate")
    func lostAndRegained() async throws {
        let passed = try await Passed.make()
        let register = passed.scene.register
        #expect(try await grants("operator", register).first?.withheld == [])
        _ = try await require(register)
        let grace = try #require(try await grants("operator", register, at: 9).first)
        #expect(grace.withheld == [] && grace.licenceDue == 20_261_201)
        let lost = try #require(try await grants("operator", register, at: 10).first)
        #expect(lost.withheld == [.reveal, .correct])
        #expect(lost.permissions == [.view, .lookers])
        // Nor does the register do it for them, whoever asks.
        let actor = Actor(account: 1, name: "operator", grants: [lost])
        let person = try register.person(line: 2)
        await #expect(throws: Refusal.notAllowed(.correct)) {
            try await register.mend(person, ["nama": "X Y"], by: actor)
        }
        await #expect(throws: Refusal.notAllowed(.reveal)) {
            try await register.registry.reveal(.nik(person: person), reason: "ingin tahu", by: actor)
        }
        #expect(try await register.registry.family(try register.family(line: 2), by: actor).members.count == 2)
        // Other roles keep theirs.
        #expect(try await grants("dinsos", register, at: 10).allSatisfy { $0.withheld.isEmpty })
        let bind = BindCertificate(id: ActionID(), code: passed.code)
        await #expect(throws: Refusal.self) { try await register.registry.perform(bind, by: actor) }
        try await trust(register, passed.key)
        _ = try await register.registry.perform(BindCertificate(id: ActionID(), code: passed.code), by: actor)
        #expect(try await grants("operator", register, at: 10).first?.withheld == [])
        // It runs out, as is told a month before.
        let soon = try #require(try await grants("operator", register, at: 715).first)
        #expect(soon.withheld == [] && soon.licenceDue == 20_281_121)
        #expect(try await grants("operator", register, at: 731).first?.withheld == [.reveal, .correct])
        // And does not count once its issuer does not.
        try await trust(register, passed.key, false)
        #expect(try await grants("operator", register, at: 10).first?.withheld == [.reveal, .correct])
    }

    @Test("A certificate counts for one account, of the same name, unless an administrator says why")
    func boundOnce() async throws {
        let passed = try await Passed.make(name: "Operator, S.Sos.")
        let register = passed.scene.register
        try await trust(register, passed.key)
        func actor(_ id: Int64, _ region: RegionCode = SampleRegister.derati) -> Actor {
            Actor(account: id, name: "siapa", grants: [Grant(role: .operatorDesa, region: region)])
        }
        // Titles do not matter; another name does.
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(BindCertificate(id: ActionID(), code: passed.code), by: actor(6))
        }
        _ = try await register.registry.perform(BindCertificate(id: ActionID(), code: passed.code), by: actor(1))
        // Again is no harm; for another account it is too late.
        _ = try await register.registry.perform(BindCertificate(id: ActionID(), code: passed.code), by: actor(1))
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(
                BindCertificate(id: ActionID(), code: passed.code, login: "cabut", reason: "nama lain di KTP"),
                by: Self.admin)
        }
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(
                BindCertificate(id: ActionID(), code: passed.code, login: "tetangga", reason: "coba"), by: actor(1))
        }
        #expect(try register.value("SELECT count(*) FROM training_licence") == "1")
    }

    @Test("An administrator enters one under another name with a reason, and only in the own area")
    func byAdministrator() async throws {
        let passed = try await Passed.make(name: "Nama Sesudah Menikah")
        let register = passed.scene.register
        try await trust(register, passed.key)
        let bind = { (reason: String) in
            BindCertificate(id: ActionID(), code: passed.code, login: "operator", reason: reason)
        }
        await #expect(throws: Refusal.self) { try await register.registry.perform(bind(""), by: Self.admin) }
        let foreign = Actor(account: 9, name: "x", grants: [Grant(role: .admin, region: RegionCode(1_101_000_000))])
        await #expect(throws: Refusal.notFound) { try await register.registry.perform(bind("KTP-el"), by: foreign) }
        // Nobody's certificate is made one's own with the administrator's word.
        await #expect(throws: Refusal.notOneself) {
            try await register.registry.perform(
                BindCertificate(id: ActionID(), code: passed.code, login: "admin", reason: "nama lain"), by: Self.admin)
        }
        _ = try await register.registry.perform(bind("nama sesudah menikah, sesuai KTP-el"), by: Self.admin)
        #expect(try register.value("SELECT account FROM training_licence") == "1")
        let own = Actor(account: 1, name: "operator", grants: [])
        #expect(try await register.registry.ownAccount(by: own).history.map(\.event) == [.certificateBound])
        #expect(try await register.registry.attention(by: own).notices == 1)
    }

    @Test("Rules are set with a reason by who may, never for those who set them, and end at once")
    func rules() async throws {
        let register = try await SampleRegister.make()
        let rule = try await require(register)
        #expect(try await grants("operator", register, at: 10).first?.withheld == [.reveal, .correct])
        await #expect(throws: Refusal.self) { _ = try await require(register) }
        let end = EndLicenceRule(id: ActionID(), rule: rule, reason: "latihan belum siap")
        await #expect(throws: Refusal.notAllowed(.configure)) {
            try await register.registry.perform(
                end,
                by: Actor(
                    account: 2, name: "d", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)]))
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.perform(
                end, by: Actor(account: 9, name: "x", grants: [Grant(role: .admin, region: RegionCode(1_101_000_000))]))
        }
        _ = try await register.registry.perform(end, by: Self.admin)
        #expect(try await grants("operator", register, at: 10).first?.withheld == [])
        #expect(
            try await register.registry.licenceBoard(by: Self.admin).rules.first?.endedReason == "latihan belum siap")
    }

    @Test("Who gets the role later has the days of grace from then on")
    func laterGrant() async throws {
        let register = try await SampleRegister.make()
        _ = try await require(register, grace: 30)
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE account_grant SET valid_from = 20261215 WHERE account = 1")
        }
        #expect(try await grants("operator", register, at: 40).first?.withheld == [])
        #expect(try await grants("operator", register, at: 54).first?.withheld == [.reveal, .correct])
    }

    @Test("No rule blinds an auditor, binds a role by another's course, or comes without days of grace")
    func neverWithheld() async throws {
        let register = try await SampleRegister.make()
        let cases: [(String, Role, String, [Permission], Int)] = [
            ("peran", .admin, "operator-desa", [.correct], 10), ("kursus", .kades, "operator-desa", [.correct], 10),
            ("kursus", .verifikator, "operator-desa", [.approve], 10),
            ("kursus", .auditor, "verifikator", [.export], 10), ("hak", .operatorDesa, "operator-desa", [.view], 10),
            ("tenggang", .operatorDesa, "operator-desa", [.reveal], 6),
        ]
        for (field, role, course, rights, grace) in cases {
            do {
                _ = try await register.registry.perform(
                    SetLicenceRule(
                        id: ActionID(), region: SampleRegister.rejangLebong, role: role, course: course,
                        rights: rights, validFrom: 20_261_121, months: 12, graceDays: grace, place: "",
                        reason: "coba"), by: Self.admin)
                Issue.record("\(role) \(rights) was taken")
            } catch Refusal.invalidInput(let at, _) {
                #expect(at == field, "\(role) \(rights)")
            }
        }
        // Nor one that is in the table already.
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO training_requirement (id, region, role, course, rights, valid_from, months, grace_days,
                    place, reason, set_by, set_name, set_at, agreed_by, agreed_name, agreed_at)
                VALUES (1, 0, 'auditor', 'operator-desa', 'audit reveal', 20260101, 0, 0, '', '', 7, '', 0, 8, '', 0)
                """)
        }
        let held = try #require(try await grants("auditor", register, at: 1).first)
        #expect(held.permissions.contains(.readAudit) && held.withheld == [.reveal])
    }

    @Test("A rule takes nothing before somebody else has agreed, and those who read the trail hear of it")
    func byTwo() async throws {
        let register = try await SampleRegister.make()
        let registry = register.registry
        let rule = try await registry.perform(
            SetLicenceRule(
                id: ActionID(), region: SampleRegister.rejangLebong, role: .operatorDesa, course: "operator-desa",
                rights: [.correct], validFrom: 20_261_121, months: 0, graceDays: 7, place: "", reason: "coba"),
            by: Self.kadis
        ).rule
        #expect(try await grants("operator", register, at: 40).first?.withheld == [])
        let auditor = Actor(
            account: 3, name: "auditor", grants: [Grant(role: .auditor, region: SampleRegister.rejangLebong)])
        #expect(try await registry.notices(limit: 9, by: Self.admin).items.map(\.link) == ["/latihan/syarat"])
        #expect(try await registry.attention(by: auditor).notices == 0)
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO account (id, login, name, password, created_at)
                VALUES (99, 'kadis2', 'kadis2', '', \(SampleRegister.now + 1))
                """)
        }
        for actor in [Self.kadis, Actor(account: 99, name: "kadis2", grants: Self.kadis.grants)] {
            let refusal = await #expect(throws: Refusal.self, "\(actor.name)") {
                try await registry.perform(AgreeLicenceRule(id: ActionID(), rule: rule), by: actor)
            }
            guard case .invalidInput("setuju", _)? = refusal else {
                Issue.record("\(actor.name) is not told why")
                continue
            }
        }
        // The days of grace begin when it holds.
        let later = try register.at(SampleRegister.now + 20 * 86_400_000)
        _ = try await later.perform(AgreeLicenceRule(id: ActionID(), rule: rule), by: Self.admin)
        #expect(try await grants("operator", register, at: 26).first?.withheld == [])
        #expect(try await grants("operator", register, at: 27).first?.withheld == [.correct])
        #expect(try await later.attention(by: auditor).notices == 1)
        _ = try await later.perform(EndLicenceRule(id: ActionID(), rule: rule, reason: "belum siap"), by: Self.kadis)
        #expect(try await later.attention(by: auditor).notices == 2)
    }

    @Test("Of two grants neither lends its rights to the other")
    func twoGrants() async throws {
        let passed = try await Passed.make(name: "dinsos")
        let register = passed.scene.register
        try await trust(register, passed.key)
        _ = try await require(register)
        let asked = try await register.registry.perform(
            SetLicenceRule(
                id: ActionID(), region: SampleRegister.rejangLebong, role: .verifikator, course: "verifikator",
                rights: [.approve, .correct, .reveal], validFrom: 20_261_121, months: 0, graceDays: 7, place: "",
                reason: "keputusan kepala dinas"), by: Self.admin)
        _ = try await register.registry.perform(AgreeLicenceRule(id: ActionID(), rule: asked.rule), by: Self.kadis)
        let other = RegionCode(1_702_040_000)
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute("UPDATE account_grant SET region = \(other) WHERE account = 2")
            try db.execute(
                """
                INSERT INTO account_grant (account, role, region, valid_from)
                VALUES (2, 'operator_desa', \(SampleRegister.derati), 20240101)
                """)
        }
        let before = Actor(account: 2, name: "dinsos", grants: try await grants("dinsos", register))
        _ = try await register.registry.perform(BindCertificate(id: ActionID(), code: passed.code), by: before)
        let held = try await grants("dinsos", register, at: 20)
        let village = try #require(held.first { $0.role == .operatorDesa })
        let office = try #require(held.first { $0.role == .verifikator })
        #expect(village.withheld == [] && office.withheld == [.approve, .correct, .reveal])
        let actor = Actor(account: 2, name: "dinsos", grants: held)
        #expect(actor.roles(meeting: Demand(.correct, at: SampleRegister.derati)) == [.operatorDesa])
        #expect(actor.roles(meeting: Demand(.correct, at: other)) == [])
        #expect(actor.roles(meeting: Demand(.approve, at: SampleRegister.derati)) == [])
        #expect(actor.roles(meeting: Demand(.approve, at: other)) == [])
        #expect(actor.roles(meeting: Demand(.importFile, at: other)) == [.verifikator])
    }

    @Test("A certificate on the wrong account is withdrawn with a reason, and entered again by an administrator")
    func withdrawn() async throws {
        let passed = try await Passed.make()
        let register = passed.scene.register
        let registry = register.registry
        try await trust(register, passed.key)
        _ = try await require(register)
        func bind(_ login: String?, _ reason: String = "") -> BindCertificate {
            BindCertificate(id: ActionID(), code: passed.code, login: login, reason: reason)
        }
        _ = try await registry.perform(bind("cabut", "nama lama"), by: Self.admin)
        let holder = Actor(
            account: 1, name: "operator", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])
        func end(_ reason: String = "salah akun") -> EndLicence {
            EndLicence(id: ActionID(), number: Certificate.readable(passed.number), reason: reason)
        }
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(
                end(),
                by: Actor(account: 9, name: "x", grants: [Grant(role: .admin, region: RegionCode(1_101_000_000))]))
        }
        await #expect(throws: Refusal.notAllowed(.manageAccounts)) { try await registry.perform(end(), by: holder) }
        await #expect(throws: Refusal.reasonMissing) { try await registry.perform(end(" "), by: Self.admin) }
        _ = try await registry.perform(end(), by: Self.admin)
        #expect(try await grants("cabut", register, at: 10).first?.withheld == [.reveal, .correct])
        await #expect(throws: Refusal.notFound) { try await registry.perform(end(), by: Self.admin) }
        // Not by oneself, not without a reason.
        await #expect(throws: Refusal.self) { try await registry.perform(bind(nil), by: holder) }
        await #expect(throws: Refusal.self) { try await registry.perform(bind("operator"), by: Self.admin) }
        _ = try await registry.perform(bind("operator", "tadinya salah akun"), by: Self.admin)
        #expect(try await grants("operator", register, at: 10).first?.withheld == [])
        await registry.finishAudit()
        #expect(try register.value("SELECT count(*) FROM audit_detail WHERE detail LIKE 'dicabut:%salah akun'") == "1")
    }

    @Test(
        "Titles do not make another name, numbers do, and what has no letters is nobody's",
        arguments: [
            ("Drs. Ahmad, M.Si.", "AHMAD", true), ("H. Budi", "Budi", true),
            ("Hj. Dra. Siti Nur'aini", "siti nuraini", true),
            ("R. Suparman", "Suparman", true), ("Operator 1", "Operator 2", false), ("Operator 1", "operator 1", true),
            ("H.", "H", true), ("Ahmad", "Ahmadi", false), ("Hasan", "Asan", false),
        ])
    func sameName(certificate: String, account: String, isSame: Bool) async throws {
        let passed = try await Passed.make(name: certificate.count < 3 ? "\(certificate) ." : certificate)
        let register = passed.scene.register
        try await trust(register, passed.key)
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE account SET name = \(account) WHERE id = 1")
        }
        let actor = Actor(
            account: 1, name: account, grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])
        let bind = BindCertificate(id: ActionID(), code: passed.code)
        if isSame {
            _ = try await register.registry.perform(bind, by: actor)
        } else {
            await #expect(throws: Refusal.self) { try await register.registry.perform(bind, by: actor) }
        }
    }

    @Test("The board says whom a rule reaches, and who is above it")
    func reach() async throws {
        let register = try await SampleRegister.make()
        let rule = try await register.registry.perform(
            SetLicenceRule(
                id: ActionID(), region: SampleRegister.derati, role: .operatorDesa, course: "operator-desa",
                rights: [.correct], validFrom: 20_261_121, months: 0, graceDays: 7, place: "", reason: "coba"),
            by: Self.admin
        ).rule
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE account_grant SET region = 1702060000 WHERE account = 4")
        }
        let board = try await register.registry.licenceBoard(by: Self.admin)
        let reach = try #require(board.reach[rule])
        #expect(reach.accounts == 2 && reach.wider == 1)
    }
}
