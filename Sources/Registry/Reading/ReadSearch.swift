import Linkage
import Rules
import Storage

extension Registry {
    /// One box for everything: sixteen digits are a NIK or a KK, anything else is a name.
    package func search(_ text: String, after: String?, by actor: Actor) async throws -> SearchResult {
        let digits = text.filter { $0.isNumber }
        if digits.utf8.count == 16, text.allSatisfy({ $0.isNumber || $0 == " " || $0 == "." || $0 == "-" }),
            let number = Int64(digits)
        {
            note(
                .searched, by: actor, place: actor.scope().regions.first ?? .nation, object: "nomor",
                detail: "mencari NIK atau KK")
            return .families(try await read(by: actor) { try families(holding: number, $0) })
        }
        let words = NameKey.keys(of: text)
        guard !words.isEmpty, text.utf8.count >= 2 else { return .unusable }
        let cursor = try Cursor.read(after)
        note(
            .searched, by: actor, place: actor.scope().regions.first ?? .nation, object: "nama", detail: "mencari nama")
        let page = try await read(by: actor) { try persons(named: text, words, cursor, $0) }
        return .persons(page.items, next: page.next)
    }

    private func families(holding number: Int64, _ reader: Reader) throws -> [FamilyRow] {
        let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
        var keys: [RecordKey] = []
        for row in try reader.rows(
            """
            SELECT p.home AS home, p.family AS family FROM person_nik n
            JOIN person p ON p.home = n.home AND p.id = n.person
            WHERE n.nik = \(number) AND p.status = 1 AND \(in: "p.village") ORDER BY p.home, p.id LIMIT 50
            """)
            + reader.rows(
                "SELECT home, family FROM family_kk WHERE kk = \(number) AND \(in: "village") ORDER BY home, family LIMIT 50"
            )
        {
            let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("family")))
            if !keys.contains(key) { keys.append(key) }
        }
        return try keys.compactMap { try familyRow($0, reader, catalogue) }
    }

    /// Persons who have every word of the query, however spelt; those spelt just so first.
    private func persons(named text: String, _ words: [Int64], _ cursor: Cursor?, _ reader: Reader) throws -> Page<
        PersonRow
    > {
        let homes = homes(in: reader.scope)
        guard let rarest = try rarestFirst(words, homes, reader).first else { return Page(items: [], next: nil) }
        let others = words.filter { $0 != rarest }
        let limit = 50
        let start = cursor ?? Cursor(village: 0, id: 0)
        var conditions: SQL = "1 = 1"
        for word in others {
            conditions.append(
                """
                 AND EXISTS (SELECT 1 FROM person_name o WHERE o.home = n.home AND o.word = \(word)
                AND o.village = n.village AND o.person = n.person)
                """)
        }
        let rows = try reader.rows(
            """
            SELECT \(PersonRow.columns), p.status AS status, f.errors_found + f.errors_stated AS errors FROM (
                SELECT n.home, n.village, n.person FROM person_name n
                WHERE n.home IN (\(homes)) AND n.word = \(rarest) AND \(in: "n.village")
                AND (n.village, n.person) > (\(start.village), \(start.id)) AND \(conditions)
                ORDER BY n.village, n.person LIMIT \(limit + 1)) hit
            JOIN person p ON p.home = hit.home AND p.id = hit.person
            JOIN family f ON f.home = p.home AND f.id = p.family
            ORDER BY hit.village, hit.person
            """)
        var next: String?
        if rows.count > limit, let last = rows.prefix(limit).last {
            next = Cursor(village: try last.int("village"), id: try last.int("id")).text
        }
        var items = try rows.prefix(limit).filter { $0.intOrNil("status") == 1 }.map { try personRow($0) }
        let wanted = text.uppercased()
        items = items.enumerated().sorted { left, right in
            let leftExact = left.element.name.uppercased().contains(wanted)
            let rightExact = right.element.name.uppercased().contains(wanted)
            return leftExact != rightExact ? leftExact : left.offset < right.offset
        }.map(\.element)
        return Page(items: items, next: next)
    }

    /// The word that fewest people have is looked up, the others are checked: counted only as far as needed.
    private func rarestFirst(_ words: [Int64], _ homes: [Int64], _ reader: Reader) throws -> [Int64] {
        guard words.count > 1 else { return words }
        return try words.map { word in
            let count =
                try reader.first(
                    """
                    SELECT count(*) AS n FROM (SELECT 1 FROM person_name n WHERE n.home IN (\(homes)) AND n.word = \(word)
                    AND \(in: "n.village") LIMIT 2000) some
                    """)?.int("n") ?? 0
            return (word, count)
        }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// Our numbers of the kabupaten that a scope reaches into.
    func homes(in scope: Scope) -> [Int64] {
        homes.filter { code, _ in
            scope.regions.contains { $0.contains(RegionCode(code)) || RegionCode(code).contains($0) }
        }.values.sorted()
    }
}
