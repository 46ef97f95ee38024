import Rules

/// What is never put on a board by name, since it would say of somebody what the law protects more (health, disability,
/// children): dated data, `public_held.csv`.
package struct HeldBackKind: Sendable, Equatable {
    /// A `ProposalKind`, or the `Program.id` of a programme.
    package var what: String
    /// `yyyymmdd`.
    package var validFrom: Int32
    /// The first day on which it holds no longer; 0: it still does.
    package var validTo: Int32

    func holds(on day: CivilDate) -> Bool { validFrom <= day.packed && (validTo == 0 || day.packed < validTo) }

    /// Whether a proposal of this kind, for this programme, is counted and not named.
    static func holds(_ kind: ProposalKind, _ program: String?, on day: CivilDate) -> Bool {
        all.contains { ($0.what == kind.rawValue || $0.what == program) && $0.holds(on: day) }
    }

    /// Of `public_held.csv`, in its order.
    package static let all: [HeldBackKind] = EmbeddedTable.rows(of: "public_held.csv", columns: 4).compactMap { row in
        guard let from = Int32(row[1]) else { return nil }
        return HeldBackKind(what: row[0], validFrom: from, validTo: Int32(row[2]) ?? 0)
    }
}
