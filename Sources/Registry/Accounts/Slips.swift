import Storage

/// One line of a sheet of one-time passwords.
package struct Slip: Sendable {
    package var account: Int64
    package var login: String
    package var name: String
    package var region: RegionCode
    package var password: String
    /// Milliseconds since 1970, UTC.
    package var validUntil: Int64
}

/// A sheet to print. It can be had for a day, by its maker alone, and is thrown away earlier if they say so. Not shown
/// once only: a printer that jams would otherwise cost 156 people their first sign-in. What it shows is sealed under
/// the key beside the database, and a line disappears as soon as its password was replaced.
package struct SlipSheet: Sendable {
    package var id: RecordID
    package var madeAt: Int64
    package var expiresAt: Int64
    package var slips: [Slip]
}

extension Registry {
    /// The actor's own sheet. Every look is in the trail.
    ///
    /// - Throws: `Refusal.notFound` for others', and for one that is over.
    package func slipSheet(_ id: RecordID, by actor: Actor) async throws -> SlipSheet {
        let now = clock.now()
        return try await database.write(locking: .only([])) { db in
            guard
                let row = try db.first(
                    """
                    SELECT made_at, expires_at, region FROM slip_sheet
                    WHERE id = \(id) AND account = \(actor.account) AND expires_at > \(now)
                    """)
            else { throw Refusal.notFound }
            let slips = try db.rows(
                """
                SELECT s.account AS account, s.secret AS secret, a.login AS login, a.name AS name,
                    a.one_time_until AS one_time_until,
                    (SELECT MIN(g.region) FROM account_grant g
                        WHERE g.account = a.id AND g.practice = 0) AS region
                FROM slip s JOIN account a ON a.id = s.account
                WHERE s.sheet = \(id) AND a.one_time_until IS NOT NULL ORDER BY s.number
                """)
            let area = actor.scope(for: .manageAccounts)
            // A newcomer who only practises is of the place that the sheet was made for.
            let place = RegionCode(try row.int("region"))
            let shown = try slips.compactMap { try slip($0, elsewise: place) }.filter { area.contains($0.region) }
            try AuditTrail.write(
                .accountChanged, by: actor, place: place, object: "lembar \(id)",
                detail: "lembar kata sandi sekali pakai dilihat", at: now, in: db)
            return SlipSheet(
                id: id, madeAt: try row.int("made_at"), expiresAt: try row.int("expires_at"), slips: shown)
        }
    }

    private func slip(_ row: Row, elsewise place: RegionCode) throws -> Slip? {
        guard let secret = try secrets.open(try row.text("secret"), for: "slip") else { return nil }
        return Slip(
            account: try row.int("account"), login: try row.text("login"), name: try row.text("name"),
            region: row.intOrNil("region").map { RegionCode($0) } ?? place,
            password: String(decoding: secret, as: UTF8.self),
            validUntil: try row.int("one_time_until"))
    }

    /// The actor's own sheets that can still be had, the newest first.
    package func slipSheets(by actor: Actor) async throws -> [(id: RecordID, madeAt: Int64, count: Int)] {
        let now = clock.now()
        return try await database.read { db in
            try db.rows(
                """
                SELECT h.id AS id, h.made_at AS made_at, count(s.account) AS slips FROM slip_sheet h
                JOIN slip s ON s.sheet = h.id WHERE h.account = \(actor.account) AND h.expires_at > \(now)
                GROUP BY h.id, h.made_at ORDER BY h.id DESC
                """
            ).map { (RecordID(try $0.int("id")), try $0.int("made_at"), Int(try $0.int("slips"))) }
        }
    }

    /// Throws a sheet away that was printed. The passwords on it still open their accounts once.
    package func dropSlipSheet(_ id: RecordID, by actor: Actor) async throws {
        try await database.write { db in
            let dropped = try db.execute("DELETE FROM slip_sheet WHERE id = \(id) AND account = \(actor.account)")
            guard dropped == 1 else { throw Refusal.notFound }
            try db.execute("DELETE FROM slip WHERE sheet = \(id)")
        }
    }
}
