import Synchronization

/// Makes record ids: 41 bits of milliseconds since 2024, 22 bits of counting. Later ids are larger.
package final class Identifiers: Sendable {
    private let last = Mutex<Int64>(0)
    private let clock: Clock

    package init(clock: Clock) { self.clock = clock }

    package func next() -> RecordID { block(of: 1) }

    /// The first of `count` ids in a row.
    package func block(of count: Int) -> RecordID {
        let floor = (clock.now() - 1_704_067_200_000) << 22
        return last.withLock { last in
            let first = max(last + 1, floor)
            last = first + Int64(count) - 1
            return RecordID(first)
        }
    }
}
