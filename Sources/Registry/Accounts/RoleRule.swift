import Rules
import Storage

/// What is laid down about roles, as dated data: who gives which, who stands in for which, which need a second factor.
struct RoleRule: Equatable {
    var role: Role
    /// Whose right it is; nil where it is everybody's.
    var holder: Role?
    /// The grant must lie inside the holder's region, and not be the region itself.
    var isOnlyBelow: Bool

    enum Kind: String, SQLConvertible {
        case give = "beri"
        case delegate = "titip"
        case secondFactor = "kode"
    }

    static func all(_ kind: Kind, on today: CivilDate, in db: any Connection) throws -> [RoleRule] {
        try db.rows(
            """
            SELECT role, holder, reach FROM role_rule WHERE kind = \(kind) AND valid_from <= \(today.packed)
            AND (valid_to IS NULL OR valid_to > \(today.packed)) ORDER BY role, holder
            """
        ).compactMap { row in
            guard let role = Role(rawValue: try row.text("role")) else { return nil }
            return RoleRule(
                role: role, holder: Role(rawValue: try row.text("holder")),
                isOnlyBelow: try row.text("reach") == "below")
        }
    }

    /// Whether a grant lets its holder give, or carry, another.
    func allows(_ wanted: Grant, holding grant: Grant) -> Bool {
        guard role == wanted.role, holder == grant.role, grant.region.contains(wanted.region) else { return false }
        return !isOnlyBelow || grant.region != wanted.region
    }
}
