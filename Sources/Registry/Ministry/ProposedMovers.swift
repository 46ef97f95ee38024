import Rules
import Storage

/// Those of a move between villages, and nobody else of their families, as they would be where they come to.
struct ProposedMovers {
    let move: ProposedMove
    let record: ProposalRecord
    let db: any Connection

    private var home: Int64 { record.key.home }

    /// Whoever died or left meanwhile does not move.
    func all() throws -> [(family: FamilyRecord, person: PersonRecord)] {
        let ids = move.persons.sorted()
        if ids.isEmpty { return [] }
        let persons = try db.rows(
            """
            SELECT \(PersonRecord.columns) FROM person
            WHERE home = \(home) AND id IN (\(ids)) AND status = \(RecordStatus.present.rawValue)
            ORDER BY family, relation, id
            """
        ).map { try PersonRecord($0) }
        var sizes: [RecordID: Int] = [:]
        for person in persons { sizes[person.family, default: 0] += 1 }
        var locator = Locator(db, near: home)
        var found: [(family: FamilyRecord, person: PersonRecord)] = []
        for var person in persons {
            let old = try locator.family(person.family)
            // Whoever went on to a third village since is no longer of this move.
            guard old.village == record.village || (record.appliedAt == nil && old.village == move.origin) else {
                continue
            }
            // They are there already.
            if old.village == record.village {
                found.append((family: old, person: person))
                continue
            }
            let movers = sizes[old.key.id] ?? 0
            let family = try target(of: old, movers: movers, &locator)
            person.village = record.village
            if move.into != nil {
                // Nobody becomes a second head.
                if person.relation == 1 { person.relation = 8 }
            } else if movers == 1 {
                person.relation = 1
            }
            found.append((family: family, person: person))
        }
        return found
    }

    /// As `TransferMove` will have it.
    private func target(of old: FamilyRecord, movers: Int, _ locator: inout Locator) throws -> FamilyRecord {
        if let into = move.into { return try locator.family(into) }
        var family = FamilyRecord(
            key: RecordKey(home: home, id: RecordID(0)), village: record.village, kk: "", batch: 0, line: 0)
        // A whole family keeps its number until it has a new card.
        let members = try PersonRecord.members(of: old.key, in: db)
        if members.count == movers { family.kk = old.kk }
        for (name, value) in move.values {
            guard let field = FamilyField(rawValue: name), !value.trimmingSpaces.isEmpty else { continue }
            // Of several, each keeps its own.
            if field == .kk, move.parts.count > 1 { continue }
            family.set(field, to: field == .kk ? TypedValues.sixteen(value) : value.trimmingSpaces)
        }
        return family
    }
}
