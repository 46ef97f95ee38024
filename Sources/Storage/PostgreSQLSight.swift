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
        return "SET LOCAL tepat.places = '{\(stretches)}'" + (isNarrow ? Self.oncePlanned : "")
    }

    /// A village's questions are all alike, so its statements are planned once for each connection. Left to itself,
    /// PostgreSQL takes the bounds of a village for a reason to plan anew each time, at a sixth of all it does for
    /// operators. Whoever sees a kabupaten or more goes on with a plan for the bounds.
    private static let oncePlanned =
        "; SELECT set_config('plan_cache_mode', current_setting('tepat.plans', true), true)"

    /// Said once of each connection: how a village's statements are planned there. Citus sends a statement to where its
    /// kabupaten lies, and has no plan for one whose kabupaten it does not know yet.
    static let plans = """
        SELECT set_config('tepat.plans', CASE WHEN EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus')
        THEN 'auto' ELSE 'force_generic_plan' END, false)
        """

    /// No wider than a kecamatan.
    private var isNarrow: Bool {
        guard case .places(let places) = self, !places.isEmpty else { return false }
        return places.allSatisfy { $0.upperBound - $0.lowerBound < 10_000 }
    }
}
