import Rules
import Storage

/// What is typed into SIKS-NG for a proposal, value by value, in the order in which it asks.
package struct SiksSheet: Sendable {
    package var row: ProposalRow
    /// The menu of SIKS-NG.
    package var menu: String
    package var people: [Person]
    /// It brings in somebody who has no KK: fields of numbers may stay empty.
    package var isWithoutKK = false
    /// The reader may say that it was entered.
    package var mayMark: Bool

    package struct Person: Sendable, Equatable {
        package var name: String
        package var values: [Value]
    }

    package struct Value: Sendable, Equatable {
        /// As SIKS-NG calls it.
        package var label: String
        package var text: String
    }

    /// Names and values, with tabs between, a line a person.
    package var text: String {
        guard let first = people.first else { return "" }
        let header = first.values.map(\.label).joined(separator: "\t")
        let lines = people.map { person in
            person.values.map { Self.plain($0.text) }.joined(separator: "\t")
        }
        return ([header] + lines).joined(separator: "\n")
    }

    /// A tab or a line's end in a value would be read as the next field.
    private static func plain(_ text: String) -> String {
        String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
}

extension ProposalState {
    /// Where something can be entered in SIKS-NG.
    static let enteredInSiks: [ProposalState] = allCases.filter { Road.arrow(.markSIKS, from: $0) != nil }

    package var mayBeInSiks: Bool { Self.enteredInSiks.contains(self) }
}

extension Registry {
    /// The sheet of one proposal, with whole numbers: its audit entry is on the disk before it is shown.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area and before the village made it final;
    ///   `.notAllowed` for whoever sees no whole numbers or enters nothing.
    package func siksSheet(of id: RecordID, by actor: Actor) async throws -> SiksSheet {
        await finishAudit()
        let registry = self
        let (sheet, family) = try await read(by: actor) { reader -> (SiksSheet, RecordID?) in
            let record = try registry.proposalRecord(id, reader)
            guard record.state.mayBeInSiks, let text = record.content else { throw Refusal.notFound }
            let content = try ProposalContent(text: text)
            // Whom it is about is in the village that the reader sees, and nobody else is shown.
            let people = try reader.withCatalogueTables { db in
                try SiksPeople(registry: registry, record: record, content: content).people(in: db, reader.scope)
            }
            let mayMark = actor.mayMarkSiks(at: record.village)
            let sheet = SiksSheet(
                row: registry.proposalRow(record), menu: record.kind.siksMenu, people: people,
                isWithoutKK: content.changes.newcomers?.withoutKK != nil, mayMark: mayMark)
            return (sheet, record.family)
        }
        let place = sheet.row.village.code
        try actor.meet(Demand(.reveal, at: place))
        guard sheet.mayMark else { throw Refusal.notAllowed(.propose) }
        let now = clock.now()
        try await database.write(locking: .only([])) { db in
            try AuditTrail.write(
                .revealed, by: actor, place: place, object: "usulan \(id)", detail: "lembar SIKS-NG",
                families: family.map { [$0] } ?? [], at: now, in: db)
        }
        return sheet
    }
}

extension Actor {
    /// Whether they enter what a village proposes in SIKS-NG.
    func mayMarkSiks(at village: RegionCode) -> Bool {
        !roles(meeting: Demand(.propose, at: village)).isEmpty || !roles(meeting: Demand(.verify, at: village)).isEmpty
    }
}

/// Puts the people of a proposal into the words of SIKS-NG.
private struct SiksPeople {
    let registry: Registry
    let record: ProposalRecord
    let content: ProposalContent

    func people(in db: any Connection, _ scope: Scope) throws -> [SiksSheet.Person] {
        let catalogue = try registry.catalogue(in: db)
        let persons = try ProposedPersons(db: db, home: record.key.home, catalogue: catalogue).of(record, content)
        let order = try SiksOrder(of: record.kind, on: registry.clock.today)
        let common = try self.common(catalogue, in: db)
        let path = registry.gazetteer.path(of: record.village).map(\.name)
        return persons.filter { scope.contains($0.person.village) }.map { person in
            SiksSheet.Person(
                name: person.person.name,
                values: order.entries.map { entry in
                    let text = common[entry.field] ?? Self.text(entry.field, person, path)
                    return SiksSheet.Value(label: entry.label, text: text)
                })
        }
    }

    /// What is the same of everybody in it.
    private func common(_ catalogue: Catalogue, in db: any Connection) throws -> [SiksField: String] {
        var common: [SiksField: String] = [:]
        if let number = content.program {
            common[.program] = catalogue.programs.first { $0.number == number }?.name ?? ""
        }
        common[.reason] = reason
        if let meeting = try record.deliberation.flatMap({ try DeliberationRecord.find($0, in: db) }) {
            common[.minutesNumber] = meeting.header.number
            common[.minutesDay] = Self.day(meeting.header.day)
            common[.minutesPlace] = meeting.header.place
        }
        return common
    }

    /// Why it is proposed, and why there is no KK: SIKS-NG has one field for both.
    private var reason: String? {
        var said: [String] = []
        if let reason = ProposalReason.named(content.reason) { said.append(reason.title.id) }
        if let without = content.changes.newcomers?.withoutKK { said.append(without.why.title.id) }
        return said.isEmpty ? nil : said.joined(separator: "; ")
    }

    private static func text(_ field: SiksField, _ row: ProposedPerson, _ path: [String]) -> String {
        let (family, person) = (row.family, row.person)
        switch field {
        case .kk: return family.kk
        case .nik: return person.nik
        case .name: return person.name.uppercased()
        case .birthPlace: return person.birthPlace
        case .birth: return MinistryColumns.birth(person)
        case .sex: return MinistryColumns.sex(person.sex)
        case .mother: return person.mother
        case .relation: return ExportColumns.relation(person.relation)
        case .occupation: return person.occupation
        case .address: return family.address
        case .hamlet: return family.hamlet
        case .rt: return family.rt
        case .rw: return family.rw
        case .village: return path.count > 3 ? path[3] : ""
        case .kecamatan: return path.count > 2 ? path[2] : ""
        case .dtksID: return person.dtksID
        case .program, .reason, .minutesNumber, .minutesDay, .minutesPlace: return ""
        }
    }

    private static func day(_ packed: Int32) -> String {
        PersonRecord.text(ofDate: packed).split(separator: "-").reversed().joined(separator: "-")
    }
}
