import CLibPQ

/// Where a PostgreSQL database is and how to come in: a `postgresql://` URL with libpq's parameters.
///
/// Host, port, user, password, `sslmode` and the rest come from the URL, else from libpq's environment (`PGPASSWORD`,
/// `PGSSLMODE`, ...), its password file and its service file, as for every other program that uses libpq.
package struct PostgresAddress: Sendable, Equatable {
    package let url: String
    /// What the URL says, by libpq's names.
    private let told: [String: String]

    /// - Throws: `PostgresError` with libpq's words if it is no address.
    package init(_ url: String) throws(PostgresError) {
        self.url = url
        var words: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(url, &words) else {
            let reason = words.map { String(cString: $0) } ?? "out of memory"
            PQfreemem(words)
            throw PostgresError(message: reason.replacing("\n", with: ""))
        }
        defer { PQconninfoFree(options) }
        var told: [String: String] = [:]
        var option = options
        while let name = option.pointee.keyword {
            if let value = option.pointee.val { told[String(cString: name)] = String(cString: value) }
            option += 1
        }
        self.told = told
    }

    package var user: String? { told["user"] }
    package var database: String? { told["dbname"] }
    package var hasPassword: Bool { told["password"] != nil }

    /// The same server and database for another account of it, without what the URL says of passwords.
    package func with(user: String, password: String?) throws(PostgresError) -> PostgresAddress {
        var words = told
        words["user"] = user
        words["password"] = password
        return try PostgresAddress(
            words.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.quoted($0.value))" }.joined(separator: " "))
    }

    /// Another database on the same server.
    package func with(database: String) throws(PostgresError) -> PostgresAddress {
        var words = told
        words["dbname"] = database
        return try PostgresAddress(
            words.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.quoted($0.value))" }.joined(separator: " "))
    }

    /// For a program of PostgreSQL's own: what may stand among its arguments, where everybody on the machine reads it,
    /// and what is passed through its environment.
    package var forPrograms: (argument: String, environment: [String: String]) {
        var words = told
        let password = words.removeValue(forKey: "password")
        let argument = words.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.quoted($0.value))" }
        return (argument.joined(separator: " "), password.map { ["PGPASSWORD": $0] } ?? [:])
    }

    private static func quoted(_ value: String) -> String {
        "'" + value.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }

    /// What is meant unless the URL says otherwise: a server that does not answer is given up after seconds, not hours.
    private static let defaults = [
        "connect_timeout": "5", "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3",
        "tcp_user_timeout": "30000",
    ]

    func connect() -> OpaquePointer? { lending { PQconnectdbParams($0, $1, 0) } }

    /// What can be learned of the server without coming in. Waits for its answer.
    package var sign: PostgresSign {
        let found = lending { PQpingParams($0, $1, 0) }
        switch found {
        // Also where the address says what no server can be asked by, which waiting does not mend either.
        case PQPING_OK, PQPING_NO_ATTEMPT: return .answering
        case PQPING_NO_RESPONSE: break
        default: return .silent  // it is starting or stopping
        }
        // Where TLS cannot be agreed on, no answer comes through. Nothing of ours is said without it, and no password.
        var plainly = [
            "sslmode": "disable", "gssencmode": "disable", "user": "tepat", "dbname": "tepat", "password": "-",
            // Newer versions of libpq ask nobody plainly whose address says `system`, or that TLS comes first.
            "sslrootcert": "-",
        ]
        if told["sslnegotiation"] != nil { plainly["sslnegotiation"] = "postgres" }
        let answer = lending(instead: plainly) { PQpingParams($0, $1, 0) }
        return answer == PQPING_OK ? .answeringWithoutTLS : .silent
    }

    private typealias Words = UnsafePointer<UnsafePointer<CChar>?>

    /// Lends libpq all that there is to say: names, and what each is.
    ///
    /// - Parameter others: what is said instead of the address's own words.
    private func lending<T>(instead others: [String: String] = [:], _ body: (_ names: Words, _ values: Words) -> T) -> T
    {
        var words = Self.defaults.merging(told) { $1 }.merging(others) { $1 }
        words["client_encoding"] = "UTF8"
        if words["application_name"] == nil { words["fallback_application_name"] = "tepat" }
        let pairs = words.sorted { $0.key < $1.key }
        return withCStrings(pairs.map(\.key)) { names in
            withCStrings(pairs.map(\.value)) { values in body(names, values) }
        }
    }
}

/// For people: without a password.
extension PostgresAddress: CustomStringConvertible {
    package var description: String {
        let host = told["host"] ?? "localhost"
        let place = host.hasPrefix("/") ? "" : host + (told["port"].map { ":\($0)" } ?? "")
        return "postgresql://\(place)/\(told["dbname"] ?? "")" + (host.hasPrefix("/") ? "?host=\(host)" : "")
    }
}

/// Lends texts to C, ended by a null pointer.
private func withCStrings<T>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
    var block: [CChar] = []
    let starts = texts.map { text in
        defer { block.append(contentsOf: text.utf8CString) }
        return block.count
    }
    return block.withUnsafeBufferPointer { block in
        let pointers = starts.map { block.baseAddress?.advanced(by: $0) } + [nil]
        return pointers.withUnsafeBufferPointer { list in
            // An array with at least its last nil has an address.
            guard let base = list.baseAddress else { preconditionFailure("an array that is not empty") }
            return body(base)
        }
    }
}
