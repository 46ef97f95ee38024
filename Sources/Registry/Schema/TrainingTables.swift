import Storage

extension Schema {
    /// Tasks of Latihan, attempts and certificates.
    static func training(_ db: any Connection) throws {
        try practice(db)
        try certificates(db)
    }

    /// What there is on a training register only: who practises where, and how far they are.
    private static func practice(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // Two villages that nobody else works in: one's own, and a neighbour's that answers by itself. number: in the
        // place of a NIK's kabupaten and kecamatan, so that no two practise on the same numbers. own_account: made by
        // registering, with no other use.
        try db.execute(
            """
            CREATE TABLE training_ground (
                account bigint PRIMARY KEY, number integer NOT NULL UNIQUE, village bigint NOT NULL UNIQUE,
                neighbour bigint NOT NULL UNIQUE, own_account integer NOT NULL, made_at bigint NOT NULL,
                seen_at bigint NOT NULL, active_course text, active_task text)
            """)
        // Which record is whom of the course's text: persons and families by their keys.
        try db.execute(
            """
            CREATE TABLE training_record (
                account bigint NOT NULL, key text NOT NULL, unit text NOT NULL, home integer NOT NULL,
                id bigint NOT NULL, PRIMARY KEY (account, key)) \(unsafe: keyed)
            """)
        // host: the kabupaten whose trainer looks after them; 0: any trainer's.
        try db.execute(
            """
            CREATE TABLE training_course (
                account bigint NOT NULL, course text NOT NULL, edition integer NOT NULL, name text NOT NULL,
                office text NOT NULL, host bigint NOT NULL, started_at bigint NOT NULL, finished_at bigint, score integer,
                certificate text, PRIMARY KEY (account, course)) \(unsafe: keyed)
            """)
        // result: what the last marking said, as JSON. seed: the record that beginning the task made.
        try db.execute(
            """
            CREATE TABLE training_task (
                account bigint NOT NULL, course text NOT NULL, task text NOT NULL, started_at bigint NOT NULL,
                done_at bigint, attempts integer NOT NULL, wrong integer NOT NULL, hints integer NOT NULL,
                points integer NOT NULL, marked_at bigint, result text NOT NULL, seed bigint,
                PRIMARY KEY (account, course, task)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE training_certificate (
                number text PRIMARY KEY, account bigint NOT NULL, course text NOT NULL, name text NOT NULL,
                day integer NOT NULL, score integer NOT NULL, code text NOT NULL, issued_at bigint NOT NULL)
            """)
        try db.execute(
            """
            CREATE TABLE training_registration (
                address text NOT NULL, at bigint NOT NULL, number integer NOT NULL,
                PRIMARY KEY (address, at, number)) \(unsafe: keyed)
            """)
    }

    /// What there is on every register: which rights need a certificate, whose certificates count, who holds one.
    private static func certificates(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // rights: permissions that an account without a certificate does not have, separated by blanks.
        try db.execute(
            """
            CREATE TABLE training_requirement (
                id bigint PRIMARY KEY, region bigint NOT NULL, role text NOT NULL, course text NOT NULL,
                rights text NOT NULL, valid_from integer NOT NULL, months integer NOT NULL, grace_days integer NOT NULL,
                place text NOT NULL, reason text NOT NULL, set_by bigint NOT NULL, set_name text NOT NULL,
                set_at bigint NOT NULL, ended_on integer, ended_name text, ended_reason text)
            """)
        try db.execute(
            """
            CREATE TABLE training_issuer (
                region bigint NOT NULL, fingerprint text NOT NULL, public_key text NOT NULL, name text NOT NULL,
                reason text NOT NULL, added_by bigint NOT NULL, added_name text NOT NULL, added_at bigint NOT NULL,
                ended_at bigint, ended_name text, PRIMARY KEY (region, fingerprint)) \(unsafe: keyed)
            """)
        // A certificate counts for one account, once.
        try db.execute(
            """
            CREATE TABLE training_licence (
                fingerprint text NOT NULL, number text NOT NULL, account bigint NOT NULL, course text NOT NULL,
                name text NOT NULL, day integer NOT NULL, score integer NOT NULL, code text NOT NULL,
                reason text NOT NULL, bound_by bigint NOT NULL, bound_name text NOT NULL, bound_at bigint NOT NULL,
                PRIMARY KEY (fingerprint, number)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX training_licence_account ON training_licence (account, day)")
    }

    /// A rule holds once somebody else has agreed; a certificate that counted can be taken back.
    static func certificatesByTwo(_ db: any Connection) throws {
        for column in ["agreed_by bigint", "agreed_name text", "agreed_at bigint"] {
            try db.execute("ALTER TABLE training_requirement ADD COLUMN \(unsafe: column)")
        }
        try db.execute(
            "UPDATE training_requirement SET agreed_by = set_by, agreed_name = set_name, agreed_at = set_at")
        for column in ["ended_at bigint", "ended_name text", "ended_reason text"] {
            try db.execute("ALTER TABLE training_licence ADD COLUMN \(unsafe: column)")
        }
    }
}
