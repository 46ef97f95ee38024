import Linkage
import Storage

/// Looks for newcomers of a proposal among everybody in the register, as `LinkCheck` does for those who are in it. Nothing
/// is written and nobody is asked: whoever proposes looks at them first.
struct ProposedPeople {
    let registry: Registry
    let db: any Connection
    /// As many are told of one newcomer, the likeliest first.
    static let most = 3

    /// - Parameter newcomers: with the places by which findings name them.
    /// - Returns: by the place, those on record who may be the same person.
    func alike(_ newcomers: [(place: Int, row: LinkedRow)], least: Double) throws -> [Int: [LinkedRow]] {
        // Of a register that was never searched it is not known how people differ.
        guard !newcomers.isEmpty, let check = try registry.linkModel.check(in: db) else { return [:] }
        let others = try candidates(newcomers)
        var found: [Int: [LinkedRow]] = [:]
        for (place, row) in newcomers {
            let those = others[place] ?? []
            if those.isEmpty { continue }
            var reader = RecordReader(LinkedPeople.roles, spellings: .indonesian, expecting: 64)
            for one in [row] + those { one.read(into: &reader) }
            let answers = check.compare(reader) { _, _ in false }
            let likely = zip(those, answers).filter { $0.1.probability >= least }
                .sorted { $0.1.probability > $1.1.probability }
            if !likely.isEmpty { found[place] = likely.prefix(Self.most).map { $0.0 } }
        }
        return found
    }

    /// Who shares a key, the NIK or the family card with each of them.
    private func candidates(_ newcomers: [(place: Int, row: LinkedRow)]) throws -> [Int: [LinkedRow]] {
        let left = try LinkedPeople.leftOut(in: db)
        var keys = PersonKeys()
        var own: [Int: [UInt64]] = [:]
        for (place, row) in newcomers { own[place] = row.keys(&keys) }
        let holders = try LinkKeys.holders(of: Set(own.values.joined()), in: db)
        let telling = holders.filter { $0.value.count <= LinkCheck.mostOfOneKey }
        let ofNIK = try self.holders(of: Set(newcomers.compactMap { $0.row.nik }))
        let ofKK = try members(of: Set(newcomers.compactMap { $0.row.kk }))
        var wanted: [Int: Set<RecordKey>] = [:]
        for (place, row) in newcomers {
            var found: Set<RecordKey> = []
            for key in own[place] ?? [] { found.formUnion(telling[key] ?? []) }
            if let nik = row.nik { found.formUnion((ofNIK[nik] ?? []).prefix(LinkCheck.mostOfOneKey)) }
            if let kk = row.kk { found.formUnion((ofKK[kk] ?? []).prefix(LinkCheck.mostOfOneKey)) }
            wanted[place] = found
        }
        let people = try LinkedRow.find(Set(wanted.values.joined()).sorted(), in: db)
            .filter { !left.contains($0.village.value) }
        let known = Dictionary(people.map { ($0.key, $0) }) { first, _ in first }
        return wanted.mapValues { $0.sorted().compactMap { known[$0] } }
    }

    private func holders(of niks: Set<Int64>) throws -> [Int64: [RecordKey]] {
        if niks.isEmpty { return [:] }
        var holders: [Int64: [RecordKey]] = [:]
        for row in try db.rows("SELECT nik, home, person FROM person_nik WHERE nik IN (\(niks.sorted()))") {
            holders[try row.int("nik"), default: []].append(
                RecordKey(home: try row.int("home"), id: RecordID(try row.int("person"))))
        }
        return holders
    }

    private func members(of kks: Set<Int64>) throws -> [Int64: [RecordKey]] {
        if kks.isEmpty { return [:] }
        return try LinkCheck(registry: registry, db: db).members(of: kks)
    }
}

extension LinkedRow {
    /// Somebody of a proposal, whom no record stands for.
    init(_ member: ProposedMember, of family: FamilyRecord) {
        let person = member.record
        self.init(
            key: RecordKey(home: person.key.home, id: RecordID(-Int64(member.place))), village: person.village,
            nik: person.nikNumber, kk: family.kkNumber, name: person.name, birth: person.birth.map { Int64($0) },
            sex: Int64(person.sex), mother: nonEmpty(person.mother))
    }
}
