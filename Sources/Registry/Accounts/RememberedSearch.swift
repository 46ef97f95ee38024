import Storage

extension Registry {
    /// Keeps a NIK or KK that was searched for out of the address bar: the key lives an hour and is its asker's alone.
    package func rememberSearch(_ text: String, by actor: Actor) async throws -> String {
        let key = Digest.random(16)
        let now = clock.now()
        try await database.write(locking: .alone) { db in
            _ = try db.execute(
                """
                INSERT INTO remembered_search (key, account, query, expires_at)
                VALUES (\(key), \(actor.account), \(text), \(now + 3_600_000))
                """)
        }
        return key
    }

    package func rememberedSearch(_ key: String, by actor: Actor) async throws -> String? {
        let now = clock.now()
        return try await database.read { db in
            try db.first(
                """
                SELECT query FROM remembered_search
                WHERE key = \(key) AND account = \(actor.account) AND expires_at > \(now)
                """)?.text("query")
        }
    }
}
