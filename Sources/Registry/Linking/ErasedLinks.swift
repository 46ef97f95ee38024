import Linkage
import Storage

/// Takes somebody who is erased out of what linking keeps: keys of all that they were ever called, and words about them.
struct ErasedLinks {
    let person: PersonRecord
    let db: any Connection

    /// Before anything of them is erased.
    ///
    /// - Parameter forGood: whether their merges are closed, so that none is taken back any more.
    func erase(forGood: Bool) throws {
        let buckets = try Set(keys().map(LinkKeys.bucket)).sorted()
        for start in stride(from: 0, to: buckets.count, by: 256) {
            let some = Array(buckets[start..<min(start + 256, buckets.count)])
            for row in try db.rows("SELECT bucket, part, entries FROM person_link WHERE bucket IN (\(some))") {
                try remove(from: row)
            }
        }
        for record in try LinkCaseRecord.of(person.key, in: db) {
            try db.execute(
                """
                UPDATE link_case SET answers = '[]', reason = CASE WHEN state = 'gone' THEN reason ELSE NULL END
                WHERE home = \(record.key.home) AND id = \(record.key.id)
                """)
            for home in try LinkDecision.homes(of: record, in: db) {
                try db.execute(
                    """
                    UPDATE link_decision SET reason = NULL, undone_reason = NULL, finding = NULL
                    WHERE home = \(home) AND link_case = \(record.key.id)
                    """)
            }
            if forGood, record.state == .same { try close(record) }
        }
    }

    /// That it was decided stays with the decisions.
    private func close(_ record: LinkCaseRecord) throws {
        try db.execute(
            "UPDATE link_case SET state = 'gone' WHERE home = \(record.key.home) AND id = \(record.key.id)")
        for person in [record.first, record.second] {
            let home = try AuditTrail.home(of: record.village(of: person), in: db)
            try db.execute(
                """
                UPDATE link_place SET state = 'gone' WHERE home = \(home) AND person = \(person)
                AND case_home = \(record.key.home) AND link_case = \(record.key.id)
                """)
        }
    }

    private func remove(from row: Row) throws {
        let before = try row.blob("entries")
        var after: [UInt8] = []
        LinkKeys.Entry.read(before) { if $0.person != person.key.id.value { $0.append(to: &after) } }
        if after.count == before.count { return }
        let (bucket, part) = (try row.int("bucket"), try row.int("part"))
        if after.isEmpty {
            try db.execute("DELETE FROM person_link WHERE bucket = \(bucket) AND part = \(part)")
        } else {
            try db.execute("UPDATE person_link SET entries = \(after) WHERE bucket = \(bucket) AND part = \(part)")
        }
    }

    /// Of every name, mother, birth and NIK that the record ever had, in every combination.
    private func keys() throws -> Set<UInt64> {
        var values: [PersonField: Set<String>] = [:]
        for field in [PersonField.name, .mother, .birth, .nik] { values[field] = [person.value(field)] }
        for row in try db.rows(
            """
            SELECT field, old_value, new_value FROM change_log WHERE home = \(person.key.home)
            AND record = \(person.key.id) AND unit = 'person' AND field IN (\(values.keys.map(\.rawValue).sorted()))
            """)
        {
            guard let field = PersonField(rawValue: try row.text("field")) else { continue }
            for column in ["old_value", "new_value"] { values[field]?.insert(row.textOrNil(column) ?? "") }
        }
        var keys = PersonKeys()
        var found: Set<UInt64> = []
        for name in values[.name] ?? [] {
            for mother in values[.mother] ?? [] {
                for birth in values[.birth] ?? [] {
                    for nik in values[.nik] ?? [] {
                        found.formUnion(
                            keys.keys(
                                name: name, mother: mother,
                                birth: PersonRecord.parse(date: birth).0.map(Int64.init) ?? 0,
                                nik: Int64(nik) ?? 0))
                    }
                }
            }
        }
        return found
    }
}
