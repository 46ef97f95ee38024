import Foundation
import Glibc
import Storage
import TepatTesting
import Testing

/// A server and the database that it serves from, as whoever runs both sees them.
@Suite("Serving from a database server", .enabled(if: TestEngine.isPostgres))
struct ServedDatabaseTests {
    @Test("a database that is not there is named to whoever gave the command")
    func wrongName() throws {
        let program = CommandLineProgram(folder: try TestFolder())
        let answer = try program.run(
            ["stats"], environment: ["TEPAT_DATABASE": TestEngine.url("tidak_ada") + "&password=rahasia"])
        #expect(answer.code == 1 && answer.error.contains("database \"tidak_ada\" does not exist"), "\(answer.error)")
        #expect(!answer.error.contains("rahasia"))
    }

    @Test("a server whose database was started anew is in use again soon, and nobody moves its register")
    func startedAnew() async throws {
        let sample = try SampleRegister.empty()
        let server = try await RunningServer(at: sample.database, in: sample.folder, named: "lagi-")
        try sample.database.endConnections()
        let other = try sample.database.open()
        var isInUse = false
        for _ in 0..<600 where !isInUse {
            do {
                _ = try other.claim(.replacing)
                try await Task.sleep(for: .milliseconds(100))
            } catch StorageError.occupied {
                isInUse = true
            }
        }
        #expect(isInUse && server.isRunning)
        #expect(try server.ask("/ready")?.hasPrefix("HTTP/1.1 200") == true)
    }

    @Test("as many transactions run at a time as --connections says")
    func connections() async throws {
        let sample = try SampleRegister.empty()
        let server = try await RunningServer(
            ["--connections", "3"], at: sample.database, in: sample.folder, named: "tiga-")
        // Three for screens, and as many kept for those who borrow one.
        #expect(try server.ask("/metrics")?.contains("tepat_database_connections{state=\"limit\"} 6\n") == true)
    }
}
