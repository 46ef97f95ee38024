extension Sight {
    /// Sets, for the transaction, what the policies of row-level security look at.
    ///
    /// The lowest and the highest village code that is seen, and the stretches between where there are several: most
    /// accounts have one, and comparing two numbers costs a fraction of reading a set of stretches, for every row.
    var statement: String {
        let places =
            switch self {
            case .nothing: [ClosedRange<Int64>]()
            case .everything: [Int64.min...Int64.max]
            case .places(let places): places
            }
        guard let low = places.map(\.lowerBound).min(), let high = places.map(\.upperBound).max() else {
            return "SELECT tepat_scope(1, 0, '')"
        }
        let stretches =
            places.count < 2
            ? "" : "{" + places.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "}"
        // The smallest number is written with quotes: its digits without the sign are too large.
        return "SELECT tepat_scope('\(low)', '\(high)', '\(stretches)')"
    }
}

extension PostgreSQL {
    /// What begins every transaction of the role that serves: says what it sees, for as long as it lasts.
    ///
    /// A function, so that it goes in one message with the words that begin the transaction, and because what several
    /// servers share is told to the others by SET LOCAL alone. To a server of its own the first setting means nothing.
    package static let scopeFunction: SQL = """
        CREATE OR REPLACE FUNCTION tepat_scope(low bigint, high bigint, places text) RETURNS void
        LANGUAGE plpgsql AS $$ BEGIN
            SET LOCAL citus.propagate_set_commands = 'local';
            EXECUTE format('SET LOCAL tepat.low = %L', low);
            EXECUTE format('SET LOCAL tepat.high = %L', high);
            EXECUTE format('SET LOCAL tepat.places = %L', places);
        END $$
        """
}
