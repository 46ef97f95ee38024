import Storage
import TepatTesting
import Testing

@Suite("SQL is bound, never spliced")
struct SQLTests {
    @Test("what is interpolated becomes a parameter")
    func bound() {
        let name = "'); DROP TABLE person;--"
        let sql: SQL = "SELECT * FROM person WHERE name = \(name) AND id IN (\([1, 2, 3]))"
        #expect(sql.text == "SELECT * FROM person WHERE name = $1 AND id IN ($2, $3, $4)")
        #expect(sql.values == [.text(name), .integer(1), .integer(2), .integer(3)])
    }

    @Test("a statement inside a statement keeps its values in order")
    func nested() {
        let inner: SQL = "b = \(2) OR c = \("x$9")"
        let sql: SQL = "a = \(1) AND (\(inner)) AND d = \(4)"
        #expect(sql.text == "a = $1 AND (b = $2 OR c = $3) AND d = $4")
        #expect(sql.values == [.integer(1), .integer(2), .text("x$9"), .integer(4)])
    }

    @Test(
        "lists of many lengths are statements of few, and bind nothing else",
        arguments: [
            (1, 1), (3, 3), (4, 4), (5, 6), (6, 6), (7, 8), (9, 12), (13, 16), (33, 48), (256, 256), (257, 257),
        ])
    func lengths(_ count: Int, _ bound: Int) {
        let list = (0..<count).map { Int64($0) }
        let sql: SQL = "SELECT 1 WHERE id IN (\(list))"
        #expect(sql.values.count == bound)
        // Values of a row are what they are.
        let row: SQL = "INSERT INTO t VALUES (\(list))"
        #expect(row.values.count == count)
        #expect(Set(sql.values.map { "\($0)" }) == Set(list.map { "\($0.sqlValue)" }))
    }

    @Test("an empty list matches nothing")
    func emptyList() throws {
        let count = try TestStore().database.readBlocking {
            try $0.count("SELECT count(*) FROM (SELECT 1 AS id) t WHERE id IN (\([Int]()))")
        }
        #expect(count == 0)
    }
}
