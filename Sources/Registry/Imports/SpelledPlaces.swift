import Storage

/// What spellings of villages mean, as somebody said with a file: decided once, the next file need not be told again,
/// and forgotten with the import that it came with.
enum SpelledPlaces {
    /// - Throws: `Refusal.notAllowed` for a village outside `scope`: what others' spellings mean is not ours to say.
    static func remember(
        _ places: [String: RegionCode], _ batch: Batch, within scope: Scope, in db: any Connection
    ) throws {
        for (key, village) in places {
            guard scope.contains(village) else { throw Refusal.notAllowed(.importFile) }
            let written = PlaceResolver.village(ofChoice: key)
            try db.execute(
                """
                INSERT INTO region_alias (parent, written, region, batch)
                VALUES (\(village.parent), \(written), \(village), \(batch.id))
                ON CONFLICT (parent, written) DO UPDATE SET before = region_alias.region,
                    before_batch = region_alias.batch, region = excluded.region, batch = excluded.batch
                WHERE region_alias.region <> excluded.region
                """)
        }
    }

    /// Spellings mean again what they meant before the import. One step is kept: of a spelling that was changed twice, the
    /// first meaning is gone, and with both changes taken back it is nobody's word any more.
    static func forget(_ batch: Batch, in db: any Connection) throws {
        try db.execute(
            "UPDATE region_alias SET before = NULL, before_batch = NULL WHERE before_batch = \(batch.id)")
        try db.execute("DELETE FROM region_alias WHERE batch = \(batch.id) AND before IS NULL")
        try db.execute(
            """
            UPDATE region_alias SET region = before, batch = before_batch, before = NULL, before_batch = NULL
            WHERE batch = \(batch.id)
            """)
    }
}
