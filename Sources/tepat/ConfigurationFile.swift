import Foundation
import Storage

/// A file of lines `name = value`. Blank lines and lines that begin with `#` say nothing.
struct ConfigurationFile {
    static let usualPath = "/etc/tepat/tepat.conf"

    let values: [Setting: SetValue]

    /// The file at its usual place; nil if there is none.
    static func usual() throws -> ConfigurationFile? {
        FileManager.default.fileExists(atPath: usualPath) ? try ConfigurationFile(path: usualPath) : nil
    }

    /// - Throws: `Trouble` with the line and what to write instead.
    init(path: String) throws {
        let (text, mode) = try Self.read(path)
        var values: [Setting: SetValue] = [:]
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let place = "\(path):\(index + 1)"
            let (setting, value) = try Self.setting(line, at: place)
            if let before = values[setting] {
                throw Trouble(message: "\(place): \(setting.rawValue) stands at \(before.origin) already; leave one")
            }
            if let problem = setting.problem(with: value) {
                throw Trouble(message: "\(place): \(setting.rawValue): \(problem)")
            }
            values[setting] = SetValue(text: value, origin: place)
        }
        try Self.requireSecrecy(of: values[.database], mode: mode, path)
        self.values = values
    }

    private static func setting(_ line: String, at place: String) throws -> (Setting, String) {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2 else { throw Trouble(message: "\(place): write the line as name = value") }
        guard let setting = Setting(rawValue: parts[0]) else {
            let known = Setting.allCases.map(\.rawValue).joined(separator: ", ")
            throw Trouble(message: "\(place): there is no such setting; there are \(known)")
        }
        guard !parts[1].isEmpty else {
            throw Trouble(message: "\(place): \(setting.rawValue) has no value; write one or remove the line")
        }
        return (setting, parts[1])
    }

    /// The text, and who may read it: both of the same open file.
    private static func read(_ path: String) throws -> (text: String, mode: UInt32) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Trouble(message: "cannot read the configuration file \(path): \(String(cString: strerror(errno)))")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
            let data = try file.read(upToCount: 1 << 20), let text = String(bytes: data, encoding: .utf8)
        else {
            if facts.st_size == 0, facts.st_mode & S_IFMT == S_IFREG { return ("", facts.st_mode) }
            throw Trouble(message: "the configuration file \(path) is no text file")
        }
        return (text, facts.st_mode)
    }

    /// A password is for one account of the system, not for everybody who can log in.
    private static func requireSecrecy(of database: SetValue?, mode: UInt32, _ path: String) throws {
        guard let database, let address = try? DatabaseAddress(database.text), address.holdsPassword else { return }
        guard mode & 0o044 == 0 else {
            throw Trouble(
                message: "\(database.origin): holds a password and others may read the file; run: chmod 600 \(path)")
        }
    }
}
