import Storage

extension Schema {
    /// Regions by our own number. The Kemendagri and BPS codes of a place are dated rows beside it.
    static func regions(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE region (
                id bigint PRIMARY KEY, name text NOT NULL, kind text NOT NULL, level integer NOT NULL,
                parent bigint NOT NULL, latitude real, longitude real,
                valid_from integer NOT NULL, valid_to integer, decree text NOT NULL)
            """)
        try db.execute("CREATE INDEX region_parent ON region (parent)")
        // system: kemendagri, bps, or whatever an imported bridge calls it.
        try db.execute(
            """
            CREATE TABLE region_code (
                system text NOT NULL, code text NOT NULL, region bigint NOT NULL REFERENCES region (id),
                valid_from integer NOT NULL, valid_to integer, name text NOT NULL, source text NOT NULL,
                PRIMARY KEY (system, code, region)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX region_code_region ON region_code (region)")
        try db.execute(
            """
            CREATE TABLE region_successor (
                old bigint NOT NULL, new bigint NOT NULL, valid_from integer NOT NULL, source text NOT NULL,
                PRIMARY KEY (old, new)) \(unsafe: keyed)
            """)
        // How files have written a place, as somebody once decided.
        try db.execute(
            """
            CREATE TABLE region_alias (
                parent bigint NOT NULL, written text NOT NULL, region bigint NOT NULL,
                PRIMARY KEY (parent, written)) \(unsafe: keyed)
            """)
        // The kabupaten number that every large table carries: never changes for a row.
        try db.execute("CREATE TABLE home (home integer PRIMARY KEY, region bigint NOT NULL UNIQUE)")
    }

    /// What varies by date: rules, thresholds, the words of sources, programs.
    static func catalogues(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute("CREATE TABLE setting (name text PRIMARY KEY, value text NOT NULL)")
        try db.execute(
            """
            CREATE TABLE rule (
                code text NOT NULL, version integer NOT NULL, severity text NOT NULL, unit text NOT NULL,
                origin text NOT NULL, valid_from integer NOT NULL, fixer text NOT NULL, words text NOT NULL,
                PRIMARY KEY (code, version)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE threshold (
                name text NOT NULL, valid_from integer NOT NULL, value bigint NOT NULL,
                PRIMARY KEY (name, valid_from)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE stated_text (
                written text NOT NULL, valid_from integer NOT NULL, rule text NOT NULL,
                PRIMARY KEY (written, valid_from)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE program (
                number integer PRIMARY KEY, id text NOT NULL UNIQUE, name text NOT NULL, unit text NOT NULL,
                valid_from integer NOT NULL, valid_to integer, columns text NOT NULL)
            """)
    }
}
