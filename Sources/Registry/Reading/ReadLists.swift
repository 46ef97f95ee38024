import Rules
import Storage

extension Registry {
    package func families(
        _ filter: FamilyFilter, after: String?, limit: Int, by actor: Actor
    ) async throws -> Page<FamilyRow> {
        guard gazetteer[filter.region] != nil,
            actor.scope().regions.contains(where: { filter.region.contains($0) || $0.contains(filter.region) })
        else { throw Refusal.notFound }
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        note(.listed, by: actor, place: filter.region, object: "daftar keluarga", detail: "")
        return try await read(by: actor) { reader in
            let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
            let found = try familyKeys(filter, cursor, limit + 1, reader)
            let rows = try familyRows(Array(found.prefix(limit)), reader, catalogue)
            let next = found.count > limit ? found[limit - 1] : nil
            return Page(items: rows, next: next.map { Cursor(village: $0.village, id: $0.key.id.value).text })
        }
    }

    private struct FoundFamily { var key: RecordKey; var village: Int64 }

    /// Keyset paging over (village, id): the next page costs what the first did.
    private func familyKeys(_ filter: FamilyFilter, _ cursor: Cursor?, _ limit: Int, _ reader: Reader) throws
        -> [FoundFamily]
    {
        let range = filter.region.range
        let start = cursor ?? Cursor(village: range.lowerBound - 1, id: 0)
        let low = max(range.lowerBound, start.village)
        let validity: SQL =
            switch filter.valid {
            case nil: "1 = 1"
            case true?: "f.errors_found + f.errors_stated = 0"
            case false?: "f.errors_found + f.errors_stated > 0"
            }
        let program = try reader.withCatalogueTables { try programCondition(filter.program, in: $0) }
        let rows: [Row]
        if let rule = filter.rule {
            rows = try reader.rows(
                """
                SELECT DISTINCT f.home AS home, n.village AS village, n.family AS id FROM finding n
                JOIN family f ON f.home = n.home AND f.id = n.family
                WHERE n.rule = \(rule) AND n.closed_at IS NULL AND n.village BETWEEN \(low) AND \(range.upperBound)
                AND (n.village, n.family) > (\(start.village), \(start.id)) AND \(validity) AND \(program)
                AND f.status = 1 AND \(in: "n.village") ORDER BY n.village, n.family LIMIT \(limit)
                """)
        } else {
            rows = try reader.rows(
                """
                SELECT f.home AS home, f.village AS village, f.id AS id FROM family f
                WHERE \(validity) AND f.village BETWEEN \(low) AND \(range.upperBound)
                AND (f.village, f.id) > (\(start.village), \(start.id)) AND \(program)
                AND f.status = 1 AND \(in: "f.village") ORDER BY f.village, f.id LIMIT \(limit)
                """)
        }
        return try rows.map {
            FoundFamily(
                key: RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("id"))), village: try $0.int("village")
            )
        }
    }

    /// Only villages that have a recipient are looked through at all.
    private func programCondition(_ id: String?, in db: any Connection) throws -> SQL {
        guard let id else { return "1 = 1" }
        guard let number = try db.first("SELECT number FROM program WHERE id = \(id)")?.int("number") else {
            throw Refusal.notFound
        }
        return """
            f.village IN (SELECT t.village FROM program_tally t WHERE t.program = \(number)) AND EXISTS (
                SELECT 1 FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family
                JOIN enrolment e ON e.home = p.home AND e.person = p.id
                WHERE m.home = f.home AND m.family = f.id AND m.valid_to IS NULL AND p.status = 1
                AND e.program = \(number) AND e.valid_to IS NULL)
            """
    }

    private func familyRows(_ found: [FoundFamily], _ reader: Reader, _ catalogue: Catalogue) throws -> [FamilyRow] {
        try found.compactMap { try familyRow($0.key, reader, catalogue) }
    }

    /// Small point reads by key for the 25-50 rows of a page.
    func familyRow(_ key: RecordKey, _ reader: Reader, _ catalogue: Catalogue) throws -> FamilyRow? {
        guard
            let row = try reader.first(
                "SELECT \(FamilyRecord.columns) FROM family WHERE home = \(key.home) AND id = \(key.id) AND \(in: "village")"
            )
        else { return nil }
        let family = try FamilyRecord(row)
        let head = try reader.first(
            """
            SELECT p.name AS name FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person
            WHERE m.home = \(key.home) AND m.family = \(key.id) AND m.valid_to IS NULL AND p.status = 1
            AND \(in: "p.village") ORDER BY CASE p.relation WHEN 1 THEN 0 ELSE 1 END, p.id LIMIT 1
            """)
        let rules = try reader.rows(
            """
            SELECT DISTINCT f.rule AS rule FROM finding f
            WHERE f.home = \(key.home) AND f.family = \(key.id) AND f.closed_at IS NULL AND \(in: "f.village")
            """
        ).map { catalogue.rule(try $0.text("rule")) }
        return FamilyRow(
            id: key.id, headName: head?.textOrNil("name") ?? "", kk: nonEmpty(family.kk), address: family.address,
            rt: family.rt, rw: family.rw, village: gazetteer[family.village] ?? .nation,
            kecamatan: kecamatanName(of: family.village), size: family.size,
            errors: family.errorsFound + family.errorsStated, warnings: family.warnings,
            rules: rules.sorted { ($0.severity.rank, $0.code) < ($1.severity.rank, $1.code) })
    }

    package func persons(in region: RegionCode, after: String?, limit: Int, by actor: Actor) async throws -> Page<
        PersonRow
    > {
        guard gazetteer[region] != nil,
            actor.scope().regions.contains(where: { region.contains($0) || $0.contains(region) })
        else { throw Refusal.notFound }
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        note(.listed, by: actor, place: region, object: "daftar perorangan", detail: "")
        return try await read(by: actor) { reader in
            // Family by family in village order: persons have no order of their own.
            let range = region.range
            let start = cursor ?? Cursor(village: range.lowerBound - 1, id: 0, person: 0)
            let rows = try reader.rows(
                """
                SELECT \(PersonRow.columns), f.errors_found + f.errors_stated AS errors
                FROM family f JOIN membership m ON m.home = f.home AND m.family = f.id AND m.valid_to IS NULL
                JOIN person p ON p.home = m.home AND p.id = m.person AND p.status = 1
                WHERE f.village BETWEEN \(max(range.lowerBound, start.village)) AND \(range.upperBound)
                AND (f.village, f.id) >= (\(start.village), \(start.id))
                AND ((f.village, f.id) > (\(start.village), \(start.id)) OR p.id > \(start.person))
                AND f.status = 1 AND \(in: "f.village")
                ORDER BY f.village, f.id, m.person LIMIT \(limit + 1)
                """)
            let items = try rows.prefix(limit).map { try personRow($0) }
            var next: String?
            if rows.count > limit, let last = items.last {
                next = Cursor(village: last.village.code.value, id: last.family.value, person: last.id.value).text
            }
            return Page(items: items, next: next)
        }
    }

    func personRow(_ row: Row) throws -> PersonRow {
        let village = RegionCode(try row.int("village"))
        let number = row.intOrNil("nik")
        return PersonRow(
            id: RecordID(try row.int("id")), family: RecordID(try row.int("family")), name: try row.text("name"),
            nik: row.textOrNil("nik_written") ?? number.map { DocumentText.sixteen($0) }, sex: Int(try row.int("sex")),
            birth: row.intOrNil("birth").map { Int32($0) }, relation: Int(try row.int("relation")),
            village: gazetteer[village] ?? .nation, kecamatan: kecamatanName(of: village),
            errors: Int(row.intOrNil("errors") ?? 0))
    }

    private func kecamatanName(of village: RegionCode) -> String {
        village.parent.flatMap { gazetteer[$0] }?.name ?? ""
    }
}

extension PersonRow {
    static let columns: SQL = """
        p.home AS home, p.id AS id, p.family AS family, p.name AS name, p.nik AS nik, p.nik_written AS nik_written,
        p.sex AS sex, p.birth AS birth, p.relation AS relation, p.village AS village
        """
}

extension Rule.Severity {
    /// Errors first.
    package var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .notice: 2
        }
    }
}

/// Where a list goes on: opaque to whoever holds it, harmless if made up, since the scope is asked again.
struct Cursor {
    var village: Int64
    var id: Int64
    var person: Int64 = 0

    var text: String { [village, id, person].map { RecordID($0).description }.joined(separator: ".") }

    static func read(_ text: String?) throws(Refusal) -> Cursor? {
        guard let text, !text.isEmpty else { return nil }
        let parts = text.split(separator: ".").map { RecordID(String($0)) }
        guard parts.count == 3, let village = parts[0], let id = parts[1], let person = parts[2] else {
            throw .notFound
        }
        return Cursor(village: village.value, id: id.value, person: person.value)
    }
}
