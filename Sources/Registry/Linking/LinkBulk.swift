import Storage

/// Many cases of the certain band decided at once: asked by one, agreed to by another, carried out case by case.
package struct LinkBulk: Sendable {
    package enum State: String, Sendable, Codable {
        case asked = "diminta"
        case refused = "ditolak"
        /// Agreed to; the job is at it or will be.
        case running = "berjalan"
        case done = "selesai"
        case undone = "dibatalkan"
    }

    package var id: RecordID
    package var region: Region
    package var state: State
    package var askedBy: String
    /// Milliseconds since 1970.
    package var askedAt: Int64
    package var reason: String
    package var decidedBy: String
    package var decidedAt: Int64?
    package var decidedReason: String
    /// How many cases without those struck out, how many of them were merged, and how many could not be.
    package var total: Int
    package var merged: Int
    package var left: Int
    /// How many are about the head of a family that goes on, of whom nobody has said who follows.
    package var heads: Int
    /// How many are about somebody who moves, or of whom something is proposed.
    package var underWay: Int
    package var struck: Int
    /// A page of its cases, those struck out among them.
    package var cases: [LinkBulkCase]
    /// The last of the page, where there are more.
    package var next: RecordID?
    package var mayStrike: Bool
    package var mayDecide: Bool
    package var mayUndo: Bool
    /// Its job was stopped: what is left can be gone on with.
    package var mayGoOn: Bool
    /// Why the reader may not decide.
    package var obstacle: Words?
}

/// As stored.
struct LinkBulkRecord {
    var id: RecordID
    var region: RegionCode
    var state: LinkBulk.State
    var account: Int64
    var name: String
    var reason: String
    var askedAt: Int64
    var decidedBy: Int64?
    var decidedName: String
    var decidedAt: Int64?
    var decidedReason: String

    static let columns: SQL = """
        id, region, state, account, actor_name, reason, asked_at, decided_by, decided_name, decided_at, decided_reason
        """

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        region = RegionCode(try row.int("region"))
        state = LinkBulk.State(rawValue: try row.text("state")) ?? .asked
        account = try row.int("account")
        name = try row.text("actor_name")
        reason = try row.text("reason")
        askedAt = try row.int("asked_at")
        decidedBy = row.intOrNil("decided_by")
        decidedName = row.textOrNil("decided_name") ?? ""
        decidedAt = row.intOrNil("decided_at")
        decidedReason = row.textOrNil("decided_reason") ?? ""
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> LinkBulkRecord {
        guard let row = try db.first("SELECT \(columns) FROM link_bulk WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        return try LinkBulkRecord(row)
    }

    func set(_ state: LinkBulk.State, in db: any Connection) throws {
        try db.execute("UPDATE link_bulk SET state = \(state.rawValue) WHERE id = \(id)")
    }
}
