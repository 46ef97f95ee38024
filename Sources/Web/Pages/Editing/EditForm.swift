import HTML
import Registry

/// One form about a family: what it asks, and what it comes down to in the register.
protocol EditForm: Sendable {
    var event: ChangeEvent { get }
    var heading: Words { get }
    /// What it is for, under the heading.
    var lead: Words? { get }
    var help: ScreenHelp? { get }
    func address(in family: RecordID) -> String
    /// Whether the day of the event is asked; else it is today.
    var asksDay: Bool { get }
    /// Whether a reason must be given; else the event's own name is enough.
    var needsReason: Bool { get }
    /// Whether what would happen is told before it is saved: where several people are concerned.
    var isPreviewed: Bool { get }
    /// Whether what it does to benefits can be looked at first though it is saved at once.
    var mayBePreviewed: Bool { get }
    /// What it comes down to as far as it is filled in: for what is told of benefits while it is.
    func foreseen(_ page: EditScreen) -> [Change]
    /// What its search box looks for.
    var looksFor: Lookup.Kind? { get }
    /// What the register holds, before anything is typed.
    func start(_ page: EditScreen) -> Sheet
    func fields(_ page: EditScreen) -> HTML
    /// Whom the rules judge while one types: a member, or somebody new; nil if there is nothing to judge.
    var judged: Judged? { get }
    /// - Throws: `FormErrors`.
    func plan(_ page: EditScreen) throws -> Plan

    // For a form of which the same field can be changed by two at once.

    func label(of field: String) -> Words
    /// What the register holds now, to be shown beside what was typed.
    func present(_ field: String, in page: EditScreen) -> String
    func words(_ value: String, of field: String) -> Words
}

/// Whom a form is about, as the rules see them.
enum Judged: Sendable {
    case member(RecordID)
    case newcomer
}

/// What a form comes down to.
struct Plan: Sendable {
    var changes: [Change] = []
    /// What will be different, sentence by sentence.
    var effects: [Words] = []

    mutating func add(_ change: Change, _ effect: Words? = nil) {
        changes.append(change)
        if let effect { effects.append(effect) }
    }
}

extension EditForm {
    var lead: Words? { nil }
    var help: ScreenHelp? { nil }
    var asksDay: Bool { true }
    var needsReason: Bool { false }
    var isPreviewed: Bool { false }
    var mayBePreviewed: Bool { false }
    /// Nothing until all that it needs is there.
    func foreseen(_ page: EditScreen) -> [Change] { (try? plan(page))?.changes ?? [] }
    var looksFor: Lookup.Kind? { nil }
    var judged: Judged? { nil }
    var heading: Words { event.title }
    func address(in family: RecordID) -> String { Links.event(event, of: family) }
    func start(_ page: EditScreen) -> Sheet { Sheet() }
    func label(of field: String) -> Words { Words(id: field, en: field) }
    func present(_ field: String, in page: EditScreen) -> String { "" }
    func words(_ value: String, of field: String) -> Words { Words(id: value, en: value) }
}
