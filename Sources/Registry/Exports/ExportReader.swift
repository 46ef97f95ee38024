import Storage

/// Reads what a page of a list holds, with all that its columns need: a few statements a page, whatever its length.
struct ExportReader {
    let reader: Reader
    let groups: Set<ExportGroup>

    // MARK: Families

    func families(_ keys: [RecordKey]) throws -> [ExportedFamily] {
        var found: [Int64: ExportedFamily] = [:]
        for (home, some) in Dictionary(grouping: keys, by: \.home) {
            let ids = some.map(\.id.value)
            var families = try records(home, ids)
            if groups.contains(.identity) { try addHeads(&families, home, ids) }
            if groups.contains(.programs) { try addPrograms(&families, home, ids) }
            if groups.contains(.findings) {
                for (family, _, rule) in try findings(home, ids) where families[family]?.rules.contains(rule) == false {
                    families[family]?.rules.append(rule)
                }
            }
            if groups.contains(.house) { try addHouses(&families, home) }
            found.merge(families) { first, _ in first }
        }
        return keys.compactMap { found[$0.id.value] }
    }

    private func records(_ home: Int64, _ ids: [Int64]) throws -> [Int64: ExportedFamily] {
        var families: [Int64: ExportedFamily] = [:]
        try reader.forEach(
            """
            SELECT f.id, f.village, f.kk, COALESCE(f.kk_written, ''), COALESCE(f.address, ''), COALESCE(f.hamlet, ''),
                COALESCE(f.rt, ''), COALESCE(f.rw, ''), f.size, f.errors_found + f.errors_stated, f.warnings,
                f.status, f.household
            FROM family f WHERE f.home = \(home) AND f.id IN (\(ids)) AND \(in: "f.village")
            """
        ) { row in
            families[row.int(0)] = ExportedFamily(
                id: row.int(0), village: row.int(1), kk: Self.number(row, 2, written: 3), address: row.text(4),
                hamlet: row.text(5), rt: row.text(6), rw: row.text(7), size: Int(row.int(8)), errors: Int(row.int(9)),
                warnings: Int(row.int(10)), status: RecordStatus(rawValue: Int(row.int(11))) ?? .present,
                household: row.isNull(12) ? nil : row.int(12))
            return true
        }
        return families
    }

    /// Of a family that is gone, whoever was its head: as the list has it.
    private func addHeads(_ families: inout [Int64: ExportedFamily], _ home: Int64, _ ids: [Int64]) throws {
        try reader.forEach(
            """
            SELECT m.family, p.id, p.relation, p.name, p.nik, COALESCE(p.nik_written, ''),
                CASE WHEN m.valid_to IS NULL AND p.status = 1 THEN 1 ELSE 0 END
            FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person
            WHERE m.home = \(home) AND m.family IN (\(ids)) AND \(in: "p.village")
            """
        ) { row in
            guard let family = families[row.int(0)] else { return true }
            guard row.int(6) == 1 || family.status != .present else { return true }
            let rank = (row.int(2) == 1 ? 0 : 1, row.int(1))
            if let known = family.head, known.rank < rank { return true }
            families[family.id]?.head = ExportedHead(
                name: row.text(3), nik: Self.number(row, 4, written: 5), rank: rank)
            return true
        }
    }

    private func addPrograms(_ families: inout [Int64: ExportedFamily], _ home: Int64, _ ids: [Int64]) throws {
        try reader.forEach(
            """
            SELECT m.family, e.program FROM membership m
            JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family
            JOIN enrolment e ON e.home = p.home AND e.person = p.id
            WHERE m.home = \(home) AND m.family IN (\(ids)) AND m.valid_to IS NULL AND p.status = 1
            AND e.valid_to IS NULL AND \(in: "p.village")
            """
        ) { row in
            families[row.int(0)]?.programs.insert(Int(row.int(1)))
            return true
        }
    }

    private func addHouses(_ families: inout [Int64: ExportedFamily], _ home: Int64) throws {
        let households = families.values.compactMap(\.household)
        if households.isEmpty { return }
        let traits = HouseTrait.allCases
        let columns = traits.map { "d.\($0.rawValue)" }.joined(separator: ", ")
        var houses: [Int64: [HouseTrait: Int]] = [:]
        try reader.forEach(
            """
            SELECT h.id, \(SQL(stringLiteral: columns)) FROM household h
            JOIN dwelling d ON d.home = h.home AND d.id = h.dwelling
            WHERE h.home = \(home) AND h.id IN (\(households)) AND \(in: "d.village")
            """
        ) { row in
            var house: [HouseTrait: Int] = [:]
            for (position, trait) in traits.enumerated() where !row.isNull(position + 1) {
                house[trait] = Int(row.int(position + 1))
            }
            houses[row.int(0)] = house
            return true
        }
        for (id, family) in families { families[id]?.house = family.household.flatMap { houses[$0] } ?? [:] }
    }

    /// Open findings: family, person (0: the family as a whole), rule.
    private func findings(_ home: Int64, _ families: [Int64]) throws -> [(Int64, Int64, String)] {
        var findings: [(Int64, Int64, String)] = []
        try reader.forEach(
            """
            SELECT f.family, f.person, f.rule FROM finding f
            WHERE f.home = \(home) AND f.family IN (\(families)) AND f.closed_at IS NULL AND \(in: "f.village")
            ORDER BY f.family, f.rule
            """
        ) { row in
            findings.append((row.int(0), row.int(1), row.text(2)))
            return true
        }
        return findings
    }

    // MARK: Persons

    func persons(_ keys: [PersonScan.Found]) throws -> [ExportedPerson] {
        var found: [Int64: ExportedPerson] = [:]
        for (home, some) in Dictionary(grouping: keys, by: \.home) {
            var persons = try people(home, some.map(\.person))
            let families = Array(Set(persons.values.map(\.familyID)))
            let ofFamily = try ExportReader(reader: reader, groups: groups.subtracting([.programs, .findings]))
                .families(families.map { RecordKey(home: home, id: RecordID($0)) })
            let byID = Dictionary(ofFamily.map { ($0.id, $0) }) { first, _ in first }
            for (id, person) in persons {
                if let family = byID[person.familyID] { persons[id]?.family = family }
            }
            if groups.contains(.programs) { try addPrograms(&persons, home) }
            if groups.contains(.findings) { try addFindings(&persons, home, families) }
            found.merge(persons) { first, _ in first }
        }
        return keys.compactMap { found[$0.person] }
    }

    private func people(_ home: Int64, _ ids: [Int64]) throws -> [Int64: ExportedPerson] {
        var persons: [Int64: ExportedPerson] = [:]
        try reader.forEach(
            """
            SELECT p.id, p.village, p.family, p.nik, COALESCE(p.nik_written, ''), p.name, p.sex, p.birth,
                COALESCE(p.birth_written, ''), p.relation, COALESCE(p.mother, ''), COALESCE(p.birth_place, ''),
                COALESCE(p.occupation, ''), COALESCE(p.dtks_id, ''), p.status
            FROM person p WHERE p.home = \(home) AND p.id IN (\(ids)) AND \(in: "p.village")
            """
        ) { row in
            persons[row.int(0)] = ExportedPerson(
                id: row.int(0), village: row.int(1), familyID: row.int(2), nik: Self.number(row, 3, written: 4),
                name: row.text(5), sex: Int(row.int(6)), birth: row.isNull(7) ? nil : Int32(row.int(7)),
                birthWritten: row.text(8), relation: Int(row.int(9)), mother: row.text(10), birthPlace: row.text(11),
                occupation: row.text(12), dtksID: row.text(13),
                status: RecordStatus(rawValue: Int(row.int(14))) ?? .present)
            return true
        }
        return persons
    }

    private func addPrograms(_ persons: inout [Int64: ExportedPerson], _ home: Int64) throws {
        try reader.forEach(
            """
            SELECT e.person, e.program FROM enrolment e JOIN person p ON p.home = e.home AND p.id = e.person
            WHERE e.home = \(home) AND e.person IN (\(Array(persons.keys))) AND e.valid_to IS NULL
            AND \(in: "p.village")
            """
        ) { row in
            persons[row.int(0)]?.programs.insert(Int(row.int(1)))
            return true
        }
    }

    private func addFindings(_ persons: inout [Int64: ExportedPerson], _ home: Int64, _ families: [Int64]) throws {
        var ofFamilies: [Int64: [String]] = [:]
        for (family, person, rule) in try findings(home, families) {
            if person == 0 {
                ofFamilies[family, default: []].append(rule)
            } else if persons[person]?.familyID == family, persons[person]?.rules.contains(rule) == false {
                persons[person]?.rules.append(rule)
            }
        }
        for (id, person) in persons { persons[id]?.rules += ofFamilies[person.familyID] ?? [] }
    }

    /// The number as written where that says more, else with its sixteen digits.
    private static func number(_ row: any RowCursor, _ column: Int, written: Int) -> String {
        let text = row.text(written)
        if !text.isEmpty { return text }
        return row.isNull(column) ? "" : DocumentText.sixteen(row.int(column))
    }
}
