import Linkage
import Storage

/// What linking looks at of one person who is present.
struct LinkedRow: Equatable {
    var key: RecordKey
    var village: RegionCode
    var nik: Int64?
    var kk: Int64?
    var name: String
    /// `yyyymmdd`.
    var birth: Int64?
    var sex: Int64
    var mother: String?

    /// The rows of those who are present, of the numbers given and in their order.
    static func find(_ keys: [RecordKey], in db: any Connection) throws -> [LinkedRow] {
        var found: [RecordKey: LinkedRow] = [:]
        let wanted = Array(Set(keys)).sorted()
        for start in stride(from: 0, to: wanted.count, by: 256) {
            let some = wanted[start..<min(start + 256, wanted.count)]
            for row in try db.rows(
                """
                SELECT p.home AS home, p.id AS id, p.village AS village, p.nik AS nik, f.kk AS kk, p.name AS name,
                    p.birth AS birth, p.sex AS sex, p.mother AS mother
                FROM person p JOIN family f ON f.home = p.home AND f.id = p.family
                WHERE \(Self.among(some, db.dialect)) AND p.status = 1
                """)
            {
                let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
                found[key] = LinkedRow(
                    key: key, village: RegionCode(try row.int("village")), nik: row.intOrNil("nik"),
                    kk: row.intOrNil("kk"), name: try row.text("name"), birth: row.intOrNil("birth"),
                    sex: try row.int("sex"), mother: row.textOrNil("mother"))
            }
        }
        return keys.compactMap { found[$0] }
    }

    /// All kabupaten in one statement: asked one by one, they cost more. PostgreSQL would look for each person in each of
    /// them, hundreds of times for a common name, and is given pairs.
    private static func among(_ keys: ArraySlice<RecordKey>, _ dialect: Dialect) -> SQL {
        let homes: SQL = "p.home IN (\(Set(keys.map(\.home)).sorted()))"
        guard dialect == .postgres, var pair = keys.first else {
            return "\(homes) AND p.id IN (\(keys.map(\.id)))"
        }
        var pairs: [SQL] = []
        // In few lengths, so that each is planned once.
        let length = keys.count < 4 ? keys.count : 1 << (Int.bitWidth - (keys.count - 1).leadingZeroBitCount)
        for number in 0..<length {
            if number < keys.count { pair = keys[keys.startIndex + number] }
            pairs.append("(\(pair.home), \(pair.id))")
        }
        return "\(homes) AND (p.home, p.id) IN (VALUES \(SQL.joined(pairs, by: ", ")))"
    }

    /// In the order of `LinkedPeople.roles`.
    func read(into reader: inout RecordReader) {
        var row = RowText()
        row.add(number: nik, digits: 16)
        row.add(number: kk, digits: 16)
        row.add(name)
        row.add(number: birth, digits: 8)
        row.add(number: sex == 0 ? nil : sex, digits: 1)
        row.add(mother)
        row.add(number: village.value, digits: 10)
        row.withFields { reader.append($0) }
    }
}
