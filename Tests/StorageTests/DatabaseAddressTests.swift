import Storage
import Testing

@Suite("The address of a register")
struct DatabaseAddressTests {
    @Test("a path is a path, with or without sqlite: before it")
    func paths() throws {
        for (text, path) in [
            ("data/tepat.sqlite", "data/tepat.sqlite"), ("sqlite:/srv/r.sqlite", "/srv/r.sqlite"),
            ("/srv/a b/r.sqlite", "/srv/a b/r.sqlite"), ("postgres", "postgres"), ("C:r", "C:r"), ("a=b", "a=b"),
        ] {
            #expect(try DatabaseAddress(text) == .sqlite(path: path))
            #expect(try DatabaseAddress(text).description == path)
        }
    }

    @Test("a server's address is kept as it was written, and shown without its password")
    func servers() throws {
        for (text, shown) in [
            ("postgresql://host/tepat", "postgresql://host/tepat"),
            (
                "postgres://tepat@host:5432/tepat?sslmode=verify-full",
                "postgres://tepat@host:5432/tepat?sslmode=verify-full"
            ),
            ("postgresql://tepat:rahasia@host/tepat", "postgresql://tepat:***@host/tepat"),
            ("postgresql://tepat:ra@ha:sia@[::1]:5432/tepat", "postgresql://tepat:***@[::1]:5432/tepat"),
            ("postgresql://tepat:ra/ha?sia@host/tepat", "postgresql://tepat:***@host/tepat"),
            ("postgresql://:rahasia@/tepat", "postgresql://:***@/tepat"),
            ("postgresql://host/d?user=a&password=rahasia&x=y", "postgresql://host/d?user=a&password=***&x=y"),
            ("postgresql://host/d?sslpassword=rahasia", "postgresql://host/d?sslpassword=***"),
            ("postgresql://host/d?p%61ssword=rahasia", "postgresql://host/d?p%61ssword=***"),
        ] {
            let address = try DatabaseAddress(text)
            #expect(address == .postgres(url: text))
            #expect(address.description == shown)
            #expect(address.holdsPassword == (text != shown))
            #expect(!"\(address) \(String(reflecting: address)) \([address])".contains("ha"))
        }
    }

    @Test(
        "what is neither is refused, without being repeated",
        arguments: [
            "", "sqlite:", "postgresql:rahasia", "postgres:/rahasia", "mysql://rahasia@host/x", "postgresql://a b/c",
            "host=localhost password=rahasia", "a\nb",
        ])
    func refused(text: String) {
        let error = #expect(throws: UnreadableAddress.self) { try DatabaseAddress(text) }
        #expect(error?.reason.isEmpty == false && error?.reason.contains("rahasia") == false)
    }
}

@Suite("What the database layer counts")
struct DatabaseCountersTests {
    private struct Stop: Error {}

    @Test("transactions by what became of them, connections, and waiting")
    func counts() async throws {
        let database = try SQLite()
        let counters = try #require(database.counters)
        let before = counters.reading
        _ = try await database.read { try $0.count("SELECT 1") }
        try database.writeBlocking { _ = try $0.execute("CREATE TABLE thing (id bigint PRIMARY KEY)") }
        try? await database.write { _ in throw Stop() }
        try? database.readBlocking { _ in throw Stop() }
        counters.countRetry()
        let now = counters.reading
        #expect(now.reads - before.reads == 1 && now.readsUndone - before.readsUndone == 1)
        #expect(now.writes - before.writes == 1 && now.writesUndone - before.writesUndone == 1)
        #expect(now.waits - before.waits == 4 && now.waitedNanoseconds >= before.waitedNanoseconds)
        #expect(now.retries == 1 && now.busy == 0 && now.open == 1 && now.limit == 1)
    }
}
