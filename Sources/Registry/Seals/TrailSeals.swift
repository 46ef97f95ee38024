import Storage

/// What the entries of the trail say of seals: whoever makes lines and seals anew would have to make the trail anew.
package struct TrailSeals: Sendable {
    /// Home and name to the head of the lines, as the newest entry has it.
    private var heads: [String: String] = [:]

    private static let verbs = Set([AuditVerb.deliberationSealed, .batchDecided, .fileUploaded].map(\.rawValue))

    init() {}

    /// Takes an entry as the trail is gone through, from the oldest to the newest.
    mutating func take(_ entry: AuditEntry, detail: String) {
        // In all others words of people may look the same.
        guard Self.verbs.contains(entry.verb), let head = SealedLines.head(in: detail) else { return }
        // Lists that were handed over in one act share an entry, which may say another moment than they do: an entry is
        // never older than the one before it.
        let isHanded = entry.verb == AuditVerb.batchDecided.rawValue && entry.object.hasPrefix("serah")
        heads["\(entry.home) \(isHanded ? Self.handed(head) : entry.object)"] = head
    }

    /// By which those that were handed over in one act are known.
    static func handed(_ head: String) -> String { "serah \(head.prefix(16))" }

    /// What is wrong with what was found under a name; it is asked for no more.
    ///
    /// - Parameters:
    ///   - chains: of its lines.
    ///   - newest: the head that the trail names now, asked where more lines are there than when the trail was read.
    mutating func check(
        _ name: String, of home: Int64, chains: [String], newest: () throws -> String? = { nil }
    ) rethrows -> String? {
        guard let known = heads.removeValue(forKey: "\(home) \(name)") else { return nil }
        if chains.isEmpty { return "\(name): the trail knows what it was sealed with, its lines are gone" }
        guard let place = chains.firstIndex(of: known) else {
            return "\(name): its seal is another than the trail knows"
        }
        let isLast = try place == chains.index(before: chains.endIndex) || newest() == chains.last
        return isLast ? nil : "\(name): the trail does not know the last lines of its seal"
    }

    /// The newest head that the trail names, of what was added since it was read.
    static func newest(_ name: String, of home: Int64, in db: any Connection) throws -> String? {
        let details = try db.rows(
            """
            SELECT d.detail AS detail FROM audit_entry e
            JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
            WHERE e.home = \(home) AND d.home = \(home) AND e.object = \(name) AND e.verb IN (\(verbs.sorted()))
            ORDER BY e.day DESC, e.number DESC LIMIT 20
            """
        ).map { try $0.text("detail") }
        return details.lazy.compactMap(SealedLines.head).first
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
