import Linkage
import Testing

/// Whatever stands in a file, it is read; and nothing at all is nobody.
@Suite("Rows of any kind")
struct HostileRowsTests {
    @Test("files of nobody, of one, and of empty rows have no pairs", arguments: [0, 1, 5])
    func empty(_ count: Int) {
        let rows = (0..<count).map { Row(id: "\($0)") }
        let linked = LinkedRows(rows)
        #expect(linked.links.pairs.isEmpty)
        #expect(linked.persons.isEmpty)
    }

    @Test("a thousand that are all the same end in time, and no person is made of more than a dozen")
    func same() {
        let row = Row(
            id: "", nik: "9901010101800001", kk: "9901010101100001", name: "SITI AMINAH", birth: "1980-01-01", sex: "P",
            mother: "SRI", village: "9901012001")
        let linked = LinkedRows(
            (0..<1_000).map { number in
                var row = row; row.id = "\(number)"; return row
            })
        #expect(linked.links.clusters.allSatisfy { $0.count <= 12 })
        #expect(linked.links.wideBlocks > 0)
    }

    @Test("any bytes in any field are read", arguments: 1...20)
    func bytes(_ seed: Int) {
        var lot = Population(families: 0, seed: UInt64(seed))
        let texts = [
            "", " ", "////", "'", "H", "HJ. ", "ÉÈ çà", "\u{0}\u{1}", "9901010101800001", "99010101018000019",
            "0000-00-00",
            "1980-13-45", "A B C D E F G H I J K L M N O P", String(repeating: "X", count: 400), "\u{FFFF}", "-1",
            "R. A. K.",
        ]
        let rows = (0..<200).map { number in
            Row(
                id: "\(number)", nik: texts[lot.next(texts.count)], kk: texts[lot.next(texts.count)],
                name: texts[lot.next(texts.count)], birth: texts[lot.next(texts.count)],
                sex: texts[lot.next(texts.count)],
                mother: texts[lot.next(texts.count)], village: texts[lot.next(texts.count)])
        }
        let linked = LinkedRows(rows)
        #expect(linked.links.pairs.allSatisfy { $0.first < $0.second && (0...1).contains($0.probability) })
    }

    @Test("a date is the same however it is written", arguments: ["19800417", "17-04-1980", "17/04/1980", "1980/4/17"])
    func dates(_ written: String) throws {
        var people = Population(families: 300)
        let one = Row(
            id: "one", nik: "9901011704800031", name: "KUSUMAWARDANI PRATIWI", birth: "1980-04-17", sex: "L",
            mother: "RATNASARI DEWANTI", village: "9901012001")
        var other = one
        (other.id, other.birth) = ("other", written)
        _ = people.copies(each: 30) { row, _ in row.nik = slip(row.nik, at: 9, to: "7") }
        let linked = LinkedRows(people.rows + [one, other])
        #expect(try #require(linked.pairs[["one", "other"]]).evidence.contains { $0.hasPrefix("same birth date") })
    }

    @Test("spellings that say nothing that can be understood are refused, with their line")
    func spellings() throws {
        #expect(throws: NameSpellings.BadLine(line: 2)) { try NameSpellings("title H\nsame MUHAMMAD\n") }
        #expect(throws: NameSpellings.BadLine(line: 1)) { try NameSpellings("nick JO JOHN") }
        _ = try NameSpellings(NameSpellings.builtIn)
        _ = try NameSpellings("# a comment\n\nsame A B\n")
    }
}
