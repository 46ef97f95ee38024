import Foundation
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

/// The file of a decree in the ministry's layout: delimited rows under column names, read in one pass.
struct DecreeFile {
    let mapping: ColumnMapping
    private let resultColumn: Int?
    private let reader: LineReader
    private let headerEnd: Int
    private let headerLine: Int

    /// Bytes of the file.
    var size: Int { reader.size }

    /// Headers of what was decided about a line, letters and digits only, upper case.
    private static let results: Set<String> = [
        "HASIL", "HASILPENETAPAN", "STATUSPENETAPAN", "STATUSUSULAN", "PENETAPAN", "KEPUTUSAN",
    ]

    /// - Throws: `ImportProblem` for what is no text of rows, and for one that lacks a column.
    init(path: String, programs: [Program]) throws {
        let reader = try LineReader(path: path)
        let sample = try reader.bytes(at: 0, count: 1 << 20)
        if sample.isEmpty { throw ImportProblem.empty }
        if !sample.contains(0x0A), sample.contains(0x0D) { throw ImportProblem.oldLineEnds }
        let start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let lines = HeaderLine.first(of: sample, from: start, separator: nil)
        guard let first = lines.first else { throw ImportProblem.noHeader(found: []) }
        func mapped(_ header: HeaderLine) -> ColumnMapping {
            ColumnMapping(header: header.names, separator: header.separator, programs: programs)
        }
        let header = lines.first { Self.missing(mapped($0)).isEmpty } ?? first
        var mapping = mapped(header)
        let missing = Self.missing(mapping)
        if !missing.isEmpty { throw MissingDecreeColumns(names: missing) }
        // Of whole lines: the last letter of the sample may be cut.
        let whole = sample[..<(sample.lastIndex(of: 0x0A) ?? sample.endIndex)]
        let isText = whole.withUnsafeBytes { isUTF8Text($0) }
        mapping.encoding = isText ? .utf8 : .windows1252
        self.mapping = mapping
        resultColumn = header.names.firstIndex { Self.results.contains(ColumnMapping.key($0)) }
        headerLine = header.line
        headerEnd = min(header.end, reader.size)
        self.reader = reader
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
        _ parser: inout DecreeRowParser, _ body: (Result<DecreeRow, DecreeRefusal>, Int) throws -> Void
    ) throws {
        var number = headerLine
        var passed = headerEnd
        var splitter = RowSplitter(separator: mapping.separator)
        try reader.forEachLine(from: headerEnd, block: { _ in }) { _, line, length in
            number += 1
            passed += length
            guard let line else { return try body(.failure(DecreeRefusal(.tooLong)), passed) }
            // Blank lines, those of a sheet's empty rows, and DOS's end mark.
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x1A || $0 == mapping.separator }
            if isBlank { return }
            if mapping.encoding == .utf8, !isUTF8Text(line) {
                return try body(.failure(DecreeRefusal(.undecodable)), passed)
            }
            guard splitter.split(line) == mapping.headers.count else {
                return try body(.failure(DecreeRefusal(.fieldCount)), passed)
            }
            let texts = splitter.pieces.map { piece -> String in
                let text = decode(line[piece.start..<piece.end], mapping.encoding)
                let whole = piece.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
                return String(whole.trimmingSpaces.prefix(200))
            }
            try body(parser.row(texts, line: number, mapping, result: resultColumn), passed)
        }
    }
}

/// A line that is not taken, and why; whose it is is not kept.
struct DecreeRefusal: Error {
    var reason: Reject.Reason

    init(_ reason: Reject.Reason) { self.reason = reason }
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
    ) -> Result<DecreeRow, DecreeRefusal> {
        func text(_ field: Field) -> String { mapping.fields[field].map { texts[$0] } ?? "" }
        let village: RegionCode
        switch places.village([text(.province), text(.kabupaten), text(.kecamatan), text(.village)]) {
        case .village(let code): village = code
        case .unknown: return .failure(DecreeRefusal(.villageUnknown))
        case .ambiguous: return .failure(DecreeRefusal(.villageAmbiguous))
        }
        guard region.contains(village) else { return .failure(DecreeRefusal(.outsideScope)) }
        let nik = DocumentText.parse(text(.nik)).value
        let dtks = text(.dtksID)
        if nik == nil, dtks.isEmpty { return .failure(DecreeRefusal(.noNIK)) }
        if let nik, tombstones.request(nik: nik) != nil { return .failure(DecreeRefusal(.erased)) }
        var programs: [Int: Bool] = [:]
        for target in mapping.programs {
            // A word that was never seen answers neither.
            if let gives = gives(texts[target.column]) { programs[target.kind] = gives }
        }
        return .success(
            DecreeRow(
                line: line, village: village, nik: nik, dtks: dtks, name: text(.name), statement: text(.padan),
                result: result.map { texts[$0] } ?? "", programs: programs))
    }

    private func gives(_ written: String) -> Bool? {
        var written = written
        let benefit = written.withUTF8 { values.benefit(UnsafeRawBufferPointer($0)) }
        switch benefit {
        case .yes: return true
        case .no: return false
        case .odd: return nil
        }
    }
}
