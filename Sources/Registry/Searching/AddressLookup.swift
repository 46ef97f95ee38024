import Linkage
import Storage

/// The words of families' addresses, one home at a time: written when a home is first loaded, and compared by `doctor`.
///
/// Sorted first and written after, as all lookups; no more than one home is ever held.
struct AddressLookup {
    private var entries: [LookupEntry] = []
    private var families: [Int64] = []
    private var villages: [Int64] = []
    private let home: Int64

    /// Reads the families of a home that are present.
    init(home: Int64, in db: any Connection) throws {
        self.home = home
        var numbers: [Int64: Int] = [:]
        try db.forEach(
            "SELECT id, village, address, hamlet, rt, rw FROM family WHERE home = \(home) AND status = 1 ORDER BY id"
        ) { row in
            let village = row.int(1)
            let number = numbers[village] ?? numbers.count
            if numbers[village] == nil { numbers[village] = number }
            let keys = row.withBytes(2) { address in
                row.withBytes(3) { hamlet in
                    row.withBytes(4) { rt in
                        row.withBytes(5) { rw in AddressKey.keys(address, hamlet, rt: rt, rw: rw) }
                    }
                }
            }
            let line = UInt32(families.count)
            families.append(row.int(0))
            // 46 bits of word and 18 of village, as the table has them, once the villages are in order.
            for key in keys { entries.append(LookupEntry(key: UInt64(key) << 18 | UInt64(number), line: line)) }
            return true
        }
        sort(numbers)
    }

    private mutating func sort(_ numbers: [Int64: Int]) {
        villages = numbers.keys.sorted()
        var places = [UInt64](repeating: 0, count: villages.count)
        for (place, village) in villages.enumerated() { places[numbers[village] ?? 0] = UInt64(place) }
        let mask: UInt64 = 1 << 18 - 1
        for position in entries.indices {
            let key = entries[position].key
            entries[position].key = key & ~mask | places[Int(key & mask)]
        }
        entries.radixSort()
    }

    var count: Int { entries.count }
    var familyCount: Int { families.count }

    /// Writes a part of the entries. What is there already is left as it is.
    func write(_ part: Range<Int>, in db: any Connection) throws {
        let writer = try db.bulk(into: "family_address", columns: ["home", "word", "village", "family"])
        for position in part {
            let entry = self[position]
            writer.int(home)
            writer.int(entry.word)
            writer.int(entry.village)
            writer.int(entry.family)
            try writer.endRow()
        }
    }

    private subscript(position: Int) -> (word: Int64, village: Int64, family: Int64) {
        let entry = entries[position]
        return (Int64(entry.key >> 18), villages[Int(entry.key & (1 << 18 - 1))], families[Int(entry.line)])
    }

    /// Whether the table holds exactly what the families say.
    func agrees(in db: any Connection) throws -> Bool {
        var position = 0
        var agrees = true
        try db.forEach(
            "SELECT word, village, family FROM family_address WHERE home = \(home) ORDER BY word, village, family"
        ) { row in
            agrees = position < count && self[position] == (row.int(0), row.int(1), row.int(2))
            position += 1
            return agrees
        }
        return agrees && position == count
    }

    /// The homes whose table does not fit the families.
    static func differences(in db: any Connection) throws -> [Int64] {
        try Set(db.homes(with: "family") + db.homes(with: "family_address", by: "word")).sorted().filter { home in
            try !AddressLookup(home: home, in: db).agrees(in: db)
        }
    }
}
