import Rules
import Sheets

/// The layout in which lists of DTKS are handed from office to office: 23 columns.
final class MinistryColumns {
    static let headers = [
        "ID DTKS", "PROVINSI", "KABUPATEN/KOTA", "KECAMATAN", "DESA/KELURAHAN", "ALAMAT", "DUSUN", "RT", "RW", "NOKK",
        "NIK", "NAMA", "TANGGAL LAHIR", "TEMPAT LAHIR", "JENIS KELAMIN", "PEKERJAAN", "NAMA IBU KANDUNG",
        "HUB KELUARGA", "KETERANGAN PADAN", "BANSOS BPNT", "BANSOS PKH", "BANSOS BPNT-PPKM", "PBI JKN",
    ]
    /// The last ones, each about a program.
    static let programs = ["BANSOS BPNT", "BANSOS PKH", "BANSOS BPNT-PPKM", "PBI JKN"]

    private let places: PlaceNames
    /// `Program.number`, column by column; nil where the catalogue has no such program.
    private let numbers: [Int?]

    init(_ catalogue: Catalogue, _ gazetteer: Gazetteer) {
        places = PlaceNames(gazetteer)
        numbers = Self.programs.map { header in
            let key = ColumnMapping.key(header)
            let program = catalogue.programs.first { program in
                program.columns.contains { ColumnMapping.key($0) == key }
            }
            return program?.number
        }
    }

    func texts(_ row: ProposedPerson) -> [String] {
        let (family, person) = (row.family, row.person)
        let names = places[row.village.value]
        var texts = [person.dtksID]
        texts += [names.0, names.1, names.2, names.3].map { $0.uppercased() }
        texts += [family.address, family.hamlet, family.rt, family.rw, family.kk, person.nik, person.name]
        texts += [Self.birth(person), person.birthPlace, Self.sex(person.sex), person.occupation, person.mother]
        texts += [ExportColumns.relation(person.relation), row.remark]
        for number in numbers {
            let draws = number.map { row.programs.contains($0) } ?? false
            texts.append(draws ? "YA" : "TIDAK")
        }
        return texts
    }

    func cells(_ row: ProposedPerson) -> [Cell] { texts(row).map { Cell.text($0) } }

    /// `12-04-1979`; only as much as is known; what no date could be read from as it was written.
    static func birth(_ person: PersonRecord) -> String {
        guard let birth = person.birth else { return person.birthWritten }
        let text = PersonRecord.text(ofDate: birth)
        return text.split(separator: "-").reversed().joined(separator: "-")
    }

    static func sex(_ code: Int) -> String {
        switch code {
        case 1: "LAKI-LAKI"
        case 2: "PEREMPUAN"
        default: ""
        }
    }
}
