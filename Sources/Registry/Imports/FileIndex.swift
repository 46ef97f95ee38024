import Rules

/// What a first pass over a file finds: its layout, where each village's rows stand, and what cannot be placed.
///
/// Holds a few bytes for each stretch of rows of one village, so a file in village order costs next to nothing and
/// a shuffled one 24 bytes a row.
package struct FileIndex: Sendable {
    package var mapping: ColumnMapping
    /// In code order.
    package var villages: [Stretches] = []
    package var rejects = RejectList()
    package var rowCount = 0
    /// The number of the last line, blank ones counted.
    package var lastLine = 1
    package var size = 0
    /// SHA-256 of the file's bytes.
    package var digest = ""

    /// Of the ID DTKS of rows that were rejected but could be read: they are not missing from a complete file.
    var rejectedIdentities: [Int64] = []

    /// What rows without a village say of their place, with how many say it; the first thousand spellings.
    package var unplaced: [[String]: Unplaced] = [:]

    /// Spellings that were placed as somebody said with an earlier file.
    package var remembered: [[String]: RegionCode] = [:]

    package struct Unplaced: Sendable {
        package var reason: Reject.Reason
        package var rows: Int
    }

    package struct Stretches: Sendable {
        package var village: RegionCode
        package var rows: Int
        /// Of the rows' ID DTKS, where the file has any: to know, before a row is read, who else is in the file.
        var identities: [Int64] = []
        var stretches: [Stretch]
    }

    /// Rows of one village, one after another.
    struct Stretch: Sendable {
        var offset: Int
        var length: Int
        var firstLine: Int32
    }

    /// Short for which villages there are.
    var area: String {
        String(Digest.sha256(villages.map { String($0.village.value) }.joined(separator: " ")).prefix(16))
    }

    /// Ends what makes two imports of one file different. Imports from before this was so are without it.
    var areaMark: String { "|desa \(area)" }
}

/// Walks the file once and makes its `FileIndex`.
struct FileIndexer {
    let mapping: ColumnMapping
    let headerEnd: Int
    let headerLine: Int
    var places: PlaceResolver
    let scope: Scope
    /// Whether the file is said to be complete, so that the ID DTKS of refused rows matter.
    let isComplete: Bool
    /// Called with the bytes passed so far; what it throws ends the reading.
    let progress: (Int) throws -> Void

    /// What the numbers of lines hold, with room to spare: forty times the people of the largest province.
    static let mostLines = 2_000_000_000
    /// Thrice the people of the largest kelurahan: a village's rows are in memory together.
    static let mostRowsOfVillage = 500_000

    /// Undecodable lines cannot be told from Windows-1252 before the whole file is seen.
    private struct Suspect { var line: Int; var offset: Int; var length: Int }

    mutating func run(_ reader: LineReader, forcedEncoding: ColumnMapping.TextEncoding?) throws -> FileIndex {
        var index = FileIndex(mapping: mapping)
        let digest = RunningDigest()
        try reader.bytes(at: 0, count: headerEnd).withUnsafeBytes { digest.add($0) }
        if let forcedEncoding { index.mapping.encoding = forcedEncoding }
        var suspects = false
        var properMultibyte = false
        try scan(reader, into: &index, digest: digest, suspects: &suspects, properMultibyte: &properMultibyte)
        if forcedEncoding == nil, suspects, !properMultibyte, mapping.encoding == .utf8 {
            // Bytes above 0x7F, and never as UTF-8: the file is Windows-1252. Read again as such.
            let digestText = index.digest
            index = FileIndex(mapping: mapping)
            index.mapping.encoding = .windows1252
            let again = RunningDigest()
            try scan(reader, into: &index, digest: again, suspects: &suspects, properMultibyte: &properMultibyte)
            index.digest = digestText
        }
        index.size = reader.size
        index.remembered = places.remembered
        index.villages.sort { $0.village < $1.village }
        return index
    }

    private mutating func scan(
        _ reader: LineReader, into index: inout FileIndex, digest: borrowing RunningDigest, suspects: inout Bool,
        properMultibyte: inout Bool
    ) throws {
        let columns = [Field.province, .kabupaten, .kecamatan, .village].map { mapping.fields[$0] ?? -1 }
        let encoding = index.mapping.encoding
        var splitter = RowSplitter(separator: mapping.separator)
        var line = headerLine
        var positions: [RegionCode: Int] = [:]
        var lastPlace: [UInt8] = []
        var place: [UInt8] = []
        var last: (village: RegionCode, at: Int, end: Int)?
        var passed = headerEnd
        var lastResult = PlaceResolver.Place.unknown

        try reader.forEachLine(from: headerEnd, block: { digest.add($0) }) { offset, bytes, length in
            line += 1
            passed += length
            index.lastLine = line
            if line > Self.mostLines { throw ImportProblem.tooManyLines }
            if line & 0x3FFF == 0 { try progress(passed) }
            guard let bytes else {
                index.rowCount += 1
                index.rejects.add(Reject(line: line, column: "", value: "", reason: .tooLong))
                return
            }
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x1A }) { return }  // blank lines and DOS's end mark
            index.rowCount += 1
            if encoding == .utf8, !isUTF8Text(bytes) {
                if !bytes.contains(0) { suspects = true }
                _ = splitter.split(bytes)
                note(identity(of: bytes, splitter), in: &index)
                index.rejects.add(Reject(line: line, column: "", value: "", reason: .undecodable))
                return
            }
            if encoding == .utf8, !properMultibyte, !bytes.isASCII { properMultibyte = true }
            guard splitter.split(bytes) == mapping.columnCount else {
                note(identity(of: bytes, splitter), in: &index)
                index.rejects.add(
                    Reject(line: line, column: "", value: String(splitter.pieces.count), reason: .fieldCount))
                return
            }
            place.removeAll(keepingCapacity: true)
            for column in columns {
                if column >= 0 {
                    let piece = splitter.pieces[column]
                    place.append(contentsOf: bytes[piece.start..<piece.end])
                }
                place.append(0)
            }
            if place != lastPlace {
                swap(&place, &lastPlace)
                lastResult = places.village(
                    lastPlace.split(separator: 0, omittingEmptySubsequences: false).prefix(4).map {
                        decode($0, encoding)
                    })
            }
            let identity = identity(of: bytes, splitter)
            switch lastResult {
            case .village(let village):
                guard scope.contains(village) else {
                    note(identity, in: &index)
                    index.rejects.add(reject(line, lastPlace, encoding, .outsideScope))
                    return
                }
                if let open = last, open.village == village, open.end == offset {
                    let stretch = index.villages[open.at].stretches.count - 1
                    index.villages[open.at].stretches[stretch].length += length
                    index.villages[open.at].rows += 1
                    if index.villages[open.at].rows > Self.mostRowsOfVillage {
                        throw ImportProblem.tooManyRows(village: village)
                    }
                    if let identity { index.villages[open.at].identities.append(identity) }
                    last?.end = offset + length
                    return
                }
                let at: Int
                if let known = positions[village] {
                    at = known
                } else {
                    at = index.villages.count
                    positions[village] = at
                    index.villages.append(FileIndex.Stretches(village: village, rows: 0, identities: [], stretches: []))
                }
                index.villages[at].stretches.append(
                    FileIndex.Stretch(offset: offset, length: length, firstLine: Int32(line)))
                index.villages[at].rows += 1
                if index.villages[at].rows > Self.mostRowsOfVillage {
                    throw ImportProblem.tooManyRows(village: village)
                }
                if let identity { index.villages[at].identities.append(identity) }
                last = (village, at, offset + length)
            case .unknown, .ambiguous:
                note(identity, in: &index)
                let reason: Reject.Reason = lastResult == .unknown ? .villageUnknown : .villageAmbiguous
                count(lastPlace, encoding, reason, in: &index)
                index.rejects.add(reject(line, lastPlace, encoding, reason))
            }
        }
        index.digest = digest.current()
        try progress(reader.size)
    }

    /// Somebody whose row is refused is not missing.
    private func note(_ identity: Int64?, in index: inout FileIndex) {
        if isComplete, let identity { index.rejectedIdentities.append(identity) }
    }

    private func identity(of bytes: UnsafeRawBufferPointer, _ splitter: RowSplitter) -> Int64? {
        guard let column = mapping.fields[.dtksID], column < splitter.pieces.count else { return nil }
        let piece = splitter.pieces[column]
        if piece.start == piece.end || piece.hasDoubledQuotes { return nil }
        return DTKSKey.of(id: UnsafeRawBufferPointer(rebasing: bytes[piece.start..<piece.end]))
    }

    private func count(
        _ place: [UInt8], _ encoding: ColumnMapping.TextEncoding, _ reason: Reject.Reason, in index: inout FileIndex
    ) {
        // No name of a place is so long; nobody could choose by it.
        if place.count > 400 { return }
        let texts = place.split(separator: 0, omittingEmptySubsequences: false).prefix(4).map { decode($0, encoding) }
        if index.unplaced[texts] == nil, index.unplaced.count >= 1_000 { return }
        index.unplaced[texts, default: FileIndex.Unplaced(reason: reason, rows: 0)].rows += 1
    }

    private func reject(
        _ line: Int, _ place: [UInt8], _ encoding: ColumnMapping.TextEncoding, _ reason: Reject.Reason
    ) -> Reject {
        let texts = place.split(separator: 0, omittingEmptySubsequences: false).prefix(4).map {
            decode($0.prefix(200), encoding)
        }
        let column = mapping.fields[.village].map { mapping.headers[$0] } ?? ""
        return Reject(
            line: line, column: column, value: texts.reversed().filter { !$0.isEmpty }.joined(separator: ", "),
            reason: reason)
    }
}

func decode(_ bytes: some Collection<UInt8>, _ encoding: ColumnMapping.TextEncoding) -> String {
    guard encoding == .windows1252 else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    for byte in bytes { appendWindows1252(byte, to: &text) }
    return String(decoding: text, as: UTF8.self)
}
