import Foundation
package import Storage

/// Looks at the scan of a document that was made here: whether it can be read, is that document, and is all of it.
package struct CheckScan: Job {
    package static let kind = JobKind.checkScan
    /// Where the paper is.
    package var region: RegionCode
    package var evidence: RecordID

    package struct Outcome: Codable, Sendable, Equatable {
        package var result: ScanResult
        package var pages: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.view, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let (record, stored, least) = try registry.database.readBlocking { db in
            guard let record = try EvidenceRecord.find(evidence, in: db), record.village == region else {
                throw Refusal.notFound
            }
            let stored = try record.file.map { try Registry.storedFile($0, in: db).digest }
            return (record, stored, try registry.catalogue(in: db).thresholds["scan_points"] ?? 700)
        }
        // Thrown away before its turn came.
        guard let stored, record.droppedAt == nil else { return Outcome(result: .unchecked, pages: 0) }
        let bytes = try SealedPaper.opened(record, stored: stored, registry)
        let folder = try registry.files.temporaryFolder() + "/pindaian-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }  // else it is swept within a day
        let reader = ScanReader(leastPoints: least) { page, count in
            try work.progress(Words(id: "Memeriksa halaman", en: "Looking at the pages"), page, of: count + 1)
        }
        let reading = try reader.read(bytes, PaperFormat(rawValue: record.media) ?? .pdf, in: folder)
        return try registry.database.writeBlocking(locking: .only([.home(record.key.home)])) { db in
            let made = try MadePaper.of(record.owner, in: record.key.home, db)
            let (result, code) = Self.result(reading, of: record.kind, made)
            try ScanRecord.note(
                result, pages: reading.pages, code: code, of: record, at: registry.clock.now(), in: db)
            return Outcome(result: result, pages: reading.pages)
        }
    }

    /// - Parameter kind: of `documents.csv`, as whoever brought it says.
    static func result(_ reading: ScanReading, of kind: String, _ made: [MadePaper]) -> (ScanResult, String?) {
        if reading.isUnchecked { return (.unchecked, nil) }
        guard reading.isReadable else { return (.unreadable, nil) }
        guard let first = reading.codes.sorted().first else { return (.unread, nil) }
        let own = made.filter { $0.kind.scan == kind && reading.codes.contains($0.code) }
        // One sheet of another document among them is enough.
        if own.count < reading.codes.count {
            let foreign = reading.codes.subtracting(own.map(\.code)).sorted().first
            return (.other, foreign ?? first)
        }
        guard let right = own.first(where: \.stands) else { return (.replaced, first) }
        return own.allSatisfy(\.stands) ? (.right, right.code) : (.replaced, first)
    }
}

extension Registry {
    /// Has a scan looked at once more, if its document was made here, for whoever may add others.
    ///
    /// - Returns: the job; nil: there is nothing to hold it against.
    /// - Throws: `Refusal.notFound` also outside of the actor's area, `.notAllowed`.
    @discardableResult
    package func checkScan(_ evidence: RecordID, id: ActionID = ActionID(), by actor: Actor) async throws
        -> RecordID?
    {
        try await database.read(seeing: .everything) { db in
            guard let record = try EvidenceRecord.find(evidence, in: db), record.droppedAt == nil,
                actor.scope(for: .view).contains(record.village)
            else { throw Refusal.notFound }
            try EvidencePlace.find(record.owner, in: db).checkAdding(actor)
        }
        return try await lookAtScan(evidence, id: id, by: actor)
    }

    /// The same of one that has come just now.
    func lookAtScan(_ evidence: RecordID, id: ActionID = ActionID(), by actor: Actor) async throws -> RecordID? {
        let found = try await database.read(seeing: .everything) { db -> EvidenceRecord? in
            guard let record = try EvidenceRecord.find(evidence, in: db), record.droppedAt == nil else {
                throw Refusal.notFound
            }
            let made = try MadePaper.of(record.owner, in: record.key.home, db)
            return made.contains { $0.kind.scan == record.kind } ? record : nil
        }
        guard let record = found else { return nil }
        let title = "Pindaian: \(DocumentKind.words(record.kind).id)"
        return try await enqueue(CheckScan(region: record.village, evidence: evidence), title: title, id: id, by: actor)
    }
}
