/// What the entries of the trail say of seals: whoever makes lines and seals anew would have to make the trail anew.
package struct TrailSeals: Sendable {
    /// Home and name to the head of the lines, as the newest entry has it.
    private var heads: [String: String] = [:]

    init() {}

    /// Takes an entry as the trail is gone through, from the oldest to the newest.
    mutating func take(_ entry: AuditEntry, detail: String) {
        guard let head = SealedLines.head(in: detail) else { return }
        let name =
            entry.verb == AuditVerb.batchDecided.rawValue && entry.object.hasPrefix("serah")
            ? "serah \(entry.at)" : entry.object
        heads["\(entry.home) \(name)"] = head
    }

    /// What is wrong with what was found under a name; it is asked for no more.
    ///
    /// - Parameter chains: of its lines; more may have been added since the trail was read.
    mutating func check(_ name: String, of home: Int64, chains: [String]) -> String? {
        guard let known = heads.removeValue(forKey: "\(home) \(name)") else { return nil }
        if chains.isEmpty { return "\(name): the trail knows what it was sealed with, its lines are gone" }
        return chains.contains(known) ? nil : "\(name): its seal is another than the trail knows"
    }

    /// Of what the trail knows and nobody found.
    mutating func missing(of home: Int64) -> [String] {
        let prefix = "\(home) "
        let names = heads.keys.filter { $0.hasPrefix(prefix) }.sorted()
        for name in names { heads[name] = nil }
        return names.map { "\($0.dropFirst(prefix.count)): the trail knows its seal, the register has it no more" }
    }

    /// Of several lists that were handed over in one act.
    static func head(of heads: [String]) -> String { Digest.sha256(heads.sorted().joined(separator: "\n")) }
}
