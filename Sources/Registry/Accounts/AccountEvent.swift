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
    /// After too many failures one has to wait.
    case locked = "terkunci"
    case unlocked = "kunci dibuka"
    case secondFactorOn = "kode aktif"
    case secondFactorOff = "kode dimatikan"
    case secondFactorReset = "kode dihapus admin"
    case recoveryCodesMade = "kode pemulihan dibuat"
    case recoveryCodeUsed = "kode pemulihan dipakai"
    case sessionsEnded = "sesi diakhiri"
    case delegated = "tugas dititipkan"
    case delegationEnded = "titipan diakhiri"
    case certificateBound = "sertifikat dipasang"
    case certificateEnded = "sertifikat dicabut"
    case handedOver = "serah terima"
    case handOverCancelled = "serah terima dibatalkan"
}

extension AccountEvent {
    /// What the owner of an account is told when somebody else did this to it; nil: nothing.
    var notice: Words? {
        switch self {
        case .oneTimePassword:
            Words(
                id: "Admin membuat kata sandi sekali pakai untuk akun Anda. Bukan Anda yang meminta? Beri tahu Dinsos.",
                en: "An administrator made a one-time password for your account. Not asked by you? Tell Dinsos.")
        case .passwordChanged:
            Words(
                id: "Kata sandi akun Anda diganti di server. Bukan Anda yang meminta? Beri tahu Dinsos.",
                en: "Your password was changed on the server. Not asked by you? Tell Dinsos.")
        case .secondFactorReset:
            Words(
                id: "Admin menghapus kode kedua akun Anda. Bukan Anda yang meminta? Beri tahu Dinsos.",
                en: "An administrator removed your second factor. Not asked by you? Tell Dinsos.")
        case .recoveryCodeUsed:
            Words(
                id: "Satu kode pemulihan akun Anda dipakai untuk masuk. Bukan Anda? Ganti kata sandi dan kodenya.",
                en: "A recovery code of your account was used. Not by you? Change your password and the codes.")
        case .locked:
            Words(
                id: "Akun Anda terkunci sebentar karena terlalu banyak kata sandi atau kode yang salah.",
                en: "Your account was locked for a while after too many wrong passwords or codes.")
        case .grantAdded: Words(id: "Akun Anda mendapat peran baru.", en: "Your account was given another role.")
        case .grantEnded: Words(id: "Satu peran akun Anda diakhiri.", en: "A role of your account was ended.")
        case .delegated: Words(id: "Rekan menitipkan tugas kepada Anda.", en: "A colleague has passed a task to you.")
        case .delegationEnded: Words(id: "Satu titipan tugas berakhir.", en: "A delegated task has ended.")
        case .certificateBound:
            Words(id: "Admin memasang sertifikat pada akun Anda.", en: "A certificate was entered for your account.")
        case .certificateEnded:
            Words(
                id: "Sertifikat akun Anda dicabut; hak yang bergantung padanya ditahan.",
                en: "A certificate of your account was withdrawn; rights that depend on it are withheld.")
        case .reopened: Words(id: "Akun Anda dibuka kembali.", en: "Your account was opened again.")
        case .made, .closed, .unlocked, .secondFactorOn, .secondFactorOff, .recoveryCodesMade, .sessionsEnded,
            .handedOver, .handOverCancelled:
            nil
        }
    }
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
        _ event: AccountEvent, of account: Int64, detail: String = "", by actor: Actor, place: RegionCode,
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
        if actor.account != account, let words = event.notice {
            try Notices.tell(.account, words, link: "/akun", to: .account(account), from: self, in: db)
        }
    }

    /// What an owner did to the own account, in the chain of the place that the account belongs to.
    func noteOwn(
        _ event: AccountEvent, of account: Int64, detail: String = "", at now: Int64, in db: any Connection
    ) throws {
        try noteEvent(
            event, of: account, detail: detail, by: try Self.owner(account, in: db),
            place: try AccountSubject.place(of: account, in: db), at: now, in: db)
        // Who has the owner's last paper may be somebody else.
        if event == .recoveryCodeUsed, let words = event.notice {
            try Notices.tell(.account, words, link: "/akun", to: .account(account), from: self, in: db)
        }
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
