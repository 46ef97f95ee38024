import Storage

extension Schema {
    /// Access beyond one's area, and what is needed to say who looked.
    static func privacy(_ db: any Connection) throws {
    }
}
