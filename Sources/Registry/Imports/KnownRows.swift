import Storage

/// The rows of earlier files, by the source's own identity: what a later file's rows are held against.
struct KnownRows {
    private var persons: [Int64] = []
    private var homes: [Int32] = []
    private var hashes: [Int64] = []
    private var keys: [Int64] = []
    /// The first position of a key; further ones are chained in `next`.
    private var order: [Int64: Int32] = [:]
    private var seen: [Bool] = []

    /// Reads the identities of whole homes. About 40 bytes a person.
    init(homes wanted: [Int64], in db: any Connection) throws {
        for home in wanted.sorted() {
            try db.forEach(
                "SELECT dtks_key, person, row_hash FROM person_dtks WHERE home = \(home) ORDER BY dtks_key, person"
            ) { row in
                keys.append(row.int(0))
                persons.append(row.int(1))
                hashes.append(row.int(2))
                homes.append(Int32(home))
                return true
            }
        }
        for home in wanted {
            try db.forEach("SELECT id FROM person WHERE home = \(home) AND absent_since IS NOT NULL") { row in
                absent.insert(row.int(0))
                return true
            }
        }
        seen = [Bool](repeating: false, count: keys.count)
        order.reserveCapacity(keys.count)
        next = [Int32](repeating: -1, count: keys.count)
        for position in keys.indices {
            if let first = order[keys[position]] {
                // The same identity in several rows or homes: chained.
                next[position] = next[Int(first)]
                next[Int(first)] = Int32(position)
            } else {
                order[keys[position]] = Int32(position)
            }
        }
    }

    private var next: [Int32] = []
    private var absent: Set<Int64> = []

    enum Match {
        case none
        case unchanged
        case changed(position: Int)
        case ambiguous
    }

    /// Finds the row that this one continues, and marks it as seen.
    mutating func match(_ row: FileRow) -> Match {
        guard let first = order[row.identity] else { return .none }
        var open: [Int] = []
        var at = first
        while at >= 0 {
            let position = Int(at)
            if !seen[position] {
                if hashes[position] == row.hash {
                    seen[position] = true
                    // Somebody missed last time is back: that is a change, though the row is the same.
                    return absent.contains(persons[position]) ? .changed(position: position) : .unchanged
                }
                open.append(position)
            }
            at = next[position]
        }
        switch open.count {
        case 0: return .none
        case 1:
            seen[open[0]] = true
            return .changed(position: open[0])
        default:
            open.forEach { seen[$0] = true }
            return .ambiguous
        }
    }

    func knows(_ identity: Int64) -> Bool { order[identity] != nil }

    /// Marks whoever has this identity: the file speaks of them, though the row could not be taken.
    mutating func markSeen(identity: Int64) {
        var at = order[identity] ?? -1
        while at >= 0 {
            seen[Int(at)] = true
            at = next[Int(at)]
        }
    }

    func key(at position: Int) -> RecordKey {
        RecordKey(home: Int64(homes[position]), id: RecordID(persons[position]))
    }

    func identity(at position: Int) -> Int64 { keys[position] }

    /// Marks a person found by other means (NIK) as seen.
    mutating func markSeen(_ key: RecordKey) {
        if byPerson.isEmpty {
            byPerson.reserveCapacity(persons.count)
            for position in persons.indices { byPerson[persons[position]] = Int32(position) }
        }
        if let position = byPerson[key.id.value] { seen[Int(position)] = true }
    }

    mutating func wasSeen(_ key: RecordKey) -> Bool {
        if byPerson.isEmpty { markSeen(RecordKey(home: 0, id: RecordID(0))) }
        return byPerson[key.id.value].map { seen[Int($0)] } ?? false
    }

    func identity(of key: RecordKey) -> Int64? { byPerson[key.id.value].map { keys[Int($0)] } }

    /// Made only if some row has to be found by its NIK.
    private var byPerson: [Int64: Int32] = [:]

    /// Those whom the file did not mention.
    var unseen: [RecordKey] {
        seen.indices.filter { !seen[$0] }.map { key(at: $0) }
    }
}
