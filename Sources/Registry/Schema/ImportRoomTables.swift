import Storage

extension Schema {
    /// With which import a spelling of a village came, and what it meant before: to be forgotten with it.
    static func spellings(_ db: any Connection) throws {
        try db.execute("ALTER TABLE region_alias ADD COLUMN batch bigint")
        try db.execute("ALTER TABLE region_alias ADD COLUMN before bigint")
        try db.execute("ALTER TABLE region_alias ADD COLUMN before_batch bigint")
    }
}

extension Schema {
    /// For which places an import was begun, so that others can go on with it, and what earlier programs left behind.
    static func importAreas(_ db: any Connection) throws {
        // Codes of regions with spaces between; null: not written down.
        try db.execute("ALTER TABLE import_batch ADD COLUMN area text")
        // Forms that broke off: nothing can be added to them. What a browser sends in pieces has a probe.
        try db.execute("UPDATE upload SET state = 'dropped' WHERE state = 'receiving' AND probe = ''")
        // Attempts of an earlier program do not count against this one.
        try db.execute("UPDATE job SET attempts = 0 WHERE state IN ('waiting', 'running')")
    }
}
