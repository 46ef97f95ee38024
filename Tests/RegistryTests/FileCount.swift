import Foundation
import Registry
import TepatTesting

/// What a DTKS file holds, counted from its own lines with nothing of the product: another reader, other sums. Against
/// this the reports are held.
struct FileCount {
    struct Person {
        var village: String
        var family: String
        var nik: String
        /// Day, month, year.
        var born: [Int]
        var isMan: Bool
        var programs: Set<String>
        var padan: String
    }

    let persons: [Person]

    static let programColumns = ["BANSOS BPNT": "SEMBAKO", "BANSOS PKH": "PKH", "PBI JKN": "PBI-JK"]

    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.components(separatedBy: "\n").filter { !$0.isEmpty }
        func cells(_ line: String) -> [String] {
            line.components(separatedBy: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"\r")) }
        }
        let names = cells(lines[0])
        persons = lines.dropFirst().map { line in
            let row = Dictionary(zip(names, cells(line))) { first, _ in first }
            return Person(
                village: row["DESA/KELURAHAN"] ?? "", family: row["NOKK"] ?? "", nik: row["NIK"] ?? "",
                born: (row["TANGGAL LAHIR"] ?? "").components(separatedBy: "-").compactMap(Int.init),
                isMan: row["JENIS KELAMIN"] == "LAKI-LAKI",
                programs: Set(Self.programColumns.compactMap { row[$0.key] == "YA" ? $0.value : nil }),
                padan: row["KETERANGAN PADAN"] ?? "")
        }
    }

    /// Families by village: their KK number stands for them.
    func families(in village: String? = nil) -> [String: [Person]] {
        Dictionary(grouping: persons.filter { village == nil || $0.village == village }) { $0.family }
    }

    func count(in village: String? = nil, where fits: ([Person]) -> Bool) -> Int {
        families(in: village).values.filter(fits).count
    }

    /// In full years on 21 November 2026; nil where there is no date or it lies ahead.
    static func age(_ born: [Int]) -> Int? {
        guard born.count == 3 else { return nil }
        let age = 2026 - born[2] - ((born[1], born[0]) > (11, 21) ? 1 : 0)
        return age < 0 ? nil : age
    }

    func people(in village: String? = nil, ages: ClosedRange<Int>? = nil, men: Bool? = nil) -> Int {
        persons.filter { person in
            if let village, person.village != village { return false }
            if let men, person.isMan != men { return false }
            guard let ages else { return true }
            return Self.age(person.born).map(ages.contains) ?? false
        }.count
    }

    /// The few faults that the test's own file has, found by looking at its cells.
    static func faults(_ family: [Person]) -> Set<String> {
        var faults: Set<String> = []
        for person in family {
            if person.nik.isEmpty {
                faults.insert("N01")
            } else if person.nik.count != 16 || !person.nik.allSatisfy(\.isNumber) {
                faults.insert("N02")
            }
            if person.born.isEmpty { faults.insert("B01") }
            if person.padan == "NIK TIDAK DITEMUKAN" { faults.insert("P01") }
        }
        return faults
    }
}
