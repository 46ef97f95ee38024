/// A table as the engine itself describes it.
package struct StoredTable: Sendable, Equatable {
    /// What a column holds, in words that all engines share.
    package enum Kind: Sendable, Equatable {
        /// Whole numbers of 32 and of 64 bits.
        case integer, bigint
        case real, text, blob
        /// Something that no table of ours has.
        case other(String)
    }

    package struct Column: Sendable, Equatable {
        package let name: String
        package let kind: Kind
    }

    package let name: String
    package var columns: [Column]
    /// The columns of the primary key, in its order.
    package var key: [String]
    /// The tables that its foreign keys name.
    package var references: Set<String>
}

extension StoredTable.Kind {
    /// - Parameter type: as the engine writes it.
    init(_ type: String) {
        self =
            switch type {
            case "integer": .integer
            case "bigint": .bigint
            case "real", "double precision": .real
            case "text": .text
            case "blob", "bytea": .blob
            default: .other(type)
            }
    }
}

/// What the engine knows of its own tables.
extension Connection {
    package func hasTable(_ name: String) throws -> Bool {
        switch dialect {
        case .sqlite:
            try count("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = \(name)") > 0
        case .postgres:
            try count(
                """
                SELECT count(*) FROM pg_class WHERE relname = \(name) AND relkind IN ('r', 'p')
                AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
                """) > 0
        }
    }

    /// All tables but the engine's own, in the order of their names.
    package func storedTables() throws -> [StoredTable] {
        var shapes: [StoredTable] = []
        for row in try rows(dialect == .sqlite ? Self.sqliteColumns : Self.postgresColumns) {
            let table = try row.text("table_name")
            if shapes.last?.name != table {
                shapes.append(StoredTable(name: table, columns: [], key: [], references: []))
            }
            shapes[shapes.count - 1].columns.append(
                .init(name: try row.text("column_name"), kind: .init(try row.text("type").lowercased())))
        }
        for row in try rows(dialect == .sqlite ? Self.sqliteKeys : Self.postgresKeys) {
            let table = try row.text("table_name")
            guard let index = shapes.firstIndex(where: { $0.name == table }) else { continue }
            shapes[index].key.append(try row.text("column_name"))
        }
        for row in try rows(dialect == .sqlite ? Self.sqliteReferences : Self.postgresReferences) {
            let table = try row.text("table_name")
            guard let index = shapes.firstIndex(where: { $0.name == table }) else { continue }
            shapes[index].references.insert(try row.text("other"))
        }
        return shapes
    }

    /// The statements that make each index anew, but those of primary keys and of what must be unique, by their names.
    package func indexes() throws -> [(name: String, statement: String)] {
        let found =
            switch dialect {
            case .sqlite:
                try rows("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
            case .postgres:
                try rows(
                    """
                    SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS sql
                    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                    WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
                    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY 1
                    """)
            }
        return try found.map { (try $0.text("name"), try $0.text("sql")) }
    }

    /// Removes all rows of tables that are named after every table that names them.
    package func empty(_ tables: [String]) throws {
        if tables.isEmpty { return }
        switch dialect {
        case .sqlite: for table in tables { try execute("DELETE FROM \(unsafe: table)") }
        case .postgres: try execute("TRUNCATE \(unsafe: tables.joined(separator: ", "))")
        }
    }

    private static var sqliteColumns: SQL {
        """
        SELECT m.name AS table_name, p.name AS column_name, p.type AS type
        FROM sqlite_master m JOIN pragma_table_info(m.name) p
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, p.cid
        """
    }

    private static var sqliteKeys: SQL {
        """
        SELECT m.name AS table_name, p.name AS column_name FROM sqlite_master m JOIN pragma_table_info(m.name) p
        WHERE m.type = 'table' AND p.pk > 0 ORDER BY m.name, p.pk
        """
    }

    private static var sqliteReferences: SQL {
        """
        SELECT m.name AS table_name, f."table" AS other FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table'
        """
    }

    private static var postgresColumns: SQL {
        """
        SELECT c.relname AS table_name, a.attname AS column_name, format_type(a.atttypid, NULL) AS type
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        ORDER BY c.relname COLLATE "C", a.attnum
        """
    }

    private static var postgresKeys: SQL {
        """
        SELECT c.relname AS table_name, a.attname AS column_name
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k (number, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
        WHERE i.indisprimary AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        ORDER BY c.relname COLLATE "C", k.place
        """
    }

    private static var postgresReferences: SQL {
        """
        SELECT c.relname AS table_name, o.relname AS other
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class o ON o.oid = k.confrelid
        WHERE k.contype = 'f' AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        """
    }
}
