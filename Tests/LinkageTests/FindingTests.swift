import Linkage
import Testing

/// Who stands in a file more than once is found whatever is wrong with the second row.
@Suite("Persons that stand in a file twice")
struct FindingTests {
    private static let errors:
        [(name: String, change: @Sendable (inout Row, inout Population) -> Void, evidence: String)] = [
            ("nothing at all", { _, _ in }, "same NIK"),
            ("a digit of the NIK", { row, _ in row.nik = slip(row.nik, at: 9, to: "7") }, "NIK differs in one digit"),
            (
                "two digits swapped", { row, _ in row.nik = swapped("99" + row.nik.dropFirst(2), at: 4) },
                "NIK differs in one digit"
            ),
            ("no NIK", { row, _ in row.nik = "" }, "NIK missing"),
            (
                "a new NIK", { row, _ in row.nik = "990105" + row.nik.dropFirst(6).prefix(6) + "0077" },
                "another NIK with the same date"
            ),
            ("a letter of the name", { row, _ in row.name = slip(row.name, at: 2, to: "X") }, "name misspelt"),
            (
                "the order of the words",
                { row, _ in row.name = row.name.split(separator: " ").reversed().joined(separator: " ") }, "same name"
            ),
            ("a title before the name", { row, _ in row.name = "HJ. " + row.name }, "same name"),
            (
                "day and month swapped",
                { row, _ in
                    let parts = row.birth.split(separator: "-")
                    row.birth = "\(parts[0])-\(parts[2])-\(parts[1])"
                }, "same NIK"
            ),
            ("another year of birth", { row, _ in row.birth = slip(row.birth, at: 3, to: "5") }, "same NIK"),
            ("no mother", { row, _ in row.mother = "" }, "mother missing"),
            (
                "another village and card", { row, _ in (row.village, row.kk) = ("9901042099", "9901040101100999") },
                "another family card"
            ),
            ("the other sex", { row, _ in row.sex = row.sex == "L" ? "P" : "L" }, "sex differs"),
        ]

    @Test("found, and said why", arguments: errors.indices)
    func found(_ index: Int) throws {
        let (name, change, evidence) = Self.errors[index]
        var people = Population(families: 500)
        let pairs = people.copies(each: 25, change)
        let linked = LinkedRows(people.rows)
        let known = linked.pairs
        let hits = pairs.filter { linked.areOne($0.one, $0.other) }
        #expect(hits.count * 100 >= pairs.count * 90, "\(name): \(hits.count) of \(pairs.count)")
        let told = hits.filter { known[[$0.one, $0.other]]?.evidence.contains { $0.hasPrefix(evidence) } ?? false }
        #expect(told.count * 10 >= hits.count * 7, "\(name): \(told.count) of \(hits.count) say \(evidence)")
        let truth = Set(pairs.map { Set([$0.one, $0.other]) })
        let wrong = linked.persons.filter { !truth.contains($0) }
        #expect(wrong.count * 20 <= pairs.count, "\(name): \(wrong.count) wrong of \(pairs.count)")
    }

    @Test("twins are two persons, whoever else is known of them")
    func twins() {
        var people = Population(families: 500)
        let others = ["ANDIKA", "RAHMAT", "KURNIA", "SEPTI", "LESTARI"]
        let twins = people.copies(each: 30) { row, people in
            let words = row.name.split(separator: " ")
            row.name = ([others[people.next(others.count)]] + words.dropFirst().map(String.init)).joined(separator: " ")
            row.nik = row.nik.dropLast() + (row.nik.last == "1" ? "2" : "1")
        }
        let copies = people.copies(each: 55, from: 4) { row, _ in row.nik = slip(row.nik, at: 9, to: "7") }
        let linked = LinkedRows(people.rows)
        #expect(twins.filter { linked.areOne($0.one, $0.other) }.count <= 1)
        #expect(copies.filter { linked.areOne($0.one, $0.other) }.count * 10 >= copies.count * 8)
    }

    @Test("one NIK on two different people makes them no one person")
    func clash() {
        var people = Population(families: 500)
        let clashes = people.copies(each: 60) { row, people in
            row.name = "\(people.word()) \(people.word())"
            row.mother = "\(people.word()) \(people.word())"
            row.birth = "\(1960 + people.next(30))-0\(1 + people.next(9))-1\(people.next(9))"
            row.kk = "9901040101100998"
        }
        let linked = LinkedRows(people.rows)
        #expect(clashes.filter { linked.areOne($0.one, $0.other) }.isEmpty)
    }

    @Test("a NIK that differs as the birth date does tells of another person, one that does not of a slip")
    func ownDates() {
        var people = Population(families: 500)
        @Sendable func later(_ row: inout Row) -> String {
            let year = String((Int(row.birth.prefix(4)) ?? 0) + 1)
            row.birth = year + row.birth.dropFirst(4)
            row.mother = ""
            return String(year.suffix(2))
        }
        let others = people.copies(each: 40) { row, _ in
            row.nik = row.nik.prefix(10) + later(&row) + row.nik.suffix(4)
        }
        let copies = people.copies(each: 55, from: 4) { row, _ in _ = later(&row) }
        let known = LinkedRows(people.rows, threshold: 0.001).pairs
        func likely(_ pairs: [(one: String, other: String)]) -> Float {
            pairs.map { known[[$0.one, $0.other]]?.probability ?? 0 }.sorted()[pairs.count / 2]
        }
        #expect(likely(others) < likely(copies))
        let said = others.count {
            known[[$0.one, $0.other]]?.evidence.contains("NIK nearly the same, each with its own birth date") ?? false
        }
        #expect(said * 10 >= others.count * 7)
    }
}
