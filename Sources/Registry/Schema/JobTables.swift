import Storage

extension Schema {
    /// Work that goes on behind the pages, and the files that it takes and makes.
    static func jobs(_ db: any Connection) throws {
        // state: waiting, running, done, failed, cancelled. body and outcome: JSON. checkpoint: where to go on.
        try db.execute(
            """
            CREATE TABLE job (
                id bigint PRIMARY KEY, kind text NOT NULL, lane text NOT NULL, state text NOT NULL,
                account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL, title text NOT NULL,
                body text NOT NULL, phase text NOT NULL, done bigint NOT NULL, total bigint NOT NULL,
                checkpoint text, outcome text, problem text, attempts integer NOT NULL, cancel_asked integer NOT NULL,
                created_at bigint NOT NULL, started_at bigint, beat_at bigint, finished_at bigint)
            """)
        try db.execute("CREATE INDEX job_waiting ON job (lane, id) WHERE state IN ('waiting', 'running')")
        try db.execute("CREATE INDEX job_account ON job (account, id)")
        // The bytes lie in a folder beside the database under their digest; here is whose they are and until when.
        try db.execute(
            """
            CREATE TABLE stored_file (
                id bigint PRIMARY KEY, digest text NOT NULL, bytes bigint NOT NULL, name text NOT NULL,
                media_type text NOT NULL, purpose text NOT NULL, account bigint NOT NULL, region bigint NOT NULL,
                created_at bigint NOT NULL, expires_at bigint)
            """)
        try db.execute("CREATE INDEX stored_file_digest ON stored_file (digest)")
        try db.execute("CREATE INDEX stored_file_expires ON stored_file (expires_at) WHERE expires_at IS NOT NULL")
    }
}
