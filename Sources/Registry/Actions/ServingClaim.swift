import Dispatch
import Storage
import Synchronization

/// That this program serves its register, for as long as it does.
///
/// A database that was started anew knows of no claim, and whoever moves the register could take it for one that nobody
/// serves: so it is looked after, and taken again.
final class ServingClaim: Sendable {
    private struct State {
        var claim: (any RegisterClaim)?
        var trouble: String?
        /// Where the register was moved to by whoever had it while the claim was lost.
        var place: String?
    }

    private let state = Mutex(State())
    /// Whoever looks waits for the database.
    private let desk = DispatchQueue(label: "tepat.serving")

    /// Why the register is not served for the moment, in words for whoever runs the server.
    var trouble: String? { state.withLock { $0.trouble } }

    var departure: String? { state.withLock { $0.place } }

    func take(of database: any Database) throws {
        let claim = try database.claim(.serving)
        // Since the register was opened somebody may have moved it; from here on nobody does.
        if let departure = try database.departure() { throw StorageError.movedAway(to: departure.place) }
        state.withLock { $0 = State(claim: claim) }
    }

    func look(at database: any Database) async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            desk.async {
                self.lookNow(at: database)
                continuation.resume()
            }
        }
    }

    private func lookNow(at database: any Database) {
        let before = state.withLock { $0 }
        guard let claim = before.claim else { return }
        var now = State(claim: claim, place: before.place)
        do {
            let isLost = !claim.isHeld()
            if isLost { now.claim = try database.claim(.serving) }
            // The claim keeps others from moving it; who had it meanwhile may have done so, or taken that back since.
            if isLost || before.trouble != nil { now.place = try database.departure()?.place }
            now.trouble = now.place.map { StorageError.movedAway(to: $0).description }
        } catch StorageError.occupied {
            now.trouble = "the register is being restored or moved; nothing is saved here until that is done"
        } catch {
            now.trouble = "the register's claim is lost: \(Fault.words(error))"
        }
        let after = now
        state.withLock { $0 = after }
        // One that was replaced goes here, outside of the lock: its end asks the database.
        withExtendedLifetime(claim) {}
    }
}

extension Registry {
    /// Says that this program serves the register from here on, so that nobody restores or moves it meanwhile.
    ///
    /// - Throws: `StorageError.occupied` if somebody does so now; `StorageError.movedAway`.
    package func claimServing() throws { try serving.take(of: database) }

    /// Why the register is not served for the moment, in words for whoever runs the server; nil if it is.
    package var servingTrouble: String? { serving.trouble }

    /// - Throws: `StorageError.movedAway` where the register was moved from under this program: what is left here is old.
    package func requireStaying() throws {
        if let place = serving.departure { throw StorageError.movedAway(to: place) }
    }

    /// Looks once whether the claim is still there, and takes it again where it is lost.
    package func lookAfterClaim() async { await serving.look(at: database) }

    /// Looks after the claim until the task is cancelled.
    ///
    /// - Parameter tell: a sentence for whoever runs the server, when something has changed.
    package func keepServing(every seconds: Double = 5, tell: @Sendable (String) -> Void = { _ in }) async {
        var told: String?
        while !Task.isCancelled {
            await lookAfterClaim()
            let trouble = servingTrouble
            if trouble != told { tell(trouble ?? "the register is served again") }
            told = trouble
            do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
        }
    }
}
