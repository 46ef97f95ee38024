package import Storage

/// Holds a file of SIKS-NG against what villages of a kabupaten made final: who is only here, who is only there, and
/// whose data differ. The lists stay until the next comparison of the kabupaten. Interrupted, it begins again.
package struct CompareSIKS: Job {
    package static let kind = JobKind.compareSIKS
    /// A kabupaten or kota.
    package var region: RegionCode
    package var upload: RecordID

    package struct Outcome: Codable, Sendable, Equatable {
        package var rows: Int
        package var unreadable: Int
        package var same: Int
        package var differs: Int
        package var here: Int
        package var there: Int
    }

    /// As many rows of who is only in the file are kept; all of them are counted.
    package static let mostThere = 50_000

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.verify, at: region), Demand(.importFile, at: region)]
    }

    package func run(_ work: JobWork) throws -> Outcome {
        var run = CompareRun(job: self, work: work)
        do {
            return try run.compare()
        } catch {
            run.drop()
            throw error
        }
    }
}

/// One run of it.
private struct CompareRun {
    /// Rows of a transaction.
    private static let piece = 1_000

    let job: CompareSIKS
    let work: JobWork
    private var registry: Registry { work.registry }
    private let key: RecordKey
    private var match = SiksMatch()
    private var outcome = CompareSIKS.Outcome(rows: 0, unreadable: 0, same: 0, differs: 0, here: 0, there: 0)
    private var waiting: [SQL] = []
    private var number = 0

    init(job: CompareSIKS, work: JobWork) {
        self.job = job
        self.work = work
        key = RecordKey(home: work.registry.home(of: job.region), id: work.id)
    }

    mutating func compare() throws -> CompareSIKS.Outcome {
        let upload = try begin()
        try readOwn()
        let path = try registry.textPath(of: upload)
        let programs = try registry.database.readBlocking { try registry.catalogue(in: $0).programs }
        let file = try SiksFile(path: path, programs: programs)
        try checkRegister(file)
        var parser = try makeParser()
        var lines = 0
        try file.forEachRow(&parser) { row, passed in
            if let row { try take(row) } else { outcome.unreadable += 1 }
            lines += 1
            if lines & 0x1FF == 0 { try work.progress(Self.reading, passed, of: file.size + 1) }
        }
        for own in match.own where !own.isFound {
            outcome.here += 1
            try keep(.here, own.row, own.proposal, [])
        }
        try write()
        try finish(upload)
        return outcome
    }

    private static let reading = Words(id: "Mencocokkan baris", en: "Comparing rows")

    private func begin() throws -> Upload {
        let (job, work, registry, key) = (job, work, registry, key)
        return try registry.database.writeBlocking(locking: .only([])) { db in
            let upload = try Upload.find(job.upload, of: work.actor, in: db)
            try db.execute("DELETE FROM siks_row WHERE home = \(key.home) AND run = \(key.id)")
            try Self.dropBroken(besides: key, in: db)
            try db.execute(
                """
                INSERT INTO siks_run (home, id, region, name, digest, file_rows, unreadable, same, differs, here, there,
                    account, actor_name, at)
                VALUES (\(key.home), \(key.id), \(job.region), \(upload.name), \(upload.digest ?? ""), 0, 0, 0, 0, 0, 0,
                    \(work.actor.account), \(work.actor.name), \(registry.clock.now()))
                ON CONFLICT (home, id) DO UPDATE SET ended_at = NULL
                """)
            try work.fence(in: db)
            return upload
        }
    }

    /// Runs that came to no end, where not even that could be written.
    private static func dropBroken(besides key: RecordKey, in db: any Connection) throws {
        let open = try db.rows(
            "SELECT id FROM siks_run WHERE home = \(key.home) AND ended_at IS NULL AND id <> \(key.id)"
        ).map { try $0.int("id") }
        if open.isEmpty { return }
        let atWork = Set(
            try db.rows("SELECT id FROM job WHERE id IN (\(open)) AND \(JobRecord.State.isOpen)").map {
                try $0.int("id")
            })
        let broken = open.filter { !atWork.contains($0) }
        if broken.isEmpty { return }
        try db.execute("DELETE FROM siks_row WHERE home = \(key.home) AND run IN (\(broken))")
        try db.execute("DELETE FROM siks_run WHERE home = \(key.home) AND id IN (\(broken))")
    }

    /// What is left of a run that was stopped or failed is of no use, and erasing would not look for everybody in it.
    func drop() {
        let (work, key) = (work, key)
        // Where this fails too, the next comparison does it. Another server that took over goes on with the rows.
        try? registry.database.writeBlocking(locking: .only([])) { db in
            let isOpen = try db.execute(
                "DELETE FROM siks_run WHERE home = \(key.home) AND id = \(key.id) AND ended_at IS NULL")
            if isOpen > 0 {
                try db.execute("DELETE FROM siks_row WHERE home = \(key.home) AND run = \(key.id)")
            }
            try work.fence(in: db)
        }
    }

    /// Whom final proposals are about, a page at a time.
    private mutating func readOwn() throws {
        var last = RecordID(0)
        while true {
            let (region, home) = (job.region, key.home)
            let registry = registry
            let (persons, end) = try registry.database.readBlocking { db -> ([ProposedPerson], RecordID?) in
                let catalogue = try registry.catalogue(in: db)
                let people = ProposedPersons(db: db, home: home, catalogue: catalogue)
                let records = try db.rows(
                    """
                    SELECT \(ProposalRecord.columns) FROM proposal
                    WHERE home = \(home) AND id > \(last) AND state IN (\(ProposalState.enteredInSiks))
                    AND \(region.range.hold("village")) ORDER BY id LIMIT 500
                    """
                ).map { try ProposalRecord($0) }
                var persons: [ProposedPerson] = []
                for record in records {
                    guard let text = record.content else { continue }
                    persons += try people.of(record, try ProposalContent(text: text))
                }
                return (persons, records.last?.key.id)
            }
            for person in persons { match.add(person) }
            guard let end else { return }
            last = end
        }
    }

    /// As imports have it: real people have no place in a register for practice, nor invented ones in a real one.
    private func checkRegister(_ file: SiksFile) throws {
        let isTraining = try registry.database.readBlocking { try RegisterKind.isTraining(in: $0) }
        guard let isTraining, let said = file.layout.isTraining, said != isTraining else { return }
        throw JobProblem(
            Words(
                id: "Berkas ini bukan untuk register ini: yang satu berisi orang rekaan, yang lain tidak.",
                en: "This file is not for this register: one holds invented people, the other does not."))
    }

    private func makeParser() throws -> SiksRowParser {
        let (registry, region, home) = (registry, job.region, key.home)
        return try registry.database.readBlocking { db in
            SiksRowParser(
                registry.gazetteer, region: region, tombstones: try Tombstones(homes: [home], in: db),
                aliases: try PlaceResolver.aliases(in: db))
        }
    }

    private mutating func take(_ row: SiksRow) throws {
        outcome.rows += 1
        guard let own = match.find(row) else {
            outcome.there += 1
            if outcome.there <= CompareSIKS.mostThere { try keep(.there, row, nil, []) }
            return
        }
        let differences = SiksMatch.differences(own.row, row)
        if differences.isEmpty {
            outcome.same += 1
        } else {
            outcome.differs += 1
            try keep(.differs, own.row, own.proposal, differences)
        }
    }

    private mutating func keep(
        _ list: SiksList, _ row: SiksRow, _ proposal: RecordID?, _ fields: [SiksDifference]
    ) throws {
        number += 1
        let names = fields.map(\.rawValue).joined(separator: ",")
        waiting.append(
            """
            (\(key.home), \(key.id), \(number), \(row.village), \(list), \(proposal), \(row.name), \(row.nik),
                \(row.kk), \(nonEmpty(row.dtksID)), \(names))
            """)
        if waiting.count == Self.piece { try write() }
    }

    private mutating func write() throws {
        let rows = waiting
        waiting.removeAll(keepingCapacity: true)
        if rows.isEmpty { return }
        let work = work
        try registry.database.writeBlocking(locking: .only([])) { db in
            try rows.inPieces { some in
                try db.execute(
                    """
                    INSERT INTO siks_row (home, run, number, village, list, proposal, name, nik, kk, dtks, fields)
                    VALUES \(some)
                    """)
            }
            try work.fence(in: db)
        }
    }

    /// From here on these are the lists. The file is not needed any more, and goes.
    private func finish(_ upload: Upload) throws {
        let (job, work, key, outcome) = (job, work, key, outcome)
        let now = registry.clock.now()
        try registry.database.writeBlocking { db in
            let old = try db.rows(
                """
                SELECT id FROM siks_run WHERE home = \(key.home) AND region = \(job.region) AND id <> \(key.id)
                """
            ).map { try $0.int("id") }
            if !old.isEmpty {
                try db.execute("DELETE FROM siks_row WHERE home = \(key.home) AND run IN (\(old))")
                try db.execute("DELETE FROM siks_run WHERE home = \(key.home) AND id IN (\(old))")
            }
            // Erased while the file was read.
            try EraseSiks.dropErased(of: key, in: db)
            try db.execute(
                """
                UPDATE siks_run SET ended_at = \(now), file_rows = \(outcome.rows), unreadable = \(outcome.unreadable),
                    same = \(outcome.same), differs = \(outcome.differs), here = \(outcome.here),
                    there = \(outcome.there)
                WHERE home = \(key.home) AND id = \(key.id)
                """)
            try upload.letGo(at: now, in: db)
            try AuditTrail.write(
                .siksCompared, by: work.actor, place: job.region, object: "siks \(key.id)",
                detail: "\(outcome.rows) baris, SHA-256 \(upload.digest ?? "")", at: now, in: db)
            try work.fence(in: db)
        }
    }
}
