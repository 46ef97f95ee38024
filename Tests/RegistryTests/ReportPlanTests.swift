import Registry
import Storage
import Synchronization
import TepatTesting
import Testing

@Suite("What a report costs")
struct ReportPlanTests {
    private static let large = [
        "person", "family", "membership", "enrolment", "finding", "person_trait", "change_set", "transfer",
        "transfer_place", "village_tally", "rule_tally", "program_tally", "village_day", "rule_day", "import_village",
    ]

    @Test("a kabupaten's reports read only its own stretch of any large table")
    func plans() async throws {
        let sample = try await SampleRegister.make()
        let statements = Mutex<Set<String>>([])
        let database = try sample.database.open { text in _ = statements.withLock { $0.insert(text) } }
        let registry = try Registry(
            database: database, clock: .at(SampleRegister.now), sharingRegionsWith: sample.registry)
        statements.withLock { $0 = [] }
        let actor = Actor(
            account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        for kind in ReportKind.allCases {
            _ = try await registry.report(kind, ReportQuery(region: SampleRegister.rejangLebong), by: actor)
        }
        for figure in ["tidak_valid", "PKH"] {
            _ = try await registry.reportMap(figure, of: SampleRegister.rejangLebong, by: actor)
        }
        let seen = statements.withLock { $0 }.filter { $0.hasPrefix("SELECT") }
        #expect(seen.count > 12)
        var scans: [String] = []
        var ages: [String] = []
        var wide: [String] = []
        try database.readBlocking { db in
            for text in seen {
                try db.forEach(SQL(stringLiteral: "EXPLAIN QUERY PLAN " + text)) { row in
                    let step = row.text(3)
                    if step.hasPrefix("SCAN "), Self.isLarge(step, in: text) { scans.append("\(step): \(text)") }
                    if text.contains("p.birth > ") || text.contains("p.birth IS NULL") { ages.append(step) }
                    // The key leads to more than was asked for: to all of a home, or all days of a village.
                    if text.contains("person_trait t"), step.contains("USING PRIMARY KEY (home=?)") {
                        wide.append("\(step): \(text)")
                    }
                    return true
                }
            }
        }
        #expect(scans == [])
        #expect(wide == [])
        // People are counted along an index that holds all that is asked, without a look at a record.
        #expect(ages.contains { $0.contains("COVERING INDEX person_age") }, "\(ages)")
        #expect(!ages.contains { $0.contains("TEMP B-TREE") })
    }

    @Test("a province's report over a few days reads these days, not all of its villages")
    func wideDays() async throws {
        let sample = try await SampleRegister.make()
        let statements = Mutex<Set<String>>([])
        let database = try sample.database.open { text in _ = statements.withLock { $0.insert(text) } }
        let registry = try Registry(
            database: database, clock: .at(SampleRegister.now), sharingRegionsWith: sample.registry)
        statements.withLock { $0 = [] }
        for region in [RegionCode(1_700_000_000), .nation] {
            _ = try await registry.report(.changes, ReportQuery(region: region), by: SampleRegister.admin)
        }
        let seen = statements.withLock { $0 }.filter { $0.contains("_day") && $0.contains("sum(") }
        #expect(seen.count >= 3)
        try database.readBlocking { db in
            for text in seen {
                var steps: [String] = []
                try db.forEach(SQL(stringLiteral: "EXPLAIN QUERY PLAN " + text)) { row in
                    steps.append(row.text(3))
                    return true
                }
                #expect(steps.contains { $0.contains("_day_day (day>") }, "\(steps) \(text)")
            }
        }
    }

    private static func isLarge(_ step: String, in text: String) -> Bool {
        let name = step.split(separator: " ")[1]
        if large.contains(String(name)) { return true }
        return large.contains { text.contains("\($0) \(name) ") || text.contains("\($0) \(name)\n") }
    }
}
