import Registry
package import Storage

/// A look into the tables, and a hand on them, for what no screen shows and nobody does.
extension SampleRegister {
    /// The first value that a query gives; nil if there is none.
    package func value(_ sql: String) throws -> String? {
        try registry.database.readBlocking { try $0.first(SQL(stringLiteral: StatementLog.testsOwn + sql))?[0].words }
    }

    /// All that a query gives in one text; nil if it gives nothing. A row of NULL alone is nothing.
    ///
    /// - Parameters:
    ///   - separator: stands between rows.
    ///   - inner: stands between the columns of a row. NULL is nothing.
    package func list(_ sql: String, by separator: String = ",", between inner: String = ":") throws -> String? {
        let rows = try registry.database.readBlocking { try $0.rows(SQL(stringLiteral: StatementLog.testsOwn + sql)) }
            .filter { $0.values.contains { $0 != .null } }
        if rows.isEmpty { return nil }
        return rows.map { $0.values.map { $0.words ?? "" }.joined(separator: inner) }.joined(separator: separator)
    }

    /// Changes the tables with the rights of the program that serves.
    package func run(_ sql: String) async throws {
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute(SQL(stringLiteral: StatementLog.testsOwn + sql))
        }
    }

    /// Changes the tables as whoever owns them, for what the program that serves may not do: such as to bend the trail.
    package func runAsOwner(_ sql: String...) throws {
        try registry.database.changeSchema { db in
            for sql in sql { try db.execute(SQL(stringLiteral: StatementLog.testsOwn + sql)) }
        }
    }

    /// Takes the tables back to before a step of the schema, and takes the step again.
    package func repeatStep(_ number: Int, after changes: String...) throws {
        try registry.database.changeSchema { db in
            for change in changes { try db.execute(SQL(stringLiteral: change)) }
            for step in Schema.migrations where step.number == number { try step.perform(db) }
        }
        // A table that is made anew is nobody's but its owner's.
        try SecondLock.install(on: registry.database)
    }

    /// Lets no change of a kind through any more, such as `UPDATE ON person`.
    ///
    /// - Parameter condition: which rows are meant, by `NEW`.
    package func halt(_ change: String, when condition: String? = nil, saying words: String = "halt") throws {
        let condition = condition.map { " WHEN (\($0))" } ?? ""
        guard registry.database.dialect == .postgres else {
            return try runAsOwner(
                "CREATE TRIGGER halt BEFORE \(change)\(condition) BEGIN SELECT RAISE(ABORT, '\(words)'); END")
        }
        try runAsOwner(
            """
            CREATE OR REPLACE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '\(words)' USING ERRCODE = 'check_violation'; END $$
            """, "CREATE TRIGGER halt BEFORE \(change) FOR EACH ROW\(condition) EXECUTE FUNCTION halt()")
    }

    /// Lets it through again.
    package func endHalt(_ change: String) throws {
        let table = registry.database.dialect == .postgres ? " ON \(change.split(separator: " ").last ?? "")" : ""
        try runAsOwner("DROP TRIGGER halt\(table)")
    }

    /// Open findings as "RULE line", sorted.
    package func openFindings() throws -> [String] {
        try registry.database.readBlocking { db in
            try db.rows(
                """
                \(unsafe: StatementLog.testsOwn)SELECT n.rule AS rule, COALESCE(p.line, f.line) AS line FROM finding n
                JOIN family f ON f.home = n.home AND f.id = n.family
                LEFT JOIN person p ON p.home = n.home AND p.id = n.person
                WHERE n.closed_at IS NULL ORDER BY 1, 2
                """
            ).map { "\(try $0.text("rule")) \(try $0.int("line"))" }
        }
    }

    /// What `doctor` says, with the findings that a full validation would open or close.
    package func problems() throws -> [String] {
        var problems = try registry.database.readBlocking {
            try Tally.differences(in: $0) + ProposalCheck.problems(in: $0)
        }
        let before = try openFindings()
        let report = try registry.validateAll(by: Self.admin)
        if report.settled > 0 {
            let difference = try openFindings().difference(from: before)
            problems.append("a full validation changed \(report.settled) families: \(difference)")
        }
        return problems
    }
}

extension Connection {
    /// The names of the register's tables.
    package func tables() throws -> [String] {
        let sql: SQL =
            dialect == .sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"
            : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        return try rows(sql).map { try $0.text("name") }
    }
}

extension SQLValue {
    /// As text; bytes as the letters that they may be.
    fileprivate var words: String? {
        switch self {
        case .null: nil
        case .integer(let value): String(value)
        case .real(let value): String(value)
        case .text(let value): value
        case .blob(let value): String(decoding: value, as: UTF8.self)
        }
    }
}
