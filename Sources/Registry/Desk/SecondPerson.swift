import Storage

/// The second pair of eyes is somebody else's: not those of whoever proposed, under another account.
enum SecondPerson {
    /// - Parameters:
    ///   - proposer: the account that has had its say.
    ///   - since: an account made later was not there to be a second one; nil: whenever it was made.
    /// - Throws: `Refusal.invalidInput`. Whoever runs the program on the server is nobody in particular, and is a
    ///   second person only to somebody with an account.
    static func check(
        _ actor: Actor, beside proposer: Int64?, since: Int64?, field: String, in db: any Connection
    ) throws {
        func refuse(_ id: String, _ en: String) -> Refusal {
            .invalidInput(field: field, reason: Words(id: id, en: en))
        }
        guard proposer != actor.account else {
            throw refuse(
                "Yang mengusulkan tidak boleh menyetujui sendiri. Mintalah orang kedua dari meja PDP.",
                "Whoever proposed may not agree. Ask a second person of the desk.")
        }
        if actor.account == 0 { return }
        if let since {
            let made = try db.first("SELECT created_at FROM account WHERE id = \(actor.account)")?.int("created_at")
            guard let made, made <= since else {
                throw refuse(
                    "Akun ini dibuat sesudah permintaannya diterima. Yang menyetujui harus akun yang sudah ada sebelumnya.",
                    "This account was made after the request came in. Whoever agrees must have had one before.")
            }
        }
        guard let proposer else { return }
        let held: [AccountEvent] = [.made, .oneTimePassword, .secondFactorReset]
        let keys = try db.count(
            """
            SELECT count(*) FROM account_event
            WHERE account = \(actor.account) AND actor = \(proposer) AND what IN (\(held))
            """)
        if keys > 0 {
            throw refuse(
                "Kunci akun ini (kata sandi atau kode) pernah dibuat oleh yang mengusulkan. Mintalah orang lain dari meja PDP, atau tukar: Anda yang mengusulkan, dia yang menyetujui.",
                "The keys of this account were once made by whoever proposed. Ask somebody else of the desk, or swap: you propose, they agree."
            )
        }
    }
}
