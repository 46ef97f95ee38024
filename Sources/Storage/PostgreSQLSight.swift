extension Sight {
    /// Sets, for the transaction, what the policies of row-level security look at: in the same message as the words that
    /// begin it. SET LOCAL and no function: it alone is told to the others of several servers, and it costs nothing.
    ///
    /// The stretches of village codes that are seen, as PostgreSQL writes a set of them.
    var statement: String {
        let stretches =
            switch self {
            case .nothing: ""
            case .everything: "(,)"
            case .places(let places): places.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",")
            }
        return "SET LOCAL tepat.places = '{\(stretches)}'"
    }
}
