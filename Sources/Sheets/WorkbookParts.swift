import Foundation

/// The sheets that a workbook says it has.
final class WorkbookContents: XMLListener {
    struct Entry {
        var name: String
        var isHidden: Bool
        var relation: String
    }

    private(set) var sheets: [Entry] = []
    private(set) var isFrom1904 = false

    func start(_ name: XMLWord, _ attributes: XMLAttributes) throws(SheetError) {
        if name == "sheet" {
            guard sheets.count < 1_000 else { throw .malformed("terlalu banyak lembar") }
            sheets.append(
                Entry(
                    name: String((attributes["name"] ?? "").prefix(100)),
                    isHidden: attributes["state"] != nil
                        && attributes["state"] != "visible", relation: attributes["id"] ?? ""))
        } else if name == "workbookPr" {
            isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        }
    }

    func end(_ name: XMLWord) throws(SheetError) {}
    func text(_ bytes: UnsafeRawBufferPointer) throws(SheetError) {}
}

/// Which part of the archive is which. Targets are names inside the archive and nothing else.
final class RelationList: XMLListener {
    private var entries: [(id: String, type: String, target: String)] = []

    /// A part without relations has no list of them.
    func load(_ name: String, of archive: ZipArchive, limits: SheetLimits) throws {
        guard archive.has(name) else { return }
        try XMLParts(self, limits: limits).read(name, of: archive, most: limits.smallPart)
    }

    func target(ofType ending: String, from part: String) -> String? {
        entries.first { $0.type.hasSuffix(ending) }.map { Self.resolve($0.target, from: part) }
    }

    func target(id: String, from part: String) -> String? {
        entries.first { $0.id == id && $0.type.hasSuffix("/worksheet") }.map { Self.resolve($0.target, from: part) }
    }

    /// `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`.
    static func part(of name: String) -> String {
        let path = name.split(separator: "/")
        return (path.dropLast() + ["_rels", (path.last ?? "") + ".rels"]).joined(separator: "/")
    }

    /// A target is relative to its part's folder, or begins at the root of the archive.
    private static func resolve(_ target: String, from part: String) -> String {
        var path = target.hasPrefix("/") ? [] : Array(part.split(separator: "/").dropLast())
        for step in target.split(separator: "/") {
            if step == ".." {
                path = Array(path.dropLast())
            } else if step != "." {
                path.append(step)
            }
        }
        return path.joined(separator: "/")
    }

    func start(_ name: XMLWord, _ attributes: XMLAttributes) throws(SheetError) {
        guard name == "Relationship", attributes["TargetMode"] != "External" else { return }
        guard entries.count < 10_000 else { throw .malformed("terlalu banyak hubungan") }
        entries.append((attributes["Id"] ?? "", attributes["Type"] ?? "", attributes["Target"] ?? ""))
    }

    func end(_ name: XMLWord) throws(SheetError) {}
    func text(_ bytes: UnsafeRawBufferPointer) throws(SheetError) {}
}
