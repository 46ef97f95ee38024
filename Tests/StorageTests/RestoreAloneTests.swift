import Foundation
import Storage
import Synchronization
import TepatTesting
import Testing

/// From the moment at which a restore takes the register to its very end nobody else has it.
@Suite("A restore on a server", .enabled(if: TestEngine.isPostgres))
struct RestoreAloneTests {
    @Test("nobody comes in between its last look and its end", .timeLimit(.minutes(2)))
    func alone() throws {
        let store = try TestStore(StoreTests.thing)
        let folder = try TestFolder()
        let copy = folder.path + "/salinan"
        try store.database.backUp(to: copy)
        let intruder = Intruder(at: store.url)
        defer { intruder.stop() }
        // Held by then: whoever comes later tries without end.
        let kept = try PostgreSQL.restore(copy, to: store.url, prepare: { _ in }, check: { _ in intruder.start() })
        let name = try #require(kept)
        defer { try? TestEngine.administer("DROP DATABASE \(name) WITH (FORCE)") }
        intruder.waitUntilIn()
        intruder.stop()
        func count(_ url: String) throws -> Int {
            try PostgreSQL(url: url, path: nil, connections: 0).changeSchema {
                try $0.count("SELECT count(*) FROM thing")
            }
        }
        #expect(try count(TestEngine.url(name)) == 0)
        #expect(try count(store.url) > 0)
    }
}

/// Comes in as a server does whenever it can, and leaves a row each time.
private final class Intruder: Sendable {
    private struct State {
        var isStopped = false
        var isAtWork = false
        var entries = 0
    }

    private let url: String
    private let state = Mutex(State())

    init(at url: String) { self.url = url }

    func start() {
        state.withLock { $0.isAtWork = true }
        Thread {
            while self.state.withLock({ !$0.isStopped }) {
                // What keeps it out is what is tested.
                if (try? self.comeIn()) != nil { self.state.withLock { $0.entries += 1 } }
            }
            self.state.withLock { $0.isAtWork = false }
        }.start()
    }

    private func comeIn() throws {
        let database = try PostgreSQL(url: url, path: nil, connections: 0)
        let claim = try database.claim(.serving)
        let id = state.withLock { $0.entries }
        try withExtendedLifetime(claim) {
            try database.changeSchema { db in
                _ = try db.execute("INSERT INTO thing (id, name) VALUES (\(id), 'tamu')")
            }
        }
    }

    func waitUntilIn() {
        while state.withLock({ $0.entries == 0 }) { usleep(1_000) }
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        while state.withLock({ $0.isAtWork }) { usleep(1_000) }
    }
}
