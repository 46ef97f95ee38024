import Dispatch
import Storage
import Synchronization
import TepatTesting
import Testing

@testable import Registry

/// Transactions of a load that are written beside each other.
@Suite("Streams of a load", .enabled(if: TestEngine.isPostgres))
struct WritingStreamsTests {
    private struct Stop: Error {}

    @Test(
        "whoever waits for a free one is told what was kept meanwhile, and ends the others after their transactions",
        .timeLimit(.minutes(1)))
    func stopped() throws {
        let register = try SampleRegister.empty()
        let database = register.registry.database
        let streams = WritingStreams(database)
        let (first, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let late = Mutex(0)
        try streams.add(
            [
                WritingStreams.Step(weight: 1) { _ in first.wait() }, WritingStreams.Step { _ in gate.wait() },
                WritingStreams.Step { _ in late.withLock { $0 += 1 } },
            ],
            last: { late.withLock { $0 += 1 } })
        for _ in 1..<database.writers { try streams.add([WritingStreams.Step { _ in gate.wait() }]) }
        first.signal()
        #expect(throws: Stop.self) { try streams.add([], told: { _ in throw Stop() }) }
        for _ in 1...database.writers { gate.signal() }
        #expect(throws: Stop.self) { try streams.finish() }
        let after = late.withLock { $0 }
        #expect(after == 0)
    }

    @Test("what fails elsewhere ends them too, and nothing runs any more then", .timeLimit(.minutes(1)))
    func failed() throws {
        let register = try SampleRegister.empty()
        let streams = WritingStreams(register.registry.database)
        let begun = DispatchSemaphore(value: 0)
        let late = Mutex(0)
        // Without an end, unless it is told.
        let steps = (1...100_000).map { _ in
            WritingStreams.Step { _ in
                late.withLock { $0 += 1 }
                begun.signal()
            }
        }
        try streams.add(steps)
        begun.wait()
        streams.stop(after: Stop())
        let written = late.withLock { $0 }
        #expect(written < steps.count)
        #expect(throws: Stop.self) { try streams.add([]) }
        let after = late.withLock { $0 }
        #expect(after == written)
    }
}
