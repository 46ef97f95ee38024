/// The parts synthetic names are made of, ready to draw from.
package struct NameParts: Sendable {
    /// A pool is a table to draw from evenly: heavier parts fill more of its entries.
    static let poolSize = 4_096
    /// Four parts of this length and three spaces stay within the 60 characters a name may have.
    private static let longestPart = 14

    private var texts: [[UInt8]] = [[]]
    private var pools: [[UInt16]] = []
    /// The patterns of every group, cohort and gender, in that order.
    private var styles: [[NameStyle]] = []
    private var knownPools: [String: Int] = [:]
    private var numbers: [[UInt8]: UInt16] = [:]

    /// Reads the columns part, role, gender, group, cohort, weight and source, with a header line.
    package init(csv: [UInt8]) throws(SimulationError) {
        let rows = try NamePartRow.read(csv)
        for group in NameGroup.allCases {
            for cohort in NameCohort.allCases {
                for gender in ["M", "F"] {
                    styles.append(try style(group, cohort, gender: gender, rows: rows))
                }
            }
        }
        knownPools = [:]
        numbers = [:]
    }

    /// Draws a name. A clan name is taken from `clan` when it is set, else drawn and left there.
    func draw(
        _ group: NameGroup, _ cohort: NameCohort, isWoman: Bool, clan: inout UInt16, random: inout RandomSource
    ) -> Name {
        let style = styles[(group.rawValue * NameCohort.allCases.count + cohort.rawValue) * 2 + (isWoman ? 1 : 0)]
        var name = Name()
        for _ in 0..<64 {
            name = Name()
            let pattern = style.count == 1 ? 0 : NameStyle.choose(style, random: &random)
            for (place, step) in style[pattern].steps.enumerated() {
                var part = step.isClan ? clan : 0
                if part == 0 { part = pools[step.pool][random.below(Self.poolSize)] }
                if step.isClan { clan = part }
                name.parts[place] = part
            }
            let parts = name.parts
            if areAlike(parts[0], parts[1]) || areAlike(parts[1], parts[2]) { continue }
            if parts[1] == 0, texts[Int(parts[0])].count < 3 { continue }
            break
        }
        return name
    }

    /// Whether two parts begin so alike that nobody would be given both.
    private func areAlike(_ one: UInt16, _ other: UInt16) -> Bool {
        other != 0 && texts[Int(one)].prefix(4) == texts[Int(other)].prefix(4)
    }

    func append(_ name: Name, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: texts[Int(name.parts[0])])
        for place in 1..<4 where name.parts[place] != 0 {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: texts[Int(name.parts[place])])
        }
    }

    // MARK: Reading

    private mutating func style(
        _ group: NameGroup, _ cohort: NameCohort, gender: String, rows: [NamePartRow]
    ) throws(SimulationError) -> [NameStyle] {
        var style: [NameStyle] = []
        for pattern in NamePattern.all where pattern.group == group && pattern.cohorts.contains(cohort) {
            var steps: [NameStyle.Step] = []
            for part in pattern.parts {
                let pool = try poolNumber(of: part, gender: gender, rows: rows)
                steps.append(NameStyle.Step(pool: pool, part: part))
            }
            style.append(NameStyle(weight: pattern.weight, steps: steps))
        }
        return style
    }

    private mutating func poolNumber(
        of part: String, gender: String, rows: [NamePartRow]
    ) throws(SimulationError) -> Int {
        let key = "\(part) \(gender)"
        if let known = knownPools[key] { return known }
        pools.append(try pool(of: part, gender: gender, rows: rows))
        knownPools[key] = pools.count - 1
        return pools.count - 1
    }

    private mutating func pool(
        of part: String, gender: String, rows: [NamePartRow]
    ) throws(SimulationError) -> [UInt16] {
        let fitting = rows.filter { $0.source == part && $0.text.count <= Self.longestPart }
        let own = fitting.filter { $0.gender == gender }
        let chosen = own.isEmpty ? fitting.filter { $0.gender == "U" } : own
        guard chosen.count > 1 else { throw .badNames("it has no \"\(part)\" for gender \(gender)") }
        let total = chosen.reduce(0) { $0 + $1.weight }
        var pool: [UInt16] = []
        var reached = 0.0
        for row in chosen {
            reached += row.weight
            guard numbers.count < Int(UInt16.max) else { throw .badNames("it is too long") }
            let number = numbers[row.text] ?? UInt16(texts.count)
            if numbers.updateValue(number, forKey: row.text) == nil { texts.append(row.text) }
            let filled = Int(reached / total * Double(Self.poolSize) + 0.5)
            while pool.count < min(filled, Self.poolSize) { pool.append(number) }
        }
        return pool
    }
}
