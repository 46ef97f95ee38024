import Rules
import Storage

extension Registry {
    /// How many rows one page of a list looks through at most before it hands out what it has.
    package static let listWork = 20_000

    /// Families by village, then in order of arrival.
    ///
    /// - Throws: `Refusal.notFound` for a region outside the actor's area, an unknown program or a made-up `after`.
    package func families(
        _ filter: FamilyFilter, after: String?, limit: Int, work: Int = listWork, by actor: Actor
    ) async throws -> Page<FamilyRow> {
        try meetsArea(filter.region, of: actor)
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let page = try await read(by: actor) { reader in
            let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
            let scan = FamilyScan(
                filter: filter, program: try number(of: filter.program, catalogue),
                homes: homes(of: filter.region, reader.scope), reader: reader)
            let found = try scan.page(after: cursor, limit: limit, work: work)
            let rows = try familyRows(found.items.map(\.key), reader, catalogue)
            return self.page(rows, found.next, found.isCutShort)
        }
        note(
            .listed, by: actor, place: filter.region, object: "daftar keluarga", detail: "",
            families: page.items.map(\.id))
        return page
    }

    /// Persons family by family, in village order: they have no order of their own.
    ///
    /// - Throws: as `families`.
    package func persons(
        _ filter: PersonFilter, after: String?, limit: Int, work: Int = listWork / 2, by actor: Actor
    ) async throws -> Page<PersonRow> {
        try meetsArea(filter.region, of: actor)
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let today = clock.today
        let page = try await read(by: actor) { reader in
            let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
            let scan = PersonScan(
                filter: filter, program: try number(of: filter.program, catalogue), today: today.packed,
                homes: homes(of: filter.region, reader.scope), reader: reader)
            let found = try scan.page(after: cursor, limit: limit, work: work)
            let rows = try personRows(found.items, reader)
            return self.page(rows, found.next, found.isCutShort)
        }
        note(
            .listed, by: actor, place: filter.region, object: "daftar perorangan", detail: "",
            families: page.items.map(\.family))
        return page
    }

    package func persons(in region: RegionCode, after: String?, limit: Int, by actor: Actor) async throws -> Page<
        PersonRow
    > {
        try await persons(PersonFilter(region: region), after: after, limit: limit, by: actor)
    }

    private func page<Item>(_ items: [Item], _ next: Cursor?, _ isCutShort: Bool) -> Page<Item> {
        let reached = isCutShort ? next.flatMap { gazetteer[RegionCode($0.village)] } ?? .nation : nil
        return Page(items: items, next: next?.text, reached: reached)
    }

    /// - Throws: `Refusal.notFound` unless the region is, or holds, something of the actor's area.
    private func meetsArea(_ region: RegionCode, of actor: Actor) throws {
        guard gazetteer[region] != nil,
            actor.scope().regions.contains(where: { region.contains($0) || $0.contains(region) })
        else { throw Refusal.notFound }
    }

    private func number(of program: String?, _ catalogue: Catalogue) throws -> Int? {
        guard let program else { return nil }
        guard let known = catalogue.programs.first(where: { $0.id == program }) else { throw Refusal.notFound }
        return known.number
    }

    private func personRows(_ keys: [PersonScan.Found], _ reader: Reader) throws -> [PersonRow] {
        var rows: [RecordID: PersonRow] = [:]
        for (home, some) in Dictionary(grouping: keys, by: \.home) {
            for row in try reader.rows(
                """
                SELECT \(PersonRow.columns), f.errors_found + f.errors_stated AS errors FROM person p
                LEFT JOIN family f ON f.home = p.home AND f.id = p.family
                WHERE p.home = \(home) AND p.id IN (\(some.map(\.person))) AND \(in: "p.village")
                """)
            {
                let person = try personRow(row)
                rows[person.id] = person
                note(person.family, in: home)
            }
        }
        return keys.compactMap { rows[RecordID($0.person)] }
    }

    func personRow(_ row: Row) throws -> PersonRow {
        let village = RegionCode(try row.int("village"))
        let number = row.intOrNil("nik")
        return PersonRow(
            id: RecordID(try row.int("id")), family: RecordID(try row.int("family")), name: try row.text("name"),
            nik: row.textOrNil("nik_written") ?? number.map { DocumentText.sixteen($0) }, sex: Int(try row.int("sex")),
            birth: row.intOrNil("birth").map { Int32($0) }, relation: Int(try row.int("relation")),
            village: gazetteer[village] ?? .nation, kecamatan: kecamatanName(of: village),
            errors: Int(row.intOrNil("errors") ?? 0),
            status: RecordStatus(rawValue: Int(row.intOrNil("status") ?? 1)) ?? .present)
    }

    func kecamatanName(of village: RegionCode) -> String {
        village.parent.flatMap { gazetteer[$0] }?.name ?? ""
    }
}

extension PersonRow {
    static let columns: SQL = """
        p.home AS home, p.id AS id, p.family AS family, p.name AS name, p.nik AS nik, p.nik_written AS nik_written,
        p.sex AS sex, p.birth AS birth, p.relation AS relation, p.village AS village, p.status AS status
        """
}

extension Rule.Severity {
    /// Errors first.
    package var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .notice: 2
        case .off: 3
        }
    }
}

/// Where a list goes on: opaque to whoever holds it, harmless if made up, since the scope is asked again.
struct Cursor: Sendable {
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
