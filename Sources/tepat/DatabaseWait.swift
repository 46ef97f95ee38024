import Foundation
import Storage
import Web

/// A server that is started before its database waits for it, as after a power cut.
struct DatabaseWait {
    let place: RegisterPlace
    let settings: WebSettings

    /// Seconds between two tries at most.
    private static let longest = 5.0
    /// How often it is told what is waited for.
    private static let silence = Duration.seconds(60)

    /// Tries until the database can be reached. A signal to stop ends the program meanwhile as it ends any: nothing is under
    /// way that could be ended in order.
    ///
    /// - Throws: what waiting does not mend: whatever `body` throws while a database is there, also that it lets nobody in,
    ///   or that TLS cannot be agreed on with it.
    func untilThere<T: Sendable>(_ body: () throws -> T) async throws -> T {
        var pause = 0.5
        var toldAt: ContinuousClock.Instant?
        var wasHindered = false
        while true {
            do {
                return try body()
            } catch StorageError.away(let reason) {
                // It may have come up between the try and the question: a server that is there is tried once more.
                let hindrance = place.hindrance(reason)
                if let hindrance, wasHindered { throw hindrance }
                wasHindered = hindrance != nil
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
