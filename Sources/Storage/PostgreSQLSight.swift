extension Sight {
    /// Sets, for the transaction, what the policies of row-level security look at: in the same message as the words that
    /// begin it. SET LOCAL and no function: it alone is told to the others of several servers, and it costs nothing.
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
            return Self.words(1, 0, "")
        }
        let stretches =
            places.count < 2
            ? "" : "{" + places.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "}"
        return Self.words(low, high, stretches)
    }

    private static func words(_ low: Int64, _ high: Int64, _ stretches: String) -> String {
        "SET LOCAL tepat.low = '\(low)'; SET LOCAL tepat.high = '\(high)'; SET LOCAL tepat.places = '\(stretches)'"
    }
}
