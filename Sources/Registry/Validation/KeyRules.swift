import Rules
import Storage

/// The rules that look at records sharing a key: NIK with NIK, KK with KK, NIK with KK.
///
/// They see the whole register, beyond the area of whoever edits, and so their evidence says how many others there
/// are and in which village, never who.
enum KeyRules {
    /// D01, D02, D03 and N09 for one person.
    static func check(
        _ person: PersonRecord, of family: FamilyRecord, _ rows: JudgedRows, _ gazetteer: Gazetteer
    ) -> [Judge.Wanted] {
        guard let nik = person.nikNumber else { return [] }
        var wanted: [Judge.Wanted] = []
        var same: [RegionCode] = []
        var inVillage = 0
        var elsewhere: [RegionCode] = []
        for other in rows.holders[nik] ?? [] where other.person != person.key.id {
            let isSamePerson =
                isSameName(other.name, person.name) && other.birth == person.birth.map(Int64.init)
            if isSamePerson, other.family != person.family {
                same.append(other.village)
            } else if other.village == person.village {
                inVillage += 1
            } else {
                elsewhere.append(other.village)
            }
        }
        func add(_ rule: RuleCode, _ count: Int, _ places: [RegionCode]) {
            let names = Set(places).sorted().prefix(3).compactMap { gazetteer[$0]?.fullName }
            wanted.append(
                Judge.Wanted(
                    rule: rule, person: person.key.id.value, detail: 0,
                    evidence: "lain=\(count)|tempat=\(names.joined(separator: ", "))"))
        }
        if !same.isEmpty { add(.d03, same.count, same) }
        if inVillage > 0 { add(.d01, inVillage, [person.village]) }
        if !elsewhere.isEmpty { add(.d02, elsewhere.count, elsewhere) }
        if nik != family.kkNumber {
            let holders = rows.villagesOfKK[nik] ?? []
            if !holders.isEmpty { add(.n09, holders.count, holders) }
        }
        return wanted
    }

    /// D04 for one family.
    static func check(_ family: FamilyRecord, _ rows: JudgedRows, _ gazetteer: Gazetteer) -> [Judge.Wanted] {
        guard let kk = family.kkNumber else { return [] }
        let others = (rows.villagesOfKK[kk] ?? []).filter { $0 != family.village }
        if others.isEmpty { return [] }
        let names = Set(others).sorted().prefix(3).compactMap { gazetteer[$0]?.fullName }
        return [
            Judge.Wanted(
                rule: .d04, person: 0, detail: 0,
                evidence: "lain=\(others.count)|tempat=\(names.joined(separator: ", "))")
        ]
    }

    private static func isSameName(_ left: String, _ right: String) -> Bool {
        left == right || folded(left) == folded(right)
    }

    private static func folded(_ name: String) -> String {
        name.uppercased().split(separator: " ").joined(separator: " ")
    }

    /// Every family in which a shared key may have to be told: a NIK held twice, a KK in two villages, a NIK that is
    /// somebody's KK, and those where such a finding is open.
    static func suspects(in db: any Connection) throws -> Set<RecordKey> {
        var families: Set<RecordKey> = []
        func add(_ sql: SQL) throws {
            try db.forEach(sql) { row in
                families.insert(RecordKey(home: row.int(0), id: RecordID(row.int(1))))
                return true
            }
        }
        try add(
            """
            SELECT k.home, k.family FROM
                (SELECT kk FROM family_kk GROUP BY kk HAVING min(village) <> max(village)) twice
            JOIN family_kk k ON k.kk = twice.kk
            """)
        // The people of a number lie elsewhere than the number: which they are first, then their families.
        families.formUnion(
            try familiesOf(
                """
                SELECT n.home, n.person, 0 AS family FROM
                    (SELECT nik FROM person_nik GROUP BY nik HAVING count(*) > 1) twice
                JOIN person_nik n ON n.nik = twice.nik
                """, in: db))
        families.formUnion(
            try familiesOf(
                "SELECT n.home, n.person, k.family FROM family_kk k CROSS JOIN person_nik n WHERE n.nik = k.kk", in: db)
        )
        try add(
            """
            SELECT home, family FROM finding
            WHERE rule IN ('D01', 'D02', 'D03', 'D04', 'N09') AND closed_at IS NULL
            """)
        // Disputes about a family as a whole, which no other rule looks at.
        try add("SELECT home, family FROM finding WHERE rule = 'S01' AND person = 0 AND closed_at IS NULL")
        try add("SELECT home, record FROM field_source WHERE unit = 'family' AND disagrees = 1")
        return families
    }

    /// The families of persons.
    ///
    /// - Parameter people: gives home, person, and a family that is none of theirs to be told of.
    private static func familiesOf(_ people: SQL, in db: any Connection) throws -> Set<RecordKey> {
        var byHome: [Int64: [Int64: Set<Int64>]] = [:]
        try db.forEach(people) { row in
            byHome[row.int(0), default: [:]][row.int(1), default: []].insert(row.int(2))
            return true
        }
        var families: Set<RecordKey> = []
        for (home, persons) in byHome {
            let ids = persons.keys.sorted()
            for start in stride(from: 0, to: ids.count, by: 1_000) {
                try db.forEach(
                    """
                    SELECT id, family FROM person
                    WHERE home = \(home) AND id IN (\(Array(ids[start..<min(start + 1_000, ids.count)])))
                    """
                ) { row in
                    if persons[row.int(0)] != [row.int(1)] {
                        families.insert(RecordKey(home: home, id: RecordID(row.int(1))))
                    }
                    return true
                }
            }
        }
        return families
    }
}
