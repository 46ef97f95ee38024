import Foundation
import Rules

/// Finds out how a file is written from its first rows, and says so before anything is taken in.
package struct FileLayout: Sendable {
    package var mapping: ColumnMapping
    /// Offset of the first byte after the header.
    var headerEnd: Int
    /// The line of the column names, from 1.
    package var headerLine = 1
    /// Distinct values in the sample, where both columns exist.
    package var nikDistinct = 0
    package var kkDistinct = 0
    package var sampleRows = 0
    /// NIK and KK of 16 digits in the sample that begin with 99, and those that may be of real people.
    private var invented = 0
    private var real = 0

    /// Whether the file holds invented people; nil if it does not say.
    package var isTraining: Bool? { invented == real ? nil : invented > real }

    /// Whether the columns NIK and NOKK seem to have changed places: a KK repeats within a family, a NIK does not.
    package var looksSwapped: Bool {
        mapping.fields[.nik] != nil && mapping.fields[.kk] != nil && sampleRows >= 50
            && kkDistinct * 100 >= sampleRows * 95 && nikDistinct * 100 <= sampleRows * 75
    }

    /// - Throws: `ImportProblem` if this is no file of rows with a header we know.
    init(
        _ reader: LineReader, programs: [Program], corrections: [String], dateOrder: DateOrder?, separator: UInt8?,
        headerLine wanted: Int? = nil
    ) throws(ImportProblem) {
        let sample = try reader.bytes(at: 0, count: 2 << 20)
        try Self.refuseOtherFormats(sample)
        if !sample.contains(0x0A), sample.contains(0x0D) { throw .oldLineEnds }
        let hasMark = sample.starts(with: [0xEF, 0xBB, 0xBF])
        let start = hasMark ? 3 : 0
        let headers = HeaderLine.first(of: sample, from: start, separator: separator)
        guard
            let header = wanted.map({ line in headers.first { $0.line == line } })
                ?? headers.first(where: { $0.hasWhatIsNeeded(programs, corrections) }) ?? headers.first
        else { throw .noHeader(found: []) }
        headerLine = header.line
        headerEnd = min(header.end, reader.size)
        mapping = ColumnMapping(header: header.names, separator: header.separator, programs: programs)
        for correction in corrections { try mapping.correct(correction, programs: programs) }
        if mapping.fields.isEmpty { throw .noHeader(found: header.names) }
        try requireColumns()
        try readSample(sample, from: headerEnd, complete: sample.count == reader.size, dateOrder: dateOrder)
    }

    private static func refuseOtherFormats(_ sample: [UInt8]) throws(ImportProblem) {
        if sample.isEmpty { throw .empty }
        if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) || sample.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .spreadsheet
        }
    }

    private func requireColumns() throws(ImportProblem) {
        var missing: [String] = []
        if mapping.fields[.village] == nil { missing.append(Field.village.rawValue) }
        if mapping.fields[.dtksID] == nil, mapping.fields[.nik] == nil { missing.append("id_dtks or nik") }
        if !missing.isEmpty { throw .missingColumns(missing) }
    }

    private mutating func readSample(
        _ sample: [UInt8], from start: Int, complete: Bool, dateOrder: DateOrder?
    ) throws(ImportProblem) {
        var splitter = RowSplitter(separator: mapping.separator)
        var niks: Set<[UInt8]> = []
        var kks: Set<[UInt8]> = []
        var possible = Set(DateOrder.allCases)
        var sawDate = false
        sample.withUnsafeBytes { sample in
            var at = start
            while at < sample.count, sampleRows < 5_000 {
                guard let end = sample[at...].firstIndex(of: 0x0A) ?? (complete ? sample.endIndex : nil) else { break }
                let line = UnsafeRawBufferPointer(rebasing: sample[at..<end])
                at = end + 1
                guard splitter.split(line) == mapping.columnCount else { continue }
                sampleRows += 1
                func text(_ field: Field) -> UnsafeRawBufferPointer? {
                    guard let column = mapping.fields[field] else { return nil }
                    let piece = splitter.pieces[column]
                    return UnsafeRawBufferPointer(rebasing: line[piece.start..<piece.end])
                }
                if let nik = text(.nik), !nik.isEmpty { niks.insert(Array(nik)) }
                if let kk = text(.kk), !kk.isEmpty { kks.insert(Array(kk)) }
                for number in [text(.nik), text(.kk)].compactMap({ $0.flatMap { DocumentNumber($0).value } }) {
                    if number / 100_000_000_000_000 == 99 {
                        invented += 1
                    } else if NIKParts(number).hasRealDate {
                        real += 1
                    }
                }
                if let birth = text(.birth), birth.count >= 8 {
                    let fitting = possible.filter {
                        if case .date(let date) = WrittenDate(birth, order: $0) { !date.isYearOnly } else { false }
                    }
                    // A value that no order can read is a wrong value, not a hint.
                    if fitting.isEmpty { continue }
                    sawDate = true
                    votes.merge(fitting.map { ($0, 1) }, uniquingKeysWith: +)
                    votesTotal += 1
                }
            }
        }
        nikDistinct = niks.count
        kkDistinct = kks.count
        if let dateOrder { mapping.dateOrder = dateOrder; return }
        guard sawDate else { return }
        possible = Set(DateOrder.allCases)
        // The order that reads most values; the Indonesian one where several read alike.
        let best = possible.map { (order: $0, votes: votes[$0] ?? 0) }
            .max { ($0.votes, -Int($0.order.rawValue)) < ($1.votes, -Int($1.order.rawValue)) }
        guard let best else { return }
        let dayFirst = votes[.dayMonthYear] ?? 0, monthFirst = votes[.monthDayYear] ?? 0
        // Two orders in one file: neither reads nearly all. A person must say which.
        if votesTotal >= 20, dayFirst * 100 < votesTotal * 90, monthFirst * 100 < votesTotal * 90,
            best.order == .dayMonthYear || best.order == .monthDayYear
        {
            throw .ambiguousDates
        }
        mapping.dateOrder = best.order
    }

    private var votes: [DateOrder: Int] = [:]
    private var votesTotal = 0
}

/// A line that may be that of the column names.
struct HeaderLine {
    /// From 1.
    var line: Int
    var names: [String]
    var separator: UInt8
    /// Offset of the first byte after it.
    var end: Int

    /// How far down a file the names may stand: titles and a date come before them, not people.
    static let most = 20

    static func first(of sample: [UInt8], from start: Int, separator: UInt8?) -> [HeaderLine] {
        var found: [HeaderLine] = []
        var at = start
        while at < sample.count, found.count < most {
            let stop = sample[at...].firstIndex(of: 0x0A) ?? sample.endIndex
            var text = Array(sample[at..<stop])
            if text.last == 0x0D { text.removeLast() }
            let mark = separator ?? Self.separator(of: text)
            var splitter = RowSplitter(separator: mark)
            let names: [String] = text.withUnsafeBytes { line in
                _ = splitter.split(line)
                return splitter.pieces.map { String(decoding: line[$0.start..<$0.end], as: UTF8.self) }
            }
            found.append(HeaderLine(line: found.count + 1, names: names, separator: mark, end: stop + 1))
            at = stop + 1
        }
        return found
    }

    func hasWhatIsNeeded(_ programs: [Program], _ corrections: [String]) -> Bool {
        var mapping = ColumnMapping(header: names, separator: separator, programs: programs)
        for correction in corrections {
            do { try mapping.correct(correction, programs: programs) } catch { return false }
        }
        return mapping.fields[.village] != nil && (mapping.fields[.nik] != nil || mapping.fields[.dtksID] != nil)
    }

    /// The likeliest of `| ; , tab`: the one that occurs most in the header.
    private static func separator(of header: [UInt8]) -> UInt8 {
        let candidates: [UInt8] = [0x7C, 0x3B, 0x09, 0x2C]
        return candidates.max { left, right in
            header.count { $0 == left } < header.count { $0 == right }
        } ?? 0x7C
    }
}
