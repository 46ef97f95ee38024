import Rules
import Storage

/// Where villages are worked on and where not: the one answer of the report on operators and of Beranda.
///
/// A village is silent if it has data and nothing was changed in it for as many days as the threshold `silent_days`
/// says, since its data came in at the latest. Only changes that hold count: neither those that wait nor refused or
/// undone ones. Whoever may edit a whole kecamatan is an operator of each of its villages.
struct VillageWork {
    struct Village {
        var families = 0
        var invalid = 0
        /// Operators who may work here now.
        var accounts = 0
        var arrival: Int64?
        /// When something was last changed.
        var change: Int64?
        /// The day its first data came in, `yyyymmdd`.
        var since: Int32?
        var hasData: Bool { families > 0 }
        var isAbandoned: Bool { hasData && accounts == 0 }
    }

    /// Every village that has data, had some, or has an account of its own.
    private(set) var villages: [Int64: Village] = [:]
    /// Operators of any of them, each once.
    private(set) var operators = 0
    /// Of the threshold.
    let days: Int
    private let limit: Int64
    private let firstDay: Int32
    static let day: Int64 = 86_400_000

    /// - Parameter idleOnly: those that may be idle are enough; the others are left out as far as a query can tell.
    init(in range: ClosedRange<Int64>, days: Int, at now: Int64, idleOnly: Bool = false, _ reader: Reader) throws {
        self.days = days
        limit = now - Int64(days) * Self.day
        firstDay = CivilDate(milliseconds: limit + 7 * 3_600_000).packed
        let today = CivilDate(milliseconds: now + 7 * 3_600_000).packed
        let mayBeIdle: SQL =
            idleOnly
            ? """
            t.families > 0 AND (COALESCE(c.newest, 0) < \(Self.firstID(since: limit)) OR NOT EXISTS (
                SELECT 1 FROM account_grant g JOIN account a ON a.id = g.account
                WHERE g.region = t.village AND \(Self.works(on: today))))
            """ : "1 = 1"
        try reader.forEach(
            """
            SELECT t.village, t.families, t.invalid,
                (SELECT MIN(d.day) FROM village_day d WHERE d.village = t.village), c.newest
            FROM village_tally t LEFT JOIN village_change c ON c.village = t.village
            WHERE t.village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(mayBeIdle)
            AND \(in: "t.village")
            """
        ) { row in
            villages[row.int(0)] = Village(
                families: Int(row.int(1)), invalid: Int(row.int(2)), since: row.isNull(3) ? nil : Int32(row.int(3)))
            if !row.isNull(4), row.int(4) > 0 { villages[row.int(0)]?.change = Self.moment(of: row.int(4)) }
            return true
        }
        try addOperators(range, today, idleOnly && villages.count <= Self.few, reader)
    }

    func isSilent(_ of: Village) -> Bool { of.hasData && (of.change ?? 0) < limit && (of.since ?? 0) < firstDay }
    /// What somebody has to look at: silent, or nobody there.
    func isIdle(_ of: Village) -> Bool { isSilent(of) || of.isAbandoned }

    private static let few = 200

    private static func works(on today: Int32) -> SQL {
        """
        g.role = 'operator_desa' AND a.disabled_at IS NULL AND g.valid_from <= \(today)
        AND (g.valid_to IS NULL OR g.valid_to > \(today))
        """
    }

    /// - Parameter ofFew: only of the villages at hand, and not of all that the region has.
    private mutating func addOperators(
        _ range: ClosedRange<Int64>, _ today: Int32, _ ofFew: Bool, _ reader: Reader
    ) throws {
        var known: Set<Int64> = []
        // Also of whoever works in more than this place: only how many there are is told.
        let wide = [10_000, 1_000_000, 100_000_000].map { range.lowerBound / $0 * $0 } + [RegionCode.nation.value]
        let above = wide + villages.keys.flatMap { ofFew ? [$0 / 10_000 * 10_000, $0 / 1_000_000 * 1_000_000] : [] }
        let inside: SQL =
            ofFew
            ? "g.region IN (\((above + villages.keys).sorted()))"
            : "g.region BETWEEN \(range.lowerBound) AND \(range.upperBound) OR g.region IN (\(wide))"
        let rows = try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT DISTINCT g.region AS region, g.account AS account, a.signed_in_at AS at FROM account_grant g
                JOIN account a ON a.id = g.account WHERE (\(inside)) AND \(Self.works(on: today))
                """)
        }
        var ofVillages: [Int64: [Int64: Int64?]] = [:]
        for row in rows {
            let (region, account) = (RegionCode(try row.int("region")), try row.int("account"))
            let place = region.range
            guard place.overlaps(range) else { continue }
            if region.level == .village {
                guard reader.scope.contains(region) else { continue }
                ofVillages[region.value, default: [:]][account] = row.intOrNil("at")
                known.insert(account)
            } else {
                for village in villages.keys where place.contains(village) {
                    ofVillages[village, default: [:]][account] = row.intOrNil("at")
                    known.insert(account)
                }
            }
        }
        for (village, accounts) in ofVillages {
            villages[village, default: Village()].accounts = accounts.count
            villages[village]?.arrival = accounts.values.compactMap { $0 }.max()
        }
        operators = known.count
    }

    /// The smallest id that a record made at a moment can have, and the moment of an id: ids begin with the time.
    static func firstID(since moment: Int64) -> Int64 { max(0, moment - 1_704_067_200_000) << 22 }
    static func moment(of id: Int64) -> Int64 { (id >> 22) + 1_704_067_200_000 }
}
