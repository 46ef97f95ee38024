import Storage

/// The records that merges have joined to one person.
enum JoinedRecords {
    /// The merges that stand and have a record on one side.
    static func standing(of key: RecordKey, in db: any Connection) throws -> [LinkCaseRecord] {
        try db.beyondSight { () -> [LinkCaseRecord] in
            try LinkCaseRecord.of(key, in: db).filter { $0.state == .same }
        }
    }

    /// A record, and all others that are one person with it, however many merges lie between.
    static func of(_ key: RecordKey, in db: any Connection) throws -> [RecordKey] {
        var all = [key]
        var next = 0
        while next < all.count {
            for record in try standing(of: all[next], in: db) {
                let other = record.other(than: all[next].id)
                if all.contains(where: { $0.id == other }) { continue }
                all.append(RecordKey(home: try AuditTrail.home(of: record.village(of: other), in: db), id: other))
            }
            next += 1
        }
        return all
    }

    /// The record that stays in the place of one that a merge has put away; nil where there is none, or it has gone
    /// since.
    static func survivor(of person: PersonRecord, in db: any Connection) throws -> PersonRecord? {
        var (person, seen) = (person, Set<RecordID>())
        while person.status == .duplicate, seen.insert(person.key.id).inserted {
            let id = person.key.id
            let merges = try standing(of: person.key, in: db)
            guard let merge = merges.first(where: { $0.survivor != nil && $0.survivor != id }),
                let stays = merge.survivor
            else { return nil }
            let key = RecordKey(home: try AuditTrail.home(of: merge.village(of: stays), in: db), id: stays)
            guard let next = try db.beyondSight({ try PersonRecord.find(key, in: db) }) else { return nil }
            person = next
        }
        return person.status == .present ? person : nil
    }
}

extension PersonRecord {
    /// Whether a merge that stands has put the record away, and not a removal by hand or by a proposal.
    func wasPutAway(in db: any Connection) throws -> Bool {
        guard status == .duplicate else { return false }
        let last = try db.first(
            """
            SELECT action FROM change_log WHERE home = \(key.home) AND record = \(key.id) AND unit = 'person'
            AND field = \(LogField.status) ORDER BY id DESC LIMIT 1
            """)
        return try last?.text("action") == ChangeEvent.onePerson.rawValue
    }
}
