import Linkage
import Testing

/// Families are weighed together.
@Suite("What a family says of its members")
struct CompanyTests {
    /// Rows of a village, and of some of its families once more on another card in another village, all of them gone wrong.
    private static func moved() -> (rows: [Row], members: [(one: String, other: String)]) {
        var people = Population(families: 500, seed: 3)
        var rows = people.rows
        var members: [(one: String, other: String)] = []
        let families = Dictionary(grouping: rows, by: \.kk).values.filter { $0.count >= 4 }.sorted {
            $0[0].id < $1[0].id
        }
        for (number, family) in families.prefix(60).enumerated() {
            for (place, member) in family.enumerated() {
                var row = member
                row.id += "moved"
                row.kk = "990109010126\(5_000 + number)"
                row.village = "9901092099"
                row.nik = place % 2 == 0 ? "" : slip(row.nik, at: 9, to: "7")
                if place == 2 {
                    // Nothing but the family says who this is.
                    row.name = people.word()
                    row.mother = ""
                }
                members.append((member.id, row.id))
                rows.append(row)
            }
        }
        return (rows, members)
    }

    @Test("who moved with their family is found with it, and it is said")
    func together() {
        let (rows, members) = Self.moved()
        let linked = LinkedRows(rows)
        let apart = LinkedRows(
            rows.map { row in
                var row = row
                if row.id.hasSuffix("moved") { row.kk = "99010901012600" + row.id.filter(\.isNumber).suffix(2) }
                return row
            })
        func found(_ linked: LinkedRows) -> Int { members.count { linked.areOne($0.one, $0.other) } }
        #expect(found(linked) >= found(apart))
        #expect(found(linked) * 10 >= members.count * 7)
        let said = members.count {
            linked.pairs[[$0.one, $0.other]]?.evidence.contains("others of both families are one person too") ?? false
        }
        #expect(said * 2 >= found(linked))
        let true_ = Set(members.map { Set([$0.one, $0.other]) })
        #expect(linked.persons.count { !true_.contains($0) } * 20 <= members.count)
    }

    @Test("twins that have moved are their own copies, not each other's")
    func twins() {
        var people = Population(families: 400, seed: 4)
        var rows = people.rows
        var wrong: [(String, String)] = []
        var right: [(String, String)] = []
        for position in stride(from: 2, to: rows.count, by: 30) {
            let elder = rows[position]
            var younger = elder
            younger.id += "twin"
            younger.name = people.word() + " " + (elder.name.split(separator: " ").last.map(String.init) ?? "")
            younger.nik = elder.nik.dropLast() + (elder.nik.last == "1" ? "2" : "1")
            rows.append(younger)
            for twin in [elder, younger] {
                var copy = twin
                copy.id += "moved"
                copy.kk = "99010901012660" + twin.id.filter(\.isNumber).suffix(2)
                copy.village = "9901092099"
                copy.nik = slip(copy.nik, at: 9, to: "7")
                rows.append(copy)
                right.append((twin.id, copy.id))
                wrong.append(((twin.id == elder.id ? younger : elder).id, copy.id))
            }
        }
        let linked = LinkedRows(rows)
        #expect(right.count { linked.areOne($0.0, $0.1) } * 10 >= right.count * 9)
        #expect(wrong.count { linked.areOne($0.0, $0.1) } * 20 <= wrong.count)
    }
}
