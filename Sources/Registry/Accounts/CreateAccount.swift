import Dispatch
import Rules
package import Storage

extension Registry {
    /// Password hashes are made one at a time, so that a burst of sign-ins does not starve the pages.
    static let hashing = DispatchQueue(label: "tepat.hashing")
}

/// A person's way in: one account, one or more grants.
package struct NewAccount: Codable, Sendable {
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

/// Makes accounts with passwords that were chosen elsewhere, all or none: for the command line and the demo.
package struct CreateAccounts: Action {
    package typealias Outcome = [Int64]

    package var id: ActionID
    package var accounts: [NewAccount]

    package init(id: ActionID = ActionID(), accounts: [NewAccount]) {
        self.id = id
        self.accounts = accounts
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        accounts.flatMap(\.grants).map { Demand(.manageAccounts, at: $0.region) }
    }

    /// - Throws: `Refusal.invalidInput` for a login that is taken or malformed; `Refusal.roleTooHigh`.
    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> [Int64] {
        try accounts.map { account in
            let id = try registry.insertAccount(account, by: actor, in: db)
            try db.execute("UPDATE account SET password = \(account.passwordHash) WHERE id = \(id)")
            return id
        }
    }
}

extension Registry {
    /// Makes accounts, all or none.
    ///
    /// - Throws: `Refusal.notAllowed`; `Refusal.invalidInput` for a login that is taken or malformed.
    package func create(_ accounts: [NewAccount], by actor: Actor) async throws {
        for grant in accounts.flatMap(\.grants) { try actor.meet(Demand(.manageAccounts, at: grant.region)) }
        _ = try await perform(CreateAccounts(accounts: accounts), by: actor)
    }

    /// Writes a new account and its grants. Its password opens nothing until one is set.
    func insertAccount(_ account: NewAccount, by actor: Actor, in db: any Connection) throws -> Int64 {
        for grant in account.grants { try RoleRule.requireLevel(grant, on: clock.today, in: db) }
        let grants = account.grants.map {
            DatedGrant(grant: $0, validFrom: clock.today.packed, validTo: nil, reason: "", endedReason: "")
        }
        return try insertAccount(account, with: grants, by: actor, in: db)
    }

    /// - Parameter grants: with the days on which they hold, in the place of the account's own.
    func insertAccount(_ account: NewAccount, with grants: [DatedGrant], by actor: Actor, in db: any Connection) throws
        -> Int64
    {
        try AccountName.check(account.login)
        if account.name.trimmingSpaces.isEmpty { throw AccountName.nameMissing }
        guard !grants.isEmpty else { throw AccountName.grantsMissing }
        for held in grants { try RoleRule.requireGiving(held.grant, by: actor, on: clock.today, in: db) }
        let now = clock.now()
        let id = Int64(try db.count("SELECT COALESCE(MAX(id), 0) FROM account")) + 1
        do {
            try db.execute(
                """
                INSERT INTO account (id, login, name, password, created_at)
                VALUES (\(id), \(account.login), \(account.name.trimmingSpaces), '!', \(now))
                """)
        } catch StorageError.unique {
            throw AccountName.taken(account.login)
        }
        for held in grants {
            try db.execute(
                """
                INSERT INTO account_grant (account, role, region, valid_from, valid_to, made_by, reason)
                VALUES (\(id), \(held.grant.role), \(held.grant.region), \(held.validFrom), \(held.validTo),
                    \(actor.account), \(held.reason))
                """)
        }
        try noteEvent(
            .made, of: id, detail: account.login, by: actor, place: try AccountSubject.place(of: id, in: db), at: now,
            in: db)
        return id
    }

    /// The rule for passwords, where no more than the account's name is known.
    package static func problem(withPassword password: String, login: String) -> Words? {
        PasswordRule(login: login).problem(password)
    }
}

/// What accounts may be called.
package enum AccountName {
    static func isProper(_ login: String) -> Bool {
        login.utf8.count >= 3 && login.utf8.count <= 60
            && login.utf8.allSatisfy {
                ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D
            }
    }

    static func check(_ login: String) throws(Refusal) {
        if !isProper(login) { throw malformed }
    }

    static let malformed = Refusal.invalidInput(
        field: "login",
        reason: Words(
            id: "Nama akun: 3-60 huruf kecil, angka, titik, atau tanda hubung.",
            en: "Account names: 3-60 lower-case letters, digits, points or hyphens."))

    static func taken(_ login: String) -> Refusal {
        .invalidInput(
            field: "login",
            reason: Words(id: "Nama akun \(login) sudah dipakai.", en: "The account name \(login) is taken."))
    }

    static let nameMissing = Refusal.invalidInput(
        field: "nama", reason: Words(id: "Nama orangnya harus diisi.", en: "The person's name is needed."))

    static let grantsMissing = Refusal.invalidInput(
        field: "grants", reason: Words(id: "Peran dan wilayah harus diisi.", en: "A role and a place are needed."))

    /// `yuliana.derati` of a person and a place; letters of other scripts are left out.
    package static func derived(person: String, place: String) -> String {
        [person, place].map { part in
            let words = part.lowercased().split { !$0.isLetter && !$0.isNumber }
            return words.joined().filter { $0.isASCII }
        }.map { String($0.prefix(28)) }.filter { !$0.isEmpty }.joined(separator: ".")
    }

    /// The login itself, or with the first number behind it that nobody has.
    static func free(_ wanted: String, besides taken: Set<String>, in db: any Connection) throws -> String {
        let base = wanted.utf8.count < 3 ? wanted + ".akun" : wanted
        for number in 1...999 {
            let login = number == 1 ? base : "\(base)\(number)"
            if taken.contains(login) { continue }
            if try db.count("SELECT count(*) FROM account WHERE login = \(login)") == 0 { return login }
        }
        throw Self.taken(base)
    }
}
