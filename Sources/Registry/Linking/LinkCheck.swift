import Linkage
import Storage

/// Looks at once whether somebody who is new, or has changed, may stand in the register already; in whichever village, and
/// in the transaction that brings them. Cases are opened, brought up to date, or closed.
///
/// Two who come at the same moment do not see each other: the next search through the whole register does.
struct LinkCheck {
    let registry: Registry
    let db: any Connection

    /// A key that more people share tells nothing.
    private static let mostOfOneKey = 200
    /// So many people are looked at together.
    private static let portion = 200

    /// - Returns: the cases that are open now and were not before.
    @discardableResult
    func run(_ keys: Set<RecordKey>) throws -> [LinkCaseRecord] {
        if keys.isEmpty { return [] }
        return try db.beyondSight { try check(keys.sorted()) }
    }

    private func check(_ all: [RecordKey]) throws -> [LinkCaseRecord] {
        let left = try LinkedPeople.leftOut(in: db)
        let least = Double(try registry.catalogue(in: db).thresholds["link_ask"] ?? 50) / 100
        let check = try registry.linkModel.check(in: db)
        var opened: [LinkCaseRecord] = []
        for start in stride(from: 0, to: all.count, by: Self.portion) {
            let some = Array(all[start..<min(start + Self.portion, all.count)])
            let rows = try LinkedRow.find(some, in: db).filter { !left.contains($0.village.value) }
            var keys = PersonKeys()
            try LinkKeys.write(rows, &keys, in: db)
            guard let check else { continue }
            var cases: [RecordKey: [LinkCaseRecord]] = [:]
            for row in rows { cases[row.key] = try LinkCaseRecord.of(row.key, in: db) }
            let others = try candidates(of: rows, &keys, asked: cases, without: left)
            for row in rows {
                let found = Self.compare(row, others[row.key] ?? [], check)
                opened += try settle(row, found, cases[row.key] ?? [], least: least)
            }
            try closeGone(Set(some).subtracting(rows.map(\.key)))
        }
        return opened
    }

    // MARK: Who it may be

    /// Who shares a key, the NIK or the family card with each of them, or is asked about already.
    private func candidates(
        of rows: [LinkedRow], _ keys: inout PersonKeys, asked: [RecordKey: [LinkCaseRecord]], without left: Set<Int64>
    ) throws -> [RecordKey: [LinkedRow]] {
        var own: [RecordKey: [UInt64]] = [:]
        for row in rows { own[row.key] = row.keys(&keys) }
        let holders = try LinkKeys.holders(of: Set(own.values.joined()), most: Self.mostOfOneKey, in: db)
        var ofNIK: [Int64: [RecordKey]] = [:]
        let niks = Set(rows.compactMap(\.nik)).sorted()
        for row in try db.rows("SELECT nik, home, person FROM person_nik WHERE nik IN (\(niks))") {
            ofNIK[try row.int("nik"), default: []].append(
                RecordKey(home: try row.int("home"), id: RecordID(try row.int("person"))))
        }
        let ofKK = try members(of: Set(rows.compactMap(\.kk)))
        var wanted: [RecordKey: Set<RecordKey>] = [:]
        for row in rows {
            var found = Set((own[row.key] ?? []).flatMap { holders[$0] ?? [] })
            if let nik = row.nik { found.formUnion((ofNIK[nik] ?? []).prefix(Self.mostOfOneKey)) }
            if let kk = row.kk { found.formUnion((ofKK[kk] ?? []).prefix(Self.mostOfOneKey)) }
            for record in asked[row.key] ?? [] where record.state.isOpen {
                let other = record.other(than: row.key.id)
                found.insert(RecordKey(home: registry.home(of: record.village(of: other)), id: other))
            }
            found.remove(row.key)
            wanted[row.key] = found
        }
        let people = try LinkedRow.find(Set(wanted.values.joined()).sorted(), in: db)
            .filter { !left.contains($0.village.value) }
        let known = Dictionary(people.map { ($0.key, $0) }) { first, _ in first }
        return wanted.mapValues { $0.sorted().compactMap { known[$0] } }
    }

    /// Everybody who stands on a family card, in whichever village it is kept.
    private func members(of kks: Set<Int64>) throws -> [Int64: [RecordKey]] {
        var families: [RecordKey: Int64] = [:]
        for row in try db.rows("SELECT kk, home, family FROM family_kk WHERE kk IN (\(kks.sorted()))") {
            families[RecordKey(home: try row.int("home"), id: RecordID(try row.int("family")))] = try row.int("kk")
        }
        var members: [Int64: [RecordKey]] = [:]
        for (home, keys) in Dictionary(grouping: families.keys.sorted(), by: \.home) {
            for row in try db.rows(
                """
                SELECT family, person FROM membership
                WHERE home = \(home) AND family IN (\(keys.map(\.id))) AND valid_to IS NULL
                """)
            {
                let family = RecordKey(home: home, id: RecordID(try row.int("family")))
                guard let kk = families[family] else { continue }
                members[kk, default: []].append(RecordKey(home: home, id: RecordID(try row.int("person"))))
            }
        }
        return members
    }

    /// One of those compared, and what was found of the two.
    private struct Found {
        var other: LinkedRow
        var chance: Double
        var signs: [LinkSign]
    }

    private static func compare(_ row: LinkedRow, _ others: [LinkedRow], _ check: OneCheck) -> [Found] {
        if others.isEmpty { return [] }
        var reader = RecordReader(LinkedPeople.roles, spellings: .indonesian, expecting: 64)
        for one in [row] + others { one.read(into: &reader) }
        return zip(others, check.compare(reader)).map { other, found in
            Found(
                other: other, chance: found.probability,
                signs: found.levels.map { LinkSign(field: $0.field, level: $0.level) })
        }
    }

    // MARK: What becomes of cases

    private func settle(_ row: LinkedRow, _ found: [Found], _ cases: [LinkCaseRecord], least: Double) throws
        -> [LinkCaseRecord]
    {
        let known = Dictionary(cases.map { ($0.other(than: row.key.id), $0) }) { first, _ in first }
        var opened: [LinkCaseRecord] = []
        let clashes = found.filter { $0.other.nik != nil && $0.other.nik == row.nik }.count
        for one in found {
            let kind: LinkKind? =
                one.chance >= least
                ? .person
                : one.other.nik == row.nik && row.nik != nil && clashes < FoundCases.mostOfOneNumber ? .nik : nil
            let before = known[one.other.key.id]
            if let kind, let record = try open(row, one, kind, before) { opened.append(record) }
            if kind == nil, let before { try close(before, signs: one.signs) }
        }
        return opened
    }

    /// - Returns: the case, if it is new or open again.
    private func open(_ row: LinkedRow, _ found: Found, _ kind: LinkKind, _ before: LinkCaseRecord?) throws
        -> LinkCaseRecord?
    {
        let signs = kind == .nik ? [LinkSign(field: "nik", level: "same")] : found.signs
        let chance = kind == .nik ? 0 : Int(found.chance * 10_000)
        guard let before else {
            let record = LinkCaseRecord(
                of: (row.key.id, row.village), (found.other.key.id, found.other.village), kind, chance: chance,
                signs: signs, registry)
            return try record.insertIfNew(homes: registry.home(of:), in: db) ? record : nil
        }
        // Decided is decided; and what families say of a case counts for as long as the two are what they were.
        guard before.state.isOpen || before.state == .gone else { return nil }
        if before.state.isOpen, before.kind == kind, before.signs.own == signs { return nil }
        var record = before
        let isClosed = before.state == .gone
        if isClosed {
            record.wake()
            record.since = registry.clock.now()
        }
        (record.kind, record.chance, record.signs) = (kind, chance, signs)
        record.version += 1
        try record.update(homes: registry.home(of:), in: db)
        return isClosed ? record : nil
    }

    /// Nothing speaks for it any more, or less than is asked about.
    private func close(_ record: LinkCaseRecord, signs: [LinkSign]) throws {
        guard record.state.isOpen, record.signs.own != signs else { return }
        var record = record
        record.state = .gone
        record.version += 1
        try record.update(homes: registry.home(of:), in: db)
    }

    /// Of who is no longer in the register nothing is asked. What a merge put away is closed by the merge.
    private func closeGone(_ keys: Set<RecordKey>) throws {
        for key in keys.sorted() {
            guard let person = try PersonRecord.find(key, in: db), person.status != .present,
                person.status != .duplicate
            else { continue }
            for record in try LinkCaseRecord.of(key, in: db) { try close(record, signs: []) }
        }
    }
}

extension [LinkSign] {
    /// What the two say themselves, without what their families do.
    fileprivate var own: [LinkSign] { filter { $0.field != "company" } }
}
