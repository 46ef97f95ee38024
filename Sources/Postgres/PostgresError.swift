import CLibPQ

/// What PostgreSQL, or the connection to it, said went wrong.
package struct PostgresError: Error, Equatable, CustomStringConvertible {
    /// The five characters of SQLSTATE, such as `23505` for a key that is there already; nil if the connection failed.
    package var code: String?
    /// The server's own words. They may hold values of a row: never for a log or a screen.
    package var message: String
    /// The constraint that refused, where there is one.
    package var constraint: String?
    /// The transaction was being committed when the connection broke: whether it was kept is not known.
    package var isUncertain = false
    /// Why there was no connection in the first place, in one line. Nobody's data: it names the server, the database and
    /// the account, and never the password.
    package var refusal: String?

    package var description: String { "PostgreSQL \(code ?? "connection"): \(message)" }

    /// A connection that was found to have ended, by whoever had no statement on it.
    package static var lost: PostgresError { PostgresError(message: "the connection has ended") }

    /// The server cannot be reached, ended the connection, or is starting or stopping.
    package var isConnectionLost: Bool {
        guard let code else { return true }
        return code.hasPrefix("08") || code.hasPrefix("57P") || code == "53300"
    }
}

extension PostgresError {
    init(connection: OpaquePointer?) {
        self.init(message: connection.map { String(cString: PQerrorMessage($0)) } ?? "out of memory")
    }

    /// Of a connection that could not be made. Of several tries, one for each address of a server, the first is told.
    init(refused connection: OpaquePointer) {
        self.init(connection: connection)
        refusal = message.split(whereSeparator: \.isNewline).first.map { String($0.prefix(300)) }
    }

    init(result: OpaquePointer, on connection: OpaquePointer) {
        func field(_ code: Character) -> String? {
            code.asciiValue.flatMap { PQresultErrorField(result, Int32($0)) }.map { String(cString: $0) }
        }
        self.init(
            code: field("C"), message: field("M") ?? String(cString: PQresultErrorMessage(result)),
            constraint: field("n"))
        // Words of libpq itself carry no SQLSTATE: the connection is gone.
        if code == nil, PQstatus(connection) == CONNECTION_OK { code = "XX000" }
    }
}
