extension Connection {
    /// Whether tables lie on several servers (Citus). Whoever reads them sees no difference; whoever copies them does.
    package func isSpread() throws -> Bool {
        guard dialect == .postgres,
            try count("SELECT count(*) WHERE to_regclass('pg_dist_partition') IS NOT NULL") > 0
        else { return false }
        return try count("SELECT count(*) FROM pg_dist_partition WHERE partmethod = 'h' OR repmodel = 't'") > 0
    }
}
