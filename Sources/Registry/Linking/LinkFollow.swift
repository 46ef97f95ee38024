import Storage

extension LinkCaseRecord {
    /// A person is in another village now: their cases are told there.
    static func follow(_ person: PersonRecord, from home: Int64, in db: any Connection) throws {
        let old = RecordKey(home: home, id: person.key.id)
        for record in try held(of: old, in: db) {
            var moved = record
            moved.move(person.key.id, to: person.village)
            try moved.writeMove(of: person.key, from: record, home, in: db)
        }
    }

    /// The cases of a person, with all homes where they and their people are held to the end: at the same moment somebody
    /// else may move the other one, or decide. A transaction that has to wait for them out of turn is run again.
    static func held(of person: RecordKey, in db: any Connection) throws -> [LinkCaseRecord] {
        var records = try of(person, in: db)
        if db.isAlone { return records }
        var held: Set<Int64> = []
        while true {
            var homes: Set<Int64> = []
            for record in records {
                homes.insert(record.key.home)
                for village in record.villages { homes.insert(try AuditTrail.home(of: village, in: db)) }
            }
            if homes.isSubset(of: held) { return records }
            try db.lock(homes.map(LockKey.home))
            held.formUnion(homes)
            // As they are now that nobody else is at them.
            records = try of(person, in: db)
        }
    }

    /// What the village that they have left said of them is no word of the one that they are in now: it rests, and counts
    /// again when they are back.
    private mutating func move(_ person: RecordID, to village: RegionCode) {
        let before = voices
        let left = self.village(of: person)
        // Older answers do not say whose they are: of the village where the person was till now.
        answers = answers.map { answer in
            var answer = answer
            if answer.person == person, answer.village == nil { answer.village = left }
            return answer
        }
        if person == first { firstVillage = village }
        if person == second { secondVillage = village }
        // Whoever has the case before them would else decide upon an answer that no longer stands. Of one that is decided
        // nothing has changed by it.
        if state.isOpen, Self.said(voices) != Self.said(before) { version += 1 }
    }

    /// What was answered, whosever word it is.
    private static func said(_ answers: [LinkAnswer]) -> [LinkAnswer] {
        answers.map { answer in
            var answer = answer
            answer.village = nil
            return answer
        }
    }

    /// The place of whoever moved is written anew, and where they are now to the place of the other.
    private func writeMove(of person: RecordKey, from before: LinkCaseRecord, _ home: Int64, in db: any Connection)
        throws
    {
        try db.execute(
            """
            UPDATE link_case SET first_village = \(firstVillage), second_village = \(secondVillage),
                answers = \(try answersText), version = \(version)
            WHERE home = \(key.home) AND id = \(key.id)
            """)
        for place in before.places where place.person == person.id {
            try LinkPlaceRow(record: before, place: place, home: home).delete(in: db)
        }
        for place in places {
            guard place.person != person.id else {
                try LinkPlaceRow.insert([LinkPlaceRow(record: self, place: place, home: person.home)], in: db)
                continue
            }
            let there = try AuditTrail.home(of: place.village, in: db)
            // The other one's village may be nobody's who moves this one.
            try db.beyondSight { try LinkPlaceRow(record: self, place: place, home: there).updateMoved(in: db) }
        }
    }
}
