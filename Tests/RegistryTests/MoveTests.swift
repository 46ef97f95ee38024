import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// From the engine of this run to a file of SQLite, and from there into a new database of this engine.
@Suite("Moving a register to another database")
struct MoveTests {
    private struct Stop: Error {}

    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func sqlite(_ name: String) throws -> SQLite { try SQLite(path: folder.path + "/" + name) }

    /// All rows of all tables, in the order of their keys.
    private func content(_ database: any Database) throws -> [String: [[SQLValue]]] {
        try database.readBlocking { db in
            var found: [String: [[SQLValue]]] = [:]
            for table in try db.storedTables() where table.name != Departure.table {
                let columns = table.columns.map(\.name).joined(separator: ", ")
                let key = table.key.joined(separator: ", ")
                let rows = try db.rows(
                    "SELECT \(unsafe: columns) FROM \(unsafe: table.name) ORDER BY \(unsafe: key)")
                found[table.name] = rows.map { row in table.columns.indices.map { row[$0] } }
            }
            return found
        }
    }

    private func expectSame(_ one: any Database, _ other: any Database) throws {
        let (here, there) = (try content(one), try content(other))
        #expect(here.keys.sorted() == there.keys.sorted())
        for (table, rows) in here where there[table] != rows {
            Issue.record("\(table): \(rows.count) rows here, \(there[table]?.count ?? 0) there, or others")
        }
    }

    /// A register with rows in every table, and files beside it.
    private func full() async throws -> SampleRegister {
        let register = try await SampleRegister.make()
        // The day is signed when it has ended.
        try await register.at(SampleRegister.now + 2 * 86_400_000).keepTime()
        try register.registry.database.changeSchema { db in
            for table in try db.storedTables() where try db.count("SELECT count(*) FROM \(unsafe: table.name)") == 0 {
                for number in 1...3 { try fill(table, number, db) }
            }
        }
        let store = register.databasePath + ".berkas/ab"
        try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
        try Data("isi".utf8).write(to: URL(fileURLWithPath: store + "/abcd"))
        return register
    }

    private func fill(_ table: StoredTable, _ number: Int, _ db: any Connection) throws {
        let values = table.columns.map { column -> SQLValue in
            switch column.kind {
            case .integer, .bigint: .integer(Int64(number))
            case .real: .real(Double(number) / 3)
            case .text: .text(["é’”— \\ \t", "", "👩🏽‍🌾\nx"][number - 1] + String(number))
            case .blob, .other: .blob([0, 255, UInt8(number)])
            }
        }
        try db.execute(
            """
            INSERT INTO \(unsafe: table.name) (\(unsafe: table.columns.map(\.name).joined(separator: ", ")))
            VALUES (\(SQL.joined(values.map { "\($0)" }, by: ", ")))
            """)
    }

    @Test("there and back again, every table with its rows, keys and files with it")
    func both() async throws {
        let register = try await full()
        let source = register.registry.database
        let empty = try content(source).filter(\.value.isEmpty).keys
        #expect(empty.isEmpty, "tables without a row: \(empty.sorted())")

        let middle = try sqlite("tengah.sqlite")
        var phases: Set<String> = []
        let there = try RegisterMove(from: source, to: middle, rowsAtOnce: 700) { phases.insert($0.phase.rawValue) }
            .run()
        #expect(!there.isResumed && there.oldProblems.isEmpty && there.auditEntries > 0)
        #expect(there.tables.count > 100 && there.files.files == 3)
        #expect(phases == ["files", "rows", "indexes", "checking", "trail"])
        try expectSame(source, middle)

        let place = folder.path + "/akhir"
        let last = try TestDatabase(at: place).open()
        _ = try RegisterMove(from: middle, to: last).run()
        try expectSame(source, last)
        for ending in [".kunci", ".audit-key", ".berkas/ab/abcd"] {
            #expect(FileManager.default.contentsEqual(atPath: register.databasePath + ending, andPath: place + ending))
        }
        let moved = try Registry(database: last, clock: .at(SampleRegister.now))
        _ = try await moved.signIn(login: "dinsos", password: SampleRegister.password, from: "::1")
        #expect(try indexes(source) == indexes(last))
        #expect(try source.departure() != nil && middle.departure() != nil && last.departure() == nil)
    }

    @Test("what is left of a moved register is not opened and takes nothing, until that is asked for")
    func movedAway() async throws {
        let register = try await SampleRegister.make()
        let source = register.registry.database
        let place = "postgresql://tepat:***@db/baru"
        _ = try RegisterMove(from: source, to: sqlite("baru.sqlite"), at: place).run()
        let moved = StorageError.movedAway(to: place)
        #expect(throws: moved) { _ = try Registry(database: register.database.open()) }
        // Whoever had it open before.
        await #expect(throws: moved) {
            try await source.write { db in _ = try db.execute("UPDATE setting SET value = value") }
        }
        #expect(throws: moved) {
            try source.writeBlocking(locking: .alone) { db in _ = try db.execute("UPDATE setting SET value = value") }
        }
        #expect(throws: moved) { try register.registry.claimServing() }
        #expect(throws: MoveProblem.sourceMoved(to: place)) {
            try RegisterMove(from: source, to: sqlite("lain.sqlite"), at: place).run()
        }

        #expect(try RegisterMove.reopen(source) == place)
        #expect(try RegisterMove.reopen(source) == nil)
        _ = try Registry(database: register.database.open())
        try source.writeBlocking { db in _ = try db.execute("UPDATE setting SET value = value") }
        try register.registry.claimServing()
    }

    @Test("a move that was killed as it handed over, or stops in any other way, leaves the old place in use")
    func notHandedOver() async throws {
        let register = try await SampleRegister.make()
        let source = register.registry.database
        let target = try sqlite("baru.sqlite")
        for _ in 1...2 {
            #expect(throws: Stop.self) {
                try RegisterMove(from: source, to: target) { if $0.phase == .trail { throw Stop() } }.run()
            }
            #expect(try source.departure() == nil)
            // As a kill leaves it between what is written at the one and at the other.
            try source.changeSchema { try Departure(place: "another database").write(in: $0) }
            #expect(throws: UnfinishedMove.self) { _ = try Registry(database: target) }
        }
        #expect(try RegisterMove(from: source, to: target).run().isResumed)
        #expect(try source.departure() != nil)
        _ = try Registry(database: target)
    }

    @Test("a place that a register was moved away from before takes another one")
    func comeBack() async throws {
        let register = try await SampleRegister.make()
        let target = try TestDatabase(at: folder.path + "/baru").open()
        try Schema.bringUpToDate(target)
        try target.changeSchema { try Departure(place: "/srv/lain.sqlite").write(in: $0) }
        _ = try RegisterMove(from: register.registry.database, to: target).run()
        try expectSame(register.registry.database, target)
        let moved = try Registry(database: target, clock: .at(SampleRegister.now))
        try moved.claimServing()
        try target.writeBlocking { db in _ = try db.execute("UPDATE setting SET value = value") }
    }

    private func indexes(_ database: any Database) throws -> [String] {
        try database.readBlocking { db in try db.indexes().map(\.statement) }
    }

    @Test(
        "an interrupted move goes on where it was, and until then nobody opens the target", arguments: [1, 9, 60, 140])
    func interrupted(steps: Int) async throws {
        let register = try await full()
        let source = register.registry.database
        let database = try TestDatabase(at: folder.path + "/baru")
        var left = steps
        #expect(throws: Stop.self) {
            try RegisterMove(from: source, to: database.open(), rowsAtOnce: 20_000) { _ in
                left -= 1
                if left == 0 { throw Stop() }
            }.run()
        }
        #expect(throws: UnfinishedMove.self) { _ = try Registry(database: database.open()) }
        #expect(try source.departure() == nil)
        let target = try database.open()
        let report = try RegisterMove(from: source, to: target).run()
        #expect(report.isResumed)
        try expectSame(source, target)
        _ = try Registry(database: database.open())
    }

    @Test("what changed at the source between two tries is copied anew")
    func changedMeanwhile() async throws {
        let register = try await full()
        let source = register.registry.database
        let target = try sqlite("baru.sqlite")
        #expect(throws: Stop.self) {
            try RegisterMove(from: source, to: target) { if $0.phase == .indexes { throw Stop() } }.run()
        }
        try source.changeSchema { db in
            try db.execute("UPDATE person SET name = 'NAMA BARU'")
            try db.execute("UPDATE account SET name = 'Nama Baru' WHERE id = 2")
            try db.execute("DELETE FROM draft")
        }
        #expect(try RegisterMove(from: source, to: target).run().isResumed)
        try expectSame(source, target)
    }

    @Test("a value that changed on the way is found, and its table copied anew the next time")
    func tampered() async throws {
        let register = try await SampleRegister.make()
        let source = register.registry.database
        let database = try TestDatabase(at: folder.path + "/baru")
        let other = try database.open()
        // All of it is copied when indexes are made; the second time only what was damaged is, and there are none to make.
        let damages: [(RegisterMove.Step.Phase, String)] = [
            (.indexes, "UPDATE person SET name = name || 'X' WHERE line = 1"),
            (.rows, "DELETE FROM account WHERE id = 6"),
        ]
        for (phase, damage) in damages {
            var isDone = false
            #expect(throws: MoveProblem.self) {
                try RegisterMove(from: source, to: database.open()) { step in
                    guard step.phase == phase, !isDone else { return }
                    isDone = true
                    try other.changeSchema { db in
                        try db.execute("DELETE FROM account_grant WHERE account = 6")
                        try db.execute(SQL(stringLiteral: damage))
                    }
                }.run()
            }
            #expect(throws: UnfinishedMove.self) { _ = try Registry(database: database.open()) }
        }
        _ = try RegisterMove(from: source, to: database.open()).run()
        try expectSame(source, other)
    }

    @Test("a register in use, another register's move, other files: refused, and nothing is changed")
    func refused() async throws {
        let (one, two) = (try await SampleRegister.make(), try await SampleRegister.make())
        let source = one.registry.database
        let before = try content(two.registry.database)
        #expect(throws: MoveProblem.self) { try RegisterMove(from: source, to: two.registry.database).run() }
        let after = try content(two.registry.database)
        #expect(before == after)

        let target = try sqlite("baru.sqlite")
        try FileManager.default.copyItem(
            atPath: one.databasePath + ".kunci", toPath: folder.path + "/baru.sqlite.audit-key")
        _ = try one.registry.signingKey()
        #expect(throws: MoveProblem.anotherFile(folder.path + "/baru.sqlite.audit-key")) {
            try RegisterMove(from: source, to: target).run()
        }
        #expect(throws: MoveProblem.anotherSource) {
            try RegisterMove(from: two.registry.database, to: target).run()
        }
        let serving = try source.claim(.serving)
        #expect(throws: MoveProblem.inUse(what: "the register at --from")) {
            try RegisterMove(from: source, to: target).run()
        }
        withExtendedLifetime(serving) {}
    }

    @Test(
        "a move whose connections broke keeps nobody away: it makes no register, and goes on when it is given again",
        .enabled(if: TestEngine.isPostgres))
    func lostClaim() async throws {
        let register = try await SampleRegister.make()
        let source = register.registry.database
        let target = try sqlite("baru.sqlite")
        #expect(throws: MoveProblem.lostClaim(what: "the register at --from")) {
            try RegisterMove(from: source, to: target) { step in
                if step.phase == .trail { try register.database.endConnections() }
            }.run()
        }
        #expect(throws: UnfinishedMove.self) { _ = try Registry(database: target) }
        #expect(try RegisterMove(from: source, to: target).run().isResumed)
        try expectSame(source, target)
    }

    @Test("what PostgreSQL cannot hold is told with its place, and nothing is lost")
    func oddValues() async throws {
        let register = try await SampleRegister.make()
        let middle = try sqlite("tengah.sqlite")
        _ = try RegisterMove(from: register.registry.database, to: middle).run()
        try middle.changeSchema { db in
            _ = try db.execute("INSERT INTO setting (name, value) VALUES ('aneh', \("a\u{0}b"))")
        }
        let target = try TestDatabase(at: folder.path + "/baru").open()
        if TestEngine.isPostgres {
            #expect(throws: MoveProblem.self) { try RegisterMove(from: middle, to: target).run() }
            try middle.changeSchema { _ = try $0.execute("UPDATE setting SET value = 'ab' WHERE name = 'aneh'") }
        }
        _ = try RegisterMove(from: middle, to: target).run()
        try expectSame(middle, target)
        _ = try RegisterMove.reopen(middle)
        try middle.changeSchema { _ = try $0.execute("UPDATE home SET region = 'kata' WHERE home = 1") }
        #expect(throws: MoveProblem.self) {
            try RegisterMove(from: middle, to: TestDatabase(at: folder.path + "/lain").open()).run()
        }
    }
}

@Suite("The schema, looked at and made")
struct SchemaStateTests {
    @Test("two programs that start at once on a new database make it once")
    func together() async throws {
        let folder = try TestFolder()
        let database = try TestDatabase(at: folder.path + "/baru.sqlite")
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1...3 {
                group.addTask {
                    try await withCheckedThrowingContinuation { continuation in
                        Thread {
                            continuation.resume(
                                with: Result {
                                    let registry = try Registry(database: database.open())
                                    return try registry.database.readBlocking {
                                        try $0.count("SELECT count(*) FROM migration")
                                    }
                                })
                        }.start()
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: Schema.migrations.count, count: 3))
    }

    @Test("what waits, and what a newer program made, is told without a change")
    func states() async throws {
        let folder = try TestFolder()
        let fresh = try TestDatabase(at: folder.path + "/baru.sqlite").open()
        let newest = Schema.migrations.last?.number ?? 0
        let state = try Schema.state(of: fresh)
        #expect(state.found == 0 && state.known == newest && state.waiting.count == Schema.migrations.count)
        #expect(try !fresh.changeSchema { try $0.hasTable("migration") })

        let register = try SampleRegister.empty()
        let database = register.registry.database
        #expect(try Schema.state(of: database).waiting.isEmpty)
        try database.changeSchema { _ = try $0.execute("DELETE FROM migration WHERE number = \(newest)") }
        #expect(try Schema.state(of: database).waiting.map(\.number) == [newest])
        try database.changeSchema { db in
            for number in newest...(newest + 1) {
                try db.execute("INSERT INTO migration (number, name) VALUES (\(number), 'x')")
            }
        }
        #expect(try Schema.state(of: database).found == newest + 1)
        #expect(throws: NewerDatabase.self) { _ = try Registry(database: database) }
        let target = try TestDatabase(at: folder.path + "/lain.sqlite").open()
        #expect(throws: NewerDatabase.self) { try RegisterMove(from: database, to: target).run() }
    }
}
