import Storage

extension Schema {
    /// What the ministry determined, as its file was read, and what became of each line.
    static func determinations(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // region: the kabupaten. period: yyyymm. number, day: of the decree. digest: of the file. state: membaca, dibaca,
        // dikonfirmasi, diterapkan, dibuang. known: lines about people who are in the register and were not proposed.
        try db.execute(
            """
            CREATE TABLE determination (
                home integer NOT NULL, id bigint NOT NULL, region bigint NOT NULL, period integer NOT NULL,
                number text NOT NULL, day integer NOT NULL, name text NOT NULL, digest text NOT NULL,
                state text NOT NULL, lines integer NOT NULL DEFAULT 0, unreadable integer NOT NULL DEFAULT 0,
                known integer NOT NULL DEFAULT 0, determined integer NOT NULL DEFAULT 0,
                rejected integer NOT NULL DEFAULT 0, unmatched integer NOT NULL DEFAULT 0,
                missing integer NOT NULL DEFAULT 0, unproposed integer NOT NULL DEFAULT 0,
                reappeared integer NOT NULL DEFAULT 0, seal text NOT NULL, version integer NOT NULL,
                maker bigint NOT NULL, maker_name text NOT NULL, made_at bigint NOT NULL, confirmed_by bigint,
                confirmed_name text, confirmed_at bigint, job bigint, ended_at bigint,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        // A file is read once, unless what was read of it was thrown away.
        try db.execute(
            "CREATE UNIQUE INDEX determination_file ON determination (home, region, digest) WHERE state <> 'dibuang'")
        // line: of the file; null: of a proposal that is not in it. hash, chain: of the proposal as it was read. status,
        // change_set, removed_on, program: how the register removed somebody whom the file brings again. answer: terima,
        // lewati. trouble: why a line was not carried out.
        try db.execute(
            """
            CREATE TABLE determination_row (
                home integer NOT NULL, determination bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                line integer, proposal bigint, person bigint, outcome text NOT NULL, reason text, note text,
                program integer, status integer, change_set bigint, removed_on integer, hash text, chain text,
                answer text, answered_by bigint, words text, applied_at bigint, trouble text,
                PRIMARY KEY (home, determination, number)) \(unsafe: keyed)
            """)
        try db.execute(
            "CREATE INDEX determination_outcome ON determination_row (home, determination, outcome, number)")
        try db.execute(
            "CREATE INDEX determination_proposal ON determination_row (home, proposal) WHERE proposal IS NOT NULL")
        try db.execute(
            "CREATE INDEX determination_person ON determination_row (home, person) WHERE person IS NOT NULL")
    }
}
