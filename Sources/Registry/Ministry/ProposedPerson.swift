import Rules
import Storage

/// Somebody of a proposal as another office is told of them: as they would be once it is carried out.
struct ProposedPerson {
    var proposal: RecordID
    var family: FamilyRecord
    var person: PersonRecord
    /// `Program.number` of those that they would draw on.
    var programs: Set<Int>
    /// What `KETERANGAN PADAN` says of them.
    var remark: String

    var village: RegionCode { family.village }
}

/// Reads whom proposals are about, a page of proposals at a time.
struct ProposedPersons {
    let db: any Connection
    let home: Int64
    let catalogue: Catalogue

    /// Those of one proposal, in the order of the family card.
    ///
    /// - Returns: empty where none of them is in the register any more.
    func of(_ record: ProposalRecord, _ content: ProposalContent) throws -> [ProposedPerson] {
        if let move = content.move {
            // Until they have moved they are the other village's, which agreed to it.
            return try db.beyondSight { try withPrograms(try movers(move, record), content) }
        }
        let families: ProposedFamilies
        do {
            families = try ProposedFamilies(content, home: home, at: record.village, catalogue, in: db)
        } catch Refusal.notFound {
            return []
        }
        let leaving = Self.leaving(content)
        var found: [ProposedPerson] = []
        // Who is to be taken out is as on record, the others as proposed.
        let shown = leaving.isEmpty ? families.all : families.stored
        let isNamed = leaving.isEmpty && shown.contains { $0.members.contains(where: \.isNamed) }
        for family in shown {
            for member in family.members {
                if isNamed, !member.isNamed { continue }
                if !leaving.isEmpty, !(member.person.map { leaving.contains($0) } ?? false) { continue }
                found.append(
                    ProposedPerson(
                        proposal: record.key.id, family: family.record, person: member.record, programs: [],
                        remark: Self.remark(record, content, member.record)))
            }
        }
        return try withPrograms(found, content)
    }

    private func movers(_ move: ProposedMove, _ record: ProposalRecord) throws -> [ProposedPerson] {
        try ProposedMovers(move: move, record: record, db: db).all().map { mover in
            ProposedPerson(
                proposal: record.key.id, family: mover.family, person: mover.person, programs: [],
                remark: mover.person.padan)
        }
    }

    /// Whose status the content changes.
    private static func leaving(_ content: ProposalContent) -> Set<RecordID> {
        var leaving: Set<RecordID> = []
        for change in content.changes.changes {
            if case .status(let change) = change { leaving.insert(change.person) }
        }
        return leaving
    }

    /// The layout has no column for what is asked; that somebody is to be taken out must not be read as the opposite.
    private static func remark(
        _ record: ProposalRecord, _ content: ProposalContent, _ person: PersonRecord
    ) -> String {
        RemovalRemark.text(record.kind, content.reason) ?? person.padan
    }

    private func withPrograms(_ persons: [ProposedPerson], _ content: ProposalContent) throws -> [ProposedPerson] {
        var persons = persons
        let ids = persons.map(\.person.key.id).filter { $0.value > 0 }
        var drawn: [RecordID: Set<Int>] = [:]
        if !ids.isEmpty {
            for row in try db.rows(
                """
                SELECT person, program FROM enrolment
                WHERE home = \(home) AND person IN (\(ids)) AND valid_to IS NULL
                """)
            {
                drawn[RecordID(try row.int("person")), default: []].insert(Int(try row.int("program")))
            }
        }
        for change in content.changes.changes {
            guard case .enrol(let enrol) = change else { continue }
            if enrol.starts {
                drawn[enrol.person, default: []].insert(enrol.program)
            } else {
                drawn[enrol.person]?.remove(enrol.program)
            }
        }
        for place in persons.indices { persons[place].programs = drawn[persons[place].person.key.id] ?? [] }
        return persons
    }
}
