import Foundation
package import Storage

/// Reads the file of a decree of the ministry against the proposals that were sent. Nothing moves by it: the head of
/// Dinsos confirms what was read.
///
/// Run again after a stop, it begins anew: what an earlier run wrote counts for nothing before it is sealed.
package struct ReadDetermination: Job {
    package static let kind = JobKind.readDetermination
    /// A kabupaten or kota.
    package var region: RegionCode
    package var upload: RecordID
    /// `yyyymm`: the last period of which it decides.
    package var period: Int
    /// Of the decree.
    package var number: String
    /// Of the decree, `yyyymmdd`.
    package var day: Int32

    package struct Outcome: Codable, Sendable, Equatable {
        package var determination: RecordID
        package var counts: DeterminationCounts
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.verify, at: region), Demand(.importFile, at: region)]
    }

    package func run(_ work: JobWork) throws -> Outcome {
        var run = try DecreeReading(self, work)
        return try run.read()
    }
}

/// One run of a reading.
private struct DecreeReading {
    /// Lines that are looked up together.
    private static let piece = 256
    /// Rows of a transaction.
    private static let written = 1_000

    let job: ReadDetermination
    let work: JobWork
    let home: Int64
    private var registry: Registry { work.registry }
    private var key: RecordKey { RecordKey(home: home, id: work.id) }

    private var counts = DeterminationCounts()
    private var lines: [DeterminationLine] = []
    private var strays: [DecreeRow] = []
    /// Lines about proposals of later periods, and which.
    private var later: Set<Int> = []
    /// Lines about proposals that this decree may decide.
    private var taken = 0
    private var outside = 0
    private let gone: GonePeople

    init(_ job: ReadDetermination, _ work: JobWork) throws {
        self.job = job
        self.work = work
        let home = work.registry.home(of: job.region)
        self.home = home
        gone = try work.registry.database.readBlocking { try GonePeople(of: job.region, home: home, in: $0) }
    }

    mutating func read() throws -> ReadDetermination.Outcome {
        if let done = try ended() { return done }
        let (upload, moment) = try begin()
        let (catalogue, first) = try registry.database.readBlocking { db in
            (try registry.catalogue(in: db), try makeParser(in: db))
        }
        let file = try DecreeFile(path: try registry.textPath(of: upload), programs: catalogue.programs)
        var targets = try targets(catalogue, until: moment)
        let words = DecreeWords(catalogue)
        var parser = first
        var number = 0
        try file.forEachRow(&parser) { result, passed in
            counts.lines += 1
            switch result {
            case .failure(let refusal):
                counts.unreadable += 1
                if refusal.reason == .outsideScope || refusal.reason == .villageUnknown { outside += 1 }
            case .success(let row): try take(row, &targets, words)
            }
            number += 1
            if number & 0x1FF == 0 { try work.progress(Self.reading, passed, of: file.size + 1) }
        }
        try lookAtStrays()
        try check(targets)
        lines += targets.targets.filter { $0.period <= job.period }.map(\.outcome)
        putInOrder()
        try write()
        return try seal(upload)
    }

    private static let reading = Words(id: "Membaca penetapan", en: "Reading the determination")

    /// What came of an earlier run that got to its end.
    private func ended() throws -> ReadDetermination.Outcome? {
        let (key, id) = (key, work.id)
        let known = try registry.database.readBlocking { db in
            try db.first(
                """
                SELECT \(DeterminationRecord.columns) FROM determination WHERE home = \(key.home) AND id = \(key.id)
                AND state <> \(DeterminationState.reading)
                """
            ).map(DeterminationRecord.init)
        }
        return known.map { ReadDetermination.Outcome(determination: id, counts: $0.counts) }
    }

    /// - Returns: also when the reading began, in whichever run.
    private func begin() throws -> (Upload, Int64) {
        let (job, work, registry, key) = (job, work, registry, key)
        return try registry.database.writeBlocking(locking: .only([.home(home)])) { db -> (Upload, Int64) in
            let upload = try Upload.find(job.upload, of: work.actor, in: db)
            let digest = upload.digest ?? ""
            if let known = try DeterminationRecord.find(file: digest, of: job.region, home: key.home, in: db) {
                if known.key == key {
                    // What an earlier run of this job has written.
                    try Self.clear(key, in: db)
                    try work.fence(in: db)
                    return (upload, known.madeAt)
                }
                try Self.leave(known, in: db)
            }
            let record = DeterminationRecord(
                key: key, region: job.region, period: job.period, number: job.number, day: job.day, name: upload.name,
                digest: digest, by: work.actor, at: registry.clock.now())
            try record.insert(in: db)
            try work.fence(in: db)
            return (upload, record.madeAt)
        }
    }

    /// - Throws: `JobProblem` where the same file was read, or is being read; what a broken run left is thrown away.
    private static func leave(_ known: DeterminationRecord, in db: any Connection) throws {
        let isAtWork = try JobRecord.isOpen(known.key.id, in: db)
        guard known.state == .reading, !isAtWork else { throw JobProblem(DeterminationChecks.readBefore(known)) }
        try clear(known.key, in: db)
        var known = known
        known.state = .dropped
        try known.update(in: db)
    }

    private static func clear(_ key: RecordKey, in db: any Connection) throws {
        try db.execute("DELETE FROM determination_row WHERE home = \(key.home) AND determination = \(key.id)")
    }

    private func makeParser(in db: any Connection) throws -> DecreeRowParser {
        DecreeRowParser(
            registry.gazetteer, region: job.region, tombstones: try Tombstones(homes: [home], in: db),
            aliases: try PlaceResolver.aliases(in: db))
    }

    private func targets(_ catalogue: Catalogue, until moment: Int64) throws -> DecreeTargets {
        let least = catalogue.thresholds["decree_name_score"] ?? 60
        let (job, work, registry, home) = (job, work, registry, home)
        return try registry.database.readBlocking { db in
            try DecreeTargets(
                of: job.region, home: home, until: moment, least: least,
                ChangeWork(registry: registry, db: db, actor: work.actor))
        }
    }

    private mutating func take(_ row: DecreeRow, _ targets: inout DecreeTargets, _ words: DecreeWords) throws {
        switch targets.meant(by: row) {
        case .people(let people):
            var isTaken = false
            for person in people {
                let period = targets.period(of: person)
                if period > job.period {
                    later.insert(period)
                    continue
                }
                targets.take(row, for: person, words)
                isTaken = true
            }
            if isTaken { taken += 1 }
        case .otherName:
            var line = DeterminationLine(.unproposed, in: row.village, line: row.line)
            line.note = .otherName
            lines.append(line)
        case .nobody:
            strays.append(row)
            if strays.count == Self.piece { try lookAtStrays() }
        }
    }

    private mutating func lookAtStrays() throws {
        if strays.isEmpty { return }
        let (rows, home, gone) = (strays, home, gone)
        strays.removeAll(keepingCapacity: true)
        let found = try registry.database.readBlocking { db in
            try KnownPeople(home: home, gone: gone, db: db).look(rows)
        }
        counts.known += found.known
        lines += found.lines
    }

    /// - Throws: `JobProblem` for a file of another kabupaten or period.
    private func check(_ targets: DecreeTargets) throws {
        if counts.lines > 0, counts.unreadable == counts.lines {
            throw outside > 0
                ? JobProblem(DeterminationChecks.otherPlace(registry.gazetteer[job.region]?.fullName ?? ""))
                : JobProblem(DeterminationChecks.unreadable)
        }
        if taken == 0, let period = later.min() { throw JobProblem(DeterminationChecks.otherPeriod(period)) }
        if !targets.targets.contains(where: { $0.period <= job.period }) {
            throw JobProblem(DeterminationChecks.nothingSent(job.period))
        }
    }

    /// Alarms come first, then by what the file says, village by village.
    private mutating func putInOrder() {
        let order = Dictionary(
            uniqueKeysWithValues: DeterminationOutcome.allCases.enumerated().map { ($0.element, $0.offset) })
        func place(_ line: DeterminationLine) -> (Int, Int64, Int, Int64) {
            (order[line.outcome] ?? 0, line.village.value, line.line ?? 0, line.proposal?.value ?? 0)
        }
        lines.sort { place($0) < place($1) }
        for index in lines.indices {
            lines[index].number = index + 1
            counts.add(lines[index].outcome)
        }
    }

    private func write() throws {
        let (work, key) = (work, key)
        var done = 0
        while done < lines.count {
            let some = Array(lines[done..<min(done + Self.written, lines.count)])
            try registry.database.writeBlocking(locking: .only([.home(home)])) { db in
                try DeterminationLine.insert(some, into: key, in: db)
                try work.fence(in: db)
            }
            done += some.count
            try work.progress(Words(id: "Menulis hasil", en: "Writing what was read"), done, of: lines.count)
        }
    }

    /// From here on it waits for the head of Dinsos. The file is not needed any more, and goes.
    private func seal(_ upload: Upload) throws -> ReadDetermination.Outcome {
        let (job, work, registry, key, counts, lines) = (job, work, registry, key, counts, lines)
        let now = registry.clock.now()
        try registry.database.writeBlocking { db in
            guard var record = try DeterminationRecord.find(key.id, in: db), record.state == .reading else {
                throw Refusal.notFound
            }
            record.counts = counts
            record.state = .read
            record.seal = DeterminationLine.seal(lines, of: record)
            try record.update(in: db)
            try upload.letGo(at: now, in: db)
            try AuditTrail.write(
                .determinationRead, by: work.actor, place: job.region, object: "penetapan \(key.id)",
                detail: "\(counts.lines) baris, SHA-256 \(record.digest)", at: now, in: db)
            try RoadNotices(ChangeWork(registry: registry, db: db, actor: work.actor)).tell(
                .determine, of: job.region, link: "/penetapan/\(key.id)", DeterminationChecks.news(counts))
            try work.fence(in: db)
        }
        return ReadDetermination.Outcome(determination: key.id, counts: counts)
    }
}
