import Dispatch
import Rules
import Storage

extension Registry {
    /// Password hashes are made one at a time, so that a burst of sign-ins does not starve the pages.
    static let hashing = DispatchQueue(label: "tepat.hashing")
}

/// A person's way in: one account, one or more grants.
package struct NewAccount: Sendable {
    package var login: String
    package var name: String
    package var passwordHash: String
    package var grants: [Grant]

    package init(login: String, name: String, passwordHash: String, grants: [Grant]) {
        self.login = login
        self.name = name
        self.passwordHash = passwordHash
        self.grants = grants
    }
}

extension Registry {
    /// Makes accounts, all or none.
    ///
    /// - Throws: `Refusal.notAllowed`; `Refusal.invalidInput` for a login that is taken or malformed.
    package func create(_ accounts: [NewAccount], by actor: Actor) async throws {
        let now = clock.now()
        let today = clock.today
        try await database.write { db in
            for account in accounts {
                try Self.check(account)
                for grant in account.grants { try actor.meet(Demand(.manageAccounts, at: grant.region)) }
                let id = try db.count("SELECT COALESCE(MAX(id), 0) FROM account") + 1
                do {
                    try db.execute(
                        """
                        INSERT INTO account (id, login, name, password, created_at)
                        VALUES (\(id), \(account.login), \(account.name), \(account.passwordHash), \(now))
                        """)
                } catch StorageError.unique {
                    throw Refusal.invalidInput(
                        field: "login",
                        reason: Words(
                            id: "Nama akun \(account.login) sudah dipakai.",
                            en: "The account name \(account.login) is taken."))
                }
                for grant in account.grants {
                    try db.execute(
                        """
                        INSERT INTO account_grant (account, role, region, valid_from)
                        VALUES (\(id), \(grant.role), \(grant.region), \(today.packed))
                        """)
                }
                try AuditTrail.write(
                    .accountMade, by: actor, place: account.grants.first?.region ?? .nation, object: "akun \(id)",
                    detail: account.login, at: now, in: db)
            }
        }
    }

    private static func check(_ account: NewAccount) throws(Refusal) {
        let isProper =
            account.login.utf8.count >= 3 && account.login.utf8.count <= 60
            && account.login.utf8.allSatisfy {
                ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D
            }
        guard isProper else {
            throw .invalidInput(
                field: "login",
                reason: Words(
                    id: "Nama akun: 3-60 huruf kecil, angka, titik, atau tanda hubung.",
                    en: "Account names: 3-60 lower-case letters, digits, points or hyphens."))
        }
        guard !account.grants.isEmpty else {
            throw .invalidInput(
                field: "grants",
                reason: Words(id: "Peran dan wilayah harus diisi.", en: "A role and a place are needed."))
        }
    }

    /// The rule for passwords: long enough, and not the account's own name.
    package static func problem(withPassword password: String, login: String) -> Words? {
        if password.count < 10 {
            return Words(
                id: "Kata sandi paling sedikit 10 huruf atau angka.", en: "A password has at least 10 characters.")
        }
        if password.lowercased().contains(login.lowercased()) || Set(password).count < 5 {
            return Words(id: "Kata sandi terlalu mudah ditebak.", en: "The password is too easy to guess.")
        }
        return nil
    }

    package struct AccountRow: Sendable, Codable {
        package var login: String
        package var name: String
        package var grants: [String]
        package var disabled: Bool
    }

    package func accounts(by actor: Actor) async throws -> [AccountRow] {
        let scope = actor.scope(for: .manageAccounts)
        guard !scope.isEmpty else { throw Refusal.notAllowed(.manageAccounts) }
        return try await database.read { db in
            var rows: [AccountRow] = []
            for row in try db.rows("SELECT id, login, name, disabled_at FROM account ORDER BY login") {
                let grants = try Self.grants(of: try row.int("id"), on: CivilDate(packed: 99_991_231), in: db)
                guard grants.contains(where: { scope.contains($0.region) }) else { continue }
                rows.append(
                    AccountRow(
                        login: try row.text("login"), name: try row.text("name"),
                        grants: grants.map { "\($0.role.rawValue)@\($0.region.dotted)" },
                        disabled: row.intOrNil("disabled_at") != nil))
            }
            return rows
        }
    }

    package func setPassword(_ hash: String, of login: String, by actor: Actor) async throws {
        try await changeAccount(login, by: actor) { db, id, now in
            try db.execute("UPDATE account SET password = \(hash) WHERE id = \(id)")
            try db.execute("DELETE FROM session WHERE account = \(id)")
        }
    }

    /// Closes or reopens an account; its sessions end at once.
    package func setDisabled(_ disabled: Bool, of login: String, by actor: Actor) async throws {
        try await changeAccount(login, by: actor) { db, id, now in
            try db.execute("UPDATE account SET disabled_at = \(disabled ? now : nil) WHERE id = \(id)")
            if disabled { try db.execute("DELETE FROM session WHERE account = \(id)") }
        }
    }

    private func changeAccount(
        _ login: String, by actor: Actor, _ body: @escaping @Sendable (any Connection, Int64, Int64) throws -> Void
    ) async throws {
        let now = clock.now()
        try await database.write { db in
            guard let id = try db.first("SELECT id FROM account WHERE login = \(login)")?.int("id") else {
                throw Refusal.notFound
            }
            // Every place the account ever had a role in; one that never had any is a matter of the whole country.
            let places = try db.rows("SELECT DISTINCT region FROM account_grant WHERE account = \(id)").map {
                RegionCode(try $0.int("region"))
            }
            for place in places.isEmpty ? [.nation] : places { try actor.meet(Demand(.manageAccounts, at: place)) }
            try body(db, id, now)
            try AuditTrail.write(
                .accountMade, by: actor, place: .nation, object: "akun \(id)", detail: "ubah \(login)", at: now, in: db)
        }
    }
}
