import Storage

/// Looks for those who came, went or moved in a village between two moments, and why.
struct ComparedPeople {
    let registry: Registry
    let reader: Reader
    let home: Int64
    let village: RegionCode
    let before: PresenceSide
    let after: PresenceSide
    let now: Int64

    /// A person with the family in which they are, or were.
    struct Found {
        var person: RecordID
        var family: RecordID
    }

    /// In the order of their numbers.
    func rows(_ kind: ComparedKind, after last: Int64, limit: Int) throws -> [Found] {
        let range = village.range
        let rows: [Row]
        switch kind {
        case .came: rows = try only(after.table(range), not: before.table(range), last, limit)
        case .gone: rows = try only(before.table(range), not: after.table(range), last, limit)
        case .otherFamily:
            rows = try reader.rows(
                """
                SELECT b.person AS person, b.family AS family
                FROM \(after.table(range)) b JOIN \(before.table(range)) a ON a.home = b.home AND a.person = b.person
                WHERE \(in: "b.village") AND \(in: "a.village") AND a.family <> b.family AND b.person > \(last)
                ORDER BY b.person LIMIT \(limit + 1)
                """)
        }
        return try rows.map { row in
            Found(person: RecordID(try row.int("person")), family: RecordID(try row.int("family")))
        }
    }

    private func only(_ table: SQL, not other: SQL, _ last: Int64, _ limit: Int) throws -> [Row] {
        try reader.rows(
            """
            SELECT t.person AS person, t.family AS family FROM \(table) t
            WHERE \(in: "t.village") AND t.person > \(last)
            AND NOT EXISTS (SELECT 1 FROM \(other) o WHERE o.home = t.home AND o.person = t.person)
            ORDER BY t.person LIMIT \(limit + 1)
            """)
    }

    func people(_ kind: ComparedKind, _ found: [Found]) throws -> [ComparedPerson] {
        if found.isEmpty { return [] }
        let ids = found.map(\.person)
        let known = try registered(ids)
        let others = try places(kind == .came ? before : after, ids)
        let reasons = try reasons(ids)
        return found.map { row in
            let person = known[row.person]
            let status = person?.status
            return ComparedPerson(
                person: row.person, name: person?.name, family: person == nil ? nil : row.family,
                other: kind == .otherFamily ? nil : others[row.person], status: status, why: reasons[row.person])
        }
    }

    private func registered(_ ids: [RecordID]) throws -> [RecordID: (name: String, status: RecordStatus?)] {
        var known: [RecordID: (name: String, status: RecordStatus?)] = [:]
        for row in try reader.rows(
            """
            SELECT p.id AS id, p.name AS name, p.status AS status FROM person p
            WHERE p.home = \(home) AND p.id IN (\(ids)) AND \(in: "p.village")
            """)
        {
            known[RecordID(try row.int("id"))] = (
                name: try row.text("name"), status: RecordStatus(rawValue: Int(try row.int("status")))
            )
        }
        return known
    }

    /// In which other village somebody was or is.
    private func places(_ side: PresenceSide, _ ids: [RecordID]) throws -> [RecordID: Region] {
        var places: [RecordID: Region] = [:]
        for row in try reader.rows(
            """
            SELECT t.person AS person, t.village AS village FROM \(side.table(nil)) t
            WHERE t.person IN (\(ids)) AND t.village <> \(village) AND \(in: "t.village")
            """)
        {
            let code = RegionCode(try row.int("village"))
            places[RecordID(try row.int("person"))] = registry.gazetteer[code]
        }
        return places
    }

    // MARK: Why

    /// What a change of somebody says of why.
    private struct Cause {
        var event: ChangeEvent?
        var proposal: RecordID?
        var isFile: Bool
        /// It is about where they stand, not only about what is said of them.
        var isPlace: Bool
    }

    private func reasons(_ ids: [RecordID]) throws -> [RecordID: ComparedReason] {
        let causes = try causes(ids)
        let proposals = try proposals(Set(causes.values.compactMap(\.proposal)).sorted())
        return causes.compactMapValues { cause in
            if let id = cause.proposal, let words = proposals[id] {
                return ComparedReason(words: words, proposal: id)
            }
            if let event = cause.event { return ComparedReason(words: event.title, proposal: nil) }
            return cause.isFile ? ComparedReason(words: Self.file, proposal: nil) : nil
        }
    }

    private static let file = Words(id: "Berkas impor", en: "Imported file")

    /// The last change of each between the two moments that says where they stand; else the last one at all.
    private func causes(_ ids: [RecordID]) throws -> [RecordID: Cause] {
        let (first, last) = (try moment(before.point), try moment(after.point))
        var causes: [RecordID: Cause] = [:]
        for row in try reader.rows(
            """
            SELECT c.record AS record, c.field AS field, c.batch AS batch, s.event AS event, s.proposal AS proposal
            FROM change_log c LEFT JOIN change_set s ON s.home = c.home AND s.id = c.change_set
            WHERE c.home = \(home) AND c.unit = 'person' AND c.record IN (\(ids))
            AND c.at > \(min(first, last)) AND c.at <= \(max(first, last)) AND \(in: "c.village")
            ORDER BY c.record, c.id
            """)
        {
            let person = RecordID(try row.int("record"))
            let places = [LogField.status, LogField.family, LogField.village, LogField.opened]
            let cause = Cause(
                event: row.textOrNil("event").flatMap { ChangeEvent(rawValue: $0) },
                proposal: row.intOrNil("proposal").map { RecordID($0) }, isFile: row.intOrNil("batch") != nil,
                isPlace: places.contains(try row.text("field")))
            if let known = causes[person], known.isPlace, !cause.isPlace { continue }
            causes[person] = cause
        }
        return causes
    }

    private func moment(_ point: PeriodPoint) throws -> Int64 {
        guard case .closed(let period) = point else { return now }
        return try reader.withCatalogueTables { db in
            try db.first("SELECT at FROM period_closed WHERE home = \(home) AND period = \(period)")?.intOrNil("at")
        } ?? 0
    }

    /// By proposal, its kind and why it was made.
    private func proposals(_ ids: [RecordID]) throws -> [RecordID: Words] {
        if ids.isEmpty { return [:] }
        var found: [RecordID: Words] = [:]
        for row in try reader.rows(
            """
            SELECT p.id AS id, p.kind AS kind, p.content AS content FROM proposal p
            WHERE p.home = \(home) AND p.id IN (\(ids)) AND \(in: "p.village")
            """)
        {
            guard let kind = ProposalKind(rawValue: try row.text("kind")) else { continue }
            var words = kind.title
            // Nothing is left of an erased one but its kind.
            if let text = row.textOrNil("content") {
                let content = try ProposalContent(text: text)
                if let reason = ProposalReason.named(content.reason) {
                    words = Words(id: "\(words.id): \(reason.title.id)", en: "\(words.en): \(reason.title.en)")
                }
            }
            found[RecordID(try row.int("id"))] = words
        }
        return found
    }
}
