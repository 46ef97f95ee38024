package import Storage

/// Dinsos says whether a look beyond somebody's area was proper. An improper one closes the way to its asker until it
/// is cleared.
package struct ReviewBreakGlass: Action {
    package struct Outcome: Codable, Sendable, Equatable { package var isProper: Bool }

    package var id: ActionID
    package var access: RecordID
    package var isProper: Bool
    /// Why, in words.
    package var words: String

    package init(id: ActionID = ActionID(), _ access: RecordID, isProper: Bool, words: String) {
        self.id = id
        self.access = access
        self.isProper = isProper
        self.words = words
    }

    /// One of two places will do, which a list of demands cannot say: asked in `perform`, of the stored record.
    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let found = try BreakGlassAccess.find(access, registry.gazetteer, in: db)
        guard !found.sides(overseenBy: actor).isEmpty else { throw Refusal.notFound }
        let sides = try found.sides(reviewedBy: actor, field: "putusan", registry, in: db)
        let words = try Self.checked(words)
        guard let side = sides.first(where: { side in !found.reviews.contains { $0.side == side } }) else {
            throw Refusal.changedMeanwhile(version: 0)
        }
        let now = registry.clock.now()
        try db.execute(
            """
            INSERT INTO break_glass_review (access, side, account, verdict, words, reviewer, reviewer_name, at)
            VALUES (\(access), \(side.rawValue), \(found.account), \(isProper ? "proper" : "abuse"), \(words),
                \(actor.account), \(actor.name), \(now))
            """)
        try AuditTrail.write(
            .glassReviewed, by: actor, place: found.watched(from: side), object: "darurat \(access)",
            detail: "\(isProper ? "wajar" : "tidak wajar"): \(words)", at: now, in: db)
        try Notices.tell(
            .verdict,
            isProper
                ? Words(
                    id: "Dinsos menilai akses darurat Anda wajar.",
                    en: "Dinsos found your look beyond your area proper.")
                : Words(
                    id: "Dinsos menilai akses darurat Anda tidak wajar; jalan ini ditutup sampai diselesaikan.",
                    en: "Dinsos found your look beyond your area improper; this way is closed until it is settled."),
            link: "/darurat", to: .account(found.account), from: registry, in: db)
        return Outcome(isProper: isProper)
    }

    static func checked(_ words: String) throws -> String {
        let words = words.trimmingSpaces
        guard words.utf8.count >= 3 else { throw Refusal.reasonMissing }
        try ChangeWork.checkWords(words, field: "alasan")
        return words
    }
}

/// Dinsos says that an improper look is settled: its asker may ask again.
package struct ClearBreakGlass: Action {
    package struct Outcome: Codable, Sendable, Equatable { package var cleared: Int }

    package var id: ActionID
    package var access: RecordID
    package var words: String

    package init(id: ActionID = ActionID(), _ access: RecordID, words: String) {
        self.id = id
        self.access = access
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let found = try BreakGlassAccess.find(access, registry.gazetteer, in: db)
        guard !found.sides(overseenBy: actor).isEmpty else { throw Refusal.notFound }
        let sides = try found.sides(reviewedBy: actor, field: "alasan", registry, in: db)
        let words = try ReviewBreakGlass.checked(words)
        let now = registry.clock.now()
        let cleared = try db.execute(
            """
            UPDATE break_glass_review SET cleared_at = \(now), cleared_name = \(actor.name), cleared_words = \(words)
            WHERE access = \(access) AND verdict = 'abuse' AND cleared_at IS NULL AND side IN (\(sides.map(\.rawValue)))
            """)
        guard cleared > 0 else { throw Refusal.changedMeanwhile(version: 0) }
        try AuditTrail.write(
            .glassReviewed, by: actor, place: found.watched(from: sides[0]), object: "darurat \(access)",
            detail: "diselesaikan: \(words)", at: now, in: db)
        try Notices.tell(
            .verdict,
            Words(
                id: "Dinsos menyelesaikan penilaian akses darurat Anda.",
                en: "Dinsos has settled its finding about your look beyond your area."),
            link: "/darurat", to: .account(found.account), from: registry, in: db)
        return Outcome(cleared: cleared)
    }
}

extension BreakGlassAccess {
    /// The sides of it that an actor reviews.
    func sides(overseenBy actor: Actor) -> [Side] {
        sides.filter { !actor.roles(meeting: Demand(.privacy, at: watched(from: $0))).isEmpty }
    }

    /// The sides that an actor may decide about, as somebody else than its asker and by a right of their own.
    func sides(reviewedBy actor: Actor, field: String, _ registry: Registry, in db: any Connection) throws -> [Side] {
        guard account != actor.account else { throw Refusal.notAllowed(.privacy) }
        let eyes = FourEyes(on: account, since: askedAt, isInherited: true, registry, in: db)
        let second = try eyes.require(actor, field: field)
        let sides = sides(overseenBy: second)
        guard !sides.isEmpty else { throw Refusal.notAllowed(.privacy) }
        return sides
    }
}
