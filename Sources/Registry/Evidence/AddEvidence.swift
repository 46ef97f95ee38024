import Foundation
import Storage

/// Adds a paper whose bytes lie sealed in the store already. `Registry.addEvidence` is its door.
///
/// The same bytes of the same kind for the same proposal are the paper that is there.
struct AddEvidence: Action {
    typealias Outcome = RecordID

    var id: ActionID
    var owner: EvidenceOwner
    var kind: String
    var sealed: SealedPaper

    func demands(in db: any Connection) throws -> [Demand] {
        // Which permission, depends on where the proposal is: `perform` asks for it.
        [Demand(.view, at: try EvidencePlace.find(owner, in: db).village)]
    }

    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let place = try EvidencePlace.find(owner, in: db)
        try place.checkAdding(actor)
        guard owner.kinds.contains(where: { $0.code == kind }) else {
            throw EvidencePlace.refused(
                "bukti_jenis", "Pilih jenis dokumen dari daftar.", "Choose its kind from the list.")
        }
        guard place.asked.isEmpty || place.asked.contains(kind) else {
            throw EvidencePlace.refused(
                "bukti_jenis", "Hanya dokumen yang dikembalikan Dinsos yang dapat diunggah lagi.",
                "Only what Dinsos gave back can be uploaded again.")
        }
        let there = try db.rows(
            """
            SELECT id, kind, digest FROM evidence WHERE home = \(place.key.home) AND \(owner.condition)
            AND dropped_at IS NULL ORDER BY id
            """)
        for row in there {
            let isSame = try row.text("kind") == kind && row.text("digest") == sealed.digest
            if isSame { return RecordID(try row.int("id")) }
        }
        guard place.asked.isEmpty || there.count < 2 * Self.most else {
            throw EvidencePlace.refused(
                "bukti", "Sudah ada \(there.count) berkas. Satukan semua halaman dalam satu PDF.",
                "There are \(there.count) papers already. Put all pages into one PDF.")
        }
        // What was sealed cannot be thrown away: there is room beside it for what is asked anew.
        guard !place.asked.isEmpty || there.count < Self.most else {
            throw EvidencePlace.refused(
                "bukti", "Sudah ada \(there.count) berkas. Buang yang tidak perlu dahulu.",
                "There are \(there.count) papers already. Throw away what is not needed first.")
        }
        try insert(place, actor, registry.clock.now(), in: db)
        if let deliberation = owner.deliberation { try DeliberationRecord.touch(deliberation, in: db) }
        return sealed.id
    }

    /// As many as anybody reads.
    private static let most = 60

    private func insert(_ place: EvidencePlace, _ actor: Actor, _ now: Int64, in db: any Connection) throws {
        let name = "\(kind).\(sealed.format.ending)"
        let media = sealed.format.mediaType
        // Sealed under a nonce of its own, these bytes are nobody else's.
        try db.execute(
            """
            INSERT INTO stored_file (id, digest, bytes, name, media_type, purpose, account, region, created_at)
            VALUES (\(sealed.file), \(sealed.stored), \(sealed.storedBytes), \(name), 'application/octet-stream',
                \(StoredFile.Purpose.evidence), \(actor.account), \(place.village), \(now))
            """)
        try db.execute(
            """
            INSERT INTO evidence (home, id, village, proposal, deliberation, batch, kind, file, digest, bytes, media, name,
                account, actor_name, at)
            VALUES (\(place.key.home), \(sealed.id), \(place.village), \(owner.proposal), \(owner.deliberation), \(owner.batch),
                \(kind), \(sealed.file), \(sealed.digest), \(sealed.bytes), \(media), \(name), \(actor.account),
                \(actor.name), \(now))
            """)
        let head = place.asked.isEmpty ? nil : try seal(place, in: db)
        try AuditTrail.write(
            .fileUploaded, by: actor, place: place.village, object: owner.object,
            detail: "\(kind), \(sealed.bytes) B" + (head.map(SealedLines.words) ?? ""),
            families: place.family.map { [$0] } ?? [], sealing: head, at: now, in: db)
    }

    /// What takes the place of a scan that was given back stands behind the seal, and in it.
    private func seal(_ place: EvidencePlace, in db: any Connection) throws -> String {
        let scan = try SealFacts.scans("id = \(sealed.id)", place.key.home, db)
        return try SealedLines.add(scan, to: .deliberation, place.key, at: place.village, in: db)
    }
}

extension AddEvidence: NarrowAction {
    func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try EvidencePlace.find(owner, in: db).key.home]
    }
}

extension Registry {
    /// Adds a paper to a proposal or a musyawarah. What a picture says beside being one is taken out, and what is kept
    /// can be read with the key beside the database alone.
    ///
    /// - Parameters:
    ///   - kind: a code of `documents.csv`.
    ///   - temporary: a complete file of `files`; it is gone afterwards, whatever comes of it.
    /// - Throws: `Refusal.notFound` outside of the actor's area, `.notAllowed`, `.invalidInput` for what is no paper.
    @discardableResult
    package func addEvidence(
        _ kind: String, to owner: EvidenceOwner, from temporary: String, by actor: Actor
    ) async throws -> RecordID {
        defer { unlink(temporary) }
        let registry = self
        let sealed = try await offLoop { try SealedPaper(of: temporary, registry) }
        do {
            let id = try await perform(
                AddEvidence(id: ActionID(), owner: owner, kind: kind, sealed: sealed), by: actor)
            if id != sealed.id { try await offLoop { try registry.dropIfUnused(sealed.stored) } }
            // A scan that came is here, whatever becomes of looking at it: a page offers to try again.
            if id == sealed.id { _ = try? await lookAtScan(id, by: actor) }
            return id
        } catch {
            try? await offLoop { try registry.dropIfUnused(sealed.stored) }  // else it is swept within the hours
            throw error
        }
    }

    /// Writes a piece of a paper that is on its way into a temporary file of `files`.
    ///
    /// - Throws: `Refusal.invalidInput` beyond the largest that is taken.
    package func appendPaper(_ piece: [UInt8], at offset: Int, to temporary: String) async throws {
        guard offset + piece.count <= SealedPaper.largest else { throw SealedPaper.tooLarge }
        try await offLoop { try FileStore.write(piece, at: offset, to: temporary) }
    }
}
