import Foundation
import Testing

/// The table of `docs/security.md` that says which test shows what.
@Suite("What the security page claims")
struct SecurityTableTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL

    private func rows() throws -> [[String]] {
        let page = try String(contentsOf: root.appendingPathComponent("docs/security.md"), encoding: .utf8)
        return page.split(separator: "\n").filter { $0.hasPrefix("| V") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Every file of tests by its name, and what is in it.
    private func tests() throws -> [String: String] {
        var found: [String: String] = [:]
        for folder in ["Tests", "e2e", "scripts"] {
            let place = root.appendingPathComponent(folder)
            let files = try #require(FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil))
            for case let file as URL in files {
                guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
                // Two suites of two targets may have one name.
                for name in Set([file.lastPathComponent, file.deletingPathExtension().lastPathComponent]) {
                    found[name, default: ""] += text
                }
            }
        }
        return found
    }

    @Test("Every requirement stands there once, with its level and whether it is met")
    func complete() throws {
        let rows = try rows()
        #expect(rows.count > 230)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        let words = ["yes", "partly", "no", "does not apply", "by the operator"]
        for row in rows { #expect(["1", "2", "3"].contains(row[1]) && words.contains(row[2]), "\(row)") }
    }

    @Test("Every test that is named is there")
    func named() throws {
        let tests = try tests()
        for row in try rows() {
            guard let test = row.dropFirst(4).first, !test.isEmpty else { continue }
            let parts = test.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            let file = parts[0].hasPrefix("scripts/") ? String(parts[0].dropFirst(8)) : parts[0]
            let text = tests[file]
            #expect(text != nil, "\(row[0]): no \(parts[0])")
            if parts.count > 1 { #expect(text?.contains(parts[1]) == true, "\(row[0]): \(test)") }
        }
    }
}
