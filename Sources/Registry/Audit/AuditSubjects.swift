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

    static func write(_ subjects: [Subject], at spot: Spot, in db: any Connection) throws {
        for subject in subjects {
            try db.execute(
                """
                INSERT INTO audit_subject (home, family, at, chain, day, number, person)
                VALUES (\(subject.family.home), \(subject.family.id), \(spot.at), \(spot.chain), \(spot.day),
                    \(spot.number), \(subject.person)) ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Families by their ids; what is no more is left out.
    static func of(_ families: [RecordID], near home: Int64, in db: any Connection) throws -> [Subject] {
        var locator = Locator(db, near: home)
        var seen: Set<RecordID> = []
        return try families.filter { seen.insert($0).inserted }.compactMap { id in
            try found { try locator.family(id) }.map { Subject(family: $0.key, person: nil) }
        }
    }

    /// What an object speaks of, by our own ids in it.
    static func of(object: String, near home: Int64, in db: any Connection) throws -> [Subject] {
        let words = object.split(separator: " ")
        guard words.count >= 2, let id = RecordID(String(words[words.count - 1])) else { return [] }
        switch words[words.count - 2] {
        case "keluarga", "kk": return try of([id], near: home, in: db)
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
            for row in rows {
                last = (try row.int("home"), try row.int("day"), try row.int("number"))
                let at = try row.int("at")
                newest = max(newest, at)
                let subjects = try of(object: try row.text("object"), near: last.home, in: db)
                let spot = Spot(chain: last.home, day: Int32(last.day), number: last.number, at: at)
                try write(subjects, at: spot, in: db)
            }
            if rows.count < 5000 { break }
        }
        try db.execute("INSERT INTO setting (name, value) VALUES ('audit_subject_since', \(String(newest)))")
    }
}

/// Fills in of whom the entries speak that are older than `audit_subject`, as the migration does.
package enum AuditRefill {
    package static func run(in db: any Connection) throws { try AuditSubjects.fillOld(in: db) }
}
