import Storage

extension Schema {
    /// Who was in the register, and where, when a month was closed: as runs, so that a month in which nobody came or
    /// went costs nothing.
    static func periodPresence(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // since: the first month, yyyymm, that found them so. until: the first that no longer did; null: none yet.
        try db.execute(
            """
            CREATE TABLE period_presence (
                home integer NOT NULL, person bigint NOT NULL, since integer NOT NULL, until integer,
                village bigint NOT NULL, family bigint NOT NULL,
                PRIMARY KEY (home, person, since)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX presence_village ON period_presence (village, person)")
        // began, ended: how many runs. account: 0 where the clock closed it.
        try db.execute(
            """
            CREATE TABLE period_closed (
                home integer NOT NULL, period integer NOT NULL, region bigint NOT NULL, at bigint NOT NULL,
                persons bigint NOT NULL, began bigint NOT NULL, ended bigint NOT NULL, account bigint NOT NULL,
                actor_name text NOT NULL, PRIMARY KEY (home, period)) \(unsafe: keyed)
            """)
    }
}
