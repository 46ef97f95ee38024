import Rules
import Storage

/// One's own account, as its page shows it.
package struct OwnAccount: Sendable {
    package var login: String
    package var grants: [DatedGrant]
    package var passwordAt: Int64?
    package var history: [AccountDetails.Entry]
}

extension Registry {
    package func ownAccount(by actor: Actor) async throws -> OwnAccount {
        try await database.read { db in
            let row = try db.first("SELECT login, password_at FROM account WHERE id = \(actor.account)")
            return OwnAccount(
                login: row?.textOrNil("login") ?? "",
                grants: try Self.datedGrants(of: actor.account, in: db).filter {
                    $0.validTo.map { $0 > clock.today.packed } ?? true
                },
                passwordAt: row?.intOrNil("password_at"),
                history: try Self.history(of: actor.account, limit: 20, in: db))
        }
    }
}
