import Storage

/// Walks the families of a region along the index that leaves most out, and checks the rest of the filter row by row.
///
/// Keyset paging over (village, id): the next page costs what the first did.
struct FamilyScan {
    let filter: FamilyFilter
    /// The number of the filter's program.
    let program: Int?
    let homes: HomeList
    let reader: Reader

    struct Found {
        var key: RecordKey
        var village: Int64
    }

    func page(after cursor: Cursor?, limit: Int, work: Int) throws -> Scanned<Found> {
        let range = filter.region.range
        var scanned = Scanned<Found>(from: cursor ?? Cursor(village: range.lowerBound - 1, id: 0), limit, work)
        while let portion = scanned.nextPortion() { try read(portion, range, &scanned) }
        return scanned.ended()
    }

    private func read(_ portion: Int, _ range: ClosedRange<Int64>, _ scanned: inout Scanned<Found>) throws {
        let start = scanned.last
        let low = max(range.lowerBound, start.village)
        let (from, village, id) = source
        try reader.forEach(
            """
            SELECT f.home, \(village), \(id), CASE WHEN \(fits) THEN 1 ELSE 0 END FROM \(from)
            AND \(homes.hold("f.home")) AND \(village) BETWEEN \(low) AND \(range.upperBound)
            AND (\(village), \(id)) > (\(start.village), \(start.id)) AND \(in: "f.village")
            ORDER BY \(village), \(id) LIMIT \(portion)
            """
        ) { row in
            let place = Cursor(village: row.int(1), id: row.int(2))
            let key = RecordKey(home: row.int(0), id: RecordID(place.id))
            // A family comes once for each of its findings.
            let fits = row.int(3) != 0 && scanned.items.last?.key != key
            return scanned.take(fits ? Found(key: key, village: place.village) : nil, at: place)
        }
    }

    /// What is walked along, up to its WHERE, and its columns of village and family.
    private var source: (SQL, SQL, SQL) {
        if let rule = filter.rule {
            return (
                """
                finding n JOIN family f ON f.home = n.home AND f.id = n.family
                WHERE n.rule = \(rule) AND n.closed_at IS NULL
                """, "n.village", "n.family"
            )
        }
        // As the indexes for them have it, word for word.
        let part: SQL = filter.isGone ? "f.status <> 1" : filter.valid == false ? "\(isInvalid)" : "1 = 1"
        guard let program, !filter.isGone else { return ("family f WHERE \(part)", "f.village", "f.id") }
        // Only villages that have a recipient are looked through at all.
        return (
            """
            program_tally t CROSS JOIN family f
            WHERE t.program = \(program) AND f.village = t.village AND \(part)
            """, "t.village", "f.id"
        )
    }

    private var isInvalid: SQL { "f.errors_found + f.errors_stated > 0" }

    private var fits: SQL {
        var conditions: [SQL] = [filter.isGone ? "f.status <> 1 AND f.status <> 8" : "f.status = 1"]
        switch filter.valid {
        case nil: break
        case true?: conditions.append("f.errors_found + f.errors_stated = 0")
        case false?: conditions.append(isInvalid)
        }
        if let program {
            // Not EXISTS: PostgreSQL would first gather everybody in the program, to look each family up among them.
            conditions.append(
                """
                (
                    SELECT 1 FROM membership m
                    JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family
                    JOIN enrolment e ON e.home = p.home AND e.person = p.id
                    WHERE m.home = f.home AND \(homes.hold("m.home")) AND m.family = f.id AND m.valid_to IS NULL
                    AND p.status = 1
                    AND e.program = \(program) AND e.valid_to IS NULL LIMIT 1) IS NOT NULL
                """)
        }
        return SQL.joined(conditions, by: " AND ")
    }
}

/// What a walk along a list has found so far, and when it is enough.
struct Scanned<Item> {
    private(set) var items: [Item] = []
    /// Where the next page goes on; nil at the end.
    private(set) var next: Cursor?
    /// Stopped before the page was full: too much to look through.
    private(set) var isCutShort = false
    private let limit: Int
    private let work: Int
    private var looked = 0
    /// Of the last item on the page.
    private var lastOfPage: Cursor?
    /// Of the last row that was looked at; where the next one is looked for.
    private(set) var last: Cursor
    /// How many rows there would be if the engine had all that were asked for.
    private var asked = 0

    init(from start: Cursor, _ limit: Int, _ work: Int) {
        self.limit = limit
        self.work = work
        last = start
    }

    /// How many rows to ask for next; nil if the page is full or nothing is left. The portions grow: an engine on several
    /// servers fetches all of an answer before its first row is seen, and most pages are full after a few rows.
    mutating func nextPortion() -> Int? {
        guard next == nil, looked == asked, looked < work else { return nil }
        let portion = min(work - looked, asked == 0 ? max(4 * limit, 100) : 4 * asked)
        asked += portion
        return portion
    }

    /// - Returns: whether to go on.
    mutating func take(_ item: Item?, at place: Cursor) -> Bool {
        looked += 1
        last = place
        guard let item else { return true }
        // One more than the page holds: there is a next one.
        if items.count == limit {
            next = lastOfPage
            return false
        }
        items.append(item)
        lastOfPage = place
        return true
    }

    /// After the last row that the engine had.
    func ended() -> Scanned {
        guard next == nil, looked >= work else { return self }
        var whole = self
        whole.next = last
        whole.isCutShort = items.count < limit
        return whole
    }
}
