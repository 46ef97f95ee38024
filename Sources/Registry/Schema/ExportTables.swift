import Storage

extension Schema {
    /// Who took what out of the register, when and why. A row outlives its file: a leaked row is traced by it.
    static func exports(_ db: any Connection) throws {
        // id is that of the job too, and stands in every row of the file. asked: the order as JSON. title: what was
        // taken, in words. rows, made_at, file: once made. dropped_at: thrown away by hand, before its day.
        try db.execute(
            """
            CREATE TABLE export (
                id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL,
                title text NOT NULL, asked text NOT NULL, purpose text NOT NULL, words text NOT NULL,
                masked integer NOT NULL, asked_at bigint NOT NULL, made_at bigint, row_count bigint, file bigint,
                bytes bigint, expires_at bigint, dropped_at bigint, downloads integer NOT NULL,
                downloaded_at bigint)
            """)
        try db.execute("CREATE INDEX export_account ON export (account, id)")
    }
}
