import Foundation
import Testing

@testable import Papers

@Suite("The press")
final class PaperPressTests {
    private let folder = NSTemporaryDirectory() + "tepat-press-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Presses a paper and holds what came of it against what the press says.
    private func pressed(_ paper: OfficialPaper, _ name: String = "paper.pdf") throws -> (path: String, pages: Int) {
        let path = folder + "/" + name
        let result = try PaperPress(folder: folder + "/work").press(paper, to: path)
        let data = try #require(FileManager.default.contents(atPath: path))
        #expect(data.count == result.bytes)
        #expect(data.starts(with: Data("%PDF-1.4".utf8)))
        let pages = try said("pdfinfo", path).firstMatch(of: /Pages: +([0-9]+)/)
        #expect(pages.flatMap { Int($0.1) } == result.pages)
        return (path, result.pages)
    }

    /// What a program says of a file.
    private func said(_ command: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// The words of each page.
    private func words(_ path: String) throws -> [String] {
        try said("pdftotext", "-layout", path, "-").split(separator: "\u{0C}").map(String.init)
    }

    private var validator: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("scripts/check-pdfa").path
    }

    @Test("papers of every form are PDF/A-1b, with the title of the paper")
    func valid() throws {
        let masked = try pressed(SamplePaper.minutes(size: .a4, isMasked: true, watermark: "CONTOH"), "a4.pdf")
        let letter = try pressed(SamplePaper.letter(), "letter.pdf")
        let list = try pressed(
            SamplePaper.minutes(blocks: [.table(SamplePaper.list(1, name: SamplePaper.longName + " éΔ“–”"))]), "1.pdf")
        #expect(masked.pages == 1 && letter.pages == 1 && list.pages == 1)
        let verdict = try said(validator, masked.path, letter.path, list.path)
        #expect(verdict.split(separator: "is a valid PDF/A-1b file").count == 4, "\(verdict)")
        #expect(try said("pdfinfo", letter.path).contains("Berita acara"))
    }

    @Test("a sheet of F4 is 215 by 330 millimetres, one of A4 210 by 297")
    func sheets() throws {
        let folio = try pressed(SamplePaper.minutes(), "f4.pdf")
        #expect(try said("pdfinfo", folio.path).contains(/Page size: +609[.0-9]* x 935/))
        let other = try pressed(SamplePaper.minutes(size: .a4), "a4.pdf")
        #expect(try said("pdfinfo", other.path).contains(/Page size: +595[.0-9]* x 841/))
    }

    @Test("the same paper gives the same bytes")
    func same() throws {
        let paper = SamplePaper.minutes(blocks: [.table(SamplePaper.list(3))])
        let first = FileManager.default.contents(atPath: try pressed(paper, "1.pdf").path)
        let second = FileManager.default.contents(atPath: try pressed(paper, "2.pdf").path)
        #expect(first == second)
    }

    @Test("of a list of a thousand every page has its head, its number and its code")
    func thousand() throws {
        let made = try pressed(SamplePaper.minutes(blocks: [.table(SamplePaper.list(1000))]))
        let pages = try words(made.path)
        #expect(pages.count == made.pages && made.pages > 20)
        for (place, page) in pages.enumerated() {
            #expect(page.contains("Nama lengkap"))
            #expect(page.contains("Halaman \(place + 1) dari \(made.pages)"))
            #expect(page.contains(PaperCode.shown(SamplePaper.code)))
        }
        let all = pages.joined()
        #expect(all.contains("9902111000000000") && all.contains("9902111000000999") && all.contains("Jumlah 1000"))
    }

    @Test("the code on every page leads to the public page")
    func decoded() throws {
        let blocks: [PaperBlock] = [.paragraph("Satu."), .pageBreak, .paragraph("Dua.")]
        let made = try pressed(SamplePaper.minutes(blocks: blocks))
        #expect(made.pages == 2)
        for page in ["1", "2"] {
            _ = try said("pdftoppm", "-r", "150", "-png", "-singlefile", "-f", page, made.path, folder + "/" + page)
            let read = try said("zbarimg", "-q", "--raw", folder + "/" + page + ".png")
            #expect(read == SamplePaper.address + "\n")
        }
    }

    @Test("signatures are never alone on a page", arguments: [26, 27, 28, 29, 30, 31, 32])
    func signatures(_ rows: Int) throws {
        let made = try pressed(SamplePaper.minutes(blocks: [.table(SamplePaper.list(rows)), .paragraph("Demikian.")]))
        let last = try #require(try words(made.path).first { $0.contains("Effendi Saleh") })
        #expect(last.contains("Sumber Bening, 13 November 2026") && last.contains("Demikian."))
    }

    @Test("a name of 60 letters is wrapped and whole")
    func longName() throws {
        let table = PaperTable(
            columns: [PaperColumn("Nama", share: 20), PaperColumn("Alamat", share: 80)],
            rows: [[SamplePaper.longName, "Dusun II"], [String(repeating: "W", count: 60), "Dusun III"]])
        let made = try pressed(SamplePaper.minutes(blocks: [.table(table)]))
        let text = try said("pdftotext", made.path, "-")
        for part in SamplePaper.longName.split(separator: " ") { #expect(text.contains(part)) }
        #expect(text.filter { $0 == "W" }.count >= 60)
    }

    @Test("nothing of a paper is left behind")
    func tidy() throws {
        _ = try pressed(SamplePaper.minutes())
        let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/work")
        #expect(left.filter { $0.hasPrefix("press-") }.isEmpty)
    }

    @Test("what a killed press left is taken away by a later one, and not what another is at")
    func swept() throws {
        let files = FileManager.default
        for name in ["press-old", "press-new"] {
            try files.createDirectory(atPath: folder + "/work/" + name, withIntermediateDirectories: true)
        }
        let longAgo = Date(timeIntervalSinceNow: -7200)
        try files.setAttributes([.modificationDate: longAgo], ofItemAtPath: folder + "/work/press-old")
        _ = try pressed(SamplePaper.minutes())
        #expect(!files.fileExists(atPath: folder + "/work/press-old"))
        #expect(files.fileExists(atPath: folder + "/work/press-new"))
    }

    @Test("a program that is not there is told as missing")
    func missing() throws {
        let path = folder + "/paper.pdf"
        for tool in ["tepat-no-such-tool", folder + "/none", "/bin/true"] {
            let press = PaperPress(tool: tool, folder: folder + "/work")
            #expect(!press.isThere)
            #expect(throws: PressFault.missing(tool: tool)) { try press.press(SamplePaper.minutes(), to: path) }
        }
        #expect(PaperPress(folder: folder).isThere)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("a Python without the program's modules is told as missing")
    func notWhole() throws {
        let tool = folder + "/weasyprint"
        // Without site-packages there is nothing to be found.
        try Data("#!/usr/bin/python3 -S\n".utf8).write(to: URL(fileURLWithPath: tool))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tool)
        let press = PaperPress(tool: tool, folder: folder + "/work")
        #expect(throws: PressFault.missing(tool: tool)) {
            try press.press(SamplePaper.minutes(), to: self.folder + "/paper.pdf")
        }
    }

    @Test("what takes too long is ended, and leaves nothing")
    func tooLong() throws {
        let press = PaperPress(folder: folder + "/work", seconds: 1)
        // Lists have more time by their rows; a letter as long as a book has none.
        let page = String(repeating: "Musyawarah memutuskan bahwa usulan ini diteruskan. ", count: 60)
        let paper = SamplePaper.minutes(blocks: Array(repeating: .paragraph(page), count: 600))
        #expect(throws: PressFault.tooLong(seconds: 1)) { try press.press(paper, to: self.folder + "/paper.pdf") }
        #expect(!FileManager.default.fileExists(atPath: folder + "/paper.pdf"))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/work")
        #expect(left.filter { $0.hasPrefix("press-") }.isEmpty)
    }

    @Test("a place that cannot be written to is told")
    func noPlace() {
        let path = folder + "/none/paper.pdf"
        #expect(throws: PressFault.cannotWrite(path: path)) {
            try PaperPress(folder: self.folder + "/work").press(SamplePaper.minutes(), to: path)
        }
    }
}
