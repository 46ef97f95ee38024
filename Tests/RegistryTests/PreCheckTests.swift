import Registry
import Storage
import TepatTesting
import Testing

/// What is found in a proposal while its village can still mend it.
@Suite("Checks of a proposal")
struct PreCheckTests {
    private func findings(_ desk: ProposalDesk, _ outcome: ProposalOutcome, by actor: Actor = ProposalDesk.village)
        async throws -> ProposalFindings
    {
        try await desk.registry.proposalFindings(of: outcome.proposal, by: actor)
    }

    private func rules(_ desk: ProposalDesk, _ outcome: ProposalOutcome) async throws -> [String] {
        try await findings(desk, outcome).items.map(\.rule)
    }

    private func program(_ desk: ProposalDesk, _ id: String) throws -> Int {
        try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = '\(id)'") ?? ""))
    }

    private func edit(_ desk: ProposalDesk, _ first: ProposalOutcome, _ household: NewHousehold) async throws
        -> ProposalOutcome
    {
        try await desk.registry.perform(
            WriteProposal(
                proposal: first.proposal, seen: first.version, .newHousehold, at: SampleRegister.derati,
                ProposalDesk.newHousehold(household)), by: ProposalDesk.village)
    }

    @Test("a household with nothing wrong has no findings")
    func clean() async throws {
        let desk = try await ProposalDesk()
        let outcome = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let found = try await findings(desk, outcome)
        #expect(found.items.isEmpty && found.mayAnswer && found.version == 1)
        #expect(try desk.register.value("SELECT checked FROM proposal") == outcome.hash)
    }

    @Test("what the rules say of newcomers is said of each by name, and goes when it is mended")
    func byRules() async throws {
        let desk = try await ProposalDesk()
        var household = ProposalDesk.household()
        household.members[0].values["hubungan"] = "3"
        household.members[1].values["nik"] = "990206520378"
        household.members[1].values["ibu_kandung"] = ""
        let first = try await desk.write(.newHousehold, ProposalDesk.newHousehold(household))
        let found = try await findings(desk, first)
        #expect(Set(found.items.map(\.rule)) == ["H01", "N02", "M01"])
        let number = try #require(found.items.first { $0.rule == "N02" })
        #expect(number.name == "SURYANI" && number.member == 2 && number.isError && !number.evidence.isEmpty)
        #expect(found.items.first { $0.rule == "H01" }?.name == "")
        #expect(found.unanswered == 3)
        #expect(try desk.register.value("SELECT errors FROM proposal") == "3")
        let second = try await edit(desk, first, ProposalDesk.household())
        #expect(try await rules(desk, second) == [])
        #expect(try desk.register.value("SELECT errors FROM proposal") == "0")
        // What was found once is not forgotten.
        #expect(try desk.register.value("SELECT count(*) FROM proposal_finding WHERE closed_at > 0") == "3")
        #expect(try desk.register.problems() == [])
    }

    @Test(
        "what the ministry's file says of a member is found when help is asked for",
        arguments: [
            ("NAMA TIDAK SESUAI", "P03"), ("KK TIDAK ONLINE", "P05"), ("NIK GANDA", "P02"),
            ("NAMA IBU KANDUNG TIDAK SESUAI", "P06"),
        ])
    func stated(_ words: String, _ rule: String) async throws {
        let desk = try await ProposalDesk()
        try desk.register.load(
            [DTKSRow(61, ["NAMA": "SUTRISNO", "KETERANGAN PADAN": words])], name: "lagi.psv")
        let register = desk.register
        func id(_ column: String) throws -> RecordID {
            let text = try register.value("SELECT \(column) FROM person WHERE name = 'SUTRISNO'")
            return RecordID(Int64(text ?? "") ?? 0)
        }
        let (person, family) = (try id("id"), try id("family"))
        let content = ProposalDesk.enrolment(person, in: family, program: try program(desk, "PKH"))
        let outcome = try await desk.write(.aid, content)
        let found = try await findings(desk, outcome)
        #expect(found.items.map(\.rule) == [rule])
        #expect(found.items.first?.name == "SUTRISNO" && found.items.first?.isError == true)
        #expect(found.items.first?.next.id.isEmpty == false)
    }

    @Test("programmes that exclude each other are found, the same one for somebody else of the family is refused")
    func programs() async throws {
        let desk = try await ProposalDesk()
        let family = try desk.register.family(line: 2)
        // The husband draws on SEMBAKO.
        let wife = try desk.register.person(line: 3)
        func rules(_ id: String, ) async throws -> [String] {
            let content = ProposalDesk.enrolment(wife, in: family, program: try program(desk, id))
            return try await self.rules(desk, try await desk.write(.aid, content))
        }
        #expect(try await rules("BLT-DD") == ["U05"])
        // The family has it already: that is no finding, there is nothing to propose.
        await #expect(throws: Refusal.self) { _ = try await rules("SEMBAKO") }
        #expect(try await rules("PKH") == [])
        #expect(try await rules("PERMAKANAN-LANSIA") == ["U05"])
        #expect(try desk.register.problems() == [])
    }

    @Test("whoever was noted as dead and comes back as somebody new is told of, with the day")
    func removedBefore() async throws {
        let desk = try await ProposalDesk()
        let (wife, family) = (try desk.register.person(line: 3), try desk.register.family(line: 3))
        try await desk.register.change(.death, family, [.status(StatusChange(wife, .deceased))], day: 20_260_503)
        var household = ProposalDesk.household()
        household.members[1].values["nama"] = "siti  nurhayati"
        household.members[1].values["tanggal_lahir"] = "1983-08-12"
        household.members[1].values["nik"] = "9902065208830021"
        let outcome = try await desk.write(.newHousehold, ProposalDesk.newHousehold(household))
        let found = try await findings(desk, outcome)
        #expect(found.items.map(\.rule) == ["U09"])
        #expect(found.items.first?.isError == true && found.items.first?.evidence.count == 1)
    }

    @Test("a number that is corrected to one of another open proposal")
    func proposedElsewhere() async throws {
        let desk = try await ProposalDesk()
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body)
            VALUES ('perbaikan', \(SampleRegister.rejangLebong.value), 20240101, '{"mode":"usul"}')
            """)
        try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let (person, family) = (try desk.register.person(line: 4), try desk.register.family(line: 4))
        let content = ProposalContent(
            SampleRegister.correction(of: person, in: family, ["nik": "9902061507750021"]))
        let outcome = try await desk.write(.correction, content)
        #expect(try await rules(desk, outcome).contains("U03"))
    }

    // MARK: Answers

    @Test("an error is answered by the village, once it says why; the answer stays while the same is said")
    func answered() async throws {
        let desk = try await ProposalDesk()
        var household = ProposalDesk.household()
        household.members[1].values["ibu_kandung"] = ""
        let first = try await desk.write(.newHousehold, ProposalDesk.newHousehold(household))
        func answer(_ reason: String, seen: Int = 1, by actor: Actor = ProposalDesk.village) async throws -> Int {
            try await desk.registry.perform(
                AnswerProposalFinding(
                    proposal: first.proposal, seen: seen,
                    [AnswerProposalFinding.Answer(rule: "M01", member: 2, reason: reason)]), by: actor
            ).left
        }
        await #expect(throws: Refusal.notAllowed(.propose)) { try await answer("yatim piatu", by: ProposalDesk.kades) }
        await #expect(throws: Refusal.notFound) { try await answer("yatim piatu", by: ProposalDesk.neighbour) }
        await #expect(throws: Refusal.self) { try await answer("ya") }
        await #expect(throws: Refusal.self) { try await answer("NIK 9902065203780021") }
        await #expect(throws: Refusal.changedMeanwhile(version: 1)) { try await answer("yatim piatu", seen: 2) }
        #expect(try await findings(desk, first).unanswered == 1)
        #expect(try await answer("yatim piatu sejak lahir") == 0)
        #expect(try await findings(desk, first).items.map(\.answer) == ["yatim piatu sejak lahir"])
        #expect(try await findings(desk, first, by: ProposalDesk.kades).mayAnswer == false)
        // Whoever answers has a hand in it.
        let view = try await desk.registry.proposal(first.proposal, by: ProposalDesk.village)
        #expect(view.steps.map(\.step) == [.write, .edit] && view.hash == first.hash)
        // Something else is said of the other member.
        household.members[0].values["pekerjaan"] = "PEDAGANG"
        let second = try await edit(desk, try await desk.now(first.proposal), household)
        #expect(try await findings(desk, second).items.map(\.answer) == ["yatim piatu sejak lahir"])
        // Another name, another person: the answer was not for them.
        household.members[1].values["nama"] = "SURYATI"
        let third = try await edit(desk, second, household)
        #expect(try await findings(desk, third).items.map(\.answer) == [""])
        #expect(try desk.register.problems() == [])
    }

    @Test("nothing is answered any more once it is on the agenda, and to the neighbour there is nothing")
    func locked() async throws {
        let desk = try await ProposalDesk()
        var household = ProposalDesk.household()
        household.members[1].values["ibu_kandung"] = ""
        let first = try await desk.write(.newHousehold, ProposalDesk.newHousehold(household))
        try await desk.register.run("UPDATE proposal SET state = '\(ProposalState.onAgenda.rawValue)'")
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(
                AnswerProposalFinding(
                    proposal: first.proposal, seen: 1,
                    [AnswerProposalFinding.Answer(rule: "M01", member: 2, reason: "yatim piatu")]),
                by: ProposalDesk.village)
        }
        #expect(try await findings(desk, first).mayAnswer == false)
        await #expect(throws: Refusal.notFound) { try await findings(desk, first, by: ProposalDesk.neighbour) }
    }

    // MARK: Likeness

    private static let man = DTKSRow(
        1,
        [
            "NAMA": "SUGIONO HADI WIBOWO", "NAMA IBU KANDUNG": "WAGIYEM", "TANGGAL LAHIR": "23-02-1971",
            "NIK": "9902062302710001", "DESA/KELURAHAN": "TABA ANYAR",
        ])

    /// Somebody in Derati proposes him as new.
    private func proposeMan(_ registry: Registry, _ changes: [String: String] = [:]) async throws -> RecordID {
        // Another card than any of the crowd's.
        var household = ProposalDesk.household(serial: 91)
        household.members.remove(at: 1)
        household.members[0].values = [
            "nama": "SUGIYONO HADI WIBOWO", "ibu_kandung": "WAGIYEM", "tanggal_lahir": "1971-02-23",
            "nik": "9902062302710007", "jenis_kelamin": "1", "hubungan": "1", "tempat_lahir": "CURUP",
        ].merging(changes) { $1 }
        return try await registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold(household)),
            by: ProposalDesk.village
        ).proposal
    }

    private func searched() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load([Self.man] + DTKSRow.crowd(5..<45))
        try register.registry.runWaitingJobs()
        return register
    }

    @Test("somebody on record in another village is found as likely the same, and nothing of them is told")
    func alike() async throws {
        let register = try searched()
        let id = try await proposeMan(register.registry)
        let found = try await register.registry.proposalFindings(of: id, by: ProposalDesk.village)
        let item = try #require(found.items.first { $0.rule == "U02" })
        #expect(item.isError && item.member == 1 && item.evidence.isEmpty)
        #expect(item.what.id.uppercased().contains("TABA ANYAR"))
        #expect(!"\(item)".contains("SUGIONO") && !"\(item)".contains("9902062302710001"))
        let whole = try await register.registry.proposalFindings(of: id, by: ProposalDesk.verifier)
        let shown = try #require(whole.items.first { $0.rule == "U02" })
        #expect(shown.evidence.first?.columns.count == 2)
        #expect("\(shown.evidence)".contains("SUGIONO HADI WIBOWO"))
        // No number stands there whole, nor in what is kept.
        #expect(!"\(shown.evidence)".contains("9902062302710001"))
        #expect(try register.value("SELECT evidence FROM proposal_finding")?.contains("SUGIONO") == false)
        #expect(try register.value("SELECT count(*) FROM link_case") == "0")
    }

    @Test(
        "neither case nor spaces nor a number of nobody's evade it",
        arguments: [
            ["nama": "  sugiyono   hadi  wibowo"], ["nik": ""], ["nik": "9902061111110009"], ["ibu_kandung": "wagiyem"],
        ])
    func evading(_ changes: [String: String]) async throws {
        let register = try searched()
        let id = try await proposeMan(register.registry, changes)
        let found = try await register.registry.proposalFindings(of: id, by: ProposalDesk.village)
        #expect(found.items.contains { $0.rule == "U02" })
    }

    @Test("each programme of the exclusions is one of the catalogue, and the asset is there")
    func exclusions() async throws {
        let desk = try await ProposalDesk()
        let table = try EmbeddedTable("exclusions.csv")
        #expect(table.rows.count >= 10)
        for row in table.rows {
            #expect(row.count == 6)
            _ = try program(desk, row[0])
            _ = try program(desk, row[1])
        }
    }
}
