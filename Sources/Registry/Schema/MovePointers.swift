import Storage

extension Schema {
    /// The pointer to a move says who began it: whoever asks what waits for them need not open the case, which may lie
    /// with another kabupaten.
    static func movePointers(_ db: any Connection) throws {
        try db.execute("ALTER TABLE transfer_place ADD COLUMN starter text NOT NULL DEFAULT ''")
        try db.execute(
            """
            UPDATE transfer_place SET starter = COALESCE((
                SELECT t.starter FROM transfer t
                WHERE t.home = transfer_place.transfer_home AND t.id = transfer_place.transfer), '')
            """)
    }
}
