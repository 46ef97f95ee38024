import Storage
import TepatTesting
import Testing

/// What one task reads as of one moment, on a server that others write to.
@Suite("Reads of one page", .enabled(if: TestEngine.isPostgres, "scripts/postgres with swift test"))
struct ReadingTogetherTests {
    private struct Refused: Error {}

    private func add(_ id: Int, to database: any Database) async throws {
        try await database.write(locking: .only([])) {
            _ = try $0.execute("INSERT INTO thing VALUES (\(id), 'a', NULL, NULL)")
        }
    }

    private func count(_ database: any Database) async throws -> Int {
        try await database.read { try $0.count("SELECT count(*) FROM thing") }
    }

    @Test("a page shows one moment, whatever others write meanwhile; the next page shows it all")
    func moment() async throws {
        let store = try TestStore(StoreTests.thing)
        let other = try store.openedAgain()
        try await store.database.readingTogether { () async throws in
            #expect(try await count(store.database) == 0)
            try await add(1, to: other)
            #expect(try await count(store.database) == 0)
            #expect(try await count(other) == 1)
        }
        #expect(try await count(store.database) == 1)
    }

    @Test("whoever writes sees what they wrote, and whoever waited for others what those wrote")
    func ownWrites() async throws {
        let store = try TestStore(StoreTests.thing)
        let other = try store.openedAgain()
        try await store.database.readingTogether { () async throws in
            #expect(try await count(store.database) == 0)
            try await add(1, to: store.database)
            #expect(try await count(store.database) == 1)
            try await add(2, to: other)
            #expect(try await count(store.database) == 1)
            store.database.readAnew()
            #expect(try await count(store.database) == 2)
            try store.database.writeBlocking { _ = try $0.execute("DELETE FROM thing") }
            #expect(try await count(store.database) == 0)
        }
    }

    @Test("what was read is remembered for the page, and for no other")
    func memory() async throws {
        let store = try TestStore(StoreTests.thing)
        @Sendable func remembered(_ value: Int) async throws -> Int? {
            try await store.database.read { db in db.memo?.value("thing") { value } }
        }
        try await store.database.readingTogether { () async throws in
            #expect(try await remembered(1) == 1)
            #expect(try await remembered(2) == 1)
        }
        try await store.database.readingTogether { () async throws in #expect(try await remembered(3) == 3) }
    }

    @Test("who holds the only connection between two reads keeps nobody from reading")
    func patience() async throws {
        let store = try TestStore(connections: 1, StoreTests.thing)
        try await store.database.readingTogether { () async throws in
            #expect(try await count(store.database) == 0)
            let stranger = Task.detached { try await count(store.database) }
            #expect(try await stranger.value == 0)
            #expect(try await count(store.database) == 0)
        }
    }

    @Test("many pages on two connections all come to their end")
    func many() async throws {
        let store = try TestStore(StoreTests.thing)
        let read = try await withThrowingTaskGroup(of: Int.self) { group in
            for page in 0..<40 {
                group.addTask {
                    try await store.database.readingTogether { () async throws -> Int in
                        var sum = try await count(store.database)
                        if page % 4 == 0 { try await add(page, to: store.database) }
                        for _ in 0..<3 { sum += try await count(store.database) >= 0 ? 1 : 0 }
                        return sum >= 3 ? 1 : 0
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(read == 40)
        #expect(try await count(store.database) == 10)
    }

    @Test("a connection that ends between two reads, or under one, is replaced by another")
    func restart() async throws {
        let store = try TestStore(StoreTests.thing)
        try await add(1, to: store.database)
        try await store.database.readingTogether { () async throws in
            #expect(try await count(store.database) == 1)
            try store.endConnections()
            #expect(try await count(store.database) == 1)
        }
    }

    @Test("what was refused, or failed, does not keep the rest of the page from being read")
    func failures() async throws {
        let store = try TestStore(StoreTests.thing)
        try await store.database.readingTogether { () async throws in
            #expect(try await count(store.database) == 0)
            await #expect(throws: Refused.self) { try await store.database.read { _ in throw Refused() } }
            #expect(try await count(store.database) == 0)
            await #expect(throws: StorageError.self) {
                try await store.database.read { try $0.count("SELECT 1 / 0") }
            }
            #expect(try await count(store.database) == 0)
        }
    }

    @Test("what a page left running reads by itself when the page is over")
    func leftRunning() async throws {
        let store = try TestStore(StoreTests.thing)
        let (over, end) = AsyncStream.makeStream(of: Void.self)
        let left = try await store.database.readingTogether { () async throws -> Task<Int, any Error> in
            #expect(try await count(store.database) == 0)
            return Task {
                for await _ in over {}
                return try await count(store.database)
            }
        }
        try await add(1, to: store.database)
        end.finish()
        #expect(try await left.value == 1)
    }

    @Test("each read of a page sees its own places, in whatever order they come")
    func sights() async throws {
        let store = try TestStore()
        @Sendable func seen(_ sight: Sight) async throws -> String {
            try await store.database.read(seeing: sight) { db in
                try db.first("SELECT current_setting('tepat.places', true) AS places")?.textOrNil("places") ?? ""
            }
        }
        try await store.database.readingTogether { () async throws in
            #expect(try await ["", "{}"].contains(seen(.nothing)))
            #expect(try await seen(.places([1...1])) == "{[1,1]}")
            #expect(try await seen(.everything) == "{(,)}")
            #expect(try await seen(.nothing) == "{}")
        }
    }
}
