import Linkage
import Testing

/// Where hardly anybody stands twice, nobody else is taken for such a one.
@Suite("Crowds of namesakes")
struct CrowdTests {
    /// A few dozen names for everybody, serials that begin with one, and the districts' numbers one beside the other.
    private static func crowd(_ count: Int, districts: Int) -> [Row] {
        let names = ["SITI AMINAH", "SUPRIYANTO", "AHMAD", "NURHAYATI", "ENDANG", "SUMARNI", "RUDI HARTONO", "AMINAH"]
        var draw: UInt64 = 7
        func next(_ limit: Int) -> Int {
            draw = draw &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(draw >> 33) % limit
        }
        func padded(_ number: Int, _ length: Int) -> String { String(String(1_000_000 + number).suffix(length)) }
        return (0..<count).map { number in
            let district = 990_101 + next(districts)
            let (year, month, day) = (1950 + next(60), 1 + next(12), 1 + next(28))
            return Row(
                id: "p\(number)", nik: "\(district)\(padded(day, 2))\(padded(month, 2))\(padded(year % 100, 2))0001",
                kk: "\(district)010110\(padded(number / 3 % 10_000, 4))", name: names[next(names.count)],
                birth: "\(year)-\(padded(month, 2))-\(padded(day, 2))", sex: "L",
                mother: "\(names[next(names.count)]) \(names[next(names.count)])",
                village: "\(district)\(2001 + next(9))")
        }
    }

    @Test("one name in one district, each with a NIK of their own birth date, are as many people")
    func namesakes() {
        var rows = Self.crowd(40_000, districts: 12)
        // Those who have a number of somebody else are another matter.
        var seen: Set<String> = []
        rows.removeAll { !seen.insert($0.nik).inserted }
        var twice: Set<Set<String>> = []
        for number in 0..<20 {
            var copy = rows[number * 900]
            copy.id += "b"
            (copy.village, copy.kk) = ("9901992001", "9901990101109999")
            twice.insert([rows[number * 900].id, copy.id])
            rows.append(copy)
        }
        let found = LinkedRows(rows).persons
        #expect(twice.isSubset(of: found))
        #expect(found.subtracting(twice).count <= 10, "\(found.count)")
    }
}
