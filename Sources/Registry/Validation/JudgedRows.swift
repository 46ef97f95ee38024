import Rules
import Storage

/// What judging looks at of some families, and of whoever shares a number with them: read in a few statements, however
/// many families they are.
struct JudgedRows {
    /// One who has a NIK now.
    struct Holder {
        var home: Int64
        var person: RecordID
        var village: RegionCode
        var family: RecordID
        var name: String
        var birth: Int64?
    }

    /// A finding that is open.
    struct Finding {
        var rule: String
        var person: Int64
        var openedAt: Int64
        var detail: Int
        var evidence: String?
        var severity: String
    }

    private(set) var families: [RecordKey: FamilyRecord] = [:]
    /// Those present, in order of arrival.
    private(set) var members: [RecordKey: [PersonRecord]] = [:]
    private(set) var findings: [RecordKey: [Finding]] = [:]
    /// Families about which sources disagree.
    private(set) var disputed: Set<RecordKey> = []
    /// By NIK.
    private(set) var holders: [Int64: [Holder]] = [:]
    /// By KK number: the village of each family that has it.
    private(set) var villagesOfKK: [Int64: [RegionCode]] = [:]

    /// Families that are read at a time.
    static let most = 400
    /// Numbers in one statement.
    private static let numbers = 2_000
    /// Of a number that no one can have (a row of nines), as many holders are looked at.
    private static let holdersOfOne = 1_000

    init(of keys: some Sequence<RecordKey>, in db: any Connection) throws {
        for (home, keys) in Dictionary(grouping: keys, by: \.home).sorted(by: { $0.key < $1.key }) {
            try read(home, keys.map(\.id.value).sorted(), in: db)
        }
        let present = members.values.joined()
        let niks = Set(present.compactMap(\.nikNumber))
        holders = try Self.holders(ofNIKs: niks, in: db)
        let kks = families.values.compactMap { (members[$0.key] ?? []).isEmpty ? nil : $0.kkNumber }
        try readKK(niks.union(kks).sorted(), in: db)
    }

    /// Who shares a number with people and families that may be in no table, and nothing else.
    init(sharing niks: Set<Int64>, kks: Set<Int64>, in db: any Connection) throws {
        holders = try Self.holders(ofNIKs: niks, in: db)
        try readKK(niks.union(kks).sorted(), in: db)
    }

    private mutating func read(_ home: Int64, _ ids: [Int64], in db: any Connection) throws {
        for row in try db.rows("SELECT \(FamilyRecord.columns) FROM family WHERE home = \(home) AND id IN (\(ids))") {
            let family = try FamilyRecord(row)
            families[family.key] = family
        }
        for person in try PersonRecord.members(ofFamilies: ids, home: home, in: db) where person.status == .present {
            let key = RecordKey(home: home, id: person.family)
            if families[key]?.status == .present { members[key, default: []].append(person) }
        }
        for row in try db.rows(
            """
            SELECT family, rule, person, opened_at, detail, evidence, severity FROM finding
            WHERE home = \(home) AND family IN (\(ids)) AND closed_at IS NULL
            """)
        {
            findings[RecordKey(home: home, id: RecordID(try row.int("family"))), default: []].append(
                Finding(
                    rule: try row.text("rule"), person: try row.int("person"), openedAt: try row.int("opened_at"),
                    detail: Int(try row.int("detail")), evidence: row.textOrNil("evidence"),
                    severity: try row.text("severity")))
        }
        for row in try db.rows(
            """
            SELECT DISTINCT record FROM field_source
            WHERE home = \(home) AND unit = 'family' AND record IN (\(ids)) AND disagrees = 1
            """)
        {
            disputed.insert(RecordKey(home: home, id: RecordID(try row.int("record"))))
        }
    }

    /// Who has these NIK now, at most a thousand of each.
    ///
    /// The number and the people lie on different servers, so people are read in a second statement, which names the
    /// kabupaten.
    static func holders(ofNIKs niks: Set<Int64>, in db: any Connection) throws -> [Int64: [Holder]] {
        let niks = niks.sorted()
        var holders: [Int64: [Holder]] = [:]
        var persons: [Int64: [Int64: Int64]] = [:]
        for start in stride(from: 0, to: niks.count, by: numbers) {
            let some = Array(niks[start..<min(start + numbers, niks.count)])
            for row in try db.rows(
                """
                SELECT nik, home, person FROM (
                    SELECT nik, home, person, row_number() OVER (PARTITION BY nik ORDER BY home, person) AS place
                    FROM person_nik WHERE nik IN (\(some))) n
                WHERE n.place <= \(holdersOfOne)
                """)
            {
                persons[try row.int("home"), default: [:]][try row.int("person")] = try row.int("nik")
            }
        }
        for (home, niks) in persons.sorted(by: { $0.key < $1.key }) {
            let ids = niks.keys.sorted()
            for start in stride(from: 0, to: ids.count, by: numbers) {
                let some = Array(ids[start..<min(start + numbers, ids.count)])
                for row in try db.rows(
                    """
                    SELECT id, village, family, name, birth FROM person
                    WHERE home = \(home) AND id IN (\(some)) AND status = 1 ORDER BY id
                    """)
                {
                    let person = try row.int("id")
                    guard let nik = niks[person] else { continue }
                    holders[nik, default: []].append(
                        Holder(
                            home: home, person: RecordID(person), village: RegionCode(try row.int("village")),
                            family: RecordID(try row.int("family")), name: try row.text("name"),
                            birth: row.intOrNil("birth")))
                }
            }
        }
        return holders
    }

    private mutating func readKK(_ numbers: [Int64], in db: any Connection) throws {
        for start in stride(from: 0, to: numbers.count, by: Self.numbers) {
            let some = Array(numbers[start..<min(start + Self.numbers, numbers.count)])
            for row in try db.rows("SELECT kk, village FROM family_kk WHERE kk IN (\(some)) ORDER BY kk, home, family")
            {
                villagesOfKK[try row.int("kk"), default: []].append(RegionCode(try row.int("village")))
            }
        }
    }
}
