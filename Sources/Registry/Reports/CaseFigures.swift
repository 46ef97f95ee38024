import Storage

/// Cases of a region, each once.
struct CaseCounts {
    private var opened: [LinkKind: [Int]] = [:]
    private var closed: [LinkKind: [LinkState: Int]] = [:]
    private var up: [LinkKind: Int] = [:]
    private var visits: [LinkKind: Int] = [:]

    /// Open ones by age.
    var ages: [Int] {
        (0...ReportMaker.caseAges.count).map { age in opened.values.reduce(0) { $0 + $1[age] } }
    }

    mutating func addOpen(_ kind: LinkKind, age: Int, isVisit: Bool, isEscalated: Bool, _ count: Int) {
        opened[kind, default: Array(repeating: 0, count: ReportMaker.caseAges.count + 1)][age] += count
        if isVisit { visits[kind, default: 0] += count }
        if isEscalated { up[kind, default: 0] += count }
    }

    mutating func addClosed(_ kind: LinkKind, _ state: LinkState, _ count: Int) {
        closed[kind, default: [:]][state, default: 0] += count
    }

    /// Those of one kind alone.
    func of(_ kind: LinkKind) -> CaseCounts {
        func only<T>(_ counts: [LinkKind: T]) -> [LinkKind: T] { counts.filter { $0.key == kind } }
        var one = CaseCounts()
        (one.opened, one.closed, one.up, one.visits) = (only(opened), only(closed), only(up), only(visits))
        return one
    }

    var open: Int { ages.reduce(0, +) }
    var escalated: Int { up.values.reduce(0, +) }
    var visit: Int { visits.values.reduce(0, +) }
    var same: Int { ended(.same) }
    var different: Int { ended(.different) }
    var gone: Int { ended(.gone) }
    private func ended(_ state: LinkState) -> Int { closed.values.reduce(0) { $0 + ($1[state] ?? 0) } }
}

/// What is counted of cases, of the region and of its parts: one statement for the open ones and one for the others.
struct CaseFigures {
    var total = CaseCounts()
    var parts: [Int64: CaseCounts] = [:]

    init(_ maker: ReportMaker) throws {
        let (low, high) = (maker.low, maker.high)
        let limit = LinkDeadline.limit(try maker.catalogue(), at: maker.now)
        let ages = ReportMaker.caseAges.enumerated().map { age, days -> SQL in
            "WHEN p.since >= \(maker.now - Int64(days) * 86_400_000) THEN \(age)"
        }
        let divisor = maker.divisor
        let counts: SQL = """
            sum(CASE WHEN \(maker.oncePerPart("p")) THEN 1 ELSE 0 END), sum(CASE WHEN \(maker.once("p")) THEN 1 ELSE 0 END)
            """
        try maker.reader.forEach(
            """
            SELECT p.village / \(divisor), p.kind,
                CASE \(SQL.joined(ages, by: " ")) ELSE \(ReportMaker.caseAges.count) END,
                CASE WHEN p.state = 'visit' THEN 1 ELSE 0 END, CASE WHEN p.waits < \(limit) THEN 1 ELSE 0 END, \(counts)
            FROM link_place p WHERE \(maker.caseHomes.hold("p.home")) AND \(LinkPlace.isOpen("p"))
            AND p.village BETWEEN \(low) AND \(high) AND \(in: "p.village") GROUP BY 1, 2, 3, 4, 5
            """
        ) { row in
            let kind = LinkKind(rawValue: row.text(1)) ?? .person
            let (age, isVisit, isEscalated) = (Int(row.int(2)), row.int(3) == 1, row.int(4) == 1)
            parts[row.int(0) * divisor, default: CaseCounts()].addOpen(
                kind, age: age, isVisit: isVisit, isEscalated: isEscalated, Int(row.int(5)))
            total.addOpen(kind, age: age, isVisit: isVisit, isEscalated: isEscalated, Int(row.int(6)))
            return true
        }
        try maker.reader.forEach(
            """
            SELECT p.village / \(divisor), p.kind, p.state, \(counts)
            FROM link_place p WHERE \(maker.caseHomes.hold("p.home")) AND \(LinkPlace.isClosed("p"))
            AND p.village BETWEEN \(low) AND \(high) AND \(in: "p.village") GROUP BY 1, 2, 3
            """
        ) { row in
            let kind = LinkKind(rawValue: row.text(1)) ?? .person
            let state = LinkState(rawValue: row.text(2)) ?? .gone
            parts[row.int(0) * divisor, default: CaseCounts()].addClosed(kind, state, Int(row.int(3)))
            total.addClosed(kind, state, Int(row.int(4)))
            return true
        }
    }
}
