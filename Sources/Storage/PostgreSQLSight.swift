extension Sight {
    /// Sets, for the transaction, what the policies of row-level security look at. SET LOCAL and no function: it alone is
    /// told to the others of several servers, and it costs nothing.
    ///
    /// The stretches of village codes that are seen, as PostgreSQL writes a set of them.
    ///
    /// - Parameter isSeveral: the register lies on several servers.
    func statement(isSeveral: Bool) -> String {
        let stretches =
            switch self {
            case .nothing: ""
            case .everything: "(,)"
            case .places(let places): places.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",")
            }
        return "SET LOCAL tepat.places = '{\(stretches)}'" + (isNarrow && !isSeveral ? Self.oncePlanned : "")
    }

    /// A village's questions are all alike, so its statements are planned once for each connection. Left to itself,
    /// PostgreSQL takes the bounds of a village for a reason to plan anew each time, at a sixth of all it does for
    /// operators. Whoever sees a kabupaten or more goes on with a plan for the bounds; so does everybody on several
    /// servers, since Citus has no plan for a statement whose kabupaten it does not know yet.
    private static let oncePlanned = "; SET LOCAL plan_cache_mode = 'force_generic_plan'"

    /// No wider than a kecamatan.
    private var isNarrow: Bool {
        guard case .places(let places) = self, !places.isEmpty else { return false }
        return places.allSatisfy { $0.upperBound - $0.lowerBound < 10_000 }
    }
}
