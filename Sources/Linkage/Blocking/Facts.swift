/// What is looked for in small files, of which anything can be asked: two records are compared if they have one thing in
/// common that hardly any others have, or two things that hardly any others have together. So a person is met whatever is
/// missing, wrong, or written in another column's place.
struct Facts {
    private let all: LinkRecords
    /// How many have each.
    private var counts: [UInt64: UInt32] = [:]

    /// As many as may have what two are compared for by chance.
    private static let chance = 8.0

    private struct Fact {
        var kind: Kind
        var value: UInt64
    }

    private enum Kind: UInt64 {
        case word, start, birth, year, day, village, postcode, house, street, mother

        /// Whether the one says the other, more or less.
        func says(_ other: Kind) -> Bool {
            switch (self, other) {
            case (.word, .start), (.birth, .year), (.birth, .day), (.year, .day), (.village, .postcode): true
            default: false
            }
        }
    }

    init(_ all: LinkRecords) {
        self.all = all
        for position in 0..<all.count {
            for fact in facts(position) { counts[fact.value, default: 0] += 1 }
        }
    }

    /// Calls `body` with each key of a record, 64 bits well spread; some maybe twice.
    func forEachKey(_ position: Int, _ body: (UInt64) -> Void) {
        let facts = facts(position)
        let total = Double(all.count)
        let known = facts.map { Double(counts[$0.value] ?? 0) }
        for (one, fact) in facts.enumerated() {
            if known[one] <= Self.chance {
                body(mix(fact.value))
                continue
            }
            for other in facts.indices.dropFirst(one + 1) where known[other] > Self.chance {
                if fact.kind.says(facts[other].kind) || fact.value == facts[other].value { continue }
                // Their order in a record does not count.
                if known[one] * known[other] / total <= Self.chance { body(mix(fact.value &+ facts[other].value)) }
            }
        }
    }

    private func facts(_ position: Int) -> [Fact] {
        var facts: [Fact] = []
        func add(_ kind: Kind, _ value: UInt64) {
            facts.append(Fact(kind: kind, value: mix(mix(value) &+ kind.rawValue &* 0x9E37_79B9_7F4A_7C15)))
        }
        func addWords(_ kind: Kind, _ words: [UInt32], _ count: UInt8) {
            for word in words.prefix(Int(count)) { add(kind, all.sound(word)) }
        }
        let record = all.records[position]
        let name = [record.name.0, record.name.1, record.name.2, record.name.3, record.name.4]
        addWords(.word, name, record.nameCount)
        for word in name.prefix(Int(record.nameCount)) { add(.start, all.words[Int(word)].word.high >> 40) }
        if record.birth != 0 {
            add(.birth, UInt64(record.birth))
            add(.year, UInt64(record.birth / 10_000))
            add(.day, UInt64(record.birth % 10_000))
        }
        if record.village != 0 { add(.village, all.villageKey(record)) }
        let mother = [record.mother.0, record.mother.1, record.mother.2, record.mother.3]
        addWords(.mother, mother, record.motherCount)
        guard all.extras.count > 0 else { return facts }
        let extra = all.extras[position]
        if extra.postcode != 0 { add(.postcode, all.placeKeys[Int(extra.postcode)]) }
        if extra.house != 0 { add(.house, UInt64(extra.house)) }
        addWords(.street, [extra.address.0, extra.address.1, extra.address.2, extra.address.3], extra.addressCount)
        addWords(.street, [extra.hamlet.0, extra.hamlet.1, extra.hamlet.2, extra.hamlet.3], extra.hamletCount)
        return facts
    }
}
