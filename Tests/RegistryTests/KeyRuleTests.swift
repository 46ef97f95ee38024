import Registry
import TepatTesting
import Testing

/// Findings that no record shows alone: told on both sides, ended on both sides.
@Suite("Records that share a key")
struct KeyRuleTests {
    let other = ["NAMA": "RUSDI HARTONO"]
    let there = ["DESA/KELURAHAN": "TABA ANYAR"]

    @Test("the same NIK in one village makes both families invalid, and mending one ends it for both")
    func withinVillage() async throws {
        let register = try SampleRegister.empty()
        let taken = DTKSRow(2, ["NAMA": "RUSDI HARTONO", "NIK": DTKSRow(1).values["NIK"] ?? ""])
        try register.load([DTKSRow(1), taken])
        #expect(try register.openFindings() == ["D01 2", "D01 3"])
        #expect(try register.value("SELECT invalid FROM village_tally") == "2")
        let id = RecordID(Int64(try register.value("SELECT id FROM person WHERE line = 3") ?? "") ?? 0)
        let outcome = try await register.mend(id, ["nik": "9902061204790002"], seen: 1)
        #expect(outcome.errors == 0)
        #expect(Set(outcome.mended.map(\.rule)) == ["D01"])
        #expect(outcome.mended.count == 2)
        #expect(try register.openFindings() == [])
        #expect(try register.value("SELECT invalid FROM village_tally") == "0")
        #expect(try register.problems() == [])
    }

    @Test("across villages the evidence names the place and nobody in it")
    func acrossVillages() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1), DTKSRow(2, ["NAMA": "RAHASIA SEKALI", "NIK": DTKSRow(1).values["NIK"] ?? ""]).with(there),
        ])
        #expect(try register.openFindings() == ["D02 2", "D02 3"])
        let family = RecordID(Int64(try register.value("SELECT id FROM family WHERE village = 1702062001") ?? "") ?? 0)
        let page = try await register.registry.family(family, by: SampleRegister.operatorOf(SampleRegister.derati))
        let evidence = page.findings.map(\.evidence.id).joined()
        #expect(evidence.contains("Desa Taba Anyar"))
        #expect(!evidence.contains("RAHASIA"))
    }

    @Test("one person on two cards is told as such")
    func samePerson() throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1),
            DTKSRow(2, ["NIK": DTKSRow(1).values["NIK"] ?? "", "NAMA": "suparman "]).with(["ID DTKS": "X2"]),
        ])
        #expect(try register.openFindings() == ["D03 2", "D03 3"])
    }

    @Test("a card in two villages, and a NIK that is somebody's card number")
    func cards() throws {
        let register = try SampleRegister.empty()
        let kk = DTKSRow(1).values["NOKK"] ?? ""
        try register.load([DTKSRow(1), DTKSRow(2, ["NOKK": kk]).with(there), DTKSRow(3, ["NIK": kk]).with(other)])
        #expect(try register.openFindings().filter { !$0.hasPrefix("B06") } == ["D04 2", "D04 3", "N09 4"])
        #expect(try register.problems() == [])
    }

    @Test("a duplicate that comes with a later file is found in both villages")
    func laterFile() throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1)])
        try register.load(
            [DTKSRow(5, ["NIK": DTKSRow(1).values["NIK"] ?? "", "NAMA": "LAIN ORANG"]).with(there)], asOf: 20_240_701)
        #expect(try register.openFindings() == ["D02 2", "D02 2"])
        #expect(
            try register.list("SELECT village, invalid FROM village_tally ORDER BY 1", by: " ")
                == "1702062001:1 1702062002:1")
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(try register.openFindings() == [])
    }
}
