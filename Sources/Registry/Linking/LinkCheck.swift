import Linkage
import Storage

/// Looks at once whether somebody who is new, or has changed, may stand in the register already; in whichever village, and
/// in the transaction that brings them. Cases are opened, brought up to date, or closed.
///
/// Two who come at the same moment do not see each other: the next search through the whole register does.
struct LinkCheck {
    let registry: Registry
    let db: any Connection
    /// A case that somebody has just opened again: asked whatever speaks for it.
    var held: RecordID?

    /// A key that more people share tells nothing.
    static let mostOfOneKey = 60
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
        let catalogue = try registry.catalogue(in: db)
        let check = try registry.linkModel.check(in: db)
        try follow(all)
        var opened: [RecordID: LinkCaseRecord] = [:]
        var told: [RegionCode: Int] = [:]
        for start in stride(from: 0, to: all.count, by: Self.portion) {
            let some = Array(all[start..<min(start + Self.portion, all.count)])
            let rows = try LinkedRow.find(some, in: db).filter { !left.contains($0.village.value) }
            try closeGone(Set(some).subtracting(rows.map(\.key)))
            if check == nil, !rows.isEmpty { try askForModel() }
            let sharing = try sharing(rows)
            var compared: [Compared] = []
            var steps = try steps(rows, sharing, without: left, check, catalogue, &compared)
            var locked = Set(some.map(\.home))
            while true {
                let homes = Set(steps.flatMap { $0.homes(registry.home(of:)) })
                if homes.isSubset(of: locked) { break }
                // Others' rows are written: what is known of them is held to the end, and looked at again; somebody may
                // have moved one of them while this waited.
                locked.formUnion(homes)
                try db.lock(locked.map(LockKey.home))
                steps = try self.steps(rows, sharing, without: left, check, catalogue, &compared)
            }
            for step in steps {
                guard let record = try step.take(homes: registry.home(of:), in: db) else { continue }
                // Of two who both changed, either finds the case.
                if opened.updateValue(record, forKey: record.key.id) == nil, record.asksVillages {
                    told[step.otherVillage, default: 0] += 1
                }
            }
        }
        if !told.isEmpty { try LinkNotices(registry: registry, db: db).found(told) }
        return opened.values.sorted { $0.key < $1.key }
    }

    /// Where nothing was learned yet, as where people were only ever added by hand, or what this program cannot read, a
    /// search is due; once, since it leaves what it has learned.
    private func askForModel() throws {
        if try LinkDue.contains(LinkDue.everybody, in: db) { return }
        try LinkDue.add([LinkDue.everybody], at: registry.clock.now(), in: db)
    }

    /// Who came back into another kabupaten by an undo has their cases there again.
    private func follow(_ all: [RecordKey]) throws {
        for (id, keys) in Dictionary(grouping: all, by: \.id) where keys.count > 1 {
            let rows = try keys.compactMap { try PersonRecord.find($0, in: db) }
            guard let here = rows.first(where: { $0.status == .present }) else { continue }
            for gone in rows where gone.key != here.key && gone.status != .present && gone.key.id == id {
                try LinkCaseRecord.follow(here, from: gone.key.home, in: db)
            }
        }
    }

    /// Who has a key in common with each of them, themselves among these; keys that are not there yet are written. Most
    /// changes leave most keys as they are.
    private func sharing(_ rows: [LinkedRow]) throws -> [RecordKey: Set<RecordKey>] {
        var keys = PersonKeys()
        var own: [RecordKey: [UInt64]] = [:]
        for row in rows { own[row.key] = row.keys(&keys) }
        let holders = try LinkKeys.holders(of: Set(own.values.joined()), in: db)
        func isThere(_ key: UInt64, _ row: LinkedRow) -> Bool { holders[key]?.contains(row.key) ?? false }
        try LinkKeys.write(rows.filter { row in own[row.key]?.contains { !isThere($0, row) } ?? false }, &keys, in: db)
        let telling = holders.filter { $0.value.count <= Self.mostOfOneKey }
        return own.mapValues { keys in keys.reduce(into: []) { $0.formUnion(telling[$1] ?? []) } }
    }

    /// What is to be done about each of those who may be one of the rows.
    private func steps(
        _ rows: [LinkedRow], _ sharing: [RecordKey: Set<RecordKey>], without left: Set<Int64>, _ check: OneCheck?,
        _ catalogue: Catalogue, _ compared: inout [Compared]
    ) throws -> [LinkStep] {
        let least = Double(catalogue.thresholds["link_ask"] ?? 50) / 100
        var cases: [RecordKey: [LinkCaseRecord]] = [:]
        for row in rows { cases[row.key] = try LinkCaseRecord.of(row.key, in: db) }
        let others = try candidates(of: rows, check == nil ? [:] : sharing, asked: cases, without: left)
        let before = compared
        compared = rows.map { row -> Compared in
            let question = Compared(
                row: row, others: others[row.key] ?? [],
                asked: (cases[row.key] ?? []).map { $0.other(than: row.key.id) })
            guard let check else { return question.answered(byNumberOf: cases[row.key] ?? []) }
            return before.first { $0.isSame(as: question) } ?? question.answered(by: check, least)
        }
        return compared.flatMap { answer in
            let (row, found) = (answer.row, answer.found)
            let known = Dictionary((cases[row.key] ?? []).map { ($0.other(than: row.key.id), $0) }) { first, _ in first
            }
            let holders = found.filter { row.nik != nil && $0.other.nik == row.nik }.map(\.other.key.id).sorted()
            let isOfMany = holders.count >= FoundCases.mostOfOneNumber
            let beside = [holders.last { $0 < row.key.id }, holders.first { $0 > row.key.id }]
            return found.compactMap { one in
                var one = one
                one.isOfMany = isOfMany
                let isClash =
                    row.nik != nil && one.other.nik == row.nik && (!isOfMany || beside.contains(one.other.key.id))
                let kind: LinkKind? = one.chance >= least ? .person : isClash ? .nik : nil
                let before = known[one.other.key.id]
                return LinkStep(
                    row, one, kind, before: before, isHeld: held != nil && before?.key.id == held, catalogue, registry)
            }
        }
    }

    // MARK: Who it may be

    /// Who shares a key, the NIK or the family card with each of them, or is asked about already.
    private func candidates(
        of rows: [LinkedRow], _ sharing: [RecordKey: Set<RecordKey>], asked: [RecordKey: [LinkCaseRecord]],
        without left: Set<Int64>
    ) throws -> [RecordKey: [LinkedRow]] {
        var ofNIK: [Int64: [RecordKey]] = [:]
        let niks = Set(rows.compactMap(\.nik)).sorted()
        // A newborn has none, and of no number at all a whole table would be walked through.
        let numbered =
            niks.isEmpty ? [] : try db.rows("SELECT nik, home, person FROM person_nik WHERE nik IN (\(niks))")
        for row in numbered {
            ofNIK[try row.int("nik"), default: []].append(
                RecordKey(home: try row.int("home"), id: RecordID(try row.int("person"))))
        }
        let ofKK = try members(of: Set(rows.compactMap(\.kk)))
        var wanted: [RecordKey: Set<RecordKey>] = [:]
        for row in rows {
            var found = sharing[row.key] ?? []
            if let nik = row.nik { found.formUnion(Self.nearest(ofNIK[nik] ?? [], row.key)) }
            if let kk = row.kk { found.formUnion((ofKK[kk] ?? []).prefix(Self.mostOfOneKey)) }
            for record in asked[row.key] ?? [] where record.state.isOpen || record.isCarried {
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

    /// Of a number that very many have, those beside somebody in the order of people.
    private static func nearest(_ holders: [RecordKey], _ key: RecordKey) -> ArraySlice<RecordKey> {
        let sorted = holders.sorted { $0.id < $1.id }
        let place = sorted.firstIndex { $0.id >= key.id } ?? sorted.endIndex
        return sorted[max(0, place - mostOfOneKey / 2)..<min(sorted.count, place + mostOfOneKey / 2)]
    }

    /// Everybody who stands on a family card, in whichever village it is kept.
    func members(of kks: Set<Int64>) throws -> [Int64: [RecordKey]] {
        if kks.isEmpty { return [:] }
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

    /// Of who is no longer in the register nothing is asked; nor of a record that somebody has removed as one that is
    /// there twice. What a merge put away is closed by the merge.
    private func closeGone(_ keys: Set<RecordKey>) throws {
        for key in keys.sorted() {
            guard let person = try PersonRecord.find(key, in: db), person.status != .present,
                try !person.wasPutAway(in: db)
            else { continue }
            for var record in try LinkCaseRecord.held(of: key, in: db) where record.state.isOpen {
                if record.isToldApart {
                    record.settle()
                    record.version += 1
                } else {
                    record.fade(at: registry.clock.now())
                }
                try record.update(homes: registry.home(of:), in: db)
            }
        }
    }
}

/// One person held against others. Looked at again after a wait, nearly always the same, and then not reckoned again.
private struct Compared {
    let row: LinkedRow
    let others: [LinkedRow]
    /// Whom the person has a case with.
    let asked: [RecordID]
    private(set) var found: [LinkStep.Found] = []

    init(row: LinkedRow, others: [LinkedRow], asked: [RecordID]) {
        self.row = row
        self.others = others
        self.asked = asked
    }

    func isSame(as other: Compared) -> Bool { row == other.row && others == other.others && asked == other.asked }

    /// Before anything was learned numbers are held against each other, and nothing else is known of anybody.
    func answered(byNumberOf cases: [LinkCaseRecord]) -> Compared {
        var copy = self
        copy.found = others.filter { other in
            if let record = cases.first(where: { $0.other(than: row.key.id) == other.key.id }) {
                return record.kind == .nik || record.saysDifferent
            }
            return row.nik != nil && other.nik == row.nik
        }.map { LinkStep.Found(other: $0, chance: 0, signs: []) }
        return copy
    }

    /// What agrees is told of those alone whom a case may be about.
    func answered(by check: OneCheck, _ least: Double) -> Compared {
        if others.isEmpty { return self }
        var reader = RecordReader(LinkedPeople.roles, spellings: .indonesian, expecting: 64)
        for one in [row] + others { one.read(into: &reader) }
        var copy = self
        let answers = check.compare(reader) { number, chance in
            let other = others[number]
            return chance >= least || (row.nik != nil && other.nik == row.nik) || asked.contains(other.key.id)
        }
        copy.found = zip(others, answers).map { other, found in
            LinkStep.Found(
                other: other, chance: found.probability,
                signs: found.levels.map { LinkSign(field: $0.field, level: $0.level) })
        }
        return copy
    }
}
