import Storage

extension Registry {
    /// Families as lists show them, in the order of their keys; those out of the reader's places are left out.
    ///
    /// Three statements for each kabupaten, however many families: on several servers each statement is a way there and
    /// back.
    func familyRows(_ keys: [RecordKey], _ reader: Reader, _ catalogue: Catalogue) throws -> [FamilyRow] {
        var rows: [RecordKey: FamilyRow] = [:]
        for (home, keys) in Dictionary(grouping: keys, by: \.home) {
            let families = try reader.rows(
                """
                SELECT \(FamilyRecord.columns) FROM family
                WHERE home = \(home) AND id IN (\(keys.map(\.id))) AND \(in: "village")
                """
            ).map(FamilyRecord.init)
            let rules = try openRules(of: families, home, reader)
            let (present, gone) = (families.filter { $0.status == .present }, families.filter { $0.status != .present })
            var heads = try heads(of: present, "m.valid_to IS NULL AND p.status = 1", home, reader)
            // Of a family that is gone, whoever was its head.
            heads.merge(try self.heads(of: gone, "1 = 1", home, reader)) { first, _ in first }
            for family in families {
                note(family.key.id, in: home)
                rows[family.key] = row(
                    family, head: heads[family.key.id] ?? "",
                    rules: rules[family.key.id, default: []].map { catalogue.rule($0) })
            }
        }
        return keys.compactMap { rows[$0] }
    }

    private func row(_ family: FamilyRecord, head: String, rules: [Rule]) -> FamilyRow {
        FamilyRow(
            id: family.key.id, headName: head, kk: nonEmpty(family.kk), address: family.address, hamlet: family.hamlet,
            rt: family.rt, rw: family.rw, village: gazetteer[family.village] ?? .nation,
            kecamatan: kecamatanName(of: family.village), size: family.size,
            errors: family.errorsFound + family.errorsStated, warnings: family.warnings, status: family.status,
            rules: rules.sorted { ($0.severity.rank, $0.code) < ($1.severity.rank, $1.code) })
    }

    private func openRules(of families: [FamilyRecord], _ home: Int64, _ reader: Reader) throws -> [RecordID: [String]]
    {
        if families.isEmpty { return [:] }
        return try reader.rows(
            """
            SELECT DISTINCT f.family AS family, f.rule AS rule FROM finding f
            WHERE f.home = \(home) AND f.family IN (\(families.map(\.key.id))) AND f.closed_at IS NULL
            AND \(in: "f.village")
            """
        ).reduce(into: [:]) { rules, row in
            rules[RecordID(try row.int("family")), default: []].append(try row.text("rule"))
        }
    }

    private func heads(of families: [FamilyRecord], _ present: SQL, _ home: Int64, _ reader: Reader) throws
        -> [RecordID: String]
    {
        if families.isEmpty { return [:] }
        return try reader.rows(
            """
            SELECT m.family AS family, p.name AS name FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person
            WHERE m.home = \(home) AND m.family IN (\(families.map(\.key.id))) AND \(present) AND \(in: "p.village")
            ORDER BY CASE p.relation WHEN 1 THEN 0 ELSE 1 END, p.id
            """
        ).reduce(into: [:]) { heads, row in
            let family = RecordID(try row.int("family"))
            if heads[family] == nil { heads[family] = try row.text("name") }
        }
    }
}
