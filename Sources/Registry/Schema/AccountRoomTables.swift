import Storage

extension Schema {
    /// What an account needs beyond a password: second factors, devices, delegation, one-time passwords.
    static func accountRoom(_ db: any Connection) throws {
        try widenAccounts(db)
        try secondFactors(db)
        try delegations(db)
        try slips(db)
        try roleTables(db)
    }

    private static func widenAccounts(_ db: any Connection) throws {
        // one_time_until: the password was made by somebody else and has to be replaced before this moment.
        for column in [
            "one_time_until bigint", "password_at bigint", "signed_in_at bigint", "closed_reason text",
            "successor bigint",
        ] {
            try db.execute("ALTER TABLE account ADD COLUMN \(unsafe: column)")
        }
        try db.execute(
            """
            UPDATE account SET signed_in_at = (SELECT MAX(s.created_at) FROM session s WHERE s.account = account.id)
            """)
        for column in ["made_by bigint", "reason text", "ended_by bigint", "ended_reason text"] {
            try db.execute("ALTER TABLE account_grant ADD COLUMN \(unsafe: column)")
        }
        try db.execute("CREATE INDEX account_grant_region ON account_grant (region, account)")
        // expires_at moves on with every visit; it never passes absolute_at.
        for column in ["absolute_at bigint", "agent text", "address text"] {
            try db.execute("ALTER TABLE session ADD COLUMN \(unsafe: column)")
        }
        try db.execute("UPDATE session SET absolute_at = expires_at")
        try db.execute("CREATE INDEX session_account ON session (account)")
        let keyed = db.dialect.keyed
        // What was done to an account, in words. The audit trail has the same by our ids, for ever.
        try db.execute(
            """
            CREATE TABLE account_event (
                account bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL, actor bigint NOT NULL,
                actor_name text NOT NULL, what text NOT NULL, detail text NOT NULL,
                PRIMARY KEY (account, id)) \(unsafe: keyed)
            """)
        // Who tried to come in, for the owner of the account. outcome: ok, sandi, kode, kunci, tutup.
        try db.execute(
            """
            CREATE TABLE sign_in_event (
                account bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL, outcome text NOT NULL,
                address text NOT NULL, agent text NOT NULL, PRIMARY KEY (account, id)) \(unsafe: keyed)
            """)
        // Browsers that an account has signed in with: their attempts are counted by themselves, so that nobody
        // elsewhere can lock the owner out.
        try db.execute(
            """
            CREATE TABLE known_device (
                token_hash text NOT NULL, account bigint NOT NULL, seen_at bigint NOT NULL,
                PRIMARY KEY (token_hash, account)) \(unsafe: keyed)
            """)
    }

    private static func secondFactors(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // secret: sealed with the key beside the database. last_step: the newest code that was used.
        try db.execute(
            """
            CREATE TABLE second_factor (
                account bigint PRIMARY KEY REFERENCES account (id), secret text NOT NULL, made_at bigint NOT NULL,
                confirmed_at bigint, last_step bigint NOT NULL)
            """)
        try db.execute(
            """
            CREATE TABLE recovery_code (
                account bigint NOT NULL, number integer NOT NULL, hash text NOT NULL, used_at bigint,
                PRIMARY KEY (account, number)) \(unsafe: keyed)
            """)
        // The password was right, the code is still to come. Lives minutes, in one browser.
        try db.execute(
            """
            CREATE TABLE pending_sign_in (
                token_hash text PRIMARY KEY, account bigint NOT NULL, address text NOT NULL, agent text NOT NULL,
                created_at bigint NOT NULL, expires_at bigint NOT NULL)
            """)
    }

    private static func delegations(_ db: any Connection) throws {
        // A role of one account carried by another for some days. valid_to: the first day on which it is over.
        try db.execute(
            """
            CREATE TABLE delegation (
                id bigint PRIMARY KEY, giver bigint NOT NULL REFERENCES account (id),
                taker bigint NOT NULL REFERENCES account (id), role text NOT NULL, region bigint NOT NULL,
                valid_from integer NOT NULL, valid_to integer NOT NULL, reason text NOT NULL, made_at bigint NOT NULL,
                ended_at bigint, ended_by bigint)
            """)
        try db.execute("CREATE INDEX delegation_giver ON delegation (giver, id)")
        try db.execute("CREATE INDEX delegation_taker ON delegation (taker, id)")
    }

    private static func slips(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // A sheet of one-time passwords to print: its maker's alone, sealed, for a day.
        try db.execute(
            """
            CREATE TABLE slip_sheet (
                id bigint PRIMARY KEY, account bigint NOT NULL, region bigint NOT NULL, made_at bigint NOT NULL,
                expires_at bigint NOT NULL)
            """)
        try db.execute(
            """
            CREATE TABLE slip (
                sheet bigint NOT NULL, number integer NOT NULL, account bigint NOT NULL, secret text NOT NULL,
                PRIMARY KEY (sheet, number)) \(unsafe: keyed)
            """)
    }

    /// Who may give which role, to whom it may be delegated, and who needs a second factor: data, with dates.
    private static func roleTables(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // kind: beri (holder may give role), titip (a holder of role may be stood in for by a holder of holder),
        // kode (role needs a second factor). reach: same (also in one's own region), below (only inside it).
        try db.execute(
            """
            CREATE TABLE role_rule (
                kind text NOT NULL, role text NOT NULL, holder text NOT NULL, reach text NOT NULL,
                valid_from integer NOT NULL, valid_to integer,
                PRIMARY KEY (kind, role, holder, valid_from)) \(unsafe: keyed)
            """)
        for (kind, role, holder, reach) in roleRules {
            try db.execute(
                """
                INSERT INTO role_rule (kind, role, holder, reach, valid_from)
                VALUES (\(kind), \(role), \(holder), \(reach), 20240101)
                """)
        }
    }

    private static let roleRules: [(String, String, String, String)] =
        ["operator_desa", "kades", "camat", "verifikator", "kadis", "bupati", "opd", "auditor"].map {
            ("beri", $0, "admin", "same")
        } + [("beri", "admin", "admin", "below")]
        + [
            ("operator_desa", "operator_desa"), ("operator_desa", "verifikator"), ("kades", "kades"),
            ("camat", "camat"), ("camat", "kades"), ("verifikator", "verifikator"), ("verifikator", "kadis"),
            ("kadis", "verifikator"), ("kadis", "kadis"), ("kadis", "admin"), ("bupati", "bupati"),
            ("opd", "opd"), ("auditor", "auditor"), ("admin", "admin"), ("admin", "kadis"),
        ].map { ("titip", $0.0, $0.1, "same") }
        + ["verifikator", "kadis", "bupati", "admin"].map { ("kode", $0, "", "same") }
}
