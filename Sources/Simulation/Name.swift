/// A name as up to four parts of the list; no part is 0.
struct Name: Equatable, Sendable {
    var parts: SIMD4<UInt16> = .zero

    func sharesPart(with other: Name) -> Bool {
        (0..<4).contains { index in
            parts[index] != 0 && (0..<4).contains { parts[index] == other.parts[$0] }
        }
    }
}
