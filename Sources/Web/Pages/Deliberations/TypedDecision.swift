import Registry

/// What the fields for one name are called.
struct DecisionFields {
    let decision: String
    let reason: String
    let words: String
    let dissent: String

    init(_ proposal: RecordID) {
        decision = "putusan-\(proposal)"
        reason = "alasan-\(proposal)"
        words = "kata-\(proposal)"
        dissent = "sanggah-\(proposal)"
    }

    var all: [String] { [decision, reason, words, dissent] }

    /// Where a refusal that names a field of its own is shown.
    func field(_ named: String) -> String {
        switch named {
        case "alasan": reason
        case "keterangan": words
        default: named
        }
    }
}

/// What stands in the fields for one name, beside the decision that the form was drawn with.
///
/// What was typed is told from what was only shown, so that a form sends nobody's decision back to an earlier one, and
/// a draft that was saved long since is none.
struct TypedDecision: Sendable {
    let proposal: RecordID
    let decision: VillageDecision?
    /// Why not; of what is agreed to, nothing.
    let reason: String
    let words: String
    let isDisputed: Bool
    /// The mark of the decision that the form showed; nil: it did not say.
    let shown: String?

    /// - Parameter left: the mark of words that the form showed with a refusal or a postponement; nil: there were none.
    init(_ proposal: RecordID, _ sheet: Sheet, shown: String?, left: String? = nil) {
        let names = DecisionFields(proposal)
        self.proposal = proposal
        self.shown = shown
        decision = VillageDecision(rawValue: sheet[names.decision])
        reason = decision == .agree ? "" : sheet[names.reason]
        let words = sheet[names.words]
        // They still stand in the field of whoever agrees, and are none of theirs.
        self.words = decision == .agree && left == Self.mark(of: words) ? "" : words
        isDisputed = sheet[names.dissent] == "ya"
    }

    var mark: String { DecisionMark.of(decision, reason: reason, words: words, isDisputed: isDisputed) }

    /// Something was typed, other than what the form showed.
    var isTouched: Bool {
        let isBlank = decision == nil && reason.isEmpty && words.isEmpty && !isDisputed
        return !isBlank && mark != shown
    }

    /// It was typed, and is not saved.
    func isUnsaved(beside stored: String) -> Bool { isTouched && mark != stored }

    /// The same, but somebody else decided otherwise after the form was drawn.
    func isOvertaken(by stored: String) -> Bool {
        guard let shown else { return false }
        return isUnsaved(beside: stored) && shown != stored
    }

    // MARK: All of a form

    /// The field with what the form showed of each name: one for all, so that a long agenda stays within what a form
    /// may hold.
    static let shownField = "dilihat"

    static func shown(_ items: [DeliberationView.Item]) -> String {
        items.map { item in
            let hasWords = !item.words.isEmpty && item.decision != nil && item.decision != .agree
            return "\(item.proposal.id).\(item.mark)\(hasWords ? ".\(mark(of: item.words))" : "")"
        }.joined(separator: " ")
    }

    private static func mark(of words: String) -> String { String(Digest.sha256(words).prefix(8)) }

    /// Every name of the form, also those that are on the agenda no more.
    ///
    /// One of which nothing came was not on its page.
    static func read(_ sheet: Sheet, _ items: [DeliberationView.Item]) -> [TypedDecision] {
        var entries: [RecordID: Shown] = [:]
        var order = items.map(\.proposal.id)
        for entry in shown(in: sheet) {
            entries[entry.id] = entry
            if !order.contains(entry.id) { order.append(entry.id) }
        }
        return order.compactMap { id -> TypedDecision? in
            let isThere = DecisionFields(id).all.contains { sheet.has($0) }
            return isThere ? TypedDecision(id, sheet, shown: entries[id]?.mark, left: entries[id]?.words) : nil
        }
    }

    /// Whether a name that the form showed has none of its fields in what came: the form did not come whole.
    static func isCut(_ sheet: Sheet) -> Bool {
        shown(in: sheet).contains { entry in !DecisionFields(entry.id).all.contains { sheet.has($0) } }
    }

    /// What the form showed of one name.
    private struct Shown {
        let id: RecordID
        let mark: String
        /// Of words that were said of no.
        let words: String?
    }

    private static func shown(in sheet: Sheet) -> [Shown] {
        sheet[shownField].split(separator: " ").compactMap { entry -> Shown? in
            let parts = entry.split(separator: ".").map(String.init)
            guard (2...3).contains(parts.count), let id = RecordID(parts[0]) else { return nil }
            return Shown(id: id, mark: parts[1], words: parts.count > 2 ? parts[2] : nil)
        }
    }
}

extension Site {
    /// Names for which the actor has typed a decision that is not saved.
    func unsavedDecisions(_ view: DeliberationView, by actor: Actor) async throws -> Set<RecordID> {
        var marks: [RecordID: String] = [:]
        for item in view.items { marks[item.proposal.id] = item.mark }
        var unsaved: Set<RecordID> = []
        for start in DecisionPages(view.items).starts {
            let path = Links.deliberationDecisions(view.row.id, after: start)
            guard let draft = try await registry.draft(path, by: actor) else { continue }
            for one in TypedDecision.read(Sheet(Fields(draft)), view.items) {
                guard let mark = marks[one.proposal], one.isUnsaved(beside: mark) else { continue }
                unsaved.insert(one.proposal)
            }
        }
        return unsaved
    }
}
