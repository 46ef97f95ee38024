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
            var moved = record
            if person.key.id == record.first { moved.firstVillage = person.village }
            if person.key.id == record.second { moved.secondVillage = person.village }
            try moved.place(person.key.id, at: person.key.home, in: db)
        }
    }

    /// Writes the place of one of the two anew, and where they are now to the place of the other.
    private func place(_ person: RecordID, at home: Int64, in db: any Connection) throws {
        for place in places {
            guard place.person == person else {
                let there = try AuditTrail.home(of: place.village, in: db)
                // The other one's village may be nobody's who moves this one.
                try db.beyondSight {
                    _ = try db.execute(
                        """
                        UPDATE link_place SET other = \(place.other), waits = \(waits)
                        WHERE home = \(there) AND person = \(place.person) AND case_home = \(key.home)
                        AND link_case = \(key.id)
                        """)
                }
                continue
            }
            try db.execute(
                """
                INSERT INTO link_place (home, person, case_home, link_case, village, kind, state, chance, other, leads,
                    since, waits, answered)
                VALUES (\(home), \(person), \(key.home), \(key.id), \(place.village), \(kind), \(state), \(chance),
                    \(place.other), \(place.leads ? 1 : 0), \(since), \(waits), \(place.answered))
                """)
        }
    }
}
