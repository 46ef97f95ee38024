import Rules
import Storage

/// Whom a proposal is about, as a list for the file names them: whoever it names first, in the order of the family card.
struct PaperName {
    var name = ""
    var nik = ""
    var kk = ""
    var address = ""
    var rt = ""
    var rw = ""
    var village: RegionCode

    /// `DUSUN III, RT 004 RW 002`.
    var place: String {
        var parts: [String] = address.isEmpty ? [] : [address]
        let numbers = [rt.isEmpty ? "" : "RT \(rt)", rw.isEmpty ? "" : "RW \(rw)"].filter { !$0.isEmpty }
        if !numbers.isEmpty { parts.append(numbers.joined(separator: " ")) }
        return parts.joined(separator: ", ")
    }

    /// In one column that is as wide as one of them: each stands whole on a line of its own.
    var numbers: String { [nik, kk].filter { !$0.isEmpty }.joined(separator: " ") }

    /// `004/002`.
    var rtRW: String { [rt, rw].filter { !$0.isEmpty }.joined(separator: "/") }

    fileprivate mutating func fill(_ family: FamilyRecord, _ person: PersonRecord) {
        (name, nik, kk) = (person.name, person.nik, family.kk)
        (address, rt, rw) = (family.address, family.rt, family.rw)
    }
}

/// Reads them, some hundred proposals at a time.
struct PaperNames {
    let db: any Connection
    let home: Int64
    let catalogue: Catalogue
    /// Each stands by the digest of what was proposed: what a list says is compared without reading its people.
    let isTrial: Bool

    init(_ maker: PaperMaker, of home: Int64, isTrial: Bool = false) {
        (db, self.home, catalogue, self.isTrial) = (maker.db, home, maker.catalogue, isTrial)
    }

    /// - Parameter proposals: with their contents.
    func of(_ proposals: [ProposalRecord]) throws -> [RecordID: PaperName] {
        var names: [RecordID: PaperName] = [:]
        if isTrial {
            for record in proposals {
                names[record.key.id] = PaperName(name: record.hash, rt: record.hash, village: record.village)
            }
            return names
        }
        let persons = ProposedPersons(db: db, home: home, catalogue: catalogue)
        var rest = proposals[...]
        while !rest.isEmpty {
            let piece = try rest.prefix(500).map { try (record: $0, content: $0.readContent) }
            rest = rest.dropFirst(500)
            let onRecord = try NamesOnRecord(of: piece.compactMap(\.content), home: home, in: db)
            for (record, content) in piece {
                var name = PaperName(name: record.label, rt: record.rt, rw: record.rw, village: record.village)
                if let content {
                    if let (family, person) = try onRecord.first(of: content) ?? first(persons.of(record, content)) {
                        name.fill(family, person)
                    }
                } else {
                    name.name = "(data sudah dihapus)"
                }
                names[record.key.id] = name
            }
        }
        return names
    }

    private func first(_ persons: [ProposedPerson]) -> (FamilyRecord, PersonRecord)? {
        persons.first.map { ($0.family, $0.person) }
    }

    /// What it asks for: `Usulan bansos: Program Keluarga Harapan (PKH)`.
    ///
    /// - Parameter isPublic: what somebody is registered as is nobody else's to read.
    func kind(_ record: ProposalRecord, isPublic: Bool) -> String {
        if record.kind == .ppks, isPublic { return "Usulan" }
        let title = record.kind.title.id
        guard let number = record.program, let program = catalogue.programs.first(where: { $0.number == number })
        else { return title }
        return "\(title): \(program.name)"
    }
}
