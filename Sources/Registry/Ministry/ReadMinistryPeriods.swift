import Foundation
import Storage

/// A month of letters under which lists were ratified.
package struct MinistryPeriodView: Sendable, Equatable {
    /// `yyyymm`.
    package var month: Int
    package var lists: Int
    package var proposals: Int
    /// What was made of them, as long as it is there.
    package var file: Made?

    package struct Made: Sendable, Equatable {
        package var id: RecordID
        /// SHA-256 of its bytes.
        package var digest: String
        /// Milliseconds since 1970.
        package var at: Int64
    }

    static func name(of region: RegionCode, _ month: Int) -> String { "kementerian-\(region.residence)-\(month).zip" }
}

extension Registry {
    /// The last year of them, the newest first.
    ///
    /// - Throws: `Refusal.notAllowed` for whoever does not verify in the kabupaten.
    package func ministryPeriods(in region: RegionCode, by actor: Actor) async throws -> [MinistryPeriodView] {
        try actor.meet(Demand(.verify, at: region))
        let now = clock.now()
        return try await read(by: actor) { reader in
            let rows = try reader.rows(
                """
                SELECT b.day / 100 AS month, count(*) AS lists, CAST(sum(b.proposals) AS bigint) AS proposals
                FROM batch b
                WHERE \(homes(of: region, reader.scope).hold("b.home")) AND b.region = \(region) AND \(in: "b.region")
                AND b.state IN (\(MinistryPeriod.states)) AND b.day IS NOT NULL
                GROUP BY b.day / 100 ORDER BY month DESC LIMIT 12
                """)
            let files = try reader.withCatalogueTables { db in
                try db.rows(
                    """
                    SELECT \(StoredFile.columns) FROM stored_file
                    WHERE purpose = \(StoredFile.Purpose.ministryPeriod) AND region = \(region)
                    AND expires_at > \(now) ORDER BY id
                    """
                ).map(StoredFile.init)
            }
            return try rows.map { row in
                let month = Int(try row.int("month"))
                let name = MinistryPeriodView.name(of: region, month)
                let file = files.last { $0.name == name }
                return MinistryPeriodView(
                    month: month, lists: Int(try row.int("lists")), proposals: Int(try row.int("proposals")),
                    file: file.map { MinistryPeriodView.Made(id: $0.id, digest: $0.digest, at: $0.createdAt) })
            }
        }
    }

    /// Has one file made of all lists that were ratified under letters of a month.
    ///
    /// - Returns: the job.
    /// - Throws: `Refusal.notAllowed`, `.invalidInput` for a month without such a list.
    package func startMinistryPeriod(
        of month: Int, in region: RegionCode, action: ActionID = ActionID(), by actor: Actor
    ) async throws -> RecordID {
        let periods = try await ministryPeriods(in: region, by: actor)
        guard region.level == .kabupaten, periods.contains(where: { $0.month == month }) else {
            throw Refusal.invalidInput(field: "periode", reason: MinistryPeriod.nothing)
        }
        return try await enqueue(
            MinistryPeriod(region: region, month: month), title: "Daftar periode \(month)", id: action, by: actor)
    }

    /// Where the bytes of a period lie, for a verifier of the kabupaten. The entry of the trail is on the disk before
    /// they may leave.
    ///
    /// - Throws: `Refusal.notFound` outside of the actor's area and for what is there no more; `.notAllowed`.
    package func fetchMinistryPeriod(_ id: RecordID, by actor: Actor) async throws
        -> (path: String, file: StoredFile)
    {
        await finishAudit()
        // What was taken out lies beyond the second lock; the lists that it was made of do not.
        let isOfSeenLists = try await read(by: actor) { reader in
            let region = try reader.withCatalogueTables { try Self.storedFile(id, in: $0).region }
            let list = try reader.first(
                """
                SELECT b.id FROM batch b
                WHERE \(homes(of: region, reader.scope).hold("b.home")) AND b.region = \(region) AND \(in: "b.region")
                AND b.state IN (\(MinistryPeriod.states)) ORDER BY b.id LIMIT 1
                """)
            return list != nil
        }
        guard isOfSeenLists else { throw Refusal.notFound }
        let now = clock.now()
        let purpose = Self.lawfulPurpose
        let file = try await database.write(locking: .only([])) { db in
            let file = try Self.storedFile(id, in: db)
            guard file.purpose == .ministryPeriod, actor.scope().contains(file.region) else {
                throw Refusal.notFound
            }
            try actor.meet(Demand(.verify, at: file.region))
            if let expires = file.expiresAt, expires <= now { throw Refusal.notFound }
            try AuditTrail.write(
                .exportFetched, by: actor, place: file.region, object: "berkas \(id)",
                detail: "berkas gabungan kementerian \(file.name), SHA-256 \(file.digest); \(purpose)", at: now, in: db)
            return file
        }
        let path = files.path(of: file.digest)
        guard FileManager.default.fileExists(atPath: path) else { throw Refusal.notFound }
        return (path, file)
    }
}
