import Foundation
import TepatTesting
import Testing

/// A register that an earlier version of the program left, in Golden/step-STEP.sql with the anchor of its trail.
///
/// That of step 25 was written down by the program of ab7cbf3, the last before PostgreSQL: two imports, mends of which one
/// was undone, a move that waits, findings, jobs, an export. That of step 57 is made by `scripts/upgrade-fixture COMMIT 57`
/// with the program of the last commit whose schema ends there; what is in it stands in `UpgradeFixture`. Another step is
/// made the same way, and named in `all`.
struct Earlier: Sendable, CustomTestStringConvertible {
    /// Its last step of the schema.
    let step: Int
    /// What its accounts sign in with.
    let password: String
    /// After the earlier version was used last.
    let now: Int64

    var testDescription: String { "step \(step)" }

    static let beforePostgreSQL = Earlier(
        step: 25, password: "gunung-kaba-berasap-7", now: SampleRegister.now + 6 * 86_400_000)
    static let withProposals = Earlier(
        step: 57, password: SampleRegister.password, now: SampleRegister.now + 14 * 86_400_000)
    static let all = [beforePostgreSQL, withProposals]

    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Golden")
    var anchor: String { Self.golden.appendingPathComponent("step-\(step).anchor").path }
    var text: String {
        get throws {
            try String(contentsOf: Self.golden.appendingPathComponent("step-\(step).sql"), encoding: .utf8)
        }
    }
}
