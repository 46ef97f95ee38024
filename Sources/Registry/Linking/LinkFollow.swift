import Storage

extension LinkCaseRecord {
    /// A person is in another village now: their cases are told there.
    static func follow(_ person: PersonRecord, from home: Int64, in db: any Connection) throws {
        let old = RecordKey(home: home, id: person.key.id)
        for record in try of(old, in: db) {
            try db.execute(
                """
                UPDATE link_case SET
                    first_village = CASE WHEN first = \(person.key.id) THEN \(person.village) ELSE first_village END,
                    second_village = CASE WHEN second = \(person.key.id) THEN \(person.village) ELSE second_village END
                WHERE home = \(record.key.home) AND id = \(record.key.id)
                """)
            try db.execute(
                """
                DELETE FROM link_place WHERE home = \(home) AND person = \(person.key.id)
                AND case_home = \(record.key.home) AND link_case = \(record.key.id)
                """)
            try db.execute(
                """
                INSERT INTO link_place (home, person, case_home, link_case, village, kind, state, chance)
                VALUES (\(person.key.home), \(person.key.id), \(record.key.home), \(record.key.id), \(person.village),
                    \(record.kind), \(record.state), \(record.chance))
                """)
        }
    }
}
