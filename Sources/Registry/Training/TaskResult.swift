/// What marking found: each thing that was looked at, in words a participant can act on.
package struct TaskResult: Codable, Sendable, Equatable {
    package var lines: [Line] = []
    package var isPassed: Bool { !lines.isEmpty && lines.allSatisfy(\.isRight) }

    package struct Line: Codable, Sendable, Equatable {
        package var isRight: Bool
        package var words: Words
        /// Where to look.
        package var family: RecordID?
    }

    mutating func right(_ id: String, _ en: String) { lines.append(Line(isRight: true, words: Words(id: id, en: en))) }

    mutating func wrong(_ id: String, _ en: String, at family: RecordID? = nil) {
        lines.append(Line(isRight: false, words: Words(id: id, en: en), family: family))
    }

    /// One thing, said the one way or the other.
    mutating func look(_ isRight: Bool, _ good: Words, _ bad: Words, at family: RecordID? = nil) {
        lines.append(Line(isRight: isRight, words: isRight ? good : bad, family: isRight ? nil : family))
    }
}
