import Storage

/// The keys of many people at once: gathered, sorted, and written a row a bucket.
struct LinkKeyLoad: Sendable {
    /// The upper half of a key, and the place of the person who has it.
    private var entries: [LookupEntry] = []

    var count: Int { entries.count }

    mutating func add(_ key: UInt64, of place: UInt32) { entries.append(LookupEntry(key: key >> 32, line: place)) }

    /// Those of other people, whose places are counted on from a number.
    mutating func append(_ other: LinkKeyLoad, from first: UInt32) {
        entries += other.entries.map { LookupEntry(key: $0.key, line: $0.line + first) }
    }

    /// Whom an entry is of, by their place.
    typealias Person = @Sendable (UInt32) -> (home: Int64, id: Int64)

    /// Transactions that write all of it, of some buckets each. Rows that a killed run wrote are left as they are.
    ///
    /// - Parameter part: under which the rows lie, less than nothing; the same one if the load is begun again.
    mutating func steps(part: Int64, person: @escaping Person) -> [WritingStreams.Step] {
        entries.radixSort()
        let sorted = entries
        entries = []
        var steps: [WritingStreams.Step] = []
        var start = 0
        while start < sorted.count {
            var end = min(start + Self.piece, sorted.count)
            while end < sorted.count, sorted[end].key >> 16 == sorted[end - 1].key >> 16 { end += 1 }
            let stretch = start..<end
            steps.append(
                WritingStreams.Step(weight: stretch.count) { db in
                    try Self.write(sorted[stretch], part: part, person: person, in: db)
                })
            start = end
        }
        return steps
    }

    private static let piece = 500_000

    private static func write(
        _ entries: ArraySlice<LookupEntry>, part: Int64, person: Person, in db: any Connection
    ) throws {
        let writer = try db.bulk(into: "person_link", columns: ["bucket", "part", "entries"])
        var bytes: [UInt8] = []
        var at = entries.startIndex
        while at < entries.endIndex {
            let bucket = entries[at].key >> 16
            bytes.removeAll(keepingCapacity: true)
            while at < entries.endIndex, entries[at].key >> 16 == bucket {
                let (home, id) = person(entries[at].line)
                LinkKeys.Entry(
                    print: UInt16(truncatingIfNeeded: entries[at].key), home: UInt16(truncatingIfNeeded: home),
                    person: id
                ).append(to: &bytes)
                at += 1
            }
            writer.int(Int64(bucket))
            writer.int(part)
            bytes.withUnsafeBytes { writer.blob($0) }
            try writer.endRow()
        }
        try writer.finish()
    }
}
