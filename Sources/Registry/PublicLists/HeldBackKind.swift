import Rules

/// What no public list names anybody of, or does not speak of at all: what would say of somebody what the law protects
/// more (health, disability, children), and what is not about who is helped. Dated data, `public_held.csv`.
package struct HeldBackKind: Sendable, Equatable {
    /// A `ProposalKind`, or the `Program.id` of a programme.
    package var what: String
    /// Nil: of all lists.
    package var list: PublicListKind?
    package var how: How
    /// `yyyymmdd`.
    package var validFrom: Int32
    /// The first day on which it holds no longer; 0: it still does.
    package var validTo: Int32

    package enum How: String, Sendable {
        /// Counted, and not named.
        case counted = "tanpa_nama"
        /// Not on the list.
        case leftOut = "tidak"
    }

    func holds(on day: CivilDate) -> Bool { validFrom <= day.packed && (validTo == 0 || day.packed < validTo) }

    /// What becomes of a proposal of this kind, for this programme, on such a list; nil: it is named.
    static func how(_ kind: ProposalKind, _ program: String?, on list: PublicListKind, _ day: CivilDate) -> How? {
        let found = all.filter { held in
            (held.what == kind.rawValue || held.what == program) && held.holds(on: day)
                && (held.list == nil || held.list == list)
        }
        return found.first { $0.how == .leftOut }?.how ?? found.first?.how
    }

    /// Of `public_held.csv`, in its order.
    package static let all: [HeldBackKind] = EmbeddedTable.rows(of: "public_held.csv", columns: 6).compactMap { row in
        guard let how = How(rawValue: row[2]), let from = Int32(row[3]) else { return nil }
        return HeldBackKind(
            what: row[0], list: PublicListKind(rawValue: row[1]), how: how, validFrom: from,
            validTo: Int32(row[4]) ?? 0)
    }
}
