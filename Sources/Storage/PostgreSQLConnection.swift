import Postgres

/// A connection inside its transaction.
final class PostgreSQLConnection: Connection {
    let dialect = Dialect.postgres
    /// What the next statement sees.
    private(set) var sight: Sight
    /// What the server was told last.
    private var told: Sight
    /// Begins the transaction with what is seen, before the first statement.
    private var begin: ((Sight) throws -> Void)?
    private(set) var expected: Sight
    private let postgres: PostgresConnection
    private let isOwner: Bool
    private var writers: [PostgreSQLBulkWriter] = []
    let isAlone: Bool
    let memo: TransactionMemo? = TransactionMemo()
    /// What no other transaction may hold before the end of this one.
    private var held: Set<LockKey> = []

    /// - Parameter begin: begins the transaction when its first statement comes; nil: it has begun.
    init(
        _ postgres: PostgresConnection, _ sight: Sight, _ reach: Reach, isOwner: Bool = false,
        begin: ((Sight) throws -> Void)? = nil
    ) {
        self.postgres = postgres
        self.sight = sight
        self.begin = begin
        told = sight
        expected = sight
        self.isOwner = isOwner
        if case .everything = reach { isAlone = true } else { isAlone = false }
        if case .only(let keys) = reach { held = Set(keys) }
    }

    func expect(_ sight: Sight) { expected = sight }

    var hasBegun: Bool { begin == nil }

    func look(_ sight: Sight) { self.sight = sight }

    /// Tells the server what is seen, if that is not what it was told last: a page that looks here and there says it as
    /// often as it has to.
    fileprivate func settle() throws {
        if let begin {
            try begin(sight)
            self.begin = nil
            told = sight
        }
        // Whoever changes tables owns them, and sees all there is.
        if sight == told || isOwner { return }
        let words = sight.statement(isSeveral: postgres.isSeveral)
        try telling { () throws(PostgresError) in try postgres.run(words) }
        told = sight
    }

    func lock(_ keys: [LockKey]) throws {
        if isAlone { return }
        let missing = Set(keys).subtracting(held)
        guard let first = missing.min() else { return }
        // Taken out of order, two that wait for each other would wait in vain.
        let above = held.filter { $0 > first }
        guard above.isEmpty else {
            let last = max(missing.max() ?? first, first)
            throw WiderReach(missing.union(held.filter { $0 < last }))
        }
        try settle()
        try telling { () throws(PostgresError) in try postgres.run(missing.statement) }
        held.formUnion(missing)
    }

    func execute(_ sql: SQL) throws -> Int {
        try settle()
        return try telling { () throws(PostgresError) in
            try postgres.execute(Self.text(of: sql), sql.postgresValues).affected
        }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try settle()
        return try telling { () throws(PostgresError) in
            let found = try postgres.execute(Self.text(of: sql), sql.postgresValues)
            let columns = found.columns
            return (0..<found.count).map { row in
                Row(columns: columns, values: columns.indices.map { SQLValue(found.value(row, $0)) })
            }
        }
    }

    func forEach(_ sql: SQL, _ body: (any RowCursor) throws -> Bool) throws {
        let cursor = PostgreSQLCursor()
        try settle()
        do {
            try postgres.forEach(sql.text, sql.postgresValues) { rows, row in
                cursor.stand(on: rows, row)
                let goesOn = try body(cursor)
                try settle()  // the next rows are fetched as seen from here, wherever the body looked
                return goesOn
            }
        } catch let error as PostgresError {
            throw StorageError(error)
        }
    }

    /// On several servers it stays as it is: what a later commit brings to the disk of one is not what others wrote.
    func keepLater() throws {
        if postgres.isSeveral { return }
        try settle()
        try telling { () throws(PostgresError) in try postgres.run("SET LOCAL synchronous_commit = off") }
    }

    func bulk(into table: String, columns: [String]) throws -> any BulkWriter {
        try settle()
        let writer = try telling { () throws(PostgresError) in
            PostgreSQLBulkWriter(
                try PostgresCopy(
                    into: table, columns: columns, seesEverything: sight == .everything, on: postgres), of: self)
        }
        writers.append(writer)
        return writer
    }

    /// Sends what bulk writers hold, in the order in which they were opened: a row that others name goes before them.
    func finish() throws {
        try settle()
        for writer in writers { try writer.finish() }
    }

    /// The few words of a statement that are others here: types without a name of their own in the standard. Texts
    /// compare by their bytes, as in SQLite, whatever the database was made with.
    private static func text(of sql: SQL) -> String {
        guard sql.text.hasPrefix("CREATE TABLE") || sql.text.hasPrefix("ALTER TABLE") else { return sql.text }
        return sql.text.replacing(/\btext\b/, with: "text COLLATE \"C\"")
            .replacing(/\breal\b/, with: "double precision").replacing(/\bblob\b/, with: "bytea")
    }

    private func telling<T>(_ body: () throws(PostgresError) -> T) throws(StorageError) -> T {
        do {
            return try body()
        } catch {
            throw StorageError(error)
        }
    }
}

final class PostgreSQLCursor: RowCursor {
    private var rows: PostgresResult?
    private var row = 0

    func stand(on rows: PostgresResult, _ row: Int) {
        self.rows = rows
        self.row = row
    }

    func isNull(_ column: Int) -> Bool { rows?.isNull(row, column) ?? true }
    func int(_ column: Int) -> Int64 { rows?.int(row, column) ?? 0 }

    func real(_ column: Int) -> Double {
        switch rows?.value(row, column) {
        case .float8(let value): value
        case .int8(let value): Double(value)
        default: 0
        }
    }

    func kind(_ column: Int) -> ValueKind {
        switch rows?.kind(row, column) {
        case .int8: .integer
        case .float8: .real
        case .text: .text
        case .bytea: .blob
        case .null, nil: .null
        }
    }

    func text(_ column: Int) -> String {
        switch rows?.value(row, column) {
        case .text(let value): value
        case .int8(let value): String(value)
        case .float8(let value): String(value)
        case .bytea(let value): String(decoding: value, as: UTF8.self)
        case .null, nil: ""
        }
    }

    func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
        guard let rows, !rows.isNull(row, column) else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        return try body(rows.bytes(row, column))
    }
}

final class PostgreSQLBulkWriter: BulkWriter {
    private let copy: PostgresCopy
    private unowned let connection: PostgreSQLConnection

    init(_ copy: PostgresCopy, of connection: PostgreSQLConnection) {
        self.copy = copy
        self.connection = connection
    }

    func int(_ value: Int64) { copy.int(value) }
    func real(_ value: Double) { copy.real(value) }
    func text(_ bytes: UnsafeRawBufferPointer) { copy.text(bytes) }
    func blob(_ bytes: UnsafeRawBufferPointer) { copy.bytes(bytes) }
    func null() { copy.null() }

    func endRow() throws {
        copy.endRow()
        if copy.isFull { try connection.finish() }
    }

    func finish() throws {
        try connection.settle()
        do { try copy.send() } catch { throw StorageError(error) }
    }
}

extension SQL {
    init(_ text: String, _ values: [PostgresValue]) { self.init(text: text, values: values.map { SQLValue($0) }) }

    fileprivate var postgresValues: [PostgresValue] {
        values.map {
            switch $0 {
            case .null: .null
            case .integer(let value): .int8(value)
            case .real(let value): .float8(value)
            case .text(let value): .text(value)
            case .blob(let value): .bytea(value)
            }
        }
    }
}

extension SQLValue {
    fileprivate init(_ value: PostgresValue) {
        self =
            switch value {
            case .null: .null
            case .int8(let value): .integer(value)
            case .float8(let value): .real(value)
            case .text(let value): .text(value)
            case .bytea(let value): .blob(value)
            }
    }
}

extension Collection<LockKey> {
    /// Always in the same order, so that two that want the same do not wait for each other.
    var statement: String {
        Set(map(\.number)).sorted().map { "SELECT pg_advisory_xact_lock(\($0))" }.joined(separator: ";")
    }
}

extension StorageError {
    init(_ error: PostgresError) {
        if error.isUncertain {
            self = .uncertain
        } else if error.isConnectionLost {
            self = .away(error.code.map { "PostgreSQL says \($0)" } ?? error.refusal ?? "no connection")
        } else {
            // The server's words can hold a row's values: only its code and the names of constraints are passed on.
            switch error.code ?? "" {
            case "23505": self = .unique(error.constraint ?? "")
            case let code where code.hasPrefix("23"): self = .constraint(error.constraint ?? code)
            case "53100": self = .full
            case "57014": self = .cancelled
            case "55P03", "40001", "40P01": self = .busy
            case "42501": self = .forbidden(error.code ?? "")
            // XX000 is whatever an extension did not expect: nothing is damaged then.
            case "XX001", "XX002": self = .corrupt(error.message)
            case let code: self = .other(code: Int(code) ?? -1, message: "\(code): \(error.message)")
            }
        }
    }
}
