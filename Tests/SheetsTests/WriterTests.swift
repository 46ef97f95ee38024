import Foundation
import Sheets
import Testing

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
        arguments: ["=1+1", "+62", "-5", "@SUM(A1)", "\tx", "\r\n=1", "\u{FF1D}1", "\u{FF20}a", "--"])
    func formulas(_ text: String) throws {
        let data = try write(.csv, [[.text(text)]])
        let whole = String(decoding: data, as: UTF8.self)
        #expect(whole.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).count > 2)
        #expect(whole.contains("\r\n'" + text) || whole.contains("\r\n\"'" + text + "\""))
        #expect(CSVLine.text([text]).hasPrefix("'" + text) || CSVLine.text([text]) == "\"'" + text + "\"")
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
}
