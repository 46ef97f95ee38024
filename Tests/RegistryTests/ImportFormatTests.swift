import Foundation
import Registry
import Rules
import TepatTesting
import Testing

/// How files are really written: each way has its outcome, and none is silent.
@Suite("Files as they come")
struct ImportFormatTests {
    let rows = [DTKSRow(1), DTKSRow(2, ["NAMA": "MA'RUF \"UCOK\" SIREGAR"]), DTKSRow(3, ["ALAMAT": "JL. A|B NO. 3"])]

    private func names(_ register: SampleRegister) throws -> String? {
        try register.list("SELECT name FROM person ORDER BY id", by: ";")
    }

    private let expected = "SUPARMAN;MA'RUF \"UCOK\" SIREGAR;SUPARMAN"

    @Test(
        "separators, line ends and byte order marks change nothing",
        arguments: [
            ("|", "\n", ""), (",", "\r\n", "\u{FEFF}"), (";", "\n", "\u{FEFF}"), ("\t", "\r\n", ""),
        ])
    func separators(separator: String, lineEnd: String, mark: String) throws {
        let register = try SampleRegister.empty()
        let plain = try register.folder.dtks(rows, name: "a.csv", separator: separator, lineEnd: lineEnd)
        let text = mark + (try String(contentsOfFile: plain, encoding: .utf8))
        let report = try register.load(file: try register.folder.file("b.csv", text))
        #expect(report.counts.new == 3)
        #expect(report.counts.rejected == 0)
        #expect(try names(register) == expected)
        #expect(try register.value("SELECT address FROM family ORDER BY id DESC LIMIT 1") == "JL. A|B NO. 3")
    }

    @Test("headers in another order and other words are understood")
    func headers() throws {
        let register = try SampleRegister.empty()
        let text = """
            nama lengkap;no. kk;N I K;Desa;KEC;KAB/KOTA;Tgl Lahir;JK;SHDK;Nama Ibu;Golongan Darah
            BUDI;9902060101150001;9902061204790001;Derati;Kota Padang;Rejang Lebong;12/04/1979;L;Kepala Keluarga;SITI;O
            """
        let report = try register.load(file: try register.folder.file("lain.csv", text))
        #expect(report.counts.new == 1)
        #expect(report.mapping.unusedHeaders == ["Golongan Darah"])
        #expect(try register.openFindings() == [])
    }

    @Test("a Windows-1252 file is read as such")
    func windows1252() throws {
        let register = try SampleRegister.empty()
        var bytes = Array(
            try String(contentsOfFile: register.folder.dtks([DTKSRow(1, ["NAMA": "NA~IM ANDR@"])]), encoding: .utf8)
                .utf8)
        bytes = bytes.map { $0 == UInt8(ascii: "~") ? 0x92 : $0 == UInt8(ascii: "@") ? 0xE9 : $0 }
        let report = try register.load(file: try register.folder.file("ansi.psv", bytes))
        #expect(report.mapping.encoding == .windows1252)
        #expect(report.counts.rejected == 0)
        #expect(try names(register) == "NA’IM ANDRÉ".replacingOccurrences(of: "É", with: "é"))
    }

    @Test("in a UTF-8 file a row with broken bytes is rejected, the others are not")
    func brokenRow() throws {
        let register = try SampleRegister.empty()
        let good = try String(
            contentsOfFile: register.folder.dtks([DTKSRow(1, ["NAMA": "NA’IM"]), DTKSRow(2, ["NAMA": "X~X"])]),
            encoding: .utf8)
        let bytes = Array(good.utf8).map { $0 == UInt8(ascii: "~") ? 0xFF : $0 }
        let report = try register.load(file: try register.folder.file("rusak.psv", bytes))
        #expect(report.rejects.map(\.reason) == [.undecodable])
        #expect(report.rejects.map(\.line) == [3])
        #expect(report.counts.new == 1)
    }

    @Test(
        "dates are read in the order in which the file writes them",
        arguments: [
            ("12-04-1979", "dmy"), ("1979-04-12", "ymd"), ("04/12/1979", "mdy"), ("1979/12/04", "ydm"),
            ("12 April 1979", "dmy"),
            ("19790412", "ymd"),
        ])
    func dates(written: String, order: String) throws {
        let register = try SampleRegister.empty()
        // A second row tells the orders apart where the first could be either.
        let clear = ["dmy": "25-04-1979", "ymd": "1979-04-25", "mdy": "04/25/1979", "ydm": "1979/25/04"][order] ?? ""
        let compact = written.count == 8 ? "19790425" : clear
        try register.load([
            DTKSRow(1, ["TANGGAL LAHIR": written]),
            DTKSRow(
                2, ["TANGGAL LAHIR": written.contains("April") ? "25 April 1979" : compact, "NIK": "9902062504790002"]),
        ])
        #expect(try register.value("SELECT birth FROM person ORDER BY id LIMIT 1") == "19790412")
        #expect(try register.openFindings() == [])
    }

    @Test("two orders of dates in one file stop the import with the way out")
    func mixedDates() throws {
        let register = try SampleRegister.empty()
        let rows = (1...40).map { number in
            DTKSRow(number, ["TANGGAL LAHIR": number.isMultiple(of: 2) ? "25/04/1979" : "04/25/1979"])
        }
        #expect(throws: ImportProblem.ambiguousDates) { try register.load(rows) }
        #expect(try register.value("SELECT count(*) FROM person") == "0")
        let report = try register.load(rows) { $0.dateOrder = .dayMonthYear }
        #expect(report.counts.new == 40)
    }

    @Test("columns NIK and NOKK that changed places are noticed")
    func swapped() throws {
        let register = try SampleRegister.empty()
        var rows: [DTKSRow] = []
        for number in 1...40 {
            let head = DTKSRow(number)
            let wife = DTKSRow.wife(number + 100, of: head)
            rows += [head, wife].map { $0.with(["NIK": $0.values["NOKK"] ?? "", "NOKK": $0.values["NIK"] ?? ""]) }
        }
        #expect(throws: ImportProblem.swappedNIKAndKK(nikDistinct: 40, kkDistinct: 80)) { try register.load(rows) }
        try register.load(rows) { $0.swapNIKAndKK = true }
        #expect(try register.value("SELECT count(*) FROM family") == "40")
        #expect(try register.openFindings() == [])
    }

    @Test(
        "what is no file of rows is refused in words",
        arguments: [
            ([UInt8](), "empty"), ([0xFF, 0xFE, 0x41, 0x00], "UTF-16"), ([0x50, 0x4B, 0x03, 0x04, 0x00], "XLSX"),
            (Array("satu,dua\n1,2\n".utf8), "header"), (Array("NAMA,NIK\nA,1\n".utf8), "lacks"),
        ])
    func refused(bytes: [UInt8], word: String) throws {
        let register = try SampleRegister.empty()
        let file = try register.folder.file("x", bytes)
        let problem = #expect(throws: ImportProblem.self) { try register.load(file: file) }
        #expect(problem?.description.contains(word) == true)
        #expect(try register.value("SELECT count(*) FROM import_batch") == "0")
    }

    @Test("a file without rows, or with line ends of old, is refused in words")
    func noRows() throws {
        let register = try SampleRegister.empty()
        #expect(throws: ImportProblem.noRows) { try register.load([]) }
        let text = try String(contentsOfFile: register.folder.dtks([DTKSRow(1)]), encoding: .utf8)
        let old = try register.folder.file("mac.psv", text.replacingOccurrences(of: "\n", with: "\r"))
        #expect(throws: ImportProblem.oldLineEnds) { try register.load(file: old) }
        #expect(try register.value("SELECT count(*) FROM import_batch") == "0")
    }

    @Test("blank lines between rows do no harm, however many", arguments: [1, 15, 16, 17, 400])
    func blankLines(count: Int) throws {
        let register = try SampleRegister.empty()
        let lines = try String(contentsOfFile: register.folder.dtks([DTKSRow(1), DTKSRow(2)]), encoding: .utf8).split(
            separator: "\n")
        let text = [lines[0], lines[1]].joined(separator: "\n") + String(repeating: "\n", count: count + 1) + lines[2]
        let report = try register.load(file: try register.folder.file("kosong.psv", text))
        #expect(report.counts.new == 2)
        #expect(try register.value("SELECT max(line) FROM person") == String(3 + count))
        #expect(try register.problems() == [])
    }

    @Test("a file of which nothing can be placed changes nothing, not even the kind of register")
    func nothingPlaced() throws {
        let register = try SampleRegister.empty()
        #expect(throws: ImportProblem.self) {
            try register.load([DTKSRow(1, ["DESA/KELURAHAN": "TIDAK ADA", "NIK": "", "NOKK": ""])])
        }
        #expect(try register.value("SELECT count(*) FROM setting WHERE name = 'kind'") == "0")
        #expect(try register.load([DTKSRow(1)]).counts.new == 1)
    }

    @Test("a day in the future is refused")
    func future() throws {
        let register = try SampleRegister.empty()
        #expect(throws: ImportProblem.futureDay(20_991_231)) { try register.load([DTKSRow(1)], asOf: 20_991_231) }
    }

    @Test("rows whose card number a spreadsheet destroyed are not thrown together")
    func scientificCards() throws {
        let register = try SampleRegister.empty()
        try register.load((1...5).map { DTKSRow($0, ["NOKK": "9.90206E+15"]) })
        #expect(try register.value("SELECT count(*) FROM family") == "5")
        #expect(try register.openFindings().count == 5)
        let again = try register.load(
            (1...6).map { DTKSRow($0, ["NOKK": "9.90206E+15", "PEKERJAAN": "X"]) }, asOf: 20_240_701)
        #expect(again.counts.new == 1)
        #expect(try register.value("SELECT count(*) FROM family WHERE status = 1") == "6")
        #expect(try register.problems() == [])
    }

    @Test("a place whose name is doubtful is decided once and remembered in the command")
    func places() throws {
        let register = try SampleRegister.empty()
        let rows = [DTKSRow(1, ["DESA/KELURAHAN": "KAMPUNG LAMA"]), DTKSRow(2)]
        let first = try register.load(rows)  // line 2 has no place yet
        #expect(first.rejects.map(\.reason) == [.villageUnknown])
        let second = try register.load(rows) { $0.places = ["KAMPUNG LAMA": SampleRegister.derati] }
        #expect(second.counts.new == 1)
        #expect(second.counts.unchanged == 1)
        // Whoever opens the register next knows the spelling.
        let next = try Registry(database: register.registry.database, clock: .at(SampleRegister.now))
        let kecamatan = try #require(SampleRegister.derati.parent)
        #expect(next.gazetteer.resolve(name: "Kampung Lama", in: kecamatan) == .found(SampleRegister.derati))
    }

    @Test("a register for practice takes no real NIK, and a real one no invented NIK")
    func kinds() throws {
        let practice = try SampleRegister.empty()
        try practice.load([DTKSRow(1)])
        let report = try practice.load([DTKSRow(2, ["NIK": "1702061204790002"])], asOf: 20_240_701)
        #expect(report.rejects.map(\.reason) == [.realNIK])

        let real = try SampleRegister.empty()
        let mixed = try real.load([DTKSRow(1)]) { $0.markTraining = false }
        #expect(mixed.rejects.map(\.reason) == [.trainingNIK])
        #expect(throws: Refusal.wrongKindOfRegister) { try real.load([DTKSRow(3)]) { $0.markTraining = true } }
    }

    @Test("a row with a NUL in it is no text")
    func nul() throws {
        let register = try SampleRegister.empty()
        let report = try register.load([DTKSRow(1, ["NAMA": "A\u{0}B"]), DTKSRow(2)])
        #expect(report.rejects.map(\.reason) == [.undecodable])
    }

    @Test(
        "nothing of a name is lost, however odd",
        arguments: [
            "<script>alert(1)</script>", "'); DROP TABLE person;--", "=HYPERLINK(\"http://contoh.invalid\")",
            "ʻĀʻisha 👩🏽‍🌾 \u{202E}عمر",
            String(repeating: "PANJANG ", count: 40).trimmingCharacters(in: .whitespaces), "🄰🄱",
        ])
    func oddNames(name: String) async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["NAMA": name])])
        #expect(try names(register) == name)
        let page = try await register.registry.persons(
            in: SampleRegister.derati, after: nil, limit: 10, by: SampleRegister.admin)
        #expect(page.items.map(\.name) == [name])
    }
}
