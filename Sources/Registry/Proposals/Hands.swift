import Storage

/// Whose work a proposal is: those who wrote it, answered for it or sealed what the village decided, of whom none makes it
/// final or verifies it.
struct Hands {
    /// Account and when it wrote last, milliseconds since 1970.
    let hands: [(account: Int64, at: Int64)]

    static let steps: [RoadStep] = [.write, .edit, .decide]

    init(of proposal: RecordKey, in db: any Connection) throws {
        hands = try db.rows(
            """
            SELECT account, MAX(at) AS at FROM proposal_step
            WHERE home = \(proposal.home) AND proposal = \(proposal.id) AND step IN (\(Self.steps))
            GROUP BY account ORDER BY account
            """
        ).map { (try $0.int("account"), try $0.int("at")) }
    }

    /// - Returns: the actor, without the grants that they carry for one of these.
    /// - Throws: `Refusal.invalidInput` with why not, and who may instead.
    func requireOther(than actor: Actor, _ registry: Registry, in db: any Connection) throws -> Actor {
        var actor = actor
        for hand in hands {
            let eyes = FourEyes(on: hand.account, since: hand.at, isInherited: true, registry, in: db)
            actor = try eyes.require(actor, field: "langkah")
        }
        return actor
    }
}
