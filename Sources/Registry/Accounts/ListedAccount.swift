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
    package var isLocked: Bool
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

    init?(_ row: Row) throws {
        guard let role = Role(rawValue: try row.text("role")) else { return nil }
        grant = Grant(role: role, region: RegionCode(try row.int("region")))
        validFrom = Int32(try row.int("valid_from"))
        validTo = row.intOrNil("valid_to").map { Int32($0) }
        reason = row.textOrNil("reason") ?? ""
        endedReason = row.textOrNil("ended_reason") ?? ""
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
