import Rules
package import Storage

/// Dinsos closes a month of its kabupaten: who is in the register now is what later months are compared with.
package struct ClosePeriod: Job {
    package static let kind = JobKind.closePeriod
    /// A kabupaten or kota.
    package var region: RegionCode
    /// `yyyymm`.
    package var period: Int

    /// The clock asks for it, in nobody's name.
    private var isByClock: Bool

    package init(_ period: Int, in region: RegionCode) { self.init(period, in: region, isByClock: false) }

    init(_ period: Int, in region: RegionCode, isByClock: Bool) {
        self.period = period
        self.region = region
        self.isByClock = isByClock
    }

    package struct Outcome: Codable, Sendable, Equatable {
        package var persons: Int
        /// How many stand so for the first time, and how many do not any more.
        package var began: Int
        package var ended: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        isByClock ? [] : [Demand(.verify, at: region)]
    }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let presence = PeriodPresence(home: registry.home(of: region), region: region, period: period)
        let (actor, place, now) = (work.actor, region, registry.clock.now())
        return try registry.database.writeBlocking(locking: .only([.home(presence.home)])) { db in
            // Run again after a stop: it was done.
            if let before = try Self.outcome(of: presence, in: db) { return before }
            guard let closed = try presence.close(by: actor.account, actor.name, at: now, in: db) else {
                throw JobProblem(Self.later)
            }
            try AuditTrail.write(
                .batchDecided, by: actor, place: place, object: "periode \(presence.period)",
                detail: "ditutup: \(closed.persons) orang", at: now, in: db)
            try work.fence(in: db)
            return Outcome(persons: closed.persons, began: closed.began, ended: closed.ended)
        }
    }

    private static func outcome(of presence: PeriodPresence, in db: any Connection) throws -> Outcome? {
        try db.first(
            """
            SELECT persons, began, ended FROM period_closed
            WHERE home = \(presence.home) AND period = \(presence.period)
            """
        ).map { row in
            Outcome(
                persons: Int(try row.int("persons")), began: Int(try row.int("began")),
                ended: Int(try row.int("ended")))
        }
    }

    static let later = Words(
        id: "Periode ini, atau yang sesudahnya, sudah ditutup.", en: "This period, or a later one, was closed already.")
}

extension Registry {
    /// Months that may be closed now, the older first.
    package func periodsToClose(in region: RegionCode, by actor: Actor) async throws -> [Int] {
        guard region.level == .kabupaten, actor.scope(for: .verify).contains(region) else { return [] }
        let (home, this) = (home(of: region), PeriodPresence.month(of: clock.today))
        let last = try await database.read(seeing: .everything) { db in try PeriodPresence.last(of: home, in: db) }
        return [PeriodPresence.month(before: this), this].filter { month in
            guard let last else { return true }
            return month > last
        }
    }

    /// - Throws: `Refusal.invalidInput` for a month that is not the turn.
    package func closePeriod(_ period: Int, in region: RegionCode, action: ActionID, by actor: Actor) async throws
        -> RecordID
    {
        guard try await periodsToClose(in: region, by: actor).contains(period) else {
            throw Refusal.invalidInput(field: "periode", reason: ClosePeriod.later)
        }
        return try await enqueue(ClosePeriod(period, in: region), title: region.dotted, id: action, by: actor)
    }
}
