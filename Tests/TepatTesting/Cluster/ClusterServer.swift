import Foundation
import Postgres

/// A spread register (PostgreSQL with Citus) that is asked what it would do with a statement.
package struct ClusterServer {
    private let postgres: PostgresConnection

    /// What a plan says.
    package enum Answer: Equatable {
        /// One shard at most for each of its steps.
        case bound
        case everywhere(tasks: Int)
        case refused(String)
        /// A statement of the other engine, or one whose parameters have no type that can be told.
        case notUnderstood(String)
    }

    /// - Throws: if the server does not answer.
    package init(url: String) throws {
        postgres = try PostgresConnection(PostgresAddress(url), setup: "SET search_path = public")
    }

    /// Prepares a statement and reads its plan, with 1 for each number and `x` for each text.
    package func answer(to text: String) -> Answer {
        defer { try? postgres.run("DEALLOCATE ALL") }  // there may be none
        do throws(PostgresError) {
            try postgres.run("PREPARE probe AS \(text)")
            let found = try postgres.execute(
                """
                SELECT COALESCE(array_to_string(CAST(parameter_types AS text[]), ','), '')
                FROM pg_prepared_statements WHERE name = 'probe'
                """)
            let values = found.text(0, 0).split(separator: ",").map { $0 == "text" ? "'x'" : "'1'" }
            let call = values.isEmpty ? "" : "(\(values.joined(separator: ",")))"
            let rows = try postgres.execute("EXPLAIN (COSTS OFF) EXECUTE probe\(call)")
            let plan = (0..<rows.count).map { rows.text($0, 0) }.joined(separator: "\n")
            let tasks = plan.matches(of: /Task Count: (\d+)/).compactMap { Int($0.1) }.max() ?? 0
            return tasks > 1 ? .everywhere(tasks: tasks) : .bound
        } catch {
            return isOfCluster(error.message) ? .refused(error.message) : .notUnderstood(error.message)
        }
    }

    /// Whether the words are those of the cluster, not of PostgreSQL about a statement that it does not know.
    private func isOfCluster(_ message: String) -> Bool {
        ["distribut", "repartition", "correlated", "partition column", "shard", "co-located", "not supported", "push"]
            .contains(where: message.contains)
    }
}
