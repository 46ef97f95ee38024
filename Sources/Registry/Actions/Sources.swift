import Storage

/// The last value that a source gave for a field, kept only while it is not the current one.
///
/// No row means: the source said what the register holds.
enum SourceValue {
    struct Kept: Equatable {
        var value: String
        /// The source has since said something else than the value that was mended: to be settled by a person.
        var disagrees: Bool

        init(value: String, disagrees: Bool) {
            self.value = value
            self.disagrees = disagrees
        }

        /// As the change log writes it.
        var text: String { (disagrees ? "1|" : "0|") + value }

        init?(text: String?) {
            guard let text, text.utf8.count >= 2 else { return nil }
            value = String(text.dropFirst(2))
            disagrees = text.hasPrefix("1")
        }
    }

    static func of(_ unit: String, _ key: RecordKey, source: String, in db: any Connection) throws -> [String: Kept] {
        var kept: [String: Kept] = [:]
        for row in try db.rows(
            """
            SELECT field, value, disagrees FROM field_source
            WHERE home = \(key.home) AND unit = \(unit) AND record = \(key.id) AND source = \(source)
            """)
        {
            kept[try row.text("field")] = Kept(
                value: row.textOrNil("value") ?? "", disagrees: try row.int("disagrees") != 0)
        }
        return kept
    }

    static func keep(
        _ value: String, disagrees: Bool, of field: String, _ unit: String, _ key: RecordKey, village: RegionCode,
        source: String, asOf: Int32, at: Int64, in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO field_source (home, unit, record, field, source, value, disagrees, as_of, recorded_at, village)
            VALUES (\(key.home), \(unit), \(key.id), \(field), \(source), \(value), \(disagrees), \(asOf), \(at),
                \(village))
            ON CONFLICT (home, unit, record, field, source) DO UPDATE SET value = excluded.value,
                disagrees = excluded.disagrees, as_of = excluded.as_of, recorded_at = excluded.recorded_at
            """)
    }

    static func drop(_ field: String, _ unit: String, _ key: RecordKey, source: String, in db: any Connection) throws {
        try db.execute(
            """
            DELETE FROM field_source WHERE home = \(key.home) AND unit = \(unit) AND record = \(key.id)
            AND field = \(field) AND source = \(source)
            """)
    }

    /// How many fields of a record are in dispute.
    static func disputes(_ unit: String, _ key: RecordKey, in db: any Connection) throws -> Int {
        try db.count(
            """
            SELECT count(*) FROM field_source
            WHERE home = \(key.home) AND unit = \(unit) AND record = \(key.id) AND disagrees = 1
            """)
    }

    /// What becomes of one field when a source speaks again.
    enum Outcome: Equatable {
        case nothing
        /// Take the source's new value.
        case take
        /// The register and the source now say the same.
        case agree
        /// Somebody mended the field and the source says a third thing: keep ours, remember theirs, ask a person.
        case dispute
    }

    /// The three-way merge.
    ///
    /// - Parameters:
    ///   - ours: the current value.
    ///   - last: what the source said before; the current value where nothing is kept.
    ///   - theirs: what it says now.
    static func merge(ours: String, last: String?, theirs: String) -> Outcome {
        guard let last else { return theirs == ours ? .nothing : .take }
        if theirs == ours { return .agree }
        return theirs == last ? .nothing : .dispute
    }
}
