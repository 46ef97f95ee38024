import Storage

/// What the entries of the trail say of seals: whoever makes lines and seals anew would have to make the trail anew.
package struct TrailSeals: Sendable {
    /// Home and name to the heads of the lines, from the oldest to the newest.
    private var heads: [String: [String]] = [:]
    /// How many entries tell of a seal, with or without lines: of a musyawarah its sealing, and that it was given back.
    private var told: [String: Int] = [:]

    private static let verbs = Set([AuditVerb.deliberationSealed, .batchDecided, .fileUploaded].map(\.rawValue))

    init() {}

    /// Takes an entry as the trail is gone through, from the oldest to the newest.
    ///
    /// - Parameter detail: nil: its words were erased.
    mutating func take(_ entry: AuditEntry, detail: String?) {
        guard let name = Self.name(entry) else { return }
        if entry.verb != AuditVerb.fileUploaded.rawValue { told["\(entry.home) \(name)", default: 0] += 1 }
        guard let head = entry.head ?? detail.flatMap(SealedLines.head) else { return }
        // Lists that were handed over in one act share an entry, which may say another moment than they do: an entry is
        // never older than the one before it.
        let key = name.hasPrefix(Self.handing) ? Self.handed(head) : name
        heads["\(entry.home) \(key)", default: []].append(head)
    }

    /// Of what seal an entry tells; nil: of none. In all others words of people may look the same.
    private static func name(_ entry: AuditEntry) -> String? {
        let objects: [String]
        switch AuditVerb(rawValue: entry.verb) {
        case .deliberationSealed, .fileUploaded: objects = ["musyawarah "]
        case .batchDecided: objects = ["berkas ", handing]
        default: return nil
        }
        return objects.contains { entry.object.hasPrefix($0) } ? entry.object : nil
    }

    private static let handing = "serah terima "

    /// By which those that were handed over in one act are known.
    static func handed(_ head: String) -> String { "serah \(head.prefix(16))" }

    /// What is wrong with what was found under a name; it is asked for no more.
    ///
    /// - Parameters:
    ///   - chains: of its lines.
    ///   - newest: the heads that the trail names now, asked where it knew another one or none when it was read.
    mutating func check(
        _ name: String, of home: Int64, chains: [String], newest: () throws -> [String] = { [] }
    ) rethrows -> String? {
        let known = heads.removeValue(forKey: "\(home) \(name)") ?? []
        guard let last = chains.last else {
            if !known.isEmpty { return "\(name): the trail knows what it was sealed with, its lines are gone" }
            // From before there were lines.
            return told["\(home) \(name)"] != nil ? nil : "\(name): the trail knows nothing of its seal"
        }
        guard Set(known).isSubset(of: chains) else { return "\(name): its seal is another than the trail knows" }
        if known.last == last { return nil }
        let now = try newest()
        if now.contains(last) { return nil }
        return known.isEmpty && now.isEmpty
            ? "\(name): the trail knows nothing of its seal"
            : "\(name): the trail does not know the last lines of its seal"
    }

    /// Whether the trail tells that the papers of a musyawarah were given back; nil: it knows nothing of it.
    func isReturned(_ name: String, of home: Int64) -> Bool? { told["\(home) \(name)"].map { $0 > 1 } }

    /// The same, also of what was written since it was read.
    static func isReturned(_ name: String, of home: Int64, in db: any Connection) throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM audit_entry
            WHERE home = \(home) AND object = \(name) AND verb = \(AuditVerb.deliberationSealed)
            """) > 1
    }

    /// The newest heads that the trail names, also of what was added since it was read.
    static func newest(_ name: String, of home: Int64, in db: any Connection) throws -> [String] {
        try heads(where: "e.object = \(name) AND e.verb IN (\(verbs.sorted()))", of: home, in: db)
    }

    /// The same of what was handed over.
    static func newestHanded(of home: Int64, in db: any Connection) throws -> [String] {
        try heads(
            where: "e.verb = \(AuditVerb.batchDecided) AND e.object LIKE 'serah terima %'", of: home, in: db)
    }

    private static func heads(where condition: SQL, of home: Int64, in db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT e.home AS home, e.day AS day, e.number AS number, e.at AS at, e.actor AS actor, e.verb AS verb,
                e.place AS place, e.object AS object, e.digest AS digest, d.detail AS detail FROM audit_entry e
            LEFT JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
            WHERE e.home = \(home) AND \(condition) ORDER BY e.day DESC, e.number DESC LIMIT 200
            """
        ).compactMap { row in
            let entry = try AuditEntry(row)
            guard name(entry) != nil else { return nil }
            return entry.head ?? row.textOrNil("detail").flatMap(SealedLines.head)
        }
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
