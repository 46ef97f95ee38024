import Linkage
import Testing

/// The same people give the same result, however the work is divided and in whichever order they come.
@Suite("A result does not depend on how it was come by")
struct SameResultTests {
    /// People with whatever can be wrong with them: copies, twins, families that have moved, and a crowd that all have one
    /// name and one day.
    private static func people(_ seed: Int) -> [Row] {
        var people = Population(families: 400, seed: UInt64(seed))
        _ = people.copies(each: 20) { row, people in
            if people.next(2) == 0 { row.nik = slip(row.nik, at: 7, to: "3") }
            if people.next(3) == 0 { row.name = slip(row.name, at: 1, to: "U") }
            if people.next(4) == 0 { row.mother = "" }
            if people.next(5) == 0 { row.birth = slip(row.birth, at: 3, to: "1") }
            if people.next(6) == 0 { row.name = row.name.split(separator: " ").reversed().joined(separator: " ") }
        }
        _ = people.copies(each: 35, from: 5) { row, people in
            row.name = people.word() + " " + (row.name.split(separator: " ").last.map(String.init) ?? "")
            row.nik = row.nik.dropLast() + (row.nik.last == "1" ? "2" : "1")
        }
        _ = people.copies(each: 1, from: 1_300) { row, _ in
            row.kk = "99010901" + row.kk.dropFirst(8)
            row.village = "9901092099"
            row.nik = ""
        }
        var rows = people.rows
        for number in 0..<310 {
            var row = rows[people.next(rows.count)]
            (row.id, row.name, row.birth) = ("crowd\(number)", "SITI AMINAH", "1980-01-01")
            row.nik = "990101410180" + String(String(10_000 + people.next(300)).dropFirst())
            rows.append(row)
        }
        return rows
    }

    private static func shuffled<T>(_ rows: [T], _ seed: Int) -> [T] {
        var lot = Population(families: 0, seed: UInt64(seed))
        var rows = rows
        for position in rows.indices.reversed() where position > 0 { rows.swapAt(position, lot.next(position + 1)) }
        return rows
    }

    private func same(_ one: LinkedRows, _ other: LinkedRows) {
        #expect(one.pairs.count > 50)
        #expect(one.pairs.mapValues(\.probability) == other.pairs.mapValues(\.probability))
        #expect(one.pairs.mapValues(\.evidence) == other.pairs.mapValues(\.evidence))
        #expect(one.persons == other.persons)
    }

    @Test("however many threads and parts", arguments: [(1, 1, 9), (2, 7, 10), (8, 40, 9)])
    func threads(_ threads: Int, _ parts: Int, _ seed: Int) {
        let rows = Self.people(seed)
        same(LinkedRows(rows), LinkedRows(rows, threads: threads, parts: parts))
    }

    @Test("in whichever order the rows come", arguments: zip(1...4, [9, 10, 9, 10]))
    func order(_ seed: Int, _ people: Int) {
        let rows = Self.people(people)
        same(LinkedRows(rows), LinkedRows(Self.shuffled(rows, seed), threads: seed))
    }

    @Test("nor of files that tell of no families", arguments: 1...2)
    func withoutFamilies(_ seed: Int) {
        let rows = Self.people(11).map { ($0.id, [$0.name, $0.birth, $0.sex, $0.village]) }
        let roles: [LinkRole?] = [.name, .birthDate, .sex, .village]
        func linked(_ rows: [(String, [String])], _ threads: Int) -> LinkedRows {
            LinkedRows(rows.map(\.1), ids: rows.map(\.0), roles, 0.3, threads, 5)
        }
        same(linked(rows, 1), linked(Self.shuffled(rows, seed), 1 + seed))
    }
}
