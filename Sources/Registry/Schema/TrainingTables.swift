import Storage

extension Schema {
    /// Tasks of Latihan, attempts and certificates.
    static func training(_ db: any Connection) throws {
    }
}
