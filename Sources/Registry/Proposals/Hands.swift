import Storage

/// Whose work a proposal is: those who wrote it, answered for it or sealed what the village decided, of whom none makes it
/// final or verifies it.
struct Hands {
    /// Account and when it wrote last, milliseconds since 1970.
    let hands: [(account: Int64, at: Int64)]

    static let steps: [RoadStep] = [.write, .edit, .decide]

    init(_ hands: [(account: Int64, at: Int64)]) { self.hands = hands }

    init(of proposal: RecordKey, in db: any Connection) throws {
        hands = try db.rows(
            """
            SELECT account, MAX(at) AS at FROM proposal_step
            WHERE home = \(proposal.home) AND proposal = \(proposal.id) AND step IN (\(Self.steps))
            GROUP BY account ORDER BY account
            """
        ).map { (try $0.int("account"), try $0.int("at")) }
    }

    /// Of some proposals of one kabupaten.
    static func of(_ proposals: [RecordID], in home: Int64, _ db: any Connection) throws -> [RecordID: Hands] {
        if proposals.isEmpty { return [:] }
        let rows = try db.rows(
            """
            SELECT proposal, account, MAX(at) AS at FROM proposal_step
            WHERE home = \(home) AND proposal IN (\(proposals)) AND step IN (\(steps))
            GROUP BY proposal, account ORDER BY proposal, account
            """)
        var hands: [RecordID: [(account: Int64, at: Int64)]] = [:]
        for row in rows {
            hands[RecordID(try row.int("proposal")), default: []].append((try row.int("account"), try row.int("at")))
        }
        return hands.mapValues { Hands($0) }
    }

    /// Of all proposals of a list, and of those who chose what others passed at once.
    ///
    /// - Parameters:
    ///   - items: a table with `home` and `proposal`, named `i`.
    ///   - condition: which of its rows.
    init(
        ofList items: SQL, where condition: SQL, in home: Int64, steps: [RoadStep] = Hands.steps + [.pass],
        _ db: any Connection
    ) throws {
        let steps = try db.rows(
            """
            SELECT s.account AS account, s.batch AS batch, MAX(s.at) AS at FROM \(items)
            JOIN proposal_step s ON s.home = i.home AND s.proposal = i.proposal
            WHERE i.home = \(home) AND \(condition) AND s.home = \(home) AND s.step IN (\(steps))
            GROUP BY s.account, s.batch ORDER BY s.account, s.batch
            """)
        var hands = try steps.map { (account: try $0.int("account"), at: try $0.int("at")) }
        let acts = steps.compactMap { $0.intOrNil("batch") }
        if !acts.isEmpty {
            hands += try db.rows("SELECT account, asked_at FROM decision WHERE id IN (\(acts)) ORDER BY id")
                .map { (account: try $0.int("account"), at: try $0.int("asked_at")) }
        }
        self.hands = hands
    }

    /// - Returns: the actor, without the grants that they carry for one of these.
    /// - Throws: `Refusal.invalidInput` with why not, and who may instead.
    func requireOther(than actor: Actor, _ work: ChangeWork) throws -> Actor {
        var actor = actor
        for hand in hands {
            let other = try work.eyes.other(than: hand, work)
            actor.grants.removeAll { !other.grants.contains($0) }
        }
        return actor
    }
}

/// Whose work an action's actor may judge, asked once an account: a village's thousand proposals have one hand.
final class EyesMemo {
    private var others: [Int64: (since: Int64, actor: Actor)] = [:]

    /// - Returns: the actor, without the grants that they carry for the hand.
    /// - Throws: `Refusal.invalidInput` with why not.
    func other(than hand: (account: Int64, at: Int64), _ work: ChangeWork) throws -> Actor {
        // What an account is free of since some moment, it is free of since any later one.
        if let known = others[hand.account], known.since <= hand.at { return known.actor }
        let eyes = FourEyes(on: hand.account, since: hand.at, isInherited: true, work.registry, in: work.db)
        let actor = try eyes.require(work.actor, field: "langkah")
        others[hand.account] = (hand.at, actor)
        return actor
    }
}
