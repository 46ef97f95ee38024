import Storage

extension Schema {
    /// Calendar of cut-offs, and changes of dated data that wait for a second pair of eyes.
    static func periods(_ db: any Connection) throws {
    }
}
