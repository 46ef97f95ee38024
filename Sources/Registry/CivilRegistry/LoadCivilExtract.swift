import Foundation
import Sheets
package import Storage

/// Takes an extract of the civil registry in, to be asked about people of proposals.
///
/// What it brings is not asked before all of it is there: one transaction puts it in force, and what it replaces out.
/// Run again after a stop, it reads the file from its beginning and writes from where it was.
package struct LoadCivilExtract: Job {
    package static let kind = JobKind.loadCivil
    /// A kabupaten or part of one.
    package var region: RegionCode
    package var upload: RecordID
    /// The day that the extract speaks of, `yyyymmdd`.
    package var asOf: Int32
    /// It holds everybody of its region: villages that it does not name are no longer asked about.
    package var isComplete: Bool

    package struct Outcome: Codable, Sendable, Equatable {
        package var rows: Int
        package var unreadable: Int
        package var villages: Int
        /// NIK that stand on several people.
        package var doubled: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.importFile, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        var run = CivilLoadRun(self, work)
        let outcome = try run.load()
        try run.clear()
        return outcome
    }
}

/// One run of a load.
private struct CivilLoadRun {
    /// Rows of a transaction.
    private static let piece = 2_000

    let job: LoadCivilExtract
    let work: JobWork
    private var registry: Registry { work.registry }
    /// The number of the load, the same however often it is run.
    private var part: Int64 { work.id.value }

    private var rows: [CivilRow] = []
    private var taken = 0
    private var villages: Set<RegionCode> = []
    private var refused = RejectList()
    /// By NIK, who has it.
    private var known: [Int64: Int64] = [:]
    private var doubled: Set<Int64> = []
    /// Up to this line an earlier run has written.
    private let written: Int

    init(_ job: LoadCivilExtract, _ work: JobWork) {
        self.job = job
        self.work = work
        written = Int(work.checkpoint ?? "") ?? 0
    }

    mutating func load() throws -> LoadCivilExtract.Outcome {
        if let done = try registry.database.readBlocking({ try ended(in: $0) }) { return done }
        let upload = try begin()
        let extract = try CivilExtract(path: try registry.textPath(of: upload))
        var parser = try registry.database.readBlocking { try makeParser(in: $0) }
        var lines = 0
        try extract.forEachRow(&parser) { result, passed in
            switch result {
            case .failure(let refusal): refused.add(refusal.reject)
            case .success(let row): try take(row)
            }
            lines += 1
            if lines & 0x1FF == 0 { try work.progress(Self.reading, passed, of: extract.size + 1) }
        }
        try write()
        try keepRejects(upload)
        if taken == 0 { throw ImportProblem.nothingPlaced(refused) }
        try mark()
        return try putInForce(upload)
    }

    private static let reading = Words(id: "Membaca ekstrak", en: "Reading the extract")

    /// What came of an earlier run that got to its end.
    private func ended(in db: any Connection) throws -> LoadCivilExtract.Outcome? {
        let row = try db.first(
            "SELECT persons, unreadable, villages FROM civil_load WHERE id = \(part) AND ended_at IS NOT NULL")
        guard let row else { return nil }
        return LoadCivilExtract.Outcome(
            rows: Int(try row.int("persons")), unreadable: Int(try row.int("unreadable")),
            villages: Int(try row.int("villages")), doubled: 0)
    }

    private func begin() throws -> Upload {
        let (job, work, registry, part) = (job, work, registry, part)
        return try registry.database.writeBlocking(locking: .only([])) { db in
            let upload = try Upload.find(job.upload, of: work.actor, in: db)
            try CivilLoads.refuseOlder(job.asOf, in: job.region, db)
            try db.execute(
                """
                INSERT INTO civil_load (id, region, as_of, complete, name, digest, persons, unreadable, villages,
                    account, actor_name, at)
                VALUES (\(part), \(job.region), \(job.asOf), \(job.isComplete), \(upload.name), \(upload.digest ?? ""),
                    0, 0, 0, \(work.actor.account), \(work.actor.name), \(registry.clock.now()))
                ON CONFLICT (id) DO NOTHING
                """)
            try work.fence(in: db)
            return upload
        }
    }

    private func makeParser(in db: any Connection) throws -> CivilRowParser {
        CivilRowParser(
            registry.gazetteer, region: job.region, scope: work.actor.scope(for: .importFile),
            isTraining: try RegisterKind.isTraining(in: db),
            tombstones: try Tombstones(homes: [registry.home(of: job.region)], in: db),
            aliases: try PlaceResolver.aliases(in: db))
    }

    /// A row that stands twice is one; another person under the same NIK is told of the number, not kept.
    private mutating func take(_ row: CivilRow) throws {
        if let other = known[row.nik] {
            if other != row.identity { doubled.insert(row.nik) }
            return
        }
        known[row.nik] = row.identity
        taken += 1
        villages.insert(row.village)
        rows.append(row)
        if rows.count == Self.piece { try write() }
    }

    private mutating func write() throws {
        let fresh = rows.filter { $0.line > written }
        rows.removeAll(keepingCapacity: true)
        guard let last = fresh.last?.line else { return }
        let (work, part) = (work, part)
        let home = registry.home(of: job.region)
        try registry.database.writeBlocking(locking: .only([])) { db in
            // Erased since the load began.
            let gone = try Tombstones(homes: [home], in: db)
            let rows = fresh.filter { gone.request(nik: $0.nik) == nil }
            try Self.insert(rows, part, in: db)
            try work.setCheckpoint(String(last), in: db)
            try work.fence(in: db)
        }
    }

    private static func insert(_ rows: [CivilRow], _ part: Int64, in db: any Connection) throws {
        let persons = try db.bulk(
            into: "civil_person",
            columns: [
                "nik", "part", "kk", "name", "birth", "sex", "mother", "father", "birth_place", "relation", "state",
                "ektp", "village",
            ])
        for row in rows {
            persons.int(row.nik)
            persons.int(part)
            persons.int(row.kk)
            persons.text(row.name)
            persons.int(row.birth.map { Int64($0) })
            persons.int(Int64(row.sex))
            persons.text(row.mother)
            persons.text(row.father)
            persons.text(row.birthPlace)
            persons.int(Int64(row.relation))
            persons.text(row.state)
            persons.text(row.ektp)
            persons.int(row.village.value)
            try persons.endRow()
        }
        try persons.finish()
        let cards = try db.bulk(into: "civil_kk", columns: ["kk", "part", "nik", "village"])
        for row in rows {
            guard let kk = row.kk else { continue }
            cards.int(kk)
            cards.int(part)
            cards.int(row.nik)
            cards.int(row.village.value)
            try cards.endRow()
        }
        try cards.finish()
        let counts = Dictionary(rows.map { ($0.village.value, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
        let places = counts.map { village, count -> SQL in "(\(part), \(village), \(count), 0)" }
        try places.inPieces {
            try db.execute(
                """
                INSERT INTO civil_place (part, village, persons, held) VALUES \($0)
                ON CONFLICT (part, village) DO UPDATE SET persons = civil_place.persons + excluded.persons
                """)
        }
    }

    /// Numbers that the extract itself has on several people.
    private func mark() throws {
        let numbers = doubled.sorted()
        let (work, part) = (work, part)
        for start in stride(from: 0, to: numbers.count, by: 256) {
            let some = Array(numbers[start..<min(start + 256, numbers.count)])
            try registry.database.writeBlocking(locking: .only([])) { db in
                try db.execute(
                    """
                    UPDATE civil_person SET state = \(CivilOutcome.doubled)
                    WHERE nik IN (\(some)) AND part = \(part) AND state = ''
                    """)
                try work.fence(in: db)
            }
        }
    }

    /// Refused rows, for whoever has the file corrected.
    private func keepRejects(_ upload: Upload) throws {
        if refused.isEmpty { return }
        let days = try registry.database.readBlocking { db in
            UploadLimits(try registry.catalogue(in: db).thresholds).resultDays
        }
        let file = RejectsFile(registry: registry, refused: refused, upload: upload, region: job.region)
        let csv = try file.keep(.csv, days: days, by: work.actor)
        let xlsx = try file.keep(.xlsx, days: days, by: work.actor)
        let (part, unreadable) = (part, refused.count)
        try registry.database.writeBlocking(locking: .only([])) { db in
            _ = try db.execute(
                """
                UPDATE civil_load SET rejects_csv = \(csv), rejects_xlsx = \(xlsx), unreadable = \(unreadable)
                WHERE id = \(part)
                """)
        }
    }

    /// From here on it is this extract that is asked. The file is not needed any more, and goes.
    private func putInForce(_ upload: Upload) throws -> LoadCivilExtract.Outcome {
        let outcome = LoadCivilExtract.Outcome(
            rows: taken, unreadable: refused.count, villages: villages.count, doubled: doubled.count)
        let (job, work, part) = (job, work, part)
        let named = villages.sorted()
        let now = registry.clock.now()
        try registry.database.writeBlocking { db in
            if job.isComplete {
                let places = job.region.range
                try db.execute(
                    """
                    UPDATE civil_place SET held = 0 WHERE part <> \(part)
                    AND village BETWEEN \(places.lowerBound) AND \(places.upperBound)
                    """)
            } else {
                for start in stride(from: 0, to: named.count, by: 256) {
                    let some = Array(named[start..<min(start + 256, named.count)])
                    try db.execute(
                        "UPDATE civil_place SET held = 0 WHERE part <> \(part) AND village IN (\(some))")
                }
            }
            try db.execute("UPDATE civil_place SET held = 1 WHERE part = \(part)")
            try db.execute(
                """
                UPDATE civil_load SET ended_at = \(now), persons = \(outcome.rows), unreadable = \(outcome.unreadable),
                    villages = \(outcome.villages) WHERE id = \(part)
                """)
            try upload.letGo(at: now, in: db)
            let counts = "\(outcome.rows) baris, \(outcome.villages) desa, per \(job.asOf)"
            try AuditTrail.write(
                .civilLoaded, by: work.actor, place: job.region, object: "ekstrak \(part)",
                detail: "\(counts), SHA-256 \(upload.digest ?? "")", at: now, in: db)
            try work.fence(in: db)
        }
        return outcome
    }

    /// Takes out what is no longer asked about, and what loads that came to nothing have left: village by village, so
    /// that nobody waits for it.
    func clear() throws {
        let (work, part) = (work, part)
        let places = job.region.kabupaten.range
        let left = try registry.database.readBlocking { db in
            try db.rows(
                """
                SELECT part, village FROM civil_place WHERE held = 0 AND part <> \(part)
                AND village BETWEEN \(places.lowerBound) AND \(places.upperBound)
                AND part NOT IN (SELECT id FROM job WHERE \(JobRecord.State.isOpen))
                """
            ).map { (part: try $0.int("part"), village: RegionCode(try $0.int("village"))) }
        }
        for (number, place) in left.enumerated() {
            try registry.database.writeBlocking(locking: .only([])) { db in
                try EraseCivil.drop(place.part, place.village, in: db)
                try work.fence(in: db)
            }
            try work.progress(
                Words(id: "Membuang ekstrak lama", en: "Taking out the extract before"), number + 1, of: left.count)
        }
    }
}
