package import Registry
package import Storage
import Synchronization

/// The statements that ran on a register, and what the engine means to do for each.
package final class StatementTrace: Sendable {
    private let seen = Mutex<[String: SQL]>([:])

    package init() {}

    package func note(_ sql: SQL) { seen.withLock { $0[sql.text] = sql } }
    package func forget() { seen.withLock { $0 = [:] } }

    /// Each statement once that begins with one of these words.
    package func statements(_ beginnings: String...) -> [SQL] {
        seen.withLock { seen in
            seen.values.filter { sql in beginnings.contains { sql.text.hasPrefix($0) } }
        }
    }
}

extension SampleRegister {
    /// The same register, with the statements that run from now on.
    package func traced() throws -> (registry: Registry, trace: StatementTrace) {
        let trace = StatementTrace()
        let registry = try Registry(
            database: try database.open { trace.note($0) }, clock: .at(Self.now), sharingRegionsWith: registry)
        trace.forget()
        return (registry, trace)
    }
}
