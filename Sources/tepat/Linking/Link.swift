import ArgumentParser
import Foundation
import Linkage
import Synchronization

struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find who stands in a file of persons more than once, or in each of two files.",
        discussion: """
            The files are CSV with a header, which also tells whether commas, semicolons or tabs stand between columns. \
            Columns that are known: id, nik, no_kk, name, birth_date (1985-04-30), sex (L or P), mother_name, village. Any \
            of them may be absent, and any other is given its meaning by --role: id, nik, kk, name, given-name, \
            family-name, birth-date, sex, mother, village, address, hamlet, house-number, postcode, region, phone, \
            other-id. Two files may have other headers: what both say is compared. \
            Nothing is known to the program but the files: what agreement is worth is learned from them. How, and how \
            well: docs/linkage.md.
            """)
    @Argument(help: "A file of persons.") var file: String
    @Argument(help: "Another one: pairs are then only looked for between the two.") var file2: String?
    @Option(help: "What a column of either file is: --role address=street_address. May be said several times.")
    var role: [String] = []
    @Option(help: "Pairs less likely than this are left out.") var threshold = 0.3
    @Option(help: "Where the pairs are written: id_a,id_b,probability,evidence. Of two files id_a is of the first.")
    var pairs: String?
    @Option(
        help: """
            Where the persons are written who stand there more than once: id,cluster. Of two files id,cluster,file: 1 or 2, \
            and the cluster is named by an id of the first.
            """)
    var clusters: String?
    @Option(help: "A file of titles and spellings in the place of those that come with the program.") var spellings:
        String?
    @Option(help: "How many threads.") var threads = ProcessInfo.processInfo.activeProcessorCount
    @Option(help: "How many MiB of memory may be taken; three quarters of the machine's unless said.") var memory: Int?
    @Flag(help: "Print the answer as JSON.") var json = false

    func validate() throws {
        guard (0.001...1).contains(threshold) else { throw ValidationError("--threshold is between 0.001 and 1") }
        guard (1...64).contains(threads) else { throw ValidationError("--threads is between 1 and 64") }
        guard (memory ?? LinkMemory.least) >= LinkMemory.least else {
            throw ValidationError("--memory is at least \(LinkMemory.least) MiB")
        }
        _ = try GivenColumns(role)
    }

    /// Values of a column that could not be read and count as missing.
    private struct BadValues: Encodable {
        var file: String
        var column: String
        var values: Int
    }

    /// Groups with a key in common in which not everybody is compared with everybody.
    private struct Wide: Encodable {
        var fields: String
        var groups: Int
        var rows: Int
        var largest: Int
    }

    private struct Answer: Encodable {
        var rows: Int
        var badRows: Int
        var badValues: [BadValues]
        var compared: Int
        var wide: [Wide]
        var pairs: Int
        var clusters: Int
        var rowsInClusters: Int
        var refused: Int
        var seconds: Double
    }

    func run() throws {
        let began = ContinuousClock.now
        let spellings = try readSpellings()
        let given = try GivenColumns(role)
        var files = [try PersonFile(path: file, given: given)]
        if let file2 { files.append(try PersonFile(path: file2, given: given)) }
        defer { for file in files { file.closeFile() } }
        let columns = try ComparedColumns(files, given: given)
        for (file, names) in zip(files, columns.alone) where !names.isEmpty {
            Terminal.say("\(file.path) alone has \(names.joined(separator: ", ")): not compared")
        }
        let room = LinkMemory(memory)
        _ = try room.pairs(beside: files.reduce(0) { $0 + $1.expectedRows }, of: files)
        var readers: [RecordReader] = []
        for number in files.indices {
            readers += try files[number].read(spellings, source: UInt8(number), threads: threads) { done, total in
                Terminal.progress("reading \(Terminal.percent(done, total))")
            }
        }
        let rows = files.reduce(0) { $0 + $1.starts.count }
        guard rows <= LinkRecords.most else {
            throw Trouble(
                message: "\(rows) rows are more than one run takes (\(LinkRecords.most)); part the file first")
        }
        let mostPairs = try room.pairs(beside: rows, of: files)
        let records = LinkRecords(&readers, roles: columns.roles)
        var linker = Linker()
        (linker.threshold, linker.threads, linker.isLink) = (threshold, threads, file2 != nil)
        let links: Links
        do throws(TooManyPairs) {
            links = try linker.run(records, mostPairs: mostPairs) { Terminal.progress("\($0.rawValue) ...") }
        } catch { throw room.trouble(error) }
        Terminal.progress("", final: true)
        let ids = RowIDs(files: files)
        if let pairs {
            try LinkOutput.write(pairs, "id_a,id_b,probability,evidence") { try writePairs(links, ids, $0) }
        }
        if let clusters {
            let header = file2 == nil ? "id,cluster" : "id,cluster,file"
            try LinkOutput.write(clusters, header) { try writeClusters(links, ids, $0) }
        }
        report(files)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let answer = Answer(
            rows: rows, badRows: files.reduce(0) { $0 + $1.badCount }, badValues: files.flatMap(badValues),
            compared: links.compared,
            wide: links.wide.map {
                Wide(fields: $0.fields, groups: $0.blocks, rows: $0.records, largest: $0.largest)
            },
            pairs: links.pairs.count, clusters: links.clusters.count,
            rowsInClusters: links.clusters.reduce(0) { $0 + $1.count },
            refused: links.refused, seconds: (seconds * 1000).rounded() / 1000)
        if json { return try printJSON(answer) }
        print(
            """
            \(answer.rows) rows, \(answer.badRows) that could not be read; \(answer.compared) pairs compared
            \(answer.pairs) pairs with a probability of at least \(threshold); \(answer.clusters) persons stand there more \
            than once, in \(answer.rowsInClusters) rows\(told(answer.wide))
            \(String(format: "%.1f", seconds)) s
            """)
    }

    private func told(_ wide: [Wide]) -> String {
        if wide.isEmpty { return "" }
        let groups = wide.map { "\($0.groups) of \($0.fields) (up to \($0.largest) rows)" }.joined(separator: ", ")
        return "\nGroups too large to compare everybody in them with everybody, by what they have in common: \(groups)"
    }

    private func readSpellings() throws -> NameSpellings {
        guard let spellings else { return .indonesian }
        let text: String
        do { text = try String(contentsOfFile: spellings, encoding: .utf8) } catch {
            throw Trouble(message: "\(spellings) cannot be read as text: \(error.localizedDescription)")
        }
        do { return try NameSpellings(text) } catch { throw Trouble(message: "\(spellings): \(error)") }
    }

    private func report(_ files: [PersonFile]) {
        for file in files where file.badCount > 0 {
            for row in file.bad { Terminal.say("\(file.path), line \(row.line): \(row.reason)") }
            if file.badCount > file.bad.count { Terminal.say("\(file.path): \(file.badCount - file.bad.count) more") }
        }
        for bad in files.flatMap(badValues) {
            Terminal.say("\(bad.file): \(bad.values) values of \(bad.column) could not be read and count as missing")
        }
    }

    private func badValues(_ file: PersonFile) -> [BadValues] {
        zip(file.layout.names, file.unread).compactMap { column, values in
            values > 0 ? BadValues(file: file.path, column: column, values: values) : nil
        }
    }

    private func writePairs(_ links: Links, _ ids: RowIDs, _ line: (String) throws -> Void) throws {
        var evidence = EvidenceTexts(links)
        for pair in links.pairs {
            try line(
                csv([
                    try ids[pair.first], try ids[pair.second], String(format: "%.6f", pair.probability),
                    evidence.text(of: pair),
                ]))
        }
    }

    private func writeClusters(_ links: Links, _ ids: RowIDs, _ line: (String) throws -> Void) throws {
        for cluster in links.clusters {
            // Of two files the rows of the first come first, and only pairs of both are followed.
            let name = try ids[cluster[0]]
            for row in cluster {
                try line(csv([try ids[row], name] + (file2 == nil ? [] : [ids.isSecond(row) ? "2" : "1"])))
            }
        }
    }
}

/// The ids of rows, over both files.
private struct RowIDs {
    let files: [PersonFile]

    subscript(row: UInt32) -> String {
        get throws {
            isSecond(row) ? try files[1].id(Int(row) - files[0].starts.count) : try files[0].id(Int(row))
        }
    }

    /// Whether a row is of the second file.
    func isSecond(_ row: UInt32) -> Bool { Int(row) >= files[0].starts.count }
}
