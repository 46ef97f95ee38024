import Storage

/// Until when the clock has told of what goes by on the road: whatever crossed its moment since then is told once.
///
/// Nothing is written beside a proposal. Where no mark stands, the first turn only sets one: what was over before is on
/// the lists anyway.
struct RoadMark {
    let name: String
    /// Milliseconds: not looked again before.
    let every: Int64

    static let cutoffs = RoadMark(name: "road_reminded", every: 600_000)
    static let escalations = RoadMark(name: "road_escalated", every: 3_600_000)

    func told(in db: any Connection) throws -> Int64? {
        try db.first("SELECT value FROM setting WHERE name = \(name)")?.textOrNil("value").flatMap { Int64($0) }
    }

    func isDue(at now: Int64, in db: any Connection) throws -> Bool {
        try told(in: db).map { now - $0 >= every } ?? true
    }

    /// Takes the stretch since the last time for its own: of two servers one alone tells of it.
    ///
    /// - Returns: since when there is something to tell; nil: nothing, or somebody else does.
    func claim(at now: Int64, in db: any Connection) throws -> Int64? {
        guard let told = try told(in: db) else {
            try db.execute(
                """
                INSERT INTO setting (name, value) VALUES (\(name), \(String(now))) ON CONFLICT (name) DO NOTHING
                """)
            return nil
        }
        guard now - told >= every else { return nil }
        let changed = try db.execute(
            "UPDATE setting SET value = \(String(now)) WHERE name = \(name) AND value = \(String(told))")
        return changed == 1 ? told : nil
    }
}
