package import Storage

/// What matters of a table for laying it out over several servers, as the engine itself tells it.
package struct TableShape: Sendable, Equatable {
    package var name: String
    package var primaryKey: [String]
    /// The columns of each index that allows a value once, the primary key among them.
    package var uniqueKeys: [[String]]
    package var foreignKeys: [ForeignKey]
    package var triggers: [String]

    package struct ForeignKey: Sendable, Equatable {
        package var columns: [String]
        package var table: String
        package var keys: [String]

        package init(columns: [String], table: String, keys: [String]) {
            self.columns = columns
            self.table = table
            self.keys = keys
        }
    }

    package init(
        name: String, primaryKey: [String], uniqueKeys: [[String]] = [], foreignKeys: [ForeignKey] = [],
        triggers: [String] = []
    ) {
        self.name = name
        self.primaryKey = primaryKey
        self.uniqueKeys = uniqueKeys
        self.foreignKeys = foreignKeys
        self.triggers = triggers
    }
}

extension Distribution {
    /// What several servers would refuse of a schema, in words; empty if nothing.
    package static func problems(of shapes: [TableShape]) -> [String] {
        let known = Set(shapes.map(\.name))
        let missing = tables.filter { !known.contains($0.table) }.map { "\($0.table): declared, and not in the schema" }
        return missing + shapes.flatMap(problems)
    }

    private static func problems(of shape: TableShape) -> [String] {
        guard let placement = self[shape.name] else { return ["\(shape.name): say in Distribution where its rows lie"] }
        var problems = shape.foreignKeys.compactMap { key in
            allows(key, from: placement) ? nil : "\(shape.name): may not refer to \(key.table)"
        }
        guard placement != .coordinator else { return problems }
        problems += shape.triggers.map { "\(shape.name): has the trigger \($0)" }
        guard let column = placement.column else { return problems }
        problems += ([shape.primaryKey] + shape.uniqueKeys).filter { !$0.contains(column) }.map {
            "\(shape.name): the key (\($0.joined(separator: ", "))) lacks \(column)"
        }
        return problems
    }

    private static func allows(_ key: TableShape.ForeignKey, from origin: Placement) -> Bool {
        switch (origin, self[key.table]) {
        case (_, .everywhere), (.coordinator, .coordinator): return true
        case (.byHome, .byHome):
            // The same column in the same place of both keys.
            return zip(key.columns, key.keys).contains { $0 == "home" && $1 == "home" }
        // A coordinator's table may name a distributed one, but a row that goes there is not noticed here.
        default: return false
        }
    }
}

extension Schema {
    /// The tables of a register as the engine has them, by name.
    package static func shapes(in db: any Connection) throws -> [TableShape] {
        db.dialect == .sqlite ? try sqliteShapes(db) : try postgresShapes(db)
    }

    private static func sqliteShapes(_ db: any Connection) throws -> [TableShape] {
        let names = try db.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).map { try $0.text("name") }
        return try names.map { name in
            let keys = try db.rows(
                "SELECT name, pk FROM pragma_table_info(\(name)) WHERE pk > 0 ORDER BY pk"
            ).map { try $0.text("name") }
            let unique = try db.rows("SELECT name FROM pragma_index_list(\(name)) WHERE \"unique\" = 1").map { row in
                try db.rows("SELECT name FROM pragma_index_info(\(try row.text("name"))) ORDER BY seqno").map {
                    try $0.text("name")
                }
            }
            let foreign = try db.rows(
                """
                SELECT "table" AS target, "from" AS origin, COALESCE("to", '') AS key FROM pragma_foreign_key_list(\(name))
                ORDER BY id, seq
                """
            ).map {
                TableShape.ForeignKey(
                    columns: [try $0.text("origin")], table: try $0.text("target"), keys: [try $0.text("key")])
            }
            let triggers = try db.rows(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = \(name) ORDER BY name"
            ).map { try $0.text("name") }
            return TableShape(
                name: name, primaryKey: keys, uniqueKeys: unique, foreignKeys: foreign, triggers: triggers)
        }
    }

    private static func postgresShapes(_ db: any Connection) throws -> [TableShape] {
        let names = try db.rows(
            """
            SELECT CAST(relname AS text) AS name FROM pg_class
            WHERE relkind IN ('r', 'p') AND relnamespace = CAST('public' AS regnamespace) ORDER BY 1
            """
        ).map { try $0.text("name") }
        return try names.map { name in
            let indexes = try db.rows(
                """
                SELECT CASE WHEN i.indisprimary THEN 1 ELSE 0 END AS is_primary,
                    (SELECT string_agg(COALESCE(CAST(a.attname AS text), '()'), ',' ORDER BY k.place)
                     FROM unnest(CAST(i.indkey AS int2[])) WITH ORDINALITY AS k (number, place)
                     LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number) AS columns
                FROM pg_index i WHERE i.indisunique AND i.indrelid = CAST(\(name) AS regclass) ORDER BY 1, 2
                """)
            let foreign = try db.rows(
                """
                SELECT CAST(t.relname AS text) AS target,
                    (SELECT string_agg(CAST(a.attname AS text), ',' ORDER BY k.place)
                     FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
                     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS origin,
                    (SELECT string_agg(CAST(a.attname AS text), ',' ORDER BY k.place)
                     FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
                     JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number) AS key
                FROM pg_constraint c JOIN pg_class t ON t.oid = c.confrelid
                WHERE c.contype = 'f' AND c.conrelid = CAST(\(name) AS regclass) ORDER BY c.conname
                """)
            let triggers = try db.rows(
                """
                SELECT CAST(tgname AS text) AS name FROM pg_trigger
                WHERE NOT tgisinternal AND tgrelid = CAST(\(name) AS regclass) ORDER BY 1
                """)
            func list(_ row: Row, _ column: String) throws -> [String] {
                try row.text(column).split(separator: ",").map(String.init)
            }
            return TableShape(
                name: name,
                primaryKey: try indexes.first { try $0.int("is_primary") == 1 }.map { try list($0, "columns") } ?? [],
                uniqueKeys: try indexes.filter { try $0.int("is_primary") == 0 }.map { try list($0, "columns") },
                foreignKeys: try foreign.map {
                    .init(columns: try list($0, "origin"), table: try $0.text("target"), keys: try list($0, "key"))
                },
                triggers: try triggers.map { try $0.text("name") })
        }
    }
}
