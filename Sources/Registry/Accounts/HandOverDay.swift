import Rules
import Storage

/// A hand-over that waits for its day.
package struct PendingHandOver: Sendable, Equatable {
    package var account: Int64
    package var successor: Int64
    /// What the successor's account is called.
    package var login: String
    /// `yyyymmdd`, the successor's first day.
    package var day: Int32
    package var reason: String
    /// Who asked for it.
    var actor: Actor

    /// The one that an account is part of, as the old or as the new.
    static func of(_ account: Int64, in db: any Connection) throws -> PendingHandOver? {
        try all("h.account = \(account) OR h.successor = \(account)", in: db).first
    }

    fileprivate static func all(_ condition: SQL, in db: any Connection) throws -> [PendingHandOver] {
        try db.rows(
            """
            SELECT h.account AS account, h.successor AS successor, s.login AS login, h.day AS day, h.reason AS reason,
                h.actor AS actor, h.actor_name AS actor_name
            FROM hand_over h JOIN account s ON s.id = h.successor WHERE \(condition) ORDER BY h.day, h.account
            """
        ).map { row in
            PendingHandOver(
                account: try row.int("account"), successor: try row.int("successor"), login: try row.text("login"),
                day: Int32(try row.int("day")), reason: try row.text("reason"),
                actor: Actor(account: try row.int("actor"), name: try row.text("actor_name"), grants: []))
        }
    }

    /// What is planned was copied from the roles as they are: they stay so until it is done or taken back.
    ///
    /// - Throws: `Refusal.invalidInput` with what to do first.
    static func refuse(_ account: Int64, in db: any Connection) throws {
        guard let pending = try of(account, in: db) else { return }
        throw Refusal.invalidInput(
            field: "isi",
            reason: Words(
                id: "Serah terima kepada \(pending.login) sudah direncanakan. Batalkan dulu bila harus lain.",
                en: "A hand-over to \(pending.login) is planned already. Take it back first if it is to be another."))
    }

    func keep(at now: Int64, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO hand_over (account, successor, day, reason, actor, actor_name, made_at)
            VALUES (\(account), \(successor), \(day), \(reason), \(actor.account), \(actor.name), \(now))
            """)
    }

    /// The day has come: what is half-written goes over, the old account is closed.
    ///
    /// - Returns: how many drafts went over.
    @discardableResult
    func carryOut(at now: Int64, _ registry: Registry, in db: any Connection) throws -> Int {
        // Where the successor has begun a form of their own, theirs is the newer.
        try db.execute(
            """
            DELETE FROM draft WHERE account = \(account)
            AND path IN (SELECT d.path FROM draft d WHERE d.account = \(successor))
            """)
        let drafts = try db.execute("UPDATE draft SET account = \(successor) WHERE account = \(account)")
        // A grant that would have begun only afterwards never does.
        try db.execute(
            "UPDATE account_grant SET valid_to = valid_from WHERE account = \(account) AND valid_from > \(day)")
        try Registry.endSessions(of: account, in: db)
        try db.execute(
            """
            UPDATE account SET successor = \(successor), disabled_at = COALESCE(disabled_at, \(now)),
                closed_reason = COALESCE(closed_reason, \(reason))
            WHERE id = \(account)
            """)
        try db.execute("DELETE FROM hand_over WHERE account = \(account)")
        try registry.noteEvent(
            .closed, of: account, detail: reason, by: actor, place: try AccountSubject.place(of: account, in: db),
            at: now, in: db)
        return drafts
    }

    /// Takes it back before its day: the old account keeps its grants for as long as they would have lasted, the new
    /// one is closed before it began.
    func cancel(at now: Int64, because words: String, by actor: Actor, _ registry: Registry, in db: any Connection)
        throws
    {
        guard day > registry.clock.today.packed else { throw Refusal.changedMeanwhile(version: 0) }
        let place = try AccountSubject.place(of: account, in: db)
        for held in try Registry.datedGrants(of: successor, in: db) {
            try db.execute(
                """
                UPDATE account_grant SET valid_to = \(held.validTo), ended_by = NULL, ended_reason = NULL
                WHERE account = \(account) AND role = \(held.grant.role) AND region = \(held.grant.region)
                AND valid_from <= \(day) AND valid_to = \(day)
                """)
        }
        try db.execute("UPDATE account_grant SET valid_to = valid_from WHERE account = \(successor)")
        try db.execute(
            "UPDATE account SET disabled_at = \(now), closed_reason = \(words) WHERE id = \(successor)")
        try db.execute("DELETE FROM slip WHERE account = \(successor)")
        try db.execute("DELETE FROM hand_over WHERE account = \(account)")
        try Registry.endSessions(of: successor, in: db)
        try registry.noteEvent(.closed, of: successor, detail: words, by: actor, place: place, at: now, in: db)
    }
}

extension Registry {
    /// Carries out the hand-overs whose day has come. Cheap where there are none.
    package func carryOutHandOvers() async throws {
        let registry = self
        let (today, now) = (clock.today.packed, clock.now())
        for due in try await database.read({ try PendingHandOver.all("h.day <= \(today)", in: $0) }) {
            try await database.write { db in
                // Taken back in this very moment?
                guard try PendingHandOver.of(due.account, in: db) == due else { return }
                try due.carryOut(at: now, registry, in: db)
            }
        }
    }
}
