import Storage

extension Schema {
    /// Who may come in, and what everybody did.
    static func accounts(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE account (
                id bigint PRIMARY KEY, login text NOT NULL UNIQUE, name text NOT NULL, password text NOT NULL,
                created_at bigint NOT NULL, disabled_at bigint)
            """)
        try db.execute(
            """
            CREATE TABLE account_grant (
                account bigint NOT NULL REFERENCES account (id), role text NOT NULL, region bigint NOT NULL,
                program text, valid_from integer NOT NULL, valid_to integer,
                PRIMARY KEY (account, role, region, valid_from)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE session (
                token_hash text PRIMARY KEY, account bigint NOT NULL REFERENCES account (id), csrf text NOT NULL,
                created_at bigint NOT NULL, seen_at bigint NOT NULL, expires_at bigint NOT NULL)
            """)
        try db.execute(
            """
            CREATE TABLE sign_in_failure (
                key text NOT NULL, at bigint NOT NULL, number integer NOT NULL,
                PRIMARY KEY (key, at, number)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE remembered_search (
                key text PRIMARY KEY, account bigint NOT NULL, query text NOT NULL, expires_at bigint NOT NULL)
            """)
        // An action that was done once is not done twice.
        try db.execute(
            """
            CREATE TABLE once (
                actor bigint NOT NULL, action text NOT NULL, body text NOT NULL, outcome text NOT NULL,
                at bigint NOT NULL, PRIMARY KEY (actor, action)) \(unsafe: keyed)
            """)
        // One chain a kabupaten (0: of no kabupaten) and day; holds digests and ids, never values.
        try db.execute(
            """
            CREATE TABLE audit_entry (
                home integer NOT NULL, day integer NOT NULL, number integer NOT NULL, at bigint NOT NULL,
                actor bigint NOT NULL, verb text NOT NULL, place bigint NOT NULL, object text NOT NULL,
                digest text NOT NULL, chain text NOT NULL,
                PRIMARY KEY (home, day, number)) \(unsafe: keyed)
            """)
        // The words behind a digest. Erasing a row erases them; the chain still verifies.
        try db.execute(
            """
            CREATE TABLE audit_detail (
                home integer NOT NULL, day integer NOT NULL, number integer NOT NULL, salt text NOT NULL,
                actor_name text NOT NULL, detail text NOT NULL,
                PRIMARY KEY (home, day, number)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE audit_root (
                day integer PRIMARY KEY, root text NOT NULL, signature text NOT NULL, signed_at bigint NOT NULL)
            """)
    }
}
