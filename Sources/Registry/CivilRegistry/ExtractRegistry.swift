package import Storage

/// The civil registry as an extract says it: a file that the Disdukcapil of a kabupaten handed over.
///
/// It is asked within its kabupaten alone, whoever asks: what one Disdukcapil gave its Dinsos is not told to another.
/// Of a village that no extract covers nothing is judged.
package struct ExtractRegistry: CivilRegistry {
    let thresholds: CivilThresholds

    init(_ catalogue: Catalogue) { thresholds = CivilThresholds(catalogue.thresholds) }

    package var isImmediate: Bool { true }

    package func answers(to queries: [CivilQuery], in db: any Connection) throws -> [CivilAnswer] {
        let covered = try Self.held(Set(queries.map(\.village)), in: db)
        let asked = queries.filter { covered[$0.village] != nil }
        let rows = try rows(of: Set(asked.compactMap(\.nik)), in: db)
        let cards = try cards(Set(asked.compactMap(\.kk)), in: db)
        let days = try days(of: Set(covered.values.joined()), in: db)
        let match = CivilMatch(thresholds: thresholds)
        return queries.map { query in
            guard let parts = covered[query.village] else { return CivilAnswer(.notJudged) }
            let day = parts.compactMap { days[$0] }.max()
            guard let nik = query.nik else { return CivilAnswer(.incomplete, asOf: day) }
            let home = query.village.kabupaten
            let found = (rows[nik] ?? []).filter { $0.row.village.kabupaten == home }
            var answer = answer(to: query, found, match, day)
            if answer.fields[.kk]?.isMatch == false, let kk = query.kk {
                answer.isCardUnknown = !(cards[kk] ?? []).contains(home)
            }
            return answer
        }
    }

    private struct Found {
        var part: Int64
        var row: CivilRow
    }

    private func answer(to query: CivilQuery, _ found: [Found], _ match: CivilMatch, _ day: Int32?) -> CivilAnswer {
        // Of several extracts the last that came.
        guard let newest = found.max(by: { $0.part < $1.part }) else { return CivilAnswer(.notFound, asOf: day) }
        let isDoubled = Set(found.map(\.row.identity)).count > 1
        let said = CivilOutcome(rawValue: newest.row.state) ?? .found
        var answer = CivilAnswer(said == .found && isDoubled ? .doubled : said, asOf: day)
        // Of a number that several people have it is not known whose row this is.
        if answer.outcome == .found || answer.outcome == .dead { answer.fields = match.fields(of: query, newest.row) }
        return answer
    }

    /// The parts in which villages are asked about; villages that are in none are left out.
    static func held(_ villages: Set<RegionCode>, in db: any Connection) throws -> [RegionCode: [Int64]] {
        if villages.isEmpty { return [:] }
        var held: [RegionCode: [Int64]] = [:]
        for row in try db.rows(
            "SELECT part, village FROM civil_place WHERE held = 1 AND village IN (\(villages.sorted()))")
        {
            held[RegionCode(try row.int("village")), default: []].append(try row.int("part"))
        }
        return held
    }

    private func rows(of niks: Set<Int64>, in db: any Connection) throws -> [Int64: [Found]] {
        if niks.isEmpty { return [:] }
        let stored = try db.rows(
            """
            SELECT nik, part, kk, name, birth, sex, mother, father, birth_place, relation, state, ektp, village
            FROM civil_person WHERE nik IN (\(niks.sorted()))
            """)
        let found = try stored.map { Found(part: try $0.int("part"), row: try CivilRow($0)) }
        let held = try Self.held(Set(found.map(\.row.village)), in: db)
        var rows: [Int64: [Found]] = [:]
        for one in found where held[one.row.village]?.contains(one.part) == true {
            rows[one.row.nik, default: []].append(one)
        }
        return rows
    }

    /// In which kabupaten each card is known.
    private func cards(_ kks: Set<Int64>, in db: any Connection) throws -> [Int64: Set<RegionCode>] {
        if kks.isEmpty { return [:] }
        let stored = try db.rows("SELECT kk, part, village FROM civil_kk WHERE kk IN (\(kks.sorted()))")
        let villages = try Set(stored.map { RegionCode(try $0.int("village")) })
        let held = try Self.held(villages, in: db)
        var cards: [Int64: Set<RegionCode>] = [:]
        for row in stored {
            let village = RegionCode(try row.int("village"))
            let part = try row.int("part")
            guard held[village]?.contains(part) == true else { continue }
            cards[try row.int("kk"), default: []].insert(village.kabupaten)
        }
        return cards
    }

    private func days(of parts: Set<Int64>, in db: any Connection) throws -> [Int64: Int32] {
        if parts.isEmpty { return [:] }
        var days: [Int64: Int32] = [:]
        for row in try db.rows("SELECT id, as_of FROM civil_load WHERE id IN (\(parts.sorted()))") {
            days[try row.int("id")] = Int32(try row.int("as_of"))
        }
        return days
    }
}

extension CivilRow {
    init(_ row: Row) throws {
        line = 0
        nik = try row.int("nik")
        kk = row.intOrNil("kk")
        name = try row.text("name")
        birth = row.intOrNil("birth").map { Int32($0) }
        sex = Int(try row.int("sex"))
        mother = try row.text("mother")
        father = try row.text("father")
        birthPlace = try row.text("birth_place")
        relation = Int(try row.int("relation"))
        state = try row.text("state")
        ektp = try row.text("ektp")
        village = RegionCode(try row.int("village"))
    }
}

extension Registry {
    /// Asks the civil registry, and writes down that it was asked and about how many people: of the numbers themselves
    /// the trail says nothing.
    ///
    /// It sees the kabupaten's extract whole, beyond the area of whoever proposes: a person may be in the rows of a
    /// neighbouring village. What it answers is how the fields fit, and nothing that stands in the extract.
    ///
    /// - Parameters:
    ///   - object: what it is asked for, such as `usulan 12`.
    ///   - families: those whom the entry is about.
    func askCivil(
        _ queries: [CivilQuery], for object: String, of families: [RecordID], at village: RegionCode, by actor: Actor,
        in db: any Connection
    ) throws -> [CivilAnswer] {
        if queries.isEmpty { return [] }
        let civil = ExtractRegistry(try catalogue(in: db))
        let answers = try db.beyondSight { try civil.answers(to: queries, in: db) }
        let asked = answers.count { $0.outcome != .notJudged && $0.outcome != .incomplete }
        if asked == 0 { return answers }
        try AuditTrail.write(
            .civilAsked, by: actor, place: village, object: object, detail: "\(asked) orang", families: families,
            at: clock.now(), in: db)
        return answers
    }
}
