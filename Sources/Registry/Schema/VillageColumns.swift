import Storage

extension Schema {
    /// The village on every table of people's data, so that the database itself can tell whose a row is
    /// (`SecondLock`): what row-level security asks of a row it finds on the row.
    ///
    /// Of a person's own rows it is where the person is, of a family's where the family is. A row that a table's writers
    /// forget has the village 0, which nobody but the program itself sees.
    static func villageColumns(_ db: any Connection) throws {
        for (table, home) in villagesOfRows {
            try db.execute("ALTER TABLE \(unsafe: table) ADD COLUMN village bigint NOT NULL DEFAULT 0")
            try db.execute("UPDATE \(unsafe: table) SET village = COALESCE(\(home), 0)")
        }
    }

    /// Where each table's village comes from.
    static let villagesOfRows: [(table: String, village: SQL)] = [
        ("membership", family(of: "membership", "family")),
        ("family_desil", family(of: "family_desil", "family")),
        ("enrolment", person(of: "enrolment", "person")),
        ("person_trait", person(of: "person_trait", "person")),
        ("person_nik", person(of: "person_nik", "person")),
        ("person_mark", person(of: "person_mark", "person")),
        ("transfer_person", person(of: "transfer_person", "person")),
        ("status_period", either("status_period", "id")),
        ("field_source", either("field_source", "record")),
        (
            "household",
            "(SELECT d.village FROM dwelling d WHERE d.home = household.home AND d.id = household.dwelling)"
        ),
    ]

    static func person(of table: String, _ column: String) -> SQL {
        """
        (SELECT p.village FROM person p WHERE p.home = \(unsafe: table).home AND p.id = \(unsafe: table).\(unsafe: column))
        """
    }

    private static func family(of table: String, _ column: String) -> SQL {
        """
        (SELECT f.village FROM family f WHERE f.home = \(unsafe: table).home AND f.id = \(unsafe: table).\(unsafe: column))
        """
    }

    private static func either(_ table: String, _ column: String) -> SQL {
        """
        CASE \(unsafe: table).unit WHEN 'person' THEN \(person(of: table, column))
            ELSE \(family(of: table, column)) END
        """
    }
}
