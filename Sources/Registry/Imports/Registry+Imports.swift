import Foundation
import Rules
import Storage

extension Registry {
    /// Takes a file in. Blocks for as long as it takes: for a thread of its own.
    ///
    /// - Throws: `ImportProblem` if nothing was taken, `Refusal.notAllowed`, `StorageError`.
    package func importFile(
        _ path: String, _ options: ImportOptions, by actor: Actor,
        progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReport {
        guard !actor.scope(for: .importFile).isEmpty else { throw Refusal.notAllowed(.importFile) }
        let training = try decideKind(path, options)
        let context = try database.readBlocking { db in
            let catalogue = try self.catalogue(in: db)
            var real = ProvinceSet()
            gazetteer.provinceNumbers.forEach { real.insert($0) }
            return ImportContext(
                database: database, actor: actor, catalogue: catalogue, gazetteer: gazetteer,
                rules: try ruleSet(catalogue, in: db), isTraining: training, realProvinces: real, homes: homes,
                identifiers: identifiers, clock: clock)
        }
        return try Importer(context: context, options: options, progress: progress).run(path: path)
    }

    /// How the file would be read, without taking it in.
    package func layout(of path: String, _ options: ImportOptions) throws -> FileLayout {
        let programs = try database.readBlocking { try self.catalogue(in: $0).programs }
        return try FileLayout(
            try LineReader(path: path), programs: programs, corrections: options.corrections,
            dateOrder: options.dateOrder, separator: options.separator)
    }

    /// Decides, with the first file, whether this register is for practice (NIK of province 99) or for real people.
    private func decideKind(_ path: String, _ options: ImportOptions) throws -> Bool {
        if let known = try database.readBlocking({ try RegisterKind.isTraining(in: $0) }) {
            if let wanted = options.markTraining, wanted != known { throw Refusal.wrongKindOfRegister }
            return known
        }
        let layout = try layout(of: path, options)
        guard let training = options.markTraining ?? layout.isTraining else { return false }
        try database.writeBlocking { try RegisterKind.decide(training: training, in: $0) }
        return training
    }

    package var isTraining: Bool {
        get async throws { try await database.read { try RegisterKind.isTraining(in: $0) ?? false } }
    }

    package func undoImport(
        _ batch: Int64, by actor: Actor, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> UndoReport {
        try UndoBatch(registry: self, actor: actor, progress: progress).run(batch)
    }
}

extension Registry {
    /// An import that was begun and neither finished nor undone.
    package func unfinishedImport() throws -> Batch? { try database.readBlocking { try Batch.unfinished(in: $0) } }
}
