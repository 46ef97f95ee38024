import Foundation

/// How one kind of proposal goes in one place as of a day.
package struct RoadSetting: Sendable, Equatable {
    package var mode: Mode
    /// A code of `cutoff_kind`: until when villages make it final.
    package var cutoff: String
    package var applies: Applies
    package var offices: Set<RoadOffice>
    package var evidence: [EvidenceNeed]
    /// Names of reasons (`ProposalReason`) of which one is given; empty: none is asked for.
    package var reasons: [String]
    /// Sets of criteria that are asked.
    package var criteria: [String]

    package enum Mode: String, Codable, Sendable {
        /// By a form, as far as the policy lets it.
        case atOnce = "langsung"
        case proposal = "usul"
        case closed = "tutup"
    }

    /// When the content is carried out.
    package enum Applies: String, Codable, Sendable {
        case passed = "lulus"
        case determined = "ditetapkan"
    }
}

/// Papers of which one has to be there.
package struct EvidenceNeed: Codable, Sendable, Equatable {
    /// Codes, any of which will do, with bars between: `akta_kematian|surat_kematian`.
    package var kind: String
    /// When; nil: always.
    package var when: Condition?

    /// Nothing else can be said in data: there are no expressions.
    package enum Condition: Codable, Sendable, Equatable {
        /// The family is that of somebody of the village office.
        case conflict
        /// Somebody is in no register yet.
        case newcomer
        /// One of these reasons is given.
        case reason([String])
        /// One of these fields is changed.
        case field([String])

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            let names = parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : []
            switch (parts.first ?? "", names.isEmpty) {
            case ("conflict", true): self = .conflict
            case ("newcomer", true): self = .newcomer
            case ("reason", false): self = .reason(names)
            case ("field", false): self = .field(names)
            default:
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown condition \(text)")
            }
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .conflict: try container.encode("conflict")
            case .newcomer: try container.encode("newcomer")
            case .reason(let names): try container.encode("reason:" + names.joined(separator: ","))
            case .field(let names): try container.encode("field:" + names.joined(separator: ","))
            }
        }
    }
}

/// What is said of a kind, in `road.json` of all and in a kabupaten's own words of what differs: what is left out there
/// is as it is elsewhere.
package struct RoadEdit: Codable, Sendable, Equatable {
    package var mode: RoadSetting.Mode?
    package var cutoff: String?
    package var applies: RoadSetting.Applies?
    /// By `RoadOffice`: whether the kind goes through it.
    package var offices: [String: Bool]?
    package var evidence: [EvidenceNeed]?
    package var reasons: [String]?
    package var criteria: [String]?

    /// One that says nothing but this.
    package init(mode: RoadSetting.Mode? = nil) { self.mode = mode }

    /// - Throws: `OddRoad` for offices that are none, or that make no road.
    func apply(to setting: inout RoadSetting) throws(OddRoad) {
        if let mode { setting.mode = mode }
        if let cutoff { setting.cutoff = cutoff }
        if let applies { setting.applies = applies }
        for (name, isThere) in offices ?? [:] {
            guard let office = RoadOffice(rawValue: name) else { throw OddRoad(words: "no office \(name)") }
            if isThere { setting.offices.insert(office) } else { setting.offices.remove(office) }
        }
        if let evidence { setting.evidence = evidence }
        if let reasons { setting.reasons = reasons }
        if let criteria { setting.criteria = criteria }
        guard RoadOffice.isRoute(setting.offices) else { throw OddRoad(words: "an office without the one before it") }
    }
}

/// Data about a road that cannot be gone.
struct OddRoad: Error, Equatable { var words: String }
