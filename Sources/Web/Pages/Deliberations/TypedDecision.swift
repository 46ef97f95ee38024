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

    init(_ proposal: RecordID, _ sheet: Sheet, shown: String?) {
        let names = DecisionFields(proposal)
        self.proposal = proposal
        self.shown = shown
        decision = VillageDecision(rawValue: sheet[names.decision])
        reason = decision == .agree ? "" : sheet[names.reason]
        words = sheet[names.words]
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
        items.map { "\($0.proposal.id).\($0.mark)" }.joined(separator: " ")
    }

    /// Every name of the form, also those that are on the agenda no more.
    ///
    /// One of which nothing came was not on its page.
    static func read(_ sheet: Sheet, _ items: [DeliberationView.Item]) -> [TypedDecision] {
        var marks: [RecordID: String] = [:]
        var order = items.map(\.proposal.id)
        for (id, mark) in shown(in: sheet) {
            marks[id] = mark
            if !order.contains(id) { order.append(id) }
        }
        return order.compactMap { id -> TypedDecision? in
            let isThere = DecisionFields(id).all.contains { sheet.has($0) }
            return isThere ? TypedDecision(id, sheet, shown: marks[id]) : nil
        }
    }

    /// Whether a name that the form showed has none of its fields in what came: the form did not come whole.
    static func isCut(_ sheet: Sheet) -> Bool {
        shown(in: sheet).contains { entry in !DecisionFields(entry.id).all.contains { sheet.has($0) } }
    }

    private static func shown(in sheet: Sheet) -> [(id: RecordID, mark: String)] {
        sheet[shownField].split(separator: " ").compactMap { pair -> (id: RecordID, mark: String)? in
            let parts = pair.split(separator: ".").map(String.init)
            guard parts.count == 2, let id = RecordID(parts[0]) else { return nil }
            return (id: id, mark: parts[1])
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
