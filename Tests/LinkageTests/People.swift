import Linkage

/// A row of a file of persons, as tests write it.
struct Row: Equatable {
    var id: String
    var nik = ""
    var kk = ""
    var name = ""
    var birth = ""
    var sex = ""
    var mother = ""
    var village = ""

    static let roles: [LinkRole?] = [.nik, .kk, .name, .birthDate, .sex, .mother, .village]
    var fields: [String] { [nik, kk, name, birth, sex, mother, village] }
}

/// Rows linked, and what is said of them by their ids.
struct LinkedRows {
    let links: Links
    private let rows: [[String]]
    private let ids: [String]

    init(_ rows: [Row], roles: [LinkRole?] = Row.roles, threshold: Double = 0.3, threads: Int = 2, parts: Int = 3) {
        self.init(rows.map(\.fields), ids: rows.map(\.id), roles, threshold, threads, parts)
    }

    init(
        _ rows: [[String]], ids: [String], _ roles: [LinkRole?], _ threshold: Double = 0.3, _ threads: Int = 2,
        _ parts: Int = 3
    ) {
        (self.rows, self.ids) = (rows, ids)
        var readers: [RecordReader] = []
        let size = max(1, (rows.count + parts - 1) / parts)
        for start in stride(from: 0, to: rows.count, by: size) {
            var reader = RecordReader(roles, spellings: .indonesian)
            for row in rows[start..<min(start + size, rows.count)] { reader.append(row) }
            readers.append(reader)
        }
        var linker = Linker()
        (linker.threshold, linker.threads) = (threshold, threads)
        links = linker.run(LinkRecords(&readers, roles: Set(roles.compactMap { $0 })))
    }

    /// Rows of two files, each with columns of its own.
    init(
        _ one: (rows: [[String]], roles: [LinkRole?]), _ other: (rows: [[String]], roles: [LinkRole?]), ids: [String],
        threads: Int = 2
    ) {
        (rows, self.ids) = (one.rows + other.rows, ids)
        var readers: [RecordReader] = []
        for (source, file) in [one, other].enumerated() {
            var reader = RecordReader(file.roles, spellings: .indonesian, source: UInt8(source))
            for row in file.rows { reader.append(row) }
            readers.append(reader)
        }
        var linker = Linker()
        (linker.threads, linker.isLink) = (threads, true)
        let roles = Set(one.roles.compactMap { $0 }).shared(with: Set(other.roles.compactMap { $0 }))
        links = linker.run(LinkRecords(&readers, roles: roles))
    }

    /// Probability and evidence of every pair, by the ids of its two rows.
    var pairs: [Set<String>: (probability: Float, evidence: [String])] {
        Dictionary(
            links.pairs.map { pair in
                (
                    Set([ids[Int(pair.first)], ids[Int(pair.second)]]),
                    (pair.probability, links.evidence(of: pair).words)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    var persons: Set<Set<String>> { Set(links.clusters.map { Set($0.map { ids[Int($0)] }) }) }

    func areOne(_ one: String, _ other: String) -> Bool { persons.contains { $0.contains(one) && $0.contains(other) } }
}

extension RecordReader {
    mutating func append(_ row: [String]) {
        var bytes: [UInt8] = []
        let ranges = row.map { field -> Range<Int> in
            let start = bytes.count
            bytes += Array(field.utf8)
            return start..<bytes.count
        }
        bytes.withUnsafeBytes { all in
            let fields = ranges.map { UnsafeRawBufferPointer(rebasing: all[$0]) }
            fields.withUnsafeBufferPointer { append($0) }
        }
    }
}

/// A village's worth of invented families to learn from: all NIK begin with 99, a province that is none.
struct Population {
    private(set) var rows: [Row] = []
    private var state: UInt64
    private var serials: [String: Int] = [:]

    init(families: Int, seed: UInt64 = 1) {
        state = seed
        for family in 0..<families { add(family) }
    }

    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private static let starts = [
        "BA", "BU", "CA", "DE", "DA", "EN", "FA", "GI", "HA", "IN", "JA", "KA", "LE", "MA", "MU", "NA", "PU", "RA",
        "RI",
        "SA", "SU", "TA", "TU", "WA", "WI", "YU", "ZA",
    ]
    private static let middles = ["", "RA", "LI", "NI", "DI", "SA", "MA", "KO", "RU", "TI", "HA", "YA"]
    private static let ends = [
        "NI", "TI", "NA", "RI", "DI", "MAN", "YANTO", "WATI", "SIH", "NO", "TO", "DIN", "LAH", "RAH",
    ]

    mutating func word() -> String {
        Self.starts[next(Self.starts.count)] + Self.middles[next(Self.middles.count)] + Self.ends[next(Self.ends.count)]
    }

    private mutating func person(_ family: Int, _ years: ClosedRange<Int>, woman: Bool, mother: String) -> Row {
        let (year, month, day) = (years.lowerBound + next(years.count), 1 + next(12), 1 + next(28))
        let village = "99010\(1 + family % 4)\(2001 + family % 12)"
        let name = next(5) == 0 ? word() : "\(word()) \(word())"
        let key = "99010\(1 + family % 4)" + two(day + (woman ? 40 : 0)) + two(month) + two(year % 100)
        serials[key, default: 0] += 1
        return Row(
            id: "f\(family)p\(rows.count)", nik: key + four(serials[key] ?? 1),
            kk: "99010\(1 + family % 4)010110" + four(family % 10_000), name: name,
            birth: "\(year)-\(two(month))-\(two(day))", sex: woman ? "P" : "L", mother: mother, village: village)
    }

    private mutating func add(_ family: Int) {
        rows.append(person(family, 1950...1985, woman: false, mother: "\(word()) \(word())"))
        let wife = person(family, 1955...1990, woman: true, mother: "\(word()) \(word())")
        rows.append(wife)
        for _ in 0..<next(4) {
            let isGirl = next(2) == 0
            rows.append(person(family, 1990...2024, woman: isGirl, mother: wife.name))
        }
    }

    /// Copies of every `each`-th person, changed.
    mutating func copies(each: Int, from first: Int = 3, _ change: (inout Row, inout Population) -> Void) -> [(
        one: String, other: String
    )] {
        var pairs: [(String, String)] = []
        for position in stride(from: first, to: rows.count, by: each) {
            var copy = rows[position]
            copy.id += "copy\(first)"
            change(&copy, &self)
            pairs.append((rows[position].id, copy.id))
            rows.append(copy)
        }
        return pairs
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private func four(_ number: Int) -> String { String(String(10_000 + number).dropFirst()) }
}

/// A text with one letter or digit changed.
func slip(_ text: String, at position: Int, to letter: Character) -> String {
    var letters = Array(text)
    if position < letters.count { letters[position] = letters[position] == letter ? "X" : letter }
    return String(letters)
}

func swapped(_ text: String, at position: Int) -> String {
    var letters = Array(text)
    letters.swapAt(position, position + 1)
    return String(letters)
}
