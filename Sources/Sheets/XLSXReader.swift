import Foundation

/// Reads a workbook row by row, in a memory that does not grow with it.
///
/// Every value comes as the text that the file holds: digits are never taken for a number on the way, so a NIK keeps
/// what the file has of it. Days are written `YYYY-MM-DD`.
package final class XLSXReader {
    /// One sheet of the workbook, in the order of its tabs.
    package struct Sheet: Sendable, Equatable {
        package var name: String
        package var isHidden: Bool
        fileprivate(set) var part: String
    }

    package private(set) var sheets: [Sheet] = []
    private let archive: ZipArchive
    private let limits: SheetLimits
    private let folder: String
    private let contents = WorkbookContents()
    private let styles = CellStyles()
    private var strings: SharedStrings?
    private var stringsPart: String?

    /// - Parameter folder: where texts that cells share may lie meanwhile.
    /// - Throws: `SheetError` if this is no workbook that can be read.
    package init(path: String, folder: String, limits: SheetLimits = SheetLimits()) throws {
        archive = try ZipArchive(path: path, limits: limits)
        self.limits = limits
        self.folder = folder
        let root = RelationList()
        try root.load("_rels/.rels", of: archive, limits: limits)
        let workbook = root.target(ofType: "/officeDocument", from: "") ?? "xl/workbook.xml"
        guard archive.has(workbook) else { throw SheetError.malformed("bukan buku kerja XLSX") }
        try XMLParts(contents, limits: limits).read(workbook, of: archive, most: limits.smallPart)
        let relations = RelationList()
        try relations.load(RelationList.part(of: workbook), of: archive, limits: limits)
        if let part = relations.target(ofType: "/styles", from: workbook), archive.has(part) {
            try styles.load(part, of: archive, limits: limits)
        }
        stringsPart = relations.target(ofType: "/sharedStrings", from: workbook).flatMap { archive.has($0) ? $0 : nil }
        for sheet in contents.sheets {
            guard let part = relations.target(id: sheet.relation, from: workbook), archive.has(part) else { continue }
            sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part))
        }
        if sheets.isEmpty { throw SheetError.malformed("buku kerja ini tidak berisi lembar") }
    }

    /// Hands over each row that holds something, in order.
    ///
    /// - Parameter body: may throw, which ends the reading. The row is valid inside it only.
    package func forEachRow(of sheet: Sheet, _ body: (borrowing SheetRow) throws -> Void) throws {
        if strings == nil, let stringsPart {
            let loaded = try SharedStrings(folder: folder, limits: limits)
            try loaded.load(stringsPart, of: archive)
            strings = loaded
        }
        try withoutActuallyEscaping(body) { body in
            let rows = SheetRows(
                strings: strings, styles: styles, isFrom1904: contents.isFrom1904, limits: limits, body: body)
            do {
                try XMLParts(rows, limits: limits).read(sheet.part, of: archive)
            } catch {
                throw rows.thrown ?? error
            }
        }
    }
}

/// One row of a sheet: only the cells that hold something.
package struct SheetRow: ~Copyable {
    /// As the sheet numbers it, from 1.
    package var number = 0
    fileprivate(set) var bytes: [UInt8] = []
    /// Column from 0, and where its text stands in `bytes`.
    fileprivate(set) var cells: [(column: Int, start: Int, end: Int)] = []

    /// Columns up to the last that holds something.
    package var width: Int { (cells.last?.column ?? -1) + 1 }
    package var filled: Int { cells.count }

    /// Calls `body` with each cell that holds something, from left to right.
    package func forEachCell(_ body: (_ column: Int, _ text: UnsafeRawBufferPointer) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for cell in cells { body(cell.column, UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])) }
        }
    }

    /// The texts of all columns, empty where there is nothing.
    package var texts: [String] {
        var texts = Array(repeating: "", count: width)
        forEachCell { column, text in texts[column] = String(decoding: text, as: UTF8.self) }
        return texts
    }
}

/// Puts the rows of a sheet together as the parser tells of them.
private final class SheetRows: XMLListener {
    /// What the reader of the rows threw, which the parser cannot carry.
    private(set) var thrown: (any Error)?
    private let strings: SharedStrings?
    private let styles: CellStyles
    private let isFrom1904: Bool
    private let limits: SheetLimits
    private let body: (borrowing SheetRow) throws -> Void

    private var row = SheetRow()
    private var lastNumber = 0
    private var column = -1
    private var kind = Kind.number
    private var isDate = false
    private var value: [UInt8] = []
    private var isInValue = false
    private var isInPhonetic = false

    private enum Kind { case number, shared, text, bool, day }

    init(
        strings: SharedStrings?, styles: CellStyles, isFrom1904: Bool, limits: SheetLimits,
        body: @escaping (borrowing SheetRow) throws -> Void
    ) {
        self.strings = strings
        self.styles = styles
        self.isFrom1904 = isFrom1904
        self.limits = limits
        self.body = body
    }

    func start(_ name: XMLWord, _ attributes: XMLAttributes) throws(SheetError) {
        if name == "c" {
            try startCell(attributes)
        } else if name == "v" || (name == "t" && !isInPhonetic) {
            isInValue = true
        } else if name == "row" {
            try startRow(attributes)
        } else if name == "rPh" {
            isInPhonetic = true
        }
    }

    func end(_ name: XMLWord) throws(SheetError) {
        if name == "v" || name == "t" {
            isInValue = false
        } else if name == "c" {
            try endCell()
        } else if name == "row" {
            try endRow()
        } else if name == "rPh" {
            isInPhonetic = false
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(SheetError) {
        guard isInValue else { return }
        guard value.count + bytes.count <= limits.cell else { throw .malformed("sel yang terlalu panjang") }
        value.append(contentsOf: bytes)
    }

    private func startRow(_ attributes: XMLAttributes) throws(SheetError) {
        let number = attributes.bytes("r").map { atol($0) } ?? lastNumber + 1
        guard number > lastNumber, number <= XLSXWriter.mostRows else { throw .malformed("nomor baris \(number)") }
        lastNumber = number
        row.number = number
        row.bytes.removeAll(keepingCapacity: true)
        row.cells.removeAll(keepingCapacity: true)
        column = -1
    }

    private func endRow() throws(SheetError) {
        if row.cells.isEmpty { return }
        do {
            try body(row)
        } catch {
            thrown = error
            throw (error as? SheetError) ?? .malformed("dihentikan")
        }
    }

    private func startCell(_ attributes: XMLAttributes) throws(SheetError) {
        let next = attributes.bytes("r").map(Self.column) ?? column + 1
        guard next > column else { throw .malformed("urutan kolom pada baris \(row.number)") }
        column = next
        value.removeAll(keepingCapacity: true)
        isDate = attributes.bytes("s").map { styles.isDate(atol($0)) } ?? false
        guard let type = attributes.bytes("t") else { kind = .number; return }
        switch UInt8(bitPattern: type[0]) {
        case UInt8(ascii: "s"): kind = type[1] == 0 ? .shared : .text
        case UInt8(ascii: "b"): kind = .bool
        case UInt8(ascii: "d"): kind = .day
        case UInt8(ascii: "n"): kind = .number
        default: kind = .text
        }
    }

    private func endCell() throws(SheetError) {
        if value.isEmpty { return }
        let start = row.bytes.count
        switch kind {
        case .shared:
            guard let strings, let number = Int(String(decoding: value, as: UTF8.self)) else {
                throw .malformed("teks bersama pada baris \(row.number)")
            }
            try strings.append(number, to: &row.bytes)
        case .text:
            CellText.unescape(&value)
            row.bytes.append(contentsOf: value)
        case .bool: row.bytes.append(contentsOf: value)
        case .day: row.bytes.append(contentsOf: value.prefix { $0 != UInt8(ascii: "T") })
        case .number: appendNumber()
        }
        if row.bytes.count == start { return }
        guard column < limits.columns else { throw .malformed("lebih dari \(limits.columns) kolom terisi") }
        guard row.bytes.count <= 1 << 20 else { throw .malformed("baris \(row.number) terlalu panjang") }
        row.cells.append((column, start, row.bytes.count))
    }

    /// The digits as the file has them. `9.90206E+15` stays so: the file has no more of them, and the rules say it.
    private func appendNumber() {
        if isDate, let day = SerialDay.text(String(decoding: value, as: UTF8.self), isFrom1904: isFrom1904) {
            row.bytes.append(contentsOf: Array(day.utf8))
            return
        }
        // Some programs write whole numbers as `45.0`.
        if let point = value.firstIndex(of: 0x2E), value[(point + 1)...].allSatisfy({ $0 == 0x30 }) {
            value.removeSubrange(point...)
        }
        row.bytes.append(contentsOf: value)
    }

    /// 27 of `AB12`: column from 0; -1 for what is no reference.
    private static func column(_ reference: UnsafePointer<CChar>) -> Int {
        var column = 0
        var at = 0
        while case let letter = UInt8(bitPattern: reference[at]) & 0xDF, (0x41...0x5A).contains(letter), at < 4 {
            column = column * 26 + Int(letter - 0x40)
            at += 1
        }
        return column <= 16_384 ? column - 1 : -1
    }
}
