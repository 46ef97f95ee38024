import Storage

/// What restricts the use of a record goes along to another one of the same person. The one that it is copied from keeps
/// what it has; each copy is logged, so that an undo can take it away.
extension Editor {
    /// Objections that stand.
    func copyMarks(of put: PersonRecord, to kept: PersonRecord) throws {
        for row in try db.rows(
            """
            SELECT reason, request, at, actor_name FROM person_mark
            WHERE home = \(put.key.home) AND person = \(put.key.id) AND lifted_at IS NULL ORDER BY id
            """)
        {
            let copy = identifiers.next()
            try db.execute(
                """
                INSERT INTO person_mark (home, person, id, reason, request, at, actor_name, village)
                VALUES (\(kept.key.home), \(kept.key.id), \(copy), \(try row.text("reason")), \(try row.int("request")),
                    \(try row.int("at")), \(try row.text("actor_name")), \(kept.village))
                """)
            try log("person", kept.key, kept.family, kept.village, LogField.mark, nil, copy.description)
        }
    }

    /// What the person was told or agreed to by themselves, also where it was taken back; their family's word is the
    /// family's.
    func copyOwnConsents(of put: PersonRecord, to kept: PersonRecord) throws {
        let told = [
            "notice", "way", "day", "place", "scan", "witness", "account", "actor_name", "at", "withdrawn_at",
            "withdrawn_reason", "withdrawn_name",
        ]
        let columns: SQL = "\(unsafe: told.joined(separator: ", "))"
        for row in try db.rows(
            """
            SELECT id, \(columns) FROM consent
            WHERE home = \(put.key.home) AND family = \(put.family) AND person = \(put.key.id) ORDER BY id
            """)
        {
            let copy = identifiers.next()
            let values = told.map { name -> SQL in "\(row[name])" }
            try db.execute(
                """
                INSERT INTO consent (home, family, id, person, village, \(columns))
                VALUES (\(kept.key.home), \(kept.family), \(copy), \(kept.key.id), \(kept.village),
                    \(SQL.joined(values, by: ", ")))
                """)
            try log(
                "person", kept.key, kept.family, kept.village,
                LogField.consent(RecordID(try row.int("id")), of: put.key.id), nil, copy.description)
        }
    }
}
