import Rules
import Storage

/// Rights that depend on a certificate. Asked at the one place where grants are read (`Registry.grants`), so that no
/// screen, job or command can forget it.
enum Licensing {
    /// Days before a certificate runs out that its holder is told.
    private static let warnDays = 30

    /// Seeing one's own area, masked, is never withheld: how else would one learn why. Nor is the audit trail: else
    /// whoever sets rules could blind those who look at them.
    static let never: Set<Permission> = [.view, .readAudit]

    /// The grants with what is withheld for want of a certificate.
    static func reduced(_ grants: [Grant], of account: Int64, on today: CivilDate, in db: any Connection) throws
        -> [Grant]
    {
        let rules = try LicenceRule.inForce(on: today, in: db)
        guard !rules.isEmpty, !grants.isEmpty else { return grants }
        let held = try Licence.of(account, in: db)
        return try grants.map { grant in
            var grant = grant
            for rule in rules where rule.role == grant.role && rule.region.contains(grant.region) {
                try apply(rule, held, to: &grant, account, today, db)
            }
            return grant
        }
    }

    private static func apply(
        _ rule: LicenceRule, _ held: [Licence], to grant: inout Grant, _ account: Int64, _ today: CivilDate,
        _ db: any Connection
    ) throws {
        let valid = held.filter { $0.isValid(for: rule, at: grant.region, on: today) }
        if let until = valid.map({ $0.ends(under: rule) }).max() {
            if until <= today.adding(days: warnDays).packed { note(until, &grant) }
            return
        }
        // Whoever gets the role later has the days of grace from then on.
        let since = try db.first(
            """
            SELECT MIN(valid_from) AS since FROM account_grant WHERE account = \(account) AND role = \(grant.role)
            AND region = \(grant.region) AND (valid_to IS NULL OR valid_to > \(today.packed))
            """)?.intOrNil("since")
        let begins = max(rule.validFrom, rule.agreedOn ?? 0, since.map { Int32($0) } ?? 0)
        let due = CivilDate(packed: begins).adding(days: rule.graceDays).packed
        if today.packed >= due {
            grant.withheld.formUnion(rule.rights.subtracting(never))
        } else {
            note(due, &grant)
        }
    }

    private static func note(_ day: Int32, _ grant: inout Grant) {
        grant.licenceDue = min(grant.licenceDue ?? day, day)
    }
}

/// A role needs a course's certificate from a day on.
package struct LicenceRule: Sendable, Equatable {
    package var id: RecordID
    package var region: RegionCode
    package var role: Role
    package var course: String
    /// Withheld from accounts without it.
    package var rights: Set<Permission>
    /// `yyyymmdd`.
    package var validFrom: Int32
    /// How long a certificate counts from its day on; 0: for ever.
    package var months: Int
    /// From the day of the rule, or of the role if that is later.
    package var graceDays: Int
    /// Where to train: an address or a place, in words.
    package var place: String
    package var reason: String
    package var setBy: String
    /// Milliseconds since 1970, UTC.
    package var setAt: Int64
    /// Who agreed to it; until somebody has, it does not hold.
    package var agreedBy: String
    package var agreedOn: Int32?
    package var setByAccount: Int64
    package var endedOn: Int32?
    package var endedBy: String
    package var endedReason: String

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        region = RegionCode(try row.int("region"))
        role = Role(rawValue: try row.text("role")) ?? .kades
        course = try row.text("course")
        rights = Set(try row.text("rights").split(separator: " ").compactMap { Permission(rawValue: String($0)) })
        validFrom = Int32(try row.int("valid_from"))
        months = Int(try row.int("months"))
        graceDays = Int(try row.int("grace_days"))
        place = try row.text("place")
        reason = try row.text("reason")
        setBy = try row.text("set_name")
        setAt = try row.int("set_at")
        agreedBy = row.textOrNil("agreed_name") ?? ""
        agreedOn = row.intOrNil("agreed_at").map { CivilDate(milliseconds: $0 + 7 * 3_600_000).packed }
        setByAccount = try row.int("set_by")
        endedOn = row.intOrNil("ended_on").map { Int32($0) }
        endedBy = row.textOrNil("ended_name") ?? ""
        endedReason = row.textOrNil("ended_reason") ?? ""
    }

    static func inForce(on day: CivilDate, in db: any Connection) throws -> [LicenceRule] {
        try db.rows(
            """
            SELECT * FROM training_requirement WHERE valid_from <= \(day.packed) AND agreed_at IS NOT NULL
            AND (ended_on IS NULL OR ended_on > \(day.packed)) ORDER BY id
            """
        ).map(LicenceRule.init)
    }
}

/// A certificate that counts for an account.
package struct Licence: Sendable, Equatable {
    package var number: String
    package var course: String
    package var name: String
    /// `yyyymmdd`.
    package var day: Int32
    package var score: Int
    package var boundBy: String
    /// Milliseconds since 1970, UTC.
    package var boundAt: Int64
    package var issuer: String
    /// Where certificates of its issuer count now.
    var trusted: [RegionCode]

    static func of(_ account: Int64, in db: any Connection) throws -> [Licence] {
        try db.rows(
            """
            SELECT * FROM training_licence WHERE account = \(account) AND ended_at IS NULL ORDER BY day DESC, number
            """
        ).map { row in
            let fingerprint = try row.text("fingerprint")
            let issuers = try db.rows(
                "SELECT region, name, ended_at FROM training_issuer WHERE fingerprint = \(fingerprint) ORDER BY region")
            return Licence(
                number: try row.text("number"), course: try row.text("course"), name: try row.text("name"),
                day: Int32(try row.int("day")), score: Int(try row.int("score")), boundBy: try row.text("bound_name"),
                boundAt: try row.int("bound_at"), issuer: try issuers.first?.text("name") ?? "",
                trusted: try issuers.filter { $0.intOrNil("ended_at") == nil }.map { RegionCode(try $0.int("region")) })
        }
    }

    func isValid(for rule: LicenceRule, at place: RegionCode, on today: CivilDate) -> Bool {
        course == rule.course && day <= today.packed && today.packed < ends(under: rule)
            && trusted.contains { $0.contains(place) }
    }

    /// The first day, `yyyymmdd`, on which it counts no longer.
    package func ends(under rule: LicenceRule) -> Int32 {
        rule.months == 0 ? 99_991_231 : CivilDate(packed: day).adding(months: rule.months).packed
    }
}

extension CivilDate {
    /// The same day of a later month, or the first of the month after where there is no such day.
    fileprivate func adding(months: Int) -> CivilDate {
        let count = year * 12 + (month - 1) + months
        if let date = CivilDate(year: count / 12, month: count % 12 + 1, day: day) { return date }
        return CivilDate(packed: Int32((count + 1) / 12 * 10_000 + ((count + 1) % 12 + 1) * 100 + 1))
    }
}
