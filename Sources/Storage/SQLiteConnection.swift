import GRDB
import GRDBSQLite

/// A connection inside its transaction. Statements are prepared once per connection and bound by position.
final class SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    /// Remembered, and not enforced: the file belongs to whoever serves it.
    private(set) var sight: Sight
    private(set) var expected: Sight
    private let db: GRDB.Database

    init(_ db: GRDB.Database, _ sight: Sight) {
        self.db = db
        self.sight = sight
        expected = sight
    }

    func look(_ sight: Sight) { self.sight = sight }
    func expect(_ sight: Sight) { expected = sight }
    let isAlone = true
    /// Transactions that write run one after the other already.
    func lock(_ keys: [LockKey]) {}

    func execute(_ sql: SQL) throws -> Int {
        try stepping(sql) { statement in
            while true {
                let code = sqlite3_step(statement)
                if code == SQLITE_DONE { return db.changesCount }
                if code != SQLITE_ROW { throw failure(code) }
            }
        }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try stepping(sql) { statement in
            let count = sqlite3_column_count(statement)
            let columns = (0..<count).map { String(cString: sqlite3_column_name(statement, $0)) }
            var found: [Row] = []
            while true {
                let code = sqlite3_step(statement)
                if code == SQLITE_DONE { return found }
                if code != SQLITE_ROW { throw failure(code) }
                found.append(Row(columns: columns, values: (0..<count).map { SQLValue(statement, $0) }))
            }
        }
    }

    func forEach(_ sql: SQL, _ body: (any RowCursor) throws -> Bool) throws {
        try stepping(sql) { statement in
            let cursor = SQLiteCursor(statement)
            while true {
                let code = sqlite3_step(statement)
                if code == SQLITE_DONE { return }
                if code != SQLITE_ROW { throw failure(code) }
                if try !body(cursor) { return }
            }
        }
    }

    func bulk(into table: String, columns: [String]) throws -> any BulkWriter {
        let marks = columns.map { _ in "?" }.joined(separator: ",")
        let text = "INSERT INTO \(table) (\(columns.joined(separator: ","))) VALUES (\(marks)) ON CONFLICT DO NOTHING"
        return SQLiteBulkWriter(try prepared(text), self)
    }

    private func prepared(_ text: String) throws -> OpaquePointer {
        do {
            return try db.cachedStatement(sql: text).sqliteStatement
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    private func stepping<T>(_ sql: SQL, _ body: (OpaquePointer) throws -> T) throws -> T {
        var statement = try prepared(sql.text)
        // The same text may be stepping further up (a query inside a forEach): then this one gets its own.
        var owned: Statement?
        if sqlite3_stmt_busy(statement) != 0 {
            let fresh = try db.makeStatement(sql: sql.text)
            owned = fresh
            statement = fresh.sqliteStatement
        }
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
            _ = owned
        }
        for (index, value) in sql.values.enumerated() { bind(value, to: statement, at: Int32(index + 1)) }
        return try body(statement)
    }

    private func bind(_ value: SQLValue, to statement: OpaquePointer, at index: Int32) {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let value): sqlite3_bind_int64(statement, index, value)
        case .real(let value): sqlite3_bind_double(statement, index, value)
        case .text(var value):
            value.withUTF8 { bytes in
                _ = bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(statement, index, $0.baseAddress ?? emptyText, Int32($0.count), transient)
                }
            }
        case .blob(let value):
            value.withUnsafeBytes { bytes in
                _ =
                    bytes.isEmpty
                    ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob(statement, index, bytes.baseAddress, Int32(bytes.count), transient)
            }
        }
    }

    func failure(_ code: Int32) -> StorageError {
        let handle = db.sqliteConnection
        return StorageError(
            code: handle.map { sqlite3_extended_errcode($0) } ?? code,
            message: handle.map { String(cString: sqlite3_errmsg($0)) } ?? "")
    }
}

/// SQLite copies what is bound this way before the call returns.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
/// A pointer for texts of length 0, where a null pointer would mean NULL. Never written to, never freed.
nonisolated(unsafe) private let emptyText = UnsafePointer<CChar>(UnsafeMutablePointer<CChar>.allocate(capacity: 1))

final class SQLiteCursor: RowCursor {
    private let statement: OpaquePointer

    init(_ statement: OpaquePointer) { self.statement = statement }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
    func int(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }
    func real(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }

    func kind(_ column: Int) -> ValueKind {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_INTEGER: .integer
        case SQLITE_FLOAT: .real
        case SQLITE_TEXT: .text
        case SQLITE_BLOB: .blob
        default: .null
        }
    }

    func text(_ column: Int) -> String {
        withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
        let start = sqlite3_column_blob(statement, Int32(column))
        return try body(
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }
}

final class SQLiteBulkWriter: BulkWriter {
    private let statement: OpaquePointer
    private let connection: SQLiteConnection
    private var column: Int32 = 0

    init(_ statement: OpaquePointer, _ connection: SQLiteConnection) {
        self.statement = statement
        self.connection = connection
    }

    deinit { sqlite3_clear_bindings(statement) }

    func int(_ value: Int64) {
        column += 1
        sqlite3_bind_int64(statement, column, value)
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        column += 1
        sqlite3_bind_text(
            statement, column, bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? emptyText,
            Int32(bytes.count), transient)
    }

    func real(_ value: Double) {
        column += 1
        sqlite3_bind_double(statement, column, value)
    }

    func blob(_ bytes: UnsafeRawBufferPointer) {
        column += 1
        sqlite3_bind_blob(
            statement, column, bytes.baseAddress ?? UnsafeRawPointer(emptyText), Int32(bytes.count), transient)
    }

    func null() {
        column += 1
        sqlite3_bind_null(statement, column)
    }

    func endRow() throws {
        column = 0
        let code = sqlite3_step(statement)
        let error = code == SQLITE_DONE ? nil : connection.failure(code)
        sqlite3_reset(statement)
        if let error { throw error }
    }

    func finish() {}
}

extension SQLValue {
    fileprivate init(_ statement: OpaquePointer, _ column: Int32) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let count = Int(sqlite3_column_bytes(statement, column))
            guard let start = sqlite3_column_text(statement, column) else { self = .text(""); return }
            self = .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(statement, column))
            self = .blob([UInt8](UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)))
        default: self = .null
        }
    }
}

extension StorageError {
    init(_ error: DatabaseError) {
        self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "")
    }

    init(code: Int32, message: String) {
        switch code & 0xFF {
        case SQLITE_CONSTRAINT:
            self = code == 2067 || code == 1555 ? .unique(message) : .constraint(message)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_FULL: self = .full
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .corrupt(message)
        default: self = .other(code: Int(code), message: message)
        }
    }
}
