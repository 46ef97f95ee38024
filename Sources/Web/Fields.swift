import Hummingbird
import NIOCore

/// What a form or the query of an address holds: names and values. Of a name sent twice the first counts, unless all
/// are asked for.
struct Fields: Sendable {
    private var values: [String: String] = [:]
    /// Everything that was sent, in order.
    private(set) var pairs: [(name: String, value: String)] = []

    /// Reads `application/x-www-form-urlencoded`. Whatever is broken becomes a replacement character, never an error.
    init(urlEncoded text: some Sequence<UInt8>) {
        for pair in Array(text).split(separator: UInt8(ascii: "&")).prefix(Self.limit) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first else { continue }
            let key = Self.decoded(name)
            let value = parts.count > 1 ? Self.decoded(parts[1]) : ""
            if values[key] == nil { values[key] = value }
            pairs.append((key, value))
        }
    }

    /// What was kept of a form.
    init(_ pairs: [(name: String, value: String)]) {
        self.pairs = pairs
        for (name, value) in pairs where values[name] == nil { values[name] = value }
    }

    init(query request: Request) { self.init(urlEncoded: (request.uri.query ?? "").utf8) }

    /// Reads the form that was sent.
    ///
    /// - Throws: what `Request.bytes(atMost:)` does.
    init(form request: Request, limit: Int) async throws {
        self.init(urlEncoded: try await request.bytes(atMost: limit))
    }

    /// The value without blanks around it; nil where it is missing or empty.
    subscript(name: String) -> String? {
        guard let value = values[name] else { return nil }
        let trimmed = value.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Of boxes that may be ticked together: each value sent under a name.
    func all(_ name: String) -> [String] { pairs.compactMap { $0.name == name ? $0.value.trimmed : nil } }

    /// Whether the name was sent at all, with an empty value or not.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// More than any form of ours has: a bulk mend ticks two hundred boxes.
    private static let limit = 1000

    /// As it was typed: for passwords.
    func exactly(_ name: String) -> String { values[name] ?? "" }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "+") {
                result.append(0x20)
            } else if byte == UInt8(ascii: "%"), let pair = hexadecimal(rest.prefix(2)) {
                rest = rest.dropFirst(2)
                result.append(pair)
            } else {
                result.append(byte)
            }
        }
        return String(received: result)
    }

    private static func hexadecimal(_ digits: some Collection<UInt8>) -> UInt8? {
        guard digits.count == 2, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
            return nil
        }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}

extension Request {
    /// All that was sent.
    ///
    /// - Throws: `HTTPError(.contentTooLarge)` beyond `limit`, `HTTPError(.badRequest)` for a body that breaks off or is
    ///   cut into pieces that are none: a fault of whoever sent it.
    func bytes(atMost limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await piece in body {
                guard bytes.count + piece.readableBytes <= limit else { throw HTTPError(.contentTooLarge) }
                bytes += piece.readableBytesView
            }
        } catch let error as HTTPError {
            throw error
        } catch {
            throw HTTPError(.badRequest)
        }
        return bytes
    }
}

extension String {
    /// What somebody sent, as text. Broken UTF-8 becomes a replacement character, and so does the zero, which no text
    /// of the register may hold: PostgreSQL cannot keep it.
    init(received bytes: some Sequence<UInt8>) {
        self = String(decoding: bytes.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }, as: UTF8.self)
    }

    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
