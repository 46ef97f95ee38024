import HTML
import Hummingbird
import Registry

/// A form by which a village proposes people who are in no register, written for one village.
protocol NewcomersScreen: SheetScreen {
    var kind: ProposalKind { get }
    /// Nil: the writer proposes for several, and has to say for which.
    var village: Region? { get }
    var typed: TypedVillage { get set }
    /// What they are asked.
    var criteria: [NamedCriteria] { get set }
    var action: ActionID { get set }
    var draftNote: HTML? { get set }
}

extension NewcomersScreen {
    mutating func take(_ draft: DraftFields) {
        sheet = Sheet(draft.fields)
        draftNote = draft.note
        action = draft.action
    }

    /// What was typed of the village, where it has to be said.
    mutating func readVillage(_ registry: Registry) async {
        if village == nil { typed = await TypedVillage.read("desa", sheet, registry) }
    }

    /// - Throws: `FormErrors` where none is said, or one that the writer does not propose for.
    func chosenVillage(_ context: Context) throws -> RegionCode {
        if let village { return village.code }
        let scope = try context.actor.scope(for: .propose)
        var errors = FormErrors()
        let code = typed.check("desa", &errors)
        if let code, !scope.contains(code) { errors.add("desa", Texts.villageNotYours) }
        try errors.check()
        guard let code else { throw errors }
        return code
    }

    /// A draft says for which village it is, and so what is asked there.
    mutating func askAsTyped(_ registry: Registry, _ context: Context) async throws {
        await readVillage(registry)
        guard village == nil, let code = typed.code, code.level == .village else { return }
        guard try context.actor.scope(for: .propose).contains(code) else { return }
        criteria = try await registry.criteria(of: kind, at: code)
    }

    /// The one village that somebody writes for, if there is one, and where the form is asked about.
    static func place(_ registry: Registry, _ context: Context) async throws -> (RegionCode, Region?) {
        let places = try context.actor.scope(for: .propose).regions
        guard let place = places.first else { throw Refusal.notAllowed(.propose) }
        guard places.count == 1, place.level == .village else { return (place, nil) }
        return (place, await registry.region(place))
    }
}
