import Foundation
import Linkage
import Storage
import Synchronization

/// Everybody in the register as records to be linked, and who each of them is.
struct LinkedPeople {
    struct Person {
        var id: RecordID
        var home: Int32
        var village: Int64
    }

    let records: LinkRecords
    /// In the order of the records.
    let persons: [Person]
    /// By the place in `persons`; empty unless asked for.
    let keys: LinkKeyLoad

    static let roles: [LinkRole] = [.nik, .kk, .name, .birthDate, .sex, .mother, .village]

    /// Reads home by home, several at a time, in the order of their numbers whichever was read first.
    ///
    /// - Parameter withKeys: as they are kept beside the records (`LinkKeys`).
    /// - Throws: also what `progress` throws, to stop.
    static func read(
        from registry: Registry, spellings: NameSpellings, withKeys: Bool,
        progress: @escaping @Sendable (Int) throws -> Void
    ) throws -> LinkedPeople {
        let (homes, left) = try registry.database.readBlocking { db in
            (try db.homes(with: "family"), try leftOut(in: db))
        }
        let state = Mutex((next: 0, done: [Int: Part](), count: 0, failure: (any Error)?.none))
        let group = DispatchGroup()
        for _ in 0..<max(2, min(8, ProcessInfo.processInfo.activeProcessorCount)) {
            let thread = Thread {
                defer { group.leave() }
                while let index = state.withLock({ state -> Int? in
                    guard state.next < homes.count, state.failure == nil else { return nil }
                    state.next += 1
                    return state.next - 1
                }) {
                    do {
                        let part = try Part(
                            home: homes[index], spellings, withKeys: withKeys, without: left, registry)
                        let count = state.withLock { state in
                            state.done[index] = part
                            state.count += part.persons.count
                            return state.count
                        }
                        try progress(count)
                    } catch {
                        state.withLock { $0.failure = error }
                    }
                }
            }
            thread.stackSize = 4 << 20
            group.enter()
            thread.start()
        }
        group.wait()
        let parts = try state.withLock { state in
            if let failure = state.failure { throw failure }
            defer { state.done = [:] }
            return homes.indices.compactMap { state.done[$0] }
        }
        var readers = parts.map(\.reader)
        var keys = LinkKeyLoad()
        var first = 0
        for part in parts {
            keys.append(part.keys, from: UInt32(first))
            first += part.persons.count
        }
        return LinkedPeople(
            records: LinkRecords(&readers, roles: Set(roles)), persons: parts.flatMap(\.persons), keys: keys)
    }

    /// Villages whose people are nobody yet, since their first load goes on, or never were: those to practise on.
    static func leftOut(in db: any Connection) throws -> Set<Int64> {
        let loading = try db.rows("SELECT village FROM village_loading").map { try $0.int("village") }
        let grounds = try db.rows("SELECT village, neighbour FROM training_ground").flatMap {
            [try $0.int("village"), try $0.int("neighbour")]
        }
        return Set(loading + grounds)
    }

    /// One home.
    private struct Part: Sendable {
        var reader: RecordReader
        var persons: [Person] = []
        var keys = LinkKeyLoad()

        init(
            home: Int64, _ spellings: NameSpellings, withKeys: Bool, without left: Set<Int64>, _ registry: Registry
        ) throws {
            reader = RecordReader(LinkedPeople.roles, spellings: spellings)
            var row = RowText()
            var (reader, persons, keys) = (reader, self.persons, self.keys)
            var personKeys = PersonKeys()
            try registry.database.readWhole { db in
                try db.forEach(
                    """
                    SELECT p.id, p.village, p.nik, f.kk, p.name, p.birth, p.sex, p.mother FROM person p
                    JOIN family f ON f.home = p.home AND f.id = p.family WHERE p.home = \(home) AND p.status = 1
                    ORDER BY p.id
                    """
                ) { cursor in
                    if left.contains(cursor.int(1)) { return true }
                    persons.append(
                        Person(id: RecordID(cursor.int(0)), home: Int32(home), village: cursor.int(1)))
                    row.clear()
                    row.add(number: cursor.isNull(2) ? nil : cursor.int(2), digits: 16)
                    row.add(number: cursor.isNull(3) ? nil : cursor.int(3), digits: 16)
                    cursor.withBytes(4) { row.add($0) }
                    row.add(number: cursor.isNull(5) ? nil : cursor.int(5), digits: 8)
                    row.add(number: cursor.int(6) == 0 ? nil : cursor.int(6), digits: 1)
                    if cursor.isNull(7) {
                        row.add(UnsafeRawBufferPointer(start: nil, count: 0))
                    } else {
                        cursor.withBytes(7) { row.add($0) }
                    }
                    row.add(number: cursor.int(1), digits: 10)
                    row.withFields { reader.append($0) }
                    guard withKeys else { return true }
                    let place = UInt32(persons.count - 1)
                    row.withFields { fields in
                        personKeys.forEach(
                            name: fields[2], mother: fields[5], birth: cursor.isNull(5) ? 0 : cursor.int(5),
                            nik: cursor.isNull(2) ? 0 : cursor.int(2)
                        ) { keys.add($0, of: place) }
                    }
                    return true
                }
            }
            (self.reader, self.persons, self.keys) = (reader, persons, keys)
        }
    }
}
