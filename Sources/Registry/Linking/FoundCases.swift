import Linkage
import Storage

/// What a run found, held against the cases that are there.
struct FoundCases {
    let registry: Registry

    struct Pair: Hashable {
        var first: Int64
        var second: Int64
    }

    private struct Found {
        var kind: LinkKind
        var first: LinkedPeople.Person
        var second: LinkedPeople.Person
        var chance: Int
        var signs: [LinkSign]
    }

    private var found: [Pair: Found] = [:]
    /// The numbers that several people have, by who has them.
    private var numbers: [Int64: Int64] = [:]

    init(registry: Registry) { self.registry = registry }

    mutating func add(
        _ kind: LinkKind, _ one: LinkedPeople.Person, _ other: LinkedPeople.Person, chance: Int, signs: [LinkSign]
    ) {
        let (first, second) = one.id < other.id ? (one, other) : (other, one)
        let pair = Pair(first: first.id.value, second: second.id.value)
        if found[pair] != nil { return }
        found[pair] = Found(kind: kind, first: first, second: second, chance: chance, signs: signs)
    }

    /// More people under one number are a mistake in a file, not a question about each two of them: each is asked about
    /// beside the next, so that none is left out.
    static let mostOfOneNumber = 6

    /// Numbers that several have who are not taken for one person.
    mutating func addNumbers(of persons: [LinkedPeople.Person]) throws {
        var holders: [Int64: [Int64]] = [:]
        try registry.database.readWhole { db in
            try db.forEach(
                """
                SELECT n.nik, n.person FROM person_nik n JOIN (
                    SELECT nik FROM person_nik GROUP BY nik HAVING count(*) > 1) d ON d.nik = n.nik
                ORDER BY n.nik, n.person
                """
            ) { row in
                holders[row.int(0), default: []].append(row.int(1))
                return true
            }
        }
        let wanted = Set(holders.values.flatMap { $0 })
        let known = Dictionary(
            persons.lazy.filter { wanted.contains($0.id.value) }.map { ($0.id.value, $0) }
        ) { first, _ in first }
        for (nik, ids) in holders.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
            let persons = ids.compactMap { known[$0] }
            for person in persons { numbers[person.id.value] = nik }
            let isOfMany = persons.count > Self.mostOfOneNumber
            for (position, one) in persons.enumerated() {
                for other in persons[(position + 1)...].prefix(isOfMany ? 1 : persons.count) {
                    add(.nik, one, other, chance: 0, signs: LinkSign.sameNumber(ofMany: isOfMany))
                }
            }
        }
    }

    private func isOneNumber(_ pair: Pair) -> Bool {
        numbers[pair.first].map { $0 == numbers[pair.second] } ?? false
    }

    /// Writes what differs from the cases that are there, some hundred in a transaction.
    ///
    /// - Parameters:
    ///   - began: when the people were read.
    ///   - due: who was due then.
    func write(
        _ search: DuplicateSearch, learned: LinkModel, persons: Int, began: Int64, due: [LinkDue.Row]
    ) throws -> FindDuplicates.Outcome {
        var outcome = FindDuplicates.Outcome(persons: persons, cases: 0, numbers: 0, new: 0, gone: 0)
        let catalogue = try registry.database.readBlocking { try registry.catalogue(in: $0) }
        var known: [Pair: LinkCaseRecord] = [:]
        var stale: [LinkCaseRecord] = []
        // Told apart, and their numbers have become one or two since.
        var apart: [LinkCaseRecord] = []
        for home in registry.homes.values.sorted() {
            for row in try registry.database.readBlocking({ db in
                try db.rows("SELECT \(LinkCaseRecord.columns) FROM link_case WHERE home = \(home) ORDER BY id")
            }) {
                var record = try LinkCaseRecord(row)
                let pair = Pair(first: record.first.value, second: record.second.value)
                known[pair] = record
                if record.saysDifferent {
                    let isOne = isOneNumber(pair)
                    if isOne { outcome.numbers += 1 }
                    if isOne == record.isToldApart || record.decidedAt ?? 0 > began { continue }
                    if isOne { record.awaitMending() } else { record.settle() }
                    record.version += 1
                    apart.append(record)
                    continue
                }
                // What was opened since the people were read knows them better.
                guard found[pair] == nil, record.state.isOpen, record.since <= began else { continue }
                // Nor does it know who was merged with whom.
                if !record.isCarried { stale.append(record) }
            }
        }
        var changed = apart
        var new: [LinkCaseRecord] = []
        for (pair, found) in found.sorted(by: { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }) {
            guard var record = known[pair] else {
                new.append(made(of: found))
                count(found.kind, &outcome)
                continue
            }
            // Decided is decided.
            // Nor is one opened that a merge has put to rest since the people were read.
            let mayOpen = record.state == .gone && record.before == nil && record.since <= began
            guard !record.saysDifferent, record.state.isOpen || mayOpen else { continue }
            count(found.kind, &outcome)
            let isSame = record.chance == found.chance && record.found == found.signs && record.state != .gone
            if isSame, record.kind == found.kind { continue }
            if record.state == .gone {
                record.wake(at: registry.clock.now(), catalogue)
            }
            (record.kind, record.chance) = (found.kind, found.chance)
            record.tell(found.signs)
            record.version += 1
            changed.append(record)
        }
        for var record in stale {
            record.state = .gone
            record.version += 1
            changed.append(record)
        }
        (outcome.new, outcome.gone) = (new.count, stale.count)
        try write(new: new, changed: changed, search)
        try registry.database.writeBlocking { db in
            try search.fence(db)
            try LinkModelStore.write(learned, at: registry.clock.now(), in: db)
            try LinkDue.settle(due, in: db)
        }
        return outcome
    }

    private func count(_ kind: LinkKind, _ outcome: inout FindDuplicates.Outcome) {
        if kind == .person { outcome.cases += 1 } else { outcome.numbers += 1 }
    }

    private func made(of found: Found) -> LinkCaseRecord {
        LinkCaseRecord(
            of: (found.first.id, RegionCode(found.first.village)),
            (found.second.id, RegionCode(found.second.village)), found.kind, chance: found.chance, signs: found.signs,
            registry)
    }

    private static let portion = 4_000
    private static let changedPortion = 500

    private func write(new: [LinkCaseRecord], changed: [LinkCaseRecord], _ search: DuplicateSearch) throws {
        let phase = Words(id: "Menulis kasus", en: "Writing cases")
        let total = new.count + changed.count
        var at = 0
        while at < total {
            let end = min(
                at + (at < new.count ? Self.portion : Self.changedPortion), at < new.count ? new.count : total)
            try registry.database.writeBlocking { db in
                try search.fence(db)
                if at < new.count {
                    try insert(Array(new[at..<end]), in: db)
                } else {
                    for position in at..<end { try update(changed[position - new.count], in: db) }
                }
            }
            at = end
            try search.progress(phase, at, total)
        }
    }

    /// By the engine's fast way. Those that somebody else wrote meanwhile are left as they are.
    private func insert(_ records: [LinkCaseRecord], in db: any Connection) throws {
        var taken: Set<Pair> = []
        for (home, records) in Dictionary(grouping: records, by: \.key.home) {
            for row in try db.rows(
                "SELECT first, second FROM link_case WHERE home = \(home) AND first IN (\(records.map(\.first)))")
            {
                taken.insert(Pair(first: try row.int("first"), second: try row.int("second")))
            }
        }
        let new = records.filter { !taken.contains(Pair(first: $0.first.value, second: $0.second.value)) }
        let cases = try db.bulk(into: "link_case", columns: LinkCaseRecord.bulkColumns)
        for record in new { try record.write(to: cases) }
        try cases.finish()
        let places = try db.bulk(into: "link_place", columns: LinkPlaceRow.columns)
        for record in new { try record.writePlaces(to: places, homes: registry.home(of:)) }
        try places.finish()
        try LinkUntold.add(new.map(\.key.id), in: db)
    }

    /// Onto the case as it is now: of the two one may have moved since it was read.
    private func update(_ record: LinkCaseRecord, in db: any Connection) throws {
        let row = try db.first(
            """
            SELECT \(LinkCaseRecord.columns) FROM link_case WHERE home = \(record.key.home) AND id = \(record.key.id)
            """)
        // Whoever decided it since has the last word.
        guard var now = try row.map(LinkCaseRecord.init), now.version == record.version - 1 else { return }
        if record.saysDifferent, try now.isOneNumber(homes: registry.home(of:), in: db) != record.isToldApart { return }
        (now.kind, now.chance) = (record.kind, record.chance)
        now.tell(record.found)
        (now.state, now.since, now.reason) = (record.state, record.since, record.reason)
        now.visitSince = record.visitSince
        now.version = record.version
        try now.update(homes: registry.home(of:), in: db)
    }
}
