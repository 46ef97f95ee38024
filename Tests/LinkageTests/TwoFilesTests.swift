import Linkage
import Testing

/// Of two files, who stands in both.
@Suite("Persons that stand in each of two files")
struct TwoFilesTests {
    /// A file, and every tenth of its people once more in another, with a letter of the name wrong.
    private static func files() -> (one: [Row], other: [Row]) {
        let one = Population(families: 500, seed: 12).rows
        let other = stride(from: 3, to: one.count, by: 10).map { position in
            var row = one[position]
            row.name = slip(row.name, at: 2, to: "X")
            return row
        }
        return (one, other)
    }

    private func ids(_ one: [Row], _ other: [Row]) -> [String] { one.map(\.id) + other.map { $0.id + "2" } }

    private func found(_ other: [Row], _ linked: LinkedRows) -> Int {
        other.count { linked.areOne($0.id, $0.id + "2") }
    }

    @Test("pairs are of both files, the first of the first, whoever stands twice in one of them")
    func between() {
        var (one, other) = Self.files()
        one += one.prefix(200)
        other += other.prefix(20)
        let linked = LinkedRows((one.map(\.fields), Row.roles), (other.map(\.fields), Row.roles), ids: ids(one, other))
        #expect(linked.links.pairs.count >= 140)
        #expect(linked.links.pairs.allSatisfy { Int($0.first) < one.count && Int($0.second) >= one.count })
        #expect(linked.links.clusters.allSatisfy { Int($0[0]) < one.count && Int($0[$0.count - 1]) >= one.count })
    }

    @Test("the same is found whatever the order of the columns")
    func order() {
        let (one, other) = Self.files()
        let linked = LinkedRows((one.map(\.fields), Row.roles), (other.map(\.fields), Row.roles), ids: ids(one, other))
        let turned = LinkedRows(
            (one.map(\.fields), Row.roles), (other.map { $0.fields.reversed() }, Row.roles.reversed()),
            ids: ids(one, other))
        #expect(found(other, linked) * 10 >= other.count * 9)
        #expect(turned.pairs.mapValues(\.probability) == linked.pairs.mapValues(\.probability))
        #expect(turned.persons == linked.persons)
    }

    @Test("what one of the files alone says is as if neither said it")
    func alone() {
        let (one, other) = Self.files()
        let few: [LinkRole?] = [.name, .birthDate, .sex, .village]
        func short(_ row: Row) -> [String] { [row.name, row.birth, row.sex, row.village] }
        let linked = LinkedRows((one.map(\.fields), Row.roles), (other.map(short), few), ids: ids(one, other))
        let neither = LinkedRows((one.map(short), few), (other.map(short), few), ids: ids(one, other))
        #expect(found(other, linked) * 10 >= other.count * 7)
        #expect(found(other, linked) * 10 >= found(other, neither) * 9)
        #expect(linked.pairs.values.allSatisfy { !$0.evidence.contains("NIK missing") })
    }

    @Test("columns that few files have may stand in either file alone", arguments: [true, false])
    func extras(_ isSecond: Bool) {
        let (one, other) = Self.files()
        let more: [LinkRole?] = Row.roles + [.address, .phone]
        func long(_ row: Row) -> [String] { row.fields + ["JALAN MAWAR", "0812\(row.nik.suffix(8))"] }
        let plain = LinkedRows((one.map(\.fields), Row.roles), (other.map(\.fields), Row.roles), ids: ids(one, other))
        let linked =
            isSecond
            ? LinkedRows((one.map(\.fields), Row.roles), (other.map(long), more), ids: ids(one, other))
            : LinkedRows((one.map(long), more), (other.map(\.fields), Row.roles), ids: ids(one, other))
        #expect(linked.persons == plain.persons)
    }

    @Test("and in both, each in its own place")
    func bothExtras() {
        let (one, other) = Self.files()
        let linked = LinkedRows(
            (one.map { [$0.name, "0812\($0.nik.suffix(8))", $0.birth] }, [.name, .phone, .birthDate]),
            (
                other.map { ["BLOK M", $0.birth, "0812\($0.nik.suffix(8))", $0.name] },
                [.address, .birthDate, .phone, .name]
            ),
            ids: ids(one, other))
        #expect(found(other, linked) * 10 >= other.count * 9)
        let told = other.count {
            linked.pairs[[$0.id, $0.id + "2"]]?.evidence.contains("same phone number") ?? false
        }
        #expect(told * 10 >= other.count * 9)
    }

    @Test("a name may be one column here and two there")
    func names() {
        let (one, other) = Self.files()
        func cut(_ row: Row) -> [String] {
            let words = row.name.split(separator: " ").map(String.init)
            return [words[0], words.dropFirst().joined(separator: " "), row.birth, row.village]
        }
        let linked = LinkedRows(
            (one.map { [$0.name, $0.birth, $0.village] }, [.name, .birthDate, .village]),
            (other.map(cut), [.givenName, .familyName, .birthDate, .village]), ids: ids(one, other))
        #expect(found(other, linked) * 10 >= other.count * 7)
    }
}
