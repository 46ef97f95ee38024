@testable import Registry
import Storage
import TepatTesting
import Testing

/// Moves between villages where they are proposed: both villages agree, and nobody moves before it is carried out.
@Suite("Moves that are proposed")
struct RoadMoveTests {
    private let from = SampleRegister.operatorOfDerati
    private let to = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
    private let kades = Actor(
        account: 15, name: "kades Taba Anyar", grants: [Grant(role: .kades, region: SampleRegister.tabaAnyar)])
    private static let kotaAgung = RegionCode(1_708_012_001)

    private func desk() async throws -> ProposalDesk {
        let desk = try await ProposalDesk()
        try await RuleChangeTests.carry(
            desk.register, [.road(RoadRule(.move, in: SampleRegister.rejangLebong, RoadEdit(mode: .proposal)))])
        // The village head of the other side is somebody.
        try await desk.register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO account (id, login, name, password, created_at)
                VALUES (\(kades.account), 'kades.tujuan', \(kades.name), '', 0)
                """)
        }
        return desk
    }

    private func open(
        _ desk: ProposalDesk, to village: RegionCode = SampleRegister.tabaAnyar
    ) async throws -> RecordID {
        let family = try desk.register.family(line: 2)
        return try await desk.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: village, day: 20_261_101,
                reason: "pindah rumah"), by: from
        ).transfer
    }

    private func accept(
        _ desk: ProposalDesk, _ id: RecordID, _ values: [String: String] = ["alamat": "DUSUN II"],
        persons: [RecordID] = [], by actor: Actor
    ) async throws -> TransferOutcome {
        try await desk.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: id, seen: 1,
                decision: .accept(values: values, into: nil, persons: persons)), by: actor)
    }

    private func take(
        _ desk: ProposalDesk, _ proposal: RecordID, _ step: RoadStep, by actor: Actor, reason: String = ""
    ) async throws -> ProposalOutcome {
        let now = try await desk.now(proposal)
        return try await desk.registry.perform(
            TakeStep(proposal, seen: now.version, hash: now.hash, StepAsked(step, reason: reason)), by: actor)
    }

    private func finalised(_ desk: ProposalDesk, _ proposal: RecordID) async throws {
        try await desk.paper("surat_pindah", TinyPicture.png(), to: .proposal(proposal), by: to)
        let now = try await desk.now(proposal)
        let outcome = try await desk.registry.perform(
            Finalise(at: SampleRegister.tabaAnyar, [SeenProposal(proposal, version: now.version)]), by: kades)
        #expect(outcome.left.isEmpty)
    }

    private func village(_ desk: ProposalDesk) throws -> String? {
        try desk.register.value("SELECT village FROM person WHERE line = 2 AND status = 1")
    }

    @Test("accepted, it is a proposal of the village they come to; carried out, they are there and the case is done")
    func carriedOut() async throws {
        let desk = try await desk()
        let id = try await open(desk)
        let accepted = try await accept(desk, id, by: to)
        let proposal = try #require(accepted.proposal)
        #expect(accepted.state == .proposed && accepted.family == nil)
        #expect(try village(desk) == "1702062001")
        #expect(try desk.register.value("SELECT count(*) FROM change_set") == "0")
        // They are in no other case, nor is this one answered twice.
        await #expect(throws: Refusal.self) { try await open(desk) }
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(
                DecideTransfer(id: ActionID(), transfer: id, seen: 2, decision: .refuse(reason: "tidak jadi")),
                by: to)
        }
        let view = try await desk.registry.proposal(proposal, by: to)
        #expect(view.row.kind == .move && view.row.state == .draft && view.row.persons == 2)
        #expect(view.content?.move?.transfer == id && view.family == nil)
        await #expect(throws: Refusal.notFound) { try await desk.registry.proposal(proposal, by: from) }
        let told = try await desk.registry.proposalPage(proposal, by: to).benefits
        #expect(!told.isEmpty && told.allSatisfy { [.movesAlong, .noComponent, .componentGone].contains($0.code) })
        #expect(try desk.register.problems() == [])

        try await finalised(desk, proposal)
        _ = try await take(desk, proposal, .take, by: ProposalDesk.verifier)
        let passed = try await take(desk, proposal, .pass, by: ProposalDesk.verifier)
        #expect(passed.state == .done)
        #expect(try village(desk) == "1702062002")
        let transfer = try await desk.registry.transfer(id, by: to)
        #expect(transfer.state == .accepted && transfer.changeSet != nil && !transfer.mayUndo)
        #expect(try desk.register.value("SELECT proposal FROM change_set") == String(proposal.value))
        #expect(try desk.register.value("SELECT actor_name FROM change_set") == to.name)
        #expect(try desk.register.value("SELECT count(*) FROM transfer_person WHERE holds = 1") == "0")
        #expect(try desk.register.value("SELECT count(*) FROM proposal_claim") == "0")
        let done = try await desk.registry.proposal(proposal, by: to)
        let family = try #require(done.family)
        #expect(try await desk.registry.family(family, by: to).address == "DUSUN II")
        #expect(try desk.register.problems() == [])
    }

    @Test("who moves is shown, exported and looked for as they would be where they come to, and nobody else is")
    func movers() async throws {
        let desk = try await desk()
        let id = try await open(desk)
        let proposal = try #require(try await accept(desk, id, by: to).proposal)
        try await finalised(desk, proposal)
        let sheet = try await desk.registry.siksSheet(of: proposal, by: to)
        #expect(Set(sheet.people.map(\.name)) == ["SUPARMAN", "SITI NURHAYATI"])
        #expect(sheet.people.allSatisfy { person in person.values.contains { $0.text == "DUSUN II" } })
        let registry = desk.registry
        let region = SampleRegister.rejangLebong
        try await desk.register.run("UPDATE proposal SET state = '\(ProposalState.sent.rawValue)'")
        let people = try registry.database.readBlocking { db in
            let work = ChangeWork(registry: registry, db: db, actor: ProposalDesk.verifier)
            return try DecreeTargets(
                of: region, home: registry.home(of: region), until: registry.clock.now(), least: 60, work
            ).targets.map(\.people)
        }
        #expect(people == [2])
    }

    @Test("whoever went on to a third village is no longer shown where the move was to")
    func wentOn() async throws {
        let desk = try await desk()
        let proposal = try #require(try await accept(desk, try await open(desk), by: to).proposal)
        try await finalised(desk, proposal)
        try await desk.register.run("UPDATE person SET village = 1702062003 WHERE line IN (2, 3)")
        try await desk.register.run("UPDATE family SET village = 1702062003 WHERE line = 2")
        #expect(try await desk.registry.siksSheet(of: proposal, by: to).people.isEmpty)
    }

    @Test("of those who stay nothing is told to the village that one of their family goes to")
    func staying() async throws {
        let desk = try await desk()
        let (family, wife) = (try desk.register.family(line: 2), try desk.register.person(line: 3))
        let id = try await desk.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family, persons: [wife])],
                destination: SampleRegister.tabaAnyar, day: 20_261_101, reason: "ikut anak"), by: from
        ).transfer
        let told = try await desk.registry.transfer(id, by: to).benefits
        #expect(!told.contains { $0.words.id.contains("SUPARMAN") })
        let own = try await desk.registry.transfer(id, by: from).benefits
        #expect(own.count >= told.count)
        let proposal = try #require(try await accept(desk, id, by: to).proposal)
        let shown = try await desk.registry.proposalPage(proposal, by: to).benefits
        #expect(!shown.contains { $0.words.id.contains("SUPARMAN") })
    }

    @Test("withdrawn, the case is refused, the other village is told, and they can be handed over anew")
    func withdrawn() async throws {
        let desk = try await desk()
        let id = try await open(desk)
        let proposal = try #require(try await accept(desk, id, by: to).proposal)
        _ = try await take(desk, proposal, .withdraw, by: to, reason: "PERMINTAAN_WARGA")
        let transfer = try await desk.registry.transfer(id, by: from)
        #expect(transfer.state == .refused && transfer.decidedReason.contains("Permintaan warga"))
        // Who stays where they are is no longer named where they would have come to.
        #expect(try desk.register.value("SELECT label FROM proposal") == "")
        // Who agreed stays beside why it came to nothing.
        #expect(transfer.decidedBy == to.name && transfer.decidedAt != nil)
        #expect(try village(desk) == "1702062001")
        let link = "/pindah/\(id)"
        #expect(try desk.register.value("SELECT count(*) FROM notice WHERE link = '\(link)'") != "0")
        #expect(try desk.register.value("SELECT count(*) FROM transfer_person WHERE holds = 1") == "0")
        _ = try await open(desk)
        #expect(try desk.register.problems() == [])
    }

    @Test("rejected by Dinsos and opened again, the case is a proposal again, unless they are in another by then")
    func reopened() async throws {
        let desk = try await desk()
        let id = try await open(desk)
        let proposal = try #require(try await accept(desk, id, by: to).proposal)
        try await finalised(desk, proposal)
        _ = try await take(desk, proposal, .take, by: ProposalDesk.verifier)
        _ = try await take(desk, proposal, .reject, by: ProposalDesk.verifier, reason: "TIDAK_DITEMUKAN")
        let refused = try await desk.registry.transfer(id, by: from)
        #expect(refused.state == .refused && refused.decidedBy == to.name)
        _ = try await take(desk, proposal, .reopen, by: ProposalDesk.verifier, reason: "DATA_DIPERBAIKI")
        #expect(try await desk.registry.transfer(id, by: from).state == .proposed)
        #expect(try desk.register.value("SELECT count(*) FROM transfer_person WHERE holds = 1") == "2")
        _ = try await take(desk, proposal, .reject, by: ProposalDesk.verifier, reason: "TIDAK_DITEMUKAN")
        _ = try await open(desk)
        await #expect(throws: Refusal.self) {
            try await take(desk, proposal, .reopen, by: ProposalDesk.verifier, reason: "DATA_DIPERBAIKI")
        }
    }

    @Test("a village that asked for somebody proposes once the other has said who it is")
    func asked() async throws {
        let desk = try await desk()
        let id = try await desk.registry.perform(
            AskTransfer(
                id: ActionID(), destination: SampleRegister.tabaAnyar, origin: SampleRegister.derati,
                nik: "9902061204790001", name: "SUPARMAN", day: nil, reason: "sudah menetap"), by: to
        ).transfer
        let head = try desk.register.person(line: 2)
        let outcome = try await accept(desk, id, [:], persons: [head], by: from)
        // It is not theirs to open.
        #expect(outcome.state == .proposed && outcome.proposal == nil)
        let proposal = try #require(try await desk.registry.transfer(id, by: to).proposal)
        #expect(try await desk.registry.proposal(proposal, by: to).row.persons == 1)
        #expect(try desk.register.value("SELECT count(*) FROM transfer_person WHERE holds = 1") == "1")
        try await finalised(desk, proposal)
        _ = try await take(desk, proposal, .take, by: ProposalDesk.verifier)
        _ = try await take(desk, proposal, .pass, by: ProposalDesk.verifier)
        #expect(try village(desk) == "1702062002")
        #expect(try desk.register.value("SELECT village FROM person WHERE line = 3 AND status = 1") == "1702062001")
        #expect(try desk.register.problems() == [])
    }

    @Test("a move out of another kabupaten is refused with words, and nothing is written")
    func otherKabupaten() async throws {
        let desk = try await ProposalDesk()
        let kepahiang = RegionCode(1_708_000_000)
        for region in [SampleRegister.rejangLebong, kepahiang] {
            try await desk.register.run(
                """
                INSERT INTO road_rule (kind, region, valid_from, body)
                VALUES ('pindah', \(region.value), 20260101, '{"mode": "usul"}')
                """)
        }
        let id = try await open(desk, to: Self.kotaAgung)
        let there = SampleRegister.operatorOf(Self.kotaAgung)
        do {
            _ = try await accept(desk, id, by: there)
            Issue.record("it was accepted")
        } catch Refusal.invalidInput(let field, let words) {
            #expect(field == "putusan" && words.id.contains("antarkabupaten"))
        }
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "0")
        #expect(try await desk.registry.transfer(id, by: from).state == .open)
        // Dinsos there takes them in as before.
        let dinsos = Actor(account: 31, name: "dinsos", grants: [Grant(role: .verifikator, region: kepahiang)])
        #expect(try await accept(desk, id, by: dinsos).state == .accepted)
    }

    @Test("everywhere else a move goes as before, and no other proposal smuggles one in")
    func elsewhere() async throws {
        let desk = try await ProposalDesk()
        let id = try await open(desk)
        #expect(try await accept(desk, id, by: to).state == .accepted)
        #expect(try village(desk) == "1702062002")
        var content = ProposalDesk.newHousehold()
        content.move = ProposedMove(
            transfer: id, origin: SampleRegister.tabaAnyar, parts: [], values: [:], into: nil)
        await #expect(throws: Refusal.self) { try await desk.write(.newHousehold, content) }
    }
}
