import Foundation
package import Storage

/// One step of what an engine means to do for a statement.
package struct PlanStep: Sendable, CustomStringConvertible {
    /// The engine's own words.
    package let description: String
    /// It looks at every row of a table, or of an index of it.
    package let isWalk: Bool
    /// What it looks at: the table, or on SQLite the name that the statement has for it.
    let place: String

    /// It puts the rows of an answer in order, all of them before the first is given.
    package var isSort: Bool { description.hasSuffix("TEMP B-TREE FOR ORDER BY") || description.hasPrefix("Sort ") }

    /// It goes by an index that holds all that is asked, without a look at the table.
    package func reads(onlyIndex name: String) -> Bool {
        description.contains("COVERING INDEX \(name)") || description.contains("Index Only Scan using \(name) ")
    }

    /// Of the key of a table it uses the kabupaten alone.
    package func leadsTo(home table: String) -> Bool {
        description.contains("USING PRIMARY KEY (home=?)")
            || description.contains("\(table)_pkey") && !description.contains(" AND ")
    }

    /// It walks through one of these tables.
    package func walks(through tables: [String], in sql: SQL) -> Bool {
        guard isWalk else { return false }
        if tables.contains(place) { return true }
        // `SCAN f` in a text with `family f`.
        return tables.contains { sql.text.contains("\($0) \(place) ") || sql.text.contains("\($0) \(place)\n") }
    }
}

/// What the engine means to do for statements, as if the tables held a whole kabupaten.
///
/// On PostgreSQL it is asked for a way along indexes, so that a walk is left only where there is no other way: which way
/// it takes in the end depends on what is in the tables.
package struct QueryPlans {
    private let database: any Database

    /// - Parameter tables: those that grow with the people in the register.
    package init(_ database: any Database, large tables: [String]) throws {
        self.database = database
        guard database.dialect == .postgres else { return }
        // PostgreSQL takes the number of rows from the pages there are and the rows it counted on each: a page that is
        // said to hold a million makes a walk dear, where with three families every walk would be cheap. An index of
        // some rows is counted for itself, with a page that holds none.
        try database.changeSchema { db in
            try db.execute(
                """
                UPDATE pg_class SET reltuples = 1000000, relpages = 1
                WHERE relkind = 'r' AND relname IN (\(tables)) AND pg_relation_size(oid) > 0
                """)
            try db.execute(
                """
                UPDATE pg_class SET reltuples = 100000, relpages = 2
                WHERE oid IN (
                    SELECT i.indexrelid FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
                    WHERE i.indpred IS NOT NULL AND t.relname IN (\(tables)))
                """)
        }
    }

    package func steps(of sql: SQL) throws -> [PlanStep] {
        try database.readBlocking { db in
            switch db.dialect {
            case .sqlite:
                try db.rows("EXPLAIN QUERY PLAN \(sql)").map { try PlanStep(sqlite: $0.text("detail")) }
            case .postgres: try Self.postgresSteps(of: sql, in: db)
            }
        }
    }

    private static func postgresSteps(of sql: SQL, in db: any Connection) throws -> [PlanStep] {
        for way in ["seqscan", "hashjoin", "mergejoin"] { try db.execute("SET LOCAL enable_\(unsafe: way) = off") }
        return try db.rows("EXPLAIN (FORMAT JSON) \(sql)").flatMap { row in
            try JSONDecoder().decode([PostgresPlan].self, from: Data(row.text("QUERY PLAN").utf8))
                .flatMap { $0.root.steps() }
        }
    }

    /// Every step of these statements that walks through one of the tables, with its statement.
    package func walks(of statements: [SQL], through tables: [String]) throws -> [String] {
        try statements.flatMap { sql in
            try steps(of: sql).filter { $0.walks(through: tables, in: sql) }.map { "\($0): \(sql.text)" }
        }
    }
}

extension PlanStep {
    fileprivate init(sqlite detail: String) {
        description = detail
        isWalk = detail.hasPrefix("SCAN ")
        place = detail.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }
}

private struct PostgresPlan: Decodable {
    let root: Node

    enum CodingKeys: String, CodingKey { case root = "Plan" }

    struct Node: Decodable {
        let type: String
        let table: String?
        let index: String?
        let condition: String?
        let sortKey: [String]?
        let plans: [Node]?

        enum CodingKeys: String, CodingKey {
            case type = "Node Type"
            case table = "Relation Name"
            case index = "Index Name"
            case condition = "Index Cond"
            case sortKey = "Sort Key"
            case plans = "Plans"
        }

        /// - Parameter table: what the step above looks at, for a step that only names an index.
        func steps(of table: String? = nil) -> [PlanStep] {
            let table = self.table ?? table
            let isWalk = type.hasSuffix("Seq Scan") || (index != nil && condition == nil)
            let words = [type, index.map { "using \($0)" }, table.map { "on \($0)" }, condition]
            let step = PlanStep(
                description: (words.compactMap { $0 } + (sortKey ?? [])).joined(separator: " "), isWalk: isWalk,
                place: table ?? "")
            return [step] + (plans ?? []).flatMap { $0.steps(of: type == "Bitmap Heap Scan" ? table : nil) }
        }
    }
}
