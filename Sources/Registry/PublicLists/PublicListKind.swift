import Storage

/// After what a village puts a list up.
package enum PublicListKind: String, Codable, Sendable, CaseIterable, SQLConvertible {
    /// What its musyawarah decided, name by name.
    case deliberation = "musyawarah"
    /// Who is in, by programme, once results were handed back.
    case determination = "penetapan"

    package var title: Words {
        switch self {
        case .deliberation: Words(id: "Hasil musyawarah", en: "What the musyawarah decided")
        case .determination: Words(id: "Hasil penetapan", en: "What was determined")
        }
    }

    /// For how many days after it is put up citizens may object, by the name of the threshold.
    var window: String { self == .deliberation ? "object_meeting_days" : "object_result_days" }
}

/// What became of a name, in the few words that stand in public. Why not is told to those whom it is about alone.
package enum PublicOutcome: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case agreed = "disetujui"
    case notAgreed = "tidak_disetujui"
    case postponed = "ditunda"
    case determined = "ditetapkan"

    package var title: Words {
        switch self {
        case .agreed: Words(id: "Disetujui", en: "Agreed")
        case .notAgreed: Words(id: "Tidak disetujui", en: "Not agreed")
        case .postponed: Words(id: "Ditunda", en: "Postponed")
        case .determined: Words(id: "Ditetapkan", en: "Determined")
        }
    }

    init(_ decision: VillageDecision) {
        switch decision {
        case .agree: self = .agreed
        case .refuse: self = .notAgreed
        case .postpone: self = .postponed
        }
    }
}
