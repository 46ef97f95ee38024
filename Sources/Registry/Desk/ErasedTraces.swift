import Foundation
import Storage

/// What lies around a person besides their record: earlier values, words of changes, drafts, searches, copies.
struct ErasedTraces {
    /// As they were.
    let person: PersonRecord
    let db: any Connection
    let now: Int64
    private var home: Int64 { person.key.home }
    private var id: RecordID { person.key.id }

    init(person: PersonRecord, db: any Connection, now: Int64) {
        self.person = person
        self.db = db
        self.now = now
    }

    func erase() throws {
        let sets = try changeSets()
        try eraseLog()
        try erase(sets)
        try eraseTransfers()
        try eraseWorkspace()
        try eraseAuditWords(sets)
        try db.execute("DELETE FROM field_source WHERE home = \(home) AND unit = 'person' AND record = \(id)")
        try db.execute("DELETE FROM person_trait WHERE home = \(home) AND person = \(id)")
        try db.execute("UPDATE status_period SET reason = '' WHERE home = \(home) AND unit = 'person' AND id = \(id)")
        try db.execute(
            """
            UPDATE consent SET place = '', scan = '', witness = '', withdrawn_reason = NULL
            WHERE home = \(home) AND person = \(id)
            """)
        // Beyond somebody's area a family was opened with words about it.
        try db.execute("UPDATE break_glass SET words = '' WHERE home = \(home) AND family = \(person.family)")
        try db.execute("UPDATE person_mark SET reason = '' WHERE home = \(home) AND person = \(id)")
        try db.execute(
            """
            UPDATE stored_file SET expires_at = \(now) WHERE id IN (
                SELECT r.file FROM privacy_request r
                WHERE r.home = \(home) AND r.person = \(id) AND r.file IS NOT NULL)
            """)
        try db.execute("UPDATE privacy_request SET applicant = '' WHERE home = \(home) AND person = \(id)")
    }

    /// Rule and day of a finding stay, what it said does not.
    func eraseFindings() throws {
        try db.execute(
            """
            UPDATE finding SET evidence = NULL WHERE home = \(home) AND person = \(id) AND family IN (
                SELECT m.family FROM membership m WHERE m.home = \(home) AND m.person = \(id))
            """)
    }

    private func changeSets() throws -> [RecordID] {
        try db.rows(
            """
            SELECT DISTINCT change_set FROM change_log
            WHERE home = \(home) AND record = \(id) AND change_set IS NOT NULL
            """
        ).map { RecordID(try $0.int("change_set")) }
    }

    /// That something changed stays, with field, day and by whom; the values do not.
    private func eraseLog() throws {
        let skeleton = [LogField.status, LogField.family, LogField.village]
        try db.execute(
            """
            UPDATE change_log SET old_value = NULL, new_value = NULL
            WHERE home = \(home) AND record = \(id) AND unit = 'person' AND field NOT IN (\(skeleton))
            """)
        try db.execute(
            "UPDATE change_log SET reason = '' WHERE home = \(home) AND record = \(id) AND unit = 'person'")
    }

    private func erase(_ sets: [RecordID]) throws {
        try db.execute(
            """
            UPDATE change_set SET reason = '', evidence = NULL, body = '', decided_reason = NULL
            WHERE home = \(home) AND id IN (\(sets))
            """)
        // What waits for an approval cannot be carried out any more.
        for row in try db.rows(
            """
            SELECT s.id AS id, s.body AS body FROM change_set s WHERE s.home = \(home) AND s.state = 'waiting'
            AND s.family = \(person.family)
            """) where try row.text("body").contains(String(id.value))
        {
            try db.execute(
                """
                UPDATE change_set SET state = 'refused', reason = '', evidence = NULL, body = ''
                WHERE home = \(home) AND id = \(try row.int("id"))
                """)
        }
    }

    private func eraseTransfers() throws {
        let empty = String(decoding: try JSONEncoder.stable.encode(TransferRecord.Body()), as: UTF8.self)
        for row in try db.rows("SELECT id, body FROM transfer WHERE home = \(home) AND state <> 'open'") {
            let body = try row.text("body")
            guard body.contains(String(id.value)) || (!person.nik.isEmpty && body.contains(person.nik)) else {
                continue
            }
            try db.execute(
                """
                UPDATE transfer SET label = '', body = \(empty), reason = '', decided_reason = NULL
                WHERE home = \(home) AND id = \(try row.int("id"))
                """)
        }
    }

    private func eraseWorkspace() throws {
        try db.execute("DELETE FROM case_note WHERE home = \(home) AND person = \(id)")
        let pages = ["%\(id)%", "%\(person.family)%"]
        for page in pages { try db.execute("DELETE FROM draft WHERE path LIKE \(page)") }
        for written in [person.nik, person.name] where written.utf8.count > 3 {
            try db.execute("DELETE FROM remembered_search WHERE query LIKE \("%\(written)%")")
        }
        try db.execute(
            """
            UPDATE bulk_row SET before = '', after = '', words = '' WHERE home = \(home) AND person = \(id)
            """)
    }

    /// The words of entries about this person. Their digests stay, so the chain holds.
    private func eraseAuditWords(_ sets: [RecordID]) throws {
        let objects = ["nik \(id)", "orang \(id)"] + sets.map { "perubahan \($0)" }
        for row in try db.rows(
            "SELECT day, number FROM audit_entry WHERE home = \(home) AND object IN (\(objects))")
        {
            try db.execute(
                """
                DELETE FROM audit_detail WHERE home = \(home) AND day = \(try row.int("day"))
                AND number = \(try row.int("number"))
                """)
        }
    }
}
