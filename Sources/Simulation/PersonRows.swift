/// Writes families as rows of the export.
struct PersonRows {
    static let columns = [
        "ID DTKS", "PROVINSI", "KABUPATEN/KOTA", "KECAMATAN", "DESA/KELURAHAN", "ALAMAT", "DUSUN", "RT", "RW",
        "NOKK", "NIK", "NAMA", "TANGGAL LAHIR", "TEMPAT LAHIR", "JENIS KELAMIN", "PEKERJAAN", "NAMA IBU KANDUNG",
        "HUB KELUARGA", "KETERANGAN PADAN",
    ]
    static let programColumns = ["BANSOS BPNT", "BANSOS PKH", "BANSOS BPNT-PPKM", "PBI JKN"]

    private let names: NameParts
    private let firstFutureYear: Int
    private let towns: [[UInt8]]
    private let extraColumns: [String]
    /// For every program column, the bit of the plan's program, if it has one.
    private let programBits: [UInt64]

    private static let separator = Array(#""|""#.utf8)
    private static let sexes = ["LAKI-LAKI", "PEREMPUAN"].map(quoted)
    private static let occupations = Occupation.allCases.map { quoted($0.text) }
    private static let relations = Relation.allCases.map { quoted($0.text) }
    private static let padan = quoted("PADAN")
    private static let yes = Array(#"|"YA""#.utf8)
    private static let no = Array(#"|"TIDAK""#.utf8)

    init(names: NameParts, towns: Towns, programs: [ProgramQuota], asOf: CalendarDay) {
        self.names = names
        self.towns = towns.quoted
        firstFutureYear = max(2027, asOf.year + 1)
        extraColumns = programs.map(\.column).filter { !Self.programColumns.contains($0) }
        programBits = (Self.programColumns + extraColumns).map { column in
            programs.firstIndex { $0.column == column }.map { UInt64(1) << UInt64($0) } ?? 0
        }
    }

    func appendHeader(to bytes: inout [UInt8]) {
        for (place, column) in (Self.columns + Self.programColumns + extraColumns).enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: "|")) }
            bytes.appendQuoted(column)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    func append(_ family: Family, in village: VillageProfile, to bytes: inout [UInt8]) {
        var shared = village.quotedPlaces
        family.address.appendColumns(isUrban: village.isUrban, to: &shared)
        shared.append(UInt8(ascii: "\""))
        family.appendKk(to: &shared)
        shared.append(contentsOf: Self.separator)
        for person in family.members {
            append(person, shared: shared, to: &bytes)
        }
    }

    private func append(_ person: Person, shared: [UInt8], to bytes: inout [UInt8]) {
        let rule = person.flaw?.rule
        bytes.append(UInt8(ascii: "\""))
        person.appendId(to: &bytes)
        bytes.append(contentsOf: "\"|".utf8)
        bytes.append(contentsOf: shared)
        appendNik(of: person, to: &bytes)
        bytes.append(contentsOf: Self.separator)
        if rule != .emptyName { names.append(person.name, to: &bytes) }
        bytes.append(contentsOf: Self.separator)
        appendBirth(of: person, to: &bytes)
        bytes.append(contentsOf: "\"|".utf8)
        bytes.append(contentsOf: towns[person.birthplace])
        bytes.append(contentsOf: Self.sexes[person.isWoman ? 1 : 0])
        bytes.append(contentsOf: Self.occupations[person.work.rawValue])
        bytes.append(UInt8(ascii: "\""))
        if rule != .emptyMother { names.append(person.mother, to: &bytes) }
        bytes.append(contentsOf: "\"|".utf8)
        bytes.append(contentsOf: Self.relations[person.relation.rawValue])
        if let statement = rule?.statement {
            bytes.appendQuoted(statement)
        } else {
            bytes.append(contentsOf: Self.padan.dropLast())
        }
        for bit in programBits {
            bytes.append(contentsOf: person.programs & bit != 0 ? Self.yes : Self.no)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private func appendNik(of person: Person, to bytes: inout [UInt8]) {
        switch person.flaw {
        case let flaw? where flaw.rule == .emptyNik: break
        case let flaw? where flaw.rule == .malformedNik:
            MalformedNumber.append(person.nik, variant: flaw.variant, to: &bytes)
        default: bytes.append(decimal: person.nik, digits: 16)
        }
    }

    private func appendBirth(of person: Person, to bytes: inout [UInt8]) {
        let birth = CalendarDay(number: person.birth)
        if let flaw = person.flaw {
            FlawedBirth.append(flaw, birth: birth, firstFutureYear: firstFutureYear, to: &bytes)
        } else {
            bytes.append(birth)
        }
    }

    private static func quoted(_ text: String) -> [UInt8] {
        Array("\"\(text)\"|".utf8)
    }
}

extension Person {
    func appendId(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "99".utf8)
        bytes.append(decimal: id, digits: 16)
    }
}

extension Family {
    func appendKk(to bytes: inout [UInt8]) {
        switch kkFlaw {
        case let flaw? where flaw.rule == .malformedKk:
            MalformedNumber.append(kk, variant: flaw.variant, to: &bytes)
        case _?: break
        case nil: bytes.append(decimal: kk, digits: 16)
        }
    }
}
