import Rules
import Storage

/// What an import would do, found out without changing anything.
package struct ImportPreview: Codable, Sendable {
    package var rows = 0
    package var placed = 0
    package var villages = 0
    /// Kabupaten that the file has villages of.
    package var kabupaten: [RegionCode] = []
    /// Those of them of which the register holds nobody yet.
    package var fresh: [RegionCode] = []
    package var rejected: [Group] = []
    package var unplaced: [Spelling] = []
    /// Placed as somebody said with an earlier file, each with what else it may mean.
    package var remembered: [Remembered]?
    package var unreadCodes = 0
    /// What would stop the import as a whole.
    package var problem: Words?
    /// What stands in its way now, and may be gone when the import begins.
    package var notice: Words?

    package var rejectedRows: Int { rejected.reduce(0) { $0 + $1.rows } }

    /// Rows refused for one reason.
    package struct Group: Codable, Sendable {
        package var reason: Reject.Reason
        package var rows: Int
        package var examples: [Example]
    }

    package struct Example: Codable, Sendable {
        package var line: Int
        package var column: String
        /// Numbers are masked.
        package var value: String
    }

    /// A spelling that means a village since somebody said so.
    package struct Remembered: Codable, Sendable {
        package var spelling: Spelling
        package var village: RegionCode
    }

    /// What rows say of a place that is not found.
    package struct Spelling: Codable, Sendable {
        /// Province, kabupaten, kecamatan, village.
        package var texts: [String]
        package var isAmbiguous: Bool
        package var rows: Int
        /// The name under which `ImportChoices.places` says what it means.
        package var key: String { PlaceResolver.choice(texts) }
        package var suggestions: [RegionCode] = []
    }
}

extension Importer {
    /// Reads everything as an import would and writes nothing.
    func preview(path: String) throws -> ImportPreview {
        let reader = try LineReader(path: path)
        let (index, signature) = try readIndex(reader)
        var preview = ImportPreview()
        preview.rows = index.rowCount
        preview.villages = index.villages.count
        preview.kabupaten = Set(index.villages.map { RegionCode($0.village.value / 1_000_000 * 1_000_000) }).sorted()
        var rejects = Rejects()
        // Every row counts; examples are of those that are listed.
        rejects.count(index.rejects)
        let total = index.villages.reduce(0) { $0 + $1.rows }
        var done = 0
        try parse(index.villages, index: index, reader: reader, judge: false) { village in
            village.rejects.forEach { rejects.add($0) }
            preview.placed += village.rows.count
            preview.unreadCodes += village.unreadCodes
            done += village.rows.count
            try progress(ImportProgress(phase: .writing, done: done, total: total))
        }
        preview.rejected = rejects.groups
        preview.unplaced = index.unplaced.sorted { ($1.value.rows, $0.key[3]) < ($0.value.rows, $1.key[3]) }.prefix(40)
            .map { texts, found in
                ImportPreview.Spelling(
                    texts: texts, isAmbiguous: found.reason == .villageAmbiguous, rows: found.rows,
                    suggestions: suggestions(texts))
            }
        preview.remembered = index.remembered.filter { scope.contains($0.value) }.sorted { $0.key[3] < $1.key[3] }
            .prefix(20).map { texts, village in
                ImportPreview.Remembered(
                    spelling: ImportPreview.Spelling(
                        texts: texts, isAmbiguous: false, rows: 0,
                        suggestions: suggestions(texts).filter { $0 != village }),
                    village: village)
            }
        try context.database.readBlocking { db in
            preview.fresh = try preview.kabupaten.filter { kabupaten in
                let home = context.home(of: kabupaten)
                return try db.rows("SELECT id FROM person WHERE home = \(home) LIMIT 1").isEmpty
            }
            preview.problem = try problem(index, in: db)
            if let open = try Batch.unfinished(in: db), try !open.isOf(index, options: signature, in: db) {
                let other = ImportProblem.otherImportRunning(batch: open.id, file: open.fileName, by: open.actorName)
                preview.notice = other.jobWords
            }
        }
        return preview
    }

    private func problem(_ index: FileIndex, in db: any Connection) throws -> Words? {
        if index.villages.isEmpty { return ImportProblem.nothingPlaced(index.rejects).jobWords }
        if let code = options.completeFor, !index.villages.contains(where: { code.contains($0.village) }) {
            return ImportProblem.completeOutsideFile(code.dotted).jobWords
        }
        do {
            try refuseOlder(index, asOf: options.asOf ?? context.clock.today.packed, in: db)
        } catch let problem as ImportProblem {
            return problem.jobWords
        }
        return nil
    }

    /// Villages that a spelling may mean: of its kecamatan where that is known, else by the name alone.
    private func suggestions(_ texts: [String]) -> [RegionCode] {
        var at: RegionCode? = .nation
        for text in texts.prefix(3) {
            guard let parent = at else { break }
            if text.isEmpty { continue }
            if let code = context.gazetteer.resolve(code: text) { at = code; continue }
            guard case .found(let code) = context.gazetteer.resolve(name: text, in: parent) else { at = nil; break }
            at = code
        }
        if let at, at.level == .kecamatan, scope.contains(at) || scope.regions.contains(where: at.contains) {
            let villages = context.gazetteer.parts(of: at).map(\.code).filter { scope.contains($0) }
            if !villages.isEmpty { return Array(villages.prefix(60)) }
        }
        return context.gazetteer.suggest(texts[3], limit: 400).map(\.code).filter {
            $0.level == .village && scope.contains($0)
        }.prefix(20).map { $0 }
    }
}

/// Refused rows by reason, with a few examples of each.
private struct Rejects {
    private var byReason: [Reject.Reason: ImportPreview.Group] = [:]

    /// All of a list, with its first as examples.
    mutating func count(_ list: RejectList) {
        list.listed.forEach { add($0) }
        for (reason, rows) in list.byReason {
            byReason[reason, default: ImportPreview.Group(reason: reason, rows: 0, examples: [])].rows = rows
        }
    }

    mutating func add(_ reject: Reject) {
        var group = byReason[reject.reason] ?? ImportPreview.Group(reason: reject.reason, rows: 0, examples: [])
        group.rows += 1
        if group.examples.count < 5 {
            group.examples.append(
                ImportPreview.Example(
                    line: reject.line, column: reject.column,
                    value: String(LongNumbers.masked(reject.value).prefix(120))))
        }
        byReason[reject.reason] = group
    }

    var groups: [ImportPreview.Group] {
        byReason.values.sorted { ($1.rows, $0.reason.rawValue) < ($0.rows, $1.reason.rawValue) }
    }
}

/// Numbers inside any text that may be somebody's.
enum LongNumbers {
    /// Runs of ten digits and more, whatever stands around them.
    static func masked(_ text: String) -> String {
        var result = ""
        var run = ""
        func flush() {
            result += run.count >= 10 ? MaskedNumber.text(run) : run
            run = ""
        }
        for character in text {
            if MaskedNumber.isDigit(character) { run.append(character); continue }
            flush()
            result.append(character)
        }
        flush()
        return result
    }
}
