import Storage

extension Schema {
    /// With which import a spelling of a village came, and what it meant before: to be forgotten with it.
    static func spellings(_ db: any Connection) throws {
        try db.execute("ALTER TABLE region_alias ADD COLUMN batch bigint")
        try db.execute("ALTER TABLE region_alias ADD COLUMN before bigint")
        try db.execute("ALTER TABLE region_alias ADD COLUMN before_batch bigint")
    }
}
