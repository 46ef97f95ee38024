import Foundation
import Rules
import Storage

/// The letters of an office: what stands on each document in its own words, from a day on.
package struct PaperStyle: Codable, Sendable, Equatable {
    /// `yyyymmdd`.
    package var from: Int32
    /// By `PaperText.name`.
    package var texts: [String: String]

    package init(from: Int32, texts: [String: String] = [:]) {
        self.from = from
        self.texts = texts
    }

    /// Of a kind, else of all documents; empty where nobody says anything.
    package func text(_ part: PaperPart, of kind: PaperKind? = nil) -> String {
        texts[PaperText(part, of: kind).name] ?? ""
    }

    package subscript(text text: PaperText) -> String { texts[text.name] ?? "" }

    /// In the order of the road: of all documents first.
    package static let all: [PaperText] = {
        let known = (try? PaperStyleBook.lines.get())?.flatMap(\.texts.keys) ?? []
        let names = Set(known)
        let kinds: [PaperKind?] = [nil] + PaperKind.allCases.map { $0 }
        return kinds.flatMap { kind in PaperPart.allCases.map { PaperText($0, of: kind) } }
            .filter { names.contains($0.name) }
    }()
}

/// Which words hold in a place on a day: those that the program brings along, and over them what its regions say, the
/// narrower the later.
struct PaperStyleBook {
    private(set) var style: PaperStyle

    init(on day: CivilDate, at place: RegionCode, in db: any Connection) throws {
        style = PaperStyle(from: day.packed)
        for line in try Self.lines.get() where line.from <= day.packed { style.texts.merge(line.texts) { $1 } }
        var places = [place]
        while let wider = places.last?.parent { places.append(wider) }
        for place in places.reversed() {
            if let own = try Self.own(of: place, on: day, in: db) { style.texts.merge(own.texts) { $1 } }
        }
    }

    /// What a region itself says on a day; nil: nothing.
    static func own(of region: RegionCode, on day: CivilDate, in db: any Connection) throws -> PaperStyle? {
        let row = try db.first(
            """
            SELECT valid_from, body FROM paper_style WHERE region = \(region) AND valid_from <= \(day.packed)
            ORDER BY valid_from DESC LIMIT 1
            """)
        return try row.map(style)
    }

    /// What it will say from a later day on.
    static func coming(of region: RegionCode, after day: CivilDate, in db: any Connection) throws -> [PaperStyle] {
        try db.rows(
            """
            SELECT valid_from, body FROM paper_style WHERE region = \(region) AND valid_from > \(day.packed)
            ORDER BY valid_from
            """
        ).map(style)
    }

    private static func style(_ row: Row) throws -> PaperStyle {
        let texts = try JSONDecoder().decode([String: String].self, from: Data(row.text("body").utf8))
        return PaperStyle(from: Int32(try row.int("valid_from")), texts: texts)
    }

    private struct Line: Decodable {
        var from: Int32
        var texts: [String: [String]]

        private enum CodingKeys: String, CodingKey {
            case from = "valid_from"
            case texts
        }
    }

    /// Of `papers.json`, the oldest first: a text is a list of its lines there.
    static let lines = Result {
        try JSONDecoder().decode([Line].self, from: Data(EmbeddedFile.bytes("papers.json")))
            .map { PaperStyle(from: $0.from, texts: $0.texts.mapValues { $0.joined(separator: "\n") }) }
            .sorted { $0.from < $1.from }
    }
}
