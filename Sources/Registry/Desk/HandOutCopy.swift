import Foundation
import Storage

/// Notes that the copy goes to somebody, with the file that was made for it.
struct HandOutCopy: Action {
    var id: ActionID
    var request: RecordID
    var seen: Int
    var file: RecordID
    var to: String

    func demands(in db: any Connection) throws -> [Demand] {
        guard let found = try PrivacyRequest.find(request, in: db) else { throw Refusal.notFound }
        return [Demand(.privacy, at: found.region)]
    }

    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        guard var found = try PrivacyRequest.find(request, in: db) else { throw Refusal.notFound }
        guard found.version == seen else { throw Refusal.changedMeanwhile(version: found.version) }
        // The copy made before holds what this one does, and can no longer be asked for.
        if let earlier = found.file { try db.execute("DELETE FROM stored_file WHERE id = \(earlier)") }
        found.file = file
        found.handedTo = to
        try found.update(in: db)
        try DeskEvent.write(.copied, to, of: .request, request, at: found.region, by: actor, registry, in: db)
        try AuditTrail.write(
            .copyHandedOut, by: actor, place: found.region, object: "permintaan \(request)", detail: to,
            at: registry.clock.now(), in: db)
        return request
    }
}

extension Registry {
    /// Makes the citizen's own copy as a file that expires, and notes to whom it goes.
    ///
    /// - Throws: `Refusal.invalidInput` unless the identity was checked.
    package func handOutCopy(
        of request: RecordID, seen: Int, to: String, id: ActionID, by actor: Actor
    ) async throws {
        if try await outcome(of: HandOutCopy.self, id: id, by: actor) != nil { return }
        let to = try DeskText.checked(to, "kepada", required: true, limit: 200)
        let (found, copy) = try await ownCopy(of: request, by: actor)
        guard found.version == seen else { throw Refusal.changedMeanwhile(version: found.version) }
        guard [.checked, .working, .answered].contains(found.state) else {
            throw Refusal.invalidInput(
                field: "kepada",
                reason: Words(id: "Periksa dulu identitas pemohon.", en: "First check the applicant's identity."))
        }
        let registry = self
        let file = try await Self.onThread { () throws -> StoredFile in
            let path = try registry.files.makeTemporary(".json")
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            try encoder.encode(copy.file).write(to: URL(fileURLWithPath: path))
            let days = try registry.database.readBlocking { try registry.deskThreshold("pdp_copy_days", in: $0) }
            return try registry.keepFile(
                path, name: "\(copy.number).json", mediaType: "application/json", purpose: .paper,
                region: found.region, days: days, by: actor)
        }
        _ = try await perform(HandOutCopy(id: id, request: request, seen: seen, file: file.id, to: to), by: actor)
    }

    /// The copy as it is printed, as long as its file may be fetched: whole numbers, so its entry in the trail is on the
    /// disk first.
    package func printOwnCopy(of request: RecordID, by actor: Actor) async throws -> (PrivacyRequest, OwnCopy) {
        let (found, copy) = try await ownCopy(of: request, by: actor)
        guard let file = found.file, [.checked, .working, .answered].contains(found.state) else {
            throw Refusal.notFound
        }
        let now = clock.now()
        let end = try await database.read { try Self.storedFile(file, in: $0).expiresAt }
        if let end, end <= now { throw Refusal.notFound }
        try await noteCopy(found, by: actor, "cetak untuk \(found.handedTo)")
        return (found, copy)
    }

    /// The machine-readable file, while it has not expired.
    package func ownCopyFile(of request: RecordID, by actor: Actor) async throws -> StoredFile {
        let now = clock.now()
        let (found, file) = try await readDesk(by: actor) { reader -> (PrivacyRequest, StoredFile) in
            guard
                let row = try reader.first(
                    "SELECT \(PrivacyRequest.columns) FROM privacy_request WHERE id = \(request) AND \(in: "region")")
            else { throw Refusal.notFound }
            let found = try PrivacyRequest(row)
            guard let id = found.file else { throw Refusal.notFound }
            let file = try reader.withCatalogueTables { try Self.storedFile(id, in: $0) }
            if let end = file.expiresAt, end <= now { throw Refusal.notFound }
            return (found, file)
        }
        try await noteCopy(found, by: actor, "berkas untuk \(found.handedTo)")
        return file
    }

    private func noteCopy(_ request: PrivacyRequest, by actor: Actor, _ detail: String) async throws {
        let now = clock.now()
        try await database.write(locking: .only([])) { db in
            try AuditTrail.write(
                .copyHandedOut, by: actor, place: request.region, object: "permintaan \(request.id)", detail: detail,
                at: now, in: db)
        }
    }

    private func ownCopy(of id: RecordID, by actor: Actor) async throws -> (PrivacyRequest, OwnCopy) {
        await finishAudit()
        let registry = self
        let now = clock.now()
        return try await readDesk(by: actor) { reader in
            guard
                let row = try reader.first(
                    "SELECT \(PrivacyRequest.columns) FROM privacy_request WHERE id = \(id) AND \(in: "region")")
            else { throw Refusal.notFound }
            let request = try PrivacyRequest(row)
            guard request.kind == .see, let person = request.person,
                let found = try reader.first(
                    """
                    SELECT \(PersonRecord.columns) FROM person WHERE home = \(request.home) AND id = \(person)
                    AND status NOT IN (3, 8, 9) AND \(in: "village")
                    """)
            else { throw Refusal.notFound }
            let record = try PersonRecord(found)
            let catalogue = try reader.withCatalogueTables { try registry.catalogue(in: $0) }
            let maker = OwnCopyMaker(registry: registry, reader: reader, person: record, catalogue: catalogue)
            let sections = try maker.sections() + maker.joined()
            return (
                request, OwnCopy(number: request.number, name: record.name, madeAt: now, sections: sections)
            )
        }
    }

    /// Runs what blocks away from the threads that serve pages.
    static func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }
}
