import Storage

extension Schema {
    /// What an account needs beyond a password: second factors, devices, delegation, one-time passwords.
    static func accountRoom(_ db: any Connection) throws {
    }
}
