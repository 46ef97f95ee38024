/// Everything the register can refuse, each case something a person can be told and act on.
package enum Refusal: Error, Sendable, Equatable {
    case notSignedIn
    case wrongPassword
    case lockedOut(minutes: Int)
    case notAllowed(Permission)
    /// There is no such record, or it is outside the actor's area: the two are told alike.
    case notFound
    /// Somebody else changed the record since it was read.
    case changedMeanwhile(version: Int)
    /// The same action id came with another content.
    case repeatedDifferently
    case invalidInput(field: String, reason: Words)
    case reasonMissing
    case unknownRegion(String)
    case batchNotUndoable(Words)
    /// A change can be undone for so many hours.
    case tooLate(hours: Int)
    /// NIK of real people do not go into a training register, nor invented ones into a real one.
    case wrongKindOfRegister
    /// A code of the second factor that is not right, or was used already.
    case wrongCode
    /// The first step of a sign-in was too long ago.
    case signInOver
    /// A one-time password was right and came too late.
    case oneTimeOver
    /// The key beside the database is not the one that sealed the second factor.
    case secondFactorLost
    /// What one may do to other people's accounts, nobody does to the own.
    case notOneself
    /// The actor may not give this role here, nor change who has it.
    case roleTooHigh(Role)
}
