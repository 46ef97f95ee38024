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
}

/// Reads them, some proposals at a time.
struct PaperNames {
    let db: any Connection
    let home: Int64
    let catalogue: Catalogue

    /// - Parameter proposals: with their contents.
    func of(_ proposals: [ProposalRecord]) throws -> [RecordID: PaperName] {
        let persons = ProposedPersons(db: db, home: home, catalogue: catalogue)
        var names: [RecordID: PaperName] = [:]
        for record in proposals {
            var name = PaperName(name: record.label, rt: record.rt, rw: record.rw, village: record.village)
            if let content = try record.readContent, let first = try persons.of(record, content).first {
                name.name = first.person.name
                name.nik = first.person.nik
                name.kk = first.family.kk
                name.address = first.family.address
                name.rt = first.family.rt
                name.rw = first.family.rw
            } else if record.content == nil {
                name.name = "(data sudah dihapus)"
            }
            names[record.key.id] = name
        }
        return names
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
