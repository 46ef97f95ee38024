import CCrypt

/// Passwords as yescrypt hashes of the system's libcrypt.
package enum Password {
    /// A hash with a salt of its own. About 60 ms.
    package static func hash(_ password: String) -> String? {
        var salt = [CChar](repeating: 0, count: 192)
        guard crypt_gensalt_rn("$y$", 0, nil, 0, &salt, 192) != nil else { return nil }
        return crypt(password, setting: salt)
    }

    package static func matches(_ password: String, hash: String) -> Bool {
        guard let again = crypt(password, setting: Array(hash.utf8CString)) else { return false }
        return Digest.equal(again, hash)
    }

    /// What is compared against when there is no such account, so that both answers take as long.
    package static let decoy = hash("tidak ada akun ini") ?? ""

    private static func crypt(_ password: String, setting: [CChar]) -> String? {
        withUnsafeTemporaryAllocation(of: crypt_data.self, capacity: 1) { space in
            guard let data = space.baseAddress else { return nil }
            data.initialize(to: crypt_data())
            guard let hashed = crypt_r(password, setting, data), hashed.pointee != 0x2A else { return nil }
            return String(cString: hashed)
        }
    }
}
