import Rules
import Storage

/// Whether an account is a second pair of eyes on what another asked for. Another number is not enough: whoever keeps
/// accounts could make one for the purpose, or take one over with a new password and without its second factor.
struct FourEyes {
    /// Who asked, and when.
    var proposer: Int64
    var askedAt: Int64
    /// It waits in a queue that a successor inherits: an account that others than the proposer made or reset since
    /// counts. Without this it does not, so that it can only be asked anew.
    var isInherited: Bool
    let registry: Registry
    let db: any Connection

    init(
        on proposer: Int64, since askedAt: Int64, isInherited: Bool = false, _ registry: Registry,
        in db: any Connection
    ) {
        (self.proposer, self.askedAt, self.isInherited) = (proposer, askedAt, isInherited)
        (self.registry, self.db) = (registry, db)
    }

    /// - Returns: the decider, without the grants that they carry for whoever asked.
    /// - Throws: `Refusal.invalidInput` with why not, and who may decide instead.
    func require(_ decider: Actor, field: String) throws -> Actor {
        if let obstacle = try obstacle(decider) { throw Refusal.invalidInput(field: field, reason: obstacle) }
        return try independent(decider)
    }

    /// Why an account may not decide; nil if it may. Whoever runs the program on the server is nobody in particular,
    /// and decides only what somebody with an account asked for.
    func obstacle(_ decider: Actor) throws -> Words? {
        if decider.account == proposer {
            return Words(
                id: "Yang mengusulkan tidak memutuskan sendiri. Mintalah orang lain yang berwenang.",
                en: "Whoever asked does not decide. Have somebody else with the right do it.")
        }
        if decider.account == 0 { return nil }
        guard let row = try db.first("SELECT created_at FROM account WHERE id = \(decider.account)"),
            try isInherited || row.int("created_at") <= askedAt, try !isMadeAnew(decider.account)
        else {
            return Words(
                id: "Akun Anda dibuat, diubah perannya, atau diatur ulang sesudah usulan ini. Mintalah orang lain yang "
                    + "berwenang.",
                en: "Your account was made, given its role or reset after this was asked. Have somebody else with the "
                    + "right decide.")
        }
        if try !isOwn(decider) {
            return Words(
                id: "Kata sandi atau kode akun Anda terakhir diatur oleh yang mengusulkan. Mintalah orang lain yang "
                    + "berwenang.",
                en: "The password or code of your account was last set by whoever asked. Have somebody else with the "
                    + "right decide.")
        }
        return nil
    }

    /// Made, given a new password, a role or rid of its code since, by whoever asked; where nobody has to inherit it,
    /// made or reset by whomever.
    private func isMadeAnew(_ account: Int64) throws -> Bool {
        let anew: [AccountEvent] = [.made, .oneTimePassword, .secondFactorReset]
        let byOthers = isInherited ? [] : anew
        return try db.count(
            """
            SELECT count(*) FROM account_event WHERE account = \(account) AND at > \(askedAt)
            AND (what IN (\(byOthers)) OR (actor = \(proposer) AND what IN (\(anew + [.grantAdded]))))
            """) > 0
    }

    /// Whether its owner has set a password, and a second factor where the role needs one, since the proposer had a
    /// hand on either, and before it was asked. In a small kabupaten one administrator made everybody, long ago.
    private func isOwn(_ decider: Actor) throws -> Bool {
        guard try hasSet(.passwordChanged, since: [.made, .oneTimePassword], decider.account) else { return false }
        guard try registry.needsSecondFactor(decider.grants, in: db) else { return true }
        return try hasSet(.secondFactorOn, since: [.made, .secondFactorReset], decider.account)
    }

    private func hasSet(_ own: AccountEvent, since touched: [AccountEvent], _ account: Int64) throws -> Bool {
        let last = try db.first(
            """
            SELECT MAX(id) AS id FROM account_event WHERE account = \(account) AND actor = \(proposer)
            AND what IN (\(touched))
            """)?.intOrNil("id")
        guard let last else { return true }
        return try db.count(
            """
            SELECT count(*) FROM account_event WHERE account = \(account) AND actor = \(account) AND what = \(own)
            AND id > \(last) AND at <= \(askedAt)
            """) > 0
    }

    /// Without what the proposer passed on to them.
    private func independent(_ decider: Actor) throws -> Actor {
        if decider.account == 0 { return decider }
        let today = registry.clock.today
        let all = try Registry.grants(of: decider.account, on: today, in: db)
        let others = try Registry.grants(
            of: decider.account, on: today, carriedFromOthersThan: proposer, in: db)
        let lent = all.filter { grant in !others.contains { $0.role == grant.role && $0.region == grant.region } }
        var decider = decider
        decider.grants.removeAll { grant in lent.contains { $0.role == grant.role && $0.region == grant.region } }
        return decider
    }
}

extension RequestWork {
    /// - Throws: `Refusal.invalidInput` for whoever proposed, and an account that is in their hand.
    func needFourEyes() throws {
        guard let proposer = request.proposedBy else { return }
        let proposed = try db.count(
            """
            SELECT COALESCE(MAX(at), 0) FROM desk_event WHERE unit = \(DeskEvent.Unit.request.rawValue)
            AND record = \(request.id) AND what = \(DeskEvent.What.proposed.rawValue)
            """)
        let second = try FourEyes(on: proposer, since: Int64(proposed), registry, in: db).require(
            actor, field: "setuju")
        try second.meet(Demand(.privacy, at: request.region))
    }
}
