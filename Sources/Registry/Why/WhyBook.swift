import Foundation
import Rules

/// What citizens are told of a reason, and whom they ask, as of a day: `why.json`.
struct WhyBook {
    private var reasons: [String: WhyLine] = [:]
    private var asks: [String: WhyAsk] = [:]

    init(on day: CivilDate) throws {
        let file = try Self.file.get()
        for line in file.reasons where line.validFrom <= day.packed { reasons[line.code] = line }
        for line in file.ask where line.validFrom <= day.packed { asks[line.code] = line }
    }

    subscript(code: String) -> WhyLine? { reasons[code] }

    /// Whoever has no line of their own is told of at the village office.
    func ask(_ code: String) -> WhyAsk? { asks[code] ?? asks["desa"] }

    /// Who mends what a rule found.
    func ask(fixer: String) -> WhyAsk? { ask(fixer == "operator" || fixer == "warga" ? "desa" : fixer) }

    /// Every code there is a text for, whatever the day.
    static var codes: Set<String> { Set((try? file.get())?.reasons.map(\.code) ?? []) }

    private struct File: Decodable, Sendable {
        var ask: [WhyAsk]
        var reasons: [WhyLine]
    }

    /// The oldest first.
    private static let file = Result { () -> File in
        var file = try JSONDecoder().decode(File.self, from: Data(EmbeddedFile.bytes("why.json")))
        file.ask.sort { $0.validFrom < $1.validFrom }
        file.reasons.sort { $0.validFrom < $1.validFrom }
        return file
    }
}

/// Whom to ask, and how to object there.
struct WhyAsk: Decodable, Sendable, Equatable {
    var code: String
    var validFrom: Int32
    var title: Words
    var object: Words

    private enum CodingKeys: String, CodingKey {
        case code, title, object
        case validFrom = "valid_from"
    }
}

/// The words of one reason from a day on; what is empty is said by what stands under it.
struct WhyLine: Decodable, Sendable, Equatable {
    var code: String
    var validFrom: Int32
    var standing: WhyStanding?
    var headline: Words
    var because: Words
    var change: Words
    var next: Words
    var ask: String?
    /// For how long one may object, by the name of the threshold; nil: there is nothing to object to.
    var window: String?
    /// Until when something can be asked for again.
    var months: Int?

    private enum CodingKeys: String, CodingKey {
        case code, standing, headline, because, change, next, ask, window, months
        case validFrom = "valid_from"
    }
}

extension Words {
    static let none = Words(id: "", en: "")

    var isEmpty: Bool { id.isEmpty }

    /// This, or the other where nothing is said.
    func or(_ other: Words) -> Words { isEmpty ? other : self }

    /// This, and then the other.
    func then(_ other: Words) -> Words {
        if isEmpty || other.isEmpty { return or(other) }
        return Words(id: "\(id) \(other.id)", en: "\(en) \(other.en)")
    }

    /// With a point at its end.
    var sentence: Words {
        func ended(_ text: String) -> String { text.isEmpty || text.hasSuffix(".") ? text : "\(text)." }
        return Words(id: ended(id), en: ended(en))
    }

    /// `{hari}` and its like, filled in; one that nobody knows is left out with its brackets.
    func filled(_ values: [String: Words]) -> Words {
        var words = self
        for (name, value) in values {
            words.id = words.id.replacingOccurrences(of: "{\(name)}", with: value.id)
            words.en = words.en.replacingOccurrences(of: "{\(name)}", with: value.en)
        }
        return words
    }

    /// A day as people write it: `27 November 2026`.
    static func day(_ packed: Int32) -> Words {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let month = Int(packed / 100 % 100)
        let year = "\(packed / 10_000)"
        let en = months.indices.contains(month - 1) ? "\(packed % 100) \(months[month - 1]) \(year)" : year
        return Words(id: ExportMoment.day(packed), en: en)
    }
}
