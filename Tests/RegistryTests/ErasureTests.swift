import Registry
import Rules
import Storage
import TepatTesting
import Testing

@Suite("Erasing a person")
struct ErasureTests {
    /// Proposes by one and agrees by another.
    private func erase(_ register: SampleRegister, line: Int) async throws -> RecordID {
        let request = try await register.takeIn(.erase, line: line)
        let number = try await register.step(request, .begin).number
        try await register.step(request, .proposeErasure(words: "tidak menerima bantuan", typed: number))
        try await register.step(request, .agree(typed: number), by: DeskPeople.kadis)
        return request
    }

    private func trail(_ register: SampleRegister) throws -> AuditCheck {
        try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
    }

    @Test("Nothing tells any more who it was; counts, findings, history and the audit chain hold")
    func gone() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 4), family = try register.family(line: 4)
        // The operator has worked on him: mends, a reveal with words, a draft, a note.
        try await register.mend(
            person, ["nama": "RIZKI PRATAMAS", "nik": "9902061204790077"], reason: "kata RIZKI PRATAMA sendiri",
            by: DeskPeople.village)
        _ = try await register.registry.reveal(
            .nik(person: person), reason: "RIZKI PRATAMA di loket", by: DeskPeople.village)
        _ = try await register.registry.search("9902061204790077", after: nil, by: DeskPeople.village)
        await register.registry.finishAudit()
        let before = try await register.registry.overview(of: SampleRegister.derati, by: DeskPeople.village)

        let request = try await erase(register, line: 4)
        await register.registry.finishAudit()
        let left = try register.everything()
        for secret in ["RIZKI", "9902061204790077", "9.90206E", "9902060101150003"] {
            let lines = left.split(separator: "\n").filter { $0.contains(secret) }
            #expect(lines.isEmpty, "\(secret): \(lines.prefix(3))")
        }
        #expect(
            try register.value("SELECT status || ' ' || birth FROM person WHERE id = \(person.value)") == "8 19790000")
        #expect(
            try register.value("SELECT status || COALESCE(address, '') FROM family WHERE id = \(family.value)") == "8")
        let after = try await register.registry.overview(of: SampleRegister.derati, by: DeskPeople.village)
        #expect(after.persons == before.persons - 1)
        #expect(after.families == before.families - 1)
        #expect(try register.problems() == [])
        let check = try trail(register)
        #expect(check.problems == [])
        #expect(check.erased > 0)
        // The skeleton of the history stays.
        let skeleton = try register.list(
            "SELECT field FROM change_log WHERE record = \(person.value) AND field IN ('nama', 'nik', 'status')"
        )
        #expect(skeleton?.split(separator: ",").sorted() == ["nama", "nik", "status"])
        #expect(try await register.registry.privacyRequest(request, by: DeskPeople.admin).request.state == .answered)
    }

    @Test("No list, search or page shows an erased person; their family stays")
    func unseen() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 2), family = try register.family(line: 2)
        _ = try await erase(register, line: 2)
        let page = try await register.registry.family(family, by: DeskPeople.village)
        #expect(page.members.map(\.name) == ["SITI NURHAYATI"])
        #expect(page.former.isEmpty)
        #expect(page.address == "DUSUN I")
        #expect(page.kk != nil)
        await #expect(throws: Refusal.notFound) {
            try await register.registry.familyOf(person: person, by: DeskPeople.village)
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.reveal(.nik(person: person), reason: "cocokkan", by: DeskPeople.village)
        }
        await #expect(throws: Refusal.notFound) { try await register.takeIn(.see, line: 2) }
        #expect(try register.problems() == [])
    }

    @Test("One person cannot do it alone, nor without typing the number, nor while a move waits")
    func guarded() async throws {
        let register = try await SampleRegister.make()
        let request = try await register.takeIn(.erase, line: 4)
        let number = try await register.step(request, .begin).number
        await #expect(throws: Refusal.self) {
            try await register.step(request, .proposeErasure(words: "diminta", typed: "ya"))
        }
        let transfer = try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try register.family(line: 4))],
                destination: SampleRegister.tabaAnyar, day: nil, reason: "pindah rumah"), by: DeskPeople.village)
        await #expect(throws: Refusal.self) {
            try await register.step(request, .proposeErasure(words: "diminta", typed: number))
        }
        _ = try await register.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: transfer.transfer, seen: 1, decision: .withdraw(reason: "batal pindah")),
            by: DeskPeople.village)
        try await register.step(request, .proposeErasure(words: "diminta", typed: number))
        await #expect(throws: Refusal.self) { try await register.step(request, .agree(typed: number)) }
        await #expect(throws: Refusal.self) {
            try await register.step(request, .agree(typed: "ya"), by: DeskPeople.kadis)
        }
        await #expect(throws: Refusal.notAllowed(.privacy)) {
            try await register.step(request, .agree(typed: number), by: DeskPeople.village)
        }
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "1")
        try await register.step(request, .agree(typed: number), by: DeskPeople.kadis)
        await #expect(throws: Refusal.self) { try await register.step(request, .reopen("keliru")) }
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "8")
    }

    @Test("A later file does not bring them back: the row is kept out and told to the desk, which may let it in")
    func tombstone() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1)
        let rows = [head, .wife(2, of: head)]
        try register.load(rows)
        let request = try await erase(register, line: 2)
        // With another name and a new ID it is still the same NIK.
        let again = head.with(["NAMA": "SUPARMAN LAGI", "ID DTKS": "990000000000009999"])
        for (number, row) in [head, again].enumerated() {
            let report = try register.load([row, rows[1]], asOf: 20_240_701 + Int32(number) * 100)
            #expect(report.counts.new == 0)
            #expect(report.counts.rejected == 1)
        }
        #expect(try await register.registry.privacyRequest(request, by: DeskPeople.admin).hits == 2)
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 1") == "1")
        await #expect(throws: Refusal.self) {
            try await register.change(
                .arrival, try register.family(line: 3),
                [
                    .newMember(
                        NewMember(
                            try register.family(line: 3),
                            values: [
                                "nama": "SUPARMAN", "nik": "9902061204790001", "jenis_kelamin": "1", "hubungan": "8",
                            ]))
                ], by: DeskPeople.village)
        }
        try await register.step(request, .lift("warga meminta dicatat lagi"))
        let report = try register.load([head.with(["RT": "005"]), rows[1]], asOf: 20_240_901)
        #expect(report.counts.new == 1)
        #expect(try register.problems() == [])
    }

    @Test("Undoing the import that brought them brings nothing back")
    func undone() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1)
        try register.load([head, .wife(2, of: head)])
        try register.load([head.with(["NAMA": "SUPARMANTO"]), .wife(2, of: head)], asOf: 20_240_701)
        _ = try await erase(register, line: 2)
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(try register.value("SELECT status || name FROM person WHERE line = 2") == "8")
        #expect(try !register.everything().contains("SUPARMAN"))
        #expect(try register.problems() == [])
    }
}
