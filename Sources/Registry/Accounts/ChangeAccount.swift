import Rules
package import Storage

/// Something done to another's account by whoever manages it.
package struct ChangeAccount: Action {
    package enum Step: String, Codable, Sendable {
        case close, reopen, unlock, endSessions, resetSecondFactor, cancelHandOver
    }

    package struct Outcome: Codable, Sendable {}

    package var id: ActionID
    package var account: Int64
    package var step: Step
    /// Why; needed for closing, reopening, taking away a second factor and taking back a hand-over.
    package var reason: String

    package init(id: ActionID = ActionID(), account: Int64, step: Step, reason: String = "") {
        self.id = id
        self.account = account
        self.step = step
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try AccountSubject.demands(account, in: db)
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let subject = try AccountSubject(account, in: db)
        try subject.check(actor, on: registry.clock.today, in: db)
        let words = reason.trimmingSpaces
        if step != .unlock, step != .endSessions, words.utf8.count < 3 { throw Refusal.reasonMissing }
        let now = registry.clock.now()
        let event: AccountEvent
        switch step {
        case .close:
            try PendingHandOver.refuse(account, in: db)
            try db.execute(
                "UPDATE account SET disabled_at = \(now), closed_reason = \(words) WHERE id = \(account)")
            try Registry.endSessions(of: account, in: db)
            event = .closed
        case .reopen:
            try db.execute("UPDATE account SET disabled_at = NULL, closed_reason = NULL WHERE id = \(account)")
            event = .reopened
        case .unlock:
            try Registry.unlock(account, in: db)
            event = .unlocked
        case .endSessions:
            try Registry.endSessions(of: account, in: db)
            event = .sessionsEnded
        case .resetSecondFactor:
            try registry.removeSecondFactor(of: account, in: db)
            try Registry.endSessions(of: account, in: db)
            event = .secondFactorReset
        case .cancelHandOver:
            guard let pending = try PendingHandOver.of(account, in: db), pending.account == account else {
                throw Refusal.changedMeanwhile(version: 0)
            }
            try pending.cancel(at: now, because: words, by: actor, registry, in: db)
            event = .handOverCancelled
        }
        try registry.noteEvent(
            event, of: account, detail: words, by: actor, place: try subject.place(in: db), at: now, in: db)
        return Outcome()
    }
}

/// A new one-time password for another's account, on a sheet to print. Its sessions end.
package struct RenewOneTimePassword: Action {
    package var id: ActionID
    package var account: Int64
    package var reason: String
    /// Made anew each time and no part of what was asked for.
    var password = IssuedPassword()

    private enum CodingKeys: CodingKey { case id, account, reason }

    package init(id: ActionID = ActionID(), account: Int64, reason: String) {
        self.id = id
        self.account = account
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try AccountSubject.demands(account, in: db)
    }

    /// - Returns: the sheet.
    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let subject = try AccountSubject(account, in: db)
        try subject.check(actor, on: registry.clock.today, in: db)
        let words = reason.trimmingSpaces
        if words.utf8.count < 3 { throw Refusal.reasonMissing }
        let now = registry.clock.now()
        let sheet = registry.identifiers.next()
        let place = try subject.place(in: db)
        try registry.openSheet(sheet, region: place, by: actor, at: now, in: db)
        try registry.issue(password, to: account, sheet: sheet, number: 1, at: now, in: db)
        try Registry.endSessions(of: account, in: db)
        try Registry.unlock(account, in: db)
        try registry.noteEvent(.oneTimePassword, of: account, detail: words, by: actor, place: place, at: now, in: db)
        return sheet
    }
}

/// One new account, with its one-time password on a sheet to print.
package struct MakeAccount: Action {
    package struct Outcome: Codable, Sendable {
        package var account: Int64
        package var sheet: RecordID
    }

    package var id: ActionID
    package var login: String
    package var name: String
    package var grant: Grant
    var password = IssuedPassword()

    private enum CodingKeys: CodingKey { case id, login, name, grant }

    package init(id: ActionID = ActionID(), login: String, name: String, grant: Grant) {
        self.id = id
        self.login = login
        self.name = name
        self.grant = grant
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.manageAccounts, at: grant.region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let now = registry.clock.now()
        let account = try registry.insertAccount(
            NewAccount(login: login, name: name, passwordHash: "", grants: [grant]), by: actor, in: db)
        let sheet = registry.identifiers.next()
        try registry.openSheet(sheet, region: grant.region, by: actor, at: now, in: db)
        try registry.issue(password, to: account, sheet: sheet, number: 1, at: now, in: db)
        return Outcome(account: account, sheet: sheet)
    }
}

extension Registry {
    /// - Returns: the sheet with the new password.
    package func renewOneTimePassword(_ asked: RenewOneTimePassword, by actor: Actor) async throws -> RecordID {
        var action = asked
        action.password = try await makeOneTimePassword()
        return try await perform(action, by: actor)
    }

    package func makeAccount(_ asked: MakeAccount, by actor: Actor) async throws -> MakeAccount.Outcome {
        var action = asked
        action.password = try await makeOneTimePassword()
        return try await perform(action, by: actor)
    }

    /// Forgets the failures that keep an account out, from wherever they came.
    static func unlock(_ account: Int64, in db: any Connection) throws {
        try db.execute("DELETE FROM sign_in_failure WHERE account = \(account)")
    }

    private func number(of login: String) async throws -> Int64 {
        try await database.read { db in
            guard let row = try db.first("SELECT id FROM account WHERE login = \(login)") else {
                throw Refusal.notFound
            }
            return try row.int("id")
        }
    }

    /// Sets a password that was chosen at the server's terminal; the account's sessions end.
    package func setPassword(_ hash: String, of login: String, by actor: Actor) async throws {
        _ = try await perform(SetPassword(account: try await number(of: login), hash: hash), by: actor)
    }

    /// Closes or reopens an account; its sessions end at once.
    package func setDisabled(
        _ disabled: Bool, of login: String, reason: String = "dari baris perintah", by actor: Actor
    ) async throws {
        let account = try await number(of: login)
        _ = try await perform(
            ChangeAccount(account: account, step: disabled ? .close : .reopen, reason: reason), by: actor)
    }

    /// Takes an account's second factor away, for the day telephone and recovery codes are both gone.
    package func resetSecondFactor(of login: String, reason: String, by actor: Actor) async throws {
        let account = try await number(of: login)
        _ = try await perform(ChangeAccount(account: account, step: .resetSecondFactor, reason: reason), by: actor)
    }
}

/// A password that was typed for the account at the server's terminal.
struct SetPassword: Action {
    struct Outcome: Codable, Sendable {}

    var id = ActionID()
    var account: Int64
    var hash: String

    func demands(in db: any Connection) throws -> [Demand] {
        try AccountSubject.demands(account, in: db)
    }

    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let subject = try AccountSubject(account, in: db)
        try subject.check(actor, on: registry.clock.today, in: db)
        let now = registry.clock.now()
        try db.execute(
            """
            UPDATE account SET password = \(hash), password_at = \(now), one_time_until = NULL WHERE id = \(account)
            """)
        try db.execute("DELETE FROM slip WHERE account = \(account)")
        try Registry.endSessions(of: account, in: db)
        try registry.noteEvent(
            .passwordChanged, of: account, by: actor, place: try subject.place(in: db), at: now, in: db)
        return Outcome()
    }
}
