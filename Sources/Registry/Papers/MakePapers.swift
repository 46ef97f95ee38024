import Foundation
import Papers
import Rules
package import Storage

/// Makes documents that have their number and code already. Interrupted, it goes on with those that are not ready.
package struct MakePapers: Job {
    package static let kind = JobKind.makePapers
    package var region: RegionCode
    var home: Int64
    var papers: [RecordID]

    package struct Outcome: Codable, Sendable, Equatable {
        package var subject: RecordID?
        /// `PaperKind.Subject.word`.
        package var about: String
        package var made: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.view, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        var outcome = Outcome(subject: nil, about: "", made: 0)
        var (problem, failed): (Words?, Int) = (nil, 0)
        for (number, id) in papers.enumerated() {
            let press = PressPaper(work: work, key: RecordKey(home: home, id: id))
            guard let record = try press.record() else { continue }
            (outcome.subject, outcome.about) = (record.order.subject, record.order.kind.subject.word)
            if record.state == .ready { outcome.made += 1 }
            guard record.state == .making else { continue }
            try work.progress(record.order.kind.title, number, of: papers.count)
            do {
                try press.make(record)
                outcome.made += 1
            } catch {
                guard let words = PressPaper.words(of: error) else { throw error }
                try press.fail(words)
                (problem, failed) = (words, failed + 1)
            }
        }
        if let problem { throw JobProblem(Self.told(problem, failed, of: papers.count)) }
        return outcome
    }

    private static func told(_ problem: Words, _ failed: Int, of all: Int) -> Words {
        Words(
            id: "\(failed) dari \(all) dokumen gagal dibuat: \(problem.id) Nomornya tetap; minta lagi di halamannya.",
            en: "\(failed) of \(all) documents could not be made: \(problem.en) They keep their numbers; ask again.")
    }
}

/// One document: composed in one read, pressed, sealed, and then told to be ready.
struct PressPaper {
    let work: JobWork
    let key: RecordKey
    private var registry: Registry { work.registry }

    func record() throws -> PaperRecord? { try registry.database.readBlocking { try PaperRecord.find(key, in: $0) } }

    func make(_ record: PaperRecord) throws {
        let composed = try registry.database.readBlocking { db in try compose(record, in: db) }
        let path = try registry.files.makeTemporary(".pdf")
        defer { unlink(path) }
        let pages = try registry.paperDesk.press(composed.paper, path, try registry.files.temporaryFolder())
        let kept = try KeptPaper(path, as: key.id, registry)
        do {
            try keep(record, kept, pages: pages, composed)
        } catch {
            try? registry.dropIfUnused(kept.stored)  // else it is swept within the hours
            throw error
        }
    }

    private struct Composed {
        var paper: OfficialPaper
        var facts: String
        /// That stands on it, `yyyymmdd`.
        var day: Int32
    }

    private func compose(_ record: PaperRecord, in db: any Connection) throws -> Composed {
        let order = record.order
        let place = try PaperSource.find(order.kind.subject, order.subject, in: db)
        try place.check(order.kind, work.actor)
        let seal = PaperSeal(
            code: PaperCode.shown(record.code), address: registry.paperDesk.address(of: record.code),
            madeAt: PaperMoment.words(registry.clock.now(), registry.paperDesk.zone))
        var paper = try ComposePaper.paper(order, number: record.number, seal: seal, in: db, registry)
        paper.size = order.size
        if paper.watermark.isEmpty, try PaperSource.isExample(place.village, in: db) { paper.watermark = "CONTOH" }
        let facts = try ComposePaper.digest(of: order, number: record.number, in: db, registry)
        let day = try ComposePaper.day(of: order, on: registry.clock.today, in: db)
        return Composed(paper: paper, facts: facts, day: day.packed)
    }

    private func keep(_ record: PaperRecord, _ kept: KeptPaper, pages: Int, _ composed: Composed) throws {
        let (actor, now, facts) = (work.actor, registry.clock.now(), composed.facts)
        try registry.database.writeBlocking(locking: .only([.file(kept.stored), .home(key.home)])) { db in
            try work.fence(in: db)
            let changed = try db.execute(
                """
                UPDATE paper SET state = \(PaperState.ready), facts = \(facts), file = \(kept.file),
                    digest = \(kept.digest), bytes = \(kept.bytes), pages = \(pages), made_at = \(now), problem = NULL,
                    printed = \(composed.day)
                WHERE home = \(key.home) AND id = \(key.id) AND state = \(PaperState.making) AND job = \(record.job)
                """)
            // Withdrawn or erased meanwhile, or asked for anew since: nobody is to get what was composed before.
            if changed == 0 { throw JobProblem(Self.gone) }
            try db.execute(
                """
                INSERT INTO stored_file (id, digest, bytes, name, media_type, purpose, account, region, created_at)
                VALUES (\(kept.file), \(kept.stored), \(kept.storedBytes), \(record.name), 'application/octet-stream',
                    \(StoredFile.Purpose.document), \(actor.account), \(record.village), \(now))
                """)
            // What says something else, on whatever sheet, is not what is so any more. A notice of another decision is
            // another letter.
            let letter: SQL =
                record.order.kind == .notice ? "AND office = \(record.office) AND number = \(record.number)" : ""
            try db.execute(
                """
                UPDATE paper SET state = \(PaperState.replaced)
                WHERE home = \(key.home) AND subject = \(record.order.subject) AND kind = \(record.order.kind)
                AND id <> \(key.id) AND state = \(PaperState.ready) AND facts <> \(facts) \(letter)
                """)
            let detail = "\(record.order.kind.title.id), \(pages) halaman, SHA-256 \(kept.digest)"
            try AuditTrail.write(
                .paperMade, by: actor, place: record.village, object: record.object, detail: detail, at: now, in: db)
        }
    }

    func fail(_ problem: Words) throws {
        let words = String(decoding: try JSONEncoder.stable.encode(problem), as: UTF8.self)
        try registry.database.writeBlocking(locking: .only([.home(key.home)])) { db in
            try work.fence(in: db)
            try db.execute(
                """
                UPDATE paper SET state = \(PaperState.failed), problem = \(words)
                WHERE home = \(key.home) AND id = \(key.id) AND state = \(PaperState.making)
                """)
        }
    }

    private static let gone = Words(
        id: "Dokumen ini ditarik atau isinya dihapus selagi dibuat. Muat ulang halaman, lalu minta lagi bila perlu.",
        en: "This document was withdrawn or erased while it was made. Load the page again and ask anew if need be.")

    /// What a person is told of what went wrong with one paper; nil for what is wrong with the work as a whole.
    static func words(of error: any Error) -> Words? {
        switch error {
        case is JobCancelled, is TakenOver, is StorageError: nil
        case let problem as JobProblem: problem.words
        case Refusal.invalidInput(_, let reason): reason
        case Refusal.notAllowed, Refusal.notFound:
            Words(
                id: "Wewenang akun ini sudah berubah.", en: "This account's rights have changed.")
        case let fault as PressFault: fault.words
        default:
            Words(
                id: "Terjadi kesalahan (\(type(of: error))).", en: "Something went wrong (\(type(of: error))).")
        }
    }
}
