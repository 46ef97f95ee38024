import Storage

/// A notice as the inbox shows it.
package struct NoticeRow: Sendable, Equatable {
    package var id: RecordID
    package var kind: NoticeKind?
    package var words: Words
    package var link: String
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    package var isSeen: Bool
}

extension Registry {
    /// The actor's notices, newest first.
    package func notices(unseenOnly: Bool = false, after: String? = nil, limit: Int, by actor: Actor) async throws
        -> Page<NoticeRow>
    {
        let before = try Cursor.read(after)?.id ?? Int64.max
        let limit = min(max(limit, 1), 200)
        let (now, account) = (clock.now(), actor.account)
        return try await database.read { db in
            let unseen: SQL = unseenOnly ? "s.notice IS NULL" : "1 = 1"
            let rows = try db.rows(
                """
                SELECT n.id AS id, n.kind AS kind, n.words_id AS words_id, n.words_en AS words_en, n.link AS link,
                    n.at AS at, s.at AS seen_at
                FROM notice n LEFT JOIN notice_seen s ON s.notice = n.id AND s.account = \(account)
                WHERE n.id IN (\(Self.ids(of: actor))) AND n.id < \(before) AND n.expires_at > \(now) AND \(unseen)
                ORDER BY n.id DESC LIMIT \(limit + 1)
                """)
            let items = try rows.prefix(limit).map(NoticeRow.init)
            let next = rows.count > limit ? items.last.map { Cursor(village: 0, id: $0.id.value).text } : nil
            return Page(items: items, next: next)
        }
    }

    /// How many notices the actor has not seen, counted up to a hundred.
    func unseenNotices(by actor: Actor, in db: any Connection) throws -> Int {
        try db.count(
            """
            SELECT count(*) FROM (
                SELECT n.id FROM notice n WHERE n.id IN (\(Self.ids(of: actor))) AND n.expires_at > \(clock.now())
                AND NOT EXISTS (SELECT 1 FROM notice_seen s WHERE s.notice = n.id AND s.account = \(actor.account))
                LIMIT 100) t
            """)
    }

    /// Marks a notice as read, or all that the actor has up to one. What is not theirs is not there.
    ///
    /// - Throws: `Refusal.notFound`.
    package func markNotice(_ id: RecordID, andOlder: Bool = false, by actor: Actor) async throws {
        let (now, account) = (clock.now(), actor.account)
        try await database.write(locking: .only([])) { db in
            let own = try db.count("SELECT count(*) FROM notice WHERE id = \(id) AND id IN (\(Self.ids(of: actor)))")
            guard own > 0 else { throw Refusal.notFound }
            let which: SQL = andOlder ? "n.id <= \(id)" : "n.id = \(id)"
            try db.execute(
                """
                INSERT INTO notice_seen (notice, account, at)
                SELECT n.id, \(account), \(now) FROM notice n WHERE n.id IN (\(Self.ids(of: actor))) AND \(which)
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Where a notice of the actor's leads.
    ///
    /// - Throws: `Refusal.notFound`.
    package func noticeLink(_ id: RecordID, by actor: Actor) async throws -> String {
        try await database.read { db in
            guard let row = try db.first("SELECT link FROM notice WHERE id = \(id) AND id IN (\(Self.ids(of: actor)))")
            else { throw Refusal.notFound }
            return try row.text("link")
        }
    }

    /// The ids of what is for an actor: their own, and what goes to each permission of each grant by itself. A grant in
    /// a region hears of all that lies in it.
    private static func ids(of actor: Actor) -> SQL {
        var parts: [SQL] = ["SELECT id FROM notice WHERE account = \(actor.account)"]
        var seen: Set<String> = []
        for grant in actor.grants {
            for permission in grant.permissions.sorted(by: { $0.rawValue < $1.rawValue })
            where seen.insert("\(permission.rawValue) \(grant.region.value)").inserted {
                let range = grant.region.range
                parts.append(
                    """
                    SELECT id FROM notice WHERE permission = \(permission.rawValue)
                    AND region BETWEEN \(range.lowerBound) AND \(range.upperBound)
                    """)
            }
        }
        return SQL.joined(parts, by: " UNION ")
    }
}

extension NoticeRow {
    fileprivate init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        kind = NoticeKind(rawValue: try row.text("kind"))
        words = Words(id: try row.text("words_id"), en: try row.text("words_en"))
        link = try row.text("link")
        at = try row.int("at")
        isSeen = row.intOrNil("seen_at") != nil
    }
}
