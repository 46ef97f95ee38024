import Storage

/// What the desk begins with: the retention schedule, letters, notices, the record of processing.
enum PrivacySeed {
    static func fill(_ db: any Connection) throws {
        for (place, row) in try EmbeddedTable("pdp.csv").rows.enumerated() where row.count >= 4 {
            try add(
                row.map { $0.split(separator: "¶", omittingEmptySubsequences: false).joined(separator: "\n") },
                id: Int64(place + 1), db)
        }
    }

    /// One line: what it is, its name, the day it holds from, and its fields.
    private static func add(_ row: [String], id: Int64, _ db: any Connection) throws {
        let day = Int(row[2]) ?? 20_240_101
        switch row[0] {
        case "retensi" where row.count == 6:
            try db.execute(
                """
                INSERT INTO retention_rule (kind, region, valid_from, recorded_at, days, act, basis, reason, actor_name)
                VALUES (\(row[1]), 0, \(day), 0, \(Int(row[3]) ?? 3650), \(row[4]), \(row[5]), '', 'Tepat')
                """)
        case "surat" where row.count == 5:
            try db.execute(
                """
                INSERT INTO letter_template (kind, valid_from, title, body)
                VALUES (\(row[1]), \(day), \(row[3]), \(row[4]))
                """)
        case "pemberitahuan" where row.count == 5:
            try db.execute(
                """
                INSERT INTO privacy_notice (id, region, channel, version, valid_from, title, body, actor_name, at)
                VALUES (\(id), 0, \(row[1]), 1, \(day), \(row[3]), \(row[4]), 'Tepat', 0)
                """)
        case "kegiatan" where row.count == 11:
            try db.execute(
                """
                INSERT INTO processing_activity (id, region, version, name, purpose, basis, subjects, kinds,
                    recipients, retention, measures, contact, is_active, actor_name, at)
                VALUES (\(id), 0, 1, \(row[3]), \(row[4]), \(row[5]), \(row[6]), \(row[7]), \(row[8]), \(row[9]),
                    \(row[10]), 'Meja PDP Dinas Sosial', 1, 'Tepat', 0)
                """)
        default: break
        }
    }
}
