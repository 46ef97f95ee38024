import Storage

/// Which records a bulk mend is for.
package enum BulkSelection: Codable, Sendable, Equatable {
    /// Open findings of a region that the kind can mend; `rule`: only of this one.
    case region(RegionCode, rule: String?)
    case families([RecordID])
}

/// Reads what a selection means, within the places where the actor may correct.
struct BulkSelect {
    let registry: Registry
    let db: any Connection
    let scope: Scope

    /// What one job takes at most.
    static let most = 5_000

    private struct Unit { var key: RecordKey; var persons: Set<RecordID>? }

    /// - Returns: the families, and whether more than a job takes were found.
    /// - Throws: `Refusal.invalidInput` where the kind needs families chosen by hand.
    func families(_ selection: BulkSelection, for mend: BulkMend) throws -> (families: [BulkFamily], isCut: Bool) {
        let reader = Reader(db, scope: scope)
        let (units, isCut) =
            switch selection {
            case .families(let ids): (try chosen(Array(ids.prefix(Self.most)), reader), ids.count > Self.most)
            case .region(let region, let rule): try found(region, rule, mend, reader)
            }
        let families = try units.compactMap { unit -> BulkFamily? in
            guard let family = try FamilyRecord.find(unit.key, in: db), family.status == .present else { return nil }
            let members = try PersonRecord.members(of: unit.key, in: db)
            return BulkFamily(
                family: family, members: members, chosen: unit.persons, findings: try findings(of: unit.key))
        }
        return (families, isCut)
    }

    private func chosen(_ ids: [RecordID], _ reader: Reader) throws -> [Unit] {
        var units: [Unit] = []
        let homes = registry.homes(in: scope)
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = Array(ids[start..<min(start + 500, ids.count)])
            for row in try reader.rows(
                """
                SELECT home, id FROM family WHERE home IN (\(homes)) AND id IN (\(some)) AND status = 1
                AND \(in: "village") ORDER BY village, id
                """)
            {
                units.append(
                    Unit(key: RecordKey(home: try row.int("home"), id: RecordID(try row.int("id"))), persons: nil))
            }
        }
        return units
    }

    private func found(
        _ region: RegionCode, _ rule: String?, _ mend: BulkMend, _ reader: Reader
    ) throws -> (units: [Unit], isCut: Bool) {
        if case .setPlace(let place) = mend { return try placed(region, place, reader) }
        let rules = mend.kind.rules.filter { rule == nil || $0 == rule }
        guard !rules.isEmpty else { throw Self.chooseFirst }
        let range = region.range
        let rows = try reader.rows(
            """
            SELECT home, family, person FROM finding WHERE \(registry.homes(of: region, scope).hold("home"))
            AND rule IN (\(rules)) AND closed_at IS NULL AND village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(in: "village")
            ORDER BY village, family, person LIMIT \(Self.most + 1)
            """)
        var units: [Unit] = []
        for row in rows.prefix(Self.most) {
            let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("family")))
            let person = try row.int("person")
            if units.last?.key != key { units.append(Unit(key: key, persons: [])) }
            if person != 0 { units[units.count - 1].persons?.insert(RecordID(person)) }
        }
        return (units, rows.count > Self.most)
    }

    /// All families of one RT or RW of a village.
    private func placed(
        _ region: RegionCode, _ place: BulkPlace, _ reader: Reader
    ) throws -> (units: [Unit], isCut: Bool) {
        guard region.level == .village, place.onlyRT != nil || place.onlyRW != nil else { throw Self.chooseFirst }
        let conditions: [SQL] =
            [place.onlyRT.map { "rt = \($0)" }, place.onlyRW.map { "rw = \($0)" }].compactMap { $0 }
        let rows = try reader.rows(
            """
            SELECT home, id FROM family WHERE \(registry.homes(of: region, scope).hold("home"))
            AND village = \(region) AND status = 1 AND \(SQL.joined(conditions, by: " AND ")) AND \(in: "village") ORDER BY id LIMIT \(Self.most + 1)
            """)
        let units = try rows.prefix(Self.most).map {
            Unit(key: RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("id"))), persons: nil)
        }
        return (units, rows.count > Self.most)
    }

    private func findings(of key: RecordKey) throws -> [BulkFamily.Finding] {
        try db.rows(
            """
            SELECT rule, person FROM finding WHERE home = \(key.home) AND family = \(key.id) AND closed_at IS NULL
            ORDER BY rule, person
            """
        ).map { row in
            let person = try row.int("person")
            return BulkFamily.Finding(rule: try row.text("rule"), person: person == 0 ? nil : RecordID(person))
        }
    }

    /// What the mend has to know beside the families.
    func context(for mend: BulkMend, _ families: [BulkFamily], _ catalogue: Catalogue) throws -> BulkContext {
        var context = BulkContext(rules: try registry.ruleSet(catalogue, in: db))
        switch mend.kind {
        case .markMoved, .markDeceased:
            for person in families.flatMap(\.members) where !person.stated.isEmpty {
                context.statedOn[person.key.id] = try statedOn(person)
            }
        case .swapNIKKK:
            for family in families {
                guard family.members.count == 1, let number = family.members[0].nikNumber,
                    !context.takenKK.contains(number)
                else { continue }
                let taken = try db.count(
                    "SELECT count(*) FROM family_kk WHERE kk = \(number) AND village = \(family.family.village)")
                if taken > 0 { context.takenKK.insert(number) }
            }
        case .wrongVillage:
            for family in families {
                let home = family.family.key.home
                let cases = try db.count(
                    """
                    SELECT count(*) FROM transfer_person
                    WHERE home = \(home) AND person IN (\(family.members.map(\.key.id))) AND holds = 1
                    """)
                if cases > 0 { context.underWay.insert(family.family.key.id) }
            }
        default: break
        }
        return context
    }

    /// The day of the file that last said something of a person's matching; of the file that brought them, if none.
    private func statedOn(_ person: PersonRecord) throws -> Int32? {
        let later = try db.first(
            """
            SELECT batch FROM change_log WHERE home = \(person.key.home) AND record = \(person.key.id)
            AND field = \(PersonField.padan.rawValue) AND batch IS NOT NULL ORDER BY id DESC LIMIT 1
            """)?.intOrNil("batch")
        let day = try db.first("SELECT as_of FROM import_batch WHERE id = \(later ?? person.batch)")?.intOrNil("as_of")
        return day.map { Int32($0) }
    }

    static let chooseFirst = Refusal.invalidInput(
        field: "pilih",
        reason: Words(
            id: "Pilih keluarganya dulu di daftar keluarga, atau sebutkan desa dan RT/RW yang sekarang.",
            en: "Choose the families in the list first, or name the village and its present RT/RW."))
}
