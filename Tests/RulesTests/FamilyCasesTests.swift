import Foundation
import Rules
import Testing

/// The cases of `Cases/families.txt`, natively. Wasm/test.mjs puts the same file to the rules compiled for a browser.
@Suite struct FamilyCasesTests {
    @Test(arguments: try FamilyCase.all())
    func verdicts(of family: FamilyCase) {
        #expect(family.verdicts == family.expected)
    }

    @Test func thereAreCasesForEveryRuleOfAFamily() throws {
        let told = Set(try FamilyCase.all().flatMap { $0.expected.split(whereSeparator: { " :".contains($0) }) })
        // Found only by looking at other records.
        let elsewhere: Set<RuleCode> = [.n09, .d01, .d02, .d03, .d04]
        let missing = RuleCode.allCases.filter { !elsewhere.contains($0) && !told.contains("\($0.text)") }
        #expect(missing.isEmpty)
    }
}

struct FamilyCase: Sendable, CustomTestStringConvertible {
    var name: String
    var family: String
    var expected: String

    var testDescription: String { name }

    var verdicts: String {
        var family = family
        return family.withUTF8 { text in
            CaseText(UnsafeRawBufferPointer(text)).map { String(decoding: $0.verdicts, as: UTF8.self) } ?? "?"
        }
    }

    static func all() throws -> [FamilyCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/families.txt")
        var cases: [FamilyCase] = []
        var heading = ""
        var name: String?
        var lines: [Substring] = []
        let text = try String(contentsOf: file, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") {
                heading = String(line.dropFirst(3))
            } else if line.hasPrefix("# ") {
                name = "\(heading): \(line.dropFirst(2))"
                lines = []
            } else if line.hasPrefix("="), let known = name {
                cases.append(
                    FamilyCase(
                        name: known, family: lines.joined(separator: "\n"),
                        expected: line.dropFirst().trimmingCharacters(in: .whitespaces)))
                name = nil
            } else {
                lines.append(line)
            }
        }
        return cases
    }
}
