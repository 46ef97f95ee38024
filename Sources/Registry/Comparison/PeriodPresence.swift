import Rules
import Storage

/// Who is in the register of a kabupaten when a month is closed: written as runs, so that whoever stays as they are
/// costs nothing, and by statements about all of them at once.
struct PeriodPresence {
    let home: Int64
    let region: RegionCode
    /// `yyyymm`.
    let period: Int

    /// What came of closing.
    struct Closed {
        var persons: Int
        var began: Int
        var ended: Int
    }

    /// - Returns: nil if this month or a later one was closed before.
    func close(by account: Int64, _ name: String, at now: Int64, in db: any Connection) throws -> Closed? {
        let last = try Self.last(of: home, in: db)
        if let last, last >= period { return nil }
        let ended = try db.execute(
            """
            UPDATE period_presence SET until = \(period)
            WHERE home = \(home) AND until IS NULL AND NOT EXISTS (
                SELECT 1 FROM person p WHERE p.home = \(home) AND p.id = period_presence.person
                AND p.status = \(RecordStatus.present.rawValue) AND p.village = period_presence.village
                AND p.family = period_presence.family)
            """)
        let began = try db.execute(
            """
            INSERT INTO period_presence (home, person, since, village, family)
            SELECT p.home, p.id, CAST(\(period) AS integer), p.village, p.family FROM person p
            WHERE p.home = \(home) AND p.status = \(RecordStatus.present.rawValue) AND NOT EXISTS (
                SELECT 1 FROM period_presence r
                WHERE r.home = \(home) AND r.person = p.id AND r.until IS NULL)
            """)
        let persons = Int(
            try db.count("SELECT count(*) FROM period_presence WHERE home = \(home) AND until IS NULL"))
        try db.execute(
            """
            INSERT INTO period_closed (home, period, region, at, persons, began, ended, account, actor_name)
            VALUES (\(home), \(period), \(region), \(now), \(persons), \(began), \(ended), \(account), \(name))
            """)
        return Closed(persons: persons, began: began, ended: ended)
    }

    /// The month of a kabupaten that was closed last.
    static func last(of home: Int64, in db: any Connection) throws -> Int? {
        try db.first(
            "SELECT period FROM period_closed WHERE home = \(home) ORDER BY period DESC LIMIT 1"
        )?.intOrNil("period").map { Int($0) }
    }

    /// The month of a day, `yyyymm`.
    static func month(of day: CivilDate) -> Int { Int(day.packed) / 100 }

    static func month(before month: Int) -> Int {
        month % 100 == 1 ? (month / 100 - 1) * 100 + 12 : month - 1
    }
}

extension Registry {
    /// How many days of a month the one before may still be closed by itself: later it would not say any more how it
    /// ended.
    private static let daysAfter = 7
    private static let closedName = "periods_closed"

    /// Puts the closing of the month that has ended in the queue, kabupaten by kabupaten, where nobody closed it.
    func closeEndedPeriods() async throws {
        let today = clock.today
        guard Int(today.packed) % 100 <= Self.daysAfter else { return }
        let month = PeriodPresence.month(before: PeriodPresence.month(of: today))
        let name = Self.closedName
        let isDone = try await database.read { db in
            try db.first("SELECT value FROM setting WHERE name = \(name)")?.textOrNil("value") == String(month)
        }
        if isDone { return }
        let open = try await database.read(seeing: .everything) { db in
            Set(try db.homes(with: "person")).subtracting(
                try db.rows("SELECT home FROM period_closed WHERE period >= \(month)").map { try $0.int("home") })
        }
        let actor = Actor.commandLine(Actor.program.name)
        for (region, home) in homes.sorted(by: { $0.key < $1.key }) where open.contains(home) {
            let place = RegionCode(region)
            let id = ActionID("periode-\(place.dotted)-\(month)")
            _ = try await enqueue(
                ClosePeriod(month, in: place, isByClock: true), title: place.dotted, id: id, by: actor)
        }
        try await database.write { db in
            _ = try db.execute(
                """
                INSERT INTO setting (name, value) VALUES (\(name), \(String(month)))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }
}
