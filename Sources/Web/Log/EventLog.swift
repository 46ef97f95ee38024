import Foundation
import Glibc
package import Logging

/// How the log is written.
package enum LogFormat: String, Sendable, CaseIterable {
    /// One JSON object a line, for programs.
    case json
    /// One line an event, for people.
    case text
}

/// From which events on the log is written.
package enum LogLevel: String, Sendable, CaseIterable { case debug, info, warning, error }

extension WebSettings {
    /// Writes the log so, to standard error unless told otherwise.
    ///
    /// - Parameter write: gets each line without its end.
    package mutating func log(
        as format: LogFormat, from level: LogLevel = .info,
        write: @escaping @Sendable (String) -> Void = EventLog.toStandardError
    ) {
        let log = EventLog(format: format, level: Logger.Level(rawValue: level.rawValue) ?? .info, write: write)
        logger = Logger(label: "tepat") { _ in log }
    }

    /// An event that is as it should be.
    package func note(_ text: String) { logger.info("\(text)") }

    /// An event that whoever runs the server should look into.
    package func warn(_ text: String) { logger.warning("\(text)") }
}

/// One line an event: its time, its level, what it was, and what belongs to it. What stands in it is for its writer to
/// mind: never a name, a NIK, a KK number, or an address with what somebody typed.
package struct EventLog: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    package var logLevel: Logger.Level

    private let format: LogFormat
    private let write: @Sendable (String) -> Void

    init(format: LogFormat, level: Logger.Level, write: @escaping @Sendable (String) -> Void) {
        self.format = format
        self.write = write
        logLevel = level
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, own in own }
        // What is asked for most often comes first, the same in every line.
        let fields = all.sorted { (Self.rank($0.key), $0.key) < (Self.rank($1.key), $1.key) }
        let time = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        switch format {
        case .json:
            var line = #"{"time":"\#(time)","level":"\#(event.level.rawValue)","event":"#
            line += JSONText.quoted(event.message.description)
            for (name, value) in fields { line += ",\(JSONText.quoted(name)):\(JSONText.of(value))" }
            write(line + "}")
        case .text:
            let words = fields.map { "\($0)=\($1)" }.joined(separator: " ")
            let text = "\(time.dropFirst(11).dropLast(1)) \(event.level.rawValue) \(event.message) \(words)"
            // A line break in an error would look like an event of its own.
            write(String(text.map { $0.isNewline ? " " : $0 }))
        }
    }

    private static let order = ["method", "route", "status", "ms", "request", "account"]

    private static func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }

    /// At once and as one piece, so that lines of two threads do not mix. Where it cannot be written, as on a full disk,
    /// a line is lost and nothing else.
    @Sendable package static func toStandardError(_ line: String) {
        var bytes = Array((line + "\n").utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}

/// Just enough JSON for a line of the log.
private enum JSONText {
    static func of(_ value: Logger.Metadata.Value) -> String {
        switch value {
        case .string(let text): quoted(text)
        case .stringConvertible(let number as Int): String(number)
        case .stringConvertible(let number as Int64): String(number)
        case .stringConvertible(let other): quoted(other.description)
        case .array(let values): "[" + values.map(of).joined(separator: ",") + "]"
        case .dictionary(let values):
            "{" + values.map { "\(quoted($0)):\(of($1))" }.sorted().joined(separator: ",") + "}"
        }
    }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
