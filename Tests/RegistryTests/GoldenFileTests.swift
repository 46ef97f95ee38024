import Foundation
import Registry
import TepatTesting
import Testing

/// Five hundred rows typed by hand with every trap of the field, and what must come of each.
@Suite("The golden file")
struct GoldenFileTests {
    struct Expectation { var line: Int; var outcome: String; var rules: [String] }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

    static func expectations() throws -> [Expectation] {
        try String(contentsOf: folder.appendingPathComponent("expected.csv"), encoding: .utf8)
            .split(separator: "\n").dropFirst().map { line in
                let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                return Expectation(
                    line: Int(parts[0]) ?? 0, outcome: parts[1],
                    rules: parts.count > 2 ? parts[2].split(separator: " ").map(String.init) : [])
            }
    }

    @Test("every row has its expected outcome, and nothing else is found")
    func outcomes() throws {
        let register = try SampleRegister.empty()
        let report = try register.load(file: Self.folder.appendingPathComponent("golden.psv").path)
        let rejected = Dictionary(grouping: report.rejects, by: \.line).mapValues { $0[0].reason.rawValue }
        var found: [Int: [String]] = [:]
        for finding in try register.openFindings() {
            let parts = finding.split(separator: " ").map(String.init)
            found[Int(parts[1]) ?? 0, default: []].append(parts[0])
        }
        var differences: [String] = []
        for expected in try Self.expectations() {
            let outcome = rejected[expected.line].map { "rejected:\($0)" } ?? "accepted"
            if outcome != expected.outcome {
                differences.append("line \(expected.line): \(outcome), expected \(expected.outcome)")
            }
            let rules = (found[expected.line] ?? []).sorted()
            if rules != expected.rules.sorted() {
                differences.append("line \(expected.line): \(rules), expected \(expected.rules)")
            }
        }
        #expect(differences == [])
        #expect(report.counts.read == 500)
        #expect(report.counts.new + report.counts.rejected == 500)
        let problems = try register.problems()
        #expect(problems == [])
    }
}
