import Storage

extension Schema {
    /// Calendar of cut-offs, and changes of dated data that wait for a second pair of eyes.
    static func periods(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // A change of dated data as it was asked for and decided. state: draft, submitted, approved, refused, withdrawn.
        // preview: what it was decided on, as JSON. in_force_at: when the findings were made to follow.
        try db.execute(
            """
            CREATE TABLE rule_change (
                id bigint PRIMARY KEY, state text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL,
                retroactive integer NOT NULL, reason text NOT NULL, basis text NOT NULL, account bigint NOT NULL,
                actor_name text NOT NULL, created_at bigint NOT NULL, submitted_at bigint, decided_by bigint,
                decided_name text, decided_at bigint, decided_reason text, version integer NOT NULL,
                preview text, preview_job bigint, restores bigint, in_force_at bigint)
            """)
        try db.execute("CREATE INDEX rule_change_due ON rule_change (valid_from) WHERE in_force_at IS NULL")
        // Every row that a change holds, and what it replaces. Nothing here is ever overwritten once it is decided.
        try db.execute(
            """
            CREATE TABLE rule_change_row (
                rule_change bigint NOT NULL, number integer NOT NULL, key text NOT NULL, body text NOT NULL,
                before text, PRIMARY KEY (rule_change, number)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX rule_change_row_key ON rule_change_row (key, rule_change)")
        // Name and columns of a programme from a day on; the table `program` holds what it began with.
        try db.execute(
            """
            CREATE TABLE program_version (
                number integer NOT NULL, valid_from integer NOT NULL, name text NOT NULL, ends integer,
                columns text NOT NULL, PRIMARY KEY (number, valid_from)) \(unsafe: keyed)
            """)
        // Provinces that a NIK may or may no longer begin with, beside those of today's regions.
        try db.execute(
            """
            CREATE TABLE nik_province (
                code integer NOT NULL, valid_from integer NOT NULL, accepted integer NOT NULL,
                PRIMARY KEY (code, valid_from)) \(unsafe: keyed)
            """)
        try cutoffs(db)
    }

    private static func cutoffs(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE cutoff_kind (code text PRIMARY KEY, id text NOT NULL, en text NOT NULL, place integer NOT NULL)
            """)
        // One series of a kind in a region; what holds on a day is its newest row that has begun.
        try db.execute(
            """
            CREATE TABLE cutoff (
                id bigint NOT NULL, valid_from integer NOT NULL, kind text NOT NULL, region bigint NOT NULL,
                body text NOT NULL, PRIMARY KEY (id, valid_from)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX cutoff_region ON cutoff (region, kind)")
        let kinds = [
            ("usulan_dtks", "Usulan DTKS/DTSEN", "Proposals for DTKS/DTSEN"),
            ("usulan_bansos", "Usulan bansos", "Proposals for social aid"),
            ("usulan_pbi", "Usulan PBI-JK", "Proposals for PBI-JK"), ("perbaikan", "Perbaikan data", "Mending of data"),
            ("penghapusan", "Usulan penghapusan", "Proposals of removal"),
            ("pengesahan", "Pengesahan Bupati/Wali Kota", "Endorsement by the Regent/Mayor"),
            ("penarikan", "Penarikan data pusat", "Pull of data by the ministry"),
            ("verval", "Verifikasi dan validasi", "Verification round"),
        ]
        for (place, kind) in kinds.enumerated() {
            try db.execute(
                "INSERT INTO cutoff_kind (code, id, en, place) VALUES (\(kind.0), \(kind.1), \(kind.2), \(place))")
        }
    }
}
