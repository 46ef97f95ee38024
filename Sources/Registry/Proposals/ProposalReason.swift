/// Why a proposal is made, or why somebody decided so about it: a name that stays, with the code that offices use for it.
///
/// The codes are no keys: some of them are also codes of rules, and mean something else there.
package struct ProposalReason: Sendable, Equatable {
    package var name: String
    /// `P01`, `L02`; empty where offices have none.
    package var code: String
    /// Steps that may be taken for it; none: it is a reason to propose.
    package var steps: Set<RoadStep>
    package var title: Words
    /// What the citizen can do now.
    package var next: Words

    package static func named(_ name: String) -> ProposalReason? { all.first { $0.name == name } }

    /// Of `reasons.csv`, in its order.
    package static let all: [ProposalReason] = {
        EmbeddedTable.rows(of: "reasons.csv", columns: 7).map { row in
            ProposalReason(
                name: row[0], code: row[1],
                steps: Set(row[2].split(separator: "|").compactMap { RoadStep(rawValue: String($0)) }),
                title: Words(id: row[3], en: row[4]), next: Words(id: row[5], en: row[6]))
        }
    }()
}
