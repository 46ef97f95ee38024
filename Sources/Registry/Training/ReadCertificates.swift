import Rules
import Storage

/// What checking a certificate came to.
package enum CertificateCheck: Sendable, Equatable {
    case valid(Certificate, issuer: String)
    /// No certificate of ours has this number.
    case unknown
    /// A code whose signature does not fit what it says, or is of a key that does not count here.
    case notSigned
}

/// Which rights need a certificate, and whose certificates count.
package struct LicenceBoard: Sendable {
    package var rules: [LicenceRule]
    package var issuers: [Issuer]
    /// Of each rule that has not ended, whom it reaches.
    package var reach: [RecordID: Reach]

    package struct Reach: Sendable, Equatable {
        /// Accounts that have the role inside the region.
        package var accounts: Int
        /// Accounts that have it for a wider region, which a rule of a part does not bind.
        package var wider: Int
    }

    package struct Issuer: Sendable {
        package var region: RegionCode
        package var fingerprint: String
        package var publicKey: String
        package var name: String
        package var reason: String
        package var addedBy: String
        /// Milliseconds since 1970, UTC.
        package var addedAt: Int64
        package var endedAt: Int64?
    }
}

/// One's own certificates, and what one's roles need.
package struct OwnLicences: Sendable {
    package var held: [Licence]
    package var rules: [LicenceRule]
}

extension Registry {
    /// For anybody: a number of this register, or a whole code.
    package func checkCertificate(_ written: String) async throws -> CertificateCheck {
        let number = written.uppercased().filter { $0.isLetter || $0.isNumber }
        if number.count == 12, number.utf8.count == 12 {
            let row = try await database.read { db in
                try db.first("SELECT code FROM training_certificate WHERE number = \(number)")?.text("code")
            }
            guard let row, let code = CertificateCode(row) else { return .unknown }
            return try await believe(code)
        }
        guard let code = CertificateCode(written) else { return .unknown }
        return try await believe(code)
    }

    private func believe(_ code: CertificateCode) async throws -> CertificateCheck {
        if try await isTraining, code.isSigned(by: try certificatePublicKey()) {
            return .valid(code.certificate, issuer: "")
        }
        let issuers = try await database.read { db in
            try db.rows("SELECT public_key, name FROM training_issuer WHERE ended_at IS NULL ORDER BY region").map {
                (key: try $0.text("public_key"), name: try $0.text("name"))
            }
        }
        guard let issuer = issuers.first(where: { code.isSigned(by: $0.key) }) else { return .notSigned }
        return .valid(code.certificate, issuer: issuer.name)
    }

    /// A certificate of this account, with its code.
    ///
    /// - Throws: `Refusal.notFound`.
    package func ownCertificate(_ number: String, by actor: Actor) async throws -> (Certificate, code: String) {
        let text = try await database.read { db in
            try db.first(
                "SELECT code FROM training_certificate WHERE number = \(number) AND account = \(actor.account)"
            )?.text("code")
        }
        guard let text, let code = CertificateCode(text) else { throw Refusal.notFound }
        return (code.certificate, text)
    }

    /// - Throws: `Refusal.notAllowed` unless the actor may set rules or keeps accounts.
    package func licenceBoard(by actor: Actor) async throws -> LicenceBoard {
        let scope = Scope(
            regions: actor.scope(for: .configure).regions + actor.scope(for: .manageAccounts).regions)
        if scope.isEmpty { throw Refusal.notAllowed(.configure) }
        let today = clock.today
        return try await database.read { db in
            let rules = try db.rows("SELECT * FROM training_requirement ORDER BY id DESC").map(LicenceRule.init)
            let issuers = try db.rows("SELECT * FROM training_issuer ORDER BY added_at DESC, fingerprint").map { row in
                LicenceBoard.Issuer(
                    region: RegionCode(try row.int("region")), fingerprint: try row.text("fingerprint"),
                    publicKey: try row.text("public_key"), name: try row.text("name"), reason: try row.text("reason"),
                    addedBy: try row.text("added_name"), addedAt: try row.int("added_at"),
                    endedAt: row.intOrNil("ended_at"))
            }
            let own = rules.filter { scope.contains($0.region) }
            return LicenceBoard(
                rules: own, issuers: issuers.filter { scope.contains($0.region) },
                reach: Dictionary(
                    uniqueKeysWithValues: try own.filter { $0.endedOn == nil }.map {
                        ($0.id, try Self.reach(of: $0, on: today, in: db))
                    }))
        }
    }

    private static func reach(of rule: LicenceRule, on today: CivilDate, in db: any Connection) throws
        -> LicenceBoard.Reach
    {
        var wider: [RegionCode] = []
        while let next = (wider.last ?? rule.region).parent { wider.append(next) }
        let (range, day) = (rule.region.range, today.packed)
        let count: SQL = """
            SELECT count(DISTINCT account) FROM account_grant WHERE role = \(rule.role) AND valid_from <= \(day)
            AND (valid_to IS NULL OR valid_to > \(day))
            """
        return LicenceBoard.Reach(
            accounts: try db.count("\(count) AND region BETWEEN \(range.lowerBound) AND \(range.upperBound)"),
            wider: wider.isEmpty ? 0 : try db.count("\(count) AND region IN (\(wider))"))
    }

    /// Whether this actor is the other one whose word a rule waits for.
    package func mayAgree(to rule: LicenceRule, by actor: Actor) async throws -> Bool {
        guard rule.agreedOn == nil, rule.endedOn == nil else { return false }
        return try await database.read { db in
            try LicenceDesk.eyes(on: rule, self, in: db).obstacle(actor) == nil
                && (try? LicenceDesk.demand(rule.region, actor)) != nil
        }
    }

    /// What this account holds, and what its roles need now.
    package func ownLicences(by actor: Actor) async throws -> OwnLicences {
        let today = clock.today
        return try await database.read { db in
            let rules = try LicenceRule.inForce(on: today, in: db).filter { rule in
                actor.grants.contains { $0.role == rule.role && rule.region.contains($0.region) }
            }
            return OwnLicences(held: try Licence.of(actor.account, in: db), rules: rules)
        }
    }
}
