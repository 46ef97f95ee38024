/// What a database's server gives away to whoever does not come in.
package enum DatabaseSign: Sendable {
    /// It is away, or is starting or stopping.
    case silent
    /// It takes connections, though it may not take ours.
    case answering
    /// It takes connections, and not with the TLS that the address asks for.
    case answeringWithoutTLS
}
