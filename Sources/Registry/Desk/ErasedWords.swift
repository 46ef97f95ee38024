import Foundation
import Rules
import Storage

/// What others wrote of erased persons under their number or name: moves asked for, forms begun, searches remembered,
/// files taken out. Looked through once for many.
struct ErasedWords {
    let persons: [ErasedPerson]
    let registry: Registry
    let actor: Actor
    let db: any Connection
    private var now: Int64 { registry.clock.now() }

    init(_ persons: [ErasedPerson], registry: Registry, actor: Actor, db: any Connection) {
        self.persons = persons
        self.registry = registry
        self.actor = actor
        self.db = db
    }

    /// - Parameter proposals: those that were about them and are erased.
    func erase(proposals: [RecordID] = []) throws {
        guard !persons.isEmpty else { return }
        try eraseTransfers()
        try eraseUndone()
        try eraseDrafts(Set(proposals.map(\.description)))
        let written = persons.flatMap { person in person.names + person.numbers.map(DocumentText.sixteen) }
        for text in written {
            try db.execute(
                "DELETE FROM remembered_search WHERE LOWER(query) LIKE \(Self.pattern(text)) ESCAPE '!'")
        }
    }

    /// What holds a text, in capitals or not: held against `LOWER`, which knows the letters A to Z alone.
    private static func pattern(_ text: String) -> String {
        let literal = text.map { "%_!".contains($0) ? "!\($0)" : $0.isASCII ? $0.lowercased() : String($0) }
        return "%\(literal.joined())%"
    }

    // MARK: Moves

    /// In every home: a village of another kabupaten may have asked for them by number.
    private func eraseTransfers() throws {
        let words = persons.flatMap { person in
            [String(person.id.value)] + person.numbers.map(DocumentText.sixteen) + person.names
        }
        let told = words.map(Self.pattern).map { word -> SQL in
            "LOWER(t.body) LIKE \(word) ESCAPE '!' OR LOWER(t.label) LIKE \(word) ESCAPE '!'"
        }
        for row in try db.rows(
            "SELECT \(TransferRecord.columns) FROM transfer t WHERE \(SQL.joined(told, by: " OR "))")
        {
            let transfer = try TransferRecord(row)
            for person in persons where try isAbout(person, transfer) { try erase(transfer, of: person) }
        }
    }

    private func isAbout(_ person: ErasedPerson, _ transfer: TransferRecord) throws -> Bool {
        let body = transfer.body
        if body.parts.contains(where: { $0.persons.contains(person.id) }) || person.holdsNumber(body.nik) {
            return true
        }
        // Asked for by the case of a duplicate: it is about that one, under the name of the other.
        if let asked = body.asked { return asked == person.id || person.holdsName(transfer.label) }
        // A number written wrongly, that nobody has, with the name of somebody who was there.
        guard body.parts.isEmpty, person.names.contains(body.name.uppercased()),
            person.villages.contains(transfer.origin), let number = DocumentText.parse(body.nik).value
        else { return false }
        return try db.count("SELECT count(*) FROM person_nik WHERE nik = \(number)") == 0
    }

    /// Who was in it by our ids stays, for the others. One that waits for somebody who is gone cannot be met.
    private func erase(_ transfer: TransferRecord, of person: ErasedPerson) throws {
        var body = transfer.body
        let isAsked = !body.nik.isEmpty || body.asked != nil
        (body.nik, body.name, body.asked) = ("", "", nil)
        let label = isAsked || person.holdsName(transfer.label) ? "" : transfer.label
        let text = String(decoding: try JSONEncoder.stable.encode(body), as: UTF8.self)
        try db.execute(
            """
            UPDATE transfer SET label = \(label), body = \(text), reason = '', decided_reason = NULL
            WHERE home = \(transfer.key.home) AND id = \(transfer.key.id)
            """)
        guard transfer.state == .open, isAsked else { return }
        let refused = Transfer.State.refused.rawValue
        try db.execute(
            """
            UPDATE transfer SET state = \(refused), version = version + 1, decided_by = \(actor.account),
                decided_name = \(actor.name), decided_at = \(now), decided_reason = 'tidak dapat dipenuhi'
            WHERE home = \(transfer.key.home) AND id = \(transfer.key.id)
            """)
        for village in Set([transfer.origin, transfer.destination]) {
            try db.execute(
                """
                UPDATE transfer_place SET state = \(refused), waits = NULL
                WHERE home = \(registry.home(of: village)) AND village = \(village)
                AND transfer_home = \(transfer.key.home) AND transfer = \(transfer.key.id)
                """)
        }
    }

    // MARK: Changes that were not made

    /// A member who was to be added has no id yet; what was refused or taken back stands in no log.
    private func eraseUndone() throws {
        for person in persons {
            let families = person.families.sorted { $0.value < $1.value }
            let told = person.numbers.map { number -> SQL in "body LIKE \("%\(DocumentText.sixteen(number))%")" }
            let isAsked: SQL = told.isEmpty ? "1 = 0" : SQL.joined(told, by: " OR ")
            for row in try db.rows(
                """
                SELECT home, id, state, reason, evidence, decided_reason, body FROM change_set
                WHERE home IN (SELECT home FROM home) AND family IN (\(families)) AND state <> 'applied'
                UNION SELECT home, id, state, reason, evidence, decided_reason, body FROM change_set
                WHERE state = 'waiting' AND (\(isAsked))
                """)
            {
                let words =
                    try row.text("reason") + (row.textOrNil("evidence") ?? "")
                    + (row.textOrNil("decided_reason") ?? "") + row.text("body")
                guard person.isTold(in: words) else { continue }
                try db.execute(
                    """
                    UPDATE change_set SET reason = '', evidence = NULL, decided_reason = NULL, body = '',
                        state = CASE WHEN state = 'waiting' THEN 'refused' ELSE state END
                    WHERE home = \(try row.int("home")) AND id = \(try row.int("id"))
                    """)
            }
        }
    }

    // MARK: Drafts

    /// Those that hold a number of theirs, or are about them by address or name, or about a proposal of theirs; not those
    /// about their relatives.
    private func eraseDrafts(_ proposals: Set<String>) throws {
        for row in try db.rows("SELECT account, path, title, fields FROM draft") {
            let (path, title) = (try row.text("path"), try row.text("title"))
            let fields = FormText.fields(try row.text("fields"))
            let values = fields.map(\.value)
            let isTold =
                isOfProposal(path, fields.map(\.name), proposals)
                || persons.contains { isAbout($0, path, title, values) }
            guard isTold else { continue }
            try db.execute("DELETE FROM draft WHERE account = \(try row.int("account")) AND path = \(path)")
        }
    }

    /// What was typed of a proposal may say who somebody is by neither number nor name. On the form of a musyawarah the
    /// fields of each proposal are named after it, as in `kata-ID`.
    private func isOfProposal(_ path: String, _ names: [String], _ proposals: Set<String>) -> Bool {
        if proposals.isEmpty { return false }
        if path.hasPrefix("/usulan/") {
            let parts = path.split { "/?&=.".contains($0) }
            if parts.contains(where: { proposals.contains(String($0)) }) { return true }
        }
        return names.contains { name in
            let last = name.split(separator: "-").last ?? ""
            return proposals.contains(String(last))
        }
    }

    private func isAbout(_ person: ErasedPerson, _ path: String, _ title: String, _ values: [String]) -> Bool {
        // A family may have the same number as one of its members: it comes first.
        let parts = path.split { "/?&=.".contains($0) }
        if parts.dropFirst(2).contains(where: { $0 == person.id.description }) { return true }
        if person.holdsNumber(path) || values.contains(where: person.holdsNumber) { return true }
        // A name alone may be a namesake's: it counts on their own family's forms, and on those that are about
        // somebody by name.
        let isNear =
            ["/pindah/minta", "/pdp/", "/usulan", "/musyawarah"].contains { path.hasPrefix($0) }
            || person.families.contains { path.contains($0.description) }
        return isNear && (person.holdsName(title) || values.contains(where: person.holdsName))
    }
}
