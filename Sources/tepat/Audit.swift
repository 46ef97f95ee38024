import ArgumentParser
import Foundation
import Registry
import Storage

struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the audit trail, and anchor it outside the database.", subcommands: [Verify.self, Anchor.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Go through the whole trail, and all that was sealed.",
            discussion: "Ends with 2 if anything does not hold, and names what differs.")
        @Option(help: "A file that `tepat audit anchor` wrote: finds truncation and rewriting up to it.") var anchor:
            String?
        @Flag(help: "Only look whether the files of scans are there, and do not read them.") var withoutFiles = false
        @Flag(help: "Print the answer as JSON.") var json = false
        @OptionGroup var database: DatabaseOption

        private struct Answer: Encodable {
            var entries: Int
            var chains: Int
            var erased: Int
            var anchored: Int?
            var seals: Int
            var scans: Int
            var problems: [String]
        }

        func run() async throws {
            let registry = try database.openExisting()
            var lines: [String]?
            if let anchor {
                guard let content = FileManager.default.contents(atPath: anchor) else {
                    throw Trouble(message: "cannot read \(anchor)")
                }
                lines = String(decoding: content, as: UTF8.self).split(separator: "\n").map(String.init)
            }
            let key = try database.signingKey()
            let known = lines
            let check = try await registry.database.read { try AuditCheck($0, anchor: known, key: key) }
            let readsFiles = !withoutFiles
            let review = try await onOwnThread {
                var review = SealReview(registry, trail: check.seals, readsFiles: readsFiles)
                try review.run()
                return review
            }
            let problems = check.problems + review.problems
            if json {
                try printJSON(
                    Answer(
                        entries: check.entries, chains: check.chains, erased: check.erased,
                        anchored: check.anchoredEntries, seals: review.seals, scans: review.scans, problems: problems))
            } else {
                print("\(check.entries) entries in \(check.chains) chains, \(check.erased) with their words erased")
                print("\(review.seals) seals over \(review.scans) scans and documents")
                problems.prefix(100).forEach { print("  BROKEN \($0)") }
                if let vouched = check.anchoredEntries {
                    print("\(vouched) heads agree with the anchor")
                } else {
                    print(
                        "Without --anchor nothing proves that the newest entries were not cut off, or the whole trail made anew."
                    )
                }
                if problems.isEmpty { print("The trail holds, and all that was sealed.") }
            }
            if !problems.isEmpty { throw ExitCode(2) }
        }
    }

    struct Anchor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the signed heads of the trail to a file, to be kept somewhere else.")
        @Argument var file: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let registry = try database.openExisting()
            let key = try database.signingKey()
            let today = registry.clock.today
            let now = registry.clock.now()
            try await registry.database.write { try AuditCheck.sealDays(before: today, key: key, at: now, in: $0) }
            let lines = try await registry.database.read { try AuditCheck.anchor($0, key: key) }
            let text = lines.joined(separator: "\n") + "\n"
            guard FileManager.default.createFile(atPath: file, contents: Data(text.utf8)) else {
                throw Trouble(message: "cannot write \(file)")
            }
            print("\(lines.count) heads written to \(file); keep it away from this machine")
        }
    }
}
