import Foundation

/// A workbook written by hand, part by part, so that it can be wrong in any way.
struct HandMadeWorkbook {
    var parts: [(name: String, text: String)]

    /// - Parameters:
    ///   - rows: the rows of the only sheet, as XML.
    ///   - strings: the shared strings, as XML of `si`.
    ///   - styles: the cell formats: number formats by id.
    init(
        _ rows: String, strings: String? = nil, formats: [Int] = [0], custom: [(Int, String)] = [], is1904: Bool = false
    ) {
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        parts = [
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"\(kind)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook \(main) xmlns:r=\"\(kind)\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="r1" Type="\(kind)/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="r2" Type="\(kind)/styles" Target="/xl/styles.xml"/>\
                <Relationship Id="r3" Type="\(kind)/sharedStrings" Target="./sharedStrings.xml"/></Relationships>
                """
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet \(main)><numFmts>\(custom.map { "<numFmt numFmtId=\"\($0.0)\" formatCode=\"\($0.1)\"/>" }.joined())\
                </numFmts><cellXfs>\(formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>
                """
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet \(main)><sheetData>\(rows)</sheetData></worksheet>"),
        ]
        if let strings { parts.append(("xl/sharedStrings.xml", "<sst \(main)>\(strings)</sst>")) }
    }

    func replacing(_ name: String, _ text: String) -> HandMadeWorkbook {
        var copy = self
        copy.parts.removeAll { $0.name == name }
        copy.parts.append((name, text))
        return copy
    }

    /// A zip archive of parts that are stored as they are.
    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8), content = Array(part.text.utf8)
            let common =
                Self.little(20, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
                + Self.little(Self.crc(content), 4) + Self.little(content.count, 4) + Self.little(content.count, 4)
                + Self.little(name.count, 2) + Self.little(0, 2)
            directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + common + Self.little(0, 2) + Self.little(0, 2)
            directory += Self.little(0, 2) + Self.little(0, 4) + Self.little(file.count, 4) + name
            file += [0x50, 0x4B, 3, 4] + common + name + content
        }
        let start = file.count
        return file + directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + Self.little(parts.count, 2)
            + Self.little(parts.count, 2) + Self.little(directory.count, 4) + Self.little(start, 4) + Self.little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }
}

/// Numbers that look random and are the same each time.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
