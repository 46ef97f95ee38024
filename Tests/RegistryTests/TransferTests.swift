import Registry
import Storage
import TepatTesting
import Testing

/// Moves between villages: one case, answered by the other side.
@Suite("Transfers")
struct TransferTests {
    private let from = SampleRegister.operatorOfDerati
    private let to = Actor(
        account: 79, name: "Operator Taba Anyar",
        grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])
    private let stranger = Actor(
        account: 80, name: "Operator lain", grants: [Grant(role: .operatorDesa, region: RegionCode(1_702_062_003))])
    private let head = DTKSRow(1, ["BANSOS BPNT": "YA"])

    private func register() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load([head, .wife(2, of: head), DTKSRow(9, ["DESA/KELURAHAN": "TABA ANYAR", "NAMA": "RUSDI"])])
        return register
    }

    private func open(_ register: SampleRegister, persons: [RecordID] = []) async throws -> RecordID {
        let family = try register.family(line: 2)
        return try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family, persons: persons)],
                destination: SampleRegister.tabaAnyar, day: 20_261_101, reason: "pindah rumah"), by: from
        ).transfer
    }

    private func decide(
        _ register: SampleRegister, _ id: RecordID, _ decision: DecideTransfer.Decision, seen: Int = 1, by actor: Actor
    ) async throws -> TransferOutcome {
        try await register.registry.perform(
            DecideTransfer(id: ActionID(), transfer: id, seen: seen, decision: decision), by: actor)
    }

    private func accept(_ values: [String: String] = [:], into: RecordID? = nil) -> DecideTransfer.Decision {
        .accept(values: values, into: into, persons: [])
    }

    @Test("nobody moves before the other village has accepted; then all do")
    func accepted() async throws {
        let register = try register()
        let id = try await open(register)
        #expect(try register.value("SELECT village FROM person WHERE line = 2") == "1702062001")
        let theirs = try await register.registry.transfers(
            in: SampleRegister.tabaAnyar, open: true, after: nil, limit: 10, by: to)
        #expect(theirs.items.map(\.label) == ["SUPARMAN"])
        #expect(theirs.items.first?.awaitsReader == true)
        let shown = try await register.registry.transfer(id, by: to)
        #expect(shown.mayDecide && !shown.mayWithdraw)
        #expect(shown.families.first?.persons.count == 2)
        #expect(shown.families.first?.persons.first?.maskedNIK == "990206******0001")
        let family = try register.family(line: 2)
        await #expect(throws: Refusal.notFound) { try await register.registry.family(family, by: to) }

        let outcome = try await decide(register, id, accept(["alamat": "DUSUN II", "rt": "003"]), by: to)
        let there = try #require(outcome.family)
        let page = try await register.registry.family(there, by: to)
        #expect(page.members.count == 2 && page.address == "DUSUN II")
        #expect(page.kk == head.values["NOKK"])
        #expect(page.enrolments.count == 2)
        #expect(
            try register.value("SELECT families || '/' || persons FROM village_tally WHERE village = 1702062002")
                == "2/3")
        #expect(try register.value("SELECT count(*) FROM village_tally WHERE village = 1702062001") == "0")
        await #expect(throws: Refusal.notFound) { try await register.registry.family(there, by: from) }
        #expect(try register.problems() == [])

        // And back, as if it had never been.
        let change = try #require(try await register.registry.transfer(id, by: to).changeSet)
        _ = try await register.registry.perform(UndoChanges(changeSet: change), by: to)
        #expect(try register.value("SELECT village FROM person WHERE line = 2") == "1702062001")
        #expect(try await register.registry.transfer(id, by: from).state == .open)
        #expect(try register.problems() == [])
    }

    @Test("a refused or withdrawn case moves nobody and can be opened anew")
    func refused() async throws {
        let register = try register()
        let first = try await open(register)
        await #expect(throws: Refusal.self) { try await open(register) }
        await #expect(throws: Refusal.reasonMissing) {
            try await decide(register, first, .refuse(reason: " "), by: to)
        }
        _ = try await decide(register, first, .refuse(reason: "tidak tinggal di sini"), by: to)
        let shown = try await register.registry.transfer(first, by: from)
        #expect(shown.state == .refused && shown.decidedReason == "tidak tinggal di sini")
        // The other village no longer sees who it was about.
        #expect(try await register.registry.transfer(first, by: to).families.isEmpty)
        let again = try await open(register)
        _ = try await decide(register, again, .withdraw(reason: "salah tekan"), by: from)
        #expect(try await register.registry.transfer(again, by: from).state == .withdrawn)
        #expect(try register.value("SELECT count(*) FROM transfer_person WHERE holds = 1") == "0")
        #expect(try register.value("SELECT village FROM person WHERE line = 2") == "1702062001")
    }

    @Test("only the other side decides, and a third village sees nothing")
    func whoDecides() async throws {
        let register = try register()
        let id = try await open(register)
        await #expect(throws: Refusal.notFound) { try await decide(register, id, accept(), by: from) }
        await #expect(throws: Refusal.notFound) { try await decide(register, id, .withdraw(reason: "coba"), by: to) }
        await #expect(throws: Refusal.notFound) { try await decide(register, id, accept(), by: stranger) }
        await #expect(throws: Refusal.notFound) { try await register.registry.transfer(id, by: stranger) }
        #expect(
            try await register.registry.transfers(
                in: SampleRegister.rejangLebong, open: true, after: nil, limit: 10, by: stranger
            ).items.isEmpty)
        let kades = Actor(
            account: 81, name: "kades", grants: [Grant(role: .kades, region: SampleRegister.tabaAnyar)])
        await #expect(throws: Refusal.notAllowed(.correct)) { try await decide(register, id, accept(), by: kades) }
        #expect(try await register.registry.transfer(id, by: kades).mayDecide == false)
    }

    @Test("one member moves into a family there, and is no head any more")
    func into() async throws {
        let register = try register()
        let head = try register.person(line: 2)
        let id = try await open(register, persons: [head])
        let there = try register.family(line: 4)
        _ = try await decide(register, id, accept(into: there), by: to)
        let page = try await register.registry.family(there, by: to)
        #expect(page.members.count == 2)
        #expect(page.members.first { $0.name == "SUPARMAN" }?.relation == 8)
        #expect(try register.openFindings() == ["H01 2"])
        #expect(try register.problems() == [])
    }

    @Test("a family of the deciding village's neighbour cannot be chosen to take them in")
    func intoElsewhere() async throws {
        let register = try register()
        let id = try await open(register)
        let elsewhere = try register.family(line: 2)
        await #expect(throws: Refusal.notFound) { try await decide(register, id, accept(into: elsewhere), by: to) }
    }

    @Test("an old version of the case decides nothing")
    func stale() async throws {
        let register = try register()
        let id = try await open(register)
        _ = try await decide(register, id, .refuse(reason: "belum melapor"), by: to)
        await #expect(throws: Refusal.changedMeanwhile(version: 2)) { try await decide(register, id, accept(), by: to) }
    }

    @Test("asking for somebody tells nothing; the origin finds them and hands them over")
    func asked() async throws {
        let register = try register()
        func ask(_ nik: String) async throws -> Transfer {
            let outcome = try await register.registry.perform(
                AskTransfer(
                    id: ActionID(), destination: SampleRegister.tabaAnyar, origin: SampleRegister.derati, nik: nik,
                    name: "SITI NURHAYATI", day: nil, reason: "sudah tinggal di sini"), by: to)
            #expect(outcome.family == nil && outcome.state == .open)
            return try await register.registry.transfer(outcome.transfer, by: to)
        }
        let known = try await ask("9902065208830002")
        let unknown = try await ask("9902065208830777")
        #expect(known.families.isEmpty && unknown.families.isEmpty)
        #expect(known.label == unknown.label && known.mayDecide == unknown.mayDecide)
        let shown = try await register.registry.transfer(known.id, by: from)
        #expect(shown.mayDecide && shown.families.first?.persons.count == 2)
        #expect(try await register.registry.transfer(unknown.id, by: from).families.isEmpty)
        let wife = try register.person(line: 3)
        let outcome = try await decide(
            register, known.id, .accept(values: [:], into: nil, persons: [wife]), by: from)
        #expect(outcome.family == nil)
        #expect(try register.value("SELECT village FROM person WHERE line = 3") == "1702062002")
        #expect(try register.value("SELECT relation FROM person WHERE line = 3") == "1")
        #expect(try register.problems() == [])
    }

    @Test("into another kabupaten the person keeps their id, and the way back is whole")
    func anotherKabupaten() async throws {
        let register = try register()
        let far = RegionCode(1_701_012_001)
        let there = Actor(account: 82, name: "jauh", grants: [Grant(role: .operatorDesa, region: far)])
        let place = try #require(await register.registry.region(far))
        #expect(place.code == far)
        let family = try register.family(line: 2), person = try register.person(line: 2)
        let id = try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: far, day: nil,
                reason: "pindah kerja"), by: from
        ).transfer
        let outcome = try await decide(register, id, accept(), by: there)
        let page = try await register.registry.family(try #require(outcome.family), by: there)
        #expect(page.members.map(\.id).contains(person))
        #expect(page.enrolments.count == 2)
        #expect(try register.problems() == [])
        // The next file there knows them by their ID.
        let change = try #require(try await register.registry.transfer(id, by: there).changeSet)
        _ = try await register.registry.perform(UndoChanges(changeSet: change), by: there)
        #expect(try await register.registry.family(family, by: from).members.count == 2)
        #expect(try register.problems() == [])
    }

    @Test("the old village in the next file brings nobody back")
    func oldFile() async throws {
        let register = try register()
        let id = try await open(register)
        _ = try await decide(register, id, accept(), by: to)
        try register.load(
            [head.with(["PEKERJAAN": "NELAYAN"]), .wife(2, of: head)], asOf: 20_240_701)
        #expect(try register.value("SELECT count(*) FROM person WHERE village = 1702062002 AND status = 1") == "3")
        #expect(try register.value("SELECT count(*) FROM person WHERE village = 1702062001 AND status = 1") == "0")
        #expect(try register.problems() == [])
    }

    // MARK: Who goes on moving

    private let far = RegionCode(1_701_012_001)
    private var distant: Actor {
        Actor(account: 82, name: "jauh", grants: [Grant(role: .operatorDesa, region: far)])
    }

    private func send(
        _ register: SampleRegister, _ family: RecordID, to village: RegionCode, by actor: Actor
    ) async throws -> RecordID {
        try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: village, day: nil,
                reason: "pindah rumah"), by: actor
        ).transfer
    }

    @Test("a change made before a move is not undone across the border")
    func undoAcross() async throws {
        let register = try register()
        let change = try await register.mend(try register.person(line: 2), ["tempat_lahir": "LEBONG"])
        let id = try await open(register)
        _ = try await decide(register, id, accept(), by: to)
        await #expect(throws: Refusal.notFound) {
            try await register.registry.perform(UndoChanges(changeSet: change.id), by: from)
        }
        #expect(try register.value("SELECT birth_place FROM person WHERE line = 2") == "LEBONG")
    }

    @Test("a move is taken back only while nobody has moved on, or was changed in another kabupaten")
    func undoAfterMore() async throws {
        let register = try register()
        let first = try await send(register, try register.family(line: 2), to: far, by: from)
        let there = try #require(try await decide(register, first, accept(), by: distant).family)
        let change = try #require(try await register.registry.transfer(first, by: distant).changeSet)
        try await register.mend(try register.person(line: 2), ["pekerjaan": "NELAYAN"], by: distant)
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(UndoChanges(changeSet: change), by: distant)
        }
        let second = try await send(register, there, to: SampleRegister.tabaAnyar, by: distant)
        _ = try await decide(register, second, accept(), by: to)
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(UndoChanges(changeSet: change), by: distant)
        }
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 1 AND line = 2") == "1")
        #expect(try register.value("SELECT occupation FROM person WHERE status = 1 AND line = 2") == "NELAYAN")
        #expect(try register.problems() == [])
    }

    @Test("nobody is in two cases: not by an undo, not by being asked for")
    func oneCase() async throws {
        let register = try register()
        let third = RegionCode(1_702_062_003)
        let first = try await open(register)
        let there = try #require(try await decide(register, first, accept(), by: to).family)
        let change = try #require(try await register.registry.transfer(first, by: to).changeSet)
        _ = try await send(register, there, to: third, by: to)
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(UndoChanges(changeSet: change), by: to)
        }
        let asked = try await register.registry.perform(
            AskTransfer(
                id: ActionID(), destination: far, origin: SampleRegister.tabaAnyar, nik: "9902061204790001",
                name: "SUPARMAN", day: nil, reason: "sudah di sini"), by: distant)
        await #expect(throws: Refusal.self) {
            try await decide(
                register, asked.transfer,
                .accept(values: [:], into: nil, persons: [try register.person(line: 2)]), by: to)
        }
        #expect(try register.value("SELECT count(DISTINCT transfer) FROM transfer_person WHERE holds = 1") == "1")
    }

    @Test("a case whose member was struck out can still be read and answered")
    func struckOut() async throws {
        let register = try register()
        let id = try await open(register)
        let family = try register.family(line: 2)
        try await register.change(
            .leave, family, [.status(StatusChange(try register.person(line: 3), .withdrawn))])
        #expect(try await register.registry.transfer(id, by: to).families.first?.persons.count == 1)
        let outcome = try await decide(register, id, accept(), by: to)
        #expect(try await register.registry.family(try #require(outcome.family), by: to).members.count == 1)
        #expect(try register.problems() == [])
    }

    @Test("what a village knows of somebody goes along each time, and nothing of an earlier stay counts")
    func knowledgeMoves() async throws {
        let register = try register()
        let family = try register.family(line: 2), person = try register.person(line: 2)
        func trait(_ value: String, _ actor: Actor, _ place: RecordID) async throws {
            try await register.change(
                .correction, place, [.trait(TraitChange(person, values: ["sta_kawin": value]))], by: actor)
        }
        try await trait("1", from, family)
        let first = try await send(register, family, to: far, by: from)
        let there = try #require(try await decide(register, first, accept(), by: distant).family)
        try await trait("2", distant, there)
        let back = try await send(register, there, to: SampleRegister.derati, by: distant)
        let home = try #require(try await decide(register, back, accept(), by: from).family)
        let page = try await register.registry.family(home, by: from)
        #expect(page.members.first { $0.id == person }?.traits[.marital] == 2)
        #expect(try register.problems() == [])
    }

    @Test("the villages see of each other what the case is about, and no more")
    func whatIsTold() async throws {
        let register = try register()
        let withdrawn = try await open(register)
        _ = try await decide(register, withdrawn, .withdraw(reason: "salah tekan"), by: from)
        #expect(try await register.registry.transfer(withdrawn, by: to).label == "")
        let list = try await register.registry.transfers(
            in: SampleRegister.tabaAnyar, open: false, after: nil, limit: 10, by: to)
        #expect(list.items.map(\.label) == [""])
        let accepted = try await open(register)
        _ = try await decide(register, accepted, accept(), by: to)
        #expect(try await register.registry.transfer(accepted, by: from).families.isEmpty)
    }

    @Test("what is typed on accepting is checked as everywhere")
    func typed() async throws {
        let register = try register()
        let id = try await open(register)
        for values in [
            ["alamat": String(repeating: "A", count: 2000)], ["rt": "00000000000001"], ["kk": "1702060101010001"],
            ["desa": "X"],
        ] {
            await #expect(throws: Refusal.self) { try await decide(register, id, accept(values), by: to) }
        }
        #expect(try register.value("SELECT village FROM person WHERE line = 2") == "1702062001")
    }
}
