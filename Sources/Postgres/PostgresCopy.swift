import CLibPQ

/// Gathers rows in PostgreSQL's binary form, and sends them by COPY when told to.
///
/// Each piece is a COPY of its own, so that several tables are filled in turn on one connection, and other statements
/// run in between.
package final class PostgresCopy {
    private let connection: PostgresConnection
    private let table: String
    private let columns: String
    private let types: [UInt32]
    /// COPY does not fill a table under row-level security: its rows go through a table of the transaction's own.
    private let isGuarded: Bool
    /// The role to come back to, where whoever signed in may fill the table without the guard.
    private let role: String?
    private var buffer: [UInt8] = []
    private var column = 0
    /// Rows gathered and not sent yet.
    package private(set) var waiting = 0
    /// Bytes that make a piece worth sending.
    private static let pieceSize = 4 << 20

    /// - Parameters:
    ///   - columns: integers, texts and bytes are known; the table says which are which.
    ///   - seesEverything: the transaction is shown every row anyway. Then a guarded table is filled as its owner, if
    ///     that is who signed in: the way round the guard costs two to three times as much.
    package init(
        into table: String, columns: [String], seesEverything: Bool, on connection: PostgresConnection
    ) throws(PostgresError) {
        self.connection = connection
        self.table = table
        self.columns = columns.joined(separator: ", ")
        types = try connection.execute("SELECT \(self.columns) FROM \(table) LIMIT 0").types
        // On a cluster one transaction writes to a table as one role only.
        let guards = try connection.execute(
            """
            SELECT row_security_active($1), quote_ident(current_user),
                pg_has_role(session_user, c.relowner, 'USAGE')
                    AND NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus')
            FROM pg_class c WHERE c.oid = CAST($1 AS regclass)
            """, [.text(table)])
        isGuarded = guards.int(0, 0) == 1
        role = isGuarded && seesEverything && guards.int(0, 2) == 1 ? guards.text(0, 1) : nil
    }

    package func int(_ value: Int64) {
        beginRow()
        if types[column] == PostgresType.int8 {
            buffer.append(bigEndian: Int32(8))
            buffer.append(bigEndian: value)
        } else {
            buffer.append(bigEndian: Int32(4))
            buffer.append(bigEndian: Int32(truncatingIfNeeded: value))
        }
        column += 1
    }

    package func real(_ value: Double) {
        beginRow()
        buffer.append(bigEndian: Int32(8))
        buffer.append(bigEndian: value.bitPattern)
        column += 1
    }

    package func bytes(_ bytes: UnsafeRawBufferPointer) {
        beginRow()
        buffer.append(bigEndian: Int32(bytes.count))
        buffer.append(contentsOf: bytes)
        column += 1
    }

    /// - Parameter bytes: UTF-8; for a column of real numbers, one in decimal notation.
    package func text(_ bytes: UnsafeRawBufferPointer) {
        beginRow()
        if types[column] == PostgresType.float8 {
            buffer.append(bigEndian: Int32(8))
            buffer.append(bigEndian: (Double(String(decoding: bytes, as: UTF8.self)) ?? .nan).bitPattern)
            column += 1
            return
        }
        buffer.append(bigEndian: Int32(bytes.count))
        buffer.append(contentsOf: bytes)
        column += 1
    }

    package func null() {
        beginRow()
        buffer.append(bigEndian: Int32(-1))
        column += 1
    }

    package func endRow() {
        column = 0
        waiting += 1
    }

    /// Enough is gathered to be sent.
    package var isFull: Bool { buffer.count >= Self.pieceSize }

    private func beginRow() {
        guard column == 0 else { return }
        if buffer.isEmpty { buffer.append(contentsOf: Self.header) }
        buffer.append(bigEndian: Int16(types.count))
    }

    /// The signature, no flags, no extension.
    private static let header: [UInt8] =
        Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)

    /// Sends what is waiting. Rows whose key is there already are left as they are.
    package func send() throws(PostgresError) {
        guard waiting > 0 else { return }
        waiting = 0
        defer { buffer.removeAll(keepingCapacity: true) }
        buffer.append(bigEndian: Int16(-1))
        if isGuarded, role == nil { return try sendNew() }
        try connection.run("SAVEPOINT copy" + (role == nil ? "" : "; SET LOCAL ROLE NONE"))
        do {
            try copy(into: table)
        } catch {
            guard error.code == "23505" else { throw error }
            // With the savepoint the role comes back too.
            try connection.run("ROLLBACK TO SAVEPOINT copy")
            try sendNew()
        }
        try connection.run((role.map { "SET LOCAL ROLE \($0); " } ?? "") + "RELEASE SAVEPOINT copy")
    }

    /// COPY knows no "unless it is there": the piece goes through a table of the session's own, which is made once and
    /// empty outside of a piece.
    private func sendNew() throws(PostgresError) {
        let waiting = "waiting_\(table)_\(types.count)"
        try connection.run(
            """
            CREATE TEMPORARY TABLE IF NOT EXISTS \(waiting) ON COMMIT DELETE ROWS AS
            SELECT \(columns) FROM \(table) LIMIT 0
            """)
        try copy(into: waiting)
        try connection.run(
            """
            INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM \(waiting) ON CONFLICT DO NOTHING;
            TRUNCATE \(waiting)
            """)
    }

    private func copy(into table: String) throws(PostgresError) {
        let handle = connection.handle
        let command = "COPY \(table) (\(columns)) FROM STDIN (FORMAT binary)"
        connection.note(command)
        let started = PQexec(handle, command)
        defer { PQclear(started) }
        guard let started, PQresultStatus(started) == PGRES_COPY_IN else {
            throw started.map { PostgresError(result: $0, on: handle) } ?? PostgresError(connection: handle)
        }
        // Pieces of 32 KB are sent fastest: they fit the socket's buffer.
        let sent = buffer.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 32_768).allSatisfy { start in
                let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 32_768, bytes.count)])
                let words = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
                return PQputCopyData(handle, words, Int32(piece.count)) == 1
            }
        }
        guard sent, PQputCopyEnd(handle, nil) == 1 else { throw PostgresError(connection: handle) }
        var failure: PostgresError?
        while let result = PQgetResult(handle) {
            do {
                _ = try PostgresResult(checking: result, on: handle)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }
}
