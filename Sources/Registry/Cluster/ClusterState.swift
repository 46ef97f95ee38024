package import Storage

/// What a server of PostgreSQL says of being several: read before anything is moved, and for whoever asks.
package struct ClusterState: Sendable, Equatable {
    /// Citus' own version, such as `13.2-1`; nil where the extension is not in this database.
    package var extensionVersion: String?
    /// The version that could be put in; nil where its files are not on the machine.
    package var available: String?
    package var isPreloaded: Bool
    /// PostgreSQL's, such as 150020.
    package var server: Int
    package var nodes: [Node] = []
    /// Tables that are laid out already.
    package var laidOut: [String: Placed] = [:]
    /// Whether the role that serves may open connections from the coordinator to the workers.
    package var roleMayConnect: Bool

    package struct Node: Sendable, Equatable {
        package var address: String
        package var isCoordinator: Bool
        package var isActive: Bool
        package var holdsRows: Bool
    }

    package struct Placed: Sendable, Equatable {
        /// Nil: a copy on every server, or registered and local.
        package var column: String?
        package var isEverywhere: Bool
        package var shards: Int
    }

    package init(
        extensionVersion: String?, available: String?, isPreloaded: Bool, server: Int, roleMayConnect: Bool = true
    ) {
        self.extensionVersion = extensionVersion
        self.available = available
        self.isPreloaded = isPreloaded
        self.server = server
        self.roleMayConnect = roleMayConnect
    }

    package var workers: [Node] { nodes.filter { $0.isActive && $0.holdsRows } }

    /// Whether a table lies as it should. What belongs on the coordinator is never moved.
    package func isInPlace(_ table: TablePlacement) -> Bool {
        let found = laidOut[table.table]
        return switch table.placement {
        case .coordinator: found == nil || (found?.column == nil && found?.isEverywhere == false)
        case .everywhere: found?.isEverywhere == true
        case .byHome, .byNumber: found != nil && found?.column == table.placement.column
        }
    }
}

extension ClusterState {
    /// - Throws: `StorageError`.
    package init(in db: any Connection) throws {
        let installed = try db.first(
            "SELECT extversion AS version FROM pg_extension WHERE extname = 'citus'")?.textOrNil("version")
        let available = try db.first(
            "SELECT default_version AS version FROM pg_available_extensions WHERE name = 'citus'")?.textOrNil("version")
        let libraries =
            try db.first(
                "SELECT COALESCE(current_setting('citus.shard_count', true), '') AS found")?.textOrNil("found") ?? ""
        let server = try db.count("SELECT CAST(current_setting('server_version_num') AS integer)")
        let mayConnect = try db.count(
            "SELECT count(*) FROM pg_roles WHERE rolname = \(PostgreSQL.role) AND rolcanlogin")
        self.init(
            extensionVersion: installed, available: available, isPreloaded: !libraries.isEmpty, server: server,
            roleMayConnect: mayConnect == 1)
        guard installed != nil else { return }
        nodes = try db.rows(
            """
            SELECT nodename || ':' || CAST(nodeport AS text) AS address, groupid, isactive, shouldhaveshards
            FROM pg_dist_node WHERE noderole = 'primary' ORDER BY groupid
            """
        ).map {
            Node(
                address: try $0.text("address"), isCoordinator: try $0.int("groupid") == 0,
                isActive: try $0.int("isactive") == 1, holdsRows: try $0.int("shouldhaveshards") == 1)
        }
        for row in try db.rows(
            """
            SELECT CAST(c.relname AS text) AS name, CAST(p.partmethod AS text) AS method,
                CAST(p.repmodel AS text) AS copies,
                CASE p.partmethod WHEN 'h' THEN column_to_column_name(p.logicalrelid, p.partkey) END AS key,
                (SELECT count(*) FROM pg_dist_shard s WHERE s.logicalrelid = p.logicalrelid) AS shards
            FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid ORDER BY 1
            """)
        {
            laidOut[try row.text("name")] = Placed(
                column: row.textOrNil("key"), isEverywhere: try row.text("copies") == "t",
                shards: Int(try row.int("shards")))
        }
    }
}

extension ClusterState {
    /// What stands in the way of spreading the register, and what to do about it; nil if nothing does.
    package var obstacle: String? {
        guard (150_000..<180_000).contains(server) else {
            return "Citus 13 runs on PostgreSQL 15, 16 and 17; this is \(server / 10_000)"
        }
        let line = server / 10_000
        guard extensionVersion != nil || available != nil else {
            return """
                Citus is not installed on this server, and Debian has no package of it. Its makers' package for \
                PostgreSQL \(line) is postgresql-\(line)-citus-13.2 (from their apt repository, see \
                https://docs.citusdata.com), to be installed on the coordinator and on every worker. Then:
                  in postgresql.conf of each: shared_preload_libraries = 'citus' (before any other library),
                    max_prepared_transactions = 200, and restart it
                \(Self.steps)
                """
        }
        guard isPreloaded else {
            return """
                Citus is installed and not loaded: put shared_preload_libraries = 'citus' (before any other library) \
                into postgresql.conf of every server, and restart it
                """
        }
        guard let version = extensionVersion else { return "Citus is not in this database yet:\n\(Self.steps)" }
        guard version.hasPrefix("13.") else {
            return "this is Citus \(version); the program is held against Citus 13 and no other"
        }
        guard !workers.isEmpty else { return "no worker has been added yet:\n\(Self.steps)" }
        return nil
    }

    private static let steps = """
          on every server, in a database of the same name, as a superuser: CREATE EXTENSION citus;
          on the coordinator: SELECT citus_set_coordinator_host('its.name', 5432);
          and for every worker: SELECT citus_add_node('the.worker', 5432);
        """
}
