import Storage

/// The findings of one reason in a row: by village, family and person, so that any of them leads to the next.
struct MendLine {
    let rule: String
    let region: RegionCode
    let stage: MendStage
    /// `yyyymmdd`: what is put off to a later day waits.
    let today: Int32
    let homes: HomeList

    /// One finding of the row.
    struct Found {
        var home: Int64
        var village: Int64
        var family: Int64
        /// 0: about the family.
        var person: Int64
        var detail: Int
        var evidence: String?
        var until: Int32?

        var cursor: Cursor { Cursor(village: village, id: family, person: person) }

        func key(_ rule: String) -> MendKey {
            MendKey(family: RecordID(family), person: person == 0 ? nil : RecordID(person), rule: rule)
        }
    }

    enum Side { case after, including, before }

    /// - Returns: up to `limit` findings; those before a spot come nearest first.
    func keys(from start: Cursor, _ side: Side, _ limit: Int, _ reader: Reader) throws -> [Found] {
        let order: SQL =
            side == .before
            ? "ORDER BY n.village DESC, n.family DESC, n.person DESC" : "ORDER BY n.village, n.family, n.person"
        return try reader.rows(
            statement(
                """
                SELECT n.home AS home, n.village AS village, n.family AS family, n.person AS person,
                    n.detail AS detail, n.evidence AS evidence
                """, start, side, "\(order) LIMIT \(limit)")
        ).map { row in
            Found(
                home: try row.int("home"), village: try row.int("village"), family: try row.int("family"),
                person: try row.int("person"), detail: Int(try row.int("detail")), evidence: row.textOrNil("evidence"),
                until: row.intOrNil("until").map { Int32($0) })
        }
    }

    /// How many there are on one side of a spot, counted up to `most`.
    func count(_ side: Side, _ start: Cursor, upTo most: Int, _ reader: Reader) throws -> Int {
        let row = try reader.first(
            statement("SELECT count(*) AS n FROM (SELECT n.family AS family", start, side, "LIMIT \(most)) t"))
        return Int(row?.intOrNil("n") ?? 0)
    }

    private func statement(_ select: SQL, _ start: Cursor, _ side: Side, _ tail: SQL) -> ScopedSQL {
        let range = region.range
        let low = side == .before ? range.lowerBound : max(range.lowerBound, start.village)
        let high = side == .before ? min(range.upperBound, start.village) : range.upperBound
        let compare: SQL =
            switch side {
            case .after: ">"
            case .including: ">="
            case .before: "<"
            }
        switch stage {
        case .todo:
            return """
                \(select), NULL AS until FROM finding n
                WHERE n.rule = \(rule) AND n.closed_at IS NULL AND n.village BETWEEN \(low) AND \(high)
                AND \(homes.hold("n.home")) AND (n.village, n.family, n.person) \(compare) (\(start.village), \(start.id), \(start.person))
                AND NOT EXISTS (
                    SELECT 1 FROM case_note c WHERE c.home = n.home AND c.family = n.family AND c.person = n.person
                    AND c.rule = n.rule AND c.village = n.village AND c.until > \(today) AND c.at >= n.opened_at)
                AND \(in: "n.village") \(tail)
                """
        case .waiting:
            return """
                \(select), c.until AS until FROM case_note c
                JOIN finding n ON n.home = c.home AND n.family = c.family AND n.rule = c.rule AND n.person = c.person
                    AND n.closed_at IS NULL AND n.village = c.village AND n.opened_at <= c.at
                WHERE \(homes.hold("c.home")) AND c.rule = \(rule) AND c.village BETWEEN \(low) AND \(high) AND c.until > \(today)
                AND (n.village, n.family, n.person) \(compare) (\(start.village), \(start.id), \(start.person))
                AND \(in: "c.village") \(tail)
                """
        }
    }
}
