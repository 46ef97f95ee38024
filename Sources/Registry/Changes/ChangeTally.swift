import Storage

/// How much is changed and where: changes in force by kabupaten and day, and the newest one of each village. Kept in
/// the transaction of the change, so that the first page of a province looks at a few hundred rows and not at every
/// change of a month.
struct ChangeTally {
    private static let day: Int64 = 86_400_000
    /// Western Indonesian time.
    private static let zone: Int64 = 7 * 3_600_000

    let village: Int64
    /// The change's own, which tells when it was made.
    let change: Int64

    /// Notes that a change is in force.
    func add(in db: any Connection) throws {
        try count(1, in: db)
        try db.execute(
            """
            INSERT INTO village_change (village, newest) VALUES (\(village), \(change))
            ON CONFLICT (village) DO UPDATE SET newest = CASE WHEN excluded.newest > village_change.newest
                THEN excluded.newest ELSE village_change.newest END
            """)
    }

    /// Notes that a change which was in force is not any more, once its row says so.
    func remove(in db: any Connection) throws {
        try count(-1, in: db)
        let newest = try db.first(
            """
            SELECT MAX(c.id) AS id FROM change_set c WHERE \(db.homes(of: village...village).hold("c.home"))
            AND c.village = \(village) AND c.state = 'applied'
            """)?.intOrNil("id")
        try db.execute("UPDATE village_change SET newest = \(newest ?? 0) WHERE village = \(village)")
    }

    /// A kabupaten's counts are no operator's own place, and nothing of them is told.
    private func count(_ number: Int, in db: any Connection) throws {
        let region = village / 1_000_000 * 1_000_000
        _ = try db.beyondSight {
            try db.execute(
                """
                INSERT INTO change_sum (region, day, changes)
                VALUES (\(region), \(Self.dayNumber(of: VillageWork.moment(of: change))), \(number))
                ON CONFLICT (region, day) DO UPDATE SET changes = change_sum.changes + excluded.changes
                """)
        }
    }

    /// Days since 1970 in Western Indonesian time, so that weeks and months are differences.
    static func dayNumber(of moment: Int64) -> Int64 { (moment + zone) / day }

    /// The smallest id of the last so many days, today among them.
    static func firstID(back days: Int64, from now: Int64) -> Int64 {
        VillageWork.firstID(since: (dayNumber(of: now) - days + 1) * day - zone)
    }

    /// Counts whole kabupaten again.
    static func recount(around villages: [RegionCode], in db: any Connection) throws {
        for region in Set(villages.map { $0.value / 1_000_000 * 1_000_000 }).sorted() {
            try db.execute("DELETE FROM change_sum WHERE region = \(region)")
            try db.execute(
                """
                INSERT INTO change_sum (region, day, changes) SELECT \(region), \(dayOfID), count(*) FROM change_set
                WHERE \(db.homes(of: region...(region + 999_999)).hold("home"))
                AND village BETWEEN \(region) AND \(region + 999_999) AND state = 'applied' GROUP BY 2
                """)
        }
    }

    /// `dayNumber` of the column `id`, as a query counts it.
    static let dayOfID: SQL = "((id >> 22) + 1704092400000) / 86400000"
}
