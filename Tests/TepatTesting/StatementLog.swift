import Foundation
package import Storage
import Synchronization

/// Every statement that a run of the tests sends, once, in the file that $TEPAT_STATEMENTS names: what
/// `scripts/cluster-check` holds against the rules for a register that lies on several servers.
package enum StatementLog {
    private static let path = ProcessInfo.processInfo.environment["TEPAT_STATEMENTS"]
    private static let seen = Mutex<Set<String>>([])
    /// What the tests themselves ask begins with this, and is not of the program.
    package static let testsOwn = "/* test */ "

    /// Notes statements for the log, and hands them on to whoever else looks.
    package static func tracing(_ trace: (@Sendable (SQL) -> Void)?) -> (@Sendable (SQL) -> Void)? {
        guard path != nil else { return trace }
        return { sql in
            note(sql.text)
            trace?(sql)
        }
    }

    private static func note(_ text: String) {
        guard ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(where: text.hasPrefix) else { return }
        // A statement a line, so that several programs of tests may write at a time.
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let path, seen.withLock({ $0.insert(line).inserted }) else { return }
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        seen.withLock { _ in
            // What cannot be noted is not checked; the test itself does not depend on it.
            _ = try? file.seekToEnd()
            try? file.write(contentsOf: Data((line + "\n").utf8))
            try? file.close()
        }
    }
}
