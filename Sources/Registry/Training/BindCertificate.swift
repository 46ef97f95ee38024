import Rules
package import Storage

/// Lets a certificate count for an account: once, and for the person whose name it bears.
package struct BindCertificate: Action {
    package struct Outcome: Codable, Sendable, Equatable { package var number: String }
    package var id: ActionID
    package var code: String
    /// Somebody else's account, by an administrator; nil: one's own.
    package var login: String?
    /// Why it counts although the names differ; only an administrator may say so.
    package var reason: String

    package init(id: ActionID, code: String, login: String? = nil, reason: String = "") {
        self.id = id
        self.code = code
        self.login = login
        self.reason = reason
    }

    /// One's own: nothing. Somebody else's: every place they have a role in.
    package func demands(in db: any Connection) throws -> [Demand] {
        guard let login else { return [] }
        guard let account = try db.first("SELECT id FROM account WHERE login = \(login)") else {
            throw Refusal.notFound
        }
        return try AccountSubject.demands(try account.int("id"), in: db)
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let (account, name) = try holder(actor, db)
        // As an administrator one does nothing to the own account, nor to one above one's own.
        if login != nil {
            try AccountSubject(account, in: db).check(actor, on: registry.clock.today, in: db)
        }
        guard let code = CertificateCode(self.code) else {
            throw LicenceDesk.refuse(
                "kode", "Ini bukan kode sertifikat. Salin seluruhnya, mulai dari TEPAT sampai huruf terakhir.",
                "This is no certificate code. Copy all of it, from TEPAT to the last letter.")
        }
        let fingerprint = try issuer(of: code, account, db)
        let certificate = code.certificate
        if certificate.day > registry.clock.today.packed {
            throw LicenceDesk.refuse(
                "kode", "Tanggal sertifikat ini belum tiba.", "This certificate is of a day to come.")
        }
        if !PersonName.isSame(certificate.name, name) {
            // Their own word is not enough here.
            guard login != nil, reason.trimmingSpaces.utf8.count >= 3 else {
                throw LicenceDesk.refuse(
                    login == nil ? "kode" : "alasan",
                    "Nama pada sertifikat (\(certificate.name)) berbeda dengan nama akun (\(name)). Admin Dinsos dapat memasangnya dengan alasan.",
                    "The name on the certificate (\(certificate.name)) is not that of the account (\(name)). An administrator can enter it with a reason."
                )
            }
            try ChangeWork.checkWords(reason, field: "alasan")
        }
        if let row = try db.first(
            """
            SELECT account, ended_at FROM training_licence
            WHERE fingerprint = \(fingerprint) AND number = \(certificate.number)
            """)
        {
            if row.intOrNil("ended_at") != nil {
                try bindAgain(fingerprint, certificate.number, db)
            } else if try row.int("account") == account {
                return Outcome(number: certificate.number)
            } else {
                throw LicenceDesk.refuse(
                    "kode", "Sertifikat ini sudah dipakai akun lain.", "Another account uses this certificate already.")
            }
        }
        try db.execute(
            """
            INSERT INTO training_licence (fingerprint, number, account, course, name, day, score, code, reason,
                bound_by, bound_name, bound_at)
            VALUES (\(fingerprint), \(certificate.number), \(account), \(certificate.course), \(certificate.name),
                \(certificate.day), \(certificate.score), \(code.text), \(reason.trimmingSpaces), \(actor.account),
                \(actor.name), \(registry.clock.now()))
            """)
        try AuditTrail.write(
            .certificateBound, by: actor, place: actor.grants.first?.region ?? .nation, object: "akun \(account)",
            detail: "\(certificate.course) \(certificate.number) \(reason.trimmingSpaces)", at: registry.clock.now(),
            in: db)
        if login != nil {
            try registry.noteEvent(
                .certificateBound, of: account, detail: "\(certificate.number) \(reason.trimmingSpaces)", by: actor,
                place: try AccountSubject.place(of: account, in: db), at: registry.clock.now(), in: db)
        }
        return Outcome(number: certificate.number)
    }

    /// One that was withdrawn counts again only if an administrator says why. What was before stays in the trail.
    private func bindAgain(_ fingerprint: String, _ number: String, _ db: any Connection) throws {
        guard login != nil, reason.trimmingSpaces.utf8.count >= 3 else {
            throw LicenceDesk.refuse(
                login == nil ? "kode" : "alasan",
                "Sertifikat ini pernah dicabut. Admin Dinsos dapat memasangnya lagi dengan alasan.",
                "This certificate was withdrawn. An administrator can enter it again with a reason.")
        }
        try ChangeWork.checkWords(reason, field: "alasan")
        try db.execute("DELETE FROM training_licence WHERE fingerprint = \(fingerprint) AND number = \(number)")
    }

    private func holder(_ actor: Actor, _ db: any Connection) throws -> (Int64, String) {
        let row =
            if let login {
                try db.first("SELECT id, name FROM account WHERE login = \(login)")
            } else {
                try db.first("SELECT id, name FROM account WHERE id = \(actor.account)")
            }
        guard let row else { throw Refusal.notFound }
        return (try row.int("id"), try row.text("name"))
    }

    /// The trusted key that signed it, of those that count where the account has a role.
    private func issuer(of code: CertificateCode, _ account: Int64, _ db: any Connection) throws -> String {
        let places = try db.rows("SELECT region FROM account_grant WHERE account = \(account)").map {
            RegionCode(try $0.int("region"))
        }
        for row in try db.rows(
            "SELECT region, fingerprint, public_key FROM training_issuer WHERE ended_at IS NULL ORDER BY region")
        {
            let region = RegionCode(try row.int("region"))
            if places.contains(where: region.contains), code.isSigned(by: try row.text("public_key")) {
                return try row.text("fingerprint")
            }
        }
        throw LicenceDesk.refuse(
            "kode",
            "Tanda tangan sertifikat ini bukan dari penyelenggara latihan yang diakui di sini, atau isinya berubah.",
            "This certificate is not signed by a training register that counts here, or was altered.")
    }
}

/// A certificate that counted for an account counts no longer: entered for the wrong one, or not earned.
package struct EndLicence: Action {
    package struct Outcome: Codable, Sendable {}
    package var id: ActionID
    /// As on the certificate, with or without hyphens.
    package var number: String
    package var reason: String

    package init(id: ActionID, number: String, reason: String) {
        self.id = id
        self.number = number.uppercased().filter { $0.isLetter || $0.isNumber }
        self.reason = reason
    }

    /// Every place in which the account has a role, as for entering it.
    package func demands(in db: any Connection) throws -> [Demand] {
        let accounts = try Self.holders(of: number, in: db)
        guard !accounts.isEmpty else { throw Refusal.notFound }
        return try accounts.flatMap { try AccountSubject.demands($0, in: db) }
    }

    private static func holders(of number: String, in db: any Connection) throws -> [Int64] {
        try db.rows("SELECT account FROM training_licence WHERE number = \(number) AND ended_at IS NULL")
            .map { try $0.int("account") }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let reason = try LicenceDesk.checkReason(self.reason)
        let now = registry.clock.now()
        for row in try db.rows(
            "SELECT fingerprint, account, course FROM training_licence WHERE number = \(number) AND ended_at IS NULL")
        {
            try db.execute(
                """
                UPDATE training_licence SET ended_at = \(now), ended_name = \(actor.name), ended_reason = \(reason)
                WHERE fingerprint = \(try row.text("fingerprint")) AND number = \(number)
                """)
            let account = try row.int("account")
            let place = try AccountSubject.place(of: account, in: db)
            try AuditTrail.write(
                .certificateBound, by: actor, place: place, object: "akun \(account)",
                detail: "dicabut: \(try row.text("course")) \(number) \(reason)", at: now, in: db)
            try registry.noteEvent(
                .certificateEnded, of: account, detail: "\(number) \(reason)", by: actor, place: place, at: now, in: db)
        }
        return Outcome()
    }
}
