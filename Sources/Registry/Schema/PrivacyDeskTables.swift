import Storage

extension Schema {
    /// Requests of citizens, breaches, retention, processing, notices and consents.
    static func privacyDesk(_ db: any Connection) throws {
    }
}
