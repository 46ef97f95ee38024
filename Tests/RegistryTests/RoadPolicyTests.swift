import Registry
import Storage
import TepatTesting
import Testing

/// What operators enter in forms is proposed where their kabupaten says so, and applies at once everywhere else.
@Suite("Forms that propose")
struct RoadPolicyTests {
    private static let here = SampleRegister.rejangLebong
    private static let kepahiang = RegionCode(1_708_000_000)
    private let own = SampleRegister.operatorOfDerati

    /// With all that forms do proposed in Rejang Lebong: asked for by one, agreed to by another.
    private func turnedOn(from day: Int32 = RuleChangeTests.today) async throws -> SampleRegister {
        let register = try await SampleRegister.make()
        let rows = try await register.registry.turningRoadOn(in: Self.here, on: day)
        #expect(rows.count == 6)
        try await RuleChangeTests.carry(register, rows, from: day)
        return register
    }

    private func people(_ register: SampleRegister) throws -> String? {
        try register.list("SELECT name, nik, family, relation, occupation, status FROM person ORDER BY id", by: " ")
    }

    // MARK: On and off

    @Test("nothing is proposed until a kabupaten says so, a death no more than a correction")
    func off() async throws {
        let register = try await SampleRegister.make()
        for event in ChangeEvent.allCases where event.isByHand {
            #expect(try await !register.registry.isProposed(event, at: SampleRegister.derati, by: own), "\(event)")
        }
        let family = try register.family(line: 2), wife = try register.person(line: 3)
        #expect(try await register.change(.death, family, [.status(StatusChange(wife, .deceased))]).state == .applied)
        #expect(try await register.mend(try register.person(line: 2), ["pekerjaan": "NELAYAN"]).state == .applied)
        #expect(try register.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("two people turn it on from a day, in one kabupaten; taken back, forms apply at once again")
    func turnOn() async throws {
        let first: Int32 = 20_261_201
        let register = try await SampleRegister.make()
        let rows = try await register.registry.turningRoadOn(in: Self.here, on: first)
        let id = try await RuleChangeTests.draft(register, rows, from: first)
        #expect(try await register.registry.ruleChange(id, by: RuleChangeTests.kadis).region == Self.here)
        try await RuleChangeTests.submit(register, id)
        await #expect(throws: Refusal.notAllowed(.configure)) {
            try await RuleChangeTests.decide(register, id, by: RuleChangeTests.kadis)
        }
        try await RuleChangeTests.decide(register, id)
        // Until the day comes all goes on as before.
        let person = try register.person(line: 2)
        #expect(try await register.mend(person, ["pekerjaan": "NELAYAN"]).state == .applied)
        let later = try register.at(SampleRegister.now + 10 * 86_400_000)
        #expect(try await later.isProposed(.correction, at: SampleRegister.derati, by: own))
        #expect(try await later.isProposed(.death, at: SampleRegister.derati, by: own))
        #expect(try await !later.isProposed(.transfer, at: SampleRegister.derati, by: own))
        #expect(try await !later.isProposed(.onePerson, at: SampleRegister.derati, by: own))
        let village = RegionCode(1_708_012_001)
        #expect(try await !later.isProposed(.correction, at: village, by: SampleRegister.operatorOf(village)))
        let set = SampleRegister.correction(
            of: person, in: try register.family(line: 2), ["pekerjaan": "PEDAGANG"])
        let proposed = try await later.perform(SubmitChanges(set), by: own)
        #expect(proposed.state == .proposed && proposed.proposal == proposed.id)
        #expect(try register.value("SELECT occupation FROM person WHERE line = 2") == "NELAYAN")

        #expect(try await later.turningRoadOn(in: Self.here, on: first).isEmpty)
        let back = try await register.registry.restoring(id, by: RuleChangeTests.kadis)
        try await RuleChangeTests.carry(register, back, from: first)
        #expect(try await !later.isProposed(.correction, at: SampleRegister.derati, by: own))
    }

    @Test("whoever sets rules in one kabupaten says nothing for another, nor for the country")
    func elsewhere() async throws {
        let register = try await SampleRegister.make()
        for region in [Self.kepahiang, .nation] {
            let rows = try await register.registry.turningRoadOn(in: region, on: RuleChangeTests.today)
            await #expect(throws: Refusal.self) { try await RuleChangeTests.draft(register, rows) }
        }
        #expect(try register.value("SELECT count(*) FROM road_rule") == "0")
    }

    @Test("a village may be the first: its neighbours go on as before")
    func oneVillage() async throws {
        let register = try await SampleRegister.make()
        let rows = try await register.registry.turningRoadOn(in: SampleRegister.derati, on: RuleChangeTests.today)
        try await RuleChangeTests.carry(register, rows)
        #expect(try await register.mend(try register.person(line: 2), ["pekerjaan": "NELAYAN"]).state == .proposed)
        let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
        let mended = try await register.mend(
            try register.person(line: 5), ["pekerjaan": "NELAYAN"], by: neighbour)
        #expect(mended.state == .applied)
    }

    @Test("what Dinsos mends applies at once, and what the policy refuses is not proposed either")
    func whoMay() async throws {
        let register = try await turnedOn()
        let person = try register.person(line: 2)
        let mended = try await register.mend(person, ["pekerjaan": "NELAYAN"], by: ProposalDesk.verifier)
        #expect(mended.state == .applied)
        try await register.run(
            """
            INSERT INTO policy (subject, role, mode, valid_from) VALUES ('meninggal', '*', 'refuse', 20250101),
                ('perbaikan/nik', 'operator_desa', 'approve', 20250101)
            """)
        await #expect(throws: Refusal.notAllowed(.correct)) {
            try await register.change(
                .death, try register.family(line: 2), [.status(StatusChange(person, .deceased))])
        }
        #expect(try await !register.registry.isProposed(.death, at: SampleRegister.derati, by: own))
        // Who would have agreed decides about the proposal.
        let other = try register.person(line: 4)
        #expect(try await register.mend(other, ["nik": "9902061204790003"]).state == .proposed)
    }

    // MARK: Forms

    private func changes(_ event: ChangeEvent, _ register: SampleRegister) throws -> [Change] {
        let family = try register.family(line: 2), other = try register.family(line: 4)
        let head = try register.person(line: 2), wife = try register.person(line: 3)
        let single = try register.person(line: 4)
        let newcomer = ["nama": "PUTRI AYU", "hubungan": "3", "jenis_kelamin": "2", "tanggal_lahir": "2026-11-01"]
        switch event {
        case .correction: return [.person(PersonChange(head, seen: 1, values: ["nama": "SUPARDI"]))]
        case .house: return [.house(HouseChange(family, seen: nil, values: ["lantai": "1"]))]
        case .birth, .arrival: return [.newMember(NewMember(family, values: newcomer))]
        case .join: return [.join(Join(single, family: family, relation: 8))]
        case .leave: return [.status(StatusChange(wife, .moved))]
        case .death:
            return [
                .status(StatusChange(head, .deceased)),
                .person(PersonChange(wife, seen: nil, values: ["hubungan": "1"])),
                .trait(TraitChange(wife, values: ["sta_kawin": "4"])),
            ]
        case .marriage: return [.trait(TraitChange(wife, values: ["sta_kawin": "2"]))]
        case .divorce: return [.trait(TraitChange(wife, values: ["sta_kawin": "3"]))]
        case .head: return [.person(PersonChange(wife, seen: nil, values: ["hubungan": "1"]))]
        case .split:
            return [
                .split(NewFamily(from: family, members: [NewFamily.Member(wife, relation: 1)], values: ["rt": "004"]))
            ]
        case .merge: return [.merge(FamilyMerge(from: other, into: family))]
        case .bulk: return [.person(PersonChange(head, seen: nil, values: ["jenis_kelamin": "2"]))]
        case .transfer, .onePerson, .newHousehold, .enrolment, .caretaker, .ppks: return []
        }
    }

    static let forms: [ChangeEvent] = [
        .correction, .house, .birth, .arrival, .join, .leave, .death, .marriage, .divorce, .head, .split, .merge,
    ]

    @Test("each form leads to a proposal, and the register is as it was", arguments: RoadPolicyTests.forms)
    func form(_ event: ChangeEvent) async throws {
        let register = try await turnedOn()
        let before = try people(register)
        let family = try register.family(line: 2)
        let wanted = try changes(event, register)
        let outcome = try await register.change(event, family, wanted)
        let proposal = try #require(outcome.proposal)
        #expect(outcome.state == .proposed && outcome.family == family && outcome.mended.isEmpty)
        let view = try await register.registry.proposal(proposal, by: own)
        #expect(view.row.kind == ProposalKind(event: event) && view.row.state == .draft)
        #expect(view.content?.changes.event == event && view.content?.changes.changes == wanted)
        #expect(view.family == family && view.maker == own.name)
        #expect(try people(register) == before)
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
        #expect(try register.problems() == [])
        // The same people are in no second one; several may come into one family.
        if event == .birth || event == .arrival { return }
        await #expect(throws: Refusal.self) { try await register.change(event, family, wanted) }
    }

    @Test("a removal says why in the words of proposals")
    func reasons() async throws {
        let register = try await turnedOn()
        let death = try await register.change(
            .death, try register.family(line: 4), [.status(StatusChange(try register.person(line: 4), .deceased))])
        let view = try await register.registry.proposal(try #require(death.proposal), by: own)
        #expect(view.content?.reason == "MENINGGAL" && view.steps.first?.reason?.name == "MENINGGAL")
        let left = try await register.change(
            .leave, try register.family(line: 2), [.status(StatusChange(try register.person(line: 3), .notFound))])
        let other = try await register.registry.proposal(try #require(left.proposal), by: own)
        #expect(other.content?.reason == "TIDAK_DITEMUKAN")
    }

    @Test("the same form sent twice is one proposal")
    func once() async throws {
        let register = try await turnedOn()
        let set = SampleRegister.correction(
            of: try register.person(line: 2), in: try register.family(line: 2), ["pekerjaan": "NELAYAN"])
        let action = SubmitChanges(set)
        let first = try await register.registry.perform(action, by: own)
        #expect(try await register.registry.perform(action, by: own) == first)
        #expect(try register.value("SELECT count(*) FROM proposal_step") == "1")
    }

    @Test("a bulk mend makes one proposal a family, and undoing it leaves them to be withdrawn")
    func bulk() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1, ["JENIS KELAMIN": ""])
        try register.load([head, .wife(2, of: head, ["JENIS KELAMIN": "LAKI-LAKI"]), DTKSRow(3, ["JENIS KELAMIN": ""])])
        let rows = try await register.registry.turningRoadOn(in: Self.here, on: RuleChangeTests.today)
        try await RuleChangeTests.carry(register, rows)
        let before = try register.list("SELECT sex FROM person ORDER BY line", by: " ")
        let job = try await register.registry.perform(
            PrepareBulk(
                .sexFromNIK, .region(SampleRegister.derati, rule: nil), reason: "kolom tertukar di berkas"), by: own)
        let done = try await register.registry.runBulk(job, by: own, rowsAtOnce: 1)
        #expect(done.state == .done && done.counts.applied == 3)
        #expect(try register.value("SELECT count(*) FROM proposal") == "2")
        #expect(try register.list("SELECT persons FROM proposal ORDER BY id", by: " ") == "2 1")
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
        #expect(try register.list("SELECT sex FROM person ORDER BY line", by: " ") == before)
        let undone = try await register.registry.undoBulk(job, by: own)
        #expect(undone.counts.undone == 0 && undone.counts.kept == 3)
        #expect(try register.value("SELECT count(*) FROM proposal WHERE state = 'DRAF'") == "2")
        #expect(try register.problems() == [])
    }

    @Test("what came of a proposal is not undone, by whomever")
    func undo() async throws {
        let register = try await SampleRegister.make()
        let mended = try await register.mend(try register.person(line: 2), ["pekerjaan": "NELAYAN"])
        try await register.run("UPDATE change_set SET proposal = 7")
        for actor in [own, ProposalDesk.verifier] {
            await #expect(throws: Refusal.self) {
                try await register.registry.perform(UndoChanges(changeSet: mended.id), by: actor)
            }
            #expect(try await register.registry.changeSet(mended.id, by: actor).undoableUntil == nil)
        }
        #expect(try register.value("SELECT occupation FROM person WHERE line = 2") == "NELAYAN")
    }

    // MARK: What may be said

    private static func offices(_ names: Set<RoadOffice>) -> [String: Bool] {
        Dictionary(uniqueKeysWithValues: RoadOffice.allCases.map { ($0.rawValue, names.contains($0)) })
    }

    private static func edit(_ change: (inout RoadEdit) -> Void) -> RoadEdit {
        var edit = RoadEdit(mode: .proposal)
        change(&edit)
        return edit
    }

    @Test("roads that cannot be gone are refused, with words at the field")
    func refused() async throws {
        let register = try await SampleRegister.make()
        let all = Set(RoadOffice.allCases)
        let odd: [(String, ProposalKind, RoadEdit)] = [
            ("cara", .newHousehold, RoadEdit(mode: .atOnce)),
            ("cara", .correction, RoadEdit(mode: .closed)),
            ("jenis_batas", .correction, Self.edit { $0.cutoff = "kapan-kapan" }),
            ("kantor", .correction, Self.edit { $0.offices = ["musdes": true] }),
            ("kantor", .correction, Self.edit { $0.applies = .passed }),
            (
                "kantor", .aid,
                Self.edit { ($0.offices, $0.applies) = (Self.offices(all.subtracting([.musdes])), .passed) }
            ),
            ("kantor", .split, Self.edit { ($0.offices, $0.applies) = (Self.offices([.bupati]), .passed) }),
            ("berlaku", .split, Self.edit { $0.offices = Self.offices([.musdes]) }),
            ("berlaku", .split, Self.edit { ($0.offices, $0.applies) = (Self.offices([.musdes]), .determined) }),
            ("isi", .removal, Self.edit { $0.reasons = ["MENINGGAL"] }),
            ("isi", .correction, Self.edit { $0.reasons = ["MENINGGAL"] }),
            ("isi", .aid, Self.edit { $0.reasons = ["BEGITULAH"] }),
        ]
        for (field, kind, edit) in odd {
            do {
                _ = try await RuleChangeTests.draft(register, [.road(RoadRule(kind, in: Self.here, edit))])
                Issue.record("\(kind) \(field)")
            } catch Refusal.invalidInput(let told, _) {
                #expect(told == field, "\(kind)")
            }
        }
        await #expect(throws: Refusal.self) {
            try await RuleChangeTests.draft(
                register, [.policy(subject: "perbaikan", role: "operator_desa", mode: "road")])
        }
        let right = Self.edit { ($0.offices, $0.applies) = (Self.offices([.musdes, .kecamatan]), .passed) }
        try await RuleChangeTests.carry(register, [.road(RoadRule(.correction, in: Self.here, right))])
        let view = try await register.registry.dated(.road, on: RuleChangeTests.today, by: RuleChangeTests.kadis)
        #expect(view.rows == [.road(RoadRule(.correction, in: Self.here, right))])
    }
}
