import Linkage
import Testing

/// The same people give the same result, however the work is divided and in whichever order they come.
@Suite("A result does not depend on how it was come by")
struct SameResultTests {
    private static let people: [Row] = {
        var people = Population(families: 400, seed: 9)
        _ = people.copies(each: 20) { row, people in
            if people.next(2) == 0 { row.nik = slip(row.nik, at: 7, to: "3") }
            if people.next(3) == 0 { row.name = slip(row.name, at: 1, to: "U") }
            if people.next(4) == 0 { row.mother = "" }
            if people.next(5) == 0 { row.birth = slip(row.birth, at: 3, to: "1") }
        }
        return people.rows
    }()

    private func same(_ one: LinkedRows, _ other: LinkedRows) {
        #expect(one.pairs.count > 50)
        #expect(one.pairs.mapValues(\.probability) == other.pairs.mapValues(\.probability))
        #expect(one.pairs.mapValues(\.evidence) == other.pairs.mapValues(\.evidence))
        #expect(one.persons == other.persons)
    }

    @Test("however many threads and parts", arguments: [(1, 1), (2, 7), (3, 2), (8, 40)])
    func threads(_ threads: Int, _ parts: Int) {
        same(LinkedRows(Self.people), LinkedRows(Self.people, threads: threads, parts: parts))
    }

    @Test("in whichever order the rows come", arguments: 1...4)
    func order(_ seed: Int) {
        var lot = Population(families: 0, seed: UInt64(seed))
        var rows = Self.people
        for position in rows.indices.reversed() where position > 0 { rows.swapAt(position, lot.next(position + 1)) }
        same(LinkedRows(Self.people), LinkedRows(rows))
    }
}
