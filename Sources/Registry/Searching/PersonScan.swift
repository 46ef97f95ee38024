import Storage

/// Walks the persons of a region along the index that leaves most out, and checks the rest of the filter row by row.
struct PersonScan {
    let filter: PersonFilter
    /// The number of the filter's program.
    let program: Int?
    /// `yyyymmdd`.
    let today: Int32
    let homes: HomeList
    let reader: Reader

    struct Found: Equatable {
        var home: Int64
        var person: Int64
    }

    /// What is walked along, up to its WHERE, with its columns of village, family and person.
    private struct Source {
        var from: SQL
        var village: SQL
        var family: SQL
        var person: SQL
        var order: SQL
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
        let source = source
        try reader.forEach(
            """
            SELECT p.home, \(source.village), \(source.family), p.id, CASE WHEN \(fits) THEN 1 ELSE 0 END
            FROM \(source.from) AND \(homes.hold("p.home")) AND \(source.village) BETWEEN \(low) AND \(range.upperBound)
            AND (\(source.village), \(source.family)) >= (\(start.village), \(start.id))
            AND ((\(source.village), \(source.family)) > (\(start.village), \(start.id))
                OR \(source.person) > \(start.person))
            AND \(in: "p.village") ORDER BY \(source.order) LIMIT \(portion)
            """
        ) { row in
            let place = Cursor(village: row.int(1), id: row.int(2), person: row.int(3))
            let found = Found(home: row.int(0), person: place.person)
            let fits = row.int(4) != 0 && scanned.items.last != found
            return scanned.take(fits ? found : nil, at: place)
        }
    }

    private var source: Source {
        if filter.status != .present {
            // Those who are gone have an index of their own: few, whatever else is asked.
            return Source(
                from: "person p LEFT JOIN family f ON f.home = p.home AND f.id = p.family WHERE p.status <> 1",
                village: "p.village", family: "p.id", person: "p.id", order: "p.village, p.id")
        }
        if let rule = filter.rule {
            return Source(
                from: """
                    finding n JOIN person p ON p.home = n.home AND p.id = n.person
                    JOIN family f ON f.home = n.home AND f.id = n.family
                    WHERE n.rule = \(rule) AND n.closed_at IS NULL AND n.person <> 0
                    """, village: "n.village", family: "n.family", person: "n.person",
                order: "n.village, n.family, n.home, n.person")
        }
        let members: SQL = """
            JOIN membership m ON m.home = f.home AND m.family = f.id AND m.valid_to IS NULL
            JOIN person p ON p.home = m.home AND p.id = m.person
            """
        let part: SQL = filter.valid == false ? "f.errors_found + f.errors_stated > 0" : "1 = 1"
        guard let program else {
            return Source(
                from: "family f \(members) WHERE \(part)", village: "f.village", family: "f.id", person: "m.person",
                order: "f.village, f.id, f.home, m.person")
        }
        // Only villages that have a recipient are looked through at all.
        return Source(
            from: """
                program_tally t CROSS JOIN family f \(members)
                WHERE t.program = \(program) AND f.village = t.village AND \(part)
                """, village: "t.village", family: "f.id", person: "m.person",
            order: "t.village, f.id, f.home, m.person")
    }

    private var fits: SQL {
        var conditions: [SQL] = ["p.status = \(filter.status.rawValue)"]
        switch filter.valid {
        case nil: break
        case true?: conditions.append("f.errors_found + f.errors_stated = 0")
        case false?: conditions.append("f.errors_found + f.errors_stated > 0")
        }
        if filter.status == .present { conditions.append("f.status = 1") }
        if filter.status != .present, let rule = filter.rule {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM finding n WHERE n.home = p.home AND \(homes.hold("n.home"))
                AND n.family = p.family AND n.rule = \(rule) AND n.person = p.id AND n.closed_at IS NULL)
                """)
        }
        if let program {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM enrolment e WHERE e.home = p.home AND \(homes.hold("e.home")) AND e.person = p.id
                AND e.program = \(program) AND e.valid_to IS NULL)
                """)
        }
        if let sex = filter.sex { conditions.append("p.sex = \(sex)") }
        // Packed dates compare as numbers; a year alone counts as its whole year reached, as everywhere.
        if let age = filter.minAge { conditions.append("p.birth <= \(today - Self.years(age) * 10_000)") }
        if let age = filter.maxAge { conditions.append("p.birth > \(today - (Self.years(age) + 1) * 10_000)") }
        return SQL.joined(conditions, by: " AND ")
    }

    /// No more than a packed date can be taken back by.
    private static func years(_ age: Int) -> Int32 { Int32(min(max(age, 0), 1_000)) }
}
