import Linkage
import Testing

/// What all of a file have in common costs no more than its rows.
@Suite("Rows that have one thing in common")
struct WideBlocksTests {
    @Test("pairs grow with the rows and not with their square, and it is told what they have in common")
    func bounded() throws {
        let count = 30_000
        let rows = Array(repeating: ["9901010101800001"], count: count)
        // Nothing is as likely as that: who is whom is not asked here.
        let linked = LinkedRows(rows, ids: rows.indices.map { "\($0)" }, [.nik], 2)
        #expect(linked.links.compared <= count * 48)
        let wide = try #require(linked.links.wide.first)
        #expect(linked.links.wide.count == 1)
        #expect(wide.fields == "nik" && wide.blocks == 1 && wide.records == count && wide.largest == count)
    }

    @Test("one number on all rows does not hide who stands there twice")
    func placeholder() {
        var people = Population(families: 400, seed: 14)
        let copies = people.copies(each: 20) { row, _ in row.name = slip(row.name, at: 2, to: "X") }
        let rows = people.rows.map { row in
            var row = row
            row.nik = "9901010101700001"
            return row
        }
        let linked = LinkedRows(rows)
        #expect(linked.links.wide.contains { $0.fields == "nik" })
        #expect(copies.count { linked.areOne($0.one, $0.other) } * 10 >= copies.count * 7)
    }

    private func records(_ rows: [Row]) -> LinkRecords {
        var reader = RecordReader(Row.roles, spellings: .indonesian)
        for row in rows { reader.append(row.fields) }
        var readers = [reader]
        return LinkRecords(&readers, roles: Set(Row.roles.compactMap { $0 }))
    }

    @Test("more pairs than there is room for are refused")
    func refused() {
        let records = records(Population(families: 100, seed: 15).rows)
        #expect(throws: TooManyPairs.self) { _ = try Linker().run(records, mostPairs: 20) }
    }

    @Test("and it is told what they have in common, the same whatever the number of threads", arguments: [1, 2, 8])
    func told(threads: Int) throws {
        var reader = RecordReader([.nik], spellings: .indonesian)
        let numbers = (1...8).map { "990101010180000\($0)" }
        for number in numbers { for _ in 0..<400 { reader.append([number]) } }
        var readers = [reader]
        let records = LinkRecords(&readers, roles: [.nik])
        let error = #expect(throws: TooManyPairs.self) {
            var linker = Linker()
            linker.threads = threads
            _ = try linker.run(records, mostPairs: 20)
        }
        let wide = try #require(error?.wide.first)
        #expect(error?.wide.count == 1)
        #expect(wide.fields == "nik" && wide.blocks == 8 && wide.records == 3_200 && wide.largest == 400)
    }

    @Test("of two files, what many rows of one have in common and none of the other is nothing to tell")
    func oneFile() {
        let one = Array(repeating: ["9901010101800001"], count: 400)
        func wide(_ other: [String]) -> [WideBlocks] {
            LinkedRows((one, [.nik]), ([other], [.nik]), ids: (0...400).map { "\($0)" }).links.wide
        }
        #expect(wide(["9901010101800002"]).isEmpty)
        #expect(wide(["9901010101800001"]).map(\.records) == [401])
    }

    @Test("a file of more than fifty thousand rows is linked by keys alone, in as much room as its pairs take")
    func large() throws {
        var people = Population(families: 15_500, seed: 16)
        let copies = people.copies(each: 500) { row, _ in row.nik = slip(row.nik, at: 9, to: "7") }
        let rows = people.rows
        #expect(rows.count > 50_000)
        let records = records(rows)
        let links = Linker().run(records)
        func found(_ links: Links) -> Set<Set<String>> {
            Set(links.clusters.map { Set($0.map { rows[Int($0)].id }) })
        }
        let persons = found(links)
        let truth = Set(copies.map { Set([$0.one, $0.other]) })
        #expect(truth.intersection(persons).count * 10 >= truth.count * 9)
        #expect(persons.subtracting(truth).count <= truth.count)
        // Each pair is found by several keys: with less room they are made one in between, and nothing changes.
        let tight = try Linker().run(records, mostPairs: 2 * links.compared)
        #expect(tight.compared == links.compared)
        #expect(tight.pairs == links.pairs)
        #expect(found(tight) == persons)
    }
}
