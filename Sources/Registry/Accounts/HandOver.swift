import Rules
package import Storage

/// A new person takes over an account's task: a new account with the same grants from a day on, on which those of the
/// old one end. The trail keeps the two apart.
package struct HandOver: Action {
    package struct Outcome: Codable, Sendable {
        package var account: Int64
        package var sheet: RecordID
        /// What went over with it.
        package var drafts: Int
        package var views: Int
    }

    package var id: ActionID
    package var account: Int64
    package var login: String
    package var name: String
    /// `yyyymmdd`, the successor's first day.
    package var day: Int32
    package var reason: String
    var password = IssuedPassword()

    private enum CodingKeys: CodingKey { case id, account, login, name, day, reason }

    package init(
        id: ActionID = ActionID(), account: Int64, login: String, name: String, day: Int32, reason: String
    ) {
        self.id = id
        self.account = account
        self.login = login
        self.name = name
        self.day = day
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try AccountSubject.demands(account, in: db)
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let subject = try AccountSubject(account, in: db)
        let today = registry.clock.today
        try subject.check(actor, on: today, in: db)
        if reason.trimmingSpaces.utf8.count < 3 { throw Refusal.reasonMissing }
        guard CivilDate(packed: day).isDay, day >= today.packed else { throw GrantDays.past }
        try PendingHandOver.refuse(account, in: db)
        let grants = try successorGrants(in: db)
        guard !grants.isEmpty, !subject.isClosed else { throw HandOver.nothingToHandOver }
        let place = try subject.place(in: db)
        let successor = try registry.insertAccount(
            NewAccount(login: login, name: name, passwordHash: "", grants: grants.map(\.grant)), with: grants,
            by: actor, in: db)
        try endGrants(by: actor, in: db)
        let now = registry.clock.now()
        let sheet = registry.identifiers.next()
        try registry.openSheet(sheet, region: place, by: actor, at: now, in: db)
        // The paper lasts from the day on which it opens something.
        let first = Int64(CivilDate(packed: day).dayNumber) * 86_400_000 - 7 * 3_600_000
        try registry.issue(
            password, to: successor, sheet: sheet, number: 1, at: now, usableFrom: max(now, first), in: db)
        var outcome = Outcome(account: successor, sheet: sheet, drafts: 0, views: 0)
        outcome.views = try Self.passViews(from: account, to: successor, in: db)
        let handOver = PendingHandOver(
            account: account, successor: successor, login: login, day: day, reason: reason.trimmingSpaces, actor: actor)
        // What is half-written stays with whoever writes until the day has come.
        if day == today.packed {
            outcome.drafts = try handOver.carryOut(at: now, registry, in: db)
        } else {
            try handOver.keep(at: now, in: db)
        }
        for (id, other) in [(account, successor), (successor, account)] {
            try registry.noteEvent(
                .handedOver, of: id, detail: "akun \(other): \(reason.trimmingSpaces)", by: actor, place: place,
                at: now, in: db)
        }
        return outcome
    }

    /// What the old account holds on the day, from that day on and for no longer than the old one would have.
    private func successorGrants(in db: any Connection) throws -> [DatedGrant] {
        try db.rows(
            """
            SELECT role, region, valid_from, valid_to, reason, ended_reason FROM account_grant
            WHERE account = \(account) AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day))
            AND \(AccountSubject.notPractice) ORDER BY region, role
            """
        ).compactMap { row in
            guard var held = try DatedGrant(row) else { return nil }
            (held.validFrom, held.reason, held.endedReason) = (day, "serah terima dari akun \(account)", "")
            return held
        }
    }

    private func endGrants(by actor: Actor, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE account_grant SET valid_to = \(day), ended_by = \(actor.account),
                ended_reason = \(reason.trimmingSpaces)
            WHERE account = \(account) AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to > \(day))
            """)
    }

    /// Saved views are copied: the old account may still be at work.
    private static func passViews(from old: Int64, to new: Int64, in db: any Connection) throws -> Int {
        try db.execute(
            """
            INSERT INTO saved_view (account, id, screen, name, query, created_at)
            SELECT \(new), id, screen, name, query, created_at FROM saved_view WHERE account = \(old)
            """)
    }

    private static let nothingToHandOver = Refusal.invalidInput(
        field: "isi",
        reason: Words(
            id: "Akun ini tidak sedang memegang peran apa pun.", en: "This account has no role at the moment."))
}

/// What of an account's work is open, before it is handed over.
package struct OpenWork: Sendable {
    /// Go over to the successor.
    package var drafts: Int
    package var views: Int
    /// Stay with the village, where the successor finds them.
    package var notes: Int
    package var transfers: Int
    package var waitingChanges: Int
}

extension Registry {
    package func handOver(_ asked: HandOver, by actor: Actor) async throws -> HandOver.Outcome {
        var action = asked
        action.password = try await makeOneTimePassword()
        return try await perform(action, by: actor)
    }

    /// - Throws: `Refusal.notFound` for an account without a role in the actor's area.
    package func openWork(of account: Int64, by actor: Actor) async throws -> OpenWork {
        _ = try await self.account(account, by: actor)
        return try await database.read(seeing: actor.scope().sight) { db in
            let homes = try homes(ofGrantsOf: account, in: db)
            return OpenWork(
                drafts: try db.count("SELECT count(*) FROM draft WHERE account = \(account)"),
                views: try db.count("SELECT count(*) FROM saved_view WHERE account = \(account)"),
                notes: try db.count(
                    """
                    SELECT count(*) FROM case_note WHERE \(homes.hold("home")) AND actor = \(account) AND village IN (
                        SELECT region FROM account_grant WHERE account = \(account))
                    """),
                transfers: try db.count(
                    """
                    SELECT count(*) FROM transfer_place p WHERE \(homes.hold("p.home")) AND p.state = 'open'
                    AND p.village IN (
                        SELECT region FROM account_grant WHERE account = \(account))
                    """),
                waitingChanges: try db.count(
                    """
                    SELECT count(*) FROM change_set
                    WHERE \(homes.hold("home")) AND actor = \(account) AND state = 'waiting'
                    """))
        }
    }

    /// A login for somebody, as the form proposes it; one that nobody has.
    package func proposedLogin(person: String, at place: RegionCode) async throws -> String {
        let region = gazetteer[place]?.name ?? ""
        return try await database.read { db in
            try AccountName.free(AccountName.derived(person: person, place: region), besides: [], in: db)
        }
    }
}
