import Registry
import Storage
import TepatTesting
import Testing

/// One step of many proposals at once.
@Suite("One step of many proposals")
struct TakeStepsTests {
    /// Proposals that the village head made final.
    private func finalised(_ count: Int, _ desk: ProposalDesk) async throws -> [ProposalOutcome] {
        var found: [ProposalOutcome] = []
        for serial in 21..<(21 + count) {
            let household = ProposalDesk.household(serial: serial)
            found.append(try await desk.finalised(.newHousehold, ProposalDesk.newHousehold(household)))
        }
        return found
    }

    private func take(
        _ desk: ProposalDesk, _ proposals: [ProposalOutcome], _ asked: StepAsked, by actor: Actor,
        id: ActionID = ActionID()
    ) async throws -> RoadListOutcome {
        let seen = proposals.map { SeenProposal($0.proposal, version: $0.version) }
        return try await desk.registry.perform(TakeSteps(id: id, seen, asked), by: actor)
    }

    /// As they are now.
    private func now(_ desk: ProposalDesk, _ proposals: [ProposalOutcome]) async throws -> [ProposalOutcome] {
        var found: [ProposalOutcome] = []
        for proposal in proposals { found.append(try await desk.now(proposal.proposal)) }
        return found
    }

    @Test("what the camat forwards goes on together, is told once, and what changed meanwhile is left")
    func forwarded() async throws {
        let desk = try await ProposalDesk()
        var made = try await finalised(3, desk)
        made[2].version -= 1
        let id = ActionID()
        let outcome = try await take(desk, made, StepAsked(.forward), by: ProposalDesk.camat, id: id)
        #expect(outcome.taken == [made[0].proposal, made[1].proposal])
        #expect(outcome.left.map(\.proposal) == [made[2].proposal])
        #expect(try await take(desk, made, StepAsked(.forward), by: ProposalDesk.camat, id: id) == outcome)
        #expect(try desk.register.value("SELECT count(*) FROM proposal WHERE state = 'TERUSAN_KEC'") == "2")
        #expect(try desk.register.value("SELECT count(*) FROM notice WHERE link = '/verifikasi'") == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("who may not take the step takes it of none, and a stranger learns of none")
    func others() async throws {
        let desk = try await ProposalDesk()
        let made = try await finalised(1, desk)
        for actor in [ProposalDesk.village, ProposalDesk.kades, ProposalDesk.verifier] {
            await #expect(throws: Refusal.notAllowed(.forward)) {
                _ = try await take(desk, made, StepAsked(.forward), by: actor)
            }
        }
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, made, StepAsked(.forward), by: ProposalDesk.neighbour)
        }
        #expect(try desk.register.value("SELECT state FROM proposal") == "FINAL_DESA")
    }

    @Test("what is no step for many, too many, none, or one twice is refused")
    func lists() async throws {
        let desk = try await ProposalDesk()
        let made = try await finalised(1, desk)
        for asked in [StepAsked(.askVisit, reason: "BUTUH_KUNJUNGAN"), StepAsked(.finalise), StepAsked(.withdraw)] {
            await #expect(throws: Refusal.self) {
                _ = try await take(desk, made, asked, by: ProposalDesk.verifier)
            }
        }
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, [], StepAsked(.forward), by: ProposalDesk.camat)
        }
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, made + made, StepAsked(.forward), by: ProposalDesk.camat)
        }
        #expect(try desk.register.value("SELECT state FROM proposal") == "FINAL_DESA")
    }

    @Test("the verifier takes, passes and rejects many, each with the reason that it needs; the village is told once")
    func verified() async throws {
        let desk = try await ProposalDesk()
        let made = try await finalised(3, desk)
        _ = try await take(desk, made, StepAsked(.forward), by: ProposalDesk.camat)
        let waiting = try await now(desk, made)
        #expect(try await take(desk, waiting, StepAsked(.take), by: ProposalDesk.verifier).taken.count == 3)
        let held = try await now(desk, made)
        let unreasoned = try await take(desk, held, StepAsked(.reject), by: ProposalDesk.verifier)
        #expect(unreasoned.taken.isEmpty && unreasoned.left.count == 3)
        let back = try await take(
            desk, [held[0], held[1]], StepAsked(.giveBack, reason: "BUKTI_KURANG", words: "foto gelap"),
            by: ProposalDesk.verifier)
        #expect(back.taken.count == 2)
        #expect(try await take(desk, [held[2]], StepAsked(.pass), by: ProposalDesk.verifier).taken.count == 1)
        let states = try desk.register.list("SELECT state FROM proposal ORDER BY id")
        #expect(states?.contains("DIKEMBALIKAN") == true && states?.contains("LULUS") == true)
        let told = "SELECT count(*) FROM notice WHERE words_id LIKE '2 usulan dikembalikan%' AND account = 1"
        #expect(try desk.register.value(told) == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("families of village officials never pass among many")
    func officials() async throws {
        let desk = try await ProposalDesk()
        let made = try await finalised(2, desk)
        _ = try await take(desk, made, StepAsked(.forward), by: ProposalDesk.camat)
        let held = try await now(desk, made)
        let official = held[0].proposal
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE proposal SET conflict = 1 WHERE id = \(official)")
        }
        let outcome = try await take(
            desk, held, StepAsked(.pass, words: "sudah dilihat di rumahnya"), by: ProposalDesk.verifier)
        #expect(outcome.taken == [held[1].proposal])
        #expect(outcome.left.map(\.proposal) == [official])
        #expect(outcome.left.first?.reason.id.contains("satu per satu") == true)
    }

    @Test("nobody passes what they wrote themselves, among many as by itself")
    func ownHand() async throws {
        let desk = try await ProposalDesk()
        let own = try await desk.finalised(by: ProposalDesk.verifier)
        _ = try await take(desk, [own], StepAsked(.forward), by: ProposalDesk.camat)
        let held = try await now(desk, [own])
        let outcome = try await take(desk, held, StepAsked(.pass), by: ProposalDesk.verifier)
        #expect(outcome.taken.isEmpty && outcome.left.count == 1)
        #expect(try desk.register.value("SELECT state FROM proposal") == "TERUSAN_KEC")
    }

    /// Four families' proposals as PPKS, which wait for the verifier. The first two have been registered meanwhile.
    private func applied() async throws -> (desk: ProposalDesk, held: [ProposalOutcome]) {
        let register = try SampleRegister.empty()
        let names = ["SUPARMAN", "SUGENG WIBOWO", "KARTO RAHARJO", "MUHAMMAD YUSUF"]
        try register.load(names.enumerated().map { DTKSRow($0.offset + 1, ["NAMA": $0.element]) })
        let desk = ProposalDesk(at: register)
        var made: [ProposalOutcome] = []
        for line in 2...5 {
            let change = PPKSChange(try register.person(line: line), .neglectedElder, starts: true)
            let set = ChangeSet(
                event: .ppks, family: try register.family(line: line), changes: [.ppks(change)], reason: "diajukan RT")
            made.append(try await desk.finalised(.ppks, ProposalContent(set), papers: ["kunjungan"]))
        }
        _ = try await take(desk, made, StepAsked(.forward), by: ProposalDesk.camat)
        try await register.run(
            """
            INSERT INTO ppks (home, person, type, valid_from, recorded_at, village)
            SELECT home, id, '\(PPKSType.neglectedElder.rawValue)', 20240101, 0, village FROM person WHERE line IN (2, 3)
            """)
        return (desk, try await now(desk, made))
    }

    private func passing(_ held: [ProposalOutcome], _ id: ActionID) -> TakeSteps {
        TakeSteps(id: id, held.map { SeenProposal($0.proposal, version: $0.version) }, StepAsked(.pass))
    }

    @Test("where some cannot be carried out each is taken by itself, told together, and sent again it is one")
    func oneByOne() async throws {
        let (desk, held) = try await applied()
        let action = passing(held, ActionID())
        let outcome = try await desk.registry.takeSteps(action, by: ProposalDesk.verifier)
        #expect(outcome.taken == held.suffix(2).map(\.proposal))
        #expect(outcome.left.map(\.proposal) == held.prefix(2).map(\.proposal))
        #expect(try await desk.registry.takeSteps(action, by: ProposalDesk.verifier) == outcome)
        await #expect(throws: Refusal.repeatedDifferently) {
            _ = try await desk.registry.takeSteps(
                passing(Array(held.suffix(1)), action.id), by: ProposalDesk.verifier)
        }
        let states = try desk.register.list("SELECT state FROM proposal ORDER BY id")
        #expect(states == "TERUSAN_KEC,TERUSAN_KEC,SELESAI,SELESAI")
        #expect(try desk.register.value("SELECT count(*) FROM ppks") == "4")
        let told = "SELECT count(*) FROM notice WHERE account = 1 AND words_id LIKE '% usulan lulus%'"
        #expect(try desk.register.value(told) == "1")
        #expect(try desk.register.value("\(told) AND words_id LIKE '2 %'") == "1")
    }

    @Test("broken off between two of them it goes on where it was, and says of all what became of them")
    func brokenOff() async throws {
        let (desk, held) = try await applied()
        let order = [held[2], held[0], held[1], held[3]]
        let action = passing(order, ActionID())
        // As far as the first one, whose act has a name of its own.
        let first = passing([held[2]], ActionID("\(action.id.text)/\(held[2].proposal)"))
        _ = try await desk.registry.perform(first, by: ProposalDesk.verifier)
        let outcome = try await desk.registry.takeSteps(action, by: ProposalDesk.verifier)
        #expect(outcome.taken == [held[2].proposal, held[3].proposal])
        #expect(outcome.left.map(\.proposal) == [held[0].proposal, held[1].proposal])
        #expect(outcome.left.allSatisfy { $0.reason.id.contains("tidak dapat diterapkan") })
        #expect(try desk.register.value("SELECT count(*) FROM ppks") == "4")
    }
}
