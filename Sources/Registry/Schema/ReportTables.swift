import Storage

extension Schema {
    /// What reports over time are made from.
    static func reports(_ db: any Connection) throws {
    }
}
