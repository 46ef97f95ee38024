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

/// A file that SIKS-NG gave out: delimited rows under column names, read in one pass.
struct SiksFile {
    let layout: FileLayout
    private let reader: LineReader
    private let encoding: ColumnMapping.TextEncoding

    /// Bytes of the file.
    var size: Int { reader.size }

    /// - Throws: `ImportProblem` for what is no text of rows, and for one that lacks a column.
    init(path: String, programs: [Program]) throws {
        reader = try LineReader(path: path)
        layout = try FileLayout(reader, programs: programs, corrections: [], dateOrder: nil, separator: nil)
        let sample = try reader.bytes(at: 0, count: 1 << 20)
        // Of whole lines: the last letter of the sample may be cut.
        let whole = sample[..<(sample.lastIndex(of: 0x0A) ?? sample.endIndex)]
        let isText = whole.withUnsafeBytes { isUTF8Text($0) }
        encoding = isText ? .utf8 : .windows1252
    }

    /// Calls `body` with every line that says anything, nil for one that cannot be read, and with the bytes passed so far.
    func forEachRow(_ parser: inout SiksRowParser, _ body: (SiksRow?, Int) throws -> Void) throws {
        var passed = layout.headerEnd
        let mapping = layout.mapping
        let mark = mapping.separator
        var splitter = RowSplitter(separator: mark)
        try reader.forEachLine(from: layout.headerEnd, block: { _ in }) { _, line, length in
            passed += length
            guard let line else { return try body(nil, passed) }
            // Blank lines, those of a sheet's empty rows, and DOS's end mark.
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x1A || $0 == mark }
            if isBlank { return }
            if encoding == .utf8, !isUTF8Text(line) { return try body(nil, passed) }
            guard splitter.split(line) == mapping.columnCount else { return try body(nil, passed) }
            let texts = splitter.pieces.map { piece -> String in
                let text = decode(line[piece.start..<piece.end], encoding)
                let whole = piece.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
                return String(whole.trimmingSpaces.prefix(200))
            }
            try body(parser.row(texts, mapping), passed)
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
            birth: birth(text(.birth), mapping.dateOrder), sex: sex(text(.sex)), relation: relation(text(.relation)),
            mother: text(.mother))
    }

    private func birth(_ written: String, _ order: DateOrder) -> Int32? {
        var written = written
        return written.withUTF8 { WrittenDate(UnsafeRawBufferPointer($0), order: order).date?.packed }
    }

    private func sex(_ written: String) -> Int {
        var written = written
        return written.withUTF8 { Int(values.sex(UnsafeRawBufferPointer($0)).rawValue) }
    }

    private func relation(_ written: String) -> Int {
        var written = written
        return written.withUTF8 { Int(values.relation(UnsafeRawBufferPointer($0)).rawValue) }
    }
}
