import CLibPQ

/// The rows that a statement gave back, in binary. Owns libpq's memory, so it is read where it was made.
package final class PostgresResult {
    private let result: OpaquePointer
    package let count: Int
    /// The object identifiers of the columns' types.
    let types: [UInt32]

    init(checking result: OpaquePointer?, on connection: OpaquePointer) throws(PostgresError) {
        guard let result else { throw PostgresError(connection: connection) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: break
        default:
            defer { PQclear(result) }
            throw PostgresError(result: result, on: connection)
        }
        self.result = result
        count = Int(PQntuples(result))
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    deinit { PQclear(result) }

    package var columns: [String] { (0..<Int32(types.count)).map { String(cString: PQfname(result, $0)) } }

    /// How many rows the statement changed.
    package var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    package func isNull(_ row: Int, _ column: Int) -> Bool { PQgetisnull(result, Int32(row), Int32(column)) != 0 }

    /// The bytes as the server sent them, valid as long as this lives.
    package func bytes(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, Int32(row), Int32(column)),
            count: Int(PQgetlength(result, Int32(row), Int32(column))))
    }

    /// A whole number: of any of the integer types, a truth value as 0 or 1, a sum without a fraction. Else 0.
    package func int(_ row: Int, _ column: Int) -> Int64 {
        guard !isNull(row, column) else { return 0 }
        if case .int8(let value) = value(row, column) { return value }
        return 0
    }

    package func text(_ row: Int, _ column: Int) -> String { String(decoding: bytes(row, column), as: UTF8.self) }

    /// A value by the type of its column. Whole numbers of every type, and truth values, come as `int8`.
    package func value(_ row: Int, _ column: Int) -> PostgresValue {
        if isNull(row, column) { return .null }
        let bytes = bytes(row, column)
        switch types[column] {
        case PostgresType.int8: return .int8(Int64(bitPattern: bytes.bigEndian()))
        case PostgresType.int4: return .int8(Int64(Int32(truncatingIfNeeded: bytes.bigEndian())))
        case PostgresType.int2: return .int8(Int64(Int16(truncatingIfNeeded: bytes.bigEndian())))
        case PostgresType.bool, PostgresType.oid: return .int8(Int64(bytes.bigEndian()))
        case PostgresType.float8: return .float8(Double(bitPattern: bytes.bigEndian()))
        case PostgresType.float4: return .float8(Double(Float(bitPattern: UInt32(bytes.bigEndian()))))
        case PostgresType.numeric: return numeric(bytes)
        case PostgresType.bytea: return .bytea([UInt8](bytes))
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The kinds of `PostgresValue`.
    package enum Kind { case null, int8, float8, text, bytea }

    /// What `value` gives, without making it. A decimal counts as a real number.
    package func kind(_ row: Int, _ column: Int) -> Kind {
        if isNull(row, column) { return .null }
        switch types[column] {
        case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.bool, PostgresType.oid: return .int8
        case PostgresType.float8, PostgresType.float4, PostgresType.numeric: return .float8
        case PostgresType.bytea: return .bytea
        default: return .text
        }
    }

    /// PostgreSQL's decimal: digits to the base 10,000, of which the first counts 10,000 to the power of `weight`.
    private func numeric(_ bytes: UnsafeRawBufferPointer) -> PostgresValue {
        func half(_ place: Int) -> Int { Int(Int16(bitPattern: UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1]))) }
        let (digits, weight, sign) = (half(0), half(2), half(4))
        var whole: Int64 = 0
        var overflows = false
        var real = 0.0
        var scale = 1.0
        for index in 0..<max(digits, weight + 1) {
            let digit = index < digits ? half(8 + 2 * index) : 0
            if index <= weight {
                let (product, wide) = whole.multipliedReportingOverflow(by: 10_000)
                let (sum, wider) = product.addingReportingOverflow(Int64(digit))
                whole = sum
                overflows = overflows || wide || wider
                real = real * 10_000 + Double(digit)
            } else {
                scale /= 10_000
                real += Double(digit) * scale
            }
        }
        let isWhole = digits <= weight + 1 && !overflows
        let isNegative = sign == 0x4000
        return isWhole ? .int8(isNegative ? -whole : whole) : .float8(isNegative ? -real : real)
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func bigEndian() -> UInt64 { reduce(0) { $0 << 8 | UInt64($1) } }
}
