import Foundation
import Hummingbird
import Registry

/// What a program sends, read strictly: what nobody asked for is refused, so that a field that is mistyped, or one that
/// is not theirs to set, is not passed over in silence.
enum APIBody {
    /// - Throws: `Refusal.invalidInput` at the field that is missing, of another form, or none of ours; what
    ///   `Request.bytes(atMost:)` throws.
    static func read<Body: Codable>(_ type: Body.Type, _ request: Request, _ site: Site) async throws -> Body {
        try decoded(type, try await bytes(request, site))
    }

    static func bytes(_ request: Request, _ site: Site) async throws -> Data {
        Data(try await request.bytes(atMost: site.settings.largestForm))
    }

    /// - Throws: `Refusal.invalidInput`.
    static func json(_ data: Data) throws -> SentJSON {
        do {
            let sent = try JSONDecoder().decode(SentJSON.self, from: data)
            if let place = sent.zero(at: "") { throw refused(place, APITexts.zero) }
            return sent
        } catch let error as DecodingError {
            throw refusal(error)
        }
    }

    /// - Throws: `Refusal.invalidInput`.
    static func decoded<Body: Codable>(_ type: Body.Type, _ data: Data) throws -> Body {
        let sent = try json(data)
        do {
            let body = try JSONDecoder().decode(Body.self, from: data)
            let known = try JSONDecoder().decode(SentJSON.self, from: try JSONEncoder().encode(body))
            if let place = sent.unknown(beside: known, at: "") { throw refused(place, APITexts.unknownField) }
            return body
        } catch let error as DecodingError {
            throw refusal(error)
        }
    }

    private static func refusal(_ error: DecodingError) -> Refusal {
        switch error {
        case .keyNotFound(let key, let context): refused(path(context.codingPath + [key]), APITexts.missing)
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            refused(path(context.codingPath), APITexts.otherForm)
        default: refused("", APITexts.noJSON)
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }.joined(separator: ".")
    }

    static func refused(_ field: String, _ reason: Words) -> Refusal {
        .invalidInput(field: field.isEmpty ? "isi" : String(field.prefix(80)), reason: reason)
    }
}

/// JSON as it was sent, whatever it says.
enum SentJSON: Decodable, Sendable {
    case nothing
    /// A fraction, or more than can be counted.
    case value
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([SentJSON])
    case object([String: SentJSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .nothing
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let object = try? container.decode([String: SentJSON].self) {
            self = .object(object)
        } else if let list = try? container.decode([SentJSON].self) {
            self = .list(list)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .value
        }
    }

    /// Where something stands that has no place in what was understood; nil: nowhere.
    func unknown(beside known: SentJSON, at place: String) -> String? {
        switch (self, known) {
        case (.object(let sent), .object(let known)):
            for (name, value) in sent.sorted(by: { $0.key < $1.key }) {
                let here = place.isEmpty ? name : "\(place).\(name)"
                guard let part = known[name] else {
                    // Nothing said of what may be left out.
                    if case .nothing = value { continue }
                    return here
                }
                if let found = value.unknown(beside: part, at: here) { return found }
            }
            return nil
        case (.list(let sent), .list(let known)):
            for (number, pair) in zip(sent, known).enumerated() {
                let here = "\(place).\(number + 1)"
                if let found = pair.0.unknown(beside: pair.1, at: here) { return found }
            }
            return nil
        default: return nil
        }
    }

    /// Where a text holds a zero, which the register cannot keep.
    func zero(at place: String) -> String? {
        switch self {
        case .text(let text): return text.utf8.contains(0) ? (place.isEmpty ? "isi" : place) : nil
        case .list(let list):
            for (number, part) in list.enumerated() {
                if let found = part.zero(at: "\(place).\(number + 1)") { return found }
            }
            return nil
        case .object(let object):
            for (name, part) in object.sorted(by: { $0.key < $1.key }) {
                if name.utf8.contains(0) { return place.isEmpty ? "isi" : place }
                if let found = part.zero(at: place.isEmpty ? name : "\(place).\(name)") { return found }
            }
            return nil
        case .nothing, .value, .flag, .number: return nil
        }
    }
}
