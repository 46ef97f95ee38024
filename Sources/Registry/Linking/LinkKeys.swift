import Linkage
import Storage

/// The keys by which one person is found among all others (`PersonKeys`), kept beside the records.
///
/// A key has a bucket and a print, sixteen bits each. The entries of a bucket lie in few rows: one a load, and one for
/// each person who came or changed since. What a person's keys were before is not sought out and removed: whoever is found
/// by an old key is compared as they are now.
enum LinkKeys {
    struct Entry: Equatable {
        var print: UInt16
        var home: UInt16
        var person: Int64

        static let size = 12

        func append(to bytes: inout [UInt8]) {
            withUnsafeBytes(of: print.littleEndian) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: home.littleEndian) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: person.littleEndian) { bytes.append(contentsOf: $0) }
        }

        static func read(_ bytes: [UInt8], _ body: (Entry) -> Void) {
            bytes.withUnsafeBytes { bytes in
                for at in stride(from: 0, through: bytes.count - size, by: size) {
                    body(
                        Entry(
                            print: UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self)),
                            home: UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 2, as: UInt16.self)),
                            person: Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 4, as: Int64.self))))
                }
            }
        }
    }

    /// Bucket and print of a key: its upper half.
    static func bucket(_ key: UInt64) -> Int64 { Int64(key >> 48) }
    static func print(_ key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key >> 32) }

    /// Writes the keys of people who are new, or whose name, birth, mother or NIK has changed.
    static func write(_ rows: [LinkedRow], _ keys: inout PersonKeys, in db: any Connection) throws {
        var values: [SQL] = []
        for row in rows {
            var buckets: [Int64: [UInt8]] = [:]
            for key in row.keys(&keys) {
                Entry(print: print(key), home: UInt16(truncatingIfNeeded: row.key.home), person: row.key.id.value)
                    .append(to: &buckets[bucket(key), default: []])
            }
            values += buckets.sorted { $0.key < $1.key }.map { "(\($0.key), \(row.key.id), \($0.value))" }
        }
        try values.inPieces { rows in
            try db.execute(
                """
                INSERT INTO person_link (bucket, part, entries) VALUES \(rows)
                ON CONFLICT (bucket, part) DO UPDATE SET entries = excluded.entries
                """)
        }
    }

    /// The same of people who are new or have changed, as they are in the register.
    static func renew(_ people: Set<RecordKey>, in db: any Connection) throws {
        if people.isEmpty { return }
        var keys = PersonKeys()
        try write(try LinkedRow.find(people.sorted(), in: db), &keys, in: db)
    }

    /// Those who have a key in common with somebody.
    ///
    /// - Returns: by the key, who has it.
    static func holders(of keys: Set<UInt64>, in db: any Connection) throws -> [UInt64: Set<RecordKey>] {
        struct Mark: Hashable { var bucket: Int64; var print: UInt16 }
        let wanted = Dictionary(grouping: keys) { Mark(bucket: bucket($0), print: print($0)) }
        let buckets = Set(wanted.keys.map(\.bucket)).sorted()
        // Somebody stands there once for a load and once for a change since.
        var found: [UInt64: Set<RecordKey>] = [:]
        for start in stride(from: 0, to: buckets.count, by: 500) {
            let some = Array(buckets[start..<min(start + 500, buckets.count)])
            for row in try db.rows("SELECT bucket, entries FROM person_link WHERE bucket IN (\(some))") {
                let bucket = try row.int("bucket")
                Entry.read(try row.blob("entries")) { entry in
                    for key in wanted[Mark(bucket: bucket, print: entry.print)] ?? [] {
                        found[key, default: []].insert(
                            RecordKey(home: Int64(entry.home), id: RecordID(entry.person)))
                    }
                }
            }
        }
        return found
    }
}

extension LinkedRow {
    func keys(_ keys: inout PersonKeys) -> [UInt64] {
        keys.keys(name: name, mother: mother ?? "", birth: birth ?? 0, nik: nik ?? 0)
    }
}
