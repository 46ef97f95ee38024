import Storage

/// Who may say who is of the office of a village: its operator, its head, and Dinsos.
enum OfficialDesk {
    static let permissions: [Permission] = [.propose, .finalise, .verify]

    /// Whether an actor may note and end offices of a village.
    static func isOpen(to actor: Actor, at village: RegionCode) -> Bool {
        permissions.contains { !actor.roles(meeting: Demand($0, at: village)).isEmpty }
    }

    /// - Throws: `Refusal.notAllowed`.
    static func require(_ actor: Actor, at village: RegionCode) throws {
        guard isOpen(to: actor, at: village) else { throw Refusal.notAllowed(.propose) }
    }

    static func refused(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }
}
