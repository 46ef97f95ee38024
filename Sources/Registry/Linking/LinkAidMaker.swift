import Storage

/// What a merge would take along to the record that stays: told before it is done.
package struct LinkTaken: Sendable, Equatable {
    /// Names of the programmes that go on with it.
    package var programs: [String]
    /// Both draw on them: they go on once.
    package var once: [String]
    package var ppks: Int
    /// What is known of the other one alone, besides the fields.
    package var traits: Int
    package var marks: Int
    package var consents: Int
}

/// Reads what records draw on, and how their families live, for whoever may see them.
struct LinkAidMaker {
    let registry: Registry
    let reader: Reader
    let actor: Actor
    let catalogue: Catalogue
    private static let mostNames = 12

    init(registry: Registry, reader: Reader, actor: Actor) throws {
        self.registry = registry
        self.reader = reader
        self.actor = actor
        catalogue = try reader.withCatalogueTables { try registry.catalogue(in: $0) }
    }

    /// What a merge takes along, by the record that stays.
    func taken(_ one: PersonRecord, _ other: PersonRecord) throws -> [RecordID: LinkTaken] {
        var taken: [RecordID: LinkTaken] = [:]
        for (put, kept) in [(one, other), (other, one)] {
            let carry = try reader.withCatalogueTables { try LinkCarry(from: put, into: kept, catalogue, in: $0) }
            var programs: Set<Int> = []
            var ppks = 0
            for span in carry.begins {
                switch span {
                case .enrolment(let number): programs.insert(number)
                case .ppks: ppks += 1
                case .caretaker: break
                }
            }
            taken[kept.key.id] = LinkTaken(
                programs: names(programs), once: names(Set(carry.doubled)), ppks: ppks, traits: carry.traits.count,
                marks: carry.put.marks, consents: carry.put.consents)
        }
        return taken
    }

    /// In the order of the catalogue.
    private func names(_ programs: Set<Int>) -> [String] {
        catalogue.programs.filter { programs.contains($0.number) }.map(\.name)
    }

    // MARK: Side by side

    private struct Known {
        var programs: [String]
        var receives: [String]
        var ppks: [PPKSType]
        var desil: Int?
        var place: String
        var others: [String]
        var seesTypes: Bool
    }

    func rows(_ shown: [(person: PersonRecord, family: FamilyRecord)]) throws -> [MendEvidence.Row] {
        let known = try shown.map { try self.known($0.person, $0.family) }
        func row(_ label: Words, _ cell: (Known) -> MendEvidence.Cell) -> MendEvidence.Row {
            MendEvidence.Row(label: label, cells: known.map(cell), agrees: nil)
        }
        return [
            row(Words(id: "Program", en: "Programmes")) { Self.list($0.programs) },
            row(Words(id: "Pengurus bantuan", en: "Receives for the family")) { Self.list($0.receives) },
            row(Words(id: "PPKS", en: "PPKS")) { one in
                if one.ppks.isEmpty { return .none }
                // As what is for those who may see numbers.
                guard one.seesTypes else { return .words(Words(id: "Terdaftar", en: "Registered")) }
                let titles = one.ppks.map(\.title)
                return .words(
                    Words(
                        id: titles.map(\.id).joined(separator: ", "), en: titles.map(\.en).joined(separator: ", ")))
            },
            row(Words(id: "Desil", en: "Decile")) { one in
                Self.list(one.desil.map { [String($0)] } ?? [])
            },
            row(Words(id: "RT/RW", en: "RT/RW")) { Self.list($0.place.isEmpty ? [] : [$0.place]) },
            row(Words(id: "Anggota keluarga yang lain", en: "Others of the family")) { Self.list($0.others) },
        ]
    }

    private static func list(_ names: [String]) -> MendEvidence.Cell {
        names.isEmpty ? .none : .text(names.joined(separator: ", "))
    }

    private func known(_ person: PersonRecord, _ family: FamilyRecord) throws -> Known {
        let (held, members) = try reader.withCatalogueTables { db in
            (try LinkHeld(person, in: db), try PersonRecord.members(of: family.key, in: db))
        }
        let others = members.filter { $0.key.id != person.key.id }.map(\.name)
        let parts = [family.rt.isEmpty ? "" : "RT \(family.rt)", family.rw.isEmpty ? "" : "RW \(family.rw)"]
        return Known(
            programs: names(held.programs), receives: names(held.receives),
            ppks: PPKSType.allCases.filter { held.ppks.contains($0) }, desil: try desil(of: family),
            place: parts.filter { !$0.isEmpty }.joined(separator: " "),
            others: others.count > Self.mostNames
                ? Array(others.prefix(Self.mostNames)) + ["+\(others.count - Self.mostNames)"] : others,
            seesTypes: !actor.roles(meeting: Demand(.reveal, at: person.village)).isEmpty)
    }

    private func desil(of family: FamilyRecord) throws -> Int? {
        try reader.first(
            """
            SELECT d.value AS value FROM family_desil d JOIN family f ON f.home = d.home AND f.id = d.family
            WHERE d.home = \(family.key.home) AND d.family = \(family.key.id) AND \(in: "f.village")
            ORDER BY d.valid_from DESC, d.recorded_at DESC LIMIT 1
            """
        ).map { Int(try $0.int("value")) }
    }
}
