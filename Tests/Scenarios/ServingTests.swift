import Foundation
import Glibc
import TepatTesting
import Testing

/// A server from its start to its end, as whoever runs the machine sees it.
@Suite("Serving and stopping")
struct ServingTests {
    /// A form of which half has come: a request that is under way.
    private static let begun =
        "POST /masuk HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: 10\r\n\r\nakun="

    /// For tests that are themselves what takes long on a busy machine.
    private static let patient = ["TEPAT_SHUTDOWN_TIMEOUT": "600"]

    private func server(_ arguments: String..., and environment: [String: String] = [:]) async throws -> RunningServer {
        try await RunningServer(arguments, environment: environment, of: SampleRegister.make())
    }

    /// Waits until the server has taken in what was sent: it counts itself and that.
    private func underWay(_ server: RunningServer) async throws {
        for _ in 0..<1_200 {
            if try server.ask("/metrics")?.contains("tepat_http_requests_in_flight 2\n") == true { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("no request is under way")
    }

    @Test("what is under way ends, nothing new begins, and the log tells it line by line")
    func graceful() async throws {
        let sample = try await SampleRegister.make()
        let server = try await RunningServer([], environment: Self.patient, of: sample)
        #expect(try server.ask("/health")?.hasSuffix("ok\n") == true)
        let slow = try #require(HTTPLine(port: server.port))
        slow.send(Self.begun)
        try await underWay(server)
        server.signal(SIGTERM)
        for _ in 0..<1_200 where try server.ask("/health") != nil { try await Task.sleep(for: .milliseconds(20)) }
        #expect(try server.ask("/health") == nil)
        #expect(server.isRunning)
        slow.send("abcde")
        #expect(slow.rest().hasPrefix("HTTP/1.1 403"))
        #expect(try await server.end(within: 60) == 0)
        let lines = server.log.split(separator: "\n")
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(object?["time"] is String && object?["level"] is String && object?["event"] is String, "\(line)")
        }
        #expect(lines.last?.contains("\"event\":\"stopped\"") == true)
        // Closed in order: all of the log is in the file.
        let log = try FileManager.default.attributesOfItem(atPath: sample.databasePath + "-wal")[.size] as? Int
        #expect(log ?? 0 == 0)
    }

    @Test("whoever sends visitors sees that it will stop, before the door is shut")
    func delayed() async throws {
        let server = try await self.server("--shutdown-delay", "5")
        server.signal(SIGINT)
        // Without a pause: other tests could take longer than the door is open.
        var answer = ""
        while !answer.contains("draining"), let next = try server.ask("/ready") { answer = next }
        #expect(answer.hasPrefix("HTTP/1.1 503") && answer.contains("draining"))
        #expect(try server.ask("/masuk")?.hasPrefix("HTTP/1.1 200") == true)
        #expect(try await server.end(within: 60) == 0)
    }

    @Test("a request that does not end is cut off when the time is over")
    func bounded() async throws {
        let server = try await self.server(and: ["TEPAT_SHUTDOWN_TIMEOUT": "1"])
        let slow = try #require(HTTPLine(port: server.port))
        slow.send(Self.begun)
        try await underWay(server)
        server.signal(SIGTERM)
        #expect(try await server.end(within: 60) == 0)
        #expect(server.log.contains("1 requests did not end in time"))
    }

    @Test("a second signal does not wait")
    func twice() async throws {
        let server = try await self.server(and: Self.patient)
        let slow = try #require(HTTPLine(port: server.port))
        slow.send(Self.begun)
        try await underWay(server)
        server.signal(SIGTERM)
        #expect(try await server.end(within: 0.5) == nil)
        server.signal(SIGTERM)
        #expect(try await server.end(within: 60) == 128 + SIGTERM)
    }

    @Test("a port that is taken is said in one line, with exit code 1")
    func taken() async throws {
        let first = try await self.server()
        let trouble = await #expect(throws: RunningServer.Trouble.self) {
            _ = try await self.server("--port", String(first.port))
        }
        let said = "tepat: cannot listen on 127.0.0.1:\(first.port): Address already in use"
        #expect(trouble?.words.contains(said) == true, "\(trouble?.words ?? "")")
    }

    @Test("the service manager is told when visitors can come, and when no more")
    func notified() async throws {
        let folder = try TestFolder()
        let listener = try #require(Datagrams(path: folder.path + "/n"))
        let server = try await self.server(and: ["NOTIFY_SOCKET": folder.path + "/n"])
        #expect(listener.next() == "READY=1")
        server.signal(SIGTERM)
        #expect(listener.next() == "STOPPING=1")
        #expect(try await server.end(within: 60) == 0)
    }

    @Test("metrics are for whoever holds the token; a token that others may read is refused")
    func token() async throws {
        let folder = try TestFolder()
        let path = folder.path + "/token"
        try Data("sebuah-kata-yang-panjang\n".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        await #expect(throws: RunningServer.Trouble.self) { try await self.server("--metrics-token-file", path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let server = try await self.server("--metrics-token-file", path)
        let proxied = "X-Forwarded-For: 192.0.2.7"
        #expect(try server.ask("/metrics", proxied)?.hasPrefix("HTTP/1.1 404") == true)
        let told = try server.ask("/metrics", proxied, "Authorization: Bearer sebuah-kata-yang-panjang")
        #expect(told?.hasPrefix("HTTP/1.1 200") == true)
    }
}

/// What a service manager listens to.
private final class Datagrams {
    private let descriptor: Int32

    init?(path: String) {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        if result != 0 { return nil }
    }

    deinit { close(descriptor) }

    func next() -> String? {
        var buffer = [UInt8](repeating: 0, count: 1_024)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
}
