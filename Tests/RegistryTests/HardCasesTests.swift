import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// Cases that once went wrong, each by the story in which it did.
@Suite("Hard cases of later files and undo")
struct HardCasesTests {
    private let head = DTKSRow(1)
    private var wife: DTKSRow { .wife(2, of: head) }
    private let other = DTKSRow(3, ["NAMA": "RUSDI"])
    private let far = ["KABUPATEN/KOTA": "BENGKULU UTARA", "KECAMATAN": "PADANG JAYA", "DESA/KELURAHAN": "PADANG JAYA"]

    private func picture(_ register: SampleRegister) throws -> [String?] {
        try [
            """
            SELECT name, occupation, family, village, absent_since, disagreements FROM person
            WHERE status = 1 ORDER BY id
            """,
            "SELECT address, kk FROM family WHERE status = 1 ORDER BY id",
            "SELECT program, families, persons FROM program_tally ORDER BY village, program",
            "SELECT village, families, persons, invalid FROM village_tally ORDER BY village",
            "SELECT field, value FROM field_source ORDER BY record, field", "SELECT count(*) FROM person_nik",
            "SELECT count(*) FROM person_name", "SELECT row_hash FROM person_dtks ORDER BY row_hash",
        ].map { try register.list($0) }
    }

    @Test(
        "an undone file that comes again is applied again",
        arguments: [
            ["BANSOS PKH": "YA"], ["ALAMAT": "JL BARU"], ["NOKK": "9902060106240009"], ["DESA/KELURAHAN": "TABA ANYAR"],
            ["NAMA": "LAIN"],
        ])
    func undoneAndBack(change: [String: String]) throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let first = try picture(register)
        let second = [head.with(change), wife, other]
        try register.load(second, asOf: 20_240_701)
        let after = try picture(register)
        #expect(after != first)
        let undone = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(undone.left == [])
        #expect(try picture(register) == first)
        #expect(try register.problems() == [])
        let again = try register.load(second, asOf: 20_240_701)
        #expect(again.counts.changed == 1)
        #expect(try register.problems() == [])
    }

    @Test("the undo of a file that changed a card makes nobody due to be looked for whom the file itself did not")
    func undoneDue() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        try register.load([head, wife].map { $0.with(["NOKK": "9902060106240009"]) } + [other], asOf: 20_240_701)
        let due = "SELECT person FROM link_due WHERE home > 0 ORDER BY person"
        let before = try register.list(due)
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(try register.list(due) == before)
    }

    @Test("the undo of a complete file takes its absences back, of a dispute the source's word")
    func undoUnseen() async throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let id = RecordID(Int64(try register.value("SELECT id FROM person WHERE line = 2") ?? "") ?? 0)
        try await register.mend(id, ["nama": "SUPARMANTO"], seen: 1, by: SampleRegister.admin)
        let before = try picture(register)
        try register.load([head.with(["NAMA": "SUPRIYADI"]), wife], asOf: 20_240_701) {
            $0.completeFor = SampleRegister.derati
        }
        #expect(try register.openFindings() == ["S01 2", "S02 4"])
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(try register.openFindings() == [])
        #expect(try picture(register) == before)
    }

    @Test("the undo of a file of houses takes the houses back")
    func undoHouses() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife])
        func houses(_ floor: Int, _ asOf: Int32) throws {
            let text =
                "id_dtks,kecamatan,desa,lantai,sta_kawin,desil\n990000000000000001,Kota Padang,Derati,\(floor),2,\(floor - 4)\n"
            try register.load(file: try register.folder.file("rumah\(floor).csv", text), asOf: asOf) {
                $0.source = "BDT"
                $0.within = SampleRegister.rejangLebong
            }
        }
        try houses(6, 20_240_701)
        try houses(9, 20_240_801)
        #expect(try register.value("SELECT lantai FROM dwelling") == "9")
        _ = try register.registry.undoImport(3, by: SampleRegister.admin)
        #expect(try register.value("SELECT lantai FROM dwelling") == "6")
        #expect(try register.list("SELECT value FROM family_desil") == "2")
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(try register.value("SELECT count(*) FROM family WHERE household IS NOT NULL") == "0")
        try houses(9, 20_240_901)
        #expect(try register.value("SELECT lantai FROM dwelling JOIN family ON household = dwelling.id") == "9")
    }

    @Test("there and back again between two kabupaten loses nothing, and can be undone")
    func thereAndBack() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other, DTKSRow(9, far)])
        let first = try picture(register)
        try register.load([head.with(far), wife, other, DTKSRow(9, far)], asOf: 20_240_701)
        #expect(try register.problems() == [])
        try register.load(
            [head.with(["NAMA": "JOKO WIDODO", "NIK": "9902061204790077"]), wife, other, DTKSRow(9, far)],
            asOf: 20_240_801)
        #expect(
            try register.value(
                "SELECT count(*) FROM person WHERE name = 'JOKO WIDODO' AND status = 1 AND nik = 9902061204790077")
                == "1")
        #expect(try register.value("SELECT sum(persons) FROM village_tally") == "4")
        #expect(try register.problems() == [])
        _ = try register.registry.undoImport(3, by: SampleRegister.admin)
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        let last = try picture(register)
        #expect(last == first)
        #expect(try register.problems() == [])
    }

    @Test("a move to a kabupaten that holds nobody yet is a move all the same")
    func moveToEmpty() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let report = try register.load([head.with(far), wife, other], asOf: 20_240_701)
        #expect(report.counts.new == 0)
        #expect(report.counts.changed == 1)
        #expect(try register.value("SELECT count(DISTINCT id) FROM person") == "3")
        #expect(try register.value("SELECT sum(persons) FROM village_tally") == "3")
        #expect(try register.problems() == [])
    }

    @Test("two new rows of one NIK are two persons until a person decides, in a later file as in the first")
    func neverMerged() throws {
        let register = try SampleRegister.empty()
        try register.load([other])
        let twin = head.with(["ID DTKS": "990000000000000051", "DESA/KELURAHAN": "TABA ANYAR"])
        let report = try register.load([other, head, twin], asOf: 20_240_701)
        #expect(report.counts.new == 2)
        #expect(try register.openFindings().filter { $0.hasPrefix("D03") }.count == 2)
    }

    @Test("whom the file names by their own ID is not taken by another row's NIK")
    func ownIDFirst() throws {
        let register = try SampleRegister.empty()
        let there = ["DESA/KELURAHAN": "TABA ANYAR"]
        try register.load([head.with(there), other])
        let thief = head.with(["ID DTKS": "990000000000000060"])
        let report = try register.load([thief, head.with(there), other], asOf: 20_240_701)
        #expect(report.counts.new == 1)
        #expect(report.counts.unchanged == 2)
        #expect(
            try register.value(
                "SELECT count(*) FROM person WHERE dtks_id = '990000000000000001' AND village = 1702062002") == "1")
    }

    @Test("one who leaves a family whose card the village mended does leave it")
    func leavesMendedCard() async throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let family = RecordID(Int64(try register.value("SELECT family FROM person WHERE line = 2") ?? "") ?? 0)
        try await register.change(
            .correction, family, [.family(FamilyChange(family, seen: 1, values: ["kk": "9902060101150055"]))])
        try register.load([head, wife.with(["NOKK": "9902060106240009"]), other], asOf: 20_240_701)
        #expect(try register.value("SELECT count(*) FROM family WHERE status = 1") == "3")
        #expect(try register.value("SELECT kk FROM family WHERE id = \(family.value)") == "9902060101150055")
        // The whole family under a third number is a disagreement.
        try register.load(
            [head.with(["NOKK": "9902060106240088"]), wife.with(["NOKK": "9902060106240009"]), other], asOf: 20_240_801)
        #expect(try register.openFindings().contains { $0.hasPrefix("S01") })
        #expect(try register.problems() == [])
    }

    @Test("what one source said is not brought back by another's old word")
    func twoSources() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife])
        let civil = "id_dtks,kecamatan,desa,nama\n990000000000000001,Kota Padang,Derati,SUPARMANTO\n"
        try register.load(file: try register.folder.file("capil.csv", civil), asOf: 20_240_615) {
            $0.source = "DUKCAPIL"
            $0.within = SampleRegister.rejangLebong
        }
        try register.load([head.with(["PEKERJAAN": "BURUH"]), wife], asOf: 20_240_701)
        #expect(
            try register.value("SELECT name || occupation FROM person WHERE line = 2 AND batch = 1")
                == "SUPARMANTOBURUH")
    }

    @Test("a card written as a dash joins nobody")
    func dash() throws {
        let register = try SampleRegister.empty()
        try register.load([other])
        try register.load(
            [other, DTKSRow(5, ["NOKK": "-", "NAMA": "A B C"]), DTKSRow(6, ["NOKK": "-", "NAMA": "D E F"])],
            asOf: 20_240_701)
        #expect(try register.value("SELECT count(*) FROM family WHERE status = 1") == "3")
        #expect(try register.problems() == [])
    }

    @Test("who stands in a rejected row is not missing from the file")
    func rejectedIsNotAbsent() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        var text = try String(contentsOfFile: register.folder.dtks([head, wife, other]), encoding: .utf8)
        text = text.replacingOccurrences(of: "\"RUSDI\"", with: "\"RUSDI\"|\"LEBIH\"")
        let report = try register.load(file: try register.folder.file("b.psv", text), asOf: 20_240_701) {
            $0.completeFor = SampleRegister.derati
        }
        #expect(report.counts.rejected == 1)
        #expect(report.counts.absent == 0)
        #expect(try register.openFindings() == [])
    }

    @Test("an import is taken back in order: what a later file confirmed stays")
    func order() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife])
        try register.load([head, wife, other], asOf: 20_240_701)
        #expect(
            throws: Refusal.batchNotUndoable(
                Words(
                    id: "impor 2 datang sesudahnya; batalkan impor itu lebih dahulu",
                    en: "import 2 came after it; undo that one first"))
        ) {
            try register.registry.undoImport(1, by: SampleRegister.admin)
        }
        #expect(throws: Refusal.self) { try register.registry.undoImport(9, by: SampleRegister.admin) }
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(throws: Refusal.self) { try register.registry.undoImport(2, by: SampleRegister.admin) }
        #expect(try register.load([head, wife], asOf: 20_240_702).counts.unchanged == 2)
    }

    @Test("counts of a kabupaten stay true when another is loaded that shares a NIK and a card with it")
    func sharedAcrossHomes() throws {
        let register = try SampleRegister.empty()
        try register.load([head, other])
        let shared = DTKSRow(20, far).with([
            "NIK": head.values["NIK"] ?? "", "NAMA": "ORANG LAIN", "NOKK": other.values["NOKK"] ?? "",
        ])
        try register.load([shared], asOf: 20_240_701)
        #expect(try register.value("SELECT invalid FROM village_tally WHERE village = 1702062001") == "2")
        #expect(try register.problems() == [])
    }

    @Test("undone one after the other, imports leave nobody behind")
    func oneAfterTheOther() throws {
        let register = try SampleRegister.empty()
        try register.load([head, other])
        try register.load([head.with(["PEKERJAAN": "BURUH"]), other], asOf: 20_240_701)
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        let report = try register.registry.undoImport(1, by: SampleRegister.admin)
        #expect(report.left == [])
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 1") == "0")
        #expect(try register.problems() == [])
    }

    @Test("a move that came with a new benefit is undone with the counts of both villages")
    func movedWithBenefit() throws {
        let register = try SampleRegister.empty()
        let there = ["DESA/KELURAHAN": "TABA ANYAR"]
        try register.load([head, other, DTKSRow(5, there)])
        let moved = head.with(there).with(["BANSOS BPNT": "YA"])
        try register.load([moved, other, DTKSRow(5, there)], asOf: 20_240_701)
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(try register.value("SELECT count(*) FROM program_tally") == "0")
        #expect(try register.problems() == [])
    }

    @Test("who went away, came back under another name and was taken back is found under one name only")
    func names() throws {
        let register = try SampleRegister.empty()
        try register.load([head, other, DTKSRow(9, far)])
        try register.load([head.with(far), other, DTKSRow(9, far)], asOf: 20_240_701)
        try register.load([head.with(["NAMA": "JOKO WIDODO"]), other, DTKSRow(9, far)], asOf: 20_240_801)
        #expect(try register.problems() == [])
        _ = try register.registry.undoImport(3, by: SampleRegister.admin)
        #expect(try register.problems() == [])
    }

    @Test("two imports do not run at once")
    func exclusive() throws {
        let register = try SampleRegister.empty()
        _ = try register.registry.database.exclusively { _ in
            #expect(throws: StorageError.occupied) { try register.load([head]) }
        }
        #expect(try register.load([head]).counts.new == 1)
    }

    @Test("a register stays whole in the engine's eyes after moves and undo")
    func integrity() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, DTKSRow(9, far)])
        try register.load([head.with(far), wife, DTKSRow(9, far)], asOf: 20_240_701)
        _ = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(try register.registry.database.integrityProblems() == [])
    }
}
