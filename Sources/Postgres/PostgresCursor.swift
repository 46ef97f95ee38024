/// An answer too large to hold, fetched some hundred rows at a time.
///
/// A cursor of the server and not libpq's row-by-row mode, since other statements run on the connection meanwhile.
extension PostgresConnection {
    /// Rows fetched with the first round trip, and with each further one.
    private static let firstFetch = 64
    private static let fetch = 2_000

    /// Steps through the rows of a query inside a transaction.
    ///
    /// - Parameter body: gets the rows fetched and the place among them; false stops.
    package func forEach(
        _ text: String, _ values: [PostgresValue], _ body: (PostgresResult, Int) throws -> Bool
    ) throws {
        let name = nextCursorName()
        try execute(opening: name, text, values)
        var size = Self.firstFetch
        while true {
            let rows = try executeOnce("FETCH FORWARD \(size) FROM \(name)")
            for row in 0..<rows.count {
                if try !body(rows, row) { return try close(cursor: name) }
            }
            if rows.count < size { return try close(cursor: name) }
            size = Self.fetch
        }
    }

    private func execute(opening name: String, _ text: String, _ values: [PostgresValue]) throws(PostgresError) {
        note(text, values)
        try executeOnce("DECLARE \(name) NO SCROLL CURSOR FOR \(text)", values)
    }

    /// A transaction that failed has closed its cursors, so this is done only where all went well.
    private func close(cursor name: String) throws(PostgresError) { try run("CLOSE \(name)") }
}
