import Foundation
import Rules
package import Storage

/// Whether newcomers may register for training by themselves, as a trainer has set it.
package struct Registration: Codable, Sendable, Equatable {
    package var isOpen = true
    /// Written on the board in the hall; empty: none is asked.
    package var code = ""
    /// The kabupaten of the trainer who set it.
    package var host = RegionCode.nation

    static let name = "latihan-pendaftaran"

    static func setting(in db: any Connection) throws -> Registration {
        guard let text = try db.first("SELECT value FROM setting WHERE name = \(name)")?.textOrNil("value") else {
            return Registration()
        }
        return try JSONDecoder().decode(Registration.self, from: Data(text.utf8))
    }
}

/// Opens or closes registration.
package struct SetRegistration: Action {
    package struct Outcome: Codable, Sendable {}
    package var id: ActionID
    package var isOpen: Bool
    package var code: String
    /// Whose participants they become; nil for who keeps the accounts of one region only.
    package var region: RegionCode?

    package init(id: ActionID, isOpen: Bool, code: String, region: RegionCode? = nil) {
        self.id = id
        self.isOpen = isOpen
        self.code = code
        self.region = region
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        _ = try PracticeDesk(registry, db, actor)
        let scope = actor.scope(for: .manageAccounts)
        if scope.isEmpty { throw Refusal.notAllowed(.manageAccounts) }
        let known = scope.regions.count == 1 ? scope.regions.first : nil
        guard let host = region ?? known, scope.contains(host) else {
            throw LicenceDesk.refuse(
                "wilayah", "Pilih wilayah Anda yang pesertanya mendaftar.",
                "Choose the one of your areas whose participants register.")
        }
        let code = code.trimmingSpaces.uppercased()
        guard code.isEmpty || (4...20).contains(code.utf8.count) else {
            throw LicenceDesk.refuse(
                "kode", "Kode kelas 4 sampai 20 huruf atau angka, atau kosong.",
                "A class code has 4 to 20 characters, or is empty.")
        }
        let setting = Registration(isOpen: isOpen, code: code, host: host)
        let text = String(decoding: try JSONEncoder.stable.encode(setting), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO setting (name, value) VALUES (\(Registration.name), \(text))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
        try AuditTrail.write(
            .trainingSet, by: actor, place: host, object: "pendaftaran",
            detail: "\(isOpen ? "dibuka" : "ditutup")\(code.isEmpty ? "" : ", dengan kode kelas")",
            at: registry.clock.now(), in: db)
        return Outcome()
    }
}

/// A newcomer who registers.
package struct Newcomer: Sendable {
    package var name: String
    package var office: String
    package var course: String
    package var password: String
    /// The class code, where one is asked.
    package var code: String

    package init(name: String, office: String, course: String, password: String, code: String) {
        self.name = name
        self.office = office
        self.course = course
        self.password = password
        self.code = code
    }
}

extension Registry {
    package var registration: Registration { get async throws { try await database.read(Registration.setting) } }

    /// Makes an account that can do nothing but practise, and begins the course.
    ///
    /// - Parameter address: of the other end of the connection; only so many an hour may come from one.
    /// - Returns: the account's name, to be kept.
    /// - Throws: `Refusal.invalidInput`, `Refusal.lockedOut`, `Refusal.notFound` on a register of real people.
    package func register(_ newcomer: Newcomer, from address: String) async throws -> String {
        guard try await isTraining else { throw Refusal.notFound }
        if let problem = Self.problem(withPassword: newcomer.password, login: "peserta") {
            throw Refusal.invalidInput(field: "sandi", reason: problem)
        }
        try await countRegistration(newcomer, from: address)
        let hash = await withCheckedContinuation { continuation in
            Self.hashing.async { continuation.resume(returning: Password.hash(newcomer.password)) }
        }
        guard let hash else { throw Refusal.wrongPassword }
        let registry = self
        return try await database.write { db in try registry.make(newcomer, hash: hash, in: db) }
    }

    /// The try counts before anything is made, so that a burst cannot pass the limit together.
    private func countRegistration(_ newcomer: Newcomer, from address: String) async throws {
        let now = clock.now()
        let most = try CourseBook.shared.get().ground.registrationsHour
        let address = Digest.sha256("pendaftaran \(address)")
        let isAllowed = try await database.write { db in
            try db.execute("DELETE FROM training_registration WHERE at <= \(now - 3_600_000)")
            let before = try db.count("SELECT count(*) FROM training_registration WHERE address = \(address)")
            if before >= most { return false }
            let number = try db.count(
                "SELECT count(*) FROM training_registration WHERE address = \(address) AND at = \(now)")
            try db.execute(
                "INSERT INTO training_registration (address, at, number) VALUES (\(address), \(now), \(number))")
            return true
        }
        if !isAllowed { throw Refusal.lockedOut(minutes: 60) }
        let setting = try await registration
        guard setting.isOpen else {
            throw LicenceDesk.refuse(
                "_", "Pendaftaran sedang ditutup. Hubungi pelatih.", "Registration is closed. Ask the trainer.")
        }
        guard setting.code.isEmpty || Digest.equal(setting.code, newcomer.code.trimmingSpaces.uppercased()) else {
            throw LicenceDesk.refuse(
                "kode", "Kode kelas belum benar. Tanyakan kepada pelatih.",
                "The class code is not right. Ask the trainer.")
        }
    }

    private func make(_ newcomer: Newcomer, hash: String, in db: any Connection) throws -> String {
        let name = try BeginCourse.checked(newcomer.name, "nama")
        let id = Int64(try db.count("SELECT COALESCE(MAX(id), 0) FROM account") + 1)
        let login = try freeLogin(id, in: db)
        let now = clock.now()
        try db.execute(
            """
            INSERT INTO account (id, login, name, password, created_at)
            VALUES (\(id), \(login), \(name), \(hash), \(now))
            """)
        let actor = Actor(account: id, name: name, grants: [])
        let book = try CourseBook.shared.get()
        let ground = try PracticeGrounds(self, db, book).make(for: id, isOwnAccount: true)
        try AuditTrail.write(
            .accountMade, by: actor, place: ground.village, object: "akun \(id)", detail: login, at: now, in: db)
        let begin = BeginCourse(id: ActionID(), course: newcomer.course, name: name, office: newcomer.office)
        _ = try begin.enterFresh(by: actor, self, in: db)
        return login
    }

    /// `peserta.0137`: short enough to be written on a card.
    private func freeLogin(_ id: Int64, in db: any Connection) throws -> String {
        var number = id
        while true {
            let login = "peserta.\(number < 10_000 ? GroundNumber.four(Int(number)) : String(number))"
            if try db.count("SELECT count(*) FROM account WHERE login = \(login)") == 0 { return login }
            number += 1
        }
    }
}
