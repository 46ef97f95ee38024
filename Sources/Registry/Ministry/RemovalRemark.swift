/// What a file for the ministry says in `KETERANGAN PADAN` of somebody who is to be taken out. Its answer may repeat it.
enum RemovalRemark {
    private static let words: [ProposalKind: String] = [.removal: "PENGHAPUSAN", .ineligible: "KETIDAKLAYAKAN"]

    /// - Parameter reason: a `ProposalReason` by name.
    /// - Returns: nil where the proposal takes nobody out.
    static func text(_ kind: ProposalKind, _ reason: String) -> String? {
        guard let word = words[kind] else { return nil }
        guard let reason = ProposalReason.named(reason) else { return word }
        return "\(word): \(reason.title.id.uppercased())"
    }

    /// Whether these are our own words, however they were spaced.
    static func isOwn(_ statement: String) -> Bool {
        let parts = statement.split(separator: ":", maxSplits: 1)
        guard let first = parts.first else { return false }
        let word = ColumnMapping.key(String(first))
        return words.values.contains(word)
    }
}
