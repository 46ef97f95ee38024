import Rules
import Storage

/// What forms offer to choose from; dated data.
package struct Choice: Sendable, Equatable {
    package var code: String
    package var words: Words
}

package enum ChoiceKind: String, Sendable {
    case reason, evidence, refusal
    /// What an export is for.
    case purpose
}

/// All choices of a day.
struct Choices: Sendable {
    private struct Offer: Hashable {
        var kind: String
        /// `*` for any.
        var event: String
    }

    private var offers: [Offer: [Choice]] = [:]

    init(in db: any Connection, today: CivilDate) throws {
        let rows = try db.rows(
            """
            SELECT kind, event, code, id, en FROM choice c
            WHERE valid_from = (
                SELECT max(valid_from) FROM choice n WHERE n.kind = c.kind AND n.event = c.event
                AND n.code = c.code AND n.valid_from <= \(today.packed))
            AND (valid_to IS NULL OR valid_to > \(today.packed)) ORDER BY kind, event, place, code
            """)
        for row in rows {
            let offer = Offer(kind: try row.text("kind"), event: try row.text("event"))
            let words = Words(id: try row.text("id"), en: try row.text("en"))
            offers[offer, default: []].append(Choice(code: try row.text("code"), words: words))
        }
    }

    /// Those of the event itself first. An event with reasons of its own has no others.
    func of(_ kind: ChoiceKind, for event: ChangeEvent) -> [Choice] {
        let own = offers[Offer(kind: kind.rawValue, event: event.rawValue)] ?? []
        if kind == .reason, !own.isEmpty { return own }
        return own + (offers[Offer(kind: kind.rawValue, event: "*")] ?? [])
    }
}

extension Registry {
    package func choices(_ kind: ChoiceKind, for event: ChangeEvent) async throws -> [Choice] {
        try await database.read { try catalogue(in: $0).choices.of(kind, for: event) }
    }

    /// The reasons and the kinds of evidence for an event.
    package func grounds(of event: ChangeEvent) async throws -> (reasons: [Choice], evidence: [Choice]) {
        try await database.read { db in
            let choices = try catalogue(in: db).choices
            return (choices.of(.reason, for: event), choices.of(.evidence, for: event))
        }
    }
}
