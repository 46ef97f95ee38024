/// What is decided on a name, in a few letters: by them a page that was shown is told from what is there by now.
package enum DecisionMark {
    /// - Parameter content: the hash of what is decided on, where it is to be told from another that was put in its place.
    package static func of(
        _ decision: VillageDecision?, on content: String = "", reason: String, words: String, isDisputed: Bool
    ) -> String {
        let parts =
            [decision?.rawValue ?? "", reason, isDisputed ? "ya" : "", words] + (content.isEmpty ? [] : [content])
        return String(Digest.sha256(parts.joined(separator: "|")).prefix(16))
    }
}

extension AgendaItem {
    var mark: String { DecisionMark.of(decision, reason: reason, words: words, isDisputed: isDisputed) }

    /// The same with what was said against it, which a meeting shows as well, and on which content: nobody's objection is
    /// written over by whoever has not seen it, and nobody decides on another content than the one they saw.
    var wallMark: String {
        DecisionMark.of(
            decision, on: hash, reason: reason, words: dissentWords.isEmpty ? words : "\(words)\n\(dissentWords)",
            isDisputed: isDisputed)
    }
}
