import Storage

/// What an undo put back and what it left.
package struct UndoReport: Sendable {
    package var restored = 0
    package var withdrawn = 0
    /// Records changed by somebody since, left as they are, in words without personal data.
    package var left: [String] = []
}

/// Takes an import back: fields not changed since get their old value, records it made are withdrawn, the rest is listed.
///
/// A new action made from the change log: nothing is deleted.
struct UndoBatch {
    let registry: Registry
    let actor: Actor
    let progress: @Sendable (Int) -> Void
    /// Asked at the end of each transaction: throws if the undo is not ours any more.
    let fence: (any Connection) throws -> Void
    /// Asked before each: throws if others may be importing meanwhile.
    var isAlone: () throws -> Void = {}

    func run(_ id: Int64) throws -> UndoReport {
        try registry.database.exclusively { check in
            var own = self
            own.isAlone = check
            return try own.undo(id)
        }
    }

    private func write<T>(_ body: (any Connection) throws -> T) throws -> T {
        try isAlone()
        return try registry.database.writeBlocking { db in
            let result = try body(db)
            try fence(db)
            return result
        }
    }

    private func undo(_ id: Int64) throws -> UndoReport {
        let now = registry.clock.now()
        let (batch, catalogue) = try registry.database.readBlocking { db in
            guard let batch = try Batch.find(id, in: db) else {
                throw Refusal.batchNotUndoable(
                    Words(id: "tidak ada impor \(id)", en: "there is no import \(id)"))
            }
            let places = try BatchPlaces(batch, in: db)
            for demand in try places.demands(of: actor, in: db) { try actor.meet(demand) }
            try places.refuseIfNotNewest(in: db)
            return (batch, try registry.catalogue(in: db))
        }
        let place = try registry.database.readBlocking { try BatchPlaces(batch, in: $0).common }
        var report = UndoReport()
        try restoreFields(batch, catalogue, now, &report)
        try restorePrograms(batch, catalogue, now)
        try withdraw(batch, catalogue, now, &report)
        _ = try write { db in
            try db.execute("DELETE FROM family_desil WHERE recorded_at = \(batch.startedAt)")
        }
        let done = report
        let days = UploadLimits(catalogue.thresholds).days
        try write { db in
            try db.execute("DELETE FROM village_loading WHERE batch = \(batch.id)")
            try SpelledPlaces.forget(batch, in: db)
            try batch.setState(.undone, in: db)
            // Nobody goes on with it any more: its file stays for its days, as any other does.
            try Upload.expire(ofBatch: batch.id, at: now + Int64(days) * 86_400_000, in: db)
            try AuditTrail.write(
                .importUndone, by: actor, place: place, object: "batch \(batch.id)",
                detail: "dipulihkan \(done.restored), ditarik \(done.withdrawn), dibiarkan \(done.left.count)", at: now,
                in: db)
        }
        return report
    }

    private func origin(_ batch: Batch, _ now: Int64) -> Origin {
        Origin(
            actor: actor, action: "batal impor", batch: nil, reason: "pembatalan impor \(batch.id)", at: now,
            undoesImport: true)
    }

    private func editor(_ db: any Connection, _ batch: Batch, _ catalogue: Catalogue, _ now: Int64) -> Editor {
        Editor(db, origin: origin(batch, now), catalogue: catalogue, identifiers: registry.identifiers)
    }

    private func release(_ db: any Connection) -> LinkRelease {
        LinkRelease(work: ChangeWork(registry: registry, db: db, actor: actor))
    }

    private func restoreFields(_ batch: Batch, _ catalogue: Catalogue, _ now: Int64, _ report: inout UndoReport) throws
    {
        var after: (home: Int64, id: Int64) = (Int64.max, Int64.max)
        while true {
            // Newest first, a thousand a transaction.
            let (count, last, restored, left) = try write { db in
                let changes = try db.rows(
                    """
                    SELECT home, id, unit, record, family, village, field, old_value, new_value FROM change_log
                    WHERE batch = \(batch.id) AND (home, id) < (\(after.home), \(after.id))
                    ORDER BY home DESC, id DESC LIMIT 1000
                    """)
                var restorer = Restorer(
                    editor: editor(db, batch, catalogue, now), day: batch.asOf, reason: "pembatalan impor",
                    changeSet: nil, merges: release(db))
                var restored = 0
                var left: [String] = []
                for change in changes {
                    if try restorer.restore(change) {
                        restored += 1
                    } else {
                        left.append(
                            "\(try change.text("unit")) \(RecordID(try change.int("record"))) \(try change.text("field")): changed since"
                        )
                    }
                }
                try registry.judge(catalogue, in: db).run(restorer.editor.touched, in: db)
                try LinkKeys.renew(restorer.editor.touched.persons, in: db)
                try LinkDue.add(restorer.editor.touched.persons, at: now, in: db)
                let last = try changes.last.map { (try $0.int("home"), try $0.int("id")) }
                return (changes.count, last, restored, left)
            }
            report.restored += restored
            report.left += left
            progress(report.restored)
            guard count == 1000, let last else { return }
            after = last
        }
    }

    /// Program marks that the import opened or closed, found by its time of recording and the change log.
    private func restorePrograms(_ batch: Batch, _ catalogue: Catalogue, _ now: Int64) throws {
        let changes = try registry.database.readBlocking { db in
            try db.rows(
                """
                SELECT home, record, village, field, new_value FROM change_log
                WHERE batch = \(batch.id) AND field LIKE 'program:%'
                """)
        }
        // Village by village, so that nobody waits for all of them.
        let villages = try Dictionary(grouping: changes) { try $0.int("village") }
        for village in villages.keys.sorted() {
            try restorePrograms(villages[village] ?? [], batch, catalogue, now)
        }
    }

    private func restorePrograms(_ changes: [Row], _ batch: Batch, _ catalogue: Catalogue, _ now: Int64) throws {
        try write { db in
            var editor = editor(db, batch, catalogue, now)
            for change in changes {
                let (home, person) = (try change.int("home"), try change.int("record"))
                guard let program = Int(try change.text("field").dropFirst(8)) else { continue }
                if change.textOrNil("new_value") == "ya" {
                    try db.execute(
                        """
                        DELETE FROM enrolment WHERE home = \(home) AND person = \(person) AND program = \(program)
                        AND recorded_at = \(batch.startedAt) AND valid_to IS NULL
                        """)
                } else {
                    try db.execute(
                        """
                        UPDATE enrolment SET valid_to = NULL WHERE home = \(home) AND person = \(person)
                        AND program = \(program) AND valid_to = \(batch.asOf)
                        """)
                }
                editor.touched.programs.insert(try change.int("village"))
                // The person may have been moved back meanwhile.
                if let now = try PersonRecord.find(RecordKey(home: home, id: RecordID(person)), in: db) {
                    editor.touched.programs.insert(now.village.value)
                }
            }
            try registry.judge(catalogue, in: db).run(editor.touched, in: db)
        }
    }

    /// Whether somebody, and not only files and their undoing, has changed a person. What a merge wrote goes with it.
    private static func wasMended(_ person: PersonRecord, in db: any Connection) throws -> Bool {
        guard person.version > 1 else { return false }
        let merge = ChangeEvent.onePerson
        return try db.count(
            """
            SELECT count(*) FROM change_log WHERE home = \(person.key.home) AND record = \(person.key.id)
            AND unit = 'person' AND batch IS NULL AND action NOT IN ('batal impor', \(merge.rawValue))
            AND NOT (action = 'urungkan' AND reason = \(merge.title.id))
            """) > 0
    }

    /// Records that the import made: out of every list, out of the lookups, still in the tables.
    private func withdraw(_ batch: Batch, _ catalogue: Catalogue, _ now: Int64, _ report: inout UndoReport) throws {
        let villages = try registry.database.readBlocking { db in
            try db.rows(
                "SELECT village FROM import_village WHERE batch = \(batch.id) AND rows_new > 0 ORDER BY village"
            )
            .map { try $0.int("village") }
        }
        for village in villages {
            let (withdrawn, left) = try write { db in
                var editor = editor(db, batch, catalogue, now)
                let place = RegionCode(village)
                let home = registry.home(of: place)
                let merged = try LinkRelease.merged(in: place, home: home, db)
                var unasked: Set<RecordKey> = []
                var withdrawn = 0
                var left: [String] = []
                for row in try db.rows(
                    """
                    SELECT p.home AS home, p.id AS id FROM family f
                    JOIN membership m ON m.home = f.home AND m.family = f.id AND m.valid_to IS NULL
                    JOIN person p ON p.home = m.home AND p.id = m.person
                    WHERE \(db.kabupaten(home).hold("f.home")) AND f.village = \(village) AND p.family = f.id
                    AND p.batch = \(batch.id) AND p.status IN (1, 5) ORDER BY f.id, m.person
                    """)
                {
                    let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
                    guard let found = try PersonRecord.find(key, in: db),
                        found.status == .present || merged.contains(key.id)
                    else { continue }
                    if try Self.wasMended(found, in: db) {
                        left.append("person \(key.id): changed since")
                        continue
                    }
                    if merged.contains(key.id) {
                        guard try release(db).release(key) else {
                            left.append("person \(key.id): merged with another record")
                            continue
                        }
                        unasked.insert(key)
                    }
                    guard var person = try PersonRecord.find(key, in: db) else { continue }
                    try editor.setStatus(
                        .withdrawn, of: &person, from: batch.asOf, reason: "pembatalan impor \(batch.id)")
                    let family = try FamilyRecord.find(RecordKey(home: key.home, id: person.family), in: db)
                    let known = DTKSKey.of(person, kk: family?.kk ?? "")
                    try db.execute(
                        "DELETE FROM person_dtks WHERE home = \(key.home) AND dtks_key = \(known) AND person = \(key.id)"
                    )
                    withdrawn += 1
                }
                try registry.judge(catalogue, in: db).run(editor.touched, in: db)
                // The cases that were opened again are of nobody now.
                try LinkCheck(registry: registry, db: db).run(unasked)
                try LinkDue.add([LinkDue.everybody], at: now, in: db)
                try Tally.recount(village: village, at: now, in: db)
                return (withdrawn, left)
            }
            report.withdrawn += withdrawn
            report.left += left
            progress(report.restored + report.withdrawn)
        }
    }
}
