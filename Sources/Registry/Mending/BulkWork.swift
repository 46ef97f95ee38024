import Synchronization

/// Which bulk jobs this process is at work on. It dies with the process: what the tables call running and is not here
/// was interrupted.
final class BulkWork: Sendable {
    static let shared = BulkWork()

    private struct Key: Hashable {
        var register: ObjectIdentifier
        var job: Int64

        init(_ registry: Registry, _ job: Int64) {
            register = ObjectIdentifier(registry.identifiers)
            self.job = job
        }
    }

    private let jobs = Mutex<Set<Key>>([])
    private let tasks = Mutex<[Key: Task<Void, Never>]>([:])

    func isAtWork(_ registry: Registry, on job: Int64) -> Bool {
        let key = Key(registry, job)
        return jobs.withLock { $0.contains(key) }
    }

    /// - Returns: false if somebody is at it already.
    func begin(_ registry: Registry, _ job: Int64) -> Bool {
        let key = Key(registry, job)
        return jobs.withLock { $0.insert(key).inserted }
    }

    func end(_ registry: Registry, _ job: Int64) {
        let key = Key(registry, job)
        _ = jobs.withLock { $0.remove(key) }
    }

    /// Goes on by itself, whatever becomes of the request that asked.
    func detach(_ registry: Registry, _ job: Int64, _ body: @escaping @Sendable () async -> Void) {
        let key = Key(registry, job)
        tasks.withLock { tasks in
            tasks[key] = Task.detached {
                await body()
                self.forget(key)
            }
        }
    }

    private func forget(_ key: Key) { tasks.withLock { $0[key] = nil } }

    /// Waits for everything under way of a register.
    func finish(_ registry: Registry) async {
        let register = ObjectIdentifier(registry.identifiers)
        while let task = tasks.withLock({ $0.first { $0.key.register == register }?.value }) { await task.value }
    }
}
