import Rules
import Storage

/// By which words somebody finds what a seal is of: our own id, the village or kabupaten, the day. Nobody is named.
enum SealPlace {
    static func name(_ record: DeliberationRecord, in db: any Connection) throws -> String {
        let village = try place(record.village, in: db)
        return "musyawarah \(record.key.id) of \(village) on \(SealFacts.day(record.header.day))"
    }

    static func name(_ record: BatchRecord, in db: any Connection) throws -> String {
        let day = SealFacts.day(Clock.at(record.madeAt).today.packed)
        return "list \(record.key.id) of \(try place(record.region, in: db)) of \(day)"
    }

    static func name(_ record: HandBackRecord, in db: any Connection) throws -> String {
        let day = SealFacts.day(Clock.at(record.handedAt).today.packed)
        return "hand-back \(record.key.id) to \(try place(record.village, in: db)) on \(day)"
    }

    private static func place(_ region: RegionCode, in db: any Connection) throws -> String {
        let name = try db.first("SELECT name FROM region WHERE id = \(region)")?.text("name")
        return name.map { "\($0) (\(region.dotted))" } ?? region.dotted
    }
}
