import Foundation
import Sheets
import Testing

@Suite("Workbooks that are read")
struct ReaderTests {
    private let folder = NSTemporaryDirectory()

    private func read(_ bytes: [UInt8], limits: SheetLimits = SheetLimits()) throws -> [Int: [String]] {
        let path = folder + "tepat-" + UUID().uuidString + ".xlsx"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try read(path: path, limits: limits)
    }

    private func read(path: String, sheet: Int = 0, limits: SheetLimits = SheetLimits()) throws -> [Int: [String]] {
        let reader = try XLSXReader(path: path, folder: folder, limits: limits)
        var rows: [Int: [String]] = [:]
        try reader.forEachRow(of: reader.sheets[sheet]) { rows[$0.number] = $0.texts }
        return rows
    }

    @Test("every kind of cell comes as the text that the file holds, in its row and column")
    func cells() throws {
        let rows = """
            <row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>SITI </t></r><r><t>NUR</t></r></is></c>\
            <c r="E2" t="b"><v>1</v></c><c r="F2" t="str"><f>A1</f><v>hasil</v></c><c r="G2" t="e"><v>#N/A</v></c></row>\
            <row r="7"><c><v>9902061204790001</v></c><c><v>9.90206E+15</v></c><c><v>45.0</v></c><c><v>0.5</v></c></row>
            """
        let strings = "<si><t>satu</t></si><si><r><t>DUA &amp; </t></r><r><t>_x0041_</t></r><rPh><t>x</t></rPh></si>"
        let read = try read(HandMadeWorkbook(rows, strings: strings).bytes)
        #expect(read[2] == ["", "DUA & A", "", "SITI NUR", "1", "hasil", "#N/A"])
        #expect(read[7] == ["9902061204790001", "9.90206E+15", "45", "0.5"])
        #expect(read.count == 2)
    }

    @Test(
        "a number in a cell of days is a day, whatever the format is called",
        arguments: [(false, "1979-04-12"), (true, "1983-04-13")])
    func days(is1904: Bool, expected: String) throws {
        let rows =
            "<row><c s=\"1\"><v>28957</v></c><c s=\"2\"><v>28957.75</v></c><c s=\"3\"><v>28957</v></c><c s=\"4\"><v>28957</v></c></row>"
        let book = HandMadeWorkbook(
            rows, formats: [0, 14, 164, 165, 46],
            custom: [(164, "[$-421]dd\\ mmmm\\ yyyy"), (165, "&quot;hari&quot; 0")], is1904: is1904)
        #expect(try read(book.bytes)[1] == [expected, expected, "28957", "28957"])
        // A NIK in a cell of days is no day.
        let nik = HandMadeWorkbook("<row><c s=\"0\"><v>9902061204790001</v></c></row>", formats: [14])
        #expect(try read(nik.bytes)[1] == ["9902061204790001"])
        let leap = HandMadeWorkbook("<row><c s=\"0\"><v>59</v></c><c s=\"0\"><v>61</v></c></row>", formats: [14])
        #expect(try read(leap.bytes)[1] == ["1900-02-28", "1900-03-01"])
    }

    @Test("what libxlsxwriter writes comes back as it was, of a hundred thousand cells too")
    func roundTrip() throws {
        let path = folder + "tepat-" + UUID().uuidString + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try XLSXWriter(path: path, title: "Data", header: ["NIK", "NAMA", "NO"])
        for number in 0..<30_000 {
            try writer.row([.text("99020612047\(10_000 + number)"), .text("ORANG \(number % 977)"), .number(number)])
        }
        try writer.finish()
        let rows = try read(path: path)
        #expect(rows.count == 30_001)
        #expect(rows[1] == ["NIK", "NAMA", "NO"])
        #expect(rows[30_001] == ["9902061204739999", "ORANG 689", "29999"])
    }

    @Test("shared strings beyond any memory are found by number", arguments: [UInt64(1), 2])
    func spilled(_ seed: UInt64) throws {
        var random = SeededNumbers(seed)
        let count = 20_000
        let strings = (0..<count).map { "<si><t>\($0) \(String(repeating: "x", count: Int($0) % 97))</t></si>" }
            .joined()
        let wanted = (0..<500).map { _ in Int.random(in: 0..<count, using: &random) }
        let rows = wanted.map { "<row><c t=\"s\"><v>\($0)</v></c></row>" }.joined()
        let read = try read(HandMadeWorkbook(rows, strings: strings).bytes)
        for (place, number) in wanted.enumerated() {
            #expect(read[place + 1] == ["\(number) \(String(repeating: "x", count: number % 97))"])
        }
    }

    @Test(
        "LibreOffice's own workbooks are read", .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/soffice"))
    )
    func libreOffice() throws {
        let place = folder + "tepat-lo-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let text =
            "NIK,NAMA,LAHIR\n\"'9902061204790001\",SITI,1979-04-12\n9902061204790002,\"BU, \"\"ANI\"\"\",1980-01-31\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: place + "/a.csv"))
        let office = Process()
        office.executableURL = URL(fileURLWithPath: "/usr/bin/soffice")
        // The first column as text, the third as a day written year first.
        office.arguments = [
            "-env:UserInstallation=file://\(place)/profil", "--headless", "--convert-to", "xlsx",
            "--infilter=CSV:44,34,76,1,1/2/2/2/3/5", "--outdir", place, place + "/a.csv",
        ]
        office.standardOutput = FileHandle.nullDevice
        office.standardError = FileHandle.nullDevice
        try office.run()
        office.waitUntilExit()
        let rows = try read(path: place + "/a.xlsx")
        #expect(rows[2] == ["'9902061204790001", "SITI", "1979-04-12"])
        #expect(rows[3] == ["9902061204790002", "BU, \"ANI\"", "1980-01-31"])
    }

    // MARK: What is wrong or hostile

    private let plain = HandMadeWorkbook("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>")

    @Test("a list of parts that is too long is refused before it is read")
    func longDirectory() {
        let error = SheetError.malformed("arsip berisi terlalu banyak bagian")
        var limits = SheetLimits()
        limits.directory = 100
        #expect(throws: error) { try read(plain.bytes, limits: limits) }
        // The number of parts as the end record has it, and as the zip64 one does.
        var many = plain.bytes
        many.replaceSubrange((many.count - 14)..<(many.count - 10), with: [0x20, 0x4E, 0x20, 0x4E])
        #expect(throws: error) { try read(many) }
        let record: [UInt8] =
            [0x50, 0x4B, 6, 6] + Array(repeating: 0, count: 28) + [0, 0, 1] + Array(repeating: 0, count: 21)
        let place = (0..<8).map { UInt8(truncatingIfNeeded: (plain.bytes.count - 22) >> (8 * $0)) }
        let locator: [UInt8] = [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + place + [1, 0, 0, 0]
        #expect(throws: error) { try read(plain.bytes.dropLast(22) + record + locator + plain.bytes.suffix(22)) }
    }

    @Test("a part that says what the others are has a limit of its own, and texts leave room on the disk")
    func smallLimits() {
        var limits = SheetLimits()
        limits.smallPart = 40
        #expect(throws: SheetError.tooLarge(limit: 40)) { try read(plain.bytes, limits: limits) }
        limits = SheetLimits()
        limits.free = Int.max / 2
        let shared = HandMadeWorkbook("<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>a</t></si>")
        #expect(throws: SheetError.cannotWrite(path: "", reason: "disk full")) {
            try read(shared.bytes, limits: limits)
        }
    }

    @Test("no DTD, no entities, whatever they would say")
    func laughs() throws {
        let laughs = """
            <!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\
            <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>
            """
        let error = #expect(throws: SheetError.self) {
            try read(plain.replacing("xl/worksheets/sheet1.xml", laughs).bytes)
        }
        #expect(error == .malformed("DTD tidak boleh ada di buku kerja"))
    }

    @Test("a part that unpacks to more than it may is stopped while it unpacks")
    func bombs() throws {
        let rows = (0..<2_000).map { _ in "<row><c t=\"inlineStr\"><is><t>aaaaaaaaaaaaaaaaaaaa</t></is></c></row>" }
            .joined()
        var limits = SheetLimits()
        limits.unpacked = 50_000
        #expect(throws: SheetError.tooLarge(limit: 50_000)) { try read(HandMadeWorkbook(rows).bytes, limits: limits) }
        let path = folder + "tepat-" + UUID().uuidString + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try XLSXWriter(path: path, title: "a", header: ["a"])
        for _ in 0..<5_000 { try writer.row([.text("aaaaaaaaaaaaaaaaaaaa")]) }
        try writer.finish()
        limits = SheetLimits()
        (limits.ratioFrom, limits.ratio) = (10_000, 5)
        #expect(throws: SheetError.tooLarge(limit: 10_000)) { try read(path: path, limits: limits) }
    }

    @Test(
        "absurd rows, columns, cells, depths and tags are refused",
        arguments: [
            "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"0\"><c><v>1</v></c></row>",
            "<row r=\"5\"><c><v>1</v></c></row><row r=\"4\"><c><v>1</v></c></row>",
            "<row><c r=\"XFD1\"><v>1</v></c></row>", "<row><c r=\"ZZZZZ1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
            "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
            "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "a", count: 140_000))</t></is></c></row>",
            "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
            "<row><c x=\"\(String(repeating: "a", count: 3_000_000))\"><v>1</v></c></row>",
            String(repeating: "<x>", count: 100) + String(repeating: "</x>", count: 100), "<row><c><v>1</v></row>",
        ])
    func absurd(_ rows: String) {
        #expect(throws: SheetError.self) { try read(HandMadeWorkbook(rows).bytes) }
    }

    @Test("names in the archive lead nowhere else, and what is missing is told")
    func names() throws {
        let rels = "xl/_rels/workbook.xml.rels"
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        for target in ["../../../etc/passwd", "/etc/passwd", "worksheets/none.xml"] {
            let book = plain.replacing(
                rels,
                "<Relationships><Relationship Id=\"r1\" Type=\"\(kind)/worksheet\" Target=\"\(target)\"/></Relationships>"
            )
            #expect(throws: SheetError.self) { try read(book.bytes) }
        }
        let outside = plain.replacing(
            rels,
            "<Relationships><Relationship Id=\"r1\" Type=\"\(kind)/worksheet\" Target=\"http://x/\" TargetMode=\"External\"/></Relationships>"
        )
        #expect(throws: SheetError.self) { try read(outside.bytes) }
        #expect(throws: SheetError.self) { try read(Array("NIK;NAMA\n".utf8)) }
        #expect(throws: SheetError.self) { try read([]) }
    }

    @Test("a workbook cut off or with bytes changed is read or refused, and never worse", arguments: UInt64(1)...4)
    func mutated(_ seed: UInt64) throws {
        var random = SeededNumbers(seed)
        let rows = (1...20).map { "<row r=\"\($0)\"><c t=\"s\"><v>\($0 % 2)</v></c><c><v>\($0)</v></c></row>" }.joined()
        let whole = HandMadeWorkbook(rows, strings: "<si><t>a</t></si><si><t>b</t></si>").bytes
        var refused = 0
        for _ in 0..<150 {
            var bytes = whole
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            do { _ = try read(bytes) } catch is SheetError { refused += 1 }
        }
        #expect(refused > 50)
    }

    @Test("who reads the rows may stop, and is told the reason as it was")
    func stopped() throws {
        struct Enough: Error {}
        let path = folder + "tepat-" + UUID().uuidString + ".xlsx"
        try Data(plain.bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reader = try XLSXReader(path: path, folder: folder)
        #expect(throws: Enough.self) { try reader.forEachRow(of: reader.sheets[0]) { _ in throw Enough() } }
    }
}
