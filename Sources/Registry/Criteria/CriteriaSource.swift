/// Where the answer to a question stands already: codes of the house or of the head of the family.
///
/// Written as `lantai=6,9?10`, `dinding=2,3;dinding=1&kondisi_dinding=2`, `luas<8`: yes for these codes, no for all
/// others, nothing for those behind the question mark; `&` for all of them, `;` for any of them. Nothing else can be
/// said, so that data hold no program.
package struct CriteriaSource: Sendable, Equatable {
    /// Any of them, each all of its tests.
    let ways: [[Test]]

    enum Test: Sendable, Equatable {
        case house(HouseTrait, yes: [Int], unclear: [Int])
        case head(PersonTrait, yes: [Int], unclear: [Int])
        /// Less floor than this for each of the family, in square metres.
        case floorBelow(Int)
    }

    /// Nil: it says something that is not known.
    package init?(text: String) {
        let ways = text.split(separator: ";", omittingEmptySubsequences: false).map { way -> [Test?] in
            way.split(separator: "&", omittingEmptySubsequences: false).map { Test(text: String($0)) }
        }
        var read: [[Test]] = []
        for way in ways {
            let tests = way.compactMap { $0 }
            guard !tests.isEmpty, tests.count == way.count else { return nil }
            read.append(tests)
        }
        guard !read.isEmpty else { return nil }
        self.ways = read
    }

    package var text: String {
        ways.map { tests in tests.map(\.text).joined(separator: "&") }.joined(separator: ";")
    }

    /// What of the house it looks at.
    package var houseTraits: Set<HouseTrait> {
        var traits: Set<HouseTrait> = []
        for test in ways.joined() {
            switch test {
            case .house(let trait, _, _): traits.insert(trait)
            case .floorBelow: traits.insert(.floorArea)
            case .head: break
            }
        }
        return traits
    }

    /// Nil: what is known does not tell.
    func answer(_ facts: CriteriaFacts) -> Bool? {
        var isOpen = false
        for way in ways {
            switch Self.all(way, facts) {
            case true?: return true
            case nil: isOpen = true
            case false?: break
            }
        }
        return isOpen ? nil : false
    }

    private static func all(_ tests: [Test], _ facts: CriteriaFacts) -> Bool? {
        var isOpen = false
        for test in tests {
            switch test.answer(facts) {
            case false?: return false
            case nil: isOpen = true
            case true?: break
            }
        }
        return isOpen ? nil : true
    }
}

extension CriteriaSource.Test {
    init?(text: String) {
        let text = text.trimmingSpaces
        if text.hasPrefix("luas<") {
            guard let least = Int(text.dropFirst(5)), (1...100).contains(least) else { return nil }
            self = .floorBelow(least)
            return
        }
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        let lists = parts[1].split(separator: "?", omittingEmptySubsequences: false).map { Self.codes(String($0)) }
        guard (1...2).contains(lists.count), let yes = lists[0] else { return nil }
        var unclear: [Int] = []
        if lists.count == 2 {
            guard let more = lists[1] else { return nil }
            unclear = more
        }
        let name = parts[0].trimmingSpaces
        if let trait = HouseTrait(rawValue: name) {
            self = .house(trait, yes: yes, unclear: unclear)
        } else if let trait = PersonTrait(rawValue: name) {
            self = .head(trait, yes: yes, unclear: unclear)
        } else {
            return nil
        }
    }

    /// Nil: not only numbers.
    private static func codes(_ text: String) -> [Int]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let codes = parts.compactMap { Int(String($0).trimmingSpaces) }
        return codes.count == parts.count ? codes : nil
    }

    var text: String {
        switch self {
        case .house(let trait, let yes, let unclear): Self.text(trait.rawValue, yes, unclear)
        case .head(let trait, let yes, let unclear): Self.text(trait.rawValue, yes, unclear)
        case .floorBelow(let least): "luas<\(least)"
        }
    }

    private static func text(_ name: String, _ yes: [Int], _ unclear: [Int]) -> String {
        func list(_ codes: [Int]) -> String { codes.map { String($0) }.joined(separator: ",") }
        return unclear.isEmpty ? "\(name)=\(list(yes))" : "\(name)=\(list(yes))?\(list(unclear))"
    }

    func answer(_ facts: CriteriaFacts) -> Bool? {
        switch self {
        case .house(let trait, let yes, let unclear): Self.answer(facts.house[trait], yes, unclear)
        case .head(let trait, let yes, let unclear): Self.answer(facts.head[trait], yes, unclear)
        case .floorBelow(let least): Self.isBelow(least, facts)
        }
    }

    private static func isBelow(_ least: Int, _ facts: CriteriaFacts) -> Bool? {
        guard let area = facts.house[.floorArea], area > 0, facts.persons > 0 else { return nil }
        return area < least * facts.persons
    }

    private static func answer(_ code: Int?, _ yes: [Int], _ unclear: [Int]) -> Bool? {
        guard let code, !unclear.contains(code) else { return nil }
        return yes.contains(code)
    }
}

extension CriteriaSource: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let read = CriteriaSource(text: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown source \(text)")
        }
        self = read
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
