import Foundation
import Storage

/// Where texts for citizens are laid down for whoever sends them: a folder of its own, outside the register.
package struct OutboxFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// One text a line.
    private struct Line: Encodable {
        var id: String
        var to: String
        var text: String
        var event: String
        var proposal: String
        var at: Int64
    }

    /// Writes texts as one file, which is there whole or not at all. Of the same texts it has the same name.
    ///
    /// - Throws: `StorageError`.
    func write(_ rows: [OutboxRow]) throws {
        guard let first = rows.first else { return }
        let encoder = JSONEncoder.stable
        var text: [UInt8] = []
        for row in rows {
            let line = Line(
                id: row.key.id.description, to: row.address, text: row.words, event: row.event,
                proposal: row.proposal.description, at: row.at)
            text += try encoder.encode(line)
            text.append(0x0A)
        }
        let name = "kabar-\(first.key.home)-\(first.key.id).jsonl"
        let fresh = "\(path)/.\(name)"
        unlink(fresh)
        let target = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard target >= 0 else { throw failure(fresh) }
        do {
            defer { close(target) }
            try Self.write(text, to: target, fresh)
            guard fsync(target) == 0 else { throw failure(fresh) }
        }
        guard rename(fresh, "\(path)/\(name)") == 0 else { throw failure(fresh) }
        try DurableFile.syncFolder(of: "\(path)/\(name)")
    }

    private static func write(_ bytes: [UInt8], to target: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(target, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw StorageError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
            }
            rest = rest.dropFirst(count)
        }
    }

    private func failure(_ path: String) -> StorageError {
        .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
}

/// A text that waits.
struct OutboxRow {
    var key: RecordKey
    var proposal: RecordID
    var event: String
    var address: String
    var words: String
    var at: Int64

    init(_ row: Row) throws {
        key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
        proposal = RecordID(try row.int("proposal"))
        event = try row.text("event")
        address = try row.text("address")
        words = try row.text("words")
        at = try row.int("at")
    }
}

extension Registry {
    /// Lays down what waits, and notes that it was: whoever stops between the two lays the same texts down again, under
    /// the same ids. Nil: nobody fetches any, and what was written is dropped when its days are over.
    package func flushOutbox(to folder: OutboxFolder?) async throws {
        try await dropOldTexts()
        guard let folder else { return }
        let waiting = try await database.read { try DutyDue.homes(.texts, until: 0, in: $0) }
        for home in waiting {
            while try await flush(home, to: folder) {}
        }
    }

    /// - Returns: whether there may be more.
    private func flush(_ home: Int64, to folder: OutboxFolder) async throws -> Bool {
        let rows = try await database.read(seeing: .everything) { db in
            try db.rows(
                """
                SELECT home, id, proposal, event, address, words, at FROM outbox
                WHERE home = \(home) AND written_at IS NULL ORDER BY id LIMIT 500
                """
            ).map(OutboxRow.init)
        }
        // Of no rows it writes no file.
        try folder.write(rows)
        let ids = rows.map(\.key.id)
        let now = clock.now()
        // What was sent need not be known here any more.
        return try await database.write(seeing: .everything, locking: .only([.home(home)])) { db in
            try db.execute(
                """
                UPDATE outbox SET written_at = \(now), address = ''
                WHERE home = \(home) AND id IN (\(ids)) AND written_at IS NULL
                """)
            // Somebody may have written another one since these were read.
            let rest = try db.first(
                "SELECT id FROM outbox WHERE home = \(home) AND written_at IS NULL ORDER BY id LIMIT 1")
            if rest == nil { try DutyDue.settle(.texts, of: home, until: 0, in: db) }
            return rest != nil
        }
    }

    /// Sent or not: nobody wants to hear after weeks what has gone on since.
    private func dropOldTexts() async throws {
        let now = clock.now()
        let registry = self
        let (due, cutoff) = try await database.read { db -> ([Int64], Int64) in
            let days = try registry.catalogue(in: db).thresholds["outbox_days"] ?? 14
            let cutoff = now - Int64(days) * 86_400_000
            return (try DutyDue.homes(.oldTexts, until: cutoff, in: db), cutoff)
        }
        for home in due {
            try await database.write(seeing: .everything, locking: .only([.home(home)])) { db in
                try db.execute("DELETE FROM outbox WHERE home = \(home) AND at <= \(cutoff)")
                try DutyDue.settle(.oldTexts, of: home, until: cutoff, in: db)
            }
        }
    }
}
