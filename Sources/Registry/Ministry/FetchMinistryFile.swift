import Foundation
import Storage

extension Registry {
    /// Why the file may leave at all: data of people for a task that the law gives.
    static let lawfulPurpose =
        "pengusulan data kesejahteraan sosial ke kementerian (UU 13/2011; UU 27/2022 ps. 20 ayat 2 huruf e)"

    /// Has the file of a ratified list made.
    ///
    /// - Returns: the job.
    /// - Throws: `Refusal.notFound` outside of the actor's area, `.notAllowed`, `.invalidInput` for a list that nobody
    ///   ratified or that has gone already.
    package func startMinistryFile(
        of batch: RecordID, action: ActionID = ActionID(), by actor: Actor
    ) async throws -> RecordID {
        let list = try await self.batch(batch, by: actor)
        guard list.state == .ratified else {
            throw Refusal.invalidInput(field: "berkas", reason: MinistryFile.notRatified)
        }
        return try await enqueue(
            MinistryFile(region: list.region.code, batch: batch), title: "Daftar \(list.number)", id: action, by: actor)
    }

    /// Where the bytes lie, for a verifier of the kabupaten. The entry of the trail is on the disk before they may leave.
    ///
    /// - Throws: `Refusal.notFound` outside of the actor's area and for what is there no more; `.notAllowed`.
    package func fetchMinistryFile(of batch: RecordID, by actor: Actor) async throws
        -> (path: String, file: StoredFile)
    {
        await finishAudit()
        let record = try await read(by: actor) { try batchRecord(batch, $0) }
        try actor.meet(Demand(.verify, at: record.region))
        guard let made = record.made, let stored = made.file else { throw Refusal.notFound }
        let now = clock.now()
        let purpose = Self.lawfulPurpose
        let file = try await database.write(locking: .only([])) { db in
            let file = try Self.storedFile(stored, in: db)
            if let expires = file.expiresAt, expires <= now { throw Refusal.notFound }
            try AuditTrail.write(
                .exportFetched, by: actor, place: record.region, object: "berkas \(batch)",
                detail: "berkas kementerian, \(made.rows) baris, SHA-256 \(made.digest); \(purpose)", at: now, in: db)
            return file
        }
        let path = files.path(of: file.digest)
        guard FileManager.default.fileExists(atPath: path) else { throw Refusal.notFound }
        return (path, file)
    }
}
