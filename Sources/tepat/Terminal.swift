import Foundation
import Registry
import Synchronization

/// What is said beside the answer: on standard error, and progress only where a person looks on.
enum Terminal {
    static func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    private static let last = Mutex<(text: String, at: Double)>(("", 0))
    private static let isWatched = isatty(2) == 1

    /// One line that is written over, at most ten times a second.
    static func progress(_ text: String, final: Bool = false) {
        guard isWatched else { return }
        let now = Date().timeIntervalSince1970
        let due = last.withLock { last in
            guard final || (now - last.at > 0.1 && text != last.text) else { return false }
            last = (text, now)
            return true
        }
        if due { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)\(final ? "\n" : "")".utf8)) }
    }

    static func percent(_ done: Int, _ total: Int) -> String {
        total == 0 ? "" : "\(done * 100 / max(total, 1)) %"
    }
}

/// Removes half files when the command is stopped (Ctrl-C, `kill`), and ends as shells tell of it.
func removeIfStopped(_ paths: String...) -> [any DispatchSourceSignal] { removeIfStopped(paths) }

func removeIfStopped(_ paths: [String]) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].compactMap { number in
        // What was told not to matter (`nohup`) does not stop us.
        let isIgnored = unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
        if isIgnored { return nil }
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            for path in paths { unlink(path) }
            // Not by raising it: threads of the dispatcher hold signals back.
            _exit(128 + number)
        }
        source.resume()
        return source
    }
}

/// A line of CSV: quoted where needed, and never a formula to a spreadsheet.
func csv(_ fields: [String]) -> String { CSVText.line(fields) }

/// Prints a value as JSON with its keys in order.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
}
