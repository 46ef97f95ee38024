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
        for (home, keys) in Dictionary(grouping: keys, by: \.home).sorted(by: { $0.key < $1.key }) {
            let ids = Set(keys.map(\.id)).sorted()
            for start in stride(from: 0, to: ids.count, by: 500) {
                let some = Array(ids[start..<min(start + 500, ids.count)])
                for row in try db.rows(
                    """
                    SELECT p.id AS id, p.village AS village, p.nik AS nik, f.kk AS kk, p.name AS name, p.birth AS birth,
                        p.sex AS sex, p.mother AS mother
                    FROM person p JOIN family f ON f.home = p.home AND f.id = p.family
                    WHERE p.home = \(home) AND f.home = \(home) AND p.id IN (\(some)) AND p.status = 1
                    """)
                {
                    let key = RecordKey(home: home, id: RecordID(try row.int("id")))
                    found[key] = LinkedRow(
                        key: key, village: RegionCode(try row.int("village")), nik: row.intOrNil("nik"),
                        kk: row.intOrNil("kk"), name: try row.text("name"), birth: row.intOrNil("birth"),
                        sex: try row.int("sex"), mother: row.textOrNil("mother"))
                }
            }
        }
        return keys.compactMap { found[$0] }
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
