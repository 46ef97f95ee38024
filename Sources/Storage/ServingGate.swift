import Synchronization

/// Whether the program serves the register. If so, each of its transactions that write asks as it begins whether another
/// program puts the register away: a claim of a session may be gone with its connection, and nobody has noticed yet.
final class ServingGate: Sendable {
    private let claims = Atomic(0)

    var isClaimed: Bool { claims.load(ordering: .relaxed) > 0 }

    fileprivate func enter() { claims.wrappingAdd(1, ordering: .relaxed) }
    fileprivate func leave() { claims.wrappingSubtract(1, ordering: .relaxed) }
}

/// That the register is served: as long as it lives also where the lock is lost, so that nothing is written beside
/// whoever has taken the register meanwhile.
final class ServingLock: RegisterClaim {
    private let lock: SessionLock
    private let gate: ServingGate

    init(_ lock: SessionLock, _ gate: ServingGate) {
        (self.lock, self.gate) = (lock, gate)
        gate.enter()
    }

    deinit { gate.leave() }

    func isHeld() -> Bool { lock.isHeld() }
}
