import Foundation
import Rules
package import Storage

/// Takes a finding out of the queue for a while: handed on to whoever can mend it, or, for a warning, confirmed.
///
/// The finding itself stays open: it ends with the data, not with a note.
package struct HandOn: Action {
    package enum Kind: String, Codable, Sendable {
        /// Comes back after the days of the threshold `hand_on_days`.
        case waiting
        /// The data were held against the papers and are right: does not come back unless the data change. Warnings only.
        case confirmed
    }

    package struct Outcome: Codable, Sendable, Equatable {
        /// The day it comes back, `yyyymmdd`.
        package var until: Int32
    }

    package var id: ActionID
    package var family: RecordID
    package var person: RecordID?
    package var rule: String
    package var kind: Kind
    /// To whom or why, in words; holds no NIK or KK.
    package var note: String

    package init(id: ActionID, _ key: MendKey, kind: Kind = .waiting, note: String) {
        self.id = id
        (family, person, rule) = (key.family, key.person, key.rule)
        self.kind = kind
        self.note = note
    }

    /// The day of what never comes back by itself.
    package static let never: Int32 = 9999_12_31

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.correct, at: try CaseNote.place(of: family, in: db).village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let note = note.trimmingSpaces
        if note.utf8.count > 400 { throw CaseNote.refused("Paling banyak 400 huruf.", "At most 400 characters.") }
        if CaseNote.holdsNumber(note) {
            throw CaseNote.refused(
                "Jangan menulis NIK atau nomor KK di catatan.", "Write no NIK or KK number in a note.")
        }
        let place = try CaseNote.place(of: family, in: db)
        let open = try db.first(
            """
            SELECT severity FROM finding WHERE home = \(place.home) AND family = \(family) AND rule = \(rule)
            AND person = \(person?.value ?? 0) AND closed_at IS NULL
            """)
        guard let open else { throw Refusal.notFound }
        if kind == .confirmed, try open.text("severity") != Rule.Severity.warning.rawValue {
            throw CaseNote.refused(
                "Kesalahan hanya hilang bila datanya diperbaiki.", "An error ends only when the data are mended.")
        }
        let now = registry.clock.now()
        let days = try registry.catalogue(in: db).thresholds["hand_on_days"] ?? 14
        let until = kind == .confirmed ? Self.never : CaseNote.day(now, days)
        try db.execute(
            """
            INSERT INTO case_note (home, family, person, rule, village, state, until, note, actor, actor_name, at)
            VALUES (\(place.home), \(family), \(person?.value ?? 0), \(rule), \(place.village), \(kind.rawValue),
                \(until), \(note), \(actor.account), \(actor.name), \(now))
            ON CONFLICT (home, family, person, rule) DO UPDATE SET village = excluded.village, state = excluded.state,
                until = excluded.until, note = excluded.note, actor = excluded.actor,
                actor_name = excluded.actor_name, at = excluded.at
            """)
        try AuditTrail.write(
            .corrected, by: actor, place: place.village, object: CaseNote.object(family, person, rule),
            detail: kind == .confirmed ? "dipastikan benar" : "diserahkan", at: now, in: db)
        return Outcome(until: until)
    }
}

/// Puts a finding that waits back into the queue.
package struct TakeBack: Action {
    package struct Outcome: Codable, Sendable, Equatable { package var wasWaiting: Bool }

    package var id: ActionID
    package var family: RecordID
    package var person: RecordID?
    package var rule: String

    package init(id: ActionID, _ key: MendKey) {
        self.id = id
        (family, person, rule) = (key.family, key.person, key.rule)
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.correct, at: try CaseNote.place(of: family, in: db).village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let place = try CaseNote.place(of: family, in: db)
        let person = person?.value ?? 0
        let known = try db.count(
            """
            SELECT count(*) FROM case_note WHERE home = \(place.home) AND family = \(family) AND person = \(person)
            AND rule = \(rule)
            """)
        guard known > 0 else { return Outcome(wasWaiting: false) }
        try db.execute(
            """
            DELETE FROM case_note WHERE home = \(place.home) AND family = \(family) AND person = \(person)
            AND rule = \(rule)
            """)
        try AuditTrail.write(
            .corrected, by: actor, place: place.village, object: CaseNote.object(family, self.person, rule),
            detail: "ditarik kembali", at: registry.clock.now(), in: db)
        return Outcome(wasWaiting: true)
    }
}

/// A finding that waits, as screens show it.
package struct MendWaiting: Sendable, Equatable {
    package var isConfirmed: Bool
    /// The day it comes back, `yyyymmdd`.
    package var until: Int32
    package var note: String
    package var by: String
    /// Milliseconds since 1970, UTC.
    package var at: Int64
}

enum CaseNote {
    static func place(of family: RecordID, in db: any Connection) throws -> (home: Int64, village: RegionCode) {
        guard
            let row = try db.find(
                family, { "SELECT home, village FROM family WHERE home IN (\($0)) AND id = \(family)" })
        else { throw Refusal.notFound }
        return (try row.int("home"), RegionCode(try row.int("village")))
    }

    static func object(_ family: RecordID, _ person: RecordID?, _ rule: String) -> String {
        "temuan \(rule) \(person.map { "orang \($0)" } ?? "keluarga \(family)")"
    }

    static func refused(_ id: String, _ en: String) -> Refusal {
        .invalidInput(field: "catatan", reason: Words(id: id, en: en))
    }

    /// The day so many days after a moment, in western Indonesia.
    static func day(_ now: Int64, _ days: Int) -> Int32 {
        Clock.at(now + Int64(days) * 86_400_000).today.packed
    }

    /// Whether a text holds something as long as a NIK, blanks and dots not counted.
    static func holdsNumber(_ text: String) -> Bool {
        var digits = 0
        for character in text where character != " " && character != "." && character != "-" {
            digits = MaskedNumber.isDigit(character) ? digits + 1 : 0
            if digits >= 12 { return true }
        }
        return false
    }
}

extension Registry {
    /// What a finding waits for; nil if it does not wait, is mended, or is not the reader's.
    package func mendWaiting(_ key: MendKey, by actor: Actor) async throws -> MendWaiting? {
        try await read(by: actor) { reader in try mendWaiting(key, reader) }
    }

    func mendWaiting(_ key: MendKey, _ reader: Reader) throws -> MendWaiting? {
        guard let home = try familyKey(key.family, reader)?.home else { return nil }
        return try reader.first(
            """
            SELECT c.state AS state, c.until AS until, c.note AS note, c.actor_name AS actor_name, c.at AS at
            FROM case_note c
            JOIN finding n ON n.home = c.home AND n.family = c.family AND n.rule = c.rule AND n.person = c.person
                AND n.closed_at IS NULL AND n.village = c.village AND n.opened_at <= c.at
            WHERE c.home = \(home) AND c.family = \(key.family)
            AND c.person = \(key.person?.value ?? 0) AND c.rule = \(key.rule) AND c.until > \(clock.today.packed)
            AND \(in: "c.village")
            """
        ).map { row in
            MendWaiting(
                isConfirmed: try row.text("state") == HandOn.Kind.confirmed.rawValue,
                until: Int32(try row.int("until")), note: try row.text("note"), by: try row.text("actor_name"),
                at: try row.int("at"))
        }
    }
}
