import Foundation
import Storage
import Synchronization
import Web

/// A server that is started before its database waits for it, as after a power cut.
struct DatabaseWait {
    let place: RegisterPlace
    let settings: WebSettings

    /// Seconds between two tries at most.
    private static let longest = 5.0
    /// How often it is told what is waited for.
    private static let silence = Duration.seconds(60)

    /// Tries until the database can be reached. A signal to stop ends the program meanwhile.
    ///
    /// - Throws: what waiting does not mend: whatever `body` throws while a database is there, also that it lets nobody in.
    func untilThere<T: Sendable>(_ body: () throws -> T) async throws -> T {
        var pause = 0.5
        var toldAt: ContinuousClock.Instant?
        var wasAnswering = false
        var stop: StopWhileWaiting?
        defer { stop?.cancel() }
        while true {
            do {
                return try body()
            } catch StorageError.away(let reason) {
                // It may have come up between the try and the question: a server that is there is tried once more.
                let isAnswering = place.isAnswering
                if isAnswering && wasAnswering { throw StorageError.away(reason) }
                wasAnswering = isAnswering
                let settings = settings
                if stop == nil { stop = StopWhileWaiting { settings.note("stopped") } }
                if toldAt.map({ $0.duration(to: .now) >= Self.silence }) ?? true {
                    settings.warn("waiting for the database: \(reason)")
                    toldAt = .now
                }
            }
            try await Task.sleep(for: .seconds(pause))
            pause = min(pause * 2, Self.longest)
        }
    }
}

/// Ends the program at the first signal to stop, while there is nothing under way that could be ended in order.
///
/// What listens stays until the program ends and keeps still once the wait is over: taken away, it would take the signal
/// from the server that listens to it after.
private struct StopWhileWaiting {
    private static let numbers = [SIGTERM, SIGINT]
    private static let isOver = Mutex(false)

    /// - Parameter onStop: what is done before.
    init(_ onStop: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "tepat.waiting")
        for number in Self.numbers {
            // A process that is the first of a container is not ended by a signal that it does not listen to.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if Self.isOver.withLock({ $0 }) { return }
                onStop()
                _exit(0)
            }
            source.resume()
            // For ever, since nobody takes it away.
            _ = Unmanaged.passRetained(source as AnyObject)
        }
    }

    func cancel() { Self.isOver.withLock { $0 = true } }
}
