import Storage

/// Reads within an actor's places. The only way for a query of personal data: it takes statements that name the
/// column the scope applies to, and there is no way round.
struct Reader {
    private let db: any Connection
    let scope: Scope

    init(_ db: any Connection, scope: Scope) {
        self.db = db
        self.scope = scope
    }

    func rows(_ statement: ScopedSQL) throws -> [Row] {
        try db.seeing(scope.sight) { try db.rows(try statement.bound(to: scope)) }
    }

    func first(_ statement: ScopedSQL) throws -> Row? { try rows(statement).first }

    func forEach(_ statement: ScopedSQL, _ body: (any RowCursor) throws -> Bool) throws {
        try db.seeing(scope.sight) { try db.forEach(try statement.bound(to: scope), body) }
    }

    /// For what is nobody's: regions, rules, programs, counts of finished imports.
    func withCatalogueTables<T>(_ body: (any Connection) throws -> T) rethrows -> T { try body(db) }
}

/// A statement with the places of the reader still to be filled in: `\(in: "f.village")`.
struct ScopedSQL: ExpressibleByStringInterpolation {
    fileprivate enum Part {
        case sql(SQL)
        case scope(column: String)
    }

    /// For tests of the second lock alone: as if whoever wrote the program had forgotten that places are asked for, in
    /// queries, in scopes and in what actions demand. It is a task's own, is taken up by the scopes that the task makes,
    /// and is never set by the program.
    @TaskLocal static var isOpen = false

    private var parts: [Part] = []

    init(stringLiteral text: String) { parts = [.sql(SQL(stringLiteral: text))] }
    init(stringInterpolation interpolation: Interpolation) { parts = interpolation.parts }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        init(literalCapacity: Int, interpolationCount: Int) {}
        mutating func appendLiteral(_ literal: String) { parts.append(.sql(SQL(stringLiteral: literal))) }
        mutating func appendInterpolation(in column: String) { parts.append(.scope(column: column)) }
        mutating func appendInterpolation(_ value: (some SQLConvertible)?) { parts.append(.sql("\(value)")) }
        mutating func appendInterpolation(_ sql: SQL) { parts.append(.sql(sql)) }
        mutating func appendInterpolation(_ list: [some SQLConvertible]) { parts.append(.sql(SQL(members: list))) }
    }

    /// - Throws: `UnscopedQuery` if the statement names no column for the scope.
    func bound(to scope: Scope) throws(UnscopedQuery) -> SQL {
        var isScoped = false
        var sql: SQL = ""
        for part in parts {
            switch part {
            case .sql(let piece): sql.append(piece)
            case .scope(let column):
                isScoped = true
                sql.append(Self.condition(column, scope))
            }
        }
        guard isScoped else { throw UnscopedQuery(text: sql.text) }
        return sql
    }

    /// Inside one of the places, and not in a village whose first load is still going on.
    private static func condition(_ column: String, _ scope: Scope) -> SQL {
        if scope.isOpen { return "1 = 1" }
        let places = scope.regions.map { region -> SQL in
            let range = region.range
            return range.hold(column)
        }
        let inside: SQL = places.isEmpty ? "1 = 0" : SQL.joined(places, by: " OR ")
        return "(\(inside)) AND \(unsafe: column) NOT IN (SELECT village FROM village_loading)"
    }
}

/// A query of personal data without a scope: a mistake of ours, caught before it ran.
struct UnscopedQuery: Error { let text: String }
