import Registry

/// What lies around a case: the reasons of the region, the queue of one of them, and what was done last.
struct MendDesk: Sendable {
    var filter: MendFilter
    /// The actor's own area.
    var own: RegionCode?
    var path: [Region]
    /// The chosen reason, also where nothing of it is left.
    var rule: Rule?
    var reasons: MendReasons
    var queue: MendQueue
    /// Whether the queue is shown from its start.
    var isStart: Bool
    /// The last of a reason was passed.
    var isEnd = false
    /// The actor's saved views; nil beside a case.
    var views: ViewsShown?
    var saved: ChangeSetRow?
    var handedOn: (key: MendKey, waiting: MendWaiting)?

    var reason: MendReasons.Reason? { filter.rule.flatMap { reasons.reason($0) } }

    func link(_ change: (inout MendFilter) -> Void) -> String {
        var filter = filter
        change(&filter)
        return Links.mending(filter, own: own)
    }

    func link(_ key: MendKey) -> String { Links.mendCase(key, filter, own: own) }
}

/// One case as a form: what was chosen and typed so far, and what is wrong with it.
struct MendSheet: Sendable {
    var mendCase: MendCase
    var action = ActionID()
    var fields = Fields(urlEncoded: [])
    var reasons: [Choice]
    var evidence: [Choice]
    var problems: [(field: String, words: String)] = []
    var conflicts: [FieldConflict] = []
    /// Versions that the form showed first, where it is shown again.
    var versions: [RecordID: Int]
    /// What is saved becomes a proposal.
    var isProposed = false

    init(_ mendCase: MendCase, reasons: [Choice], evidence: [Choice]) {
        self.mendCase = mendCase
        self.reasons = reasons
        self.evidence = evidence
        versions = mendCase.versions
    }

    func error(_ field: String) -> String? { problems.first { $0.field == field }?.words }

    func value(_ entry: MendEntry) -> String {
        if fields.has(entry.name) { return fields.exactly(entry.name) }
        return entry.field == .person(.birth) ? TypedDate.shown(entry.value) : entry.value
    }

    /// What is chosen of a group: as sent, else what is likeliest.
    func chosen(_ group: MendGroup) -> String? {
        fields.has(group.id) ? fields[group.id] : group.suggestions.first { $0.isBest }?.id
    }

    /// Whether every answer is a field to be written: then there is nothing to choose.
    var isPlain: Bool { mendCase.groups.isEmpty }
    /// Disputed fields are each a question of their own.
    var hasManyGroups: Bool { mendCase.groups.contains { $0.id != "pilih" } }

    static let byHand = "tulis"

    var writtenVersions: String {
        versions.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
    }

    static func versions(_ text: String?) -> [RecordID: Int] {
        var versions: [RecordID: Int] = [:]
        for one in (text ?? "").split(separator: " ") {
            let parts = one.split(separator: ":").map(String.init)
            if parts.count == 2, let record = RecordID(parts[0]), let version = Int(parts[1]) {
                versions[record] = version
            }
        }
        return versions
    }
}
