import Foundation
import Storage

extension Registry {
    /// Makes an export at once, into a file of the server: for the command line. Written down as any other.
    ///
    /// - Parameter path: where the file is to be; whole or not there.
    /// - Returns: its number, and how many rows.
    /// - Throws: as `askExport`; `SheetError`.
    package func exportNow(
        _ order: ExportOrder, to path: String, by actor: Actor, progress: (Int) -> Void = { _ in }
    ) throws -> (number: RecordID, rows: Int) {
        let number = identifiers.next()
        let record = try database.writeBlocking { db in
            let title = try checked(order, by: actor, in: db)
            try insert(order, as: number, title: title, by: actor, in: db)
            return try export(number, in: db)
        }
        let run = ExportRun(registry: self, order: order, record: record, purpose: record.purpose.id, actor: actor)
        let half = Self.half(of: path)
        try Self.makePrivate(half)
        defer { unlink(half) }  // renamed, it is gone already
        let rows = try run.write(to: half) { progress($0) }
        // Noted before the file can be found under its name.
        try database.writeBlocking { try noteMade(record, rows: rows, by: actor, in: $0) }
        guard rename(half, path) == 0 else {
            throw StorageError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        return (number, rows)
    }
    /// Where a file is written before it has its name: to be removed by whoever stops in between.
    package static func half(of path: String) -> String { path + ".sebagian" }

    /// What an earlier run left is thrown away; nobody else has put the new one there, and nobody else may read it.
    private static func makePrivate(_ path: String) throws(StorageError) {
        unlink(path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0, close(descriptor) == 0 else {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
    }
}
