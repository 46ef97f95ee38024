import Registry
import Synchronization

/// Whether visitors can be sent here: what is asked, and what came of it.
struct Readiness: Encodable, Sendable {
    /// `ready`, `not-ready`, or `draining`.
    var status: String
    /// `ok` or what is wrong, by what was looked at. Only for who may see it.
    var checks: [String: String]?

    var isReady: Bool { status == "ready" }
}

/// Looks at what a server needs. The database is asked one question at a time: where it hangs, everybody who asks
/// waits for the same answer, and no longer than they can.
final class ReadinessProbe: Sendable {
    private enum Schema: Sendable { case current, other, unknown(String) }

    private let registry: Registry
    private let settings: WebSettings
    private let state: ServerState
    private let asked = Mutex<Task<Schema, Never>?>(nil)

    init(registry: Registry, settings: WebSettings, state: ServerState) {
        self.registry = registry
        self.settings = settings
        self.state = state
    }

    func look() async -> Readiness {
        if state.isDraining { return Readiness(status: "draining") }
        var checks = ["disk": disk, "database": "ok", "schema": "ok"]
        switch await patiently(atMost: settings.databasePatience, schema) {
        case .current: break
        case .other: checks["schema"] = "the schema is not that of this program"
        case .unknown(let words): checks["database"] = words
        case nil: checks["database"] = "no answer in \(settings.databasePatience)"
        }
        if checks["database"] != "ok" { checks["schema"] = "not known" }
        checks["claim"] = registry.servingTrouble
        let isReady = checks.values.allSatisfy { $0 == "ok" }
        return Readiness(status: isReady ? "ready" : "not-ready", checks: checks)
    }

    private var disk: String {
        guard let free = registry.freeBytes else { return "ok" }
        return free >= settings.leastFreeBytes ? "ok" : "only \(free >> 20) MB are free"
    }

    private func schema() async -> Schema {
        let task = asked.withLock { asked in
            if let asked { return asked }
            let fresh = Task { await ask() }
            asked = fresh
            return fresh
        }
        return await task.value
    }

    private func ask() async -> Schema {
        defer { asked.withLock { $0 = nil } }
        do {
            return try await registry.isSchemaCurrent() ? .current : .other
        } catch {
            return .unknown(Fault.words(error))
        }
    }
}
