/// What a server of PostgreSQL gives away to whoever does not come in.
package enum PostgresSign: Sendable {
    /// It is away, or is starting or stopping.
    case silent
    /// It takes connections, though it may not take ours.
    case answering
    /// It takes connections, and not with the TLS that the address asks for: it has none, its certificate is not to be
    /// trusted, or a file that the address names is not there.
    case answeringWithoutTLS
}
