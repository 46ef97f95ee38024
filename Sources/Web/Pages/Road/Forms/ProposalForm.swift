import HTML
import Registry

/// What is asked of one kind of proposal about a family that is on record, and what it comes down to in the register.
/// All else of the page is the same for every kind.
protocol ProposalForm: Sendable {
    var kind: ProposalKind { get }
    var help: ScreenHelp { get }
    /// Where people come or go by it: as what that is told of benefits in progress. Nil: it is about a benefit itself.
    var event: ChangeEvent? { get }
    /// Whether something comes into the register by it that was told of somebody: of that they are asked.
    var bringsData: Bool { get }
    /// Why it cannot be proposed for this family at all; nil: it can.
    func obstacle(_ page: FamilyProposalScreen) -> Words?
    /// What stands in the fields before anything is typed.
    func begin(_ sheet: inout Sheet, _ page: FamilyProposalScreen)
    /// What a proposal that is there says.
    func fill(_ sheet: inout Sheet, from content: ProposalContent, _ page: FamilyProposalScreen)
    func fields(_ page: FamilyProposalScreen) -> HTML
    /// Nil, with a word in `errors`, where something is missing.
    func plan(_ page: FamilyProposalScreen, _ errors: inout FormErrors) -> ProposalPlan?
    /// The field at which the register's word on people or on the program is told.
    func place(of field: String) -> String
}

extension ProposalForm {
    var event: ChangeEvent? { nil }
    var bringsData: Bool { false }
    func obstacle(_ page: FamilyProposalScreen) -> Words? { nil }
    func begin(_ sheet: inout Sheet, _ page: FamilyProposalScreen) {}
    func place(of field: String) -> String { field }
}

/// What a form comes down to.
struct ProposalPlan: Sendable {
    var event: ChangeEvent
    var changes: [Change]
    /// `Program.number`, of kinds that are about one.
    var program: Int?
    /// `yyyymmdd`; nil: the day on which it is carried out.
    var day: Int32?
}

/// The kinds that have a form, in the order in which they are offered.
enum ProposalForms {
    /// Nil: that of a household is one of its own, and the others are made by forms of the editor and by cases.
    static func form(_ kind: ProposalKind) -> (any ProposalForm)? {
        switch kind {
        case .aid: AidForm()
        case .insurance: InsuranceForm()
        case .reactivation, .eligible, .ineligible: EnrolmentForm(kind: kind)
        case .removal: RemovalForm()
        case .caretaker: CaretakerForm()
        case .ppks: PPKSForm()
        case .newHousehold, .correction, .newMember, .split, .merge, .familyEvent, .move: nil
        }
    }

    static let kinds = ProposalKind.allCases.filter { $0 == .newHousehold || form($0) != nil }

    /// Whether what a proposal says can be written anew in a form.
    static func isWritten(_ view: ProposalView) -> Bool {
        guard let content = view.content else { return false }
        let isHousehold = content.changes.newcomers != nil
        if view.row.kind == .newHousehold { return isHousehold }
        if content.isWithoutKK { return true }
        return !isHousehold && form(view.row.kind) != nil
    }
}

extension ProposalContent {
    /// It brings in one person who has no KK: a form of its own, beside that of the kind.
    var isWithoutKK: Bool { changes.newcomers?.withoutKK != nil }
}
