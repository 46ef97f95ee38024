import Rules
import Sheets

/// The columns of an export, as its order and the catalogue have them.
struct ExportColumns {
    let order: ExportOrder
    let catalogue: Catalogue
    let gazetteer: Gazetteer
    let today: CivilDate
    /// Stands in every row, so that any one that is found somewhere says which export it came from.
    let number: String

    struct Column<Item> {
        var name: String
        var cell: (Item) -> Cell

        init(_ name: String, _ cell: @escaping (Item) -> Cell) {
            self.name = name
            self.cell = cell
        }
    }

    // MARK: Families

    var ofFamilies: [Column<ExportedFamily>] {
        var columns: [Column<ExportedFamily>] = [Column("ID KELUARGA") { .text(RecordID($0.id).description) }]
        for group in ExportGroup.allCases where order.groups.contains(group) {
            switch group {
            case .identity:
                columns += [
                    Column("NO KK") { document($0.kk) }, Column("KEPALA KELUARGA") { Self.plain($0.head?.name ?? "") },
                    Column("NIK KEPALA KELUARGA") { document($0.head?.nik ?? "") },
                ]
            case .address: columns += address { $0 }
            case .family:
                columns += [
                    Column("JUMLAH ANGGOTA") { .number($0.size) },
                    Column("STATUS") { .text(Self.status($0.status)) },
                ]
            case .programs: columns += programs { $0.programs }
            case .findings: columns += counts { $0 } + findings { $0.rules }
            case .house: columns += house { $0 }
            }
        }
        return columns + [Column("NOMOR EKSPOR") { _ in .text(number) }]
    }

    // MARK: Persons

    var ofPersons: [Column<ExportedPerson>] {
        var columns: [Column<ExportedPerson>] = [
            Column("ID ORANG") { .text(RecordID($0.id).description) },
            Column("ID KELUARGA") { .text(RecordID($0.familyID).description) },
        ]
        for group in ExportGroup.allCases where order.groups.contains(group) {
            switch group {
            case .identity: columns += identity
            case .address: columns += address { $0.place }
            case .family:
                columns += [
                    Column("NO KK") { document($0.family.kk) },
                    Column("HUB KELUARGA") { .text(Self.relation($0.relation)) },
                    Column("JUMLAH ANGGOTA") { .number($0.family.size) },
                    Column("STATUS") { .text(Self.status($0.status)) },
                ]
            case .programs: columns += programs { $0.programs }
            case .findings: columns += counts { $0.family } + findings { $0.rules }
            case .house: columns += house { $0.family }
            }
        }
        return columns + [Column("NOMOR EKSPOR") { _ in .text(number) }]
    }

    private var identity: [Column<ExportedPerson>] {
        var columns: [Column<ExportedPerson>] = [
            Column("NIK") { document($0.nik) }, Column("NAMA") { Self.plain($0.name) },
            Column("JENIS KELAMIN") { .text($0.sex == 1 ? "L" : $0.sex == 2 ? "P" : "") },
        ]
        if order.isMasked {
            columns.append(Column("TAHUN LAHIR") { .number($0.birth.map { Int($0 / 10_000) }) })
        } else {
            columns += [
                Column("TEMPAT LAHIR") { Self.plain($0.birthPlace) }, Column("TANGGAL LAHIR") { .text(Self.birth($0)) },
            ]
        }
        columns += [
            Column("UMUR") { .number($0.birth.flatMap { age(born: $0) }) },
            Column("PEKERJAAN") { Self.plain($0.occupation) },
        ]
        // The mother's name is asked for as a password is.
        if !order.isMasked {
            columns += [
                Column("NAMA IBU KANDUNG") { Self.plain($0.mother) }, Column("ID DTKS") { Self.plain($0.dtksID) },
            ]
        }
        return columns
    }

    // MARK: What both have

    private func address<Item>(_ family: @escaping (Item) -> ExportedFamily) -> [Column<Item>] {
        let names = PlaceNames(gazetteer)
        return [
            Column("PROVINSI") { .text(names[family($0).village].0) },
            Column("KABUPATEN/KOTA") { .text(names[family($0).village].1) },
            Column("KECAMATAN") { .text(names[family($0).village].2) },
            Column("DESA/KELURAHAN") { .text(names[family($0).village].3) },
            Column("KODE WILAYAH") { .text(RegionCode(family($0).village).dotted) },
            Column("ALAMAT") { Self.plain(family($0).address) }, Column("DUSUN") { Self.plain(family($0).hamlet) },
            Column("RT") { Self.plain(family($0).rt) }, Column("RW") { Self.plain(family($0).rw) },
        ]
    }

    private func programs<Item>(_ numbers: @escaping (Item) -> Set<Int>) -> [Column<Item>] {
        catalogue.programs.map { program in
            Column(program.columns.first ?? program.id) { .text(numbers($0).contains(program.number) ? "YA" : "TIDAK") }
        }
    }

    private func counts<Item>(_ family: @escaping (Item) -> ExportedFamily) -> [Column<Item>] {
        [
            Column("KELUARGA VALID") { .text(family($0).errors == 0 ? "YA" : "TIDAK") },
            Column("JUMLAH KESALAHAN KELUARGA") { .number(family($0).errors) },
        ]
    }

    private func findings<Item>(_ rules: @escaping (Item) -> [String]) -> [Column<Item>] {
        // What makes a family invalid is told apart from what should only be looked at.
        func errors(_ item: Item) -> [Rule] { rules(item).map { catalogue.rule($0) }.filter { $0.severity == .error } }
        func warnings(_ item: Item) -> [Rule] {
            rules(item).map { catalogue.rule($0) }.filter { $0.severity != .error }
        }
        return [
            Column("KODE ALASAN") { Self.plain(errors($0).map(\.code).joined(separator: "; ")) },
            Column("ALASAN") { Self.plain(errors($0).map(\.title.id).joined(separator: "; ")) },
            Column("LANGKAH BERIKUTNYA") { Self.plain(errors($0).map(\.nextStep.id).joined(separator: " ")) },
            Column("KODE PERINGATAN") { Self.plain(warnings($0).map(\.code).joined(separator: "; ")) },
            Column("PERINGATAN") { Self.plain(warnings($0).map(\.title.id).joined(separator: "; ")) },
        ]
    }

    private func house<Item>(_ family: @escaping (Item) -> ExportedFamily) -> [Column<Item>] {
        HouseTrait.allCases.map { trait in
            let isPlain = trait.choices.isEmpty
            let unit = trait.unit.map { " (\($0))" } ?? ""
            let words = Dictionary(trait.choices.map { ($0.code, $0.words.id) }) { first, _ in first }
            return Column(trait.label.id.uppercased() + unit) { item in
                guard let code = family(item).house[trait] else { return .empty }
                return isPlain ? .number(code) : .text(words[code] ?? trait.words(for: code).id)
            }
        }
    }

    // MARK: Values

    private func document(_ text: String) -> Cell {
        text.isEmpty ? .empty : .text(order.isMasked ? MaskedNumber.text(text) : text)
    }

    private static func plain(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }

    /// `1979-04-12`; only as much as is known; what no date could be read from as it was written.
    private static func birth(_ person: ExportedPerson) -> String {
        guard let birth = person.birth else { return person.birthWritten }
        return PersonRecord.text(ofDate: birth)
    }

    private func age(born: Int32) -> Int? {
        let years = Int(today.packed / 10_000 - born / 10_000) - (today.packed % 10_000 < born % 10_000 ? 1 : 0)
        return born >= 10_000 && (0...130).contains(years) ? years : nil
    }

    /// As DTKS files write it.
    static func relation(_ code: Int) -> String {
        let words = [
            "", "KEPALA KELUARGA", "ISTRI/SUAMI", "ANAK", "MENANTU", "CUCU", "ORANG TUA/MERTUA", "PEMBANTU", "LAINNYA",
        ]
        return words.indices.contains(code) ? words[code] : ""
    }

    private static func status(_ status: RecordStatus) -> String {
        switch status {
        case .present: "TERCATAT"
        case .deceased: "MENINGGAL"
        case .moved: "PINDAH"
        case .notFound: "TIDAK DITEMUKAN"
        case .erased: "DIHAPUS"
        case .duplicate: "GANDA"
        case .withdrawn: "DITARIK"
        }
    }
}

extension ExportedPerson {
    /// Where the person is: of the family, but in the village that the person is recorded in.
    fileprivate var place: ExportedFamily {
        var place = family
        place.village = village
        return place
    }
}

/// The names of the regions a village lies in, each village looked up once. A class, since it is asked by closures
/// that are handed on.
final class PlaceNames {
    private let gazetteer: Gazetteer
    private var known: [Int64: (String, String, String, String)] = [:]

    init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    subscript(village: Int64) -> (String, String, String, String) {
        if let names = known[village] { return names }
        let path = gazetteer.path(of: RegionCode(village)).map(\.name)
        func name(_ level: Int) -> String { path.indices.contains(level) ? path[level] : "" }
        let names = (name(0), name(1), name(2), name(3))
        known[village] = names
        return names
    }
}
