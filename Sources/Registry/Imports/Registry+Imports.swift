import Foundation
import Rules
import Storage

extension Registry {
    /// Takes a file in. Blocks for as long as it takes: for a thread of its own.
    ///
    /// - Throws: `ImportProblem` if nothing was taken, `Refusal.notAllowed`, `StorageError`.
    package func importFile(
        _ path: String, _ options: ImportOptions, by actor: Actor,
        progress: @escaping @Sendable (ImportProgress) throws -> Void = { _ in }
    ) throws -> ImportReport {
        guard !actor.scope(for: .importFile).isEmpty else { throw Refusal.notAllowed(.importFile) }
        return try importer(of: path, options, by: actor, progress: progress).run(path: path)
    }

    func importer(
        of path: String, _ options: ImportOptions, by actor: Actor,
        progress: @escaping @Sendable (ImportProgress) throws -> Void
    ) throws -> Importer {
        let (training, toDecide) = try kind(path, options)
        let context = try database.readBlocking { db in
            let catalogue = try self.catalogue(in: db)
            var real = ProvinceSet()
            gazetteer.provinceNumbers.forEach { real.insert($0) }
            return ImportContext(
                database: database, actor: actor, catalogue: catalogue, gazetteer: gazetteer,
                rules: catalogue.ruleSet(
                    today: clock.today, provinces: gazetteer.provinceNumbers, isTraining: training),
                isTraining: training, kindToDecide: toDecide,
                realProvinces: real, homes: homes, aliases: try PlaceResolver.aliases(in: db),
                identifiers: identifiers, clock: clock)
        }
        return Importer(context: context, options: options, progress: progress)
    }

    /// How the file would be read, without taking it in.
    package func layout(of path: String, _ options: ImportOptions) throws -> FileLayout {
        let programs = try database.readBlocking { try self.catalogue(in: $0).programs }
        return try FileLayout(
            try LineReader(path: path), programs: programs, corrections: options.corrections,
            dateOrder: options.dateOrder, separator: options.separator, headerLine: options.headerLine)
    }

    /// Whether this register is for practice (NIK of province 99) or for real people: as decided with its first file,
    /// else as this file says, to be decided once its rows have a place.
    private func kind(_ path: String, _ options: ImportOptions) throws -> (isTraining: Bool, toDecide: Bool?) {
        if let known = try database.readBlocking({ try RegisterKind.isTraining(in: $0) }) {
            if let wanted = options.markTraining, wanted != known { throw Refusal.wrongKindOfRegister }
            return (known, nil)
        }
        let kind = try options.markTraining ?? layout(of: path, options).isTraining
        return (kind ?? false, kind)
    }

    package var isTraining: Bool {
        get async throws {
            if let known = kind.isTraining { return known }
            let found = try await database.read { try RegisterKind.isTraining(in: $0) }
            kind.isTraining = found
            return found ?? false
        }
    }

    package func undoImport(
        _ batch: Int64, by actor: Actor, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> UndoReport {
        try undoImport(batch, by: actor, fence: { _ in }, progress: progress)
    }

    /// - Parameter fence: asked at the end of each transaction: throws if the work is not ours any more.
    func undoImport(
        _ batch: Int64, by actor: Actor, fence: @escaping (any Connection) throws -> Void,
        progress: @escaping @Sendable (Int) -> Void
    ) throws -> UndoReport {
        try UndoBatch(registry: self, actor: actor, progress: progress, fence: fence).run(batch)
    }
}

extension Registry {
    /// An import that was begun and neither finished nor undone.
    package func unfinishedImport() throws -> Batch? { try database.readBlocking { try Batch.unfinished(in: $0) } }
}
