import Rules
import Storage

/// Choices of forms as they are on a day: of each code the newest words, and none that were taken off the forms.
enum DatedChoices {
    static func offered(_ kind: String, for event: String, on day: Int32, in db: any Connection) throws -> [Choice] {
        try db.rows(
            """
            SELECT code, id, en FROM choice c WHERE kind = \(kind) AND event = \(event)
            AND valid_from = (
                SELECT max(valid_from) FROM choice n WHERE n.kind = c.kind AND n.event = c.event
                AND n.code = c.code AND n.valid_from <= \(day))
            AND (valid_to IS NULL OR valid_to > \(day)) ORDER BY place, code
            """
        ).map { Choice(code: try $0.text("code"), words: Words(id: try $0.text("id"), en: try $0.text("en"))) }
    }
}

/// What exports were for, in the words of the day on which each was asked.
struct ExportPurposes {
    private var words: [String: [(from: Int32, words: Words)]] = [:]

    init(in db: any Connection) throws {
        for row in try db.rows(
            """
            SELECT code, valid_from, id, en FROM choice WHERE kind = \(ChoiceKind.purpose.rawValue)
            AND event = 'ekspor' ORDER BY code, valid_from
            """)
        {
            words[try row.text("code"), default: []].append(
                (Int32(try row.int("valid_from")), Words(id: try row.text("id"), en: try row.text("en"))))
        }
    }

    /// The code itself where it never had words.
    func words(of code: String, on day: Int32) -> Words {
        let known = words[code] ?? []
        return (known.last { $0.from <= day } ?? known.first)?.words ?? Words(id: code, en: code)
    }
}
