import Storage

/// What was done to an account, for its history. The audit trail has the same by our ids.
package enum AccountEvent: String, Sendable, SQLConvertible, CaseIterable {
    case made = "dibuat"
    case grantAdded = "peran ditambah"
    case grantEnded = "peran diakhiri"
    case closed = "ditutup"
    case reopened = "dibuka kembali"
    case oneTimePassword = "kata sandi sekali pakai"
    case passwordChanged = "kata sandi diganti"
    case unlocked = "kunci dibuka"
    case secondFactorOn = "kode aktif"
    case secondFactorOff = "kode dimatikan"
    case secondFactorReset = "kode dihapus admin"
    case recoveryCodesMade = "kode pemulihan dibuat"
    case recoveryCodeUsed = "kode pemulihan dipakai"
    case sessionsEnded = "sesi diakhiri"
    case delegated = "tugas dititipkan"
    case delegationEnded = "titipan diakhiri"
    case handedOver = "serah terima"
}

/// Somebody came in, or tried to.
package struct SignInEvent: Sendable {
    package var at: Int64
    package var outcome: Outcome
    package var address: String
    package var agent: String

    package enum Outcome: String, Sendable, SQLConvertible {
        case ok
        case password = "sandi"
        case code = "kode"
        case closed = "tutup"
        case expired = "kedaluwarsa"
    }
}

extension Registry {
    /// Writes into the account's history and into the audit trail, in the transaction of what it tells of.
    func noteEvent(
        _ event: AccountEvent, of account: Int64, detail: String = "", by actor: Actor, place: RegionCode = .nation,
        at now: Int64, in db: any Connection
    ) throws {
        let number = identifiers.next()
        try db.execute(
            """
            INSERT INTO account_event (account, id, at, actor, actor_name, what, detail)
            VALUES (\(account), \(number), \(now), \(actor.account), \(actor.name), \(event), \(detail))
            """)
        try AuditTrail.write(
            event == .made ? .accountMade : .accountChanged, by: actor, place: place, object: "akun \(account)",
            detail: detail.isEmpty ? event.rawValue : "\(event.rawValue): \(detail)", at: now, in: db)
    }

    func noteSignIn(
        _ account: Int64, _ outcome: SignInEvent.Outcome, _ caller: Caller, at now: Int64, in db: any Connection
    ) throws {
        let days = Int64(try threshold("sign_in_history_days", otherwise: 180, in: db))
        try db.execute(
            "DELETE FROM sign_in_event WHERE account = \(account) AND at < \(now - days * 86_400_000)")
        // Another program at the same register may count its ids in the same millisecond.
        let last = try db.count("SELECT COALESCE(MAX(id), 0) FROM sign_in_event WHERE account = \(account)")
        let id = max(identifiers.next().value, Int64(last) + 1)
        try db.execute(
            """
            INSERT INTO sign_in_event (account, id, at, outcome, address, agent)
            VALUES (\(account), \(id), \(now), \(outcome), \(caller.address), \(caller.agent))
            """)
    }

    /// The last attempts to come in with the actor's own account, the newest first.
    package func signIns(by actor: Actor, limit: Int = 20) async throws -> [SignInEvent] {
        try await database.read { db in
            try db.rows(
                """
                SELECT at, outcome, address, agent FROM sign_in_event WHERE account = \(actor.account)
                ORDER BY id DESC LIMIT \(limit)
                """
            ).map { row in
                SignInEvent(
                    at: try row.int("at"), outcome: .init(rawValue: try row.text("outcome")) ?? .password,
                    address: try row.text("address"), agent: try row.text("agent"))
            }
        }
    }
}
