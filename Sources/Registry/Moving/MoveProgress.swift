import Foundation
import Storage

/// How far a move is, kept in the target beside what has arrived, in the same transactions.
///
/// As long as its table is there, the target is no register yet.
struct MoveProgress {
    /// What has arrived of one table.
    struct Table {
        var sum = RowSum()
        /// The key of the last row.
        var last: [SQLValue]?
        var isFinished = false
        var milliseconds = 0
    }

    /// What a move writes of itself, there and where the register was: no part of it.
    static let tables: Set<String> = ["move_progress", "move_note", Departure.table]

    static func isThere(in db: any Connection) throws -> Bool { try db.hasTable("move_progress") }

    static func make(in db: any Connection) throws {
        try db.execute(
            """
            CREATE TABLE move_progress (
                name text PRIMARY KEY, row_count bigint NOT NULL, checksum bigint NOT NULL, last_key text,
                is_finished integer NOT NULL, milliseconds bigint NOT NULL)
            """)
        try db.execute(
            """
            CREATE TABLE move_note (kind text NOT NULL, name text NOT NULL, words text NOT NULL,
                PRIMARY KEY (kind, name))
            """)
    }

    static func remove(in db: any Connection) throws {
        try db.execute("DROP TABLE move_note")
        try db.execute("DROP TABLE move_progress")
    }

    // MARK: Tables

    static func all(in db: any Connection) throws -> [String: Table] {
        var found: [String: Table] = [:]
        for row in try db.rows("SELECT * FROM move_progress") {
            let sum = RowSum(
                rows: Int(try row.int("row_count")), sum: UInt64(bitPattern: try row.int("checksum")))
            found[try row.text("name")] = Table(
                sum: sum, last: row.textOrNil("last_key").map(key), isFinished: try row.int("is_finished") == 1,
                milliseconds: Int(try row.int("milliseconds")))
        }
        return found
    }

    static func write(_ table: Table, of name: String, in db: any Connection) throws {
        let sum = Int64(bitPattern: table.sum.sum)
        try db.execute(
            """
            INSERT INTO move_progress (name, row_count, checksum, last_key, is_finished, milliseconds)
            VALUES (\(name), \(table.sum.rows), \(sum), \(table.last.map(words)), \(table.isFinished),
                \(table.milliseconds))
            ON CONFLICT (name) DO UPDATE SET row_count = excluded.row_count, checksum = excluded.checksum,
                last_key = excluded.last_key, is_finished = excluded.is_finished,
                milliseconds = excluded.milliseconds
            """)
    }

    /// Throws away what has arrived of some tables, which are named before those that they name.
    static func forget(_ names: [String], in db: any Connection) throws {
        if names.isEmpty { return }
        try db.empty(names)
        try db.execute("DELETE FROM move_progress WHERE name IN (\(names))")
    }

    // MARK: Notes

    static func note(_ kind: String, _ name: String, _ words: String, in db: any Connection) throws {
        try db.execute("INSERT INTO move_note (kind, name, words) VALUES (\(kind), \(name), \(words))")
    }

    static func notes(_ kind: String, in db: any Connection) throws -> [(name: String, words: String)] {
        try db.rows("SELECT name, words FROM move_note WHERE kind = \(kind) ORDER BY name").map {
            (try $0.text("name"), try $0.text("words"))
        }
    }

    // MARK: Keys as text

    private static func words(_ key: [SQLValue]) -> String {
        let parts = key.map { value in
            switch value {
            case .null: "n"
            case .integer(let value): "i\(value)"
            case .real(let value): "r\(value)"
            case .text(let value): "t\(value)"
            case .blob(let value): "b\(Digest.hex(value))"
            }
        }
        // An array of texts is always JSON.
        return (try? JSONEncoder.stable.encode(parts)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    private static func key(_ words: String) -> [SQLValue] {
        let parts = (try? JSONDecoder().decode([String].self, from: Data(words.utf8))) ?? []  // what `words` wrote
        return parts.map { part in
            let rest = String(part.dropFirst())
            switch part.first {
            case "i": return Int64(rest).map { .integer($0) } ?? .null
            case "r": return Double(rest).map { .real($0) } ?? .null
            case "t": return .text(rest)
            case "b": return .blob(Digest.bytes(hex: rest) ?? [])
            default: return .null
            }
        }
    }
}
