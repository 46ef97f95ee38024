import Foundation
import Synchronization

/// A short queue between the thread that reads and the thread that writes: the first waits while it is full.
final class Handoff<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var weight = 0
        var isClosed = false
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    private let space = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)
    private let capacity: Int

    /// - Parameter capacity: the summed weight (rows) that may wait.
    init(capacity: Int) { self.capacity = capacity }

    /// - Returns: false if the other side has gone.
    func put(_ item: Item, weight: Int) -> Bool {
        while true {
            let accepted: Bool? = state.withLock { state in
                if state.isClosed { return false }
                guard state.weight < capacity || state.items.isEmpty else { return nil }
                state.items.append(item)
                state.weight += weight
                return true
            }
            if let accepted {
                if accepted { filled.signal() }
                return accepted
            }
            space.wait()
        }
    }

    /// The next item and what it freed; nil after the last.
    ///
    /// - Throws: what the other side failed with.
    func take(weight: (Item) -> Int) throws -> Item? {
        while true {
            let (item, closed, failure): (Item?, Bool, (any Error)?) = state.withLock { state in
                if state.items.isEmpty { return (nil, state.isClosed, state.failure) }
                let item = state.items.removeFirst()
                state.weight -= weight(item)
                return (item, false, nil)
            }
            if let item { space.signal(); return item }
            if let failure { throw failure }
            if closed { return nil }
            filled.wait()
        }
    }

    /// Nothing more will come, or nobody will take more.
    func close(_ failure: (any Error)? = nil) {
        state.withLock { state in
            state.isClosed = true
            if state.failure == nil { state.failure = failure }
        }
        filled.signal()
        space.signal()
    }
}
