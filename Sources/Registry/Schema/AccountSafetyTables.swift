import Storage

extension Schema {
    /// Second factors that are being set up, hand-overs to come, whose failures are whose, where a role belongs.
    static func accountSafety(_ db: any Connection) throws {
        // A secret on its way into an app: one session's, for minutes.
        try db.execute(
            """
            CREATE TABLE code_enrolment (
                token_hash text PRIMARY KEY, account bigint NOT NULL, secret text NOT NULL, made_at bigint NOT NULL)
            """)
        try db.execute("DELETE FROM second_factor WHERE confirmed_at IS NULL")
        // 1: in a village of practice. It says nothing about who keeps the account.
        try db.execute("ALTER TABLE account_grant ADD COLUMN practice integer NOT NULL DEFAULT 0")
        try db.execute(
            """
            UPDATE account_grant SET practice = 1 WHERE EXISTS (
                SELECT 1 FROM training_ground t WHERE t.account = account_grant.account
                AND account_grant.region IN (t.village, t.neighbour))
            """)
        // Failures of before are nobody's: a day of them is forgotten.
        try db.execute("DELETE FROM sign_in_failure")
        // Null: the failure was counted for an address, or for a name that nobody has.
        try db.execute("ALTER TABLE sign_in_failure ADD COLUMN account bigint")
        try db.execute("CREATE INDEX sign_in_failure_account ON sign_in_failure (account)")
        try db.execute("CREATE INDEX sign_in_failure_at ON sign_in_failure (at)")
        // A hand-over that waits for its day, `yyyymmdd`; gone when it was carried out or taken back.
        try db.execute(
            """
            CREATE TABLE hand_over (
                account bigint PRIMARY KEY REFERENCES account (id), successor bigint NOT NULL REFERENCES account (id),
                day integer NOT NULL, reason text NOT NULL, actor bigint NOT NULL, actor_name text NOT NULL,
                made_at bigint NOT NULL)
            """)
        // kind: tingkat. The holder is the level of the places that the role is given in; a role without a row may
        // be given anywhere.
        for (role, level) in [
            ("operator_desa", "desa"), ("kades", "desa"), ("camat", "kecamatan"), ("bupati", "kabupaten"),
        ] {
            try db.execute(
                """
                INSERT INTO role_rule (kind, role, holder, reach, valid_from)
                VALUES ('tingkat', \(role), \(level), 'same', 20240101)
                """)
        }
    }
}
