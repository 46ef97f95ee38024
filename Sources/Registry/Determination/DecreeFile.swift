import Rules

/// A person as a line of a decree tells of them.
struct DecreeRow {
    var line: Int
    var village: RegionCode
    var nik: Int64?
    /// ID DTKS; empty where there is none.
    var dtks: String
    var name: String
    /// KETERANGAN PADAN.
    var statement: String
    /// Of a column of its own; empty where the file has none.
    var result: String
    /// By number of the program, whether the file gives it.
    var programs: [Int: Bool]
}

/// The file of a decree in the ministry's layout.
struct DecreeFile {
    let mapping: ColumnMapping
    private let resultColumn: Int?
    private let file: ListedFile

    /// Bytes of the file.
    var size: Int { file.size }

    /// Headers of what was decided about a line, letters and digits only, upper case.
    private static let results: Set<String> = [
        "HASIL", "HASILPENETAPAN", "STATUSPENETAPAN", "STATUSUSULAN", "PENETAPAN", "KEPUTUSAN",
    ]

    /// - Throws: `ImportProblem` for what is no text of rows, and for one that lacks a column.
    init(path: String, programs: [Program]) throws {
        func mapped(_ header: HeaderLine) -> ColumnMapping {
            ColumnMapping(header: header.names, separator: header.separator, programs: programs)
        }
        file = try ListedFile(path: path) { Self.missing(mapped($0)).isEmpty }
        mapping = mapped(file.header)
        let missing = Self.missing(mapping)
        if !missing.isEmpty { throw MissingDecreeColumns(names: missing) }
        resultColumn = file.header.names.firstIndex { Self.results.contains(ColumnMapping.key($0)) }
    }

    /// In the words of the ministry's layout; empty if it has all that is needed.
    private static func missing(_ mapping: ColumnMapping) -> [String] {
        var missing: [String] = []
        if mapping.fields[.nik] == nil, mapping.fields[.dtksID] == nil { missing.append("ID DTKS / NIK") }
        if mapping.fields[.village] == nil { missing.append("DESA/KELURAHAN") }
        return missing
    }

    /// Calls `body` with every line that says anything, read or refused, and with the bytes passed so far.
    func forEachRow(
        _ parser: inout DecreeRowParser, _ body: (Result<DecreeRow, LineRefusal>, Int) throws -> Void
    ) throws {
        try file.forEachRow { texts, line, passed in
            switch texts {
            case .success(let texts):
                try body(parser.row(texts, line: line, mapping, result: resultColumn), passed)
            case .failure(let refusal): try body(.failure(refusal), passed)
            }
        }
    }
}

/// A file without what every list of the ministry has.
struct MissingDecreeColumns: JobTelling {
    var names: [String]

    var jobWords: Words {
        let list = names.joined(separator: ", ")
        return Words(
            id: "Berkas ini bukan lampiran penetapan: kolom \(list) tidak ada.",
            en: "This is no list of a determination: it lacks \(list).")
    }
}

/// Turns the fields of a line into a row, or says why not.
struct DecreeRowParser {
    /// The kabupaten: rows of elsewhere are refused.
    let region: RegionCode
    let tombstones: Tombstones
    private let values = ValueWords()
    private var places: PlaceResolver

    init(
        _ gazetteer: Gazetteer, region: RegionCode, tombstones: Tombstones,
        aliases: [RegionCode: [String: RegionCode]]
    ) {
        self.region = region
        self.tombstones = tombstones
        places = PlaceResolver(gazetteer, within: region, choices: [:], aliases: aliases)
    }

    mutating func row(
        _ texts: [String], line: Int, _ mapping: ColumnMapping, result: Int?
    ) -> Result<DecreeRow, LineRefusal> {
        func text(_ field: Field) -> String { mapping.fields[field].map { texts[$0] } ?? "" }
        let village: RegionCode
        switch places.village([text(.province), text(.kabupaten), text(.kecamatan), text(.village)]) {
        case .village(let code): village = code
        case .unknown: return .failure(LineRefusal(.villageUnknown))
        case .ambiguous: return .failure(LineRefusal(.villageAmbiguous))
        }
        guard region.contains(village) else { return .failure(LineRefusal(.outsideScope)) }
        let nik = DocumentText.parse(text(.nik)).value
        let dtks = text(.dtksID)
        if nik == nil, dtks.isEmpty { return .failure(LineRefusal(.noNIK)) }
        if let nik, tombstones.request(nik: nik) != nil { return .failure(LineRefusal(.erased)) }
        var programs: [Int: Bool] = [:]
        for target in mapping.programs {
            // A word that was never seen answers neither.
            if let gives = values.gives(texts[target.column]) { programs[target.kind] = gives }
        }
        return .success(
            DecreeRow(
                line: line, village: village, nik: nik, dtks: dtks, name: text(.name), statement: text(.padan),
                result: result.map { texts[$0] } ?? "", programs: programs))
    }
}
