import Rules
import Storage
import Synchronization

/// Remembers the day up to which the findings follow the rules, and when to try again if they could not.
final class RuleDay: Sendable {
    private struct State {
        var day: Int32 = 0
        var failures = 0
        /// Milliseconds; nil if nothing has failed.
        var againAt: Int64?
    }

    private let state = Mutex(State())

    /// - Returns: whether it is time to ask: this day was not asked about before, or what failed is due once more.
    func begin(_ today: Int32, at now: Int64) -> Bool {
        state.withLock { state in
            if state.day != today {
                state = State(day: today)
                return true
            }
            guard let againAt = state.againAt, againAt <= now else { return false }
            state.againAt = nil
            return true
        }
    }

    /// A decided rule is owed to everybody: tried again after five minutes, then ever later, at most six hours.
    func failed(at now: Int64) {
        state.withLock { state in
            state.againAt = now + min(300_000 << Int64(min(state.failures, 10)), 6 * 3_600_000)
            state.failures += 1
        }
    }

    func forget() { state.withLock { $0 = State() } }
}

extension Registry {
    /// At the start, when the day turns, and after a failure: queues the work for rules that have come into force.
    func followRuleDay() throws {
        let today = clock.today.packed
        guard ruleDay.begin(today, at: clock.now()) else { return }
        do {
            try database.writeBlocking { db in
                let due = try RuleChange.due(on: today, in: db)
                if due.contains(where: \.isJudged) { try ApplyRules.enqueue(in: db, self) }
                for change in due where !change.isJudged {
                    try db.execute("UPDATE rule_change SET in_force_at = \(clock.now()) WHERE id = \(change.id)")
                }
            }
        } catch {
            ruleDay.failed(at: clock.now())
            throw error
        }
    }
}
