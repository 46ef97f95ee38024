import Foundation
import Synchronization

/// How pages talk to the threads that work: there is something to do, stop this one, stop all.
final class JobSignal: Sendable {
    private struct State {
        var cancelled: Set<RecordID> = []
        var isStopping = false
        var atWork = 0
        var whenIdle: [CheckedContinuation<Void, Never>] = []
        var log: @Sendable (String) -> Void = { _ in }
    }

    private let state = Mutex(State())
    private let condition = NSCondition()

    func wake() {
        condition.lock()
        condition.broadcast()
        condition.unlock()
    }

    /// Waits until there may be something to do. Looks again after a few seconds, since another program may have asked.
    func wait() {
        condition.lock()
        _ = condition.wait(until: Date(timeIntervalSinceNow: 5))
        condition.unlock()
    }

    func cancel(_ job: RecordID) { state.withLock { _ = $0.cancelled.insert(job) } }
    func forget(_ job: RecordID) { state.withLock { _ = $0.cancelled.remove(job) } }

    /// Asked to stop, this one or all.
    func isCancelled(_ job: RecordID) -> Bool { state.withLock { $0.isStopping || $0.cancelled.contains(job) } }
    var isStopping: Bool { state.withLock { $0.isStopping } }

    /// Where faults are written down, for whoever runs the server.
    func setLog(_ log: @escaping @Sendable (String) -> Void) { state.withLock { $0.log = log } }
    func tell(_ fault: String) { state.withLock { $0.log }(fault) }

    func begin() { state.withLock { $0.atWork += 1 } }

    func end() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.atWork -= 1
            guard state.atWork == 0 else { return [] }
            defer { state.whenIdle = [] }
            return state.whenIdle
        }
        for continuation in waiting { continuation.resume() }
    }

    func askToStop() {
        state.withLock { $0.isStopping = true }
        wake()
    }

    /// Returns when nobody is at work.
    func stop() async {
        askToStop()
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.atWork > 0 { state.whenIdle.append(continuation) }
                return state.atWork == 0
            }
            if isIdle { continuation.resume() }
        }
    }
}
