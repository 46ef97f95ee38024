import Rules
import Storage

/// What is laid down about roles, as dated data: who gives which, who stands in for which, which need a second factor,
/// in which kind of place each is given.
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
        case level = "tingkat"
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

    /// What is wrong with the place of a grant: a village operator of a whole kecamatan, say. Nil if nothing.
    static func levelProblem(_ wanted: Grant, on today: CivilDate, in db: any Connection) throws -> Words? {
        let row = try db.first(
            """
            SELECT holder FROM role_rule WHERE kind = \(Kind.level) AND role = \(wanted.role)
            AND valid_from <= \(today.packed) AND (valid_to IS NULL OR valid_to > \(today.packed))
            ORDER BY valid_from DESC, holder LIMIT 1
            """)
        guard let level = row.flatMap({ $0.textOrNil("holder") }).flatMap(Level.init),
            level.region != wanted.region.level
        else { return nil }
        return Words(
            id: "\(wanted.role.title.id) diberikan per \(level.title.id). Tulis \(level.title.id)nya.",
            en: "The role \(wanted.role.title.en) is given by \(level.title.en). Name the \(level.title.en).")
    }

    /// - Throws: `Refusal.invalidInput`.
    static func requireLevel(_ wanted: Grant, on today: CivilDate, in db: any Connection) throws {
        if let problem = try levelProblem(wanted, on: today, in: db) {
            throw Refusal.invalidInput(field: "wilayah", reason: problem)
        }
    }

    private enum Level: String {
        case province = "provinsi"
        case kabupaten, kecamatan
        case village = "desa"

        var region: RegionCode.Level {
            switch self {
            case .province: .province
            case .kabupaten: .kabupaten
            case .kecamatan: .kecamatan
            case .village: .village
            }
        }

        var title: Words {
            switch self {
            case .province: Words(id: "provinsi", en: "province")
            case .kabupaten: Words(id: "kabupaten", en: "kabupaten")
            case .kecamatan: Words(id: "kecamatan", en: "kecamatan")
            case .village: Words(id: "desa", en: "village")
            }
        }
    }

    /// Whether a grant lets its holder give, or carry, another.
    func allows(_ wanted: Grant, holding grant: Grant) -> Bool {
        guard role == wanted.role, holder == grant.role, grant.region.contains(wanted.region) else { return false }
        return !isOnlyBelow || grant.region != wanted.region
    }
}
