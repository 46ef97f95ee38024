import Storage

extension Schema {
    /// Who receives what a program gives a family, and who is registered as PPKS: each of a person and from a day on, as
    /// `enrolment` is, and so going where the person goes.
    static func personSpans(_ db: any Connection) throws {
        for (table, column) in [("caretaker", "program integer"), ("ppks", "type text")] {
            let name = column.prefix { $0 != " " }
            try db.execute(
                """
                CREATE TABLE \(unsafe: table) (
                    home integer NOT NULL, person bigint NOT NULL, \(unsafe: column) NOT NULL,
                    valid_from integer NOT NULL, valid_to integer, recorded_at bigint NOT NULL, village bigint NOT NULL,
                    PRIMARY KEY (home, person, \(unsafe: String(name)), valid_from)) \(unsafe: db.dialect.keyed)
                """)
        }
    }

    /// Where the village of each of their rows comes from.
    static let villagesOfSpans: [(table: String, village: SQL)] = [
        ("caretaker", person(of: "caretaker", "person")), ("ppks", person(of: "ppks", "person")),
    ]
}
