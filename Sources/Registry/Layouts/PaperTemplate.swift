/// A text of an office with places to be filled in: `bertempat di {tempat}`.
struct PaperTemplate {
    let text: String

    init(_ text: String) { self.text = text }

    /// A line of which nothing is left once it is filled in is left away; a place that nobody knows stays empty. What is
    /// filled in is never read for places again.
    func lines(_ values: [String: String]) -> [String] {
        text.split(separator: "\n").map { filled(String($0), values) }.filter { !$0.isEmpty }
    }

    func filled(_ values: [String: String]) -> String { lines(values).joined(separator: "\n") }

    private func filled(_ line: String, _ values: [String: String]) -> String {
        var done = ""
        var rest = line[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            done += rest[..<open]
            done += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return (done + rest).trimmingSpaces
    }

    /// Names of its places in their order; nil where a brace stands alone.
    static func places(in text: String) -> [String]? {
        var places: [String] = []
        var open: String?
        for character in text {
            switch (character, open) {
            case ("{", nil): open = ""
            case ("{", _), ("}", nil), ("\n", .some): return nil
            case ("}", .some(let name)):
                places.append(name)
                open = nil
            case (_, .some(let name)): open = name + String(character)
            case (_, nil): break
            }
        }
        return open == nil ? places : nil
    }

    static let longest = 4_000

    /// What keeps a text from being filled in; nil: nothing.
    static func problem(_ text: String, places allowed: Set<String>) -> Words? {
        if text.utf8.count > longest {
            return Words(id: "Paling banyak \(longest) huruf.", en: "At most \(longest) characters.")
        }
        guard let places = places(in: text) else { return unclosed }
        let unknown = places.filter { !allowed.contains($0) }.map { "{\($0)}" }
        guard let first = unknown.first else { return nil }
        let known = allowed.sorted().map { "{\($0)}" }.joined(separator: " ")
        return Words(
            id: "\(first) tidak dikenal di sini. Yang dapat dipakai: \(known).",
            en: "\(first) is not known here. There are: \(known).")
    }

    private static let unclosed = Words(
        id: "Kurung { atau } tidak berpasangan. Tulis seperti {tempat}.",
        en: "A brace { or } stands alone. Write as {tempat}.")
}
