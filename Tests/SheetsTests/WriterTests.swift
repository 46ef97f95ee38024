import Foundation
import TepatTesting
import Testing

@testable import Sheets

@Suite("Sheets that are written")
struct WriterTests {
    private func write(_ format: SheetFormat, _ rows: [[Cell]]) throws -> Data {
        let path = NSTemporaryDirectory() + UUID().uuidString + "." + format.rawValue
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try format.writer(
            path: path, title: "Keluarga: [2026]", header: ["NIK", "NAMA"], preamble: ["rekaan"])
        for row in rows { try writer.row(row) }
        try writer.finish()
        return try #require(FileManager.default.contents(atPath: path))
    }

    @Test("commas, quotes and line ends stay inside their cell")
    func quoting() throws {
        let data = try write(.csv, [[.text("9902061204790001"), .text("SITI, \"BU\"\nRT 1")]])
        let text = String(decoding: data.dropFirst(3), as: UTF8.self)
        #expect(text == "NIK,NAMA\r\n9902061204790001,\"SITI, \"\"BU\"\"\nRT 1\"\r\n# rekaan\r\n")
    }

    @Test(
        "what a spreadsheet would run as a formula is text",
        arguments: ["=1+1", "+62", "-5", "@SUM(A1)", "\tx", "\u{FF1D}1", "\u{FF20}a", "--"])
    func formulas(_ text: String) throws {
        let data = try write(.csv, [[.text(text)]])
        let whole = String(decoding: data, as: UTF8.self)
        #expect(whole.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).count > 2)
        #expect(whole.contains("\r\n'" + text) || whole.contains("\r\n\"'" + text + "\""))
        #expect(CSVLine.text([text]).hasPrefix("'" + text) || CSVLine.text([text]) == "\"'" + text + "\"")
    }

    @Test(
        "nor is it one where another program parts the line at a semicolon, a tab or a line end",
        arguments: [
            "JL MAWAR;=1+1;", "JL MAWAR; +62", "A;\"=1+1", "A\t@SUM(A1)", "A\n=1", "\r\n=1", "A, \u{FF1D}1",
            "; \" -2+3",
            "A;;=1", "=1;=2",
        ])
    func formulasInside(_ text: String) throws {
        let data = try write(.csv, [[.text("1"), .text(text), .text("x;")], [.text(text), .text("y")]])
        let whole = String(decoding: data, as: UTF8.self)
        #expect(CSVCells.formulas(in: whole) == [])
        #expect(CSVCells.formulas(in: CSVLine.text(["1", text, "x"])) == [])
        // Nothing but apostrophes was added.
        let cell = CSVCells.read(whole, separator: ",")[1][1]
        #expect(cell.filter { $0 != "'" } == text)
    }

    @Test(
        "what holds a semicolon or a tab is quoted, and a hyphen for nothing stays",
        arguments: ["A; -", "A;-;B", "A\tB"])
    func otherSigns(_ text: String) throws {
        #expect(CSVLine.text([text]) == "\"" + text + "\"")
        #expect(String(decoding: try write(.csv, [[.text(text)]]), as: UTF8.self).contains("\"" + text + "\""))
    }

    @Test("a hyphen by itself, as files write for nothing, stays", arguments: ["-", "a=b", "", "\u{FF21}"])
    func harmless(_ text: String) throws {
        #expect(Formula.neutralised(text) == text)
        #expect(CSVLine.text([text, "x\r\ny"]) == text + ",\"x\r\ny\"")
    }

    @Test("a workbook goes on in the next sheet where one is full")
    func manySheets() throws {
        let path = NSTemporaryDirectory() + UUID().uuidString + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let properties = SheetProperties(title: "Ekspor", subject: "x", author: "dinsos", comments: "UU 27/2022")
        let writer = try XLSXWriter(
            path: path, title: "Keluarga", header: ["NIK"], preamble: ["rekaan"], properties: properties,
            rowsPerSheet: 10)
        for number in 0..<20 { try writer.row([.text("99020612047900\(10 + number)")]) }
        try writer.finish()
        let names = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
        #expect(names.contains("xl/worksheets/sheet3.xml"))
        #expect(!names.contains("xl/worksheets/sheet4.xml"))
    }

    @Test("a workbook is a zip archive, whatever its sheet is called")
    func workbook() throws {
        let data = try write(.xlsx, [[.text("9902061204790001"), .number(3), .empty]])
        #expect(data.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    }

    @Test("a folder that is not there is told")
    func nowhere() {
        #expect(throws: SheetError.self) {
            try SheetFormat.csv.writer(path: "/tidak/ada/x.csv", title: "x", header: ["A"])
        }
    }
    // MARK: Workbooks

    /// Rows of a sheet as they are read, and the markup of the sheet.
    private func book(_ rows: [[Cell]], preamble: [String], notes: SheetNotes? = nil) throws -> (
        sheets: [[[String]]], markup: String
    ) {
        let path = NSTemporaryDirectory() + UUID().uuidString + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try SheetFormat.xlsx.writer(
            path: path, title: "Laporan", header: ["DAERAH", "PERSEN"], preamble: preamble, notes: notes)
        for row in rows { try writer.row(row) }
        try writer.finish()
        let reader = try XLSXReader(path: path, folder: NSTemporaryDirectory())
        let sheets = try reader.sheets.map { sheet in
            var rows: [[String]] = []
            try reader.forEachRow(of: sheet) { rows.append($0.texts) }
            return rows
        }
        var markup: [UInt8] = []
        try ZipArchive(path: path, limits: SheetLimits()).read("xl/worksheets/sheet1.xml") { markup += $0 }
        return (sheets, String(decoding: markup, as: UTF8.self))
    }

    @Test("numbers of a workbook are numbers, with their decimal")
    func decimals() throws {
        let made = try book([[.text("Derati"), .tenths(333)], [.text("x"), .tenths(-5)]], preamble: ["rekaan"])
        #expect(made.sheets == [[["rekaan"], ["DAERAH", "PERSEN"], ["Derati", "33.3"], ["x", "-0.5"]]])
        #expect(made.markup.contains("<v>33.3</v>") && !made.markup.contains("t=\"s\"><v>33.3"))
        let text = String(decoding: try write(.csv, [[.tenths(333), .tenths(-5)]]), as: UTF8.self)
        #expect(text.contains("\r\n33.3,-0.5\r\n"))
    }

    @Test("the head of a sheet stays in sight, a long explanation never takes the place of the rows")
    func panes() throws {
        let short = try book([[.text("x"), .number(1)]], preamble: ["satu", "dua"])
        #expect(short.markup.contains("ySplit=\"3\""))
        let long = try book([[.text("x"), .number(1)]], preamble: (1...30).map { "baris \($0)" })
        #expect(!long.markup.contains("ySplit"))
        let notes = SheetNotes(title: "Keterangan: [1]", lines: (1...30).map { "kolom \($0)" })
        let beside = try book([[.text("x"), .number(1)]], preamble: ["satu"], notes: notes)
        #expect(beside.markup.contains("ySplit=\"2\""))
        #expect(beside.sheets.count == 2 && beside.sheets[0].count == 3 && beside.sheets[1].count == 30)
    }

    @Test("nobody else reads a workbook while it is being written")
    func permissions() throws {
        let path = NSTemporaryDirectory() + UUID().uuidString + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        func mode() throws -> Int? {
            (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
        }
        let writer = try XLSXWriter(path: path, title: "x", header: ["NIK"])
        #expect(try mode() == 0o600)
        try writer.finish()
        #expect(try mode() == 0o600)
    }
}
