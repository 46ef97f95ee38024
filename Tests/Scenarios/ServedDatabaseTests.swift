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
        // A server does not wait for it either: the database's server is there.
        for arguments in [["stats"], ["serve", "--port", "0"]] {
            let answer = try program.run(
                arguments, environment: ["TEPAT_DATABASE": TestEngine.url("tidak_ada") + "&password=rahasia"])
            let said = "tepat: the database cannot be reached"
            #expect(answer.code == 1 && answer.error.contains(said), "\(answer.error)")
            #expect(answer.error.contains("database \"tidak_ada\" does not exist"), "\(answer.error)")
            #expect(!answer.error.contains("rahasia"))
        }
    }

    /// What a server says that waits.
    private static let waiting = "waiting for the database: "

    /// Looks again and again until a file has these words.
    private func until(_ path: String, has words: String) async throws {
        for _ in 0..<1_200 {
            if let text = try? String(contentsOfFile: path, encoding: .utf8), text.contains(words) { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("nobody said \(words)")
    }

    @Test("a server that is started before its database waits for it, and says so")
    func waits() async throws {
        let sample = try SampleRegister.empty()
        let there = try #require(TestEngine.postgresFolder)
        // Where the socket of the database's server will be.
        let way = sample.folder.path + "/s"
        let log = sample.folder.path + "/nanti-log"
        let opening = Task {
            try await until(log, has: Self.waiting)
            try FileManager.default.createSymbolicLink(atPath: way, withDestinationPath: there)
        }
        defer { opening.cancel() }
        let address = sample.database.address.replacing("host=\(there)", with: "host=\(way)")
        let server = try await RunningServer(at: sample.database, by: address, in: sample.folder, named: "nanti-")
        try await opening.value
        #expect(try server.ask("/ready")?.hasPrefix("HTTP/1.1 200") == true)
        server.signal(SIGTERM)
        #expect(try await server.end(within: 60) == 0)
    }

    @Test("a signal ends the wait; what is waited for is told without the password")
    func stops() async throws {
        let folder = try TestFolder()
        let log = folder.path + "/log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        let process = Process()
        process.executableURL = CommandLineProgram.path
        process.arguments = ["serve", "--port", "0"]
        process.environment = [
            "TEPAT_DATABASE": "postgresql:///tepat?host=\(folder.path)/s&user=tepat&password=rahasia",
            "TEPAT_FILES": folder.path + "/r", "PATH": "/usr/bin:/bin",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: log)
        process.standardInput = FileHandle.nullDevice
        try CommandLineProgram.begin(process)
        try await until(log, has: Self.waiting)
        #expect(process.isRunning)
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGTERM)
        #expect(try !String(contentsOfFile: log, encoding: .utf8).contains("rahasia"))
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

/// Of both engines' runs: nobody comes in.
@Suite("Serving from a server without the TLS that is asked for")
struct ServedWithoutTLSTests {
    @Test("is not waited for: it ends with what to look at, and without the password", arguments: [true, false])
    func ends(offersTLS: Bool) throws {
        let door = try #require(DoorServer(offersTLS: offersTLS))
        let program = CommandLineProgram(folder: try TestFolder())
        for asked in ["require", "verify-full&sslrootcert=/tidak/ada.crt"] {
            let address = "postgresql://tepat:rahasia@127.0.0.1:\(door.port)/tepat?sslmode=\(asked)"
            let answer = try program.run(["serve", "--port", "0"], environment: ["TEPAT_DATABASE": address])
            #expect(answer.code == 1 && answer.error.contains("tepat: the database's server is there"), "\(answer)")
            #expect(answer.error.contains("see sslmode and sslrootcert"))
            #expect(!answer.error.contains("rahasia"))
        }
        withExtendedLifetime(door) {}
    }
}
