import Foundation
import Storage
import Synchronization

/// Entries of mere looking, written in groups: a page is not held up by the disk, and a hundred views cost one commit.
///
/// What shows a whole NIK does not come this way: it waits for its entry.
final class AuditQueue: Sendable {
    /// A group gathers so long before it is written.
    private static let pause = Duration.milliseconds(100)
    /// One that has as many is written at once.
    private static let enough = 256

    private struct State {
        var waiting: [AuditNote] = []
        /// The one that writes, so that whoever asks can wait for it. Detached: it is no part of the page that began it,
        /// whose reads go on as of one moment while others' entries are written.
        var flushing: Task<Void, Never>?
        /// While a group gathers.
        var pause: Task<Void, Never>?
        /// How many want it written now.
        var hurried = 0
    }

    private let database: any Database
    /// Kabupaten code to our number of it.
    private let homes: [Int64: Int64]
    private let state = Mutex(State())

    init(database: any Database, homes: [Int64: Int64]) {
        self.database = database
        self.homes = homes
    }

    func add(_ note: AuditNote) {
        state.withLock { state in
            state.waiting.append(note)
            if state.flushing == nil { state.flushing = Task.detached { await self.write() } }
            if state.waiting.count >= Self.enough { state.pause?.cancel() }
        }
    }

    /// How many entries are not on the disk yet.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Waits until all that was added before is on the disk, or could not be written.
    func flush() async {
        let task = state.withLock { state in
            state.hurried += 1
            state.pause?.cancel()
            if state.flushing == nil, !state.waiting.isEmpty { state.flushing = Task.detached { await self.write() } }
            return state.flushing
        }
        await task?.value
        state.withLock { $0.hurried -= 1 }
        database.readAnew()
    }

    /// Writes what waits, and what comes meanwhile. What fails is put back and tried with the next.
    private func write() async {
        while true {
            await gather()
            let group = state.withLock { state in
                let group = state.waiting
                state.waiting = []
                if group.isEmpty { state.flushing = nil }
                return group
            }
            if group.isEmpty { return }
            let failed = await write(group)
            if failed.isEmpty { continue }
            state.withLock { state in
                state.waiting = failed + state.waiting
                state.flushing = nil
            }
            return
        }
    }

    /// Lets some more come, unless somebody waits for them.
    private func gather() async {
        let pause = state.withLock { state -> Task<Void, Never>? in
            if state.hurried > 0 || state.waiting.isEmpty || state.waiting.count >= Self.enough { return nil }
            // Whoever ends the pause has what is there written: that is no failure.
            let pause = Task<Void, Never> { try? await Task.sleep(for: Self.pause) }
            state.pause = pause
            return pause
        }
        await pause?.value
        state.withLock { $0.pause = nil }
    }

    /// - Returns: what could not be written.
    private func write(_ group: [AuditNote]) async -> [AuditNote] {
        var chains = Dictionary(grouping: group) { homes[$0.place.kabupaten.value] ?? 0 }
        if database.writers == 1 || chains.count < 2 {
            do {
                try await append(group, isLast: true)
                return []
            } catch {
                // Of one chain, nothing can be saved by trying its parts. The next entry has it tried again.
                if chains.count < 2 { return Self.doubting(group, after: error) }
                chains = chains.mapValues { Self.doubting($0, after: error) }
            }
        }
        // Chain by chain: whoever saves waits for one and not for all of them, and what cannot be written does not hold
        // the others. The last commit brings those before it to the disk.
        var failed: [AuditNote] = []
        for (number, notes) in chains.values.enumerated() {
            do { try await append(notes, isLast: number == chains.count - 1) } catch {
                failed += Self.doubting(notes, after: error)
            }
        }
        return failed
    }

    /// What is tried again after a connection broke as it was kept may be there.
    private static func doubting(_ notes: [AuditNote], after error: any Error) -> [AuditNote] {
        guard case StorageError.uncertain = error else { return notes }
        return notes.map { note in
            var note = note
            note.mayBeThere = true
            return note
        }
    }

    private func append(_ notes: [AuditNote], isLast: Bool) async throws {
        let homes = homes
        try await database.write(locking: .only([])) { db in
            if !isLast { try db.keepLater() }
            try AuditTrail.write(notes, chains: homes, in: db)
        }
    }
}
