import Foundation
import Storage

extension Registry {
    /// The actor's own exports, the newest first.
    package func ownExports(after: RecordID? = nil, limit: Int = 50, by actor: Actor) async throws -> [ExportRecord] {
        try await database.read { db in
            try records(
                db.rows(
                    """
                    SELECT \(ExportRecord.columns) FROM \(ExportRecord.tables) WHERE e.account = \(actor.account)
                    AND e.id < \(after?.value ?? Int64.max) ORDER BY e.id DESC LIMIT \(min(max(limit, 1), 200))
                    """), in: db)
        }
    }

    func records(_ rows: [Row], in db: any Connection) throws -> [ExportRecord] {
        let (now, purposes) = (clock.now(), try ExportPurposes(in: db))
        return try rows.map { try ExportRecord($0, now: now, purposes, gazetteer) }
    }

    /// Every export that took out people of where the actor answers for data or reads the trail, the newest first:
    /// also those of larger regions.
    ///
    /// - Throws: `Refusal.notAllowed` for who has neither right anywhere.
    package func exports(after: RecordID?, limit: Int, by actor: Actor) async throws -> [ExportRecord] {
        let scope = actor.exportRegisterScope
        guard !scope.isEmpty else { throw Refusal.notAllowed(.readAudit) }
        return try await database.read { db in
            try records(
                Reader(db, scope: scope).rows(
                    """
                    SELECT \(ExportRecord.columns) FROM \(ExportRecord.tables)
                    WHERE e.id < \(after?.value ?? Int64.max)
                    AND ((\(in: "e.region")) OR e.region IN (\(scope.above)))
                    ORDER BY e.id DESC LIMIT \(min(max(limit, 1), 200))
                    """), in: db)
        }
    }

    /// One export: the actor's own, or one of their area where they answer for data or read the trail.
    ///
    /// - Throws: `Refusal.notFound`.
    package func export(_ id: RecordID, by actor: Actor) async throws -> ExportRecord {
        try await database.read { db in
            let record = try self.export(id, in: db)
            let scope = actor.exportRegisterScope
            let isInArea = scope.contains(record.region) || scope.above.contains(record.region.value)
            guard record.account == actor.account || isInArea else { throw Refusal.notFound }
            return record
        }
    }

    func export(_ id: RecordID, in db: any Connection) throws -> ExportRecord {
        let rows = try db.rows("SELECT \(ExportRecord.columns) FROM \(ExportRecord.tables) WHERE e.id = \(id)")
        guard let record = try records(rows, in: db).first else { throw Refusal.notFound }
        return record
    }

    /// Where the bytes of an export lie, for its owner. The entry of the trail is on the disk before they may leave.
    ///
    /// - Throws: `Refusal.notFound` for somebody else's and for what is there no more; `Refusal.notAllowed` where the
    ///   owner's rights of today would not allow the same export.
    package func fetchExport(_ id: RecordID, by actor: Actor) async throws -> (path: String, file: StoredFile) {
        let now = clock.now()
        let file = try await database.write(locking: .only([])) { db in
            let record = try self.export(id, in: db)
            guard record.account == actor.account, record.state == .ready, let stored = record.file else {
                throw Refusal.notFound
            }
            guard let order = record.order else { throw Refusal.notFound }
            try actor.meet(order)
            try db.execute(
                "UPDATE export SET downloads = downloads + 1, downloaded_at = \(now) WHERE id = \(id)")
            try AuditTrail.write(
                .exportFetched, by: actor, place: record.region, object: "ekspor \(id)",
                detail: "\(record.rows ?? 0) baris; \(ExportWords.numbers(record.isMasked)); \(record.title.id)",
                at: now,
                in: db)
            return try Self.storedFile(stored, in: db)
        }
        let path = files.path(of: file.digest)
        guard FileManager.default.fileExists(atPath: path) else { throw Refusal.notFound }
        return (path, file)
    }

    /// Throws the file of an export away before its day; its line in the register of exports stays.
    ///
    /// - Throws: `Refusal.notFound` for who is neither its owner nor answers for data there.
    package func dropExport(_ id: RecordID, action: ActionID = ActionID(), by actor: Actor) async throws {
        let digest = try await perform(DropExport(id: action, export: id), by: actor)
        guard !digest.isEmpty else { return }
        try await offLoop { try dropIfUnused(digest) }
    }
}

extension Actor {
    /// Where this actor may see who took what.
    package var exportRegisterScope: Scope {
        Scope(regions: scope(for: .privacy).regions + scope(for: .readAudit).regions)
    }
}

extension Scope {
    /// The regions that hold one of these: what was taken out of them may be of here.
    var above: [Int64] {
        var above: Set<Int64> = []
        for region in regions {
            var at = region.parent
            while let current = at {
                above.insert(current.value)
                at = current.parent
            }
        }
        return above.sorted()
    }
}

struct DropExport: Action {
    var id: ActionID
    var export: RecordID

    /// Whoever made it may always throw it away; others must answer for data there.
    func demands(in db: any Connection) throws -> [Demand] { [] }

    /// - Returns: the digest of the bytes; empty if the file was gone already.
    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> String {
        let record = try registry.export(export, in: db)
        guard record.account == actor.account || actor.scope(for: .privacy).contains(record.region) else {
            throw Refusal.notFound
        }
        guard let stored = record.file, record.madeAt != nil else { return "" }
        let file = try Registry.storedFile(stored, in: db)
        let now = registry.clock.now()
        try db.execute("DELETE FROM stored_file WHERE id = \(stored)")
        try db.execute("UPDATE export SET dropped_at = \(now) WHERE id = \(export)")
        try AuditTrail.write(
            .exportDropped, by: actor, place: record.region, object: "ekspor \(export)", detail: record.title.id,
            at: now,
            in: db)
        return file.digest
    }
}
