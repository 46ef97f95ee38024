import Storage

/// What a search through the register found, region by region, so that it is seen how duplicates become fewer from one
/// search to the next.
///
/// A region counts a case of which it holds either person, and one of which it holds both counts there once.
struct LinkRun {
    struct Counts: Equatable {
        var persons = 0
        var cases = 0
        var numbers = 0
        var new = 0
        /// Of all that ever were.
        var gone = 0
        /// New ones that two villages have to answer.
        var toAnswer = 0
    }

    /// So many searches are remembered, and shown in the report.
    static let kept = 36

    private let registry: Registry
    private let goneBefore: [RegionCode: Counts]

    /// Before anything is written.
    init(registry: Registry) throws {
        self.registry = registry
        goneBefore = try Self.counts(registry)
    }

    /// When all is written.
    ///
    /// - Parameter fence: asked before it writes.
    func write(by actor: Actor, _ people: [LinkedPeople.Person], fence: (any Connection) throws -> Void) throws {
        var all = try Self.counts(registry)
        let untold = try registry.database.readBlocking { try LinkUntold(in: $0) }
        let asked = try Self.asked(untold.cases, registry)
        var persons: [Int64: Int] = [:]
        for person in people { persons[person.village, default: 0] += 1 }
        for (village, persons) in persons {
            for region in Self.regions(of: village) { all[region, default: Counts()].persons += persons }
        }
        let before = all
        try registry.database.writeBlocking { db in
            try fence(db)
            // Another search beside this one may have told of some of them.
            let mine = try untold.settle(in: db)
            var counts = before
            for one in asked where mine.contains(one.link) { one.add(to: &counts) }
            let run = registry.identifiers.next()
            try db.execute(
                """
                INSERT INTO link_run (id, at, account, actor_name)
                VALUES (\(run), \(registry.clock.now()), \(actor.account), \(actor.name))
                """)
            let rows = counts.sorted { $0.key < $1.key }.map { region, of -> SQL in
                let gone = of.gone - (goneBefore[region]?.gone ?? 0)
                return """
                    (\(region), \(run), \(of.persons), \(of.cases), \(of.numbers), \(of.new), \(max(0, gone)))
                    """
            }
            try rows.inPieces { rows in
                try db.execute(
                    """
                    INSERT INTO link_run_place (region, run, persons, cases, numbers, new, gone) VALUES \(rows)
                    """)
            }
            let old = try db.first("SELECT id FROM link_run ORDER BY id DESC LIMIT 1 OFFSET \(Self.kept)")
            if let old = old?.intOrNil("id") {
                try db.execute("DELETE FROM link_run_place WHERE run <= \(old)")
                try db.execute("DELETE FROM link_run WHERE id <= \(old)")
            }
            let toTell = counts.filter { $0.key.level == .village && $0.value.toAnswer > 0 }.mapValues(\.toAnswer)
            try LinkNotices(registry: registry, db: db).found(toTell)
        }
    }

    /// The village itself, its kecamatan, kabupaten, province and the country.
    private static let divisors: [Int64] = [1, 10_000, 1_000_000, 100_000_000, 10_000_000_000]

    private static func regions(of village: Int64) -> [RegionCode] {
        divisors.map { RegionCode(village / $0 * $0) }
    }

    /// Home by home. Of a village's cases it is told of each wider region how many are counted with this village: all
    /// of one within the region count with the first of the two alone.
    private static func counts(_ registry: Registry) throws -> [RegionCode: Counts] {
        let once = divisors.map { divisor -> SQL in
            """
            sum(CASE WHEN p.leads = 1 OR p.other / \(divisor) <> p.village / \(divisor) THEN 1 ELSE 0 END)
            """
        }
        var counts: [RegionCode: Counts] = [:]
        for home in registry.homes.values.sorted() {
            try registry.database.readBlocking { db in
                try db.forEach(
                    """
                    SELECT p.village, p.kind, p.state, \(SQL.joined(once, by: ", "))
                    FROM link_place p WHERE p.home = \(home) AND p.state IN ('open', 'visit', 'gone')
                    GROUP BY 1, 2, 3
                    """
                ) { row in
                    let (isPerson, isGone) = (row.text(1) == LinkKind.person.rawValue, row.text(2) == "gone")
                    for (place, region) in regions(of: row.int(0)).enumerated() {
                        let count = Int(row.int(3 + place))
                        var of = counts[region] ?? Counts()
                        if isGone {
                            of.gone += count
                        } else {
                            if isPerson { of.cases += count } else { of.numbers += count }
                        }
                        counts[region] = of
                    }
                    return true
                }
            }
        }
        return counts
    }

    /// A place of a case that is new.
    private struct Asked {
        var link: Int64
        var village: Int64
        var other: Int64
        var leads: Bool
        var waits: Bool

        func add(to counts: inout [RegionCode: Counts]) {
            for (divisor, region) in zip(LinkRun.divisors, LinkRun.regions(of: village))
            where leads || other / divisor != village / divisor {
                counts[region, default: Counts()].new += 1
                if waits { counts[region, default: Counts()].toAnswer += 1 }
            }
        }
    }

    /// Those that are asked still of the ones that this search has found, and of one before it that was stopped.
    private static func asked(_ cases: Set<Int64>, _ registry: Registry) throws -> [Asked] {
        guard let first = cases.min() else { return [] }
        var found: [Asked] = []
        for home in registry.homes.values.sorted() {
            try registry.database.readBlocking { db in
                try db.forEach(
                    """
                    SELECT p.link_case, p.village, p.other, p.leads,
                        CASE WHEN p.waits IS NULL OR p.state <> 'open' THEN 0 ELSE 1 END
                    FROM link_place p
                    WHERE p.home = \(home) AND p.state IN ('open', 'visit') AND p.link_case >= \(first)
                    """
                ) { row in
                    guard cases.contains(row.int(0)) else { return true }
                    found.append(
                        Asked(
                            link: row.int(0), village: row.int(1), other: row.int(2), leads: row.int(3) == 1,
                            waits: row.int(4) == 1))
                    return true
                }
            }
        }
        return found
    }
}
