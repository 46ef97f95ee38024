import Storage

extension BulkRunner {
    /// Takes back, newest first, what the job did: each change set by itself.
    func undo(_ rowsAtOnce: Int, _ chunks: Int) async throws {
        let mend = try await beginUndo()
        if case .wrongVillage(let destination, let directly) = mend {
            return try await BulkTransfer(runner: self, destination: destination, directly: directly).undo()
        }
        var left = chunks
        while true {
            let lines = try await lines(.applied, newestFirst: true, rowsAtOnce)
            if lines.isEmpty { return try await finish(.undone, "selesai mengurungkan") }
            guard left > 0, !Task.isCancelled, !registry.jobs.isStopping else { return }
            left -= 1
            var marks: [Mark] = []
            for line in lines { marks.append(try await takeBack(line)) }
            try await keep(marks)
        }
    }

    private func takeBack(_ line: Line) async throws -> Mark {
        guard let changeSet = line.changeSet else {
            return Mark(number: line.number, state: .kept, words: BulkWords.keptProposal, changeSet: nil)
        }
        do {
            let undone = try await registry.perform(
                UndoChanges(id: actionID(line.number, undo: true), changeSet: changeSet), by: actor)
            guard undone.left.isEmpty else {
                return Mark(number: line.number, state: .kept, words: BulkWords.keptWhole, changeSet: nil)
            }
            return Mark(number: line.number, state: .undone, words: BulkWords.undone, changeSet: nil)
        } catch let refusal as Refusal {
            return Mark(number: line.number, state: .kept, words: BulkWords.kept(refusal), changeSet: nil)
        }
    }
}
