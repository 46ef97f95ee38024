import Foundation
package import Storage
import Synchronization

/// Makes record ids: 41 bits of milliseconds since 2024, 22 bits of counting. Later ids are larger.
///
/// Where several programs write at a time, each has a seat, and the upper 6 of the 22 bits are its number: no two ever
/// make the same id.
package final class Identifiers: Sendable {
    private struct State {
        var last: Int64 = 0
        var seat: (any Seat)?
        /// When the seat was last seen to be held, by a clock that nobody sets.
        var seenAt: ContinuousClock.Instant = .now
    }

    private let state: Mutex<State>
    private let clock: Clock
    private let database: (any Database)?

    private static let begin: Int64 = 1_704_067_200_000
    private static let seats = 64
    /// Ids that a seat has for each millisecond.
    private static let ofSeat: Int64 = 1 << 16
    /// Where long rows of ids lie, far above all that a clock makes before the year 2058. The second letter of such an id
    /// is a Z: nothing that consists of figures alone is ever taken for one.
    static let blocks: Int64 = 1 << 62 | 31 << 55

    /// For one program alone.
    package init(clock: Clock) {
        self.clock = clock
        database = nil
        state = Mutex(State())
    }

    /// - Throws: `StorageError` if there is no seat left.
    package init(clock: Clock, in database: any Database) throws {
        self.clock = clock
        self.database = database
        state = Mutex(State(seat: try database.takeSeat(of: Self.seats)))
    }

    package func next() -> RecordID {
        let now = clock.now()
        return state.withLock { state in
            keepSeat(&state)
            let floor = (now - Self.begin) << 22
            guard let seat = state.seat else {
                state.last = max(state.last + 1, floor)
                return RecordID(state.last)
            }
            let own = Int64(seat.number) * Self.ofSeat
            // Used up or of a seat before: the next millisecond, never the next seat.
            let following = state.last + 1
            let isOwn = following >> 16 & 63 == Int64(seat.number) && following & (Self.ofSeat - 1) != 0
            let after = isOwn ? following : (following >> 22 + 1) << 22 + own
            state.last = max(after, floor + own)
            return RecordID(state.last)
        }
    }

    /// The first of `count` ids in a row, for whoever runs alone in the register.
    ///
    /// - Parameter after: the last id of an earlier row, if there is any.
    package func block(of count: Int, after last: Int64?) -> RecordID {
        let isShared = state.withLock { $0.seat != nil }
        if isShared { return RecordID(max(Self.blocks, (last ?? 0) + 1)) }
        let now = clock.now()
        return state.withLock { state in
            let first = max(state.last + 1, (now - Self.begin) << 22)
            state.last = first + Int64(count) - 1
            return RecordID(first)
        }
    }

    /// A connection that ended took the seat with it, and another program may sit there by now: looked after once a
    /// second. While the database is away nothing that is numbered here can be kept either.
    private func keepSeat(_ state: inout State) {
        guard let seat = state.seat, let database, state.seenAt.duration(to: .now) > .seconds(1) else { return }
        if seat.isHeld() {
            state.seenAt = .now
        } else if let another = try? database.takeSeat(of: Self.seats) {
            state.seat = another
            state.seenAt = .now
        }
    }

    /// What tells one program at the register from another, in the table of jobs.
    let owner = Int64.random(in: 1...Int64.max)
}
