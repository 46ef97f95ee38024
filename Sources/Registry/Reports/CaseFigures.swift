import Storage

/// Cases of a region, each once.
struct CaseCounts {
    /// Open ones of a kind.
    struct Open {
        var ages = Array(repeating: 0, count: ReportMaker.caseAges.count + 1)
        var visit = 0
        var escalated = 0
    }

    private var opened: [LinkKind: Open] = [:]
    private var closed: [LinkKind: [LinkState: Int]] = [:]

    mutating func add(_ kind: LinkKind, _ counts: Open) {
        var open = opened[kind] ?? Open()
        for age in open.ages.indices { open.ages[age] += counts.ages[age] }
        open.visit += counts.visit
        open.escalated += counts.escalated
        opened[kind] = open
    }

    mutating func add(_ kind: LinkKind, _ state: LinkState, _ count: Int) {
        closed[kind, default: [:]][state, default: 0] += count
    }

    /// Those of one kind alone.
    func of(_ kind: LinkKind) -> CaseCounts {
        var one = CaseCounts()
        one.opened = opened.filter { $0.key == kind }
        one.closed = closed.filter { $0.key == kind }
        return one
    }

    /// Open ones by age.
    var ages: [Int] {
        Open().ages.indices.map { age in opened.values.reduce(0) { $0 + $1.ages[age] } }
    }

    var open: Int { ages.reduce(0, +) }
    var escalated: Int { opened.values.reduce(0) { $0 + $1.escalated } }
    var visit: Int { opened.values.reduce(0) { $0 + $1.visit } }
    var same: Int { ended(.same) }
    var different: Int { ended(.different) }
    var gone: Int { ended(.gone) }
    private func ended(_ state: LinkState) -> Int { closed.values.reduce(0) { $0 + ($1[state] ?? 0) } }
}

/// What is counted of cases, of the region and of its parts: one statement for the open ones and one for the others.
struct CaseFigures {
    var total = CaseCounts()
    var parts: [Int64: CaseCounts] = [:]

    /// Village by village, which is the order of the indexes: nothing is put in order.
    init(_ maker: ReportMaker) throws {
        try addOpen(maker)
        try addClosed(maker)
    }

    /// What of a village is counted in the part of the region that it is in, and in the region.
    private static func sums(_ maker: ReportMaker, _ condition: SQL) -> SQL {
        SQL.joined(
            [maker.oncePerPart("p"), maker.once("p")].map { once -> SQL in
                "sum(CASE WHEN \(condition) AND \(once) THEN 1 ELSE 0 END)"
            }, by: ", ")
    }

    private mutating func addOpen(_ maker: ReportMaker) throws {
        let limit = LinkDeadline.limit(try maker.catalogue(), at: maker.now)
        let bounds = ReportMaker.caseAges.map { maker.now - Int64($0) * 86_400_000 }
        let ages = (0...bounds.count).map { age -> SQL in
            let older: SQL = age == 0 ? "1 = 1" : "p.since < \(bounds[age - 1])"
            return age == bounds.count ? older : "p.since >= \(bounds[age]) AND \(older)"
        }
        let sums = (ages + ["p.state = 'visit'", "p.waits < \(limit)"]).map { Self.sums(maker, $0) }
        try maker.reader.forEach(
            """
            SELECT p.village, p.kind, \(SQL.joined(sums, by: ", ")) FROM link_place p
            WHERE \(maker.caseHomes.hold("p.home")) AND \(LinkPlace.isOpen("p"))
            AND p.village BETWEEN \(maker.low) AND \(maker.high) AND \(in: "p.village") GROUP BY p.village, p.kind
            """
        ) { row in
            let kind = LinkKind(rawValue: row.text(1)) ?? .person
            let part = row.int(0) / maker.divisor * maker.divisor
            func counts(_ column: Int) -> CaseCounts.Open {
                CaseCounts.Open(
                    ages: ages.indices.map { Int(row.int(2 + 2 * $0 + column)) },
                    visit: Int(row.int(2 + 2 * ages.count + column)),
                    escalated: Int(row.int(4 + 2 * ages.count + column)))
            }
            parts[part, default: CaseCounts()].add(kind, counts(0))
            total.add(kind, counts(1))
            return true
        }
    }

    private mutating func addClosed(_ maker: ReportMaker) throws {
        try maker.reader.forEach(
            """
            SELECT p.village, p.state, p.kind, \(Self.sums(maker, "1 = 1")) FROM link_place p
            WHERE \(maker.caseHomes.hold("p.home")) AND \(LinkPlace.isClosed("p"))
            AND p.village BETWEEN \(maker.low) AND \(maker.high) AND \(in: "p.village")
            GROUP BY p.village, p.state, p.kind
            """
        ) { row in
            let state = LinkState(rawValue: row.text(1)) ?? .gone
            let kind = LinkKind(rawValue: row.text(2)) ?? .person
            let part = row.int(0) / maker.divisor * maker.divisor
            parts[part, default: CaseCounts()].add(kind, state, Int(row.int(3)))
            total.add(kind, state, Int(row.int(4)))
            return true
        }
    }
}
