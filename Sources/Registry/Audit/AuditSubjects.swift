import Foundation
package import Storage

/// Which families an entry of the trail is about: written beside it, so that "who saw this family" is one short read.
///
/// An entry that shows many (a list, a search) says whom; of any other its object does: `keluarga ID`, `nik ID`.
enum AuditSubjects {
    struct Subject: Hashable {
        var family: RecordKey
        var person: RecordID?
    }

    /// The key of an entry, with its time.
    struct Spot {
        var chain: Int64
        var day: Int32
        var number: Int64
        var at: Int64
    }

    /// Entries and whom each speaks of.
    static func write(_ entries: [(spot: Spot, subjects: [Subject])], in db: any Connection) throws {
        var rows: [Int64: [SQL]] = [:]
        for (spot, subjects) in entries {
            for subject in subjects {
                rows[subject.family.home, default: []].append(
                    """
                    (\(subject.family.home), \(subject.family.id), \(spot.at), \(spot.chain), \(spot.day),
                        \(spot.number), \(subject.person))
                    """)
            }
        }
        // Kabupaten by kabupaten: they may lie on several servers.
        for (_, rows) in rows.sorted(by: { $0.key < $1.key }) {
            try rows.inPieces {
                try db.execute(
                    """
                    INSERT INTO audit_subject (home, family, at, chain, day, number, person) VALUES \($0)
                    ON CONFLICT DO NOTHING
                    """)
            }
        }
    }

    /// Of whom each note speaks. Families that are no more are left out.
    static func of(_ notes: [AuditNote], near home: Int64, in db: any Connection) throws -> [[Subject]] {
        let named = notes.map { $0.families ?? family(in: $0.object).map { [$0] } }
        let keys = try keys(of: Set(named.flatMap { $0 ?? [] }), near: home, in: db)
        return try zip(notes, named).map { note, named in
            guard let named else { return try of(object: note.object, near: home, in: db) }
            return named.uniqued.compactMap { keys[$0].map { Subject(family: $0, person: nil) } }
        }
    }

    private static func of(_ families: [RecordID], near home: Int64, in db: any Connection) throws -> [Subject] {
        let keys = try keys(of: Set(families), near: home, in: db)
        return families.uniqued.compactMap { keys[$0].map { Subject(family: $0, person: nil) } }
    }

    /// Where families are: most are near, or where they were listed; the others are looked for one by one.
    private static func keys(of families: Set<RecordID>, near home: Int64, in db: any Connection) throws
        -> [RecordID: RecordKey]
    {
        var keys: [RecordID: RecordKey] = [:]
        func look(for ids: [RecordID], in home: Int64) throws {
            try ids.sorted { $0.value < $1.value }.map { "\($0)" as SQL }.inPieces { ids in
                for row in try db.rows("SELECT id FROM family WHERE home = \(home) AND id IN (\(ids))") {
                    let id = RecordID(try row.int("id"))
                    keys[id] = RecordKey(home: home, id: id)
                }
            }
        }
        if home != 0 { try look(for: Array(families), in: home) }
        // Of somebody who sees several kabupaten: where they were when they were listed.
        let listed = Dictionary(grouping: families.filter { keys[$0] == nil }) { HomeHints.shared[$0] ?? 0 }
        for (home, ids) in listed where home != 0 { try look(for: ids, in: home) }
        var locator = Locator(db, near: home)
        for id in families where keys[id] == nil { keys[id] = try found { try locator.family(id) }?.key }
        return keys
    }

    /// The family that an object names itself.
    private static func family(in object: String) -> RecordID? {
        let words = object.split(separator: " ")
        guard words.count >= 2, ["keluarga", "kk"].contains(words[words.count - 2]) else { return nil }
        return RecordID(String(words[words.count - 1]))
    }

    /// What an object speaks of, by our own ids in it.
    static func of(object: String, near home: Int64, in db: any Connection) throws -> [Subject] {
        if let family = family(in: object) { return try of([family], near: home, in: db) }
        let words = object.split(separator: " ")
        guard words.count >= 2, let id = RecordID(String(words[words.count - 1])) else { return [] }
        switch words[words.count - 2] {
        case "nik", "orang":
            return try of(person: id, near: home, in: db)
        case "permintaan":
            guard let row = try db.first("SELECT person FROM privacy_request WHERE id = \(id)"),
                try row.int("person") != 0
            else { return [] }
            return try of(person: RecordID(try row.int("person")), near: home, in: db)
        case "perubahan": return try of(ofChange(id, near: home, in: db), near: home, in: db)
        case "pindah": return try of(ofTransfer(id, near: home, in: db), near: home, in: db)
        default: return []
        }
    }

    private static func of(person id: RecordID, near home: Int64, in db: any Connection) throws -> [Subject] {
        var locator = Locator(db, near: home)
        guard let person = try found({ try locator.person(id) }) else { return [] }
        return try of([person.family], near: person.key.home, in: db).map { Subject(family: $0.family, person: id) }
    }

    private static func ofChange(_ id: RecordID, near home: Int64, in db: any Connection) throws -> [RecordID] {
        let near = try db.first("SELECT \(ChangeRecord.columns) FROM change_set WHERE home = \(home) AND id = \(id)")
        guard let set = try near.map(ChangeRecord.init) ?? ChangeRecord.find(id, in: db) else { return [] }
        var homes = [set.key.home]
        if set.event == .transfer,
            let transfer = try TransferRecord.find(by: id, in: set.village, home: set.key.home, db)
        {
            homes += try [transfer.origin, transfer.destination].map { try AuditTrail.home(of: $0, in: db) }
        }
        return try db.rows(
            "SELECT DISTINCT family FROM change_log WHERE home IN (\(homes.uniqued)) AND change_set = \(id)"
        ).map { RecordID(try $0.int("family")) } + [set.family]
    }

    /// It lies with whoever opened it; both places know where that is.
    private static func ofTransfer(_ id: RecordID, near home: Int64, in db: any Connection) throws -> [RecordID] {
        func body(in homes: SQL) throws -> Row? {
            try db.first("SELECT body FROM transfer WHERE home IN (\(homes)) AND id = \(id)")
        }
        let pointer = try db.first(
            "SELECT transfer_home AS home FROM transfer_place WHERE home = \(home) AND transfer = \(id) LIMIT 1")
        let row =
            try body(in: "\(home)") ?? pointer.flatMap { try body(in: "\($0.int("home"))") }
            ?? body(in: "SELECT home FROM home")
        guard let text = row?.textOrNil("body") else { return [] }
        // A body that cannot be read names nobody; the entry itself is untouched by it.
        let body = try? JSONDecoder().decode(TransferRecord.Body.self, from: Data(text.utf8))
        return body?.parts.map(\.family) ?? []
    }

    private static func found<T>(_ find: () throws -> T) throws -> T? {
        do { return try find() } catch Refusal.notFound { return nil }
    }

    /// Entries that are older than this table. Of lists and searches nobody wrote down whom they showed: from when on
    /// that is known, is kept in the setting `audit_subject_since`.
    static func fillOld(in db: any Connection) throws {
        var last: (home: Int64, day: Int64, number: Int64) = (-1, 0, 0)
        var newest: Int64 = 0
        while true {
            let rows = try db.rows(
                """
                SELECT home, day, number, at, object FROM audit_entry
                WHERE (home, day, number) > (\(last.home), \(last.day), \(last.number))
                ORDER BY home, day, number LIMIT 5000
                """)
            var entries: [(spot: Spot, subjects: [Subject])] = []
            for row in rows {
                last = (try row.int("home"), try row.int("day"), try row.int("number"))
                let at = try row.int("at")
                newest = max(newest, at)
                let subjects = try of(object: try row.text("object"), near: last.home, in: db)
                let spot = Spot(chain: last.home, day: Int32(last.day), number: last.number, at: at)
                entries.append((spot, subjects))
            }
            try write(entries, in: db)
            if rows.count < 5000 { break }
        }
        try db.execute("INSERT INTO setting (name, value) VALUES ('audit_subject_since', \(String(newest)))")
    }
}

/// Fills in of whom the entries speak that are older than `audit_subject`, as the migration does.
package enum AuditRefill {
    package static func run(in db: any Connection) throws { try AuditSubjects.fillOld(in: db) }
}
