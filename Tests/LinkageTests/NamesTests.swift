import Linkage
import Testing

/// Names as people in Indonesia are written: with what they are called by, whose children they are, and of which house.
@Suite("Names with aliases, fathers and titles")
struct NamesTests {
    /// Each case is two rows, one0 and other0 and so on, alike but for the names and a digit of the NIK: of its date, as
    /// slips are, or of its serial, as with twins.
    private func linked(_ cases: [(String, String)], areTwins: Bool = false) -> LinkedRows {
        var people = Population(families: 300)
        _ = people.copies(each: 30) { row, _ in row.nik = slip(row.nik, at: 9, to: "7") }
        var rows = people.rows
        for (number, names) in cases.enumerated() {
            let (year, day) = (1950 + number, 10 + number)
            let first = Row(
                id: "one\(number)", nik: "990101\(day)04\(year % 100)0031", kk: "99010101011\(10_000 + number)",
                name: names.0, birth: "\(year)-04-\(day)", sex: "L", mother: "\(people.word()) DEWANTI",
                village: "9901012001")
            var second = first
            (second.id, second.name) = ("other\(number)", names.1)
            second.nik = slip(first.nik, at: areTwins ? 15 : 9, to: "7")
            rows += [first, second]
        }
        return LinkedRows(rows)
    }

    private func expect(_ cases: [(String, String)], _ words: String) {
        let pairs = linked(cases).pairs
        for (number, names) in cases.enumerated() {
            let evidence = pairs[["one\(number)", "other\(number)"]]?.evidence ?? []
            #expect(evidence.contains { $0.hasPrefix(words) }, "\(names): \(evidence)")
        }
    }

    @Test("the same with an alias that says nothing new, a father, or a title")
    func same() {
        expect(
            [
                ("KUSUMAWARDANI PRATIWI", "KUSUMAWARDANI / KUSUMAWARDANI PRATIWI"),
                ("KUSUMAWARDANI PRATIWI", "KUSUMAWARDANI PRATIWI/PRATIWI"),
                ("KUSUMAWARDANI PRATIWI", "Kusumawardani Pratiwi alias Pratiwi"),
                ("KUSUMAWARDANI PRATIWI", "KUSUMAWARDANI ALS KUSUMAWARDANI PRATIWI"),
                ("HASANUDDIN DARMAWAN", "HASANUDDIN BIN DARMAWAN"), ("HALIMAH DARMAWAN", "HALIMAH BT. DARMAWAN"),
                ("HALIMAH DARMAWAN", "HJ. HALIMAH BINTI H. DARMAWAN"), ("SURYAKUSUMA", "RADEN SURYAKUSUMA"),
                ("SURYAKUSUMA NINGRAT", "RR. SURYAKUSUMA NINGRAT"), ("SURYAKUSUMA", "Rd. Suryakusuma"),
                ("SURYAKUSUMA", "TB. SURYAKUSUMA"), ("ZULKARNAIN", "TENGKU ZULKARNAIN"),
                ("ZULKARNAIN", "TEUKU ZULKARNAIN"), ("ZULKARNAIN", "TGK. H. ZULKARNAIN"), ("TENGKU", "TENGKU"),
                ("RADEN", "RADEN"),
            ], "same name")
    }

    @Test("one and the same with another name beside it, or what is a name by itself elsewhere")
    func longer() {
        expect(
            [
                ("KUSUMAWARDANI PRATIWI", "KUSUMAWARDANI PRATIWI / MBOK DARMINAH"),
                ("KUSUMAWARDANI PRATIWI", "KUSUMAWARDANI PRATIWI ALIAS BU PRATIWI"),
                ("SURYAKUSUMA NINGRAT", "R. SURYAKUSUMA NINGRAT"), ("MAPPANYUKKI", "ANDI MAPPANYUKKI"),
                ("MAPPANYUKKI", "DAENG MAPPANYUKKI"), ("GUSTI NGURAH SUDIARTA", "I GUSTI NGURAH SUDIARTA"),
                ("NGURAH SUDIARTA", "I GUSTI NGURAH SUDIARTA"),
            ], "name longer in one")
    }

    @Test("two with other names under one title are two people", arguments: ["TENGKU", "RADEN", "R.", "ANDI"])
    func titles(_ title: String) {
        #expect(!linked([("\(title) SURYAKUSUMA", "\(title) MAPPANYUKKI")], areTwins: true).areOne("one0", "other0"))
    }
}
