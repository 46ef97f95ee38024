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

    @Test("what a spreadsheet would run as a formula is text", arguments: ["=1+1", "+62", "-5", "@SUM(A1)", "\tx"])
    func formulas(_ text: String) throws {
        let data = try write(.csv, [[.text(text)]])
        #expect(String(decoding: data, as: UTF8.self).contains("\r\n'" + text))
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
