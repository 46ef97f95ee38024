import Foundation
import Glibc
import TepatTesting

/// `tepat serve` as a process of its own, on a port of its own.
final class RunningServer {
    let port: UInt16
    private let process: Process
    /// They go when nobody holds them any more.
    private let folder: TestFolder
    private let database: TestDatabase?
    /// Where it writes, without the ending.
    private let path: String

    /// A server of a register in a file.
    convenience init(
        _ arguments: [String], environment: [String: String] = [:], of sample: SampleRegister
    ) async throws {
        let file = ["TEPAT_DATABASE": sample.databasePath]
        try await self.init(arguments, file.merging(environment) { $1 }, in: sample.folder, of: sample.database)
    }

    /// A server of a register on the engine that the tests run on.
    ///
    /// - Parameter address: another way to the same database.
    convenience init(
        _ arguments: [String] = [], at database: TestDatabase, by address: String? = nil, in folder: TestFolder,
        named name: String
    ) async throws {
        try await self.init(
            arguments, ["TEPAT_DATABASE": address ?? database.address, "TEPAT_FILES": database.path], in: folder,
            of: database, named: name)
    }

    /// Returns when the server says that it can be reached.
    private init(
        _ arguments: [String], _ environment: [String: String], in folder: TestFolder, of database: TestDatabase?,
        named name: String = ""
    ) async throws {
        (self.folder, self.database, path) = (folder, database, folder.path + "/" + name)
        process = Process()
        process.executableURL = CommandLineProgram.path
        process.arguments = ["serve", "--port", "0"] + arguments
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
        for name in ["out", "log"] { _ = FileManager.default.createFile(atPath: path + name, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: path + "out")
        process.standardError = FileHandle(forWritingAtPath: path + "log")
        process.standardInput = FileHandle.nullDevice
        try CommandLineProgram.begin(process)
        for _ in 0..<1_200 {
            let text = try String(contentsOfFile: path + "out", encoding: .utf8)
            if let said = text.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)/), let number = UInt16(said.1) {
                port = number
                return
            }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        process.terminate()
        throw Trouble(words: try String(contentsOfFile: path + "log", encoding: .utf8))
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// It did not come up, and why.
    struct Trouble: Error { let words: String }

    var log: String { (try? String(contentsOfFile: path + "log", encoding: .utf8)) ?? "" }
    var isRunning: Bool { process.isRunning }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// - Returns: the code that it ended with, or minus the signal; nil if it runs still.
    func end(within seconds: Double) async throws -> Int32? {
        let until = Date(timeIntervalSinceNow: seconds)
        while process.isRunning, Date() < until { try await Task.sleep(for: .milliseconds(20)) }
        guard !process.isRunning else { return nil }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// One request on a connection of its own.
    ///
    /// - Returns: the whole answer; nil where nobody listens.
    func ask(_ path: String, _ headers: String...) throws -> String? {
        guard let line = HTTPLine(port: port) else { return nil }
        let head = ["GET \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"] + headers
        line.send(head.joined(separator: "\r\n") + "\r\n\r\n")
        return line.rest()
    }
}

/// A connection on which a test says exactly what it wants, when it wants.
final class HTTPLine {
    private let descriptor: Int32

    /// Nil where nobody listens.
    init?(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        // Whoever waits longer than this waits for nothing.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0 {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    func send(_ text: String) { _ = Glibc.send(descriptor, text, text.utf8.count, Int32(MSG_NOSIGNAL)) }

    /// Everything until the other side ends.
    func rest() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}
