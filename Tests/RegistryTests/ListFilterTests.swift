import Registry
import TepatTesting
import Testing

/// Each filter, and filters together, against what the tables say.
@Suite("Filters of the lists")
struct ListFilterTests {
    private let region = SampleRegister.rejangLebong

    /// Two hundred families of up to three in four villages; every third has a malformed NIK, some are in a program.
    private func register() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        var rows: [DTKSRow] = []
        for number in 1...200 {
            let place: [String: String] =
                number % 4 == 0
                ? ["KABUPATEN/KOTA": "KEPAHIANG", "KECAMATAN": "BERMANI ILIR", "DESA/KELURAHAN": "KOTA AGUNG"]
                : ["DESA/KELURAHAN": number % 3 == 0 ? "TABA ANYAR" : "DERATI"]
            var head = DTKSRow(
                number,
                [
                    "TANGGAL LAHIR": "0\(number % 9 + 1)-04-\(1940 + number % 60)",
                    "BANSOS PKH": number % 7 == 0 ? "YA" : "TIDAK",
                ]
            ).with(place)
            if number % 3 == 1 { head = head.with(["NIK": "9.90206E+15"]) }
            rows.append(head)
            if number % 2 == 0 {
                rows.append(
                    .wife(
                        number + 400, of: head,
                        ["BANSOS PKH": "TIDAK", "BANSOS BPNT": number % 10 == 0 ? "YA" : "TIDAK"]))
            }
        }
        try register.load(rows)
        return register
    }

    private func families(_ register: SampleRegister, _ filter: FamilyFilter, limit: Int = 25, work: Int = 20_000)
        async throws -> [RecordID]
    {
        var seen: [RecordID] = []
        var after: String?
        for _ in 0..<3_000 {
            let page = try await register.registry.families(
                filter, after: after, limit: limit, work: work, by: SampleRegister.admin)
            #expect(page.items.count <= limit)
            #expect(page.reached == nil || (page.next != nil && page.items.count < limit))
            seen += page.items.map(\.id)
            after = page.next
            if after == nil { return seen }
        }
        Issue.record("the pages do not end")
        return seen
    }

    private func persons(_ register: SampleRegister, _ filter: PersonFilter, limit: Int = 50, work: Int = 10_000)
        async throws -> [RecordID]
    {
        var seen: [RecordID] = []
        var after: String?
        for _ in 0..<3_000 {
            let page = try await register.registry.persons(
                filter, after: after, limit: limit, work: work, by: SampleRegister.admin)
            #expect(page.items.count <= limit)
            seen += page.items.map(\.id)
            after = page.next
            if after == nil { return seen }
        }
        Issue.record("the pages do not end")
        return seen
    }

    private func count(_ register: SampleRegister, _ sql: String) throws -> Int {
        Int(try register.value("SELECT count(*) FROM " + sql) ?? "") ?? -1
    }

    private static let inRegion = "village BETWEEN 1702000000 AND 1702999999"
    private static let inPKH = """
        EXISTS (SELECT 1 FROM enrolment e JOIN program g ON g.number = e.program WHERE e.home = p.home
        AND e.person = p.id AND e.valid_to IS NULL AND g.id = 'PKH')
        """

    @Test("families by region, validity, reason and program, alone and together, in pages of every size")
    func familyFilters() async throws {
        let register = try register()
        let rule =
            try register.value("SELECT rule FROM finding WHERE closed_at IS NULL AND severity = 'error' LIMIT 1") ?? ""
        let withRule =
            "EXISTS (SELECT 1 FROM finding n WHERE n.home = f.home AND n.family = f.id AND n.rule = '\(rule)')"
        let inPKH = "EXISTS (SELECT 1 FROM person p WHERE p.home = f.home AND p.family = f.id AND \(Self.inPKH))"
        let cases: [(FamilyFilter, String)] = [
            (FamilyFilter(region: .nation), "1 = 1"), (FamilyFilter(region: region), Self.inRegion),
            (FamilyFilter(region: SampleRegister.derati), "village = 1702062001"),
            (FamilyFilter(region: region, valid: true), "\(Self.inRegion) AND errors_found + errors_stated = 0"),
            (FamilyFilter(region: region, valid: false), "\(Self.inRegion) AND errors_found + errors_stated > 0"),
            (FamilyFilter(region: region, rule: rule), "\(Self.inRegion) AND \(withRule)"),
            (FamilyFilter(region: .nation, program: "PKH"), inPKH),
            (
                FamilyFilter(region: region, valid: false, program: "PKH"),
                "\(Self.inRegion) AND errors_found + errors_stated > 0 AND \(inPKH)"
            ),
            (
                FamilyFilter(region: region, valid: false, rule: rule, program: "PKH"),
                "\(Self.inRegion) AND \(withRule) AND \(inPKH)"
            ),
            (FamilyFilter(region: region, valid: true, rule: rule), "1 = 0"),
            (FamilyFilter(region: region, isGone: true), "\(Self.inRegion) AND status <> 1"),
        ]
        for (filter, condition) in cases {
            let expected = try count(register, "family f WHERE \(condition)")
            let whole = try await families(register, filter)
            #expect(whole.count == expected, "\(filter)")
            #expect(Set(whole).count == whole.count)
            for (limit, work) in [(1, 20_000), (7, 20_000), (25, 1), (3, 10)] {
                #expect(
                    try await families(register, filter, limit: limit, work: work) == whole,
                    "\(filter) \(limit) \(work)")
            }
        }
    }

    @Test("persons by region, validity, reason, program, age and sex, alone and together")
    func personFilters() async throws {
        let register = try register()
        let family = "SELECT errors_found + errors_stated FROM family f WHERE f.home = p.home AND f.id = p.family"
        let rule =
            try register.value(
                "SELECT rule FROM finding WHERE closed_at IS NULL AND person <> 0 AND severity = 'error' LIMIT 1") ?? ""
        let withRule = """
            EXISTS (SELECT 1 FROM finding n WHERE n.home = p.home AND n.person = p.id AND n.rule = '\(rule)'
            AND n.closed_at IS NULL)
            """
        // The register's day is 21 November 2026.
        let cases: [(PersonFilter, String)] = [
            (PersonFilter(region: .nation), "1 = 1"), (PersonFilter(region: region), Self.inRegion),
            (PersonFilter(region: region, valid: false), "\(Self.inRegion) AND (\(family)) > 0"),
            (PersonFilter(region: region, valid: true), "\(Self.inRegion) AND (\(family)) = 0"),
            (PersonFilter(region: region, rule: rule), "\(Self.inRegion) AND \(withRule)"),
            (PersonFilter(region: region, program: "PKH"), "\(Self.inRegion) AND \(Self.inPKH)"),
            (PersonFilter(region: region, sex: 2), "\(Self.inRegion) AND sex = 2"),
            (PersonFilter(region: region, minAge: 60), "\(Self.inRegion) AND birth <= 19661121"),
            (PersonFilter(region: region, maxAge: 43), "\(Self.inRegion) AND birth > 19821121"),
            (
                PersonFilter(region: region, minAge: 43, maxAge: 43),
                "\(Self.inRegion) AND birth BETWEEN 19821122 AND 19831121"
            ),
            (
                PersonFilter(region: region, valid: false, rule: rule, minAge: 50, sex: 1),
                "\(Self.inRegion) AND \(withRule) AND sex = 1 AND birth <= 19761121"
            ),
            (
                PersonFilter(region: .nation, program: "PKH", minAge: 40, maxAge: 60, sex: 1),
                "\(Self.inPKH) AND sex = 1 AND birth BETWEEN 19651122 AND 19861121"
            ),
            (PersonFilter(region: .nation, minAge: 120), "1 = 0"),
        ]
        for (filter, condition) in cases {
            let expected = try count(register, "person p WHERE \(condition)")
            let whole = try await persons(register, filter)
            #expect(whole.count == expected, "\(filter)")
            #expect(Set(whole).count == whole.count)
            for (limit, work) in [(1, 10_000), (7, 10_000), (50, 1), (3, 10)] {
                #expect(
                    try await persons(register, filter, limit: limit, work: work) == whole, "\(filter) \(limit) \(work)"
                )
            }
        }
    }

    @Test("those who are no longer there are found by how they went, and their families with them")
    func gone() async throws {
        let register = try await SampleRegister.make()
        func status(_ name: String, _ status: RecordStatus) async throws {
            let person = RecordID(Int64(try register.value("SELECT id FROM person WHERE name = '\(name)'") ?? "") ?? 0)
            let family = try await register.registry.familyOf(person: person, by: SampleRegister.admin)
            let event: ChangeEvent = status == .deceased ? .death : .leave
            _ = try await register.registry.perform(
                SubmitChanges(
                    ChangeSet(
                        event: event, family: family, changes: [.status(StatusChange(person, status))],
                        reason: "laporan keluarga")), by: SampleRegister.admin)
        }
        try await status("RIZKI PRATAMA", .deceased)
        try await status("SITI NURHAYATI", .moved)
        func names(_ status: RecordStatus) async throws -> [String] {
            try await register.registry.persons(
                PersonFilter(region: .nation, status: status), after: nil, limit: 9, by: SampleRegister.admin
            ).items.map(\.name)
        }
        #expect(try await names(.deceased) == ["RIZKI PRATAMA"])
        #expect(try await names(.moved) == ["SITI NURHAYATI"])
        #expect(try await names(.notFound) == [])
        #expect(try await names(.present).sorted() == ["MUHAMMAD YUSUF", "SUPARMAN"])
        let gone = try await register.registry.families(
            FamilyFilter(region: .nation, isGone: true), after: nil, limit: 9, by: SampleRegister.admin)
        #expect(gone.items.map(\.headName) == ["RIZKI PRATAMA"])
        #expect(gone.items.allSatisfy { $0.status != .present })
        let there = try await register.registry.families(
            FamilyFilter(region: .nation), after: nil, limit: 9, by: SampleRegister.admin)
        #expect(there.items.count == 2)
    }

    @Test("a page that looked through enough says how far it came")
    func reached() async throws {
        let register = try register()
        let filter = PersonFilter(region: .nation, minAge: 120)
        let page = try await register.registry.persons(
            filter, after: nil, limit: 10, work: 20, by: SampleRegister.admin)
        #expect(page.items.isEmpty)
        #expect(page.reached?.code == SampleRegister.derati)
        #expect(page.next != nil)
    }

    @Test("the neighbour's people come with no filter")
    func scope() async throws {
        let register = try register()
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        for filter in [
            PersonFilter(region: .nation), PersonFilter(region: region, rule: "N02"),
            PersonFilter(region: region, program: "PKH"), PersonFilter(region: region, status: .deceased),
            PersonFilter(region: region, valid: false),
        ] {
            let page = try await register.registry.persons(filter, after: nil, limit: 200, by: neighbour)
            #expect(page.items.allSatisfy { $0.village.code == SampleRegister.tabaAnyar })
        }
        for filter in [
            FamilyFilter(region: .nation), FamilyFilter(region: region, rule: "N02"),
            FamilyFilter(region: region, valid: false), FamilyFilter(region: region, program: "PKH"),
            FamilyFilter(region: region, isGone: true),
        ] {
            let page = try await register.registry.families(filter, after: nil, limit: 200, by: neighbour)
            #expect(page.items.allSatisfy { $0.village.code == SampleRegister.tabaAnyar })
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.persons(
                PersonFilter(region: SampleRegister.derati), after: nil, limit: 9, by: neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.families(
                FamilyFilter(region: region, program: "TIDAK-ADA"), after: nil, limit: 9, by: neighbour)
        }
    }
}
