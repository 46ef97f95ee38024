import ArgumentParser
import Foundation
import Registry
import Storage

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Examine the register: file, counts, audit trail, unfinished imports.",
        discussion: "Ends with 2 if anything is wrong.")
    @Flag(help: "Read the files of scans and documents, and do not only look whether they are there.") var withFiles =
        false
    @Flag(help: "Print the answer as JSON.") var json = false
    @OptionGroup var database: DatabaseOption

    private struct Answer: Encodable { var problems: [String] }

    func run() async throws {
        let registry = try database.openExisting()
        let key = try database.signingKey()
        let readsFiles = withFiles
        let problems = try await onOwnThread {
            var problems = try registry.database.integrityProblems().map { "file: \($0)" }
            let (found, trail) = try registry.database.readWhole { db in
                let trail = try AuditCheck(db, anchor: nil, key: key)
                let found = try Tally.differences(in: db) + ProposalCheck.problems(in: db, sealsToo: false)
                return (found + trail.problems.map { "audit: \($0)" }, trail.seals)
            }
            problems += found
            var review = SealReview(registry, trail: trail, readsFiles: readsFiles, holdsContents: false)
            try review.run()
            problems += review.problems
            if let open = try registry.unfinishedImport() {
                problems.append(
                    "import \(open.id) (\(open.fileName)) was not finished: import the file again, or undo it")
            }
            return problems
        }
        if json {
            try printJSON(Answer(problems: problems))
        } else {
            problems.forEach { print($0) }
            if problems.isEmpty { print("all is well") }
        }
        if !problems.isEmpty { throw ExitCode(2) }
    }
}
