import Storage

/// A table on its way: reads its rows in the order of its key, by what kind each value is, and hands them on.
struct MovedTable {
    let shape: StoredTable
    /// Whose columns must hold the values: PostgreSQL takes less than SQLite.
    let target: Dialect
    private let keyPlaces: [Int]

    init(_ shape: StoredTable, target: Dialect) {
        self.shape = shape
        self.target = target
        keyPlaces = shape.key.compactMap { name in shape.columns.firstIndex { $0.name == name } }
    }

    var name: String { shape.name }
    var columnNames: [String] { shape.columns.map(\.name) }

    /// Goes through rows, all of them or a stretch.
    ///
    /// - Parameters:
    ///   - after: the key that the last one before the stretch has.
    ///   - upTo: the key of its last one.
    ///   - limit: how many at most; nil: all, in no order.
    ///   - writer: gets each row.
    /// - Returns: the sum, and the key of the last row if the limit was reached.
    func pass(
        after: [SQLValue]? = nil, upTo: [SQLValue]? = nil, limit: Int? = nil, in db: any Connection,
        to writer: (any BulkWriter)? = nil
    ) throws -> (sum: RowSum, last: [SQLValue]?) {
        let key: SQL = "\(unsafe: shape.key.joined(separator: ", "))"
        var sql: SQL = "SELECT \(unsafe: columnNames.joined(separator: ", ")) FROM \(unsafe: name)"
        if let after { sql.add("WHERE (\(key)) > (\(Self.list(after)))" as SQL) }
        if let upTo { sql.add("WHERE (\(key)) <= (\(Self.list(upTo)))" as SQL) }
        if let limit { sql.add("ORDER BY \(key) LIMIT \(limit)" as SQL) }
        var sum = RowSum()
        var last: [SQLValue]?
        try db.forEach(sql) { row in
            for (place, column) in shape.columns.enumerated() {
                try pass(place, column, of: row, to: writer, into: &sum)
            }
            sum.endRow()
            try writer?.endRow()
            if sum.rows == limit { last = keyPlaces.map { Self.value($0, of: row) } }
            return true
        }
        return (sum, last)
    }

    private static func list(_ values: [SQLValue]) -> SQL {
        .joined(values.map { value in "\(value)" as SQL }, by: ", ")
    }

    private func pass(
        _ place: Int, _ column: StoredTable.Column, of row: any RowCursor, to writer: (any BulkWriter)?,
        into sum: inout RowSum
    ) throws {
        switch (row.kind(place), column.kind) {
        case (.null, _):
            sum.null()
            writer?.null()
        case (.integer, .bigint), (.integer, .integer):
            let value = row.int(place)
            if column.kind == .integer, Int32(exactly: value) == nil, target == .postgres {
                throw odd(column, row, "a number of more than 32 bits stands where a small one belongs")
            }
            sum.int(value)
            writer?.int(value)
        case (.real, .real), (.integer, .real):
            let value = row.real(place)
            sum.real(value)
            writer?.real(value)
        case (.text, .text):
            try row.withBytes(place) { bytes in
                if writer != nil, target == .postgres, let reason = Self.refusal(of: bytes) {
                    throw odd(column, row, reason)
                }
                sum.text(bytes)
                writer?.text(bytes)
            }
        case (.blob, .blob):
            row.withBytes(place) { bytes in
                sum.blob(bytes)
                writer?.blob(bytes)
            }
        default: throw odd(column, row, "a value of another kind than the column's stands there")
        }
    }

    /// What PostgreSQL does not take for text, and SQLite does.
    private static func refusal(of bytes: UnsafeRawBufferPointer) -> String? {
        var all: UInt8 = 0
        var hasZero = false
        for byte in bytes {
            all |= byte
            hasZero = hasZero || byte == 0
        }
        if hasZero { return "the text has a zero byte in it, which PostgreSQL does not take" }
        if all < 0x80 || String(validating: bytes, as: UTF8.self) != nil { return nil }
        return "the text is not UTF-8, and PostgreSQL takes nothing else"
    }

    /// With the numbers of the key only: its texts may be somebody's name.
    private func odd(_ column: StoredTable.Column, _ row: any RowCursor, _ reason: String) -> MoveProblem {
        let key = zip(shape.key, keyPlaces).map { name, place in
            row.kind(place) == .integer ? "\(name)=\(row.int(place))" : "\(name)=..."
        }
        return .oddValue(table: name, column: column.name, key: key.joined(separator: " "), reason: reason)
    }

    private static func value(_ place: Int, of row: any RowCursor) -> SQLValue {
        switch row.kind(place) {
        case .null: .null
        case .integer: .integer(row.int(place))
        case .real: .real(row.real(place))
        case .text: .text(row.text(place))
        case .blob: .blob(row.withBytes(place) { [UInt8]($0) })
        }
    }
}

extension SQL {
    fileprivate mutating func add(_ more: SQL) {
        append(" ")
        append(more)
    }
}

extension [StoredTable] {
    /// So that each comes after those that its foreign keys name.
    ///
    /// - Throws: `MoveProblem.noOrder`.
    func inOrder() throws(MoveProblem) -> [StoredTable] {
        var ordered: [StoredTable] = []
        var placed: Set<String> = []
        var rest = self
        while !rest.isEmpty {
            let ready = rest.filter { $0.references.subtracting([$0.name]).isSubset(of: placed) }
            if ready.isEmpty { throw .noOrder(rest.map(\.name)) }
            ordered += ready
            placed.formUnion(ready.map(\.name))
            rest.removeAll { placed.contains($0.name) }
        }
        return ordered
    }

    /// These tables, and all whose rows hang on theirs: those that hang on others first.
    func withDependants(of names: Set<String>) -> [String] {
        var found = names
        for table in self where !table.references.isDisjoint(with: found) { found.insert(table.name) }
        return reversed().map(\.name).filter(found.contains)
    }
}
