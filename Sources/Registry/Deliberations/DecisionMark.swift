/// What is decided on a name, in a few letters: by them a page that was shown is told from what is there by now.
package enum DecisionMark {
    package static func of(
        _ decision: VillageDecision?, reason: String, words: String, isDisputed: Bool
    ) -> String {
        let parts = [decision?.rawValue ?? "", reason, isDisputed ? "ya" : "", words]
        return String(Digest.sha256(parts.joined(separator: "|")).prefix(16))
    }
}

extension AgendaItem {
    var mark: String { DecisionMark.of(decision, reason: reason, words: words, isDisputed: isDisputed) }

    /// The same with what was said against it, which a meeting shows as well: nobody's objection is written over by
    /// whoever has not seen it.
    var wallMark: String {
        DecisionMark.of(
            decision, reason: reason, words: dissentWords.isEmpty ? words : "\(words)\n\(dissentWords)",
            isDisputed: isDisputed)
    }
}
