import Foundation
import Rules
import Storage

/// Takes a file into the register: reads it once to place every row, then writes village by village.
///
/// Two threads: one reads, cuts and judges, the other writes. What is half done after a kill is taken up again when
/// the same file is imported again.
struct Importer {
    var context: ImportContext
    let options: ImportOptions
    /// What it throws ends the import between two transactions: it goes on when it is run again.
    let progress: @Sendable (ImportProgress) throws -> Void
    /// Called in the transaction that begins an import or takes it up again.
    var onBatch: (Batch, any Connection) throws -> Void = { _, _ in }
    /// Of whoever began the import that is gone on with; nil: all of the actor's own.
    var area: Scope?
    /// The import that is gone on with: taken back meanwhile, it is not begun anew.
    var resumed: Int64?

    /// Where rows may go.
    var scope: Scope { area ?? context.actor.scope(for: .importFile) }

    func run(path: String) throws -> ImportReport {
        try context.database.exclusively { check in
            var own = self
            own.context.isAlone = check
            return try own.take(path)
        }
    }

    private func take(_ path: String) throws -> ImportReport {
        try refuseTakenBack()
        let reader = try LineReader(path: path)
        let (index, signature) = try readIndex(reader)
        let asOf = options.asOf ?? context.clock.today.packed
        let name = options.name ?? URL(fileURLWithPath: path).lastPathComponent

        if let known = try finished(index, signature: signature) {
            var counts = known.counts
            counts.unchanged = counts.read - counts.rejected
            (counts.new, counts.changed) = (0, 0)
            var report = ImportReport(
                batch: known, counts: counts, refused: index.rejects, mapping: index.mapping,
                villages: index.villages.count)
            report.wasKnown = true
            return report
        }
        let known = try knownRows(index)
        let (batch, resumed) = try openBatch(index, known, name: name, signature: signature, asOf: asOf)
        var report = try write(index, known, batch: batch, reader: reader)
        report.wasResumed = resumed
        return report
    }

    /// The import that did all this already, if there is one.
    private func finished(_ index: FileIndex, signature: String) throws -> Batch? {
        try context.database.readBlocking { db in
            if let resumed, let batch = try Batch.find(resumed, in: db), batch.state == .done { return batch }
            return try Batch.newestIfSame(index, options: signature, in: db)
        }
    }

    private func refuseTakenBack() throws {
        guard let resumed, let batch = try context.database.readBlocking({ try Batch.find(resumed, in: $0) }) else {
            return
        }
        if batch.state == .undone { throw ImportProblem.takenBack(batch: resumed) }
    }

    /// Reads the file once: where each village's rows stand, and what this import of it is called.
    func readIndex(_ reader: LineReader) throws -> (FileIndex, signature: String) {
        let layout = try layout(of: reader)
        let mapping = layout.mapping
        let asOf = options.asOf ?? context.clock.today.packed
        if asOf > context.clock.today.packed { throw ImportProblem.futureDay(asOf) }
        let places = PlaceResolver(
            context.gazetteer, within: options.within, choices: options.places, aliases: context.aliases)
        var indexer = FileIndexer(
            mapping: mapping, headerEnd: layout.headerEnd, headerLine: layout.headerLine, places: places,
            scope: scope, isComplete: options.completeFor != nil,
            progress: { try progress(ImportProgress(phase: .reading, done: $0, total: reader.size)) })
        let index = try indexer.run(reader, forcedEncoding: options.encoding)
        if index.rowCount == 0 { throw ImportProblem.noRows }
        // Of one file each account brings in what lies in its own area: other villages make another import.
        return (index, "\(options.signature)|\(mapping.signature)\(index.areaMark)")
    }

    func layout(of reader: LineReader) throws -> FileLayout {
        var layout = try FileLayout(
            reader, programs: context.catalogue.programs, corrections: options.corrections,
            dateOrder: options.dateOrder, separator: options.separator, headerLine: options.headerLine)
        if options.swapNIKAndKK {
            let nik = layout.mapping.fields[.nik]
            layout.mapping.fields[.nik] = layout.mapping.fields[.kk]
            layout.mapping.fields[.kk] = nik
        } else if layout.looksSwapped, !options.keepColumns {
            throw ImportProblem.swappedNIKAndKK(nikDistinct: layout.nikDistinct, kkDistinct: layout.kkDistinct)
        }
        return layout
    }

    /// What earlier files said of the people of the file's homes; nil if they hold nobody yet.
    private func knownRows(_ index: FileIndex) throws -> KnownRows? {
        let homes = Set(index.villages.map { context.home(of: $0.village) }).sorted()
        return try context.database.readBlocking { db in
            let known = try homes.filter { home in
                try !db.rows("SELECT person FROM person_dtks WHERE home = \(home) LIMIT 1").isEmpty
            }
            return known.isEmpty ? nil : try KnownRows(homes: known, in: db)
        }
    }

    /// Finds the unfinished import of this very file, or begins one.
    private func openBatch(
        _ index: FileIndex, _ known: KnownRows?, name: String, signature: String, asOf: Int32
    ) throws -> (Batch, resumed: Bool) {
        let homes = Set(index.villages.map { context.home(of: $0.village) }).sorted()
        return try context.writeAlone { db in
            if let open = try Batch.unfinished(in: db) {
                guard resumed ?? open.id == open.id, try open.isOf(index, options: signature, in: db) else {
                    throw ImportProblem.otherImportRunning(batch: open.id, file: open.fileName, by: open.actorName)
                }
                try onBatch(open, db)
                return (open, true)
            }
            if let resumed { throw ImportProblem.takenBack(batch: resumed) }
            guard !index.villages.isEmpty else { throw ImportProblem.nothingPlaced(index.rejects) }
            if let code = options.completeFor {
                guard scope.contains(code) else { throw Refusal.notAllowed(.importFile) }
                guard index.villages.contains(where: { code.contains($0.village) }) else {
                    throw ImportProblem.completeOutsideFile(code.dotted)
                }
            }
            try refuseOlder(index, asOf: asOf, in: db)
            if let kind = context.kindToDecide { try RegisterKind.decide(training: kind, in: db) }
            // Villages of a home without anybody are loaded whole, unless the file brings somebody there from a home
            // that we know: that is a move, and is followed row by row.
            var fresh: Set<Int64> = []
            for home in homes where try db.rows("SELECT id FROM person WHERE home = \(home) LIMIT 1").isEmpty {
                fresh.insert(home)
            }
            let whole = index.villages.filter { village in
                guard fresh.contains(context.home(of: village.village)) else { return false }
                guard let known else { return true }
                return !village.identities.contains { known.knows($0) }
            }
            let batch = try Batch.create(
                fileName: name, digest: index.digest, options: signature, source: options.source, asOf: asOf,
                completeFor: options.completeFor, isFirstLoad: whole.count == index.villages.count, index: index,
                area: scope, actor: context.actor, identifiers: context.identifiers, now: context.clock.now(), in: db)
            try SpelledPlaces.remember(options.places, batch, within: scope, in: db)
            for village in whole {
                try db.execute(
                    "INSERT INTO village_loading (village, batch) VALUES (\(village.village), \(batch.id))")
            }
            try AuditTrail.write(
                .importBegun, by: context.actor, place: .common(to: index.villages.map(\.village)),
                object: "batch \(batch.id)", detail: name, at: context.clock.now(), in: db)
            try onBatch(batch, db)
            return (batch, false)
        }
    }

    /// A file that speaks of an earlier day than one taken in before would bring old data back.
    func refuseOlder(_ index: FileIndex, asOf: Int32, in db: any Connection) throws {
        let own = Set(index.villages.map(\.village.value))
        for row in try db.rows(
            """
            SELECT v.village AS village, MAX(b.as_of) AS as_of FROM import_village v JOIN import_batch b ON b.id = v.batch
            WHERE b.state = 'done' AND b.source = \(options.source) GROUP BY v.village ORDER BY v.village
            """)
        {
            let known = Int32(try row.int("as_of"))
            if asOf < known, own.contains(try row.int("village")) {
                throw ImportProblem.olderThanRegister(asOf: asOf, known: known)
            }
        }
    }

    private func write(_ index: FileIndex, _ known: KnownRows?, batch: Batch, reader: LineReader) throws -> ImportReport
    {
        let (loading, done) = try context.database.readBlocking { db in
            (
                Set(
                    try db.rows("SELECT village FROM village_loading WHERE batch = \(batch.id)").map {
                        try $0.int("village")
                    }),
                try batch.villagesDone(in: db)
            )
        }
        var report = ImportReport(
            batch: batch, counts: Batch.Counts(read: index.rowCount), refused: index.rejects, mapping: index.mapping,
            villages: index.villages.count)
        let first = index.villages.filter { loading.contains($0.village.value) }
        let later = index.villages.filter { !loading.contains($0.village.value) }
        if !first.isEmpty {
            try writeFirst(first, index: index, batch: batch, done: done, reader: reader, report: &report)
        }
        if !later.isEmpty {
            try merge(later, known, index: index, batch: batch, done: done, reader: reader, report: &report)
        }
        report.refused.sortByLine()
        report.counts.rejected = report.refused.count
        let counts = report.counts
        let finished = context.clock.now()
        report.batch = try context.writeAlone { db in
            // Whoever searches before they are shown leaves them out.
            let shown = try db.execute("DELETE FROM village_loading WHERE batch = \(batch.id)")
            if shown > 0 { try LinkDue.add([LinkDue.everybody], at: finished, in: db) }
            try batch.finish(counts, at: finished, in: db)
            try AuditTrail.write(
                .importFinished, by: context.actor, place: .common(to: index.villages.map(\.village)),
                object: "batch \(batch.id)",
                detail:
                    "baru \(counts.new), berubah \(counts.changed), tetap \(counts.unchanged), ditolak \(counts.rejected)",
                at: finished, in: db)
            return try Batch.find(batch.id, in: db) ?? batch
        }
        return report
    }

    // MARK: First load

    private func writeFirst(
        _ villages: [FileIndex.Stretches], index: FileIndex, batch: Batch, done: [Int64: Batch.Counts],
        reader: LineReader, report: inout ImportReport
    ) throws {
        let load = FirstLoad(batch: batch, mapping: index.mapping, catalogue: context.catalogue, homes: context.homes)
        try context.database.prepareForBulk(true)
        defer { try? context.database.prepareForBulk(false) }  // a setting of this connection only
        let total = villages.reduce(0) { $0 + $1.rows }
        var lookups = FirstLoadLookups(lines: index.lastLine)
        var waiting: [VillageRows] = []
        var waitingRows = 0
        var written = 0
        let streams = WritingStreams(context)
        func flush() throws {
            if waiting.isEmpty { return }
            let villages = waiting
            try streams.add([WritingStreams.Step { db in try load.write(villages, in: db) }])
            waiting = []
            waitingRows = 0
        }
        do {
            try parse(villages, index: index, reader: reader, judge: true) { village in
                lookups.add(village)
                report.unreadCodes += village.unreadCodes
                report.refused.add(village.rejects)
                report.counts.new += village.rows.count
                written += village.rows.count
                if done[village.village.value] == nil {
                    waiting.append(village)
                    waitingRows += village.rows.count
                    if waitingRows >= 25_000 { try flush() }
                }
                try progress(ImportProgress(phase: .writing, done: written, total: total))
            }
            try flush()
        } catch {
            streams.stop(after: error)
            throw error
        }
        try streams.finish()
        try context.writeAlone { db in try batch.setState(.lookups, in: db) }
        let verdicts = FirstLoadVerdicts(context)
        try lookups.write(load, context, numbersAreIn: verdicts.findSuspects) { _, done, total in
            try progress(ImportProgress(phase: .indexing, done: done, total: total))
        }
        try verdicts.judgeAndCount(villages.map(\.village)) { done, total in
            try progress(ImportProgress(phase: .checking, done: done, total: total))
        }
        let homes = villages.map { context.home(of: $0.village) }
        try context.write(in: homes) { db in try lookups.writeProgramTallies(in: db) }
    }

    /// Reads and cuts villages on a thread of its own, handing each over in order.
    func parse(
        _ villages: [FileIndex.Stretches], index: FileIndex, reader: LineReader, judge: Bool,
        _ body: (VillageRows) throws -> Void
    ) throws {
        let handoff = Handoff<VillageRows>(capacity: 30_000)
        let parser = RowParser(
            index.mapping, catalogue: context.catalogue, rules: context.rules, isTraining: context.isTraining,
            realProvinces: context.realProvinces)
        let source = ParserSource(reader: reader, parser: parser, villages: villages, judge: judge)
        let thread = Thread { source.run(into: handoff) }
        thread.stackSize = 8 << 20
        thread.start()
        defer { handoff.close() }
        while let village = try handoff.take(weight: { $0.rows.count }) { try body(village) }
    }
}

/// What the reading thread owns. Handed over whole before the thread starts and not touched by the other side.
private struct ParserSource: @unchecked Sendable {
    let reader: LineReader
    let parser: RowParser
    let villages: [FileIndex.Stretches]
    let judge: Bool

    func run(into handoff: Handoff<VillageRows>) {
        var parser = parser
        do {
            for village in villages {
                let rows = try parser.parse(village, from: reader, judge: judge)
                guard handoff.put(rows, weight: rows.rows.count) else { return }
            }
            handoff.close()
        } catch {
            handoff.close(error)
        }
    }
}

// MARK: A later file

extension Importer {
    private func merge(
        _ villages: [FileIndex.Stretches], _ before: KnownRows?, index: FileIndex, batch: Batch,
        done: [Int64: Batch.Counts],
        reader: LineReader, report: inout ImportReport
    ) throws {
        var known = try before ?? context.database.readBlocking { try KnownRows(homes: [], in: $0) }
        let inFile = FileIdentities(index)
        let merge = Merge(batch: batch, mapping: index.mapping, context: context, scope: scope)
        let judge = context.judge
        try context.database.prepareForBulk(true)
        defer { try? context.database.prepareForBulk(false) }  // a setting of this connection only
        var passed = 0
        let total = villages.reduce(0) { $0 + $1.rows }
        try parse(villages, index: index, reader: reader, judge: false) { village in
            passed += village.rows.count
            let (plan, rejects) = try plan(village, &known, inFile, index.mapping, batch)
            report.unreadCodes += village.unreadCodes
            report.refused.add(village.rejects + rejects)
            if let before = done[village.village.value] {
                report.counts.new += before.new
                report.counts.changed += before.changed
                report.counts.unchanged += before.unchanged
            } else {
                let homes = try homes(of: village, plan)
                let outcome = try context.write(in: homes) { db in
                    let outcome = try merge.run(plan, village, in: db)
                    try judge.run(outcome.touched, in: db)
                    try LinkKeys.renew(outcome.touched.persons, in: db)
                    try LinkDue.add(outcome.touched.persons, at: context.clock.now(), in: db)
                    try batch.done(
                        village.village, new: outcome.new, changed: outcome.changed, unchanged: outcome.unchanged,
                        in: db)
                    return outcome
                }
                report.refused.add(outcome.rejects)
                report.counts.new += outcome.new
                report.counts.changed += outcome.changed
                report.counts.unchanged += outcome.unchanged
            }
            try progress(ImportProgress(phase: .writing, done: passed, total: total))
        }
        if let code = batch.completeFor {
            for identity in index.rejectedIdentities { known.markSeen(identity: identity) }
            report.counts.absent = try markAbsent(known.unseen, within: code, batch: batch)
        }
    }

    /// The kabupaten of a village's rows: its own, of whom they change, and where somebody has one of their numbers
    /// now. What else turns up on the way is added then, and the village begun again.
    private func homes(of village: VillageRows, _ plan: Merge.Plan) throws -> Set<Int64> {
        var homes = Set(plan.changed.map(\.person.home)).union([context.home(of: village.village)])
        try context.database.readBlocking { db in
            if db.isAlone { return }
            let numbers = Set(village.rows.compactMap(\.nik.value) + village.families.compactMap(\.kk.value))
            let all = numbers.map { Int64($0) }
            for start in stride(from: 0, to: all.count, by: 2_000) {
                let some = Array(all[start..<min(start + 2_000, all.count)])
                for row in try db.rows(
                    """
                    SELECT home FROM person_nik WHERE nik IN (\(some)) UNION
                    SELECT home FROM family_kk WHERE kk IN (\(some))
                    """)
                {
                    homes.insert(try row.int("home"))
                }
            }
        }
        return homes
    }

    /// Which rows change whom.
    private func plan(
        _ village: VillageRows, _ known: inout KnownRows, _ inFile: FileIdentities, _ mapping: ColumnMapping,
        _ batch: Batch
    ) throws -> (Merge.Plan, [Reject]) {
        var plan = Merge.Plan()
        var rejects: [Reject] = []
        var unmatched: [Int] = []
        for (position, row) in village.rows.enumerated() {
            switch known.match(row) {
            case .unchanged: plan.unchanged += 1
            case .changed(let at):
                plan.changed.append(
                    Merge.Change(row: position, person: known.key(at: at), identity: known.identity(at: at)))
            case .none: unmatched.append(position)
            case .ambiguous:
                rejects.append(
                    Reject(
                        line: Int(row.line), column: Field.dtksID.rawValue, value: village.text(position, .dtksID),
                        reason: .ambiguousMatch))
            }
        }
        if !unmatched.isEmpty {
            try context.database.readBlocking { db in
                for position in unmatched { try matchByNIK(position, village, &known, &plan, inFile, batch, db) }
            }
        }
        if mapping.fields[.name] == nil {
            rejects += plan.new.map {
                Reject(line: Int(village.rows[$0].line), column: "", value: "", reason: .noMatch)
            }
            plan.new = []
        }
        rejects += try keepOutErased(&plan, village, batch)
        return (plan, rejects)
    }

    /// Rows of people who were erased at their own request, and rows that would give their number to somebody else: kept
    /// out, and told to the desk, which decides.
    private func keepOutErased(_ plan: inout Merge.Plan, _ village: VillageRows, _ batch: Batch) throws -> [Reject] {
        guard !plan.new.isEmpty || !plan.changed.isEmpty else { return [] }
        let home = context.home(of: village.village)
        let tombstones = try context.database.readBlocking { try Tombstones(homes: [home], in: $0) }
        if tombstones.isEmpty { return [] }
        var met: [(request: Int64, line: Int)] = []
        plan.new.removeAll { position in
            let row = village.rows[position]
            guard let request = tombstones.request(identity: row.identity, nik: row.nik.value) else { return false }
            met.append((request, Int(row.line)))
            return true
        }
        try context.database.readBlocking { db in
            try plan.changed.removeAll { change in
                let row = village.rows[change.row]
                guard let nik = row.nik.value, let request = tombstones.request(nik: nik) else { return false }
                // Who has had the same number all along keeps what is theirs.
                if try PersonRecord.find(change.person, in: db)?.nikNumber == nik { return false }
                met.append((request, Int(row.line)))
                return true
            }
        }
        guard !met.isEmpty else { return [] }
        let at = batch.startedAt
        try context.database.writeBlocking(locking: .alone) { db in
            for hit in met {
                try db.execute(
                    """
                    INSERT INTO tombstone_hit (request, batch, line, at)
                    VALUES (\(hit.request), \(batch.id), \(hit.line), \(at)) ON CONFLICT DO NOTHING
                    """)
            }
        }
        return met.map { Reject(line: $0.line, column: "", value: "", reason: .erased) }
    }

    /// A row whose ID we do not know is somebody's all the same if NIK, KK and name are.
    private func matchByNIK(
        _ position: Int, _ village: VillageRows, _ known: inout KnownRows, _ plan: inout Merge.Plan,
        _ inFile: FileIdentities, _ batch: Batch, _ db: any Connection
    ) throws {
        guard let nik = village.rows[position].nik.value else { plan.new.append(position); return }
        let kk = DocumentText.parse(village.text(position, .kk)).value
        let candidates = try db.holders(ofNIK: nik).flatMap { home, persons in
            try db.rows(
                """
                SELECT p.home AS home, p.id AS id, p.name AS name, p.village AS village, p.batch AS batch, f.kk AS kk
                FROM person p JOIN family f ON f.home = p.home AND f.id = p.family
                WHERE p.home = \(home) AND p.id IN (\(persons))
                """)
        }
        let name = village.text(position, .name)
        var found: [RecordKey] = []
        for row in candidates where row.intOrNil("kk") == kk {
            guard try name.isEmpty || row.text("name") == name, try row.int("batch") != batch.id,
                scope.contains(RegionCode(try row.int("village")))
            else { continue }
            let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
            // Somebody whom the file names by their own ID, here or further down, is not this row.
            if known.wasSeen(key) || known.identity(of: key).map({ inFile.contains($0) }) == true { continue }
            found.append(key)
        }
        guard found.count == 1 else { plan.new.append(position); return }
        known.markSeen(found[0])
        plan.changed.append(
            Merge.Change(
                row: position, person: found[0],
                identity: known.identity(of: found[0]) ?? village.rows[position].identity))
    }

    /// Notes who was missing from a complete file: a finding, never a removal.
    private func markAbsent(_ unseen: [RecordKey], within code: RegionCode, batch: Batch) throws -> Int {
        let judge = context.judge
        var absent = 0
        var at = 0
        while at < unseen.count {
            let end = min(at + 2_000, unseen.count)
            absent += try context.writeAlone { db in
                var editor = Editor(
                    db, origin: context.origin(batch), catalogue: context.catalogue, identifiers: context.identifiers)
                var count = 0
                for key in unseen[at..<end] {
                    guard var person = try PersonRecord.find(key, in: db), person.status == .present,
                        code.contains(person.village)
                    else { continue }
                    count += 1
                    if person.absentSince == nil { try editor.setAbsent(batch.asOf, of: &person) }
                }
                try judge.run(editor.touched, in: db)
                return count
            }
            at = end
        }
        return absent
    }
}

/// Which ID DTKS the file holds, all villages together.
private struct FileIdentities {
    private let sorted: [Int64]

    init(_ index: FileIndex) { sorted = index.villages.flatMap(\.identities).sorted() }

    func contains(_ identity: Int64) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < identity { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == identity
    }
}
