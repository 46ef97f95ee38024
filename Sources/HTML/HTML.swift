/// A piece of a page.
///
/// Written as an interpolated string, so a value can only ever be escaped, never markup:
///
///     let cell: HTML = "<td>\(person.name)</td>"
///
/// Attribute values must stand in double quotes; both kinds of quote are escaped.
package struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    package init(stringLiteral text: String) { self.text = text }
    package init(stringInterpolation parts: Interpolation) { text = parts.text }

    package var isEmpty: Bool { text.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML { "\(left)\(right)" }

    package struct Interpolation: StringInterpolationProtocol {
        var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }
        package mutating func appendInterpolation(_ piece: HTML) { text += piece.text }
        package mutating func appendInterpolation(_ piece: HTML?) { text += piece?.text ?? "" }
        package mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
        package mutating func appendInterpolation(_ value: String) { escape(value, onto: &text) }
        package mutating func appendInterpolation(_ value: Int) { text += String(value) }

        package mutating func appendInterpolation<Item>(each items: [Item], _ view: (Item) -> HTML) {
            for item in items { text += view(item).text }
        }

        package mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
            if condition { text += piece().text }
        }

    }
}

private func escape(_ value: String, onto text: inout String) {
    guard value.utf8.contains(where: { $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 || $0 == 39 || $0 == 0 }) else {
        text += value
        return
    }
    for character in value.unicodeScalars {
        switch character {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        case "\0": text += "\u{FFFD}"
        default: text.unicodeScalars.append(character)
        }
    }
}
