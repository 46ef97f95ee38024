import Foundation
@testable import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Who is of the office of a village, and what their families propose: marked, never refused for it.
@Suite("Village officials")
struct OfficialTests {
    private static let since: Int32 = 20_240_102
    /// HARTONO and the KK of `ProposalDesk.household()`.
    private static let hartono = "9902061507750021"
    private static let card = "9902060101150021"

    @discardableResult
    private func note(
        _ desk: ProposalDesk, name: String = "HASAN BASRI", title: String = "Kepala dusun", nik: String = "",
        kk: String = "", person: RecordID? = nil, account: Int64? = nil, by actor: Actor = ProposalDesk.village
    ) async throws -> OfficialOutcome {
        try await desk.registry.perform(
            NoteOfficial(
                at: SampleRegister.derati, name: name, title: title, nik: nik, kk: kk, person: person,
                account: account, from: Self.since), by: actor)
    }

    private func findings(_ desk: ProposalDesk, _ proposal: ProposalOutcome) async throws -> [ProposalFinding] {
        try await desk.registry.proposalFindings(of: proposal.proposal, by: ProposalDesk.village).items
            .filter { $0.rule == "U07" }
    }

    private func isMarked(_ desk: ProposalDesk, _ proposal: ProposalOutcome) async throws -> Bool {
        try await desk.registry.proposal(proposal.proposal, by: ProposalDesk.village).row.isOfficials
    }

    // MARK: The list

    @Test("operator, village head and verifier keep the list; others read it, and a neighbour does not")
    func list() async throws {
        let desk = try await ProposalDesk()
        try await note(desk, title: "Sekretaris desa")
        try await note(desk, name: "MINARTI", title: "Kaur keuangan", by: ProposalDesk.kades)
        try await note(desk, name: "SUDIRMAN", title: "Ketua RT 01", by: ProposalDesk.verifier)
        for actor in [ProposalDesk.camat, ProposalDesk.kadis, ProposalDesk.bupati] {
            await #expect(throws: Refusal.notAllowed(.propose)) { try await note(desk, name: "LAIN", by: actor) }
        }
        await #expect(throws: Refusal.notFound) { try await note(desk, name: "LAIN", by: ProposalDesk.neighbour) }
        let list = try await desk.registry.officials(of: SampleRegister.derati, by: ProposalDesk.camat)
        #expect(list.officials.map(\.name) == ["HASAN BASRI", "MINARTI", "SUDIRMAN"] && !list.mayNote)
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.officials(of: SampleRegister.derati, by: ProposalDesk.neighbour)
        }
        // Of one office once.
        await #expect(throws: Refusal.self) { try await note(desk, title: "sekretaris desa") }
        let trail = try desk.register.value("SELECT count(*) FROM audit_entry WHERE verb = 'catat perangkat desa'")
        #expect(trail == "3")
    }

    @Test("ended, a line stays with its day")
    func ended() async throws {
        let desk = try await ProposalDesk()
        let official = try await note(desk).official
        func end(_ day: Int32, by actor: Actor = ProposalDesk.kades) async throws {
            _ = try await desk.registry.perform(EndOfficial(official, on: day), by: actor)
        }
        await #expect(throws: Refusal.self) { try await end(20_240_101) }
        await #expect(throws: Refusal.self) { try await end(20_270_101) }
        await #expect(throws: Refusal.notFound) { try await end(20_261_101, by: ProposalDesk.neighbour) }
        try await end(20_261_101)
        await #expect(throws: Refusal.self) { try await end(20_261_102) }
        let list = try await desk.registry.officials(of: SampleRegister.derati, by: ProposalDesk.village)
        #expect(list.officials.map(\.to) == [20_261_101])
    }

    @Test("a NIK of the village finds the record, an account has to work there")
    func known() async throws {
        let desk = try await ProposalDesk()
        let person = try desk.register.person(line: 2)
        try await note(desk, name: "", nik: "9902061204790001", account: 1)
        let list = try await desk.registry.officials(of: SampleRegister.derati, by: ProposalDesk.village)
        #expect(list.officials.first?.person == person && list.officials.first?.name == "SUPARMAN")
        #expect(list.officials.first?.account == "operator")
        #expect(list.accounts.map(\.name).contains("kades") && !list.accounts.map(\.name).contains("tetangga"))
        await #expect(throws: Refusal.self) { try await note(desk, name: "LAIN", account: 4) }
        await #expect(throws: Refusal.self) { try await note(desk, name: "LAIN", nik: "12345") }
        await #expect(throws: Refusal.self) { try await note(desk, name: "NIK 9902061204790001") }
        await #expect(throws: Refusal.notFound) {
            try await note(desk, name: "LAIN", person: try desk.register.person(line: 5))
        }
    }

    // MARK: Their families

    @Test("a member in office, or the KK of somebody in office, marks a proposal and says why")
    func marked() async throws {
        let desk = try await ProposalDesk()
        let plain = try await desk.write(.newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 22)))
        try await note(desk, name: "HARTONO", nik: Self.hartono)
        let own = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let found = try await findings(desk, own)
        #expect(found.map(\.member) == [1] && found.first?.isError == false)
        #expect(found.first?.what.id.contains("Kepala dusun") == true)
        #expect(try await isMarked(desk, own))
        #expect(try await !isMarked(desk, plain))
        #expect(try desk.register.problems() == [])
    }

    @Test("of a KK alone the family is marked; whoever is not in office any more marks nothing")
    func byCard() async throws {
        let desk = try await ProposalDesk()
        let official = try await note(desk, kk: Self.card).official
        let first = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        #expect(try await findings(desk, first).map(\.member) == [0])
        _ = try await desk.registry.perform(EndOfficial(official, on: 20_261_101), by: ProposalDesk.kades)
        let second = try await desk.registry.perform(
            WriteProposal(
                proposal: first.proposal, seen: first.version, .newHousehold, at: SampleRegister.derati,
                ProposalDesk.newHousehold()), by: ProposalDesk.village)
        #expect(try await findings(desk, second).isEmpty)
        #expect(try await !isMarked(desk, second))
    }

    @Test("the wife of an official on record is of their family, and so is that of whoever writes")
    func onRecord() async throws {
        let desk = try await ProposalDesk()
        let (husband, family) = (try desk.register.person(line: 2), try desk.register.family(line: 2))
        // An office that is over, of the account that writes.
        let official = try await note(desk, name: "", person: husband, account: 1).official
        _ = try await desk.registry.perform(EndOfficial(official, on: 20_261_101), by: ProposalDesk.kades)
        let program = try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
        let content = ProposalDesk.enrolment(try desk.register.person(line: 3), in: family, program: program)
        let writer = Actor(account: 1, name: "operator", grants: ProposalDesk.village.grants)
        let own = try await desk.write(.aid, content, by: writer)
        let found = try await findings(desk, own)
        #expect(found.count == 1 && found.first?.what.id.contains("menulis usulan ini") == true)
        #expect(try await isMarked(desk, own))
    }

    @Test("whoever comes into office is found in proposals that are open already")
    func later() async throws {
        let desk = try await ProposalDesk()
        let own = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let other = try await desk.write(.newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 22)))
        #expect(try await !isMarked(desk, own))
        try await note(desk, name: "HARTONO", nik: Self.hartono)
        #expect(try await isMarked(desk, own))
        #expect(try await findings(desk, own).map(\.member) == [1])
        #expect(try await !isMarked(desk, other))
        // Nobody's version is older for it.
        #expect(try await desk.now(own.proposal) == own)
        #expect(try desk.register.problems() == [])
    }

    @Test("a marked proposal needs the declaration, passes by itself and with words")
    func demands() async throws {
        let desk = try await ProposalDesk()
        try await note(desk, name: "HARTONO", nik: Self.hartono)
        let papers = ["kk", "ktp", "foto_rumah"]
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in papers { try await desk.paper(kind, of: draft.proposal) }
        let list = try await desk.registry.evidence(of: .proposal(draft.proposal), by: ProposalDesk.village)
        #expect(list.missing.count == 1)
        let meeting = try await desk.meeting()
        #expect(try await desk.agenda(meeting, [draft]).taken.isEmpty)
        try await desk.paper("pernyataan_bukan_titipan", of: draft.proposal)
        #expect(try await desk.agenda(meeting, [draft]).taken == [draft.proposal])
    }

    @Test("marked by the list, it passes neither in a list nor without words")
    func passes() async throws {
        let desk = try await ProposalDesk()
        try await note(desk, name: "HARTONO", nik: Self.hartono)
        let final = try await desk.finalised(papers: ["kk", "ktp", "foto_rumah", "pernyataan_bukan_titipan"])
        func take(_ seen: ProposalOutcome, _ step: RoadStep, by actor: Actor, words: String = "") async throws
            -> ProposalOutcome
        {
            try await desk.registry.perform(
                TakeStep(seen.proposal, seen: seen.version, hash: seen.hash, StepAsked(step, words: words)), by: actor)
        }
        let forwarded = try await take(final, .forward, by: ProposalDesk.camat)
        let many = try await desk.registry.perform(
            TakeSteps([SeenProposal(forwarded.proposal, version: forwarded.version)], StepAsked(.pass)),
            by: ProposalDesk.verifier)
        #expect(many.taken.isEmpty && many.left.count == 1)
        await #expect(throws: Refusal.self) { _ = try await take(forwarded, .pass, by: ProposalDesk.verifier) }
        let passed = try await take(forwarded, .pass, by: ProposalDesk.verifier, words: "dikunjungi, benar miskin")
        #expect(passed.state == .passed)
    }

    // MARK: Erasure

    @Test("erased, the office stays without who held it")
    func erased() async throws {
        let desk = try await ProposalDesk()
        let person = try desk.register.person(line: 2)
        try await note(desk, name: "", person: person, account: 1)
        try await desk.registry.database.write(seeing: .everything) { db in
            let home = Int64(try db.count("SELECT home FROM person WHERE id = \(person)"))
            try OfficialRecord.erase(person: person, numbers: [], at: [home], in: db)
        }
        let list = try await desk.registry.officials(of: SampleRegister.derati, by: ProposalDesk.village)
        let official = try #require(list.officials.first)
        #expect(official.name.isEmpty && official.nik.isEmpty && official.person == nil && official.account.isEmpty)
        #expect(official.title == "Kepala dusun")
        #expect(try desk.register.value("SELECT count(*) FROM village_official WHERE kk IS NOT NULL") == "0")
    }
}
