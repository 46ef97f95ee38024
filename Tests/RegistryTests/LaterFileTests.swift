import Registry
import Rules
import TepatTesting
import Testing

/// The second month's file: the normal case.
@Suite("A later file")
struct LaterFileTests {
    private let head = DTKSRow(1)
    private var wife: DTKSRow { .wife(2, of: head) }
    private let other = DTKSRow(3, ["NAMA": "RUSDI"])

    private func person(_ register: SampleRegister, line: Int) throws -> RecordID {
        RecordID(Int64(try register.value("SELECT id FROM person WHERE line = \(line) AND batch = 1") ?? "") ?? 0)
    }

    private func correct(_ register: SampleRegister, line: Int, _ changes: [String: String]) async throws {
        let id = try person(register, line: line)
        let version = Int(try register.value("SELECT version FROM person WHERE id = \(id.value)") ?? "") ?? 0
        try await register.mend(id, changes, seen: version)
    }

    @Test("the same file twice changes nothing")
    func twice() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let counts =
            "SELECT (SELECT count(*) FROM person) || ' ' || (SELECT count(*) FROM change_log) || ' ' || (SELECT count(*) FROM import_batch)"
        let before = try register.value(counts)
        let report = try register.load([head, wife, other])
        #expect(report.wasKnown)
        #expect(report.counts.unchanged == 3)
        #expect(try register.value(counts) == before)
    }

    @Test("the same rows in another file and order are unchanged")
    func reordered() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let report = try register.load([other, head, wife], asOf: 20_240_701)
        #expect(report.counts.unchanged == 3)
        #expect(report.counts.changed + report.counts.new == 0)
        #expect(try register.value("SELECT count(*) FROM change_log") == "0")
    }

    @Test("a changed field is taken, logged with its old value, and judged at once")
    func changed() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let report = try register.load([head, wife, other.with(["NAMA IBU KANDUNG": ""])], asOf: 20_240_701)
        #expect(report.counts.changed == 1)
        #expect(try register.openFindings() == ["M01 4"])
        #expect(
            try register.value("SELECT field || ':' || old_value || '>' || new_value FROM change_log")
                == "ibu_kandung:MARYAM>")
        #expect(try register.value("SELECT invalid FROM village_tally") == "1")
        #expect(try register.problems() == [])
    }

    @Test("a finding closes when the data are mended, and its history remains")
    func closes() throws {
        let register = try SampleRegister.empty()
        try register.load([head.with(["NIK": "990206"])])
        #expect(try register.openFindings() == ["N02 2"])
        try register.load([head], asOf: 20_240_701)
        #expect(try register.openFindings() == [])
        #expect(try register.value("SELECT count(*) FROM finding WHERE closed_at IS NOT NULL") == "1")
    }

    @Test("a mend of the village is kept when the old wrong value comes back")
    func mendKept() async throws {
        let register = try SampleRegister.empty()
        try register.load([head.with(["NAMA": "SUPARMANN"]), wife, other])
        try await correct(register, line: 2, ["nama": "SUPARMAN"])
        let report = try register.load(
            [head.with(["NAMA": "SUPARMANN", "PEKERJAAN": "BURUH"]), wife, other], asOf: 20_240_701)
        #expect(report.counts.changed == 1)
        #expect(try register.value("SELECT name || ' ' || occupation FROM person WHERE line = 2") == "SUPARMAN BURUH")
        #expect(try register.openFindings() == [])
    }

    @Test("a third value is a disagreement to settle, not an overwrite")
    func dispute() async throws {
        let register = try SampleRegister.empty()
        try register.load([head.with(["NAMA": "SUPARMANN"])])
        try await correct(register, line: 2, ["nama": "SUPARMAN"])
        try register.load([head.with(["NAMA": "SUPRIYADI"])], asOf: 20_240_701)
        #expect(try register.value("SELECT name FROM person") == "SUPARMAN")
        #expect(try register.openFindings() == ["S01 2"])
        // The source comes round: no dispute is left.
        try register.load([head], asOf: 20_240_801)
        #expect(try register.openFindings() == [])
        #expect(try register.value("SELECT count(*) FROM field_source") == "0")
        #expect(try register.problems() == [])
    }

    @Test("absence from a complete file is a finding and ends when the person is back")
    func absent() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let partial = try register.load([head, wife], asOf: 20_240_701)
        #expect(partial.counts.absent == 0)
        let complete = try register.load([head, wife], asOf: 20_240_702, name: "b.psv") {
            $0.completeFor = SampleRegister.derati
        }
        #expect(complete.counts.absent == 1)
        #expect(try register.openFindings() == ["S02 4"])
        #expect(try register.value("SELECT families || ' ' || invalid FROM village_tally") == "2 0")
        try register.load([head, wife, other], asOf: 20_240_801)
        #expect(try register.openFindings() == [])
    }

    @Test("a new card for the whole family changes its number, not the family")
    func newKK() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let kk = ["NOKK": "9902060106240009"]
        try register.load([head.with(kk), wife.with(kk), other], asOf: 20_240_701)
        #expect(try register.value("SELECT count(*) FROM family") == "2")
        #expect(try register.value("SELECT kk FROM family ORDER BY id LIMIT 1") == "9902060106240009")
        #expect(try register.value("SELECT count(*) FROM family_kk WHERE kk = 9902060106240009") == "1")
        #expect(try register.value("SELECT count(*) FROM family_kk") == "2")
        #expect(try register.problems() == [])
    }

    @Test("one who leaves for another card leaves a dated membership behind")
    func split() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        try register.load(
            [head, wife.with(["NOKK": "9902060106240009", "HUB KELUARGA": "KEPALA KELUARGA"]), other], asOf: 20_240_701)
        #expect(try register.value("SELECT count(*) FROM family WHERE status = 1") == "3")
        #expect(
            try register.value("SELECT valid_from || '-' || valid_to FROM membership WHERE valid_to IS NOT NULL")
                == "20240601-20240701")
        #expect(try register.value("SELECT size FROM family ORDER BY id LIMIT 1") == "1")
        #expect(try register.problems() == [])
    }

    @Test("a move to a village of the same kabupaten follows the person")
    func moved() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let there = ["DESA/KELURAHAN": "TABA ANYAR"]
        try register.load([head.with(there), wife.with(there), other], asOf: 20_240_701)
        #expect(try register.value("SELECT count(*) FROM person WHERE village = 1702062002") == "2")
        #expect(try register.value("SELECT count(*) FROM family WHERE status = 1") == "2")
        #expect(
            try register.list("SELECT village, families, persons FROM village_tally ORDER BY 1", by: " ")
                == "1702062001:1:1 1702062002:1:2")
        #expect(try register.problems() == [])
    }

    @Test("a move to another kabupaten keeps the person's id")
    func movedAway() throws {
        let register = try SampleRegister.empty()
        let far = ["KABUPATEN/KOTA": "BENGKULU UTARA", "KECAMATAN": "PADANG JAYA", "DESA/KELURAHAN": "PADANG JAYA"]
        try register.load([head, other, DTKSRow(9, far)])
        let id = try register.value("SELECT id FROM person WHERE line = 2")
        try register.load([head.with(far), other, DTKSRow(9, far)], asOf: 20_240_701)
        #expect(try register.value("SELECT count(*) FROM person WHERE id = \(id ?? "0")") == "2")
        #expect(try register.value("SELECT count(*) FROM person WHERE id = \(id ?? "0") AND status = 1") == "1")
        #expect(try register.value("SELECT sum(persons) FROM village_tally") == "3")
        #expect(try register.openFindings() == [])
        #expect(try register.problems() == [])
    }

    @Test("a row whose ID changed is the same person if NIK, KK and name are")
    func otherID() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife])
        let report = try register.load([head.with(["ID DTKS": "990000000000007777"]), wife], asOf: 20_240_701)
        #expect(report.counts.new == 0)
        #expect(report.counts.changed == 1)
        #expect(try register.value("SELECT count(*) FROM person") == "2")
    }

    @Test("programs open and close with the file's day")
    func programs() throws {
        let register = try SampleRegister.empty()
        try register.load([head.with(["BANSOS PKH": "YA"]), wife])
        try register.load([head, wife.with(["PBI JKN": "YA"])], asOf: 20_240_701)
        #expect(
            try register.list("SELECT program, valid_from, valid_to FROM enrolment ORDER BY program", by: " ")
                == "2:20240601:20240701 4:20240701:")
        #expect(
            try register.list("SELECT program, families, persons FROM program_tally") == "4:1:1")
    }

    @Test("a word nobody knows is kept as the source's word, and its repetition is no change")
    func unreadWords() throws {
        let register = try SampleRegister.empty()
        let odd = head.with(["JENIS KELAMIN": "LAKIK", "HUB KELUARGA": "SEPUPU"])
        try register.load([odd, other])
        #expect(
            try register.list("SELECT field, value FROM field_source ORDER BY field", between: "=")
                == "hubungan=SEPUPU,jenis_kelamin=LAKIK")
        let same = try register.load([odd.with(["PEKERJAAN": "BURUH"]), other], asOf: 20_240_701)
        #expect(same.counts.changed == 1)
        #expect(try register.value("SELECT count(*) FROM field_source") == "2")
        try register.load([head, other], asOf: 20_240_801)
        #expect(try register.value("SELECT sex || '' || relation FROM person ORDER BY id LIMIT 1") == "11")
        #expect(try register.value("SELECT count(*) FROM field_source") == "0")
        try register.load([odd, other], asOf: 20_240_901)
        #expect(try register.value("SELECT sex || '' || relation FROM person ORDER BY id LIMIT 1") == "00")
        #expect(try register.value("SELECT count(*) FROM field_source") == "2")
        #expect(try register.problems() == [])
    }

    @Test("an older file does not overwrite a newer one")
    func older() throws {
        let register = try SampleRegister.empty()
        try register.load([head])
        #expect(throws: ImportProblem.olderThanRegister(asOf: 20_240_501, known: 20_240_601)) {
            try register.load([head.with(["NAMA": "LAMA"])], asOf: 20_240_501)
        }
    }

    @Test("houses and desil come from a file of their own, and change no person")
    func houses() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife])
        let text =
            "id_dtks,no_kk,kecamatan,desa,lantai,luas_lantai,desil\n990000000000000001,9902060101150001,Kota Padang,Derati,6,42,2\n"
        let report = try register.load(file: try register.folder.file("rumah.csv", text), asOf: 20_240_701) {
            $0.source = "BDT"
            $0.within = SampleRegister.rejangLebong
        }
        #expect(report.counts.changed == 1)
        #expect(try register.value("SELECT lantai || ' ' || luas_lantai FROM dwelling") == "6 42")
        #expect(try register.value("SELECT value FROM family_desil") == "2")
        #expect(try register.value("SELECT count(*) FROM person WHERE version > 1") == "0")
        let again = try register.load([head, wife], asOf: 20_240_801)
        #expect(again.counts.unchanged == 2)
    }

    @Test("an undone import leaves the register as it was, and lists what was changed since")
    func undo() async throws {
        let register = try SampleRegister.empty()
        try register.load([head.with(["BANSOS PKH": "YA"]), wife, other])
        func picture() throws -> [String?] {
            try [
                "SELECT name, occupation, family, village FROM person WHERE status = 1 ORDER BY id",
                "SELECT program, families FROM program_tally ORDER BY village, program",
                "SELECT village, families, persons, invalid FROM village_tally ORDER BY village",
                "SELECT count(*) FROM person_nik", "SELECT count(*) FROM person_name",
            ].map { try register.list($0) }
        }
        let before = try picture()
        try register.load(
            [
                head.with(["PEKERJAAN": "BURUH", "NIK": "1"]), wife.with(["DESA/KELURAHAN": "TABA ANYAR"]), other,
                DTKSRow(8, ["NAMA": "BARU"]),
            ], asOf: 20_240_701)
        #expect(try picture() != before)
        let report = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(report.left == [])
        #expect(report.withdrawn == 1)
        #expect(try picture() == before)
        #expect(try register.problems() == [])
        // The same file may come again afterwards.
        #expect(try register.load([head, wife, other], asOf: 20_240_702, name: "c.psv").counts.new == 0)
    }

    @Test("undo keeps what the village changed since, and says so")
    func undoAfterMend() async throws {
        let register = try SampleRegister.empty()
        try register.load([head])
        try register.load([head.with(["PEKERJAAN": "BURUH", "NAMA": "SUPARNO"])], asOf: 20_240_701)
        try await correct(register, line: 2, ["nama": "SUPARDI"])
        let report = try register.registry.undoImport(2, by: SampleRegister.admin)
        #expect(report.left.count == 1)
        #expect(try register.value("SELECT name || ' ' || occupation FROM person") == "SUPARDI PETANI")
    }

    @Test("the undo of a first load withdraws everybody and deletes nobody")
    func undoFirst() throws {
        let register = try SampleRegister.empty()
        try register.load([head, wife, other])
        let report = try register.registry.undoImport(1, by: SampleRegister.admin)
        #expect(report.withdrawn == 3)
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 9") == "3")
        #expect(try register.value("SELECT COALESCE(sum(families), 0) FROM village_tally") == "0")
        #expect(try register.problems() == [])
        let again = try register.load([head, wife, other])
        #expect(again.counts.new == 3)
        #expect(try register.value("SELECT sum(persons) FROM village_tally") == "3")
        #expect(try register.openFindings() == [])
    }
}
