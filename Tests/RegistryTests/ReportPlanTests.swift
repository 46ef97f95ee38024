import Registry
import Storage
import TepatTesting
import Testing

@Suite("What a report costs")
struct ReportPlanTests {
    private static let large = [
        "person", "family", "membership", "enrolment", "finding", "person_trait", "change_set", "transfer",
        "transfer_place", "link_place", "link_decision", "link_run_place", "village_tally", "rule_tally",
        "program_tally", "village_day", "rule_day", "import_village",
    ]

    @Test("a kabupaten's reports read only its own stretch of any large table")
    func plans() async throws {
        let sample = try await SampleRegister.make()
        let (registry, trace) = try sample.traced()
        let actor = Actor(
            account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        for kind in ReportKind.allCases {
            _ = try await registry.report(kind, ReportQuery(region: SampleRegister.rejangLebong), by: actor)
        }
        for figure in ["tidak_valid", "PKH"] {
            _ = try await registry.reportMap(figure, of: SampleRegister.rejangLebong, by: actor)
        }
        let seen = trace.statements("SELECT")
        #expect(seen.count > 12)
        let plans = try QueryPlans(registry.database, large: Self.large)
        #expect(try plans.walks(of: seen, through: Self.large) == [])
        // The key leads to more than was asked for: to all of a home, or all days of a village.
        for sql in seen where sql.text.contains("person_trait t") {
            #expect(try !plans.steps(of: sql).contains { $0.leadsTo(home: "person_trait") }, "\(sql.text)")
        }
        // People are counted along an index that holds all that is asked, without a look at a record.
        let ages = try seen.filter { $0.text.contains("p.birth > ") || $0.text.contains("p.birth IS NULL") }
            .flatMap { try plans.steps(of: $0) }
        #expect(ages.contains { $0.reads(onlyIndex: "person_age") }, "\(ages)")
        if !TestEngine.isPostgres { #expect(!ages.contains { $0.isSort }) }
    }

    @Test(
        "a province's report over a few days reads these days, not all of its villages",
        .enabled(if: !TestEngine.isPostgres, "PostgreSQL decides by how many rows it expects"))
    func wideDays() async throws {
        let sample = try await SampleRegister.make()
        let (registry, trace) = try sample.traced()
        for region in [RegionCode(1_700_000_000), .nation] {
            _ = try await registry.report(.changes, ReportQuery(region: region), by: SampleRegister.admin)
        }
        let seen = trace.statements("SELECT", "WITH").filter { $0.text.contains("_day") && $0.text.contains("sum(") }
        #expect(seen.count >= 3)
        let plans = try QueryPlans(registry.database, large: Self.large)
        for sql in seen {
            let steps = try plans.steps(of: sql).map(\.description)
            #expect(steps.contains { $0.contains(/_day_day\b.* \(+day ?>/) }, "\(steps) \(sql.text)")
        }
    }
}
