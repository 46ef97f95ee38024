import Storage

/// One look beyond an area, or an attempt at it, as its asker and its reviewers see it.
package struct BreakGlassAccess: Sendable, Equatable {
    package var id: RecordID
    package var account: Int64
    package var actorName: String
    package var role: Role
    /// The region of the grant it was asked with.
    package var origin: Region
    package var state: State
    /// Where the family is; nil of an attempt that led nowhere.
    package var place: Region?
    /// Of the family; for a reviewer only where it lies in their own area.
    package var family: RecordID?
    package var reason: String
    package var purpose: String
    package var words: String
    /// Milliseconds since 1970, UTC, as all moments here.
    package var askedAt: Int64
    package var expiresAt: Int64
    package var endedAt: Int64?
    package var reviews: [Review] = []
    /// Pages opened and numbers revealed through it.
    package var opened = 0
    package var revealed = 0
    /// For the reader to review, and not yet done.
    package var awaitsReader = false
    /// The reader may say that it is settled after an abuse.
    package var mayClear = false

    package enum State: String, Sendable { case given, unknown, refused }

    /// What one Dinsos found.
    package struct Review: Sendable, Equatable {
        package var side: Side
        package var isProper: Bool
        package var words: String
        package var reviewer: String
        package var at: Int64
        package var clearedAt: Int64?
        package var clearedBy: String?
        package var clearedWords: String?
    }

    /// Where the family is, or where the asker is from.
    package enum Side: String, Sendable, CaseIterable { case data, origin }

    /// Whose review it needs: both Dinsos, or the one where both are the same.
    package var sides: [Side] {
        guard state == .given, let place else { return [.origin] }
        return place.code.kabupaten == origin.code.kabupaten ? [.data] : [.data, .origin]
    }

    /// The place whose data-protection desk reviews a side.
    func watched(from side: Side) -> RegionCode {
        side == .data ? place?.code ?? origin.code : origin.code
    }

    package func isOpen(at now: Int64) -> Bool { state == .given && endedAt == nil && now < expiresAt }

    static let columns: SQL = """
        b.id AS id, b.account AS account, b.actor_name AS actor_name, b.role AS role, b.origin AS origin,
        b.state AS state, b.home AS home, b.family AS family, b.place AS place, b.reason AS reason,
        b.purpose AS purpose, b.words AS words, b.asked_at AS asked_at, b.expires_at AS expires_at,
        b.ended_at AS ended_at
        """

    init(_ row: Row, _ gazetteer: Gazetteer) throws {
        id = RecordID(try row.int("id"))
        account = try row.int("account")
        actorName = try row.text("actor_name")
        role = Role(rawValue: try row.text("role")) ?? .operatorDesa
        origin = gazetteer[RegionCode(try row.int("origin"))] ?? .nation
        state = State(rawValue: try row.text("state")) ?? .refused
        place = row.intOrNil("place").map { gazetteer[RegionCode($0)] ?? .nation }
        family = row.intOrNil("family").map { RecordID($0) }
        reason = try row.text("reason")
        purpose = try row.text("purpose")
        words = try row.text("words")
        askedAt = try row.int("asked_at")
        expiresAt = try row.int("expires_at")
        endedAt = row.intOrNil("ended_at")
    }

    /// - Throws: `Refusal.notFound`.
    static func find(_ id: RecordID, _ gazetteer: Gazetteer, in db: any Connection) throws -> BreakGlassAccess {
        guard let row = try db.first("SELECT \(columns) FROM break_glass b WHERE b.id = \(id)") else {
            throw Refusal.notFound
        }
        var access = try BreakGlassAccess(row, gazetteer)
        access.reviews = try reviews(of: [id], in: db)[id] ?? []
        return access
    }

    static func reviews(of ids: [RecordID], in db: any Connection) throws -> [RecordID: [Review]] {
        var all: [RecordID: [Review]] = [:]
        for row in try db.rows("SELECT * FROM break_glass_review WHERE access IN (\(ids)) ORDER BY access, side") {
            all[RecordID(try row.int("access")), default: []].append(
                Review(
                    side: Side(rawValue: try row.text("side")) ?? .origin,
                    isProper: try row.text("verdict") == "proper", words: try row.text("words"),
                    reviewer: try row.text("reviewer_name"), at: try row.int("at"),
                    clearedAt: row.intOrNil("cleared_at"), clearedBy: row.textOrNil("cleared_name"),
                    clearedWords: row.textOrNil("cleared_words")))
        }
        return all
    }
}
