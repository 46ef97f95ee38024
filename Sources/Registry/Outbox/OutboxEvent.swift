import Storage

/// What a citizen is told of their proposal.
enum OutboxEvent: String, CaseIterable, SQLConvertible {
    case submitted = "diajukan"
    case agreed = "disetujui_musyawarah"
    case postponed = "ditunda_musyawarah"
    case refused = "ditolak_musyawarah"
    case finalised = "final"
    case returned = "dikembalikan"
    case passed = "lulus"
    case rejected = "ditolak"
    case ratified = "disahkan"
    case determined = "ditetapkan"
    case notDetermined = "tidak_ditetapkan"
    case carriedOver = "dibawa_lanjut"

    /// Why is said by what the citizen can do now.
    var followsReason: Bool {
        switch self {
        case .postponed, .refused, .returned, .rejected, .notDetermined: true
        case .submitted, .agreed, .finalised, .passed, .ratified, .determined, .carriedOver: false
        }
    }

    /// Nil: a step that changes nothing for the citizen.
    init?(_ step: RoadStep, to state: ProposalState) {
        if step == .carryOver {
            self = .carriedOver
            return
        }
        switch (step, state) {
        case (.write, _): self = .submitted
        case (.decide, .agreed): self = .agreed
        case (.decide, .postponed): self = .postponed
        case (.decide, .refused): self = .refused
        case (.finalise, _): self = .finalised
        case (_, .returned) where step != .edit: self = .returned
        case (.pass, _): self = .passed
        case (.reject, _): self = .rejected
        case (.ratify, _): self = .ratified
        case (_, .determined): self = .determined
        case (_, .rejectedByMinistry), (_, .unmatched): self = .notDetermined
        default: return nil
        }
    }
}
