import Dispatch
import Synchronization

/// Divides work into parts that do not depend on how many threads there are, so that the same input gives the same
/// output on any machine.
package enum Parts {
    /// Calls `body` for each part, several at a time.
    package static func forEach(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
        guard threads > 1, count > 1 else {
            for part in 0..<count { body(part) }
            return
        }
        let next = Counter()
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            while let part = next.take(below: count) { body(part) }
        }
    }

    /// Cuts a range into stretches of nearly the same length.
    static func stretch(_ part: Int, of parts: Int, _ count: Int) -> Range<Int> {
        count * part / parts..<count * (part + 1) / parts
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)

    func take(below limit: Int) -> Int? {
        value.withLock { value in
            guard value < limit else { return nil }
            value += 1
            return value - 1
        }
    }
}
