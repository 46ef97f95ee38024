/// A parameter of a statement, with the type that PostgreSQL is told it has.
///
/// A type that is always told, and never guessed from the place where a parameter stands, gives one statement one
/// meaning; only NULL is left to be guessed, since it fits anywhere.
package enum PostgresValue: Sendable, Hashable {
    case null
    case int8(Int64)
    case float8(Double)
    case text(String)
    case bytea([UInt8])

    /// The object identifier of the type in PostgreSQL's catalogue; 0: to be guessed.
    var type: UInt32 {
        switch self {
        case .null: 0
        case .int8: PostgresType.int8
        case .float8: PostgresType.float8
        case .text: PostgresType.text
        case .bytea: PostgresType.bytea
        }
    }
}

/// Types by their numbers, which are the same in every PostgreSQL (`pg_type.dat`).
enum PostgresType {
    static let bool: UInt32 = 16
    static let bytea: UInt32 = 17
    static let int8: UInt32 = 20
    static let int2: UInt32 = 21
    static let int4: UInt32 = 23
    static let text: UInt32 = 25
    static let oid: UInt32 = 26
    static let float4: UInt32 = 700
    static let float8: UInt32 = 701
    static let numeric: UInt32 = 1700
}
