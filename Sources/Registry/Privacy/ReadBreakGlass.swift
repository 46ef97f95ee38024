import Rules
import Storage

extension Registry {
    /// The dated choices of the form: kinds `darurat` (what happened) and `tujuan_darurat` (what for).
    package func breakGlassChoices() async throws -> (reasons: [Choice], purposes: [Choice]) {
        let today = clock.today.packed
        return try await database.read { db in
            (
                try DatedChoices.offered("darurat", for: "*", on: today, in: db),
                try DatedChoices.offered("tujuan_darurat", for: "*", on: today, in: db)
            )
        }
    }

    /// What an actor asked for beyond their area, newest first, and whether they may ask now.
    ///
    /// - Throws: `Refusal.notAllowed`.
    package func ownBreakGlass(limit: Int = 30, by actor: Actor) async throws -> BreakGlassDesk {
        guard !actor.scope(for: .breakGlass).isEmpty else { throw Refusal.notAllowed(.breakGlass) }
        let registry = self
        let now = clock.now()
        return try await database.read { db in
            let rows = try db.rows(
                """
                SELECT \(BreakGlassAccess.columns) FROM break_glass b WHERE b.account = \(actor.account)
                ORDER BY b.id DESC LIMIT \(min(max(limit, 1), 100))
                """)
            let thresholds = try registry.catalogue(in: db).thresholds
            return BreakGlassDesk(
                own: try registry.filled(rows, in: db),
                isClosed: try BreakGlassAttempt.isClosed(to: actor.account, in: db),
                usedToday: try BreakGlassAttempt.count(of: actor.account, on: now, in: db),
                perDay: thresholds["break_glass_per_day"] ?? 5, minutes: thresholds["break_glass_minutes"] ?? 60)
        }
    }

    /// One of the actor's own.
    ///
    /// - Throws: `Refusal.notFound`.
    package func breakGlass(_ id: RecordID, by actor: Actor) async throws -> BreakGlassAccess {
        let gazetteer = gazetteer
        return try await database.read { db in
            let access = try BreakGlassAccess.find(id, gazetteer, in: db)
            guard access.account == actor.account else { throw Refusal.notFound }
            return access
        }
    }

    /// Looks that the actor reviews: those into their area and those out of it, the newest first.
    ///
    /// - Parameter open: only those that still wait for the actor's review.
    /// - Throws: `Refusal.notAllowed(.privacy)`.
    package func breakGlassToReview(
        open: Bool, after: String? = nil, limit: Int, by actor: Actor
    ) async throws -> Page<BreakGlassAccess> {
        let scope = actor.scope(for: .privacy)
        guard !scope.isEmpty else { throw Refusal.notAllowed(.privacy) }
        let before = try Cursor.read(after)?.id ?? Int64.max
        let limit = min(max(limit, 1), 100)
        let registry = self
        return try await database.read { db in
            let rows = try Reader(db, scope: scope).rows(
                """
                SELECT \(BreakGlassAccess.columns) FROM break_glass b
                WHERE b.id < \(before) AND (\(in: "b.origin") OR \(in: "b.place"))
                AND \(open ? Self.unreviewed(by: actor) : "1 = 1")
                ORDER BY b.id DESC LIMIT \(limit + 1)
                """)
            let items = try registry.filled(Array(rows.prefix(limit)), in: db).map { $0.forReview(by: actor) }
            let next = rows.count > limit ? items.last.map { Cursor(village: 0, id: $0.id.value).text } : nil
            return Page(items: items, next: next)
        }
    }

    /// One look that the actor reviews or reviewed.
    ///
    /// - Throws: `Refusal.notFound`.
    package func breakGlassUnderReview(_ id: RecordID, by actor: Actor) async throws -> BreakGlassAccess {
        let registry = self
        return try await database.read { db in
            let rows = try db.rows("SELECT \(BreakGlassAccess.columns) FROM break_glass b WHERE b.id = \(id)")
            guard let access = try registry.filled(rows, in: db).first, !access.sides(overseenBy: actor).isEmpty else {
                throw Refusal.notFound
            }
            return access.forReview(by: actor)
        }
    }

    /// How many looks wait for the actor's review, counted up to a hundred; 0 for whoever reviews none.
    package func breakGlassWaiting(by actor: Actor) async throws -> Int {
        let scope = actor.scope(for: .privacy)
        guard !scope.isEmpty else { return 0 }
        let registry = self
        return try await database.read { db in
            let rows = try Reader(db, scope: scope).rows(
                """
                SELECT \(BreakGlassAccess.columns) FROM break_glass b
                WHERE (\(in: "b.origin") OR \(in: "b.place")) AND \(Self.unreviewed(by: actor))
                ORDER BY b.id DESC LIMIT 100
                """)
            return try registry.reviewed(rows, in: db).count { $0.forReview(by: actor).awaitsReader }
        }
    }

    /// Given to others, and without the review of a side: narrowed further by who oversees which.
    private static func unreviewed(by actor: Actor) -> SQL {
        """
        b.state = 'given' AND b.account <> \(actor.account) AND (
            SELECT count(*) FROM break_glass_review r WHERE r.access = b.id) <
            CASE WHEN b.origin / 1000000 = b.place / 1000000 THEN 1 ELSE 2 END
        """
    }

    private func reviewed(_ rows: [Row], in db: any Connection) throws -> [BreakGlassAccess] {
        var all = try rows.map { try BreakGlassAccess($0, gazetteer) }
        let reviews = try BreakGlassAccess.reviews(of: all.map(\.id), in: db)
        for place in all.indices { all[place].reviews = reviews[all[place].id] ?? [] }
        return all
    }

    /// With what was opened through each.
    private func filled(_ rows: [Row], in db: any Connection) throws -> [BreakGlassAccess] {
        var all = try reviewed(rows, in: db)
        for place in all.indices {
            guard let home = rows[place].intOrNil("home"), let family = all[place].family else { continue }
            let access = all[place]
            let notes = try db.rows(
                """
                SELECT chain, day, number FROM audit_subject WHERE home = \(home) AND family = \(family)
                AND at >= \(access.askedAt) AND at <= \(access.endedAt ?? access.expiresAt)
                """)
            let entries = try db.auditEntries(
                notes.map(AuditKey.init),
                where: "e.actor = \(access.account) AND e.verb IN (\([AuditVerb.viewed, .revealed]))")
            let opened = try entries.count { try $0.text("verb") == AuditVerb.viewed.rawValue }
            (all[place].opened, all[place].revealed) = (opened, entries.count - opened)
        }
        return all
    }
}

extension BreakGlassAccess {
    /// With what the actor may do about it, and without the family where it lies beyond their own area.
    fileprivate func forReview(by actor: Actor) -> BreakGlassAccess {
        var access = self
        let own = sides(overseenBy: actor)
        let isOwn = account == actor.account
        access.awaitsReader =
            !isOwn && state == .given && own.contains { side in !reviews.contains { $0.side == side } }
        access.mayClear = !isOwn && reviews.contains { !$0.isProper && $0.clearedAt == nil && own.contains($0.side) }
        if let place, !actor.scope().contains(place.code) { access.family = nil }
        return access
    }
}

/// What somebody who may look beyond their area has before them.
package struct BreakGlassDesk: Sendable {
    package var own: [BreakGlassAccess]
    /// An improper look is not settled.
    package var isClosed: Bool
    package var usedToday: Int
    package var perDay: Int
    package var minutes: Int
}
