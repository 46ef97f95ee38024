import Rules
import Storage

/// An account as a list shows it.
package struct ListedAccount: Sendable {
    package var id: Int64
    package var login: String
    package var name: String
    /// In force or still to come, of its own.
    package var grants: [DatedGrant]
    package var isClosed: Bool
    /// It has to wait, at this moment and from at least one place.
    package var isLocked: Bool
    /// Somebody typed a wrong password or code since a day.
    package var hasFailures: Bool
    package var signedInAt: Int64?
    /// The password was made by somebody else and holds until then.
    package var oneTimeUntil: Int64?
    package var hasSecondFactor: Bool
}

/// A grant with the days on which it holds.
package struct DatedGrant: Sendable {
    package var grant: Grant
    /// `yyyymmdd`.
    package var validFrom: Int32
    /// The first day on which it is over; nil: until it is ended.
    package var validTo: Int32?
    package var reason: String
    package var endedReason: String

    init(grant: Grant, validFrom: Int32, validTo: Int32?, reason: String, endedReason: String) {
        (self.grant, self.validFrom, self.validTo) = (grant, validFrom, validTo)
        (self.reason, self.endedReason) = (reason, endedReason)
    }

    init?(_ row: Row) throws {
        guard let role = Role(rawValue: try row.text("role")) else { return nil }
        grant = Grant(role: role, region: RegionCode(try row.int("region")))
        validFrom = Int32(try row.int("valid_from"))
        validTo = row.intOrNil("valid_to").map { Int32($0) }
        reason = row.textOrNil("reason") ?? ""
        endedReason = row.textOrNil("ended_reason") ?? ""
    }

    /// `role@place`, with its days where it has not begun or does not last: `role@place 20261201-20270101`.
    func written(on today: Int32) -> String {
        let words = "\(grant.role.rawValue)@\(grant.region.dotted)"
        if validFrom <= today, validTo == nil { return words }
        return "\(words) \(validFrom)-\(validTo.map { String($0) } ?? "")"
    }
}

package struct AccountFilter: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case active = "aktif"
        case neverIn = "belum_masuk"
        case oneTime = "sekali_pakai"
        case locked = "terkunci"
        case noCode = "tanpa_kode"
        case closed = "tutup"
    }

    /// Part of a login or a name.
    package var text: String
    package var role: Role?
    package var region: RegionCode?
    package var state: State?

    package init(text: String = "", role: Role? = nil, region: RegionCode? = nil, state: State? = nil) {
        self.text = text
        self.role = role
        self.region = region
        self.state = state
    }
}
