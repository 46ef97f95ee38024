import Storage

/// Hands all families of a job over to another village as one case, and takes that back.
struct BulkTransfer {
    let runner: BulkRunner
    let destination: RegionCode
    let directly: Bool
    private var registry: Registry { runner.registry }

    func run() async throws {
        var lines: [BulkRunner.Line] = []
        var changed: [BulkRunner.Mark] = []
        for line in try await runner.lines(.ready, newestFirst: false, BulkSelect.most) {
            if let step = line.step, try await runner.isUnchanged(step, line, unless: runner.actionID(0)) {
                lines.append(line)
            } else {
                changed.append(
                    BulkRunner.Mark(
                        number: line.number, state: .failed, words: BulkWords.changedSince, changeSet: nil))
            }
        }
        // Written first, so that whoever goes on with the job asks for the very same families.
        if !changed.isEmpty { try await runner.keep(changed) }
        if !lines.isEmpty { try await runner.keep(try await open(lines)) }
        try await runner.finish(.done, "selesai")
    }

    private func open(_ lines: [BulkRunner.Line]) async throws -> [BulkRunner.Mark] {
        let reason = lines.lazy.compactMap { $0.step?.changes.reason }.first ?? ""
        let action = OpenTransfer(
            id: runner.actionID(0), families: lines.map { OpenTransfer.Part($0.family) }, destination: destination,
            day: nil, reason: reason)
        do {
            let opened = try await registry.perform(action, by: runner.actor)
            var words = BulkWords.transferOpened
            if directly, try await accept(opened.transfer) { words = BulkWords.transferDone }
            return lines.map {
                BulkRunner.Mark(number: $0.number, state: .applied, words: words, changeSet: opened.transfer)
            }
        } catch let refusal as Refusal {
            return lines.map {
                BulkRunner.Mark(number: $0.number, state: .failed, words: BulkWords.of(refusal), changeSet: nil)
            }
        }
    }

    /// Answers for the other village too, where the register lets the same actor do so; else the case stays open.
    private func accept(_ id: RecordID) async throws -> Bool {
        do {
            let transfer = try await registry.transfer(id, by: runner.actor)
            if transfer.state == .accepted { return true }
            guard transfer.state == .open else { return false }
            let decided = try await registry.perform(
                DecideTransfer(
                    id: ActionID("\(runner.actionID(0).text)-terima"), transfer: id, seen: transfer.version,
                    decision: .accept(values: [:], into: nil, persons: [])), by: runner.actor)
            return decided.state == .accepted
        } catch is Refusal {
            return false
        }
    }

    func undo() async throws {
        let lines = try await runner.lines(.applied, newestFirst: true, BulkSelect.most)
        if !lines.isEmpty {
            let (state, words) = try await takeBack(lines.lazy.compactMap(\.changeSet).first)
            try await runner.keep(
                lines.map { BulkRunner.Mark(number: $0.number, state: state, words: words, changeSet: nil) })
        }
        try await runner.finish(.undone, "selesai mengurungkan")
    }

    /// A done case is undone, which opens it again, and an open one withdrawn; one answered otherwise is left.
    private func takeBack(_ id: RecordID?) async throws -> (BulkRow.State, Words) {
        guard let id else { return (.kept, BulkWords.keptWhole) }
        do {
            var transfer = try await registry.transfer(id, by: runner.actor)
            var words = BulkWords.transferWithdrawn
            if transfer.state == .accepted {
                guard let changeSet = transfer.changeSet else { return (.kept, BulkWords.noPermission) }
                let undone = try await registry.perform(
                    UndoChanges(id: runner.actionID(0, undo: true), changeSet: changeSet), by: runner.actor)
                guard undone.left.isEmpty else { return (.kept, BulkWords.keptWhole) }
                words = BulkWords.undone
                transfer = try await registry.transfer(id, by: runner.actor)
            }
            if transfer.state == .open {
                _ = try await registry.perform(
                    DecideTransfer(
                        id: ActionID("\(runner.actionID(0).text)-tarik"), transfer: id, seen: transfer.version,
                        decision: .withdraw(reason: "perbaikan massal diurungkan")), by: runner.actor)
                return (.undone, words)
            }
            return transfer.state == .withdrawn ? (.undone, words) : (.kept, BulkWords.keptWhole)
        } catch let refusal as Refusal {
            return (.kept, BulkWords.kept(refusal))
        }
    }
}
