import Foundation
import Rules
import Storage

/// How an upload would be read: its columns as they were guessed and corrected, and its first rows.
package struct UploadLook: Sendable {
    package var upload: Upload
    package var mapping: ColumnMapping
    package var headerLine: Int
    package var looksSwapped = false
    /// The first rows, numbers masked.
    package var rows: [[String]] = []
    package var programs: [Program] = []
    /// Whether it is still to be decided if the register is for practice.
    package var asksKind = false
    /// Why it cannot be read like this; nil if it can.
    package var problem: ImportProblem?
}

extension Registry {
    /// Looks at the beginning of an upload.
    ///
    /// - Throws: `Refusal.notFound` for somebody else's, `Refusal.invalidInput` for a file without any lines.
    package func look(at id: RecordID, _ choices: ImportChoices, by actor: Actor) async throws -> UploadLook {
        let upload = try await upload(id, by: actor)
        do {
            return try await offLoop { try look(at: upload, choices) }
        } catch let problem as ImportProblem {
            throw Refusal.invalidInput(field: "berkas", reason: problem.jobWords)
        }
    }

    private func look(at upload: Upload, _ choices: ImportChoices) throws -> UploadLook {
        let (programs, asksKind) = try database.readBlocking { db in
            (try self.catalogue(in: db).programs, try RegisterKind.isTraining(in: db) == nil)
        }
        let options = choices.options(for: upload)
        let reader = try LineReader(path: try textPath(of: upload))
        let sample = try reader.bytes(at: 0, count: 1 << 18)
        let start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let headers = HeaderLine.first(of: sample, from: start, separator: options.separator)
        guard
            let header = headers.first(where: { $0.line == choices.headerLine })
                ?? headers.first(where: { $0.hasWhatIsNeeded(programs, options.corrections) }) ?? headers.first
        else { throw ImportProblem.empty }
        var mapping = ColumnMapping(header: header.names, separator: header.separator, programs: programs)
        // A choice that no longer fits, of another line say, is left out; the form shows what counts.
        for correction in options.corrections { try? mapping.correct(correction, programs: programs) }
        var look = UploadLook(upload: upload, mapping: mapping, headerLine: header.line, programs: programs)
        look.asksKind = asksKind
        do {
            let layout = try FileLayout(
                reader, programs: programs, corrections: options.corrections, dateOrder: options.dateOrder,
                separator: options.separator, headerLine: header.line)
            look.mapping.dateOrder = layout.mapping.dateOrder
            look.looksSwapped = layout.looksSwapped
            if layout.looksSwapped, !choices.swapNIKAndKK, !choices.keepColumns {
                look.problem = .swappedNIKAndKK(nikDistinct: layout.nikDistinct, kkDistinct: layout.kkDistinct)
            }
        } catch {
            look.problem = error
        }
        if let order = options.dateOrder { look.mapping.dateOrder = order }
        look.mapping.encoding =
            options.encoding ?? (sample.dropLast(4).withContiguous(isUTF8Text) ? .utf8 : .windows1252)
        look.rows = Self.rows(sample, from: header.end, look.mapping)
        // Of a file without column names the first person stands in their place.
        look.mapping.headers = look.mapping.headers.map(LongNumbers.masked)
        return look
    }

    func textPath(of upload: Upload) throws -> String {
        guard let file = upload.textFile else { throw Refusal.notFound }
        return files.path(of: try database.readBlocking { try Self.storedFile(file, in: $0) }.digest)
    }

    /// Eight rows.
    private static func rows(_ sample: [UInt8], from start: Int, _ mapping: ColumnMapping) -> [[String]] {
        var splitter = RowSplitter(separator: mapping.separator)
        let numbers = Set([Field.nik, .kk, .dtksID].compactMap { mapping.fields[$0] })
        var rows: [[String]] = []
        for line in sample.dropFirst(start).split(separator: 0x0A).prefix(8) {
            let texts: [String] = Array(line).withUnsafeBytes { line in
                let line = line.last == 0x0D ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line
                _ = splitter.split(line)
                return splitter.pieces.map { decode(line[$0.start..<$0.end], mapping.encoding) }
            }
            rows.append(
                texts.enumerated().map { column, text in
                    numbers.contains(column) ? MaskedNumber.text(text) : LongNumbers.masked(String(text.prefix(60)))
                })
        }
        return rows
    }
}

extension ArraySlice<UInt8> {
    fileprivate func withContiguous<T>(_ body: (UnsafeRawBufferPointer) -> T) -> T { withUnsafeBytes { body($0) } }
}
