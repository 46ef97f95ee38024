import Foundation
import Rules
import Storage

/// Proposals that are about somebody: by record, by number, by name on their own family's, or because they brought a
/// change of theirs about. Looked through once for many people.
struct ProposalsAbout {
    /// Each once, the oldest first.
    private(set) var records: [ProposalRecord] = []
    /// Of these families' proposals only the label says a name of theirs.
    private(set) var labelled: [ProposalRecord] = []
    private let db: any Connection

    init(_ persons: [ErasedPerson], in db: any Connection) throws {
        self.db = db
        var seen: Set<RecordKey> = []
        for person in persons {
            let carried = try Self.carriedOut(for: person, in: db)
            for record in try Self.candidates(person, carried, in: db) where !seen.contains(record.key) {
                if try carried.contains(record.key.id) || isAbout(person, record) {
                    seen.insert(record.key)
                    records.append(record)
                } else if person.holdsName(record.label) {
                    labelled.append(record)
                }
            }
        }
        labelled.removeAll { seen.contains($0.key) }
        records.sort { $0.key.id < $1.key.id }
    }

    /// Those whose change is in the person's history.
    private static func carriedOut(for person: ErasedPerson, in db: any Connection) throws -> [RecordID] {
        try person.keys.flatMap { key in
            try db.rows(
                """
                SELECT DISTINCT s.proposal AS proposal FROM change_log c
                JOIN change_set s ON s.home = c.home AND s.id = c.change_set
                WHERE c.home = \(key.home) AND s.home = \(key.home) AND c.record = \(key.id)
                AND c.unit = 'person' AND s.proposal IS NOT NULL
                """
            ).map { RecordID(try $0.int("proposal")) }
        }
    }

    /// More than are about them. In every home: a village of another kabupaten may have proposed them by number.
    private static func candidates(
        _ person: ErasedPerson, _ carried: [RecordID], in db: any Connection
    ) throws -> [ProposalRecord] {
        let words = [String(person.id.value)] + person.numbers.sorted().map(DocumentText.sixteen)
        var told = words.map { word -> SQL in "content LIKE \("%\(word)%")" }
        let families = person.families.sorted { $0.value < $1.value }
        if !families.isEmpty { told.append("family IN (\(families))") }
        if !carried.isEmpty { told.append("id IN (\(carried))") }
        return try db.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal
            WHERE home IN (SELECT home FROM home) AND (\(SQL.joined(told, by: " OR "))) ORDER BY home, id
            """
        ).map { try ProposalRecord($0) }
    }

    private func isAbout(_ person: ErasedPerson, _ record: ProposalRecord) throws -> Bool {
        guard let text = record.content else { return false }
        let content = try ProposalContent(text: text)
        if content.changes.changes.contains(where: { $0.isAbout(person.id) }) { return true }
        if content.move?.persons.contains(person.id) == true { return true }
        if person.holdsNumber(text) { return true }
        // A name elsewhere is a namesake's.
        guard let family = record.family, person.families.contains(family) else { return false }
        // As it is written in JSON.
        if person.holdsName(text.replacingOccurrences(of: "\\/", with: "/")) { return true }
        return try isLast(person, of: RecordKey(home: record.key.home, id: family))
    }

    /// What is said of a family of nobody else is said of them.
    private func isLast(_ person: ErasedPerson, of family: RecordKey) throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person
            WHERE m.home = \(family.home) AND m.family = \(family.id) AND p.family = m.family
            AND p.id <> \(person.id) AND p.status <> \(RecordStatus.erased.rawValue)
            """) == 0
    }
}
