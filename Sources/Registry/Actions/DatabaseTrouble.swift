import Storage

/// What keeps the register from answering for the moment, and is nobody's mistake at a screen.
package enum DatabaseTrouble: Sendable {
    /// The database cannot be reached. Nothing was saved.
    case away
    /// The register is being restored or moved. Nothing was saved.
    case beingReplaced
    /// The register was moved elsewhere, and is served there. Nothing was saved.
    case movedAway
    /// The connection broke while something was being saved: it may be there or not. Sending the same again is safe.
    case uncertain
    /// Too much is asked of it at once. Nothing was saved.
    case overloaded
    /// The disk is full. Nothing was saved.
    case full
    /// Whoever asked went away before there was an answer.
    case cancelled

    /// Nil for whatever is something else.
    package init?(_ error: any Error) {
        switch error {
        case StorageError.away: self = .away
        case StorageError.beingReplaced: self = .beingReplaced
        case StorageError.movedAway: self = .movedAway
        case StorageError.uncertain: self = .uncertain
        case StorageError.overloaded, StorageError.busy: self = .overloaded
        case StorageError.full: self = .full
        case StorageError.cancelled, is CancellationError: self = .cancelled
        default: return nil
        }
    }
}
