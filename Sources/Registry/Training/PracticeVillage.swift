import Rules

/// The invented people of a practice village: how they are on record, and how they are in truth.
struct PracticeVillage: Sendable {
    struct Person: Sendable {
        /// `rini`, or one of its own for those whom no task names.
        var key: String
        var family: String
        var rt: String
        /// The true values by field; a NIK is made from them.
        private(set) var truth: [PersonField: String]
        /// What the register has instead.
        private(set) var faults: [PersonField: String] = [:]
        private var serial: Int

        fileprivate init?(_ row: [String], number: Int) {
            guard row.count == 10 else { return nil }
            family = row[0]
            rt = row[1]
            key = row[2].isEmpty ? "\(row[0])-\(number)" : row[2]
            serial = number
            truth = [
                .name: row[3], .sex: row[4] == "P" ? "2" : "1", .birth: row[5], .relation: row[6], .mother: row[7],
                .occupation: row[8], .birthPlace: "CURUP",
            ]
            for fault in row[9].split(separator: ";") {
                let parts = fault.split(separator: "=", maxSplits: 1).map(String.init)
                guard parts.count == 2, let field = Self.faulty[parts[0]] else { continue }
                faults[field] = parts[1]
            }
        }

        private static let faulty: [String: PersonField] = [
            "nama": .name, "nik": .nik, "lahir": .birth, "ibu": .mother,
        ]

        /// The NIK that the person has, in the numbers of a ground.
        func nik(_ ground: GroundNumber) -> String {
            let date = (truth[.birth] ?? "").split(separator: "-").compactMap { Int($0) }
            guard date.count == 3 else { return "" }
            let day = truth[.sex] == "2" ? date[2] + 40 : date[2]
            return ground.area + twoDigits(day) + twoDigits(date[1]) + twoDigits(date[0] % 100)
                + GroundNumber.four(serial)
        }

        func inTruth(_ field: PersonField, _ ground: GroundNumber) -> String {
            field == .nik ? nik(ground) : truth[field] ?? ""
        }

        /// As the register begins with it.
        func onRecord(_ field: PersonField, _ ground: GroundNumber) -> String {
            switch faults[field] {
            case "-": ""
            case "kurang1": String(inTruth(field, ground).dropLast())
            case let fault?: fault
            case nil: inTruth(field, ground)
            }
        }
    }

    let persons: [Person]
    /// In the order of the file; those that begin with `t` live next door.
    let families: [String]

    init(_ table: EmbeddedTable) {
        persons = table.rows.enumerated().compactMap { Person($0.element, number: $0.offset + 1) }
        families = persons.reduce(into: []) { if $0.last != $1.family { $0.append($1.family) } }
    }

    func person(_ key: String) -> Person? { persons.first { $0.key == key } }
    func members(of family: String) -> [Person] { persons.filter { $0.family == family } }
    func isNextDoor(_ family: String) -> Bool { family.hasPrefix("t") }
    func kk(of family: String, _ ground: GroundNumber) -> String {
        ground.area + "010115" + GroundNumber.four((families.firstIndex(of: family) ?? 0) + 5_001)
    }
}

/// What tells the numbers of one practice ground from those of another: six digits where a NIK has its kabupaten and
/// kecamatan. From 71 on, which no simulated kabupaten uses.
struct GroundNumber: Sendable, Equatable {
    let number: Int

    static let count = 29 * 99
    var area: String { "99" + twoDigits(71 + number / 99) + twoDigits(1 + number % 99) }
    /// The card that the split of a family brings.
    var newKK: String { area + "0202269001" }

    static func four(_ number: Int) -> String { String(String(10_000 + number % 10_000).dropFirst()) }
}
