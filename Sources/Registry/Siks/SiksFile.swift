import Rules

/// A row of a file of SIKS-NG, as far as anything is compared with it.
struct SiksRow: Sendable {
    var village: RegionCode
    var nik: Int64?
    var kk: Int64?
    var dtksID: String
    var name: String
    var birth: Int32?
    var sex: Int
    var relation: Int
    var mother: String
}

/// A file that SIKS-NG gave out.
struct SiksFile {
    let layout: FileLayout
    private let file: ListedFile

    /// Bytes of the file.
    var size: Int { file.size }

    /// - Throws: `ImportProblem` for what is no text of rows, and for one that lacks a column.
    init(path: String, programs: [Program]) throws {
        let reader = try LineReader(path: path)
        layout = try FileLayout(reader, programs: programs, corrections: [], dateOrder: nil, separator: nil)
        let mapping = layout.mapping
        file = try ListedFile(
            reader,
            HeaderLine(
                line: layout.headerLine, names: mapping.headers, separator: mapping.separator, end: layout.headerEnd))
    }

    /// Calls `body` with every line that says anything, nil for one that cannot be read, and with the bytes passed so far.
    func forEachRow(_ parser: inout SiksRowParser, _ body: (SiksRow?, Int) throws -> Void) throws {
        try file.forEachRow { texts, _, passed in
            switch texts {
            case .success(let texts): try body(parser.row(texts, layout.mapping), passed)
            case .failure: try body(nil, passed)
            }
        }
    }
}

/// Turns the fields of a line into a row; nil: it says nothing that can be held against anybody here.
struct SiksRowParser {
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

    mutating func row(_ texts: [String], _ mapping: ColumnMapping) -> SiksRow? {
        func text(_ field: Field) -> String { mapping.fields[field].map { texts[$0] } ?? "" }
        let nik = DocumentText.parse(text(.nik)).value
        let dtksID = text(.dtksID)
        if nik == nil, dtksID.isEmpty { return nil }
        // Who was erased is not written down again.
        if let nik, tombstones.request(nik: nik) != nil { return nil }
        let names = [text(.province), text(.kabupaten), text(.kecamatan), text(.village)]
        guard case .village(let village) = places.village(names), region.contains(village) else { return nil }
        return SiksRow(
            village: village, nik: nik, kk: DocumentText.parse(text(.kk)).value, dtksID: dtksID, name: text(.name),
            birth: values.date(text(.birth), mapping.dateOrder), sex: values.sex(text(.sex)),
            relation: values.relation(text(.relation)), mother: text(.mother))
    }
}
