import Storage

extension Schema {
    /// Files on their way in through the browser.
    static func uploads(_ db: any Connection) throws {
    }
}
