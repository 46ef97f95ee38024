import Registry
import Storage
import TepatTesting
import Testing

/// Searches and filtered lists find their rows by an index: held against the engine's own plan.
@Suite("What a search and a filter cost")
struct SearchPlanTests {
    private static let large = [
        "person", "family", "membership", "enrolment", "finding", "person_nik", "family_kk", "person_name",
        "person_dtks", "family_address", "change_log", "village_tally", "rule_tally", "program_tally", "saved_view",
    ]

    @Test(
        "no search and no filter walks through a table",
        arguments: [
            SampleRegister.operatorOf(SampleRegister.derati), SampleRegister.admin,
            Actor(
                account: 9, name: "dua desa",
                grants: [
                    Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar),
                    Grant(role: .kades, region: SampleRegister.derati),
                ]),
        ])
    func plans(actor: Actor) async throws {
        let sample = try await SampleRegister.make()
        let (registry, trace) = try sample.traced()

        for text in [
            "siti nurhayati", "sito nurhaiti", "nur hayati", "siti qqqq", "jl merdeka rt 3", "dusun", "jl merdaka",
            "9902061204790001", "990000000000000001", "0000000000001", "siti xyzuvw moh",
        ] {
            var after: String?
            for _ in 0..<20 {
                let result = try await registry.search(text, after: after, limit: 1, work: 30, by: actor)
                guard case .words(let found) = result, let next = found.persons.next ?? found.families.next else {
                    break
                }
                after = next
            }
        }
        for (valid, rule, program) in [
            (nil, nil, nil), (true, nil, nil), (false, nil, nil), (nil, "N02", nil), (nil, nil, "PKH"),
            (false, "N02", "PKH"), (false, nil, "PKH"),
        ] as [(Bool?, String?, String?)] {
            for isGone in [false, true] {
                _ = try await registry.families(
                    FamilyFilter(
                        region: SampleRegister.rejangLebong, valid: valid, rule: rule, program: program, isGone: isGone),
                    after: nil, limit: 25, by: actor)
                _ = try await registry.persons(
                    PersonFilter(
                        region: SampleRegister.rejangLebong, valid: valid, rule: rule, program: program, minAge: 17,
                        maxAge: 80, sex: 2, status: isGone ? .deceased : .present), after: nil, limit: 25, by: actor)
            }
        }
        let view = try await registry.saveView(screen: .families, name: "A", query: "valid=ya", by: actor)
        _ = try await registry.views(by: actor)
        try await registry.dropView(id: view, by: actor)
        await registry.finishAudit()

        let seen = trace.statements("SELECT", "WITH", "UPDATE", "DELETE")
        #expect(seen.count > 30)
        let walks = try QueryPlans(registry.database, large: Self.large).walks(of: seen, through: Self.large)
        #expect(walks == [], "\(walks)")
    }

    @Test(
        "a list and a walk along a word come in the order of their index, so that they can be left at any row",
        .enabled(if: !TestEngine.isPostgres, "PostgreSQL decides by how many rows it expects"))
    func unsorted() async throws {
        let sample = try await SampleRegister.make()
        let (registry, trace) = try sample.traced()
        let actor = SampleRegister.operatorOf(SampleRegister.derati)
        _ = try await registry.search("siti nurhayati", by: actor)
        for (rule, program) in [(nil, nil), ("N02", nil), (nil, "PKH")] as [(String?, String?)] {
            for isGone in [false, true] {
                _ = try await registry.families(
                    FamilyFilter(
                        region: SampleRegister.rejangLebong, valid: false, rule: rule, program: program, isGone: isGone),
                    after: nil, limit: 25, by: actor)
                _ = try await registry.persons(
                    PersonFilter(
                        region: SampleRegister.rejangLebong, rule: rule, program: program,
                        status: isGone ? .moved : .present), after: nil, limit: 25, by: actor)
            }
        }
        await registry.finishAudit()
        let walks = trace.statements("SELECT", "WITH").filter {
            $0.text.contains("THEN 1 ELSE 0 END") && $0.text.contains("LIMIT")
        }
        #expect(walks.count >= 8)
        let plans = try QueryPlans(registry.database, large: Self.large)
        // The members of one family may be put in order, never the rows of a list.
        for sql in walks { #expect(try !plans.steps(of: sql).contains { $0.isSort }, "\(sql.text)") }
    }
}
