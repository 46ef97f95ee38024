import Rules
import Storage

/// A stored account, as far as who may change it goes.
struct AccountSubject {
    var id: Int64
    var login: String
    var name: String
    var isClosed: Bool

    /// - Throws: `Refusal.notFound`.
    init(_ id: Int64, in db: any Connection) throws {
        guard let row = try db.first("SELECT login, name, disabled_at FROM account WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        self.id = id
        login = try row.text("login")
        name = try row.text("name")
        isClosed = row.intOrNil("disabled_at") != nil
    }

    /// Changing an account needs the right to in every place it ever had a role in, and in those of the tasks it
    /// carries for others: with its password one could do whatever it may. A newcomer who only practises is looked after
    /// by the trainer's kabupaten. One that never had any role is a matter of the whole country.
    static func demands(_ id: Int64, in db: any Connection) throws -> [Demand] {
        _ = try AccountSubject(id, in: db)
        let places = try db.rows(
            """
            SELECT region FROM account_grant WHERE account = \(id) AND \(notPractice)
            UNION SELECT region FROM delegation WHERE taker = \(id) AND ended_at IS NULL ORDER BY region
            """
        ).map { RegionCode(try $0.int("region")) }
        return (places.isEmpty ? try hosts(of: id, in: db) : places).map { Demand(.manageAccounts, at: $0) }
    }

    /// Where the trainers of a newcomer are; the country for everybody else.
    private static func hosts(of id: Int64, in db: any Connection) throws -> [RegionCode] {
        let hosts = try db.rows(
            "SELECT DISTINCT host FROM training_course WHERE account = \(id) AND host <> 0 ORDER BY host"
        ).map { RegionCode(try $0.int("host")) }
        return hosts.isEmpty ? [.nation] : hosts
    }

    /// Nobody changes their own account as if it were another's, nor one that has a role which they could not give.
    ///
    /// - Throws: `Refusal.notOneself`, `Refusal.roleTooHigh`.
    func check(_ actor: Actor, on today: CivilDate, in db: any Connection) throws {
        if actor.account == id { throw Refusal.notOneself }
        for grant in try standing(on: today, in: db) {
            try RoleRule.requireGiving(grant, by: actor, on: today, in: db)
        }
    }

    /// Grants in force or still to come, of its own or carried.
    private func standing(on today: CivilDate, in db: any Connection) throws -> [Grant] {
        try db.rows(
            """
            SELECT role, region FROM account_grant WHERE account = \(id) AND \(Self.notPractice)
            AND (valid_to IS NULL OR valid_to > \(today.packed))
            UNION SELECT role, region FROM delegation WHERE taker = \(id) AND ended_at IS NULL
            AND valid_to > \(today.packed) ORDER BY role, region
            """
        ).compactMap { row in
            guard let role = Role(rawValue: try row.text("role")) else { return nil }
            return Grant(role: role, region: RegionCode(try row.int("region")))
        }
    }

    /// Where its trail is kept: the chain of the first place it has to do with.
    func place(in db: any Connection) throws -> RegionCode { try Self.place(of: id, in: db) }

    static func place(of account: Int64, in db: any Connection) throws -> RegionCode {
        let row = try db.first(
            "SELECT MIN(region) AS region FROM account_grant WHERE account = \(account) AND \(notPractice)")
        if let region = row?.intOrNil("region") { return RegionCode(region) }
        return try hosts(of: account, in: db)[0]
    }

    /// Of a row of `account_grant`: it is no right in a village of practice, in which an account does nothing to
    /// anybody and which comes and goes with its courses.
    static let notPractice: SQL = "practice = 0"
}

extension RoleRule {
    /// Whether an actor may give a grant: by one single grant of theirs, its role and its region together.
    static func mayGive(_ wanted: Grant, by actor: Actor, on today: CivilDate, in db: any Connection) throws -> Bool {
        // Whoever is at the server's own terminal makes the first accounts.
        if actor.account == 0 { return true }
        let rules = try all(.give, on: today, in: db)
        return actor.grants.contains { own in
            own.permissions.contains(.manageAccounts) && rules.contains { $0.allows(wanted, holding: own) }
        }
    }

    static func requireGiving(_ wanted: Grant, by actor: Actor, on today: CivilDate, in db: any Connection) throws {
        guard try mayGive(wanted, by: actor, on: today, in: db) else { throw Refusal.roleTooHigh(wanted.role) }
    }
}

/// A password that was made for somebody, as it is kept: the hash with the account, the words sealed on the sheet.
struct IssuedPassword: Sendable {
    var hash = ""
    var sealed = ""
}

extension Registry {
    /// Gives an account a one-time password, on a line of a sheet that its maker can print for a day.
    ///
    /// - Parameter first: from when on it opens anything; nil: at once.
    func issue(
        _ password: IssuedPassword, to account: Int64, sheet: RecordID, number: Int, at now: Int64,
        usableFrom first: Int64? = nil, in db: any Connection
    ) throws {
        let days = Int64(try threshold("one_time_days", otherwise: 14, in: db))
        try db.execute(
            """
            UPDATE account SET password = \(password.hash), password_at = \(now),
                one_time_until = \((first ?? now) + days * 86_400_000) WHERE id = \(account)
            """)
        // An older paper is worth nothing any more.
        try db.execute("DELETE FROM slip WHERE account = \(account)")
        try db.execute(
            """
            INSERT INTO slip (sheet, number, account, secret)
            VALUES (\(sheet), \(number), \(account), \(password.sealed))
            """)
    }

    func openSheet(_ sheet: RecordID, region: RegionCode, by actor: Actor, at now: Int64, in db: any Connection) throws
    {
        let hours = Int64(try threshold("slip_hours", otherwise: 24, in: db))
        try db.execute("DELETE FROM slip WHERE sheet IN (SELECT id FROM slip_sheet WHERE expires_at <= \(now))")
        try db.execute("DELETE FROM slip_sheet WHERE expires_at <= \(now)")
        try db.execute(
            """
            INSERT INTO slip_sheet (id, account, region, made_at, expires_at)
            VALUES (\(sheet), \(actor.account), \(region), \(now), \(now + hours * 3_600_000))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// A fresh one-time password: hashed off the pages, sealed for the sheet.
    func makeOneTimePassword() async throws -> IssuedPassword {
        let password = ReadableSecret.oneTimePassword()
        guard let hash = await Self.offPages({ Password.hash(password) }) else { throw SealingFailed() }
        return IssuedPassword(hash: hash, sealed: try secrets.seal(Array(password.utf8), for: "slip"))
    }
}
