import Postgres

/// What stands in the way of a copy of the whole register, or of putting one in its place: said before hours of work.
extension PostgreSQL {
    package func checkBackup() throws {
        try borrowing(owner) { postgres, _ in try Self.checkBackup(postgres) }
    }

    static func checkBackup(_ postgres: PostgresConnection) throws {
        if try isSpread(postgres) {
            throw StorageError.unable(
                """
                this register is spread over several servers (Citus), of which a copy by pg_dump would not be of one \
                moment. Archive the WAL of every server (pgBackRest), and name moments to restore all of them to, on \
                the coordinator: SELECT citus_create_restore_point('NAME'). See docs/scale.md, "Backups"
                """)
        }
        if let stranger = try stranger(postgres) {
            throw StorageError.unable(
                """
                pg_dump is let see every row only as the owner of the tables, \(stranger.owner), and the address is \
                that of \(stranger.role); give the owner's, and where the keys lie: \
                --database postgresql://\(stranger.owner)@HOST/NAME --files PATH
                """)
        }
    }

    /// Whether the database of this address may be put aside for another one.
    func checkReplacing() throws {
        try borrowing(owner) { postgres, _ in
            if try Self.isSpread(postgres) {
                throw StorageError.unable(
                    """
                    the register at this address is spread over several servers (Citus), and what is restored here \
                    would be on the coordinator alone. Restore every server to the same restore point (docs/scale.md, \
                    "Backups"); or give --database a new database, and spread it with `tepat cluster distribute`
                    """)
            }
            if let stranger = try Self.stranger(postgres) {
                throw StorageError.unable(
                    """
                    the register belongs to \(stranger.owner), and the address is that of \(stranger.role); give the \
                    owner's, and where the keys lie: --database postgresql://\(stranger.owner)@HOST/NAME --files PATH
                    """)
            }
        }
    }

    private static func isSpread(_ postgres: PostgresConnection) throws -> Bool {
        try PostgreSQLConnection(postgres, .everything, .alone, isOwner: true).isSpread()
    }

    /// Who the address names and who owns the tables, where row-level security holds for the one and not for the other.
    private static func stranger(_ postgres: PostgresConnection) throws -> (role: String, owner: String)? {
        let found = try postgres.execute(
            """
            SELECT current_user, pg_get_userbyid(c.relowner) FROM pg_class c
            WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
            AND c.relkind IN ('r', 'p') AND c.relrowsecurity AND NOT pg_has_role(c.relowner, 'USAGE')
            AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls))
            LIMIT 1
            """)
        return found.count == 0 ? nil : (role: found.text(0, 0), owner: found.text(0, 1))
    }
}
