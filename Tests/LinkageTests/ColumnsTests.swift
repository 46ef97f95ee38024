import Linkage
import Testing

/// Files have the columns they have.
@Suite("Files of other columns")
struct ColumnsTests {
    private static let words = [
        "HAYES", "BARTON", "COLLIER", "DRURY", "ELGAR", "FENWICK", "GRADY", "HOBBS", "IRVINE", "JARRAH",
    ]

    private func rows(_ count: Int) -> [[String]] {
        var lot = Population(families: 0, seed: 5)
        return (0..<count).map { _ in
            let year = 1930 + lot.next(70)
            return [
                lot.word(), lot.word(), "\(year)0\(1 + lot.next(9))1\(lot.next(9))",
                "\(Self.words[lot.next(10)]) STREET \(lot.word())", "\(2000 + lot.next(900))",
                "\(1_000_000 + lot.next(8_000_000))",
            ]
        }
    }

    private static let roles: [LinkRole?] = [.givenName, .familyName, .birthDate, .address, .postcode, .otherID]

    @Test("names apart, address, postcode and another number will do; nobody is a stranger for a swapped name")
    func others() {
        var all = rows(800)
        var ids = all.indices.map { "\($0)" }
        for position in stride(from: 0, to: 800, by: 16) {
            var copy = all[position]
            copy.swapAt(0, 1)
            copy[3] = slip(copy[3], at: 3, to: "Q")
            all.append(copy)
            ids.append("\(position)copy")
        }
        let linked = LinkedRows(all, ids: ids, Self.roles)
        let found = stride(from: 0, to: 800, by: 16).filter { linked.areOne("\($0)", "\($0)copy") }
        #expect(found.count >= 48)
        #expect(linked.persons.count <= 52)
    }

    @Test("a file without anything that says who somebody is gives no pairs")
    func nothing() {
        let linked = LinkedRows((0..<50).map { _ in ["L"] }, ids: (0..<50).map { "\($0)" }, [.sex])
        #expect(linked.links.pairs.isEmpty)
    }
}
