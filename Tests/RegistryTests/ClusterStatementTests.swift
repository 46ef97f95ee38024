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
    private static let allowed: [(prefix: StatementForm, reason: String)] = {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/cluster-statements.txt")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " => ", maxSplits: 1).map(String.init)
            return parts.count == 2 && !line.hasPrefix("#") ? (StatementForm(of: parts[0]), parts[1]) : nil
        }
    }()

    private static func complaint(_ text: String) -> String? {
        switch ClusterRules.verdict(of: text) {
        case .coordinator, .bound: nil
        case .everywhere(let table): "goes to every server for \(table)"
        case .refused(let why): "is refused: \(why)"
        }
    }

    private static func isAllowed(_ form: StatementForm) -> Bool { allowed.contains { form.hasPrefix($0.prefix) } }
    /// A statement about more kabupaten than are worth naming, such as a list of the country.
    private static func isWide(_ text: String) -> Bool { text.contains("0 = 0") }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a statement is of a test, or of a command, rather than of the program while it serves: it stands more
    /// exactly in a test, or among the steps of the schema and the commands about whole tables, than anywhere else.
    private struct OwnStatements {
        /// What changes the schema, moves, spreads or keeps a register as a whole: with no server on it, or beside one.
        private static let commands = [
            "Sources/Registry/Schema/", "Sources/Registry/Moving/", "Sources/Registry/Cluster/",
            "Sources/Registry/Audit/BackupCheck.swift", "Sources/Storage/StoredTable.swift",
            "Sources/Storage/PostgreSQLBackup.swift", "Sources/Storage/SQLiteBackup.swift",
        ]
        private let program: SourceStatements
        private let others: SourceStatements

        init() {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            let sources = root.appendingPathComponent("Sources")
            let commands = Self.commands.map { root.path + "/" + $0 }
            func isOfCommand(_ path: String) -> Bool { commands.contains(where: path.hasPrefix) }
            program = SourceStatements(under: [sources]) { !isOfCommand($0) }
            others = SourceStatements(under: [root.appendingPathComponent("Tests"), sources]) { path in
                !path.hasPrefix(sources.path + "/") || isOfCommand(path)
            }
        }

        func contain(_ text: String) -> Bool {
            let known = program.fit(text)
            // Words that fit any table take nothing away from the program that it may say itself.
            return known == 0 ? others.fit(text) > 0 : others.fit(text, isNamed: true) > known
        }
    }

    /// Runs where $TEPAT_COLLECTED names what a run of all tests has sent (`scripts/cluster-check`).
    @Test("of a whole run of the tests", .enabled(if: environment["TEPAT_COLLECTED"] != nil))
    func collected() throws {
        let path = Self.environment["TEPAT_COLLECTED"] ?? ""
        let all = Set(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init))
        #expect(all.count > 300)
        let url = Self.environment["TEPAT_CLUSTER"] ?? ""
        let server = url.isEmpty ? nil : try ClusterServer(url: url)
        let own = OwnStatements()
        var found: [StatementForm: [String]] = [:]
        for text in all.sorted() {
            let complaint = Self.complaint(text)
            if let complaint, !Self.isWide(text), !own.contain(text) {
                found[StatementForm(of: text), default: []].append("\(complaint): \(text)")
            }
            if let difference = server.flatMap({ Self.difference($0.answer(to: text), complaint) }) {
                Issue.record("\(difference): \(text)")
            }
        }
        // One of each form: what is right about it is right about its like.
        for (form, statements) in found where !Self.isAllowed(form) {
            Issue.record("\(statements[0]) (\(statements.count) alike)")
        }
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

    /// A second program on the database of a sample, and what it has sent since it came up.
    private static func listening(to sample: SampleRegister) throws -> (Registry, Heard) {
        let heard = Heard()
        let registry = try Registry(
            database: try sample.database.open { sql in heard.add(sql.text) },
            clock: .at(SampleRegister.now), sharingRegionsWith: sample.registry)
        heard.forget()
        return (registry, heard)
    }

    private final class Heard: Sendable {
        private let statements = Mutex<Set<String>>([])

        func add(_ text: String) { _ = statements.withLock { $0.insert(text) } }
        func forget() { statements.withLock { $0 = [] } }

        var complaints: [String] {
            // Nothing is allowed here: a village knows its kabupaten.
            statements.withLock { $0 }.map(ClusterStatementTests.oneLine).compactMap { text in
                ClusterStatementTests.complaint(text).map { "\($0): \(text)" }
            }.sorted()
        }
    }

    @Test("of the pages of a village goes to one server", .enabled(if: TestEngine.isPostgres))
    func pages() async throws {
        let sample = try await SampleRegister.make()
        let (registry, statements) = try Self.listening(to: sample)
        let actor = SampleRegister.operatorOf(SampleRegister.derati)
        let overview = try await registry.overview(of: nil, by: actor)
        _ = try await registry.work(in: overview, by: actor)
        _ = try await registry.attention(by: actor)
        for filter in [
            FamilyFilter(region: SampleRegister.derati), FamilyFilter(region: SampleRegister.derati, valid: false),
            FamilyFilter(region: SampleRegister.derati, rule: "N02"),
            FamilyFilter(region: SampleRegister.derati, program: "PKH"),
        ] {
            _ = try await registry.families(filter, after: nil, limit: 25, by: actor)
        }
        _ = try await registry.persons(in: SampleRegister.derati, after: nil, limit: 25, by: actor)
        _ = try await registry.mendReasons(in: SampleRegister.derati, by: actor)
        for stage in MendStage.allCases {
            let queue = try await registry.mendQueue(
                MendFilter(region: SampleRegister.derati, rule: "N02", stage: stage), limit: 25, by: actor)
            if let key = queue.items.first?.key { _ = try await registry.mendCase(key, by: actor) }
        }
        _ = try await registry.search("siti nurhayati", after: nil, by: actor)
        _ = try await registry.search("9902061204790001", after: nil, by: actor)
        let person = RecordID(Int64(try sample.value("SELECT id FROM person ORDER BY id LIMIT 1") ?? "") ?? 0)
        _ = try await registry.family(try await registry.familyOf(person: person, by: actor), by: actor)
        _ = try await registry.transfers(in: SampleRegister.derati, open: true, after: nil, limit: 20, by: actor)
        #expect(statements.complaints == [])
    }

    @Test("of changes in a village goes to one server", .enabled(if: TestEngine.isPostgres))
    func changes() async throws {
        let sample = try await SampleRegister.make()
        let (registry, statements) = try Self.listening(to: sample)
        let actor = SampleRegister.operatorOf(SampleRegister.derati)
        let families = try await registry.families(
            FamilyFilter(region: SampleRegister.derati), after: nil, limit: 2, by: actor)
        let family = try await registry.family(try #require(families.items.first).id, by: actor)
        let person = try #require(family.members.first).id
        let change = try await registry.perform(
            SubmitChanges(SampleRegister.correction(of: person, in: family.id, ["pekerjaan": "PETANI"])), by: actor)
        _ = try await registry.perform(UndoChanges(changeSet: change.id), by: actor)
        let move = try await registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family.id, persons: [])],
                destination: SampleRegister.tabaAnyar, day: 20_261_101, reason: "pindah rumah"), by: actor)
        let there = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        let moved = try await registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: move.transfer, seen: 1,
                decision: .accept(values: [:], into: nil, persons: [])), by: there)
        _ = try await registry.lookers(
            of: try #require(moved.family),
            by: Actor(
                account: 90, name: "Auditor", grants: [Grant(role: .auditor, region: SampleRegister.rejangLebong)]))
        _ = try await registry.report(
            .ages, ReportQuery(region: SampleRegister.derati), by: SampleRegister.operatorOf(SampleRegister.derati))
        #expect(statements.complaints == [])
    }

    @Test("what is allowed has a reason, and nothing is allowed twice")
    func reasons() {
        #expect(Self.allowed.allSatisfy { $0.reason.count > 5 })
        #expect(Set(Self.allowed.map(\.prefix)).count == Self.allowed.count)
        #expect(!Self.allowed.contains { $0.reason.contains("not yet") })
    }
}
