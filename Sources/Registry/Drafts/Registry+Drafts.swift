import Storage

extension Registry {
    /// What one account may leave lying about.
    private static let draftsKept = 40
    private static let draftSize = 64 * 1024
    private static let draftLife: Int64 = 30 * 86_400_000

    /// Keeps a form that is being written, in place of what was kept under its address before. The secret of the form
    /// is left out. Nothing is kept of a form that was saved already: a late copy of it may still be under way.
    ///
    /// - Returns: when it was kept, in milliseconds since 1970, UTC.
    /// - Throws: `Refusal.invalidInput` for an address that is none of ours, or more than 64 KB.
    @discardableResult
    package func saveDraft(_ draft: Draft, by actor: Actor) async throws -> Int64 {
        let now = clock.now()
        try await database.write(locking: .only([.account(actor.account)])) { db in
            try Self.keep(draft, of: actor.account, at: now, in: db)
        }
        return now
    }

    /// The actor's own form of that address, begun and not saved.
    package func draft(_ path: String, by actor: Actor) async throws -> Draft? {
        let since = clock.now() - Self.draftLife
        return try await database.read { db in
            guard
                let row = try db.first(
                    """
                    SELECT path, title, fields, saved_at, interrupted FROM draft
                    WHERE account = \(actor.account) AND path = \(path) AND saved_at > \(since)
                    """)
            else { return nil }
            let draft = try Self.draft(row)
            return try Self.isDone(draft, account: actor.account, in: db) ? nil : draft
        }
    }

    /// The actor's own drafts, the latest first.
    package func drafts(by actor: Actor) async throws -> [Draft] {
        let since = clock.now() - Self.draftLife
        return try await database.read { db in
            try db.rows(
                """
                SELECT path, title, fields, saved_at, interrupted FROM draft
                WHERE account = \(actor.account) AND saved_at > \(since) ORDER BY saved_at DESC, path
                """
            ).map(Self.draft).filter { try !Self.isDone($0, account: actor.account, in: db) }
        }
    }

    /// Forgets a draft. There need not be one.
    package func dropDraft(_ path: String, by actor: Actor) async throws {
        let isThere = try await database.read { db in
            try db.count("SELECT count(*) FROM draft WHERE account = \(actor.account) AND path = \(path)") > 0
        }
        // Most forms are saved before they ever became a draft: then there is nothing to write.
        guard isThere else { return }
        try await database.write(locking: .alone) { db in
            _ = try db.execute("DELETE FROM draft WHERE account = \(actor.account) AND path = \(path)")
        }
    }

    static func keep(_ draft: Draft, of account: Int64, at now: Int64, in db: any Connection) throws {
        let text = FormText.text(draft.fields.filter { $0.name != "_kunci" })
        guard
            draft.path.hasPrefix("/"), !draft.path.hasPrefix("//"), draft.path.utf8.count <= 300,
            text.utf8.count <= draftSize
        else { throw Refusal.invalidInput(field: "draf", reason: tooLarge) }
        if try isDone(draft, account: account, in: db) { return }
        try db.execute(
            """
            INSERT INTO draft (account, path, title, fields, saved_at, interrupted)
            VALUES (\(account), \(draft.path), \(String(draft.title.prefix(120))), \(text), \(now),
                \(draft.wasInterrupted))
            ON CONFLICT (account, path) DO UPDATE SET title = excluded.title, fields = excluded.fields,
                saved_at = excluded.saved_at, interrupted = excluded.interrupted
            """)
        try db.execute("DELETE FROM draft WHERE account = \(account) AND saved_at <= \(now - draftLife)")
        let oldest = try db.rows(
            """
            SELECT path FROM draft WHERE account = \(account) ORDER BY saved_at DESC, path
            LIMIT 100 OFFSET \(draftsKept)
            """)
        for row in oldest {
            try db.execute("DELETE FROM draft WHERE account = \(account) AND path = \(try row.text("path"))")
        }
    }

    private static let tooLarge = Words(
        id: "Isian ini terlalu besar untuk disimpan sebagai draf.", en: "This form is too large to be kept as a draft.")

    /// Whether this very form was sent and done: a copy of it that comes late is no draft any more.
    private static func isDone(_ draft: Draft, account: Int64, in db: any Connection) throws -> Bool {
        guard let token = draft.fields.first(where: { $0.name == "_aksi" })?.value else { return false }
        let content = draft.fields.filter { $0.name != "_aksi" }.map { ($0.name, $0.value) }
        let id = ActionID(token: token, content: content)
        return try db.count("SELECT count(*) FROM once WHERE actor = \(account) AND action = \(id.text)") > 0
    }

    private static func draft(_ row: Row) throws -> Draft {
        try Draft(
            path: row.text("path"), title: row.text("title"), fields: FormText.fields(row.text("fields")),
            savedAt: row.int("saved_at"), wasInterrupted: row.int("interrupted") != 0)
    }
}
