import Foundation
import Registry
import Storage
import Synchronization
import TepatTesting
import Testing

/// What the program sends goes to the servers that hold the rows, or is known not to.
@Suite("Every statement on several servers")
struct ClusterStatementTests {
    private static let environment = ProcessInfo.processInfo.environment

    /// Statements that may go to every server: a line each of what it begins with, `=>`, and why.
    private static let allowed: [(prefix: String, reason: String)] = {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/cluster-statements.txt")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " => ", maxSplits: 1).map(String.init)
            return parts.count == 2 && !line.hasPrefix("#") ? (parts[0], parts[1]) : nil
        }
    }()

    private static func complaint(_ text: String) -> String? {
        switch ClusterRules.verdict(of: text) {
        case .coordinator, .bound: nil
        case .everywhere(let table): "goes to every server for \(table)"
        case .refused(let why): "is refused: \(why)"
        }
    }

    private static func isAllowed(_ text: String) -> Bool { allowed.contains { text.hasPrefix($0.prefix) } }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Runs where $TEPAT_STATEMENTS names what a run of all tests has sent (`scripts/cluster-check`).
    @Test("of a whole run of the tests", .enabled(if: environment["TEPAT_COLLECTED"] != nil))
    func collected() throws {
        let path = Self.environment["TEPAT_COLLECTED"] ?? ""
        let all = Set(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init))
        #expect(all.count > 300)
        let server = try Self.environment["TEPAT_CLUSTER"].map(ClusterServer.init(url:))
        var complaints: [String] = []
        for text in all.sorted() {
            let complaint = Self.complaint(text)
            if let complaint, !Self.isAllowed(text) { complaints.append("\(complaint): \(text)") }
            if let difference = server.flatMap({ Self.difference($0.answer(to: text), complaint) }) {
                complaints.append("\(difference): \(text)")
            }
        }
        #expect(complaints == [])
    }

    /// Where the rules say another thing than the cluster itself.
    private static func difference(_ answer: ClusterServer.Answer, _ complaint: String?) -> String? {
        switch answer {
        case .notUnderstood: nil
        case .bound: complaint.map { "the rules say that it \($0), the cluster does not" }
        case .everywhere(let tasks): complaint == nil ? "the cluster makes \(tasks) tasks of it" : nil
        case .refused(let why): complaint == nil ? "the cluster refuses (\(why))" : nil
        }
    }

    @Test("what is allowed has a reason, and nothing is allowed twice")
    func reasons() {
        #expect(Self.allowed.allSatisfy { $0.reason.count > 5 })
        #expect(Set(Self.allowed.map(\.prefix)).count == Self.allowed.count)
    }
}
