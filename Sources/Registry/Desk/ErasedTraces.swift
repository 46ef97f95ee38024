import Foundation
import Storage

/// What hangs on one row of an erased person by their id: earlier values, words of changes, notes, bulk mends.
struct ErasedTraces {
    /// As they were.
    let person: PersonRecord
    let db: any Connection
    private var home: Int64 { person.key.home }
    private var id: RecordID { person.key.id }

    init(person: PersonRecord, db: any Connection) {
        self.person = person
        self.db = db
    }

    func erase() throws {
        let sets = try changeSets()
        try eraseLog(sets)
        for set in sets { try erase(set) }
        try refuseWaiting()
        try eraseBulkRows()
        try db.execute("DELETE FROM case_note WHERE home = \(home) AND person = \(id)")
        try db.execute("DELETE FROM field_source WHERE home = \(home) AND unit = 'person' AND record = \(id)")
        // That a decree brought them back stays, what was said of it does not.
        try db.execute("UPDATE determination_row SET words = NULL WHERE home = \(home) AND person = \(id)")
        try db.execute("DELETE FROM ppks WHERE home = \(home) AND person = \(id)")
        try db.execute("DELETE FROM person_trait WHERE home = \(home) AND person = \(id)")
        try db.execute("UPDATE status_period SET reason = '' WHERE home = \(home) AND unit = 'person' AND id = \(id)")
        try db.execute(
            """
            UPDATE consent SET place = '', scan = '', witness = '', withdrawn_reason = NULL
            WHERE home = \(home) AND person = \(id)
            """)
        try db.execute(
            "UPDATE person_mark SET reason = '', lifted_reason = NULL WHERE home = \(home) AND person = \(id)")
    }

    /// Rule and day of a finding stay, what it said does not.
    func eraseFindings() throws {
        let families = try ErasedPerson.families(of: person, in: db)
        try db.execute(
            """
            UPDATE finding SET evidence = NULL WHERE home = \(home) AND person = \(id)
            AND family IN (\(families.sorted { $0.value < $1.value }))
            """)
    }

    /// Those that touched the person.
    func changeSets() throws -> [RecordID] {
        try db.rows(
            """
            SELECT DISTINCT change_set FROM change_log
            WHERE home = \(home) AND record = \(id) AND change_set IS NOT NULL
            """
        ).map { RecordID(try $0.int("change_set")) }
    }

    /// That something changed stays, with field, day and by whom; the values do not.
    private func eraseLog(_ sets: [RecordID]) throws {
        let skeleton = [LogField.status, LogField.family, LogField.village]
        try db.execute(
            """
            UPDATE change_log SET old_value = NULL, new_value = NULL
            WHERE home = \(home) AND record = \(id) AND unit = 'person' AND field NOT IN (\(skeleton))
            """)
        try db.execute(
            "UPDATE change_log SET reason = '' WHERE home = \(home) AND record = \(id) AND unit = 'person'")
        // One reason is given for all that a set changes, of others too.
        try db.execute("UPDATE change_log SET reason = '' WHERE home = \(home) AND change_set IN (\(sets))")
    }

    /// The words go. On which document it rests stays known where the set is about others too: a citizen's request is
    /// answered by it.
    private func erase(_ set: RecordID) throws {
        let others = try db.count(
            """
            SELECT count(*) FROM change_log WHERE home = \(home) AND change_set = \(set)
            AND (record <> \(id) OR unit <> 'person')
            """)
        try db.execute(
            """
            UPDATE change_set SET reason = '', body = '', decided_reason = NULL WHERE home = \(home) AND id = \(set)
            """)
        if others == 0 {
            try db.execute("UPDATE change_set SET evidence = NULL WHERE home = \(home) AND id = \(set)")
        }
    }

    /// What waits for an approval cannot be carried out any more.
    private func refuseWaiting() throws {
        for row in try db.rows(
            "SELECT id, body FROM change_set WHERE home = \(home) AND state = 'waiting'")
        {
            let set = try JSONDecoder().decode(ChangeSet.self, from: Data(row.text("body").utf8))
            guard set.changes.contains(where: { $0.isAbout(id) }) else { continue }
            try db.execute(
                """
                UPDATE change_set SET state = 'refused', reason = '', evidence = NULL, body = ''
                WHERE home = \(home) AND id = \(try row.int("id"))
                """)
        }
    }

    /// The row stays for the job's count, and can be taken back by its change set; what was still to be done is not.
    private func eraseBulkRows() throws {
        let gone = try BulkStore.encode(BulkWords.gone)
        // Of a family as a whole, the numbers of its members may stand in what is done.
        let number = person.nikNumber.map { "%\(DocumentText.sixteen($0))%" } ?? ""
        try db.execute(
            """
            UPDATE bulk_row SET before = '[]', after = '[]', change = '',
                words = CASE WHEN state IN ('ready', 'skipped') THEN \(gone) ELSE '' END,
                state = CASE WHEN state IN ('ready', 'skipped') THEN 'refused' ELSE state END
            WHERE home = \(home) AND (person = \(id) OR (person = 0 AND family = \(person.family)
                AND (change LIKE \(number) OR before LIKE \(number) OR after LIKE \(number))))
            """)
    }
}

extension Change {
    /// Whether it speaks of a person by their id.
    func isAbout(_ id: RecordID) -> Bool {
        switch self {
        case .person(let change): change.person == id
        case .trait(let change): change.person == id
        case .status(let change): change.person == id
        case .join(let change): change.person == id
        case .split(let change): change.members.contains { $0.person == id }
        case .merge(let change): change.relations.contains { $0.person == id }
        case .enrol(let change): change.person == id
        case .caretaker(let change): change.person == id
        case .ppks(let change): change.person == id
        case .carry(let change): [change.from, change.into].contains(id)
        case .family, .house, .newMember, .register: false
        }
    }
}
