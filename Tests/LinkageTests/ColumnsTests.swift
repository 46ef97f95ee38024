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

    private static let addresses: [LinkRole?] = [
        .givenName, .familyName, .birthDate, .houseNumber, .address, .hamlet, .village, .postcode, .region,
    ]

    private static let changes: [(name: String, change: @Sendable (inout [String]) -> Void, evidence: String)] = [
        ("street and hamlet", { $0.swapAt(4, 5) }, "address and hamlet in each other's place"),
        ("names", { $0.swapAt(0, 1) }, "same name"),
        ("a given name and a birth date left out", { ($0[0], $0[2]) = ("", "") }, "same house number"),
        ("a surname and a birth date of somebody else", { ($0[1], $0[2]) = ("QUIMBY", "19110223") }, "same address"),
        ("a digit of the house", { $0[3] += "1" }, "house number differs in one digit"),
        ("a letter of the region", { $0[8] = slip($0[8], at: 1, to: "Q") }, "region misspelt"),
        (
            "all but the day", { ($0[0], $0[1], $0[4], $0[6]) = (slip($0[0], at: 0, to: "Q"), "", "", "") },
            "same birth date"
        ),
    ]

    @Test("whoever is written in another column's place, or half, is found in a small file", arguments: changes.indices)
    func places(_ index: Int) {
        let (name, change, evidence) = Self.changes[index]
        var lot = Population(families: 0, seed: 6)
        var all = rows(800).map { row in
            [
                row[0], row[1], row[2], "\(1 + lot.next(80))", row[3], "\(lot.word()) PARK", lot.word(), row[4],
                ["VICTORIA", "QUEENSLAND", "TASMANIA"][lot.next(3)],
            ]
        }
        var ids = all.indices.map { "\($0)" }
        for position in stride(from: 0, to: 800, by: 16) {
            var copy = all[position]
            change(&copy)
            all.append(copy)
            ids.append("\(position)copy")
        }
        let linked = LinkedRows(all, ids: ids, Self.addresses)
        let pairs = linked.pairs
        let found = stride(from: 0, to: 800, by: 16).filter { linked.areOne("\($0)", "\($0)copy") }
        #expect(found.count >= 48, "\(name): \(found.count)")
        #expect(linked.persons.count <= 51, "\(name): \(linked.persons.count)")
        let told = found.count { pairs[["\($0)", "\($0)copy"]]?.evidence.contains(evidence) ?? false }
        #expect(told * 10 >= found.count * 8, "\(name): \(told) of \(found.count) say \(evidence)")
    }

    @Test("a file of names, dates and villages alone makes no person of namesakes")
    func few() {
        var people = Population(families: 800, seed: 8)
        let copies = people.copies(each: 20) { row, _ in row.name = slip(row.name, at: 2, to: "X") }
        let linked = LinkedRows(
            people.rows.map { [$0.name, $0.birth, $0.sex, $0.village] }, ids: people.rows.map(\.id),
            [.name, .birthDate, .sex, .village])
        let truth = Set(copies.map { Set([$0.one, $0.other]) })
        #expect(copies.count { linked.areOne($0.one, $0.other) } * 10 >= copies.count * 8)
        #expect(linked.persons.count { !truth.contains($0) } * 10 <= copies.count)
    }

    @Test("a file without anything that says who somebody is gives no pairs")
    func nothing() {
        let linked = LinkedRows((0..<50).map { _ in ["L"] }, ids: (0..<50).map { "\($0)" }, [.sex])
        #expect(linked.links.pairs.isEmpty)
    }

    @Test(
        "words for sex are read in both languages",
        arguments: [
            ("LAKI-LAKI", "PRIA", true), ("l", "m", true), ("Perempuan", "WANITA", true), ("PRIA", "P", false),
        ])
    func sexes(_ one: String, _ other: String, _ isSame: Bool) throws {
        var rows = Population(families: 300, seed: 8).rows
        rows[0].sex = one
        rows.append(rows[0])
        rows[rows.count - 1].id = "kembar"
        rows[rows.count - 1].sex = other
        let linked = LinkedRows(rows)
        let pair = try #require(linked.pairs[[rows[0].id, "kembar"]])
        #expect(pair.evidence.contains("sex differs") != isSame)
    }

    @Test("numbers with letters are the same only if their letters are")
    func letters() throws {
        var all = rows(400)
        all[1] = all[0]
        all[2] = all[0]
        (all[0][5], all[1][5], all[2][5]) = ("A1234567", "B1234567", "a-1234567")
        let linked = LinkedRows(all, ids: all.indices.map { "\($0)" }, Self.roles)
        let others = try #require(linked.pairs[["0", "1"]])
        #expect(!others.evidence.contains("same other number"))
    }
}
